import { boardOf, boardsOn, type Roster } from '../cluster/roster.js';
import type { Term, TermStep } from '../cluster/terms.js';
import type { Board } from '../cluster/types.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { type StepState, standingWord, stateOf } from './states.js';
import type { StepRef, StepValue, StepWord } from './types.js';

/** One board's step as it stands on a day. */
export type StepCell = {
  readonly board: BoardId;
  readonly step: string;
  readonly state: StepState;
  readonly value: StepValue | null;
  /** The word that stands; null: none, or its predecessors answer for it. */
  readonly word: StepWord | null;
  /** The day it was to be done by has passed, and it is not done. */
  readonly late: boolean;
  /** The units before it, where the board itself has said nothing and one of them has. */
  readonly before: readonly StepCell[];
};

export type StepRow = { readonly board: BoardId; readonly cells: readonly StepCell[] };

export type Words = (ref: StepRef) => readonly StepWord[];

/** The predecessors' shares together; null where one says nothing, or the step is no share. */
const together = (cells: readonly StepCell[]): StepValue | null => {
  const shares = cells.flatMap(({ value }) => (value?.kind === 'share' ? [value] : []));
  const [first] = shares;
  if (first === undefined || shares.length < cells.length) return null;
  return {
    kind: 'share',
    done: shares.reduce((sum, each) => sum + each.done, 0),
    of: shares.reduce((sum, each) => sum + each.of, 0),
    asOf: shares.reduce((first, each) => (each.asOf < first ? each.asOf : first), first.asOf),
  };
};

/**
 * A board's step on a day. What a board itself said counts; where it has said nothing its predecessors answer for it: done when all of
 * them have done it, begun when one has.
 */
export const cellOf = (roster: Roster, board: Board, step: TermStep, words: Words, today: CalendarDate): StepCell => {
  const ref = { board: board.id, step: step.key };
  const word = standingWord(words(ref));
  const overdue = step.due !== undefined && today > step.due;
  const cell = (state: StepState, value: StepValue | null, before: readonly StepCell[]): StepCell => ({
    ...ref,
    state,
    value,
    word,
    late: overdue && state !== 'done',
    before,
  });
  if (word !== null) return cell(stateOf(word.value), word.value, []);
  const before = board.predecessors.flatMap((id) => {
    const unit = boardOf(roster, id);
    return unit === undefined ? [] : [cellOf(roster, unit, step, words, today)];
  });
  if (before.every(({ state }) => state === 'open')) return cell('open', null, []);
  const all = before.every(({ state }) => state === 'done');
  return cell(all ? 'done' : 'begun', together(before), before);
};

/** Board × step by the boards of a day, in official order and the order of the file. */
export const matrixOf = (
  roster: Roster,
  term: Term,
  steps: readonly TermStep[],
  words: Words,
  { boards, today }: { readonly boards: CalendarDate; readonly today: CalendarDate },
): readonly StepRow[] =>
  boardsOn(roster, boards).map((board) => ({
    board: board.id,
    cells: term.steps.filter((step) => steps.includes(step)).map((step) => cellOf(roster, board, step, words, today)),
  }));

/** When the last word that makes a step done was said; null while it is not done. A fact known from elsewhere was always known. */
export const doneAt = (cell: StepCell, always: Instant): Instant | null => {
  if (cell.state !== 'done') return null;
  if (cell.word !== null) return cell.word.at ?? always;
  return cell.before
    .map((each) => doneAt(each, always) ?? always)
    .reduce((last, at) => (at > last ? at : last), always);
};
