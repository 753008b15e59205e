import { presentScoringWaiting } from '../../conversation/present/scoring-waiting.js';
import type { Reply } from '../../conversation/reply.js';
import { may } from '../../domain/people/permissions.js';
import { missingIn } from '../../domain/scoring/decide.js';
import { sheetOf } from '../../domain/scoring/types.js';
import type { Turn } from '../turn.js';
import { assignedTo, ownIn } from './find.js';
import { readScoring, scoringYears } from './stream.js';

/** What of the last year's scoring waits for this person; nothing where nothing does. */
export const scoringWaiting = async (turn: Turn): Promise<readonly Reply[]> => {
  const year = (await scoringYears(turn.deps, turn.config.id)).at(-1);
  if (year === undefined) return [];
  const { state: scoring } = await readScoring(turn.deps, turn.config.id, year);
  const { opened } = scoring;
  if (scoring.state !== 'open' || opened === null) return [];
  const own = ownIn(turn, opened);
  const heads = may(turn.person, 'hand_in_scores').ok;
  const columns = [
    ...own.map((board) => ({ board, column: 'self' as const })),
    ...assignedTo(turn, opened).map((board) => ({ board, column: 'cross' as const })),
  ];
  const sheets = columns.flatMap(({ board, column }) => {
    const sheet = sheetOf(scoring, board);
    if (sheet.step !== column) return [];
    const left = missingIn(opened, sheet, column).length;
    // What is whole waits for the head alone.
    return left === 0 && !heads ? [] : [{ board, column, left }];
  });
  const deciding = may(turn.person, 'decide_scores').ok
    ? opened.boards.filter((board) => sheetOf(scoring, board).step === 'deciding' && !own.includes(board))
    : [];
  return sheets.length + deciding.length === 0 ? [] : [presentScoringWaiting(turn.words, { year, sheets, deciding })];
};
