import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { takeDate } from '../../conversation/date-words.js';
import type { Reply } from '../../conversation/reply.js';
import type { Dialogue } from '../../conversation/session.js';
import { addDays } from '../../domain/calendar/days.js';
import { isWorkingDay } from '../../domain/calendar/working-days.js';
import { boardOf } from '../../domain/cluster/roster.js';
import { extendedTo } from '../../domain/cycle/instants.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import { holds } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { EXTENSION_REASONS, type ExtensionReason } from '../../domain/report/types.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import { cardsAfter } from '../reporting/hand-in.js';
import { sayDutyRefusal } from '../reporting/refusals.js';
import { resolveDuty } from '../reporting/resolve.js';
import { reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';
import type { Said, Turn } from '../turn.js';
import { cycleFor, dutiesOf, missing, say } from './rounds.js';
import { concernedIn, enteringFor, tell } from './tell.js';

/** The next working days after the due date, as dates to choose from. */
const laterDays = (turn: Turn, duty: Duty): readonly CalendarDate[] => {
  const due = turn.words.f.localDate(duty.report.due);
  const today = turn.words.f.localDate(turn.now);
  const from = due > today ? due : today;
  const days = Array.from({ length: 14 }, (_, index) => addDays(from, index + 1));
  const working = days.filter((day) => {
    const result = isWorkingDay(turn.config.calendar, day);
    return result.ok && result.value;
  });
  return working.slice(0, 4);
};

const chooseDate = (turn: Turn, duty: Duty, question: string, reason?: ExtensionReason): Reply => {
  const where = { period: duty.ref.period, board: duty.ref.board, ...(reason === undefined ? {} : { reason }) };
  return reply(
    text(question),
    buttons(
      ...laterDays(turn, duty).map((date) => [button(turn.words.f.date(date), { verb: 'extend', ...where, date })]),
    ),
  );
};

/** The day is asked for: a typed one answers as a button does, unless something else is open that must not be lost. */
const askDate = (turn: Turn, duty: Duty, question: string): Said => ({
  replies: [chooseDate(turn, duty, question)],
  ...(turn.session.dialogue === null
    ? { dialogue: { kind: 'ask', topic: 'extend_date', period: duty.ref.period, board: duty.ref.board } as const }
    : {}),
});

/** A day typed to the question above; null when what was typed is none. */
export const answerExtendDate = async (
  turn: Turn,
  { period, board }: Extract<Dialogue, { kind: 'ask' }>,
  said: string,
): Promise<Said | null> => {
  const { date, rest } = takeDate(said, turn.words.f.localDate(turn.now));
  const where = { ...(period === null ? {} : { period }), ...(board === null ? {} : { board }) };
  if (date !== undefined && rest.replace(/[^\p{L}\d]+/gu, '') === '') {
    const answer = may(turn.person, 'steer').ok ? extendAny : requestExtension;
    return { dialogue: null, ...(await answer(turn, { ...where, date })) };
  }
  // A day that does not exist; anything else is about something else.
  return /^\D{0,8}\d{1,2}[/.-]\d{1,2}\D{0,4}$/.test(said.trim())
    ? say(reply(text(turn.t.calls.wrong.notADate({ text: said.trim() }))))
    : null;
};

/** More time for one board: chosen step by step or said at once, read back, then decided. */
const extendBoard = async (
  turn: Turn,
  duty: Duty,
  request: { readonly date?: string; readonly reason?: string; readonly sure?: string },
): Promise<Said> => {
  const { t, f } = turn.words;
  const board = duty.board.name;
  const period = f.period(duty.ref.period);
  if (request.date === undefined)
    return askDate(turn, duty, t.steering.extendDate({ board, due: f.dateTime(duty.report.due) }));
  const moved = extendedTo(turn.config.calendar, request.date as CalendarDate, duty.ref.period);
  if (moved.due <= duty.report.due)
    return say(chooseDate(turn, duty, t.steering.extendNotLater({ board, due: f.dateTime(duty.report.due) })));
  const reason = EXTENSION_REASONS.find((each) => each === request.reason);
  const where = { period: duty.ref.period, board: duty.ref.board, date: request.date };
  if (reason === undefined) {
    const options = (['requested', 'disaster', 'merger', 'other'] as const).map((each) =>
      button(t.steering.extendReason[each], { verb: 'extend', ...where, reason: each }),
    );
    return say(reply(text(t.steering.extendReasonAsk), buttons(options.slice(0, 2), options.slice(2))));
  }
  if (request.sure !== 'yes') {
    const summary = t.steering.extendConfirm({
      board,
      period,
      before: f.dateTime(duty.report.due),
      after: f.dateTime(moved.due),
      reason: t.steering.extendReason[reason],
    });
    return say(
      reply(
        text(line(bold(summary))),
        buttons([
          button(
            t.steering.button.agree({ date: f.shortDate(request.date as CalendarDate) }),
            { verb: 'extend', ...where, reason, sure: 'yes' },
            'primary',
          ),
        ]),
      ),
    );
  }
  const done = await extend(turn, duty, { due: moved.due, lock: moved.lock, reason });
  return done === null
    ? say(chooseDate(turn, duty, t.steering.extendNotLater({ board, due: f.dateTime(duty.report.due) })))
    : done;
};

/** Moves one board's due instant and lock, and tells those whose duty it is; null when that would not be later. */
export const extend = async (
  turn: Turn,
  duty: Duty,
  to: { readonly due: Instant; readonly lock: Instant; readonly reason: ExtensionReason },
): Promise<Said | null> => {
  const stream = reportStream(duty.ref);
  const telling = tell(turn, await enteringFor(turn, [duty.ref.board]), duty.ref.board, ({ t, f }) =>
    reply(
      text(
        t.steering.extendedNotice({
          board: duty.board.name,
          period: f.period(duty.ref.period),
          due: f.dateTime(to.due),
          reason: t.steering.extendReason[to.reason],
        }),
      ),
    ),
  );
  const command = { type: 'Extend', by: turn.person.id, ...to } as const;
  const result = await runCommand(
    turn.deps,
    reportDecider,
    { stream, key: turn.inbound.key, at: turn.now, command },
    telling.rows,
  );
  if (!result.ok) return null;
  const { t, f } = turn.words;
  const said = t.steering.extended({
    board: duty.board.name,
    period: f.period(duty.ref.period),
    due: f.dateTime(to.due),
  });
  return {
    replies: [reply(text(line(bold(said))))],
    outbound: [...telling.sent(stream, result.value.replayed), ...(await cardsAfter(turn, duty.ref))],
    remember: true,
  };
};

/** An officer's request: filed with the duty and sent to the secretaries who answer for such requests that year; it moves nothing. */
export const requestExtension = async (
  turn: Turn,
  request: { readonly period?: string; readonly board?: string; readonly date?: string },
): Promise<Said> => {
  const { t, f } = turn.words;
  const found = await resolveDuty(turn, request, true);
  if (!found.ok) return sayDutyRefusal(turn, found.error, 'report');
  const { duty } = found.value;
  if (request.date === undefined)
    return askDate(turn, duty, t.steering.requestAsk({ board: duty.board.name, due: f.dateTime(duty.report.due) }));
  const until = request.date as CalendarDate;
  const stream = reportStream(duty.ref);
  const secretaries = (await concernedIn(turn, [], 'extension')).filter((person) => holds(person, 'secretary'));
  const telling = tell(turn, secretaries, duty.ref.board, (words) => {
    const asked = { period: duty.ref.period, board: duty.ref.board, date: until };
    const label = words.t.steering.button;
    return reply(
      text(
        line(
          bold(
            words.t.steering.requestNotice({
              board: duty.board.name,
              period: words.f.period(duty.ref.period),
              until: words.f.date(until),
              due: words.f.dateTime(duty.report.due),
            }),
          ),
        ),
      ),
      buttons(
        [
          button(
            label.agree({ date: words.f.shortDate(until) }),
            { verb: 'extend', ...asked, reason: 'requested', sure: 'yes' },
            'primary',
          ),
          button(label.refuse, { verb: 'extend_refuse', ...asked }),
        ],
        [button(label.otherDay, { verb: 'extend', period: duty.ref.period, board: duty.ref.board })],
      ),
    );
  });
  const command = { type: 'RequestExtension', by: turn.person.id, sentAt: turn.sentAt, until } as const;
  const result = await runCommand(
    turn.deps,
    reportDecider,
    { stream, key: turn.inbound.key, at: turn.now, command },
    telling.rows,
  );
  if (!result.ok) return say(reply(text(t.report.refusal.not_expected)));
  const said = t.steering.requested({ board: duty.board.name, until: f.date(until) });
  return {
    replies: [reply(text(said))],
    outbound: telling.sent(stream, result.value.replayed),
    remember: true,
  };
};

/** More time for any board: by name, or chosen among those that have not handed in. */
export const extendAny = async (
  turn: Turn,
  request: {
    readonly period?: string;
    readonly board?: string;
    readonly date?: string;
    readonly reason?: string;
    readonly sure?: string;
  },
): Promise<Said> => {
  const { t } = turn.words;
  const cycle = await cycleFor(turn, request.period);
  if (cycle === null) return say(reply(text(t.steering.noOpenPeriod)));
  const board = request.board === undefined ? undefined : boardOf(turn.config, request.board);
  if (board !== undefined && cycle.boards.includes(board.id))
    return extendBoard(turn, await loadDuty(turn.deps, turn.config.id, board, cycle), request);
  const duties = (await dutiesOf(turn, cycle)).filter(missing);
  const where = { period: cycle.instants.period, ...(request.date === undefined ? {} : { date: request.date }) };
  const rows = duties.map((duty) => [button(duty.board.name, { verb: 'extend', ...where, board: duty.ref.board })]);
  return say(reply(text(t.steering.extendWhich), buttons(...rows)));
};
