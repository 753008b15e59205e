import type { BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import type { ModelState, NumberedModel } from '../models/types.js';
import type { NoteText } from '../report/types.js';
import type { MeritSide } from './table.js';

/**
 * What the register of good models holds for a board: one of its models recognised, one confirmed by a board that took it over
 * (`given`), one it took over and confirmed itself (`taken`). `done` null: it may still come.
 */
export type Merit = {
  readonly side: MeritSide;
  readonly model: number;
  readonly title: NoteText | null;
  readonly state: ModelState;
  /** The board that registered it, or, of `taken`, that took it over; as it stands in the register. */
  readonly unit: BoardId;
  /** The board on the other side of an adoption. */
  readonly other: BoardId | null;
  /** Who recognised or confirmed it, for which board, and when: a result is told again later, the first time counts. */
  readonly done: { readonly board: BoardId; readonly by: PersonId; readonly at: Instant } | null;
};

/** A merit as a board of the year answers for it. */
export type BoardMerit = Merit & {
  /** It was a former board's, and several former boards became this one. */
  readonly several: boolean;
  /** The former board was divided: its merit is nobody's alone. */
  readonly divided: boolean;
};

const PENDING: readonly ModelState[] = ['registered', 'evaluating', 'evaluated'];

const ofModel = ({ number, model }: NumberedModel): readonly Merit[] => {
  const base = { model: number, title: model.content?.texts.title ?? null, state: model.state };
  const own = { ...base, unit: model.board };
  const last = model.rounds.at(-1)?.decided ?? null;
  const recognised =
    last !== null && last.reason === null && model.state !== 'not_recognised'
      ? { board: model.board, by: last.by, at: last.at }
      : null;
  return [
    ...(recognised !== null || PENDING.includes(model.state)
      ? [{ ...own, side: 'recognised' as const, other: null, done: recognised }]
      : []),
    ...model.adoptions.flatMap(({ board, state, results }): readonly Merit[] => {
      const [first] = results;
      if (first === undefined && state === 'given_up') return [];
      const done = first === undefined ? null : { board, by: first.by, at: first.at };
      return [
        { ...own, side: 'given', other: board, done },
        { ...base, unit: board, side: 'taken', other: model.board, done },
      ];
    }),
  ];
};

/** Every merit of a year, both days inclusive, and what may still become one. What was taken back is none. */
export const meritsOf = (
  models: readonly NumberedModel[],
  { from, to, dayOf }: { readonly from: CalendarDate; readonly to: CalendarDate; dayOf(at: Instant): CalendarDate },
): readonly Merit[] =>
  models
    .filter(({ model }) => model.state !== 'none' && model.state !== 'withdrawn')
    .flatMap(ofModel)
    .filter(({ done }) => done === null || (from <= dayOf(done.at) && dayOf(done.at) <= to));
