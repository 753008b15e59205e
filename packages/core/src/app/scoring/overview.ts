import { presentScoringOverview } from '../../conversation/present/scoring-card.js';
import { boardsOn } from '../../domain/cluster/roster.js';
import { may } from '../../domain/people/permissions.js';
import { sheetOf } from '../../domain/scoring/types.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { type OpenYear, ownIn, thisYear } from './find.js';
import { columnTotal } from './score.js';

/** How far every board has come, for those who decide. */
export const showOverview = async (turn: Turn, at: OpenYear): Promise<Said> => {
  const { opened, scoring, year } = at;
  const present = thisYear(turn);
  return say(
    presentScoringOverview(turn.words, {
      year,
      table: opened.table,
      state: scoring.state,
      version: scoring.versions.length,
      rows: opened.boards.map((board) => ({
        board,
        step: sheetOf(scoring, board).step,
        returned: sheetOf(scoring, board).returned !== null,
        totals: {
          self: columnTotal(at, board, 'self'),
          cross: columnTotal(at, board, 'cross'),
          decided: columnTotal(at, board, 'decided'),
        },
      })),
      own: ownIn(turn, opened),
      publishes: may(turn.person, 'publish_scores').ok,
      // A merger decided since the year was opened: the table keeps the boards it has.
      rosterChanged:
        boardsOn(turn.config, opened.day)
          .map(({ id }) => id)
          .join() !== opened.boards.join(),
      openNext: present > year && turn.config.scoring !== undefined ? present : null,
      rehearsal: turn.deps.rehearsal,
    }),
  );
};
