import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { decideCycle } from '../../domain/cycle/decide.js';
import { may } from '../../domain/people/permissions.js';
import { cycleFolding, cycleStream } from '../cycles.js';
import { runCommand } from '../run-command.js';
import type { Handler } from '../turn.js';
import { cycleFor, say } from './rounds.js';

/** Opens a period's figures to observers, after one more look at what that means. */
export const publish: Handler<'publish'> = async (turn, request) => {
  const { t, f } = turn.words;
  if (!may(turn.person, 'steer').ok) return say(reply(text(t.steering.onlySteering)));
  const cycle = await cycleFor(turn, request.period);
  if (cycle === null) return say(reply(text(t.steering.noOpenPeriod)));
  const period = f.period(cycle.instants.period);
  if (request.sure !== 'yes') {
    const sure = { verb: 'publish', period: cycle.instants.period, sure: 'yes' } as const;
    return say(
      reply(
        text(line(bold(t.steering.publishConfirm({ period })))),
        buttons([button(t.steering.button.publish, sure, 'primary')]),
      ),
    );
  }
  const result = await runCommand(
    turn.deps,
    { ...cycleFolding, decide: decideCycle },
    {
      stream: cycleStream(turn.config.id, cycle.instants.period),
      key: turn.inbound.key,
      at: turn.now,
      command: { type: 'Publish', by: turn.person.id },
    },
  );
  if (result.ok) return { replies: [reply(text(line(bold(t.steering.published({ period })))))], remember: true };
  const { error } = result;
  return say(
    reply(
      text(
        error.code === 'not_opened'
          ? t.steering.noOpenPeriod
          : t.steering.alreadyPublished({ period, at: f.dateTime(error.at) }),
      ),
    ),
  );
};
