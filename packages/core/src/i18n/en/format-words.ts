import type { Catalogue } from '../catalogue.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const monthName = (month: number): string => MONTHS[month - 1] ?? String(month);
const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

export const formatWords: Catalogue['formatWords'] = {
  thousands: ',',
  decimals: '.',
  weekday: {
    1: 'Monday',
    2: 'Tuesday',
    3: 'Wednesday',
    4: 'Thursday',
    5: 'Friday',
    6: 'Saturday',
    7: 'Sunday',
  },
  date: (p) => `${p.day} ${monthName(p.month)} ${p.year}`,
  shortDate: (p) => `${p.day} ${monthName(p.month)}`,
  longDate: (p) => `${p.weekday} ${p.date}`,
  dateTime: (p) => `${p.time} ${p.date}`,

  daysLeft: (p) => `${counted(p.days, 'day')} left`,
  dueToday: 'due today',
  overdueToday: (p) => `overdue since ${p.time} today`,
  daysOverdue: (p) => `${counted(p.days, 'day')} overdue`,
  days: (p) => counted(p.n, 'day'),
  hours: (p) => counted(p.n, 'hour'),
  minutes: (p) => counted(p.n, 'minute'),

  period: {
    H1: (p) => `first half of ${p.year}`,
    H2: (p) => `second half of ${p.year}`,
    Y: (p) => `year ${p.year}`,
    Q1: (p) => `first quarter of ${p.year}`,
    Q2: (p) => `second quarter of ${p.year}`,
    Q3: (p) => `third quarter of ${p.year}`,
    Q4: (p) => `fourth quarter of ${p.year}`,
    '9M': (p) => `first nine months of ${p.year}`,
    month: (p) => `${monthName(p.month)} ${p.year}`,
  },
  call: (p) => `call ${p.number}/${p.year}`,
  about: (p) => `${p.call} “${p.title}”`,
  titled: (p) => `${p.call}: ${p.title}`,
  revision: (p) => (p.number === 1 ? 'revision 1' : `revision ${p.number} (amended)`),
  and: 'and',
  board: {
    province: (p) => `Organization Board of ${p.name}`,
    city: (p) => `Organization Board of ${p.name}`,
  },
};
