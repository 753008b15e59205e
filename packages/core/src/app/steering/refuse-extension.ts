import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import type { CalendarDate } from '../../domain/instant.js';
import { EXTENSION_REFUSALS } from '../../domain/report/types.js';
import { boardIn, sayUnknownBoard } from '../queries/asking.js';
import { loadDuty } from '../reporting/duty.js';
import { reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';
import type { Handler } from '../turn.js';
import { steerCycle } from './meant-cycle.js';
import { say } from './rounds.js';
import { enteringFor, tell } from './tell.js';

/** Says no to a board that asked for more time, with a reason; the due instant stays where it is, and the board is told. */
export const refuseExtension: Handler<'extend_refuse'> = (turn, request) =>
  steerCycle(turn, request.period, async (cycle) => {
    const board = boardIn(turn, cycle, request.board);
    if (board === undefined) return sayUnknownBoard(turn, cycle, 'status');
    const { t, f } = turn.words;
    const { ref, report } = await loadDuty(turn.deps, turn.config.id, board, cycle);
    const until = (request.date ?? null) as CalendarDate | null;
    const where = { period: ref.period, board: ref.board };
    const named = { board: board.name, due: f.dateTime(report.due) };
    const gone = () =>
      say(
        reply(
          text(t.steering.notRequested(named)),
          buttons([button(t.questions.button.status, { verb: 'status', ...where })]),
        ),
      );
    if (report.extensionRequest === null || report.extensionRequest.until !== until) return gone();
    const asked = { board: board.name, until: until === null ? '' : f.date(until) };
    const reason = EXTENSION_REFUSALS.find((each) => each === request.reason);
    if (reason === undefined) {
      const options = EXTENSION_REFUSALS.map((each) =>
        button(t.steering.refuseReason[each], {
          verb: 'extend_refuse',
          ...where,
          ...(until === null ? {} : { date: until }),
          reason: each,
        }),
      );
      return say(reply(text(line(bold(t.steering.refuseAsk(asked)))), buttons(options.slice(0, 2), options.slice(2))));
    }
    const telling = tell(turn, await enteringFor(turn, [ref.board]), ref.board, (words) =>
      reply(
        text(
          line(
            bold(
              words.t.steering.refusedNotice({
                board: board.name,
                period: words.f.period(ref.period),
                until: until === null ? '' : words.f.date(until),
                reason: words.t.steering.refuseReason[reason],
              }),
            ),
          ),
          words.t.steering.dueStays({ due: words.f.dateTime(report.due) }),
        ),
        buttons([button(words.t.questions.button.goOn, { verb: 'report', ...where }, 'primary')]),
      ),
    );
    const stream = reportStream(ref);
    const command = { type: 'RefuseExtension', by: turn.person.id, until, reason } as const;
    const result = await runCommand(
      turn.deps,
      reportDecider,
      { stream, key: turn.inbound.key, at: turn.now, command },
      telling.rows,
    );
    if (!result.ok) return gone();
    return {
      replies: [
        reply(
          text(
            line(bold(t.steering.refused({ ...asked, reason: t.steering.refuseReason[reason] }))),
            t.steering.dueStays({ due: named.due }),
          ),
        ),
      ],
      outbound: telling.sent(stream, result.value.replayed),
      remember: true,
    };
  });
