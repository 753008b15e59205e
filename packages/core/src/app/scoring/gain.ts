import { reply, text } from '../../conversation/build.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { presentGains } from '../../conversation/present/scoring-gains.js';
import { parsePoints } from '../../conversation/scoring-words.js';
import { may } from '../../domain/people/permissions.js';
import { gainsOf, plan } from '../../domain/scoring/gains.js';
import { NOT_SCORED } from '../../domain/scoring/types.js';
import { say } from '../steering/rounds.js';
import type { Handler, Turn } from '../turn.js';
import { factsOfYear } from './facts.js';
import { boardOfYear, openYear, ownIn, thisYear, yearAsked } from './find.js';
import { plannedYear } from './open.js';

/** The year as it is scored, or, before that, as it would be by the table of today. */
const yearFor = async (turn: Turn, said: string | undefined) => {
  const last = await openYear(turn, said);
  // In January the year before may still be open.
  const open = last.ok && (said !== undefined || last.value.scoring.state === 'open');
  const year = open ? last.value.year : said === undefined ? thisYear(turn) : await yearAsked(turn, said);
  const found = open ? last : await openYear(turn, String(year));
  if (found.ok) return found.value;
  const table = turn.config.scoring;
  return table === undefined
    ? null
    : { year, scoring: NOT_SCORED, opened: await plannedYear(turn, table, year), version: 0 };
};

/** “làm sao thêm 3 điểm”: what the own board may still do by the rules, cheapest first; others' boards are theirs. */
export const answerGain: Handler<'gain'> = async (turn, request) => {
  const { t, words } = turn;
  const allowed = may(turn.person, 'self_score');
  if (!allowed.ok) return say(presentRoleMissing(words, allowed.error));
  const at = await yearFor(turn, request.year);
  if (at === null) return say(reply(text(t.scoring.refusal.noTable)));
  const { opened, scoring, year } = at;
  const own = ownIn(turn, opened);
  const board = request.board === undefined ? own[0] : boardOfYear(turn, opened, request.board);
  if (board === undefined || !own.includes(board)) return say(reply(text(t.ranking.gain.ownOnly)));
  if (scoring.state === 'frozen' || scoring.state === 'published')
    return say(reply(text(t.ranking.gain.closed({ year }))));
  const wanted = request.said === undefined ? null : parsePoints(request.said);
  if (request.said !== undefined && (wanted === null || wanted <= 0))
    return say(reply(text(t.scoring.refusal.notPoints({ text: request.said, example: '3' }))));
  const facts = (await factsOfYear(turn.deps, turn.config, scoring, opened, turn.now)).boards.find(
    (each) => each.board === board,
  );
  if (facts === undefined) return say(reply(text(t.ranking.gain.ownOnly)));
  turn.noteRead({ at: turn.now, what: 'ranking', period: `${year}-Y`, board });
  const gains = gainsOf(opened.table, facts);
  return say(
    presentGains(words, {
      year,
      board,
      table: opened.table,
      gains,
      plan: wanted === null ? null : { wanted, ...plan(opened.table, gains, wanted) },
      opened: scoring.opened !== null,
      own,
      rehearsal: turn.deps.rehearsal,
    }),
  );
};
