import type { ClusterConfig } from '../domain/cluster/types.js';
import type { Role } from '../domain/people/types.js';
import { fold } from '../language/fold.js';
import type { Unsure } from '../language/types.js';
import { boardInWords, dayOf, withoutFillers } from './board-words.js';
import type { CommandContext } from './command-context.js';
import type { CommandEntry, CommandVerb } from './command-table.js';
import { takeAgainst } from './compare-words.js';
import { takeDate } from './date-words.js';
import { takeAsOf, takeSince } from './moment-words.js';
import { type Guess, NEAREST, nearArguments, unsureArguments } from './near.js';
import { takePeriod } from './period-words.js';
import { takeReason } from './reason-words.js';
import type { Request } from './request.js';

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
/** Commands that take such arguments. */
export type Taking = keyof typeof TAKES;
export const takes = (verb: CommandVerb): verb is Taking => Object.hasOwn(TAKES, verb);

/** The request of a command with the arguments that were read. */
export const build = (verb: Taking, words: Readonly<Partial<Record<string, string>>>): Request =>
  ({ verb, ...pick(words, ...TAKES[verb]) }) as Request;

/** What stands behind a command of `TAKES`: what and where; for some also against what, as of when, or until which day. */
export const readRest = (
  verb: Taking,
  said: string,
  entry: CommandEntry,
  context: CommandContext,
): Words & Sentence => {
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
export const guessRest = (verb: Taking, words: Words & Sentence, context: CommandContext): readonly Guess[] => {
  const wanted: readonly string[] = TAKES[verb];
  const { unsure = [], outside: _, rest, ...known } = words;
  const guessed = unsure.length > 0 ? unsureArguments(unsure, context) : nearArguments(rest, context);
  return guessed
    .filter((each) => wanted.includes(each.kind))
    .slice(0, NEAREST)
    .map((each) => ({ ...each, request: build(verb, { ...known, [each.kind]: each.is }) }));
};
