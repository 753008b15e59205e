import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { callName } from '../../conversation/present/calls.js';
import { decideCycle } from '../../domain/cycle/decide.js';
import { endedAt } from '../../domain/cycle/evolve.js';
import { CANCEL_REASONS } from '../../domain/cycle/types.js';
import { isUnderWay, listCycles } from '../cycles.js';
import type { Handler } from '../turn.js';
import { sayCycleRefusal } from './cycle-refusals.js';
import { steerCycle } from './meant-cycle.js';
import { say } from './rounds.js';
import { moveLocks, notSteering, runCycle } from './run-cycle.js';
import { concernedIn, tell } from './tell.js';
import { steeringRole } from './who-did.js';

/** Takes a report call back before it is due; who was told of it is told again, and what was handed in stays. */
export const cancelCall: Handler<'call_cancel'> = async (turn, request) => {
  const refused = notSteering(turn);
  if (refused !== null) return refused;
  const { t } = turn.words;
  const calls = (await listCycles(turn.deps, turn.config.id)).filter((cycle) => cycle.call !== null);
  const [open] = calls.filter((cycle) => isUnderWay(cycle, turn.now));
  if (request.period === undefined && open === undefined) return say(reply(text(t.cycles.refusal.noCall)));
  return steerCycle(turn, request.period ?? open?.instants.period, async (cycle) => {
    const { period } = cycle.instants;
    const name = callName(turn.words, period);
    const reason = CANCEL_REASONS.find((each) => each === request.reason);
    const command = { type: 'Cancel', now: turn.now, by: turn.person.id, reason: reason ?? 'not_needed' } as const;
    if (request.sure !== 'yes' || reason === undefined) {
      const decided = decideCycle(command, cycle);
      if (!decided.ok) return say(sayCycleRefusal(turn, period, decided.error));
      if (reason === undefined) {
        const options = CANCEL_REASONS.map((each) =>
          button(t.calls.cancelReason[each], { verb: 'call_cancel', period, reason: each }),
        );
        return say(
          reply(text(line(bold(t.calls.cancelAsk({ name })))), buttons(options.slice(0, 2), options.slice(2))),
        );
      }
      const asked = t.calls.cancelConfirm({ name, reason: t.calls.cancelReason[reason] });
      return say(
        reply(
          text(line(bold(asked))),
          buttons([button(t.calls.button.cancel, { verb: 'call_cancel', period, reason, sure: 'yes' }, 'danger')]),
        ),
      );
    }
    const telling = tell(turn, await concernedIn(turn, cycle.boards), period, (words) =>
      reply(
        text(
          line(
            bold(
              words.t.calls.cancelNotice({
                who: words.t.people.role[steeringRole(turn.person)],
                name: callName(words, period),
                reason: words.t.calls.cancelReason[reason],
              }),
            ),
          ),
        ),
      ),
    );
    const cancelled = await runCycle(turn, period, command, telling);
    if (!cancelled.ok) return say(sayCycleRefusal(turn, period, cancelled.error));
    const cards = await moveLocks(turn, period, cycle.boards, 'cancelled', endedAt(turn.now));
    return {
      replies: [reply(text(line(bold(t.calls.cancelled({ name, n: telling.people.length })))))],
      outbound: [...cancelled.value.outbound, ...cards],
      remember: true,
    };
  });
};
