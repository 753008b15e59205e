import { reply, text } from '../../conversation/build.js';
import { presentFirmness, presentNothingScored, presentRanking } from '../../conversation/present/ranking.js';
import { presentScoringRules } from '../../conversation/present/scoring-rules.js';
import type { Request } from '../../conversation/request.js';
import { readRanking } from '../../conversation/scoring-words.js';
import { tableDifferences } from '../../domain/scoring/compare.js';
import { stabilityOf } from '../../domain/scoring/stability.js';
import { publishedVersion, type Version } from '../../domain/scoring/types.js';
import { say } from '../steering/rounds.js';
import { readText } from '../texts.js';
import type { Handler, Said, Turn } from '../turn.js';
import { boardOfYear, type OpenYear, openYear, ownIn } from './find.js';
import { showReceipt } from './receipt.js';
import { decides, nothingScored, seenBy, tableSeen } from './seen.js';
import { frozenBoards, standingsOf } from './standings.js';

type Asked = Partial<Request<'ranking'>> & { readonly verb: 'ranking' };

/** Rules may be read by everybody at any time: that is what makes them declared in advance. */
const showRules = async (turn: Turn, year: string | undefined): Promise<Said> => {
  const found = await openYear(turn, year);
  const table = found.ok ? found.value.opened.table : turn.config.scoring;
  if (table === undefined) return say(reply(text(turn.t.scoring.refusal.noTable)));
  const judged = found.ok ? found.value.opened.judged : [];
  return say(presentScoringRules(turn.words, { table, judged, year: found.ok ? found.value.year : null }));
};

const whyOf = async (turn: Turn, version: Version | null) => {
  const why = version?.why ?? null;
  return why === null
    ? null
    : { reason: why.reason, note: why.note === null ? null : await readText(turn.deps, why.note.text) };
};

/** Boards whose points are not what was frozen any more. */
const changedSince = async (turn: Turn, at: OpenYear, version: Version | null) => {
  if (version === null) return [];
  const now = await standingsOf(turn.deps, turn.config, at.scoring, at.opened, turn.now);
  // A place that moved because another board's points did is no change of its own.
  return tableDifferences(at.opened.table, version.snapshot.boards, frozenBoards(now)).filter(
    ({ criteria }) => criteria.length > 0,
  );
};

const note = (turn: Turn, at: OpenYear, board: string | undefined, refused: boolean): void => {
  const known = board === undefined ? undefined : boardOfYear(turn, at.opened, board);
  turn.noteRead({
    at: turn.now,
    what: 'ranking',
    period: `${at.year}-Y`,
    ...(known === undefined ? {} : { board: known }),
    ...(refused ? { refused: true } : {}),
  });
};

const notPublished = (turn: Turn, at: OpenYear): Said =>
  say(reply(text(turn.t.ranking.notPublished({ year: at.year }))));

const showTable = async (turn: Turn, at: OpenYear, version: Version | null, firm: boolean): Promise<Said> => {
  const { opened, scoring, year } = at;
  const seen = await tableSeen(turn, at, version);
  if (version === null && nothingScored(seen.scores))
    return say(presentNothingScored(turn.words, { year, table: opened.table }));
  const stability = stabilityOf(opened.table, seen.scores);
  if (firm) return say(presentFirmness(turn.words, { year, table: opened.table, places: seen.places, stability }));
  return say(
    presentRanking(turn.words, {
      year,
      table: opened.table,
      why: await whyOf(turn, version),
      ...seen,
      stability,
      changed: await changedSince(turn, at, version),
      inside: decides(turn),
      versions: scoring.versions.filter(
        (each) => each.number !== version?.number && (decides(turn) || each.published !== null),
      ),
      open: scoring.state === 'open',
      published: publishedVersion(scoring) !== null,
      own: ownIn(turn, opened),
      rehearsal: turn.deps.rehearsal,
    }),
  );
};

const answer = async (turn: Turn, at: OpenYear, asked: Asked): Promise<Said> => {
  const seen = seenBy(turn, at, asked);
  const [own] = ownIn(turn, at.opened);
  const board = asked.board === undefined ? undefined : boardOfYear(turn, at.opened, asked.board);
  if (asked.board !== undefined && board === undefined)
    return say(reply(text(turn.t.scoring.refusal.unknownBoard({ year: at.year }))));
  const others = seen?.kind === 'own' && board !== undefined && !ownIn(turn, at.opened).includes(board);
  note(turn, at, board ?? (seen?.kind === 'own' ? own : undefined), seen === null || others);
  if (seen === null || others) return notPublished(turn, at);
  const version = seen.kind === 'version' ? seen.version : null;
  if (seen.kind === 'own') {
    const mine = board ?? own;
    return mine === undefined
      ? notPublished(turn, at)
      : showReceipt(turn, at, { board: mine, criterion: asked.criterion, version: null, ranked: false });
  }
  return board === undefined
    ? showTable(turn, at, version, asked.do === 'firm')
    : showReceipt(turn, at, { board, criterion: asked.criterion, version, ranked: true });
};

/** The ranking of a year, one board's receipt, or the rules behind both. */
export const answerRanking: Handler<'ranking'> = async (turn, request) => {
  const { said, ...given } = request;
  const read = said === undefined ? null : readRanking(said, turn.config, turn.words.f.localDate(turn.now));
  if (read !== null && read.rest !== '') return say(reply(text(turn.t.ranking.notRead({ text: said?.trim() ?? '' }))));
  const { rest: _, ...words } = read ?? { rest: '' };
  const asked: Asked = { ...given, ...words };
  if (asked.do === 'rules') return showRules(turn, asked.year);
  const found = await openYear(turn, asked.year);
  return found.ok ? answer(turn, found.value, asked) : found.error;
};
