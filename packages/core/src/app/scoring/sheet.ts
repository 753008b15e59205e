import { presentScoringSheet } from '../../conversation/present/scoring-card.js';
import type { BoardId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import { scoreBoard } from '../../domain/scoring/compute.js';
import { missingIn, scorerOf } from '../../domain/scoring/decide.js';
import { COLUMNS, type Column, sheetOf } from '../../domain/scoring/types.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { refusedFor } from './allowed.js';
import { factsOfYear } from './facts.js';
import { assignedTo, type OpenYear, ownIn } from './find.js';
import { columnFor } from './score.js';

/** What of a sheet a person sees: its board and who decides all three columns, the assigned board the two it works with. */
const columnsSeen = (turn: Turn, { opened }: OpenYear, board: BoardId): readonly Column[] => {
  if (may(turn.person, 'decide_scores').ok || ownIn(turn, opened).includes(board)) return COLUMNS;
  return assignedTo(turn, opened).includes(board) ? ['self', 'cross'] : [];
};

/** One board's sheet with its columns side by side and what may be done with it. */
export const showSheet = async (turn: Turn, at: OpenYear, board: BoardId): Promise<Said> => {
  const { opened, scoring, year } = at;
  const columns = columnsSeen(turn, at, board);
  if (columns.length === 0) return refusedFor(turn, 'decide_scores') ?? say();
  const facts = await factsOfYear(turn.deps, turn.config, scoring, opened, turn.now);
  const mine = facts.boards.find((each) => each.board === board);
  const sheet = sheetOf(scoring, board);
  const column = columnFor(turn, at, board);
  const fills =
    scoring.state === 'open' && { self: 'self', cross: 'cross', decided: 'deciding' }[column] === sheet.step;
  const decides = may(turn.person, 'decide_scores').ok && !ownIn(turn, opened).includes(board);
  turn.noteRead({ at: turn.now, what: 'ranking', period: `${year}-Y`, board });
  return say(
    presentScoringSheet(turn.words, {
      year,
      board,
      table: opened.table,
      sheet,
      score: mine === undefined ? null : scoreBoard(opened.table, mine),
      columns,
      scorer: scorerOf(opened, board),
      fills: fills || (decides && sheet.step === 'decided' && scoring.state === 'open') ? column : null,
      missing: missingIn(opened, sheet, column),
      handsIn: fills && column !== 'decided' && may(turn.person, 'hand_in_scores').ok,
      passes: decides && scoring.state === 'open' && (sheet.step === 'self' || sheet.step === 'cross'),
      returns: decides && scoring.state === 'open' && sheet.step === 'cross',
      agrees: decides && scoring.state === 'open' && sheet.step === 'deciding',
      assigned: ownIn(turn, opened).includes(board) ? assignedTo(turn, opened) : [],
      others: ownIn(turn, opened).filter((each) => each !== board && ownIn(turn, opened).includes(board)),
      overview: may(turn.person, 'decide_scores').ok,
      rehearsal: turn.deps.rehearsal,
    }),
  );
};
