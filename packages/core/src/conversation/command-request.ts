import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate, Instant } from '../domain/instant.js';
import type { Role } from '../domain/people/types.js';
import { fold } from '../language/fold.js';
import type { Interpretation, ReadingContext, Unsure } from '../language/types.js';
import { boardInWords, dayOf, withoutFillers } from './board-words.js';
import { type CommandEntry, type CommandVerb, commandNamed, inUse, nameOf } from './command-table.js';
import { takeAgainst } from './compare-words.js';
import { cycleRequest } from './cycle-words.js';
import { takeDate } from './date-words.js';
import { guessInvite, inviteRequest } from './invite-words.js';
import { stepsCommand } from './milestone-request.js';
import { takeAsOf, takeSince } from './moment-words.js';
import { type Guess, NEAREST, nearArguments, nearestTo, nearTyped, unsureArguments } from './near.js';
import { takePeriod } from './period-words.js';
import { pinState } from './pin-words.js';
import { takeReason } from './reason-words.js';
import type { Request } from './request.js';
import { settingsRequest } from './settings-words.js';
import { whyRequest } from './why-words.js';

/** A command as typed: its word without slash, folded, and what stands behind it. */
export type ParsedCommand = { readonly command: string; readonly rest: string; readonly slash: boolean };

/** What reading the arguments needs; `reader` helps where they are a sentence. */
export type CommandContext = {
  readonly config: ClusterConfig;
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly reader: {
    interpret(text: string, context: ReadingContext): Pick<Interpretation, 'slots' | 'unsure' | 'outside'>;
    nearest(text: string, choices: readonly string[]): readonly string[];
  };
};

/** What a command asks for, or why it asks for nothing. `nearest`: at most three that look alike, likeliest first. */
export type CommandOutcome =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'not_yet'; readonly word: string }
  /** The cluster has no such step. */
  | { readonly kind: 'not_in_use'; readonly word: string; readonly needs: CommandEntry['needs'] }
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest: readonly Guess[] }
  /** `rest` is what stands behind the command, as typed. */
  | {
      readonly kind: 'arguments';
      readonly verb: CommandVerb;
      readonly word: string;
      readonly rest: string;
      readonly nearest: readonly Guess[];
    }
  /** Provinces that are not in the cluster; `request` is the same without them. */
  | { readonly kind: 'outside'; readonly names: readonly string[]; readonly request: Request };

type Words = { readonly period?: string; readonly board?: string; readonly field?: string; readonly rest: string };

/** The indicator that words name and nothing else. */
const indicatorInWords = (config: ClusterConfig, said: string): string | undefined =>
  config.indicators.find((each) =>
    [each.key, each.vi, each.en, each.viShort, each.enShort, ...each.synonyms].some(
      (writing) => fold(writing) === said,
    ),
  )?.key;

/** Period, board and indicator out of the words behind a command, in any order; `rest` is what was not understood. */
const readWords = (words: string, { config, today }: CommandContext): Words => {
  const taken = takePeriod(words, today);
  const period = taken?.period;
  const rest = withoutFillers(taken?.rest ?? fold(words));
  const at = period === undefined ? {} : { period };
  if (rest === '') return { ...at, rest };
  const board = boardInWords(config, rest, dayOf(config, period ?? null, today));
  if (board !== undefined) return { ...at, board: board.id, rest: '' };
  const field = indicatorInWords(config, rest);
  return field === undefined ? { ...at, rest } : { ...at, field, rest: '' };
};

/** The same, with the reader's help where plain words do not settle it. */
const readArguments = (words: string, sentence: string, context: CommandContext): Words & Sentence => {
  const plain = readWords(words, context);
  if (plain.rest === '') return plain;
  const { config, now, today, reader } = context;
  const role: Role = 'officer';
  const { slots, unsure = [], outside = [] } = reader.interpret(`${sentence} ${words}`, { config, now, role });
  const [named] = slots.boards ?? [];
  const period =
    plain.period ??
    (slots.period !== undefined && 'year' in slots.period ? `${slots.period.year}-${slots.period.part}` : undefined);
  const board = named === undefined ? undefined : boardInWords(config, named, dayOf(config, period ?? null, today))?.id;
  const found = {
    ...(period === undefined ? {} : { period }),
    ...(board === undefined ? {} : { board }),
    ...(slots.indicator === undefined ? {} : { field: slots.indicator }),
    ...(slots.order === undefined ? {} : { order: slots.order }),
    ...(slots.limit === undefined ? {} : { limit: String(slots.limit) }),
    ...(slots.date === undefined ? {} : { date: slots.date }),
  };
  const understood =
    Object.keys(found).length > (plain.period === undefined ? 0 : 1) ||
    (plain.period === undefined && slots.period !== undefined);
  return { ...found, unsure, outside, rest: understood && unsure.length + outside.length === 0 ? '' : plain.rest };
};
type Sentence = {
  readonly order?: string;
  readonly limit?: string;
  readonly date?: string;
  readonly against?: string;
  readonly asof?: string;
  readonly since?: string;
  readonly reason?: string;
  readonly unsure?: readonly Unsure[];
  readonly outside?: readonly string[];
};

const pick = <K extends string>(
  from: Readonly<Partial<Record<K, string>>>,
  ...keys: readonly K[]
): Partial<Record<K, string>> =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Partial<
    Record<K, string>
  >;

/** The arguments a command takes, in words of any order. Commands that take none, or words of their own, are not here. */
const TAKES = {
  people: ['board'],
  deadlines: ['period'],
  report: ['period', 'board'],
  submit: ['period', 'board'],
  status: ['period', 'board', 'asof'],
  summary: ['period', 'board', 'asof'],
  remind: ['period', 'board'],
  approve: ['period', 'board'],
  accept: ['period', 'board'],
  return: ['period', 'board', 'reason'],
  indicator: ['field', 'period', 'board', 'order', 'limit', 'against', 'asof'],
  source: ['field', 'period', 'board', 'asof'],
  extend: ['period', 'board', 'date'],
  changes: ['period', 'board', 'since'],
  reads: ['period', 'board'],
} as const satisfies Partial<Record<CommandVerb, readonly string[]>>;
type Taking = keyof typeof TAKES;
const takes = (verb: CommandVerb): verb is Taking => Object.hasOwn(TAKES, verb);

const build = (verb: Taking, words: Readonly<Partial<Record<string, string>>>): Request =>
  ({ verb, ...pick(words, ...TAKES[verb]) }) as Request;

/** What stands behind a command of `TAKES`: what and where; for some also against what, as of when, or until which day. */
const readRest = (verb: Taking, said: string, entry: CommandEntry, context: CommandContext): Words & Sentence => {
  const wanted: readonly string[] = TAKES[verb];
  const past = wanted.includes('asof') ? takeAsOf(said, context.today) : null;
  const compared = wanted.includes('against') ? takeAgainst(past?.rest ?? said) : null;
  const since = wanted.includes('since') ? takeSince(said, context.today) : null;
  const why = wanted.includes('reason') ? takeReason(said, context.config) : null;
  const plain = why?.rest ?? since?.rest ?? compared?.rest ?? past?.rest ?? said;
  const { date, rest } = verb === 'extend' ? takeDate(plain, context.today) : { rest: plain };
  return {
    ...readArguments(rest.trim(), entry.names[0]?.[1] ?? '', context),
    ...(date === undefined ? {} : { date }),
    ...(compared === null ? {} : { against: compared.against }),
    ...(past === null ? {} : { asof: past.moment }),
    ...(since === null ? {} : { since: since.moment }),
    ...(why === null ? {} : { reason: why.reason }),
  };
};

/** The argument that stays unclear: how it may have been meant, each with the whole request. */
const guessRest = (verb: Taking, words: Words & Sentence, context: CommandContext): readonly Guess[] => {
  const wanted: readonly string[] = TAKES[verb];
  const { unsure = [], outside: _, rest, ...known } = words;
  const guessed = unsure.length > 0 ? unsureArguments(unsure, context) : nearArguments(rest, context);
  return guessed
    .filter((each) => wanted.includes(each.kind))
    .slice(0, NEAREST)
    .map((each) => ({ ...each, request: build(verb, { ...known, [each.kind]: each.is }) }));
};

const requestFor = (verb: CommandVerb, rest: string, context: CommandContext): Request | null => {
  switch (verb) {
    case 'start':
      return rest === '' ? { verb } : { verb, code: rest };
    case 'pin_group': {
      const state = pinState(rest);
      return state === null ? null : { verb, state };
    }
    case 'settings':
      return settingsRequest(rest, context.today);
    case 'invite':
      return inviteRequest(rest, context);
    case 'why':
      return whyRequest(rest, context);
    case 'steps':
      return stepsCommand(rest, context);
    case 'call':
    case 'handover':
      return rest === '' ? { verb } : { verb, said: rest };
    default:
      return { verb } as Request;
  }
};

/** “/tien do 6T”: the name of a command with a gap in it. */
const withGap = ({ command, rest, slash }: ParsedCommand): ParsedCommand | null => {
  const [next = '', ...others] = rest.split(/\s+/);
  const joined = command + fold(next);
  return commandNamed(joined) === undefined ? null : { command: joined, rest: others.join(' '), slash };
};

/** Turns a command into what it asks for. Arguments that do not parse are never dropped: the answer shows what may be meant. */
export const commandRequest = (parsed: ParsedCommand, context: CommandContext): CommandOutcome => {
  const entry = commandNamed(parsed.command);
  if (entry === undefined) {
    const joined = withGap(parsed);
    if (joined !== null) return commandRequest(joined, context);
    return {
      kind: 'unknown',
      word: parsed.command,
      nearest: guessCommands(nearestTo(parsed.command, context.config), parsed, context),
    };
  }
  if (entry.verb === null) return { kind: 'not_yet', word: nameOf(entry, 'vi') };
  if (!inUse(entry, context.config)) return { kind: 'not_in_use', word: nameOf(entry, 'vi'), needs: entry.needs };
  const { verb } = entry;
  const rest = parsed.rest.trim();
  const unclear = { kind: 'arguments', verb, word: parsed.command, rest } as const;
  const steers = verb === 'status' ? cycleRequest(rest, context) : null;
  if (steers !== null) return { kind: 'request', request: steers };
  if (!takes(verb)) {
    const request = requestFor(verb, rest, context);
    return request === null
      ? { ...unclear, nearest: verb === 'invite' ? guessInvite(rest, context) : [] }
      : { kind: 'request', request };
  }
  const words = readRest(verb, rest, entry, context);
  const { outside = [], unsure: _, rest: left, ...known } = words;
  if (left === '') return { kind: 'request', request: build(verb, known) };
  if (outside.length > 0) return { kind: 'outside', names: outside, request: build(verb, known) };
  return { ...unclear, nearest: guessRest(verb, words, context) };
};

/** One command with what was typed behind it: as it parses, or as it may have been meant; empty where it does neither. */
const guessCommand = (entry: CommandEntry, rest: string, slash: boolean, context: CommandContext): readonly Guess[] => {
  if (entry.verb === null) return [];
  const is = entry.verb;
  const outcome = commandRequest({ command: nameOf(entry, 'vi'), rest, slash }, context);
  if (outcome.kind === 'request') return [{ kind: 'command', is, request: outcome.request }];
  const behind = outcome.kind === 'arguments' ? outcome.nearest : [];
  return behind.flatMap((guess): Guess[] =>
    guess.kind === 'command' ? [] : [{ kind: 'command', is, request: guess.request, argument: guess }],
  );
};

/** Commands behind a slash; one whose arguments come near nothing is offered bare. */
const guessCommands = (
  entries: readonly CommandEntry[],
  { rest, slash }: ParsedCommand,
  context: CommandContext,
): readonly Guess[] =>
  entries
    .flatMap((entry): readonly Guess[] => {
      const guessed = guessCommand(entry, rest, slash, context);
      if (guessed.length > 0 || entry.verb === null) return guessed;
      return [{ kind: 'command', is: entry.verb, request: { verb: entry.verb } as Request }];
    })
    .slice(0, NEAREST);

/** A command misspelt at the beginning of a message without slash, with what follows parsing for it; likeliest first. */
export const misspeltCommand = (text: string, context: CommandContext): readonly Guess[] => {
  const words = fold(text)
    .replace(/[^a-z0-9/ -]+/g, ' ')
    .trim()
    .split(/\s+/);
  const found = [1, 2].flatMap((size) => {
    const head = words.slice(0, size).join('');
    const rest = words.slice(size).join(' ');
    return words.length < size ? [] : nearTyped(head, context.config).map((entry) => ({ entry, rest }));
  });
  const guesses = found.flatMap(({ entry, rest }): readonly Guess[] =>
    rest === '' || (entry.verb !== null && takes(entry.verb)) ? guessCommand(entry, rest, false, context) : [],
  );
  return guesses
    .filter(
      (each, at) => guesses.findIndex(({ request }) => JSON.stringify(request) === JSON.stringify(each.request)) === at,
    )
    .slice(0, NEAREST);
};
