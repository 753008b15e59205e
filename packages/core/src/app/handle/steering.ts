import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import type { Outbound } from '../../conversation/outbound.js';
import { sinceOf, stateOf } from '../../domain/cycle/states.js';
import { MINUTE, plusMillis } from '../../domain/instant.js';
import { call } from '../calls/call.js';
import { nudge } from '../reminders/nudge.js';
import { cancelCall } from '../steering/cancel-call.js';
import { close, reopen } from '../steering/close.js';
import { sayCycleRefusal } from '../steering/cycle-refusals.js';
import { extend, extendAny, requestExtension } from '../steering/extension.js';
import { moveForm } from '../steering/move-form.js';
import { openEarly } from '../steering/open-early.js';
import { publish } from '../steering/publish.js';
import { refuseExtension } from '../steering/refuse-extension.js';
import { cycleFor, dutiesOf, missing, say, steers } from '../steering/rounds.js';
import { unlock } from '../steering/unlock.js';
import type { Handlers } from '../turn.js';

export const steering: Handlers = {
  extend: (turn, request) => (steers(turn.person) ? extendAny(turn, request) : requestExtension(turn, request)),

  // One message, several streams: each board's report is extended under the same key; a redelivery completes what is missing.
  extend_all: async (turn, request) => {
    const { t, f } = turn.words;
    const cycle = await cycleFor(turn, request.period);
    if (!steers(turn.person) || cycle === null)
      return say(reply(text(cycle === null ? t.steering.noOpenPeriod : t.steering.onlySteering)));
    const by = Number(request.minutes) * MINUTE;
    if (!Number.isInteger(by) || by <= 0) return say(reply(text(t.talk.oldButton)));
    const duties = await dutiesOf(turn, cycle);
    const outbound: Outbound[] = [];
    let extended = 0;
    for (const duty of duties) {
      const done = await extend(turn, duty, {
        due: plusMillis(cycle.instants.due, by),
        lock: plusMillis(cycle.instants.lock, by),
        reason: 'outage',
      });
      if (done !== null) extended += 1;
      outbound.push(...(done?.outbound ?? []));
    }
    const said = t.steering.extendedAll({
      n: extended,
      period: f.period(cycle.instants.period),
      due: f.dateTime(plusMillis(cycle.instants.due, by)),
    });
    return { replies: [reply(text(line(bold(said))))], outbound, remember: true };
  },

  extend_refuse: refuseExtension,
  publish,
  open: openEarly,
  close,
  reopen,
  unlock,
  form_move: moveForm,
  call,
  call_cancel: cancelCall,

  remind: async (turn, request) => {
    const { t, f } = turn.words;
    if (!steers(turn.person)) return say(reply(text(t.steering.onlySteering)));
    const cycle = await cycleFor(turn, request.period);
    if (cycle === null) return say(reply(text(t.steering.noOpenPeriod)));
    const state = stateOf(cycle, turn.now);
    if (state === 'closed' || state === 'cancelled') {
      const since = sinceOf(cycle, state);
      return say(sayCycleRefusal(turn, cycle.instants.period, { code: 'wrong_state', state, since }));
    }
    const period = f.period(cycle.instants.period);
    const duties = (await dutiesOf(turn, cycle))
      .filter(missing)
      .filter((duty) => request.board === undefined || duty.ref.board === request.board);
    if (duties.length === 0) return say(reply(text(t.steering.remindNobody({ period }))));
    const names = duties.map((duty) => duty.board.name).join(', ');
    if (request.sure !== 'yes') {
      const send = {
        verb: 'remind',
        period: cycle.instants.period,
        ...(request.board === undefined ? {} : { board: request.board }),
        sure: 'yes',
      } as const;
      return say(
        reply(
          text(line(bold(t.steering.remindConfirm({ n: duties.length, names, period })))),
          buttons([button(t.steering.button.send, send, 'primary')]),
        ),
      );
    }
    return nudge(turn, duties);
  },
};
