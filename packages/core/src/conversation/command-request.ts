import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate, Instant } from '../domain/instant.js';
import type { Role } from '../domain/people/types.js';
import { fold } from '../language/fold.js';
import type { Interpretation, ReadingContext } from '../language/types.js';
import { boardInWords, dayOf, withoutFillers } from './board-words.js';
import { COMMANDS, type CommandEntry, type CommandVerb, commandNamed, nameOf } from './command-table.js';
import { takeAgainst } from './compare-words.js';
import { cycleRequest } from './cycle-words.js';
import { takeDate } from './date-words.js';
import { distance } from './distance.js';
import { takeAsOf } from './moment-words.js';
import { takePeriod } from './period-words.js';
import type { Request } from './request.js';
import { settingsRequest } from './settings-words.js';

/** A command as typed: its word without slash, folded, and what stands behind it. */
export type ParsedCommand = { readonly command: string; readonly rest: string; readonly slash: boolean };

/** What reading the arguments needs; `reader` helps where they are a sentence. */
export type CommandContext = {
  readonly config: ClusterConfig;
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly reader: { interpret(text: string, context: ReadingContext): Pick<Interpretation, 'slots'> };
};

/** What a command asks for, or why it asks for nothing. `nearest`: at most three that look alike, likeliest first. */
export type CommandOutcome =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'not_yet'; readonly word: string }
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest: readonly CommandVerb[] }
  | { readonly kind: 'arguments'; readonly verb: CommandVerb; readonly word: string; readonly rest: string };

const NEAREST = 3;

const nearestTo = (word: string): readonly CommandVerb[] => {
  const ranked = COMMANDS.flatMap((entry) => {
    const names = [...entry.names.map(([name]) => name), ...(entry.english === null ? [] : [entry.english])];
    const least = Math.min(
      ...names.map((name) => (name.startsWith(word) || word.startsWith(name) ? 1 : distance(word, name))),
    );
    return entry.verb === null ? [] : [{ verb: entry.verb, least }];
  });
  return ranked
    .filter(({ least }) => least <= Math.max(2, Math.floor(word.length / 2)))
    .sort((a, b) => a.least - b.least)
    .slice(0, NEAREST)
    .map(({ verb }) => verb);
};

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
  const { slots } = reader.interpret(`${sentence} ${words}`, { config, now, role });
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
  const understood = Object.keys(found).length > (plain.period === undefined ? 0 : 1) || slots.period !== undefined;
  return { ...found, rest: understood ? '' : plain.rest };
};
type Sentence = { readonly order?: string; readonly limit?: string; readonly date?: string };

const pick = <K extends string>(
  from: Readonly<Partial<Record<K, string>>>,
  ...keys: readonly K[]
): Partial<Record<K, string>> =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Partial<
    Record<K, string>
  >;

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['officer', /^(can bo( dau moi| tong hop)?|dau moi|officer)/],
  ['head', /^(truong ban|head)/],
  ['secretary', /^(thu ky( cum)?|secretary)/],
  ['leader', /^(lanh dao|leader)/],
  ['observer', /^(nguoi theo doi|theo doi|observer)/],
];

const inviteRequest = (rest: string, { config, today }: CommandContext): Request | null => {
  const folded = fold(rest).trim();
  if (folded === '') return { verb: 'invite' };
  const found = ROLE_WORDS.flatMap(([role, pattern]) => {
    const match = pattern.exec(folded);
    return match === null ? [] : [{ role, rest: folded.slice(match[0].length) }];
  })[0];
  if (found === undefined) return null;
  if (withoutFillers(found.rest) === '') return { verb: 'invite', role: found.role };
  const board = boardInWords(config, found.rest, today);
  return board === undefined ? null : { verb: 'invite', role: found.role, board: board.id };
};

const OF_FIGURES = {
  status: ['period', 'board'],
  summary: ['period', 'board'],
  source: ['field', 'period', 'board'],
  indicator: ['field', 'period', 'board', 'order', 'limit'],
} as const;

/** What is asked of figures and hand-ins: what and where, against what, and as of when. */
const figuresRequest = (
  verb: keyof typeof OF_FIGURES,
  said: string,
  entry: CommandEntry,
  context: CommandContext,
): Request | null => {
  const past = takeAsOf(said, context.today);
  const plain = past?.rest ?? said;
  const compared = verb === 'indicator' ? takeAgainst(plain) : null;
  const words = readArguments(compared?.rest ?? plain, entry.names[0]?.[1] ?? '', context);
  if (words.rest !== '') return null;
  return {
    verb,
    ...pick(words, ...OF_FIGURES[verb]),
    ...(compared === null ? {} : { against: compared.against }),
    ...(past === null ? {} : { asof: past.moment }),
  } as Request;
};

const requestFor = (verb: CommandVerb, rest: string, entry: CommandEntry, context: CommandContext): Request | null => {
  const read = (): Words & Sentence => readArguments(rest, entry.names[0]?.[1] ?? '', context);
  switch (verb) {
    case 'start':
      return rest === '' ? { verb } : { verb, code: rest };
    case 'tasks':
    case 'why':
    case 'cancel':
    case 'help':
    case 'revoke':
      return { verb };
    case 'settings':
      return settingsRequest(rest, context.today);
    case 'invite':
      return inviteRequest(rest, context);
    case 'people': {
      const words = readWords(rest, context);
      return words.rest === '' ? { verb, ...pick(words, 'board') } : null;
    }
    case 'deadlines': {
      const words = read();
      return words.rest === '' ? { verb, ...pick(words, 'period') } : null;
    }
    case 'call':
      return rest === '' ? { verb } : { verb, said: rest };
    case 'report':
    case 'submit':
    case 'remind': {
      const words = read();
      return words.rest === '' ? ({ verb, ...pick(words, 'period', 'board') } as Request) : null;
    }
    case 'status':
      return cycleRequest(rest, context) ?? figuresRequest(verb, rest, entry, context);
    case 'summary':
    case 'source':
    case 'indicator':
      return figuresRequest(verb, rest, entry, context);
    case 'extend': {
      const { date, rest: others } = takeDate(rest, context.today);
      const words = readArguments(others.trim(), entry.names[0]?.[1] ?? '', context);
      const until = date ?? words.date;
      return words.rest === ''
        ? { verb, ...pick(words, 'period', 'board'), ...(until === undefined ? {} : { date: until }) }
        : null;
    }
  }
};

/** Turns a command into what it asks for. Arguments that do not parse are never dropped: the answer shows an example. */
export const commandRequest = (parsed: ParsedCommand, context: CommandContext): CommandOutcome => {
  const entry = commandNamed(parsed.command);
  if (entry === undefined) return { kind: 'unknown', word: parsed.command, nearest: nearestTo(parsed.command) };
  if (entry.verb === null) return { kind: 'not_yet', word: nameOf(entry, 'vi') };
  const rest = parsed.rest.trim();
  const request = requestFor(entry.verb, rest, entry, context);
  return request === null
    ? { kind: 'arguments', verb: entry.verb, word: parsed.command, rest }
    : { kind: 'request', request };
};
