import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { BoardId } from '../../domain/ids.js';
import { type Deed, may } from '../../domain/people/permissions.js';
import { scorerOf } from '../../domain/scoring/decide.js';
import type { Column, Opened } from '../../domain/scoring/types.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { ownAll } from './find.js';

const DEED = { self: 'self_score', cross: 'cross_score', decided: 'decide_scores' } as const satisfies Record<
  Column,
  Deed
>;

/** Refuses who holds no role for a deed at all; which board it may be is the rules' business. */
export const refusedFor = (turn: Turn, deed: Deed, board?: BoardId): Said | null => {
  const allowed = may(turn.person, deed, board);
  return allowed.ok ? null : say(presentRoleMissing(turn.words, allowed.error));
};

/** Refuses who may not fill in a column; null when they may, or the rules have the better word for it. */
export const mayFill = (turn: Turn, opened: Opened, board: BoardId, column: Column): Said | null => {
  if (column === 'decided') return refusedFor(turn, 'decide_scores');
  const acts = column === 'self' ? board : scorerOf(opened, board);
  // A unit that was merged is acted for by the people of the one after it.
  return acts !== null && ownAll(turn).includes(acts) ? refusedFor(turn, DEED[column]) : null;
};

/** Handing in is the head's: of the own board, or of the one that cross-scores. */
export const mayHandIn = (turn: Turn, opened: Opened, board: BoardId, column: 'self' | 'cross'): Said | null =>
  mayFill(turn, opened, board, column) ?? refusedFor(turn, 'hand_in_scores');
