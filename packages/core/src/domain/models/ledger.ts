import { boardOf, boardsOn, heirs, type Roster } from '../cluster/roster.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import type { Model, ModelRound, NumberedModel } from './types.js';

/** One model that went from a board to another, with how often its result was confirmed there: 0 while it is being tried. */
export type Exchange = {
  readonly number: number;
  readonly from: BoardId;
  readonly to: BoardId;
  readonly confirmed: number;
};

/** What a board gave to others and took from them. `gave` and `took` count confirmations, `trying` what is not confirmed yet. */
export type LedgerRow = {
  readonly board: BoardId;
  readonly registered: number;
  readonly gave: number;
  readonly took: number;
  readonly trying: number;
};

/** Who answers on a day for what a board did: itself, or the unit it went into; the first of several it was divided into. */
export const answerableOn = (roster: Roster, board: BoardId, day: CalendarDate): BoardId => {
  const unit = boardOf(roster, board);
  return (unit === undefined ? undefined : heirs(roster, unit, day)[0]?.id) ?? board;
};

/** Every adoption that counts or may still count, each once; one that was given up before it was confirmed is none. */
export const exchangesOf = (roster: Roster, models: readonly NumberedModel[], day: CalendarDate): readonly Exchange[] =>
  models.flatMap(({ number, model }) =>
    model.adoptions.flatMap((adoption): readonly Exchange[] => {
      const confirmed = adoption.results.length > 0 ? 1 : 0;
      if (adoption.state === 'given_up' && confirmed === 0) return [];
      const from = answerableOn(roster, model.board, day);
      return [{ number, from, to: answerableOn(roster, adoption.board, day), confirmed }];
    }),
  );

/** The give and take of every board of a day, in official order. A merged board answers for its predecessors. */
export const ledgerOn = (roster: Roster, models: readonly NumberedModel[], day: CalendarDate): readonly LedgerRow[] => {
  const exchanges = exchangesOf(roster, models, day);
  const counted = models.filter(({ model }) => model.state !== 'withdrawn');
  return boardsOn(roster, day).map(({ id }) => ({
    board: id,
    registered: counted.filter(({ model }) => answerableOn(roster, model.board, day) === id).length,
    gave: exchanges.filter((each) => each.from === id && each.confirmed > 0).length,
    took: exchanges.filter((each) => each.to === id && each.confirmed > 0).length,
    trying: exchanges.filter((each) => each.to === id && each.confirmed === 0).length,
  }));
};

/** Number, mean and range of the scores of a round; null while there are none. */
export type ScoreSpread = { readonly n: number; readonly mean: number; readonly low: number; readonly high: number };
export const spreadOf = ({ scores }: Pick<ModelRound, 'scores'>): ScoreSpread | null => {
  if (scores.length === 0) return null;
  const all = scores.map(({ score }) => score);
  return {
    n: all.length,
    mean: all.reduce((sum, each) => sum + each, 0) / all.length,
    low: Math.min(...all),
    high: Math.max(...all),
  };
};

/** The models a model grew out of, nearest first. Ends, for an origin always has a lower number. */
export const originsOf = (models: readonly NumberedModel[], number: number): readonly number[] => {
  const origin = models.find((each) => each.number === number)?.model.content?.origin ?? null;
  return origin === null || origin >= number ? [] : [origin, ...originsOf(models, origin)];
};

/** The models that grew out of one, lowest number first. */
export const grownFrom = (models: readonly NumberedModel[], number: number): readonly number[] =>
  models.filter(({ model }) => isKept(model) && model.content?.origin === number).map((each) => each.number);

const isKept = ({ state }: Model): boolean => state !== 'none' && state !== 'withdrawn';

/** How many models a board registered from a day on, not counting those it took back: what its report's figure is held against. */
export const registeredSince = (
  models: readonly NumberedModel[],
  boards: readonly BoardId[],
  from: CalendarDate,
  dayOf: (at: Model['at']) => CalendarDate,
): number =>
  models.filter(({ model }) => isKept(model) && boards.includes(model.board) && dayOf(model.at) >= from).length;
