import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import type { Composing } from '../../conversation/session.js';
import { publishedVersion, REOPEN_REASONS } from '../../domain/scoring/types.js';
import { commitSaid } from '../commit-said.js';
import { enteringFor, tell } from '../steering/tell.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { refusedFor } from './allowed.js';
import { openYear } from './find.js';
import { sayScoringRefusal } from './refusals.js';
import { scoringDecider, scoringStream } from './stream.js';

/** Opens it again: what was frozen and published stays to be read, and the next version says why. */
export const storeReopening = async (turn: Turn, { about, parts }: Composing): Promise<Said> => {
  const { t, person, config } = turn;
  const refused = refusedFor(turn, 'publish_scores');
  if (refused !== null) return refused;
  const found = await openYear(turn, about.year);
  if (!found.ok) return found.error;
  const { opened, year, scoring } = found.value;
  const reason = REOPEN_REASONS.find((each) => each === parts.why) ?? 'mistake';
  const words = parts.note ?? '';
  const note =
    words === ''
      ? null
      : await keepText(turn.deps, { key: turn.inbound.key, part: 'note', text: words, by: person.id, at: turn.now });
  const people = publishedVersion(scoring) === null ? [] : await enteringFor(turn, opened.boards);
  const result = await commitSaid(
    turn,
    scoringDecider,
    scoringStream(config.id, year),
    { type: 'Reopen', by: person.id, reason, note },
    {
      receipt: (state) =>
        reply(
          text(
            line(bold(t.scoring.reopen.done({ year, reason: t.scoring.reopenReason[reason] }))),
            t.scoring.reopen.next({ n: state.versions.length + 1 }),
          ),
          buttons([button(t.scoring.button.progress, { verb: 'score', year: String(year) })]),
        ),
      told: () =>
        tell(turn, people, 'scoring-reopened', (to) =>
          reply(
            text(
              line(bold(to.t.scoring.reopen.notice({ year, reason: to.t.scoring.reopenReason[reason] }))),
              to.t.scoring.reopen.noticeNext,
            ),
            buttons([button(to.t.scoring.button.ranking, { verb: 'ranking', year: String(year) })]),
          ),
        ),
    },
  );
  return result.ok
    ? { replies: [], outbound: result.value.outbound, dialogue: null }
    : { ...sayScoringRefusal(turn, opened, year, result.error), dialogue: null };
};
