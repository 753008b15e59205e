import type { BoardId, IndicatorKey } from '../ids.js';
import type { CalendarDate } from '../instant.js';

/** Steps that belong together: the subcommittees, the congresses. */
export type StepGroup = {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  /** At most 20 characters, for the head of a column. */
  readonly viShort: string;
  readonly enShort: string;
};

/** `date`: done on a day. `share`: done of all, as congresses of the grass roots are. */
export type StepKind = 'date' | 'share';

/** One step that every board takes in a term. */
export type TermStep = {
  /** At most 28 of `[a-z0-9_]`, once among all terms; kept with the facts, so it never changes its meaning. */
  readonly key: string;
  readonly group: string;
  readonly kind: StepKind;
  readonly vi: string;
  readonly en: string;
  /** For buttons and heads of columns: at most 26 characters, in English 23. */
  readonly viShort: string;
  readonly enShort: string;
  /** To be done by the end of this day; absent: no day is set. */
  readonly due?: CalendarDate;
  /** The date field of the form that states the same. */
  readonly field?: IndicatorKey;
  /** How people write it beside the labels above. Folded on use. */
  readonly synonyms?: readonly string[];
};

/** A step known from elsewhere before anybody reported it. `date` null: by `by`, the day itself unknown. */
export type KnownStep = {
  readonly board: BoardId;
  readonly step: string;
  readonly date: CalendarDate | null;
  readonly by: CalendarDate;
  readonly source: string;
};

/** A term (nhiệm kỳ) with the steps that lead to its congress. Days before `from` and after `to` are none of it. */
export type Term = {
  /** `2025-2030`. */
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly groups: readonly StepGroup[];
  readonly steps: readonly TermStep[];
  readonly known?: readonly KnownStep[];
};

export type Terms = { readonly terms?: readonly Term[] };

/** A step with the term it belongs to and its place among all steps of the file, from 1: how buttons name it. */
export type PlacedStep = { readonly term: Term; readonly step: TermStep; readonly number: number };

/** Every step of the file, in its order. */
export const stepsIn = ({ terms = [] }: Terms): readonly PlacedStep[] =>
  terms
    .flatMap((term) => term.steps.map((step) => ({ term, step })))
    .map((placed, index) => ({ ...placed, number: index + 1 }));

export const stepNumbered = (config: Terms, number: string): PlacedStep | undefined =>
  /^[1-9]\d?$/.test(number) ? stepsIn(config)[Number(number) - 1] : undefined;

export const stepKeyed = (config: Terms, key: string): PlacedStep | undefined =>
  stepsIn(config).find(({ step }) => step.key === key);

/** The term that runs on a day, the one begun last where several do; else the last of the file. */
export const termOn = ({ terms = [] }: Terms, day: CalendarDate): Term | undefined =>
  terms
    .filter(({ from, to }) => from <= day && day <= to)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .at(-1) ?? terms.at(-1);

/** A group by its place in the term, from 1. */
export const groupNumbered = (term: Term, number: number): StepGroup | undefined => term.groups[number - 1];

export const stepsOf = (term: Term, group: StepGroup): readonly TermStep[] =>
  term.steps.filter((step) => step.group === group.key);
