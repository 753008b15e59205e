import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import type { Outbound } from '../../conversation/outbound.js';
import type { Reply } from '../../conversation/reply.js';
import { addDays } from '../../domain/calendar/days.js';
import { isWorkingDay } from '../../domain/calendar/working-days.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import { extendedTo } from '../../domain/cycle/instants.js';
import type { PersonId } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { EXTENSION_REASONS, type ExtensionReason } from '../../domain/report/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { format } from '../../i18n/format.js';
import { asRow, withRow } from '../outbound.js';
import { actingPeople } from '../people/acting.js';
import { addressOfPerson } from '../people/address.js';
import { listPeople } from '../people/documents.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import { cardsAfter } from '../reporting/hand-in.js';
import { sayDutyRefusal } from '../reporting/refusals.js';
import { ownBoards, resolveDuty } from '../reporting/resolve.js';
import { reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';
import type { Said, Turn } from '../turn.js';

import { cycleFor, dutiesOf, missing, say } from './rounds.js';

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
    return say(chooseDate(turn, duty, t.steering.extendDate({ board, due: f.dateTime(duty.report.due) })));
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

const noticeId = (turn: Turn, person: PersonId, board: string): string => `x:${turn.inbound.key}:${board}:${person}`;

/** Tells those whose duty it is, in their own language; rows of the same commit. */
const tell = (
  turn: Turn,
  people: readonly Person[],
  board: string,
  wording: (person: Person) => Reply,
): readonly Outbound[] =>
  people.flatMap((person) => {
    const to = addressOfPerson(person);
    if (to === null || person.id === turn.person.id) return [];
    return [
      {
        id: noticeId(turn, person.id, board),
        to,
        kind: 'notice' as const,
        reply: wording(person),
        target: null,
        orSend: false,
        row: null,
        uncertain: 'retry' as const,
        slot: null,
      },
    ];
  });

const concerned = async (turn: Turn, board: Board): Promise<readonly Person[]> =>
  (await actingPeople(turn.deps, turn.config, turn.now)).filter(
    (person) => person.revokedAt === null && ownBoards(person).includes(board.id),
  );

export const extend = async (
  turn: Turn,
  duty: Duty,
  to: { readonly due: Instant; readonly lock: Instant; readonly reason: ExtensionReason },
): Promise<Said | null> => {
  const stream = reportStream(duty.ref);
  const people = await concerned(turn, duty.board);
  const zone = turn.config.calendar.zone;
  const notices = tell(turn, people, duty.ref.board, (person) => {
    const [t, f] = [catalogue(person.language), format(person.language, zone)];
    return reply(
      text(
        t.steering.extendedNotice({
          board: duty.board.name,
          period: f.period(duty.ref.period),
          due: f.dateTime(to.due),
          reason: t.steering.extendReason[to.reason],
        }),
      ),
    );
  });
  const command = { type: 'Extend', by: turn.person.id, ...to } as const;
  const result = await runCommand(
    turn.deps,
    reportDecider,
    { stream, key: turn.inbound.key, at: turn.now, command },
    () => notices.map((each) => asRow(each, turn.now)),
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
    outbound: [
      ...(result.value.replayed ? [] : notices.map((each) => withRow(each, stream))),
      ...(await cardsAfter(turn, duty.ref)),
    ],
    remember: true,
  };
};

/** An officer's request: filed with the duty and sent to the secretaries; it moves nothing. */
export const requestExtension = async (
  turn: Turn,
  request: { readonly period?: string; readonly board?: string; readonly date?: string },
): Promise<Said> => {
  const { t, f } = turn.words;
  const found = await resolveDuty(turn, request, true);
  if (!found.ok) return sayDutyRefusal(turn, found.error, 'report');
  const { duty } = found.value;
  if (request.date === undefined)
    return say(
      chooseDate(turn, duty, t.steering.requestAsk({ board: duty.board.name, due: f.dateTime(duty.report.due) })),
    );
  const until = request.date as CalendarDate;
  const stream = reportStream(duty.ref);
  const secretaries = (await listPeople(turn.deps)).filter(
    (person) => person.revokedAt === null && person.grants.some((grant) => grant.role === 'secretary'),
  );
  const zone = turn.config.calendar.zone;
  const notices = tell(turn, secretaries, duty.ref.board, (person) => {
    const [words, f2] = [catalogue(person.language), format(person.language, zone)];
    const question = words.steering.requestNotice({
      board: duty.board.name,
      period: f2.period(duty.ref.period),
      until: f2.date(until),
      due: f2.dateTime(duty.report.due),
    });
    const agree = {
      verb: 'extend',
      period: duty.ref.period,
      board: duty.ref.board,
      date: until,
      reason: 'requested',
      sure: 'yes',
    } as const;
    return reply(
      text(line(bold(question))),
      buttons([button(words.steering.button.agree({ date: f2.shortDate(until) }), agree, 'primary')]),
    );
  });
  const command = { type: 'RequestExtension', by: turn.person.id, sentAt: turn.sentAt, until } as const;
  const result = await runCommand(
    turn.deps,
    reportDecider,
    { stream, key: turn.inbound.key, at: turn.now, command },
    () => notices.map((each) => asRow(each, turn.now)),
  );
  if (!result.ok) return say(reply(text(t.report.refusal.not_expected)));
  const said = t.steering.requested({ board: duty.board.name, until: f.date(until) });
  return {
    replies: [reply(text(said))],
    outbound: result.value.replayed ? [] : notices.map((each) => withRow(each, stream)),
    remember: true,
  };
};

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
