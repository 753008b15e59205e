import { localDate } from '../domain/calendar/zone.js';
import type { Board, ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate, Instant } from '../domain/instant.js';
import { parseValue } from './figures/parse-value.js';
import { fold } from './fold.js';
import type { FieldNames } from './intents/features.js';
import { interpretWith } from './intents/interpret.js';
import { isBeside, statedIn } from './narrated.js';
import { canonical, distance } from './read/boards.js';
import { readFigures } from './read/figures.js';
import { compile, readMessage } from './read/message.js';
import { findPeriods } from './read/periods.js';
import type { Interpretation, ParsedValue, PeriodSlot, ReadingContext, ValueAs } from './types.js';
import { yesOrNo } from './yes-or-no.js';

/** Everything that reads text with one cluster's names, compiled once. Deterministic and pure. */
export type Reader = {
  readonly interpret: (text: string, context: ReadingContext) => Interpretation;
  readonly parseValue: (
    text: string,
    options: { readonly now: Instant; readonly zone: string; readonly as?: ValueAs },
  ) => ParsedValue;
  /** What a narrative states of each indicator; `about`: said as an approximation. Figures of other times, plans and parts are left out. */
  readonly stated: (
    text: string,
    now: Instant,
  ) => Readonly<Record<string, readonly { readonly value: number; readonly about: boolean }[]>>;
  /** The boards a text names, on a day; a board merged by then gives the unit it went into. */
  readonly board: (text: string, day: CalendarDate) => readonly Board[];
  /** Keys of the indicators a text names, in order. */
  readonly indicator: (text: string) => readonly string[];
  /** The field of the form that a label names; null when none is named clearly. */
  readonly field: (label: string) => string | null;
  /** The period a text names; null when none. */
  readonly period: (text: string, now: Instant) => PeriodSlot | null;
  /** “Did you mean”: up to three of the choices nearest to what was typed, nearest first. */
  readonly nearest: (text: string, choices: readonly string[]) => readonly string[];
  /** Whether a short answer agrees or declines. */
  readonly yesOrNo: (text: string) => 'yes' | 'no' | null;
};

const fieldNames = (config: ClusterConfig): FieldNames => {
  const of = (...types: readonly string[]): ReadonlySet<string> =>
    new Set(config.form.fields.filter((field) => types.includes(field.type)).map((field): string => field.key));
  return { figures: of('count', 'ratio', 'target'), ratios: of('ratio'), milestones: of('date') };
};

const EPOCH = '2000-01-01T00:00:00.000Z' as Instant;

export const createReader = (config: ClusterConfig): Reader => {
  const lexicon = compile(config);
  const fields = fieldNames(config);
  const labels = new Map(
    config.indicators.flatMap((indicator) =>
      [...indicator.synonyms, indicator.viShort, indicator.enShort, indicator.en, indicator.vi, indicator.key].map(
        (label): [string, string] => [plain(label), indicator.key],
      ),
    ),
  );
  const inForm = new Set(config.form.fields.map((field): string => field.key));
  const message = (text: string, now: Instant) => readMessage(text, lexicon, { config, now });
  return {
    interpret: (text, context) => interpretWith(lexicon, fields, text, context),
    parseValue,
    stated: (text, now) => {
      const found: Record<string, { value: number; about: boolean }[]> = {};
      for (const clause of statedIn(text)) {
        const read = message(clause, now);
        const { values, all, estimate } = readFigures(read, fields.ratios, fields.figures);
        for (const [key, value] of Object.entries(values)) {
          const named = read.indicators.filter((each) => each.key === key);
          const beside = all.some(
            (figure) => figure.value === value && named.some((indicator) => isBeside(figure, indicator)),
          );
          if (beside) found[key] = [...(found[key] ?? []), { value, about: estimate }];
        }
      }
      return found;
    },
    board: (text, day) => {
      const names = canonical(
        config,
        message(text, EPOCH).boards.map(({ name }) => name),
        day,
      );
      return names.flatMap((name) => {
        const named = config.boards.filter((board) => board.name === name);
        const valid = named.find((board) => board.validFrom <= day && (board.validTo === null || day <= board.validTo));
        return valid ?? named.at(-1) ?? [];
      });
    },
    indicator: (text) => [...new Set(message(text, EPOCH).indicators.map(({ key }) => key))],
    field: (label) => {
      const exact = labels.get(plain(label));
      if (exact !== undefined) return inForm.has(exact) ? exact : null;
      const found = message(label, EPOCH).indicators.filter(({ key }) => inForm.has(key));
      const longest = [...found].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
      return longest?.key ?? null;
    },
    period: (text, now) =>
      findPeriods(message(text, now).canon, localDate(config.calendar.zone, now))[0]?.period ?? null,
    nearest,
    yesOrNo,
  };
};

const plain = (label: string): string =>
  fold(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const nearest = (text: string, choices: readonly string[]): readonly string[] => {
  const said = plain(text).slice(0, 60);
  if (said === '') return [];
  const scored = choices.map((choice, at) => {
    const name = plain(choice);
    const joined = name.replace(/ /g, '');
    const typed = said.replace(/ /g, '');
    const limit = Math.max(1, Math.floor(joined.length / 3));
    const off = name.includes(said) || said.includes(name) ? 0 : distance(typed, joined, limit);
    return { choice, at, off, within: off <= limit };
  });
  return scored
    .filter(({ within }) => within)
    .sort((a, b) => a.off - b.off || a.at - b.at)
    .slice(0, 3)
    .map(({ choice }) => choice);
};
