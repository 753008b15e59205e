import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { addDays } from '../../domain/calendar/days.js';
import { isWorkingDay } from '../../domain/calendar/working-days.js';
import { instantIn } from '../../domain/calendar/zone.js';
import { type CalendarDate, parseDay } from '../../domain/instant.js';
import type { LockRefusal } from '../../domain/report/lock.js';
import { moveLock } from '../../domain/report/lock.js';
import { UNLOCK_REASONS } from '../../domain/report/types.js';
import { boardIn, sayUnknownBoard } from '../queries/asking.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import { cardsAfter } from '../reporting/hand-in.js';
import { reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';
import type { Handler, Said, Turn } from '../turn.js';
import { steerCycle } from './meant-cycle.js';
import { say } from './rounds.js';
import { enteringFor, tell } from './tell.js';

/** The next working days after today, as dates to choose from. */
export const workingDaysAhead = (turn: Turn, places: readonly number[]): readonly CalendarDate[] => {
  const today = turn.words.f.localDate(turn.now);
  const days = Array.from({ length: 30 }, (_, index) => addDays(today, index + 1)).filter((day) => {
    const works = isWorkingDay(turn.config.calendar, day);
    return works.ok && works.value;
  });
  return places.flatMap((place) => days[place - 1] ?? []);
};

const refusalText = (turn: Turn, duty: Duty, refusal: LockRefusal, date: CalendarDate): string => {
  const { t, f } = turn.words;
  const r = t.cycles.refusal;
  const named = { board: duty.board.name, period: f.period(duty.ref.period) };
  switch (refusal.code) {
    case 'not_expected':
      return r.notExpected(named);
    case 'not_locked':
      return r.notLocked({ ...named, lock: f.dateTime(refusal.lock) });
    case 'until_past':
      return r.untilPast({ date: f.date(date) });
    case 'cancelled':
      return r.cancelled({ period: named.period, at: f.dateTime(duty.report.lock) });
  }
};

const chooseBoard = (turn: Turn, period: string, boards: readonly string[]): Said => {
  const items = turn.config.boards
    .filter((board) => boards.includes(board.id))
    .map((board) => button(board.name, { verb: 'unlock', period, board: board.id }));
  const rows = Array.from({ length: Math.ceil(items.length / 3) }, (_, index) => items.slice(index * 3, index * 3 + 3));
  const { t, f } = turn.words;
  return say(reply(text(t.cycles.unlock.which({ period: f.period(period) })), buttons(...rows)));
};

/** Lets one board enter and hand in again after the lock, until the end of a day, with a reason; the others stay locked. */
export const unlock: Handler<'unlock'> = (turn, request) =>
  steerCycle(turn, request.period, async (cycle) => {
    const { t, f } = turn.words;
    const { period } = cycle.instants;
    if (request.board === undefined) return chooseBoard(turn, period, cycle.boards);
    const board = boardIn(turn, cycle, request.board);
    if (board === undefined) return sayUnknownBoard(turn, cycle, 'status');
    const duty = await loadDuty(turn.deps, turn.config.id, board, cycle);
    const { dueTime, zone } = turn.config.calendar;
    const chosen = request.date === undefined ? null : parseDay(request.date);
    if (request.date !== undefined && chosen === null) return say(reply(text(t.talk.oldButton)));
    const date = chosen ?? addDays(f.localDate(turn.now), 7);
    const reason = UNLOCK_REASONS.find((each) => each === request.reason) ?? null;
    const command = {
      type: 'MoveLock',
      by: turn.person.id,
      now: turn.now,
      why: 'unlocked',
      lock: instantIn(zone, date, dueTime),
      reason,
    } as const;
    const named = { board: board.name, period: f.period(period) };
    const where = { period, board: board.id };
    const dates = workingDaysAhead(turn, [1, 2, 3, 5]).map((day) => [
      button(f.date(day), {
        verb: 'unlock',
        ...where,
        date: day,
        ...(request.reason === undefined ? {} : { reason: request.reason }),
      }),
    ]);
    if (request.sure !== 'yes') {
      const allowed = moveLock(command, duty.report);
      if (!allowed.ok) {
        const again = allowed.error.code === 'until_past' ? dates : [];
        return say(reply(text(refusalText(turn, duty, allowed.error, date)), buttons(...again)));
      }
      if (request.date === undefined) return say(reply(text(t.cycles.unlock.until(named)), buttons(...dates)));
      if (reason === null) {
        const options = UNLOCK_REASONS.map((each) =>
          button(t.cycles.unlock.reason[each], { verb: 'unlock', ...where, date, reason: each }),
        );
        return say(reply(text(t.cycles.unlock.reasonAsk), buttons(options.slice(0, 2), options.slice(2))));
      }
      const asked = t.cycles.unlock.confirm({
        ...named,
        until: f.dateTime(command.lock),
        reason: t.cycles.unlock.reason[reason],
      });
      return say(
        reply(
          text(line(bold(asked))),
          buttons([button(t.cycles.button.agree, { verb: 'unlock', ...where, date, reason, sure: 'yes' }, 'primary')]),
        ),
      );
    }
    if (reason === null || request.date === undefined) return say(reply(text(t.talk.oldButton)));
    const telling = tell(turn, await enteringFor(turn, [board.id]), board.id, (words) =>
      reply(
        text(
          line(
            bold(
              words.t.cycles.unlock.notice({
                board: board.name,
                period: words.f.period(period),
                until: words.f.dateTime(command.lock),
                reason: words.t.cycles.unlock.reason[reason],
              }),
            ),
          ),
        ),
        buttons([button(words.t.report.button.revise, { verb: 'revise', ...where }, 'primary')]),
      ),
    );
    const stream = reportStream(duty.ref);
    const result = await runCommand(
      turn.deps,
      reportDecider,
      { stream, key: turn.inbound.key, at: turn.now, command },
      telling.rows,
    );
    if (!result.ok) {
      const after = moveLock(command, duty.report);
      return say(reply(text(after.ok ? t.talk.oldButton : refusalText(turn, duty, after.error, date))));
    }
    return {
      replies: [reply(text(line(bold(t.cycles.unlock.done({ ...named, until: f.dateTime(command.lock) })))))],
      outbound: [...telling.sent(stream, result.value.replayed), ...(await cardsAfter(turn, duty.ref))],
      remember: true,
    };
  });
