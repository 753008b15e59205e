import { shareInWords } from '../../conversation/milestone-names.js';
import type { Composing } from '../../conversation/session.js';
import { type PlacedStep, stepNumbered, type Term, termOn } from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { StepValue } from '../../domain/milestone/types.js';
import type { Turn } from '../turn.js';
import { todayOf } from './view.js';

/** The term of what is being reported: that of the steps chosen, else the running one. */
export const termOf = (turn: Turn, draft: Composing): Term => {
  const term = chosenIn(turn, draft)[0]?.term ?? termOn(turn.config, todayOf(turn));
  if (term === undefined) throw new Error('a milestone is reported without a term');
  return term;
};

export const chosenIn = (turn: Turn, draft: Composing): readonly PlacedStep[] =>
  (draft.parts.steps ?? '').split(',').flatMap((number) => stepNumbered(turn.config, number) ?? []);

/** The board it is reported for; null while that is asked. */
export const boardIn = (draft: Composing): BoardId | null => {
  const id = draft.about.board ?? draft.parts.board;
  return id === undefined || id === '' ? null : (id as BoardId);
};

/** The part of a draft that holds a share. */
export const shareName = ({ number }: PlacedStep): string => `share${number}`;

/** What a draft says of a step; null while it is not complete. */
export const valueIn = (turn: Turn, draft: Composing, placed: PlacedStep): StepValue | null => {
  const asOf = (draft.parts.date ?? draft.about.date ?? todayOf(turn)) as CalendarDate;
  if (placed.step.kind === 'date')
    return draft.parts.date === undefined ? null : { kind: 'date', date: draft.parts.date as CalendarDate };
  const share = shareInWords(draft.parts[shareName(placed)] ?? '');
  return share === null ? null : { kind: 'share', ...share, asOf };
};
