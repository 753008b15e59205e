import type { BoardId } from '../ids.js';
import { assertNever, ok, type Result, refuse } from '../result.js';
import type { ScoringCommand, ScoringRefusal } from './commands.js';
import { evolveScoring } from './evolve.js';
import { hasGrain, sumOf } from './points.js';
import { BOARD_TABLE, type BoardDeed, YEAR_TABLE, type YearDeed } from './states.js';
import { type Criterion, type CriterionId, criteriaOf, criterionOf, isScored, leastOf } from './table.js';
import { type Column, type Opened, type Scoring, type ScoringEvent, type Sheet, sheetOf } from './types.js';

type Decision = Result<readonly ScoringEvent[], ScoringRefusal>;
type Of<T extends ScoringCommand['type']> = Extract<ScoringCommand, { type: T }>;

const YEAR_DEED: Readonly<Record<ScoringCommand['type'], YearDeed>> = {
  Open: 'Open',
  Score: 'Score',
  HandIn: 'Score',
  Pass: 'Score',
  Return: 'Score',
  Agree: 'Score',
  Freeze: 'Freeze',
  Publish: 'Publish',
  Reopen: 'Reopen',
};

/** The criteria a column has to hold before it is handed in: all that people score; a bonus only where the board claims it. */
export const wantedIn = (opened: Opened, sheet: Sheet): readonly CriterionId[] =>
  criteriaOf(opened.table)
    .filter((each) => each.rule.type === 'manual' || (each.rule.type === 'bonus' && claims(sheet, each)))
    .map(({ id }) => id);

const claims = (sheet: Sheet, { id }: Criterion): boolean =>
  sheet.scores.self[id] !== undefined || sheet.scores.cross[id] !== undefined;

export const missingIn = (opened: Opened, sheet: Sheet, column: Column): readonly CriterionId[] =>
  wantedIn(opened, sheet).filter((id) => sheet.scores[column][id] === undefined);

/** How far points are from the columns before theirs; null where there is none. */
export const differenceOf = (opened: Opened, sheet: Sheet, column: Column, id: CriterionId, points: number) => {
  const before = column === 'self' ? [] : column === 'cross' ? (['self'] as const) : (['self', 'cross'] as const);
  const gaps = before.flatMap((each) => {
    const score = sheet.scores[each][id];
    return score === undefined ? [] : [Math.abs(sumOf(opened.table, [points, -score.points]))];
  });
  return gaps.length === 0 ? null : Math.max(...gaps);
};

/** Who cross-scores a board. */
export const scorerOf = (opened: Opened, board: BoardId): BoardId | null =>
  opened.pairs.find(({ scored }) => scored === board)?.scorer ?? null;

/** Nobody scores their own board beyond its self-score, in whichever role; and only the assigned board cross-scores. */
export const refusedColumn = (
  opened: Opened,
  own: readonly BoardId[],
  board: BoardId,
  column: Column,
): ScoringRefusal | null => {
  if (column === 'self') return own.includes(board) ? null : { code: 'not_own_board' };
  if (own.includes(board)) return { code: 'own_board' };
  const scorer = scorerOf(opened, board);
  return column === 'decided' || (scorer !== null && own.includes(scorer)) ? null : { code: 'not_the_pair', scorer };
};

const faultOf = (opened: Opened, sheet: Sheet, command: Of<'Score'>): ScoringRefusal | null => {
  const { column, points, reason } = command;
  const criterion = criterionOf(opened.table, command.criterion);
  if (criterion === undefined) return { code: 'unknown_criterion' };
  const { id, max } = criterion;
  if (!isScored(criterion)) return { code: 'computed_criterion', criterion: id };
  const min = leastOf(criterion);
  if (!Number.isFinite(points) || points < min || points > max)
    return { code: 'out_of_range', criterion: id, min, max };
  if (!hasGrain(opened.table, points)) return { code: 'decimals', decimals: opened.table.decimals };
  if (column === 'self' && reason === null) return { code: 'reason_needed' };
  const claimed = command.decision ?? sheet.scores.self[id]?.decision ?? null;
  if (criterion.rule.type === 'bonus' && points > 0 && claimed === null)
    return { code: 'decision_needed', criterion: id };
  const difference = differenceOf(opened, sheet, column, id, points);
  const { noteAbove } = opened.table;
  return difference !== null && difference > noteAbove && reason === null
    ? { code: 'note_needed', above: noteAbove, difference }
    : null;
};

const stepFor = (sheet: Sheet, deed: BoardDeed): ScoringRefusal | null =>
  BOARD_TABLE[sheet.step][deed] === undefined ? { code: 'wrong_step', deed, step: sheet.step } : null;

/** A board is settled as soon as nothing of it is left to decide. */
const settled = (
  scoring: Scoring,
  opened: Opened,
  events: readonly ScoringEvent[],
  command: { by: ScoringEvent['by']; board: BoardId },
): Decision => {
  const after = events.reduce((state, event) => evolveScoring(state, event, opened.at), scoring);
  const sheet = sheetOf(after, command.board);
  const done = sheet.step === 'deciding' && missingIn(opened, sheet, 'decided').length === 0;
  return ok([...events, ...(done ? [{ type: 'BoardSettled' as const, by: command.by, board: command.board }] : [])]);
};

const score = (command: Of<'Score'>, scoring: Scoring, opened: Opened): Decision => {
  const { by, board, column, own, deputyFor, reason, evidence, decision, points, criterion } = command;
  const sheet = sheetOf(scoring, board);
  const fault =
    refusedColumn(opened, own, board, column) ?? stepFor(sheet, `score_${column}`) ?? faultOf(opened, sheet, command);
  if (fault !== null) return refuse(fault);
  const scored: ScoringEvent = {
    type: 'PointsScored',
    by,
    ...(deputyFor === undefined ? {} : { deputyFor }),
    board,
    column,
    criterion,
    points,
    ...(reason === null ? {} : { reason }),
    ...(evidence === null ? {} : { evidence }),
    ...(decision === null ? {} : { decision }),
  };
  return column === 'decided' ? settled(scoring, opened, [scored], command) : ok([scored]);
};

const handIn = (command: Of<'HandIn'>, scoring: Scoring, opened: Opened): Decision => {
  const { by, board, column, own, deputyFor } = command;
  const sheet = sheetOf(scoring, board);
  const fault = refusedColumn(opened, own, board, column) ?? stepFor(sheet, `hand_in_${column}`);
  if (fault !== null) return refuse(fault);
  const criteria = missingIn(opened, sheet, column);
  if (criteria.length > 0) return refuse({ code: 'not_scored', criteria });
  return ok([{ type: 'ColumnHandedIn', by, ...(deputyFor === undefined ? {} : { deputyFor }), board, column }]);
};

const pass = ({ by, board, column, own }: Of<'Pass'>, scoring: Scoring): Decision => {
  if (own.includes(board)) return refuse({ code: 'own_board' });
  const fault = stepFor(sheetOf(scoring, board), `pass_${column}`);
  return fault === null ? ok([{ type: 'ColumnPassed', by, board, column }]) : refuse(fault);
};

const sendBack = ({ by, board, reason, own }: Of<'Return'>, scoring: Scoring): Decision => {
  if (own.includes(board)) return refuse({ code: 'own_board' });
  const fault = stepFor(sheetOf(scoring, board), 'return_self');
  return fault === null ? ok([{ type: 'SelfScoresReturned', by, board, reason }]) : refuse(fault);
};

const agree = (command: Of<'Agree'>, scoring: Scoring, opened: Opened): Decision => {
  const { by, board, own } = command;
  const sheet = sheetOf(scoring, board);
  const fault = refusedColumn(opened, own, board, 'decided') ?? stepFor(sheet, 'score_decided');
  if (fault !== null) return refuse(fault);
  const open = missingIn(opened, sheet, 'decided');
  const events = open.flatMap((criterion): ScoringEvent[] => {
    const points = sheet.scores.cross[criterion]?.points;
    const gap = points === undefined ? null : differenceOf(opened, sheet, 'cross', criterion, points);
    if (points === undefined || gap === null || gap > opened.table.noteAbove) return [];
    return [{ type: 'PointsScored', by, board, column: 'decided', criterion, points }];
  });
  return events.length === 0
    ? refuse({ code: 'nothing_agrees', criteria: open })
    : settled(scoring, opened, events, command);
};

const freeze = ({ by, snapshot, sha256 }: Of<'Freeze'>, scoring: Scoring, opened: Opened): Decision => {
  const boards = opened.boards.filter((board) => sheetOf(scoring, board).step !== 'decided');
  if (boards.length > 0) return refuse({ code: 'not_settled', boards });
  return ok([{ type: 'ScoresFrozen', by, version: scoring.versions.length + 1, snapshot, sha256 }]);
};

/** The rules of a year's scoring: a command and what is known give facts or a refusal. `version` is that of the stream. */
export const decideScoring = (command: ScoringCommand, scoring: Scoring, version: number): Decision => {
  const { state, opened } = scoring;
  if (YEAR_TABLE[state][YEAR_DEED[command.type]] === undefined)
    return refuse({ code: 'wrong_state', state, type: command.type });
  if (command.type === 'Open') {
    const { by, year, day, table, boards, pairs, judged } = command;
    return ok([{ type: 'ScoringOpened', by, year, day, table, boards, pairs, judged }]);
  }
  if (opened === null) return refuse({ code: 'wrong_state', state, type: command.type });
  if ('board' in command && !opened.boards.includes(command.board)) return refuse({ code: 'unknown_board' });
  switch (command.type) {
    case 'Score':
      return score(command, scoring, opened);
    case 'HandIn':
      return handIn(command, scoring, opened);
    case 'Pass':
      return pass(command, scoring);
    case 'Return':
      return sendBack(command, scoring);
    case 'Agree':
      return agree(command, scoring, opened);
    case 'Freeze':
      return command.version === version ? freeze(command, scoring, opened) : refuse({ code: 'changed' });
    case 'Publish': {
      const last = scoring.versions.length;
      return command.version === last
        ? ok([{ type: 'ScoresPublished', by: command.by, version: last }])
        : refuse({ code: 'other_version', version: last });
    }
    case 'Reopen': {
      const { by, reason, note } = command;
      return ok([{ type: 'ScoringReopened', by, reason, ...(note === null ? {} : { note }) }]);
    }
    default:
      return assertNever(command);
  }
};
