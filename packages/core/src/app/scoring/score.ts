import { boardInWords } from '../../conversation/board-words.js';
import { button, buttons, line, reply, text } from '../../conversation/build.js';
import { criterionCode } from '../../conversation/present/scoring-words.js';
import { takeScore } from '../../conversation/scoring-words.js';
import type { BoardId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import { refusedColumn } from '../../domain/scoring/decide.js';
import { sumOf } from '../../domain/scoring/points.js';
import { BOARD_TABLE } from '../../domain/scoring/states.js';
import { type Criterion, criterionOf, isScored, leastOf } from '../../domain/scoring/table.js';
import { type Column, sheetOf } from '../../domain/scoring/types.js';
import { beginComposing } from '../compose/steps.js';
import { say } from '../steering/rounds.js';
import { readText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { mayFill } from './allowed.js';
import { SCORE } from './composition.js';
import { assignedTo, boardOfYear, type OpenYear, ownAll, ownIn } from './find.js';
import { sayScoringRefusal } from './refusals.js';

/** Which column a person would fill in for a board; who cross-scored it as its assigned board and decides as well, does that after. */
export const columnFor = (turn: Turn, { opened, scoring }: OpenYear, board: BoardId): Column => {
  if (ownIn(turn, opened).includes(board)) return 'self';
  if (!assignedTo(turn, opened).includes(board)) return 'decided';
  const over = ['deciding', 'decided'].includes(sheetOf(scoring, board).step);
  return over && may(turn.person, 'decide_scores').ok ? 'decided' : 'cross';
};

/** What was said of a criterion in the columns before, with its evidence: read before one gives points oneself. */
const statedBefore = async (turn: Turn, { scoring }: OpenYear, board: BoardId, criterion: Criterion) => {
  const { t, f } = turn.words;
  const sheet = sheetOf(scoring, board);
  const lines = await Promise.all(
    (['self', 'cross'] as const).map(async (column) => {
      const score = sheet.scores[column][criterion.id];
      if (score === undefined) return [];
      const [reason, evidence] = await Promise.all(
        [score.reason, score.evidence].map(async (note) =>
          note === null ? null : await readText(turn.deps, note.text),
        ),
      );
      return [
        t.scoring.stated({ column: t.scoring.column[column], points: f.number(score.points) }) +
          (reason == null ? '' : t.scoring.because({ reason })),
        ...(evidence == null ? [] : [t.scoring.evidence({ evidence })]),
        ...(score.decision === null
          ? []
          : [t.scoring.decision({ number: score.decision.number, date: f.date(score.decision.date) })]),
      ];
    }),
  );
  const own = t.common.language === 'vi' ? criterion.vi : criterion.en;
  return lines.flat().length === 0
    ? []
    : [reply(text(line(t.scoring.before({ code: criterionCode(criterion.id), name: own })), ...lines.flat()))];
};

export type Wanted = {
  readonly board: BoardId;
  readonly column: Column;
  readonly criterion: string;
  /** As typed: points, and the words after them. */
  readonly points?: string | null;
  readonly reason?: string;
};

/** Begins to give points for one criterion: points, reason, evidence; whatever was typed with it is taken as said. */
export const beginScore = async (turn: Turn, at: OpenYear, wanted: Wanted): Promise<Said> => {
  const { scoring, opened, year } = at;
  const { board, column } = wanted;
  const refusal = (error: Parameters<typeof sayScoringRefusal>[3]): Said =>
    sayScoringRefusal(turn, opened, year, error);
  if (scoring.state !== 'open') return refusal({ code: 'wrong_state', state: scoring.state, type: 'Score' });
  const notTheirs = refusedColumn(opened, ownAll(turn), board, column);
  if (notTheirs !== null) return refusal(notTheirs);
  const without = mayFill(turn, opened, board, column);
  if (without !== null) return without;
  const criterion = criterionOf(opened.table, wanted.criterion);
  if (criterion === undefined) return refusal({ code: 'unknown_criterion' });
  if (!isScored(criterion)) return refusal({ code: 'computed_criterion', criterion: criterion.id });
  const sheet = sheetOf(scoring, board);
  if (BOARD_TABLE[sheet.step][`score_${column}`] === undefined)
    return refusal({ code: 'wrong_step', deed: `score_${column}`, step: sheet.step });
  const { id, max, vi, en, rule } = criterion;
  const [self, cross] = [sheet.scores.self[id], sheet.scores.cross[id]];
  const about: Record<string, string> = {
    year: String(year),
    board,
    column,
    criterion: id,
    vi,
    en,
    min: String(leastOf(criterion)),
    max: String(max),
    decimals: String(opened.table.decimals),
    above: String(opened.table.noteAbove),
    ...(column === 'self' || self === undefined ? {} : { self: String(self.points) }),
    ...(column !== 'decided' || cross === undefined ? {} : { cross: String(cross.points) }),
    ...(rule.type === 'bonus' && self?.decision == null ? { bonus: 'yes' } : {}),
  };
  const before = column === 'self' ? [] : await statedBefore(turn, at, board, criterion);
  if (before.length > 0) turn.noteRead({ at: turn.now, what: 'ranking', period: `${year}-Y`, board });
  const draft = { kind: 'composing' as const, what: 'score' as const, card: '', at: null, parts: {}, about };
  const points = SCORE.parts(turn, draft).find(({ name }) => name === 'points');
  const read = wanted.points == null ? null : (points?.read?.(turn, wanted.points, draft) ?? null);
  const parts =
    read?.ok === true
      ? {
          points: read.value,
          ...(wanted.reason === undefined || wanted.reason === '' ? {} : { reason: wanted.reason }),
        }
      : {};
  const said = await beginComposing(turn, SCORE, { parts, about });
  const fault =
    read === null || read.ok ? [] : [reply(text(typeof read.error === 'string' ? read.error : read.error.said))];
  return { ...said, replies: [...before, ...fault, ...said.replies] };
};

/** “TC1 8,5 – lý do”: of the board that the sender scores now; asked back where there are several. */
export const scoreTyped = async (
  turn: Turn,
  at: OpenYear,
  said: string,
  named: BoardId | null,
): Promise<Said | null> => {
  const typed = takeScore(said, at.opened.table);
  if (typed === null) return null;
  const { t, config } = turn;
  // “TC1 8 Lạng Sơn”: what stands behind the points names the board, and is no reason.
  const meant = named === null ? boardInWords(config, typed.reason, at.opened.day) : undefined;
  const behind = meant === undefined ? null : (boardOfYear(turn, at.opened, meant.id) ?? null);
  const board = named ?? behind ?? typedBoard(turn, at);
  if (board === 'several' || board === null) {
    const boards = openFor(turn, at);
    const items = boards.map((id) => [
      button(config.boards.find((each) => each.id === id)?.name ?? id, {
        verb: 'score',
        year: String(at.year),
        board: id,
        criterion: typed.criterion,
        do: columnFor(turn, at, id),
      }),
    ]);
    const code = criterionCode(typed.criterion);
    return say(
      reply(text(boards.length === 0 ? t.scoring.nothingToScore : t.scoring.whichBoard({ code })), buttons(...items)),
    );
  }
  const column = columnFor(turn, at, board);
  return beginScore(turn, at, { board, column, ...typed, ...(behind === null ? {} : { reason: '' }) });
};

/** The boards whose next column is the sender's to fill in. */
const openFor = (turn: Turn, at: OpenYear): readonly BoardId[] => {
  const step = { self: 'self', cross: 'cross', decided: 'deciding' } as const;
  const mine = [...ownIn(turn, at.opened), ...assignedTo(turn, at.opened)];
  return mine.filter((board) => sheetOf(at.scoring, board).step === step[columnFor(turn, at, board)]);
};

const typedBoard = (turn: Turn, at: OpenYear): BoardId | 'several' | null => {
  const open = openFor(turn, at);
  const [only] = open;
  if (only !== undefined && open.length === 1) return only;
  return open.length > 1 ? 'several' : (ownIn(turn, at.opened)[0] ?? null);
};

/** What a column comes to so far; null where nothing of it was scored. */
export const columnTotal = (
  { scoring, opened }: Pick<OpenYear, 'scoring' | 'opened'>,
  board: BoardId,
  column: Column,
) => {
  const points = Object.values(sheetOf(scoring, board).scores[column]).flatMap((score) =>
    score === undefined ? [] : [score.points],
  );
  return points.length === 0 ? null : sumOf(opened.table, points);
};
