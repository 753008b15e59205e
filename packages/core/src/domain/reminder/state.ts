import type { PeriodId } from '../ids.js';
import type { Instant } from '../instant.js';
import type { NoticeItem, PlannedCycle, PlannedMatter } from './types.js';

/** All that is owed around a moment, done or not. */
export type Owed = { readonly cycles: readonly PlannedCycle[]; readonly matters: readonly PlannedMatter[] };

/** How one item of a slot stands at a moment. */
export type ItemState = 'owed' | 'handed_in' | 'locked';

const passed = (since: Instant | null, at: Instant): boolean => since !== null && since <= at;

const boardsOf = (cycles: readonly PlannedCycle[], period: PeriodId): PlannedCycle['boards'] =>
  cycles.find((cycle) => cycle.period === period)?.boards ?? [];

/**
 * A report is chased up to its due day until it is complete, and afterwards only while none stands at all; never after its lock. One
 * that was sent back is chased until it is handed in again. A
 * digest is of use at the first due instant always, later while a board of that due instant had not handed in by then.
 */
export const itemState = ({ cycles, matters }: Owed, item: NoticeItem, at: Instant): ItemState => {
  switch (item.kind) {
    case 'matter': {
      const matter = matters.find(({ of, id, board }) => of === item.of && id === item.id && board === item.board);
      // What is no more, a directive taken back, is nothing to chase.
      if (matter === undefined || passed(matter.doneSince, at)) return 'handed_in';
      return at > matter.until ? 'locked' : 'owed';
    }
    case 'roster':
    case 'outage':
    case 'away':
    case 'handover':
      return 'owed';
    case 'digest': {
      const boards = boardsOf(cycles, item.period);
      const first = boards.every((board) => board.due >= item.due);
      if (first && item.atDue) return 'owed';
      const group = first ? boards : boards.filter((board) => board.due === item.due);
      return group.every((board) => passed(board.inSince, item.due)) ? 'handed_in' : 'owed';
    }
    case 'report': {
      const board = boardsOf(cycles, item.period).find((each) => each.board === item.board);
      // Approving and accepting may come after the lock.
      if (item.because === 'approve' || item.because === 'accept')
        return board?.awaits === item.because ? 'owed' : 'handed_in';
      if (board === undefined || at > board.lock) return 'locked';
      if (item.because === 'returned') return board.resubmit?.by === item.due ? 'owed' : 'handed_in';
      return passed(item.rung <= 0 ? board.completeSince : board.inSince, at) ? 'handed_in' : 'owed';
    }
  }
};
