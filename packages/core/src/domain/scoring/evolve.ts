import type { BoardId } from '../ids.js';
import type { Instant } from '../instant.js';
import { assertNever } from '../result.js';
import { BOARD_TABLE, type BoardDeed, YEAR_TABLE, type YearDeed } from './states.js';
import { type Score, type Scoring, type ScoringEvent, type Sheet, sheetOf } from './types.js';

const stepped = (sheet: Sheet, deed: BoardDeed): Sheet => ({
  ...sheet,
  step: BOARD_TABLE[sheet.step][deed] ?? sheet.step,
});

const moved = (scoring: Scoring, deed: YearDeed): Scoring => ({
  ...scoring,
  state: YEAR_TABLE[scoring.state][deed] ?? scoring.state,
});

const withSheet = (scoring: Scoring, board: BoardId, change: (sheet: Sheet) => Sheet): Scoring => ({
  ...scoring,
  sheets: { ...scoring.sheets, [board]: change(sheetOf(scoring, board)) },
});

const scored = (scoring: Scoring, event: Extract<ScoringEvent, { type: 'PointsScored' }>, at: Instant): Scoring => {
  const { board, column, criterion, points, reason = null, evidence = null, decision = null, by } = event;
  const score: Score = { points, reason, evidence, decision, by, at };
  return withSheet(scoring, board, (sheet) => ({
    ...stepped(sheet, `score_${column}`),
    scores: { ...sheet.scores, [column]: { ...sheet.scores[column], [criterion]: score } },
  }));
};

/** Folds one fact into a year's scoring. */
export const evolveScoring = (scoring: Scoring, event: ScoringEvent, at: Instant): Scoring => {
  switch (event.type) {
    case 'ScoringOpened': {
      const { type: _, ...opened } = event;
      return { ...moved(scoring, 'Open'), opened: { ...opened, at } };
    }
    case 'PointsScored':
      return scored(scoring, event, at);
    case 'ColumnHandedIn':
    case 'ColumnPassed': {
      const { column, by } = event;
      const passed = event.type === 'ColumnPassed';
      return withSheet(scoring, event.board, (sheet) => ({
        ...stepped(sheet, passed ? `pass_${column}` : `hand_in_${column}`),
        handedIn: { ...sheet.handedIn, [column]: { by, at, passed } },
        returned: column === 'self' ? null : sheet.returned,
      }));
    }
    case 'SelfScoresReturned': {
      const { by, reason, board } = event;
      return withSheet(scoring, board, (sheet) => {
        const { self: _, ...handedIn } = sheet.handedIn;
        return { ...stepped(sheet, 'return_self'), handedIn, returned: { by, at, reason } };
      });
    }
    case 'BoardSettled':
      return withSheet(scoring, event.board, (sheet) => stepped(sheet, 'settle'));
    case 'ScoresFrozen': {
      const { version: number, snapshot, sha256, by } = event;
      const version = { number, at, by, snapshot, sha256, published: null, why: scoring.reopened };
      return { ...moved(scoring, 'Freeze'), versions: [...scoring.versions, version], reopened: null };
    }
    case 'ScoresPublished': {
      const versions = scoring.versions.map((each) =>
        each.number === event.version ? { ...each, published: { at, by: event.by } } : each,
      );
      return { ...moved(scoring, 'Publish'), versions };
    }
    case 'ScoringReopened': {
      const { by, reason, note = null } = event;
      return { ...moved(scoring, 'Reopen'), reopened: { by, reason, note } };
    }
    default:
      return assertNever(event);
  }
};
