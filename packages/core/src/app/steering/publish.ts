import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import type { Handler } from '../turn.js';
import { sayCycleRefusal } from './cycle-refusals.js';
import { cycleFor, say } from './rounds.js';
import { notSteering, runCycle } from './run-cycle.js';

/** Opens a period's figures to observers, after one more look at what that means. */
export const publish: Handler<'publish'> = async (turn, request) => {
  const { t, f } = turn.words;
  const refused = notSteering(turn);
  if (refused !== null) return refused;
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
  const command = { type: 'Publish', now: turn.now, by: turn.person.id } as const;
  const result = await runCycle(turn, cycle.instants.period, command);
  return result.ok
    ? { replies: [reply(text(line(bold(t.steering.published({ period })))))], remember: true }
    : say(sayCycleRefusal(turn, cycle.instants.period, result.error));
};
