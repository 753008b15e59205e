import { daysBetween } from '../calendar/days.js';
import { addWorkingDays, type HolidayYearMissing } from '../calendar/working-days.js';
import { endOfOffice, type OfficeStretch } from '../calendar/working-time.js';
import { localDate } from '../calendar/zone.js';
import type { ClusterConfig, QuestionRule } from '../cluster/types.js';
import type { CalendarDate, Instant, TimeOfDay } from '../instant.js';
import { ok, type Result } from '../result.js';

const time = (text: string): TimeOfDay => text as TimeOfDay;

/** Office hours where the cluster file names none of its own. */
export const OFFICE_HOURS: readonly OfficeStretch[] = [
  { from: time('07:30'), to: time('11:30') },
  { from: time('13:30'), to: time('17:00') },
];

const ANSWER_DAYS = 5;
const ESCALATE_DAYS = 2;

/** How difficulties are answered, with what holds where the file says nothing. */
export const questionRule = ({ questions }: Pick<ClusterConfig, 'questions'>): Required<QuestionRule> => ({
  answerDays: questions?.answerDays ?? ANSWER_DAYS,
  escalateDays: questions?.escalateDays ?? ESCALATE_DAYS,
  hours: questions?.hours ?? OFFICE_HOURS,
});

/** Until when an answer is due, and from when the leader has to see to it. */
export type Deadlines = { readonly due: Instant; readonly escalates: Instant };

type Ruled = Pick<ClusterConfig, 'calendar' | 'questions'>;

const deadlinesFrom = (config: Ruled, from: CalendarDate, days: number): Result<Deadlines, HolidayYearMissing> => {
  const { escalateDays, hours } = questionRule(config);
  const due = addWorkingDays(config.calendar, from, days);
  if (!due.ok) return due;
  const escalates = addWorkingDays(config.calendar, due.value.date, escalateDays);
  if (!escalates.ok) return escalates;
  return ok({
    due: endOfOffice(config.calendar, hours, due.value.date),
    escalates: endOfOffice(config.calendar, hours, escalates.value.date),
  });
};

/** The end of the last working day for an answer to what is asked now. */
export const answerDeadlines = (config: Ruled, now: Instant): Result<Deadlines, HolidayYearMissing> =>
  deadlinesFrom(config, localDate(config.calendar.zone, now), questionRule(config).answerDays);

/** Working days after `from` up to `to`. */
const workingDaysIn = (config: Ruled, from: CalendarDate, to: CalendarDate): Result<number, HolidayYearMissing> => {
  let count = 0;
  let day = from;
  while (daysBetween(day, to) > 0) {
    const next = addWorkingDays(config.calendar, day, 1);
    if (!next.ok) return next;
    day = next.value.date;
    if (day <= to) count += 1;
  }
  return ok(count);
};

/** Deadlines put off by the working days between two instants, in which nobody could answer; an overdue one is given a day. */
export const deadlinesAfter = (
  config: Ruled,
  { due }: Deadlines,
  paused: Instant,
  resumed: Instant,
): Result<Deadlines, HolidayYearMissing> => {
  const { zone } = config.calendar;
  const [from, to, day] = [localDate(zone, paused), localDate(zone, resumed), localDate(zone, due)];
  const days = workingDaysIn(config, from, to);
  if (!days.ok) return days;
  const moved = addWorkingDays(config.calendar, day, days.value);
  if (!moved.ok) return moved;
  return moved.value.date < to ? deadlinesFrom(config, to, 1) : deadlinesFrom(config, day, days.value);
};
