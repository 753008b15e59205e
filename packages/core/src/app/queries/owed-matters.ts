import type { MatterLine } from '../../conversation/present/reminders-matters.js';
import { holds } from '../../domain/people/grants.js';
import { itemState } from '../../domain/reminder/state.js';
import type { MatterItem, PlannedMatter } from '../../domain/reminder/types.js';
import { mattersBetween, matterWording } from '../matters.js';
import type { Turn } from '../turn.js';
import { ownBoards } from './asking.js';

const itemOf = ({ of, id, board, due }: PlannedMatter): MatterItem => ({
  kind: 'matter',
  of,
  because: 'duty',
  id,
  board,
  due,
  rung: 0,
});

/**
 * What this person owes beside the reports, earliest due first: what their boards owe; of what those who steer owe the secretary all, a
 * leader what is overdue.
 */
export const owedMatters = async (turn: Turn): Promise<readonly MatterLine[]> => {
  const { deps, config, now, person } = turn;
  const own = ownBoards(turn);
  const matters = await mattersBetween(deps, config, now, now);
  const mine = matters
    // Votes are listed by themselves, for heads alone.
    .filter(({ of }) => of !== 'ballot')
    .filter(({ board, due }) =>
      board !== null ? own.includes(board) : holds(person, 'secretary') || (holds(person, 'leader') && due < now),
    )
    .map(itemOf)
    .filter((item) => itemState({ cycles: [], matters }, item, now) === 'owed')
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const word = await matterWording(deps, config, mine);
  return mine.map((item) => ({ item, state: 'owed', text: (words) => word(words, item), inPlaceOf: null }));
};
