import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { rehearsalNote } from '../../conversation/present/report.js';
import { YEAR_TABLE } from '../../domain/scoring/states.js';
import { type Snapshot, sheetOf, shortCode } from '../../domain/scoring/types.js';
import { commitSaid } from '../commit-said.js';
import { say } from '../steering/rounds.js';
import { enteringFor, tell } from '../steering/tell.js';
import type { Said, Turn } from '../turn.js';
import { refusedFor } from './allowed.js';
import type { OpenYear } from './find.js';
import { sayScoringRefusal } from './refusals.js';
import { frozenBoards, hashOf, standingsOf } from './standings.js';
import { scoringDecider, scoringStream } from './stream.js';

/** Freezes the table as it stands: what changes afterwards changes nothing of this version. */
export const freezeScores = async (turn: Turn, at: OpenYear, sure: boolean): Promise<Said> => {
  const { t, words, person, deps, config } = turn;
  const { scoring, opened, year, version } = at;
  const refused = refusedFor(turn, 'publish_scores');
  if (refused !== null) return refused;
  const refusal = (error: Parameters<typeof sayScoringRefusal>[3]): Said =>
    sayScoringRefusal(turn, opened, year, error);
  const wrong = YEAR_TABLE[scoring.state].Freeze === undefined;
  const open = opened.boards.filter((board) => sheetOf(scoring, board).step !== 'decided');
  // A redelivered freeze finds its own commit; everything else is refused before anything is asked.
  const done = (await deps.store.find(turn.inbound.key)).includes(scoringStream(config.id, year));
  if (!done && wrong) return refusal({ code: 'wrong_state', state: scoring.state, type: 'Freeze' });
  if (!done && open.length > 0) return refusal({ code: 'not_settled', boards: open });
  const standings = await standingsOf(deps, config, scoring, opened, turn.now);
  const snapshot: Snapshot = {
    year,
    at: turn.now,
    scores: version,
    ...standings.facts.reading,
    boards: frozenBoards(standings),
  };
  if (!sure)
    return say(
      reply(
        text(
          line(bold(t.scoring.freeze.confirm({ year, n: scoring.versions.length + 1 }))),
          t.scoring.freeze.what,
          ...(standings.scores.some(({ estimate }) => estimate) ? [t.scoring.freeze.estimates] : []),
        ),
        buttons([
          button(t.scoring.button.freeze, { verb: 'score', year: String(year), do: 'freeze', sure: 'yes' }, 'primary'),
          button(t.scoring.button.ranking, { verb: 'ranking', year: String(year) }),
        ]),
      ),
    );
  const result = await commitSaid(
    turn,
    scoringDecider,
    scoringStream(config.id, year),
    { type: 'Freeze', by: person.id, snapshot, sha256: hashOf(deps, snapshot), version },
    {
      receipt: (state) => {
        const last = state.versions.at(-1);
        const code = shortCode(last?.sha256 ?? '');
        return reply(
          text(line(bold(t.scoring.freeze.done({ year, n: last?.number ?? 1, code }))), t.scoring.freeze.next),
          rehearsalNote(words, deps.rehearsal),
          buttons([
            button(t.scoring.button.publish, { verb: 'score', year: String(year), do: 'publish' }, 'primary'),
            button(t.scoring.button.ranking, { verb: 'ranking', year: String(year) }),
          ]),
        );
      },
    },
  );
  return result.ok ? { replies: [], outbound: result.value.outbound, remember: true } : refusal(result.error);
};

/** Opens the frozen version to everybody, after one more look at what that means. */
export const publishScores = async (turn: Turn, at: OpenYear, sure: boolean): Promise<Said> => {
  const { t, person, config } = turn;
  const { scoring, opened, year } = at;
  const refused = refusedFor(turn, 'publish_scores');
  if (refused !== null) return refused;
  const last = scoring.versions.at(-1);
  const wrong = YEAR_TABLE[scoring.state].Publish === undefined;
  if (!sure && !wrong && last !== undefined) {
    const code = shortCode(last.sha256);
    return say(
      reply(
        text(line(bold(t.scoring.publish.confirm({ year, n: last.number, code }))), t.scoring.publish.what),
        buttons([
          button(
            t.scoring.button.publish,
            { verb: 'score', year: String(year), do: 'publish', sure: 'yes' },
            'primary',
          ),
        ]),
      ),
    );
  }
  const people = await enteringFor(turn, opened.boards);
  const result = await commitSaid(
    turn,
    scoringDecider,
    scoringStream(config.id, year),
    { type: 'Publish', by: person.id, version: scoring.versions.length },
    {
      receipt: (state) => {
        const version = state.versions.at(-1);
        const code = shortCode(version?.sha256 ?? '');
        return reply(
          text(line(bold(t.scoring.publish.done({ year, n: version?.number ?? 1, code })))),
          buttons([button(t.scoring.button.ranking, { verb: 'ranking', year: String(year) })]),
        );
      },
      told: (state) =>
        tell(turn, people, 'scoring-published', (to) =>
          reply(
            text(line(bold(to.t.scoring.publish.notice({ year, n: state.versions.length })))),
            buttons([button(to.t.scoring.button.ranking, { verb: 'ranking', year: String(year) }, 'primary')]),
          ),
        ),
    },
  );
  return result.ok
    ? { replies: [], outbound: result.value.outbound, remember: true }
    : sayScoringRefusal(turn, opened, year, result.error);
};
