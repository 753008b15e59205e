import { type PeriodPart, parsePeriod, periodId } from '../domain/calendar/periods.js';
import { boardsOn } from '../domain/cluster/roster.js';
import type { ClusterConfig, Indicator } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';
import type { Unsure } from '../language/types.js';
import { COMMANDS, type CommandEntry, type CommandVerb, inUse } from './command-table.js';
import { distance } from './distance.js';
import type { Request } from './request.js';

/** How many choices “did you mean” offers at most. */
export const NEAREST = 3;

/** One way a word may have been meant: which, and the whole request with everything else kept. */
export type Guess =
  /** `argument` is what stands behind it, where that had to be guessed too. */
  | {
      readonly kind: 'command';
      readonly is: CommandVerb;
      readonly request: Request;
      readonly argument?: GuessedArgument;
      /** Words that were typed for it and that its button cannot carry. */
      readonly said?: string;
    }
  | (GuessedArgument & { readonly request: Request });

/** A board by id, an indicator by key, a period by id. */
export type GuessedArgument = { readonly kind: 'board' | 'field' | 'period'; readonly is: string };

const namesOf = (entry: CommandEntry): readonly string[] => [
  ...entry.names.map(([name]) => name),
  ...(entry.english === null ? [] : [entry.english]),
];

const ranked = (
  word: string,
  config: ClusterConfig,
  far: (name: string) => number,
  most: number,
): readonly CommandEntry[] =>
  COMMANDS.filter((entry) => entry.verb !== null && inUse(entry, config))
    .map((entry) => ({ entry, least: Math.min(...namesOf(entry).map(far)) }))
    .filter(({ least }) => word !== '' && least <= most)
    .sort((a, b) => a.least - b.least)
    .slice(0, NEAREST)
    .map(({ entry }) => entry);

/** The commands nearest to a word that was typed behind a slash, likeliest first. */
export const nearestTo = (word: string, config: ClusterConfig): readonly CommandEntry[] =>
  ranked(
    word,
    config,
    (name) => (name.startsWith(word) || word.startsWith(name) ? 1 : distance(word, name)),
    Math.max(2, Math.floor(word.length / 2)),
  );

/** Shorter names are a slip away from everyday words. */
const LONG_ENOUGH = 6;
const FAR = 9;
const slips = (word: string, name: string): number => {
  const off = distance(word, name);
  return name.length < LONG_ENOUGH || off === 0 || off > (name.length < 8 ? 1 : 2) ? FAR : off;
};

/** The commands a plain word is a slip away from: one letter, two in a long name. */
export const nearTyped = (word: string, config: ClusterConfig): readonly CommandEntry[] =>
  ranked(word, config, (name) => slips(word, name), 2);

/** What looking for names near a word needs. */
export type Near = {
  readonly config: ClusterConfig;
  readonly today: CalendarDate;
  readonly reader: { nearest(text: string, choices: readonly string[]): readonly string[] };
};

/** What people write for the periods that are reported in this year and the last. */
const periodWritings = ({ config, today }: Near): readonly (readonly [string, string])[] => {
  const year = Number(today.slice(0, 4));
  const spoken: Partial<Record<PeriodPart, readonly string[]>> = {
    H1: ['6T', '6 tháng', '6 tháng đầu năm', 'H1'],
    H2: ['6 tháng cuối năm', 'H2'],
    Y: ['năm', 'cả năm', 'Y'],
    '9M': ['9T', '9 tháng'],
  };
  return [year, year - 1].flatMap((each) =>
    config.calendar.parts.flatMap((part) => {
      const id = periodId(each, part);
      const words = [id, ...(spoken[part] ?? []).flatMap((word) => [`${word}/${each}`, `${word} ${each}`])];
      // Without a year it is that of today.
      const bare = each === year ? (spoken[part] ?? []).filter((word) => /\d/.test(word)) : [];
      return [...words, ...bare].map((word): readonly [string, string] => [word, id]);
    }),
  );
};

/** The indicator's names without those so short that anything is near them. */
const indicatorWritings = (indicator: Indicator): readonly (readonly [string, string])[] =>
  [indicator.vi, indicator.en, indicator.viShort, indicator.enShort, ...indicator.synonyms]
    .filter((name) => fold(name).length >= 5)
    .map((name) => [name, indicator.key]);

const HAS_DIGIT = /\d/;

const nearIn = (
  kind: GuessedArgument['kind'],
  said: string,
  writings: readonly (readonly [string, string])[],
  { reader }: Near,
): readonly GuessedArgument[] => {
  const found = reader
    .nearest(
      said,
      writings.map(([word]) => word),
    )
    .flatMap((word) => writings.find(([each]) => each === word)?.[1] ?? []);
  return [...new Set(found)].map((is) => ({ kind, is }));
};

/** Boards, indicators and periods that words behind a command come near to; words with a digit may be a period. */
export const nearArguments = (said: string, near: Near): readonly GuessedArgument[] => {
  const { config, today } = near;
  if (said.length < 2) return [];
  const boards = boardsOn(config, today).map((board): readonly [string, string] => [board.name, board.id]);
  return HAS_DIGIT.test(said)
    ? nearIn('period', said, periodWritings(near), near)
    : [
        ...nearIn('board', said, boards, near),
        ...nearIn('field', said, config.indicators.flatMap(indicatorWritings), near),
      ];
};

/** A short message that is nothing but a name gone wrong: what is asked for of whatever it names. */
export const guessName = (said: string, near: Near): readonly Guess[] =>
  fold(said).trim().split(/\s+/).length > 4
    ? []
    : nearArguments(fold(said).replace(/[?!.]/g, '').trim(), near)
        .slice(0, NEAREST)
        .map((each): Guess => {
          if (each.kind === 'field') return { ...each, request: { verb: 'indicator', field: each.is } };
          const verb = each.kind === 'board' ? 'status' : 'summary';
          return { ...each, request: { verb, [each.kind]: each.is } };
        });

/** The same from what the reader of sentences came near to: names of boards, keys, periods as said. */
export const unsureArguments = (unsure: readonly Unsure[], { config, today }: Near): readonly GuessedArgument[] =>
  unsure.flatMap((each): readonly GuessedArgument[] => {
    if (each.kind === 'indicator') return each.choices.map((is) => ({ kind: 'field', is }));
    if (each.kind === 'board')
      return each.choices.flatMap((name) => {
        const named = config.boards.filter((board) => board.name === name);
        const board = boardsOn(config, today).find((one) => named.includes(one)) ?? named[0];
        return board === undefined ? [] : [{ kind: 'board', is: board.id }];
      });
    return each.choices.flatMap((slot) => {
      const id = 'year' in slot ? `${slot.year}-${slot.part}` : '';
      return parsePeriod(id) === null ? [] : [{ kind: 'period', is: id }];
    });
  });
