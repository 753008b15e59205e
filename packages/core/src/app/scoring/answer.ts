import { boardInWords } from '../../conversation/board-words.js';
import { reply, text } from '../../conversation/build.js';
import type { Request } from '../../conversation/request.js';
import { likeCriterion, takeScore, takeYear } from '../../conversation/scoring-words.js';
import type { BoardId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import { scorerOf } from '../../domain/scoring/decide.js';
import { COLUMNS, sheetOf } from '../../domain/scoring/types.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { refusedFor } from './allowed.js';
import { beginReopening } from './begin-reopening.js';
import { agreeScores, handInColumn, passColumn, returnSelf } from './deeds.js';
import { assignedTo, boardOfYear, type OpenYear, openYear, ownIn, yearAsked } from './find.js';
import { freezeScores, publishScores } from './freeze.js';
import { openScoring } from './open.js';
import { showOverview } from './overview.js';
import { sayScoringRefusal } from './refusals.js';
import { beginScore, columnFor, scoreTyped } from './score.js';
import { showSheet } from './sheet.js';

/** Somebody who neither scores nor decides has nothing to do here. */
const refusedEntry = (turn: Turn): Said | null =>
  may(turn.person, 'self_score').ok || may(turn.person, 'decide_scores').ok ? null : refusedFor(turn, 'self_score');

/** The own sheet, then those to cross-score; the overview for those who decide. */
const entry = (turn: Turn, at: OpenYear): Promise<Said> => {
  const [own] = ownIn(turn, at.opened);
  return may(turn.person, 'decide_scores').ok || own === undefined ? showOverview(turn, at) : showSheet(turn, at, own);
};

/** A board’s sheet; of one that is not theirs people are told whose it is. */
const sheetFor = async (turn: Turn, at: OpenYear, board: BoardId): Promise<Said> => {
  const mine = [...ownIn(turn, at.opened), ...assignedTo(turn, at.opened)].includes(board);
  return mine || may(turn.person, 'decide_scores').ok
    ? showSheet(turn, at, board)
    : sayScoringRefusal(turn, at.opened, at.year, { code: 'not_the_pair', scorer: scorerOf(at.opened, board) });
};

/** The sheet that is the sender’s to hand in: their own while it is open, else the one they cross-score. */
const handIn = async (turn: Turn, at: OpenYear, sure: boolean): Promise<Said> => {
  const board =
    ownIn(turn, at.opened).find((each) => sheetOf(at.scoring, each).step === 'self') ??
    assignedTo(turn, at.opened).find((each) => sheetOf(at.scoring, each).step === 'cross');
  return board === undefined
    ? entry(turn, at)
    : deedOf(turn, at, board, { verb: 'score', do: 'handin', ...(sure ? { sure: 'yes' } : {}) });
};

/** “Lạng Sơn TC1 15”: the board, and what is scored of it. */
const behindBoard = (said: string, { opened }: OpenYear): readonly [string?, string?] => {
  const parts = said.trim().split(/\s+/);
  const from = parts.findIndex(
    (_, index) => index > 0 && takeScore(parts.slice(index).join(' '), opened.table) !== null,
  );
  return from < 0 ? [] : [parts.slice(0, from).join(' '), parts.slice(from).join(' ')];
};

/** “/chamdiem TC1 8,5 – lý do”, “/chamdiem Lạng Sơn TC1 15”, “/chamdiem Hải Dương”, “/chamdiem 2024”. */
const typed = async (turn: Turn, at: OpenYear, said: string): Promise<Said> => {
  const scored = await scoreTyped(turn, at, said, null);
  if (scored !== null) return scored;
  if (likeCriterion(said, at.opened.table))
    return sayScoringRefusal(turn, at.opened, at.year, { code: 'unknown_criterion' });
  const { rest } = takeYear(said);
  if (rest === '') return entry(turn, at);
  if (/^nop(?: phieu.*)?$|^hand in/.test(rest)) return handIn(turn, at, false);
  const [before, scoredBehind] = behindBoard(said, at);
  const named = boardInWords(turn.config, before ?? rest, at.opened.day);
  const board = named === undefined ? undefined : boardOfYear(turn, at.opened, named.id);
  if (board === undefined) return say(reply(text(turn.t.scoring.refusal.notRead({ text: said.trim() }))));
  const scoredThere = scoredBehind === undefined ? null : await scoreTyped(turn, at, scoredBehind, board);
  return scoredThere ?? sheetFor(turn, at, board);
};

const deedOf = async (turn: Turn, at: OpenYear, board: BoardId, request: Request<'score'>): Promise<Said> => {
  const sure = request.sure === 'yes';
  switch (request.do) {
    case 'handin': {
      const column = columnFor(turn, at, board);
      return handInColumn(turn, at, board, column === 'decided' ? 'self' : column, sure);
    }
    case 'pass':
      return passColumn(turn, at, board, sure);
    case 'return':
      return returnSelf(turn, at, board, request.reason);
    case 'agree':
      return agreeScores(turn, at, board);
    default: {
      const { criterion } = request;
      if (criterion === undefined) return showSheet(turn, at, board);
      const column = COLUMNS.find((each) => each === request.do) ?? columnFor(turn, at, board);
      return beginScore(turn, at, { board, column, criterion });
    }
  }
};

const STEERING: readonly (string | undefined)[] = ['open', 'freeze', 'publish', 'reopen'];

/** The way in to scoring: what is said, or the sheet or the overview that is the sender's. */
export const answerScore: Handler<'score'> = async (turn, request) => {
  const refused = STEERING.includes(request.do) ? refusedFor(turn, 'decide_scores') : refusedEntry(turn);
  if (refused !== null) return refused;
  const year = request.year ?? (request.said === undefined ? undefined : takeYear(request.said).year);
  if (request.do === 'open') return openScoring(turn, await yearAsked(turn, year), request.sure === 'yes');
  const found = await openYear(turn, year);
  if (!found.ok) return found.error;
  const at = found.value;
  if (request.do === 'freeze') return freezeScores(turn, at, request.sure === 'yes');
  if (request.do === 'publish') return publishScores(turn, at, request.sure === 'yes');
  if (request.do === 'reopen') return beginReopening(turn, at);
  if (request.said !== undefined) return typed(turn, at, request.said);
  if (request.board === undefined)
    return request.do === 'handin' ? handIn(turn, at, request.sure === 'yes') : entry(turn, at);
  const board = boardOfYear(turn, at.opened, request.board);
  if (board === undefined) return say(reply(text(turn.t.scoring.refusal.unknownBoard({ year: at.year }))));
  const mine = [...ownIn(turn, at.opened), ...assignedTo(turn, at.opened)].includes(board);
  if (!mine && !may(turn.person, 'decide_scores').ok)
    return sayScoringRefusal(turn, at.opened, at.year, { code: 'not_the_pair', scorer: scorerOf(at.opened, board) });
  return deedOf(turn, at, board, request);
};
