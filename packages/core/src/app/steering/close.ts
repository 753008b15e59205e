import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { decideCycle } from '../../domain/cycle/decide.js';
import { endedAt } from '../../domain/cycle/evolve.js';
import { CLOSE_REASONS, type CloseReason } from '../../domain/cycle/types.js';
import type { OpenedCycle } from '../cycles.js';
import type { Handler, Turn } from '../turn.js';
import { sayCycleRefusal } from './cycle-refusals.js';
import { steerCycle } from './meant-cycle.js';
import { dutiesOf, missing, say } from './rounds.js';
import { moveLocks, runCycle } from './run-cycle.js';
import { concernedIn, type Telling, tell } from './tell.js';
import { steeringRole } from './who-did.js';

const noticeOf =
  (turn: Turn, { instants, boards }: OpenedCycle, reason: CloseReason) =>
  async (): Promise<Telling> =>
    tell(turn, await concernedIn(turn, boards), instants.period, (words) =>
      reply(
        text(
          line(
            bold(
              words.t.cycles.close.notice({
                period: words.f.period(instants.period),
                who: words.t.people.role[steeringRole(turn.person)],
                reason: words.t.cycles.close.reason[reason],
              }),
            ),
          ),
        ),
        buttons([button(words.t.questions.button.status, { verb: 'status', period: instants.period })]),
      ),
    );

/** Ends entry before the lock of the rule: when every board has handed in, or after the due instant by decision, with a reason. */
export const close: Handler<'close'> = (turn, request) =>
  steerCycle(turn, request.period, async (cycle) => {
    const { t, f } = turn.words;
    const { period } = cycle.instants;
    const out = (await dutiesOf(turn, cycle)).filter(missing);
    const reason = CLOSE_REASONS.find((each) => each === request.reason) ?? null;
    const command = {
      type: 'Close',
      now: turn.now,
      by: turn.person.id,
      reason,
      missing: out.map((duty) => duty.report.due),
    } as const;
    if (request.sure !== 'yes') {
      const decided = decideCycle(command, cycle);
      const names = out.map((duty) => duty.board.name).join(', ');
      const head =
        out.length === 0
          ? t.cycles.close.allIn({ period: f.period(period), n: cycle.boards.length })
          : t.cycles.close.some({ period: f.period(period), n: out.length, names });
      if (!decided.ok && decided.error.code !== 'reason_needed')
        return say(sayCycleRefusal(turn, period, decided.error));
      if (!decided.ok) {
        const options = (['meeting', 'instructed', 'other'] as const).map((each) =>
          button(t.cycles.close.reason[each], { verb: 'close', period, reason: each }),
        );
        return say(reply(text(line(bold(head)), t.cycles.close.reasonAsk), buttons(...options.map((each) => [each]))));
      }
      const sure = { verb: 'close', period, reason: reason ?? 'all_in', sure: 'yes' } as const;
      return say(
        reply(
          text(
            line(bold(head)),
            ...(reason === null || out.length === 0
              ? []
              : [t.cycles.close.because({ reason: t.cycles.close.reason[reason] })]),
            t.cycles.close.until({ lock: f.dateTime(cycle.instants.lock) }),
          ),
          buttons([button(t.cycles.button.close, sure, 'primary')]),
        ),
      );
    }
    const telling = await noticeOf(turn, cycle, out.length === 0 ? 'all_in' : (reason ?? 'other'))();
    const closed = await runCycle(turn, period, { ...command, reason: out.length === 0 ? 'all_in' : reason }, telling);
    if (!closed.ok) return say(sayCycleRefusal(turn, period, closed.error));
    const cards = await moveLocks(turn, period, cycle.boards, 'closed', endedAt(turn.now));
    const done = t.cycles.close.done({ period: f.period(period), n: telling.people.length });
    return {
      replies: [
        reply(
          text(
            line(bold(done)),
            t.cycles.close.until({ lock: f.dateTime(closed.value.cycle.closed?.byRule ?? turn.now) }),
          ),
          buttons([
            button(t.cycles.button.reopen, { verb: 'reopen', period }),
            button(t.questions.button.summary, { verb: 'summary', period }),
          ]),
        ),
      ],
      outbound: [...closed.value.outbound, ...cards],
      remember: true,
    };
  });

/** Lets the boards in again until the lock of the rule. */
export const reopen: Handler<'reopen'> = (turn, request) =>
  steerCycle(turn, request.period, async (cycle) => {
    const { t, f } = turn.words;
    const { period } = cycle.instants;
    const command = { type: 'Reopen', now: turn.now, by: turn.person.id } as const;
    const decided = decideCycle(command, cycle);
    const lock = cycle.closed?.byRule ?? cycle.instants.lock;
    if (request.sure !== 'yes') {
      if (!decided.ok) return say(sayCycleRefusal(turn, period, decided.error));
      const asked = t.cycles.reopen.confirm({ period: f.period(period), lock: f.dateTime(lock) });
      return say(
        reply(
          text(line(bold(asked))),
          buttons([button(t.cycles.button.reopen, { verb: 'reopen', period, sure: 'yes' }, 'primary')]),
        ),
      );
    }
    const telling = tell(turn, await concernedIn(turn, cycle.boards), period, (words) =>
      reply(
        text(
          line(
            bold(
              words.t.cycles.reopen.notice({
                period: words.f.period(period),
                who: words.t.people.role[steeringRole(turn.person)],
                lock: words.f.dateTime(lock),
              }),
            ),
          ),
        ),
        buttons([button(words.t.questions.button.status, { verb: 'status', period })]),
      ),
    );
    const reopened = await runCycle(turn, period, command, telling);
    if (!reopened.ok) return say(sayCycleRefusal(turn, period, reopened.error));
    const cards = await moveLocks(turn, period, cycle.boards, 'reopened', reopened.value.cycle.instants?.lock ?? lock);
    const done = t.cycles.reopen.done({ period: f.period(period), lock: f.dateTime(lock), n: telling.people.length });
    return {
      replies: [reply(text(line(bold(done))))],
      outbound: [...reopened.value.outbound, ...cards],
      remember: true,
    };
  });
