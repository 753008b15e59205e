import { readNumberWords } from '../figures/number-words.js';
import { canonical, rosterDay } from '../read/boards.js';
import type { Message } from '../read/message.js';
import type { IntentName, PeriodSlot, Slots } from '../types.js';
import type { Features, FieldNames } from './features.js';
import { timeOf } from './talk.js';
import { topicOf } from './topic.js';

type Draft = { -readonly [K in keyof Slots]: Slots[K] };

const NONE: readonly IntentName[] = ['out_of_scope', 'greeting_smalltalk', 'cancel', 'help'];
const WITHOUT_PERIOD: readonly IntentName[] = [
  'settings',
  'question_answer',
  'question_raise',
  'announce',
  'model_register',
  'milestone_report',
];
const WITHOUT_BOARDS: readonly IntentName[] = ['settings', 'announce'];

/** The month in which a part of the year ends. */
const endOf = (part: string): number =>
  part.startsWith('M') ? Number(part.slice(1)) : ({ Q1: 3, H1: 6, Q2: 6, Q3: 9, '9M': 9 }[part] ?? 12);

const order = (period: PeriodSlot): number =>
  'relative' in period
    ? { same_last_year: 0, previous: 1, current: 9_999 }[period.relative]
    : period.year * 100 + endOf(period.part);

/** The period that is asked for; in a trend the earlier of two, which is the one compared with. */
const periodOf = (intent: IntentName, f: Features): PeriodSlot | undefined => {
  const said = f.message.periods.map(({ period }) => period);
  // “so với năm ngoái” means the same stretch of last year.
  if (
    intent === 'trend' &&
    said.every((each) => 'year' in each && each.part === 'Y') &&
    f.matches(
      /(?<!ca |thang dau |thang cuoi |thang )nam (?:ngoai|truoc)(?: |$)|(?:than|with|to|from|vs|versus) last year/,
    )
  )
    return { relative: 'same_last_year' };
  if (intent === 'trend') return [...said].sort((a, b) => order(a) - order(b))[0];
  return said.find((period) => !('relative' in period)) ?? said[0];
};

const COUNT = '(\\d{1,2}|hai|ba|bon|nam|sau|bay|tam|chin|muoi|two|three|four|five|six|seven|ten)';
const LIMITS: readonly RegExp[] = [
  new RegExp(`(?:top|bottom|best|worst|highest|lowest|first|last) ${COUNT}(?![a-z0-9/,.%])`),
  new RegExp(
    // “6 tháng đầu năm ban nào …” names a year and no five boards.
    `(?<![a-z0-9/,.]|dau (?=nam)|cuoi (?=nam)|ca (?=nam)|trong (?=nam)|tu (?=nam))${COUNT} (?:ban|tinh|don vi|dia phuong|boards?|provinces?|units?|nganh)(?: \\S+){0,7}? (?:cao|thap|nhieu|it|dung|dan|kem|tot|cuoi|doi so|bet|yeu|chot|highest|lowest|most|fewest|least|best|worst|with)`,
  ),
  new RegExp(
    `(?:dung dau|dan dau|cao nhat|thap nhat|nhieu nhat|it nhat|dung cuoi) (?:la )?${COUNT} (?:ban|tinh|don vi|boards?)`,
  ),
  new RegExp(`(?<![a-z0-9/,.])${COUNT} (?:highest|lowest|best|worst|top|bottom)`),
];
const ENGLISH_COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
};
const limitOf = (canon: string, boards: number): number | undefined => {
  for (const shape of LIMITS) {
    const said = shape.exec(canon)?.[1];
    if (said === undefined) continue;
    const value = /^\d/.test(said) ? Number(said) : (ENGLISH_COUNTS[said] ?? readNumberWords([said]) ?? 0);
    if (value > 0 && value < boards) return value;
  }
  return undefined;
};

const SUBJECTS = [
  ['subPersonnel', 'tiểu ban nhân sự', 'subcommittee_personnel'],
  ['subDocuments', 'tiểu ban văn kiện', 'subcommittee_documents'],
  ['subService', 'tiểu ban tổ chức phục vụ', 'subcommittee_service'],
] as const;

const milestoneSlots = (f: Features, slots: Draft): void => {
  const sub =
    f.has('subAny', 'subAll', 'subDocuments', 'subPersonnel', 'subService') ||
    f.message.indicators.some(({ key }) => key.startsWith('subcommittee'));
  slots.indicator = sub ? 'subcommittees' : 'job_position_project';
  if (!sub) return;
  const named = SUBJECTS.filter(([tag, , key]) => f.has(tag) || f.message.indicators.some((each) => each.key === key));
  if (f.has('subAll') || named.length === 3) slots.value = 3;
  else if (named.length === 1) slots.topic = named[0]?.[1] ?? '';
};

const settingSlots = (f: Features, slots: Draft): void => {
  const { canon } = f.message;
  if (f.has('unmute') && !/tam (?:tat|dung)/.test(canon)) slots.topic = 'unmute';
  else if (f.has('mute') || f.matches(/(?:khong|dung|thoi|ngung) (?:muon )?nhan (?:\S+ ){0,2}(?:nhac|tin nhac)/)) {
    slots.topic = 'mute';
    const date = f.message.dates.findLast((each) => each.date !== null)?.date;
    if (date != null) slots.date = date;
  } else if (f.has('english', 'vietnamese') || (f.has('language') && timeOf(canon) === null)) {
    slots.topic = 'language';
    const last = f.message.tags.findLast(({ tag }) => tag === 'english' || tag === 'vietnamese')?.tag;
    const target = /(?:sang|to|thanh|qua|into) (?:tieng )?(viet|anh|english|vietnamese)/.exec(canon)?.[1];
    if (target !== undefined) slots.value = target === 'viet' || target === 'vietnamese' ? 'vi' : 'en';
    else if (last !== undefined) slots.value = last === 'english' ? 'en' : 'vi';
  } else if (f.has('reminderTime', 'remind') || timeOf(canon) !== null) {
    slots.topic = 'reminder_time';
    const time = timeOf(canon);
    if (time !== null) slots.value = time;
  }
};

const FORMATS = ['xlsx', 'docx', 'pdf', 'csv', 'json', 'ics', 'png'] as const;
const NUMBER =
  /# ?(\d{1,5})|(?:cau(?: hoi)?|vuong mac|kien nghi|question|issue|y kien|de xuat|kho khan|so|no|number|ma)(?: so)? (\d{1,5})/;

const figureSlots = (intent: IntentName, f: Features, slots: Draft): void => {
  const { values, shares, targets, stray } = f.figures;
  const given: Record<string, number> = { ...values };
  const [lone] = stray.filter((figure) => !figure.denied);
  if (lone !== undefined && Object.keys(values).length === 0) {
    const [only] = f.named;
    const key = only ?? f.context.openField;
    if (lone.percent && only === 'party_members_admitted') slots.pct_of_target = { [only]: lone.value };
    else if (key !== undefined) {
      given[key] = lone.value;
      if (lone.over !== undefined) slots.target = { [key]: lone.over };
    } else if (stray.length === 1) slots.value = lone.value;
  }
  if (Object.keys(given).length > 0) slots.values = given;
  else if (intent === 'report_revise' && f.named[0] !== undefined && Object.keys(shares).length === 0)
    slots.indicator = f.named[0];
  if (Object.keys(shares).length > 0) slots.pct_of_target = shares;
  if (Object.keys(targets).length > 0) slots.target = targets;
};

const mainIndicator = (f: Features): string | undefined => {
  const [first, second] = f.named;
  const share = f.has('percentOf') || f.figures.all.some(({ percent }) => percent) || f.message.canon.includes('%');
  if (first === 'party_members_target' && share && f.matches(/dat|phan tram|%|ty le|tien do|percent|hoan thanh/))
    return 'party_members_admitted';
  if (first === 'party_members_target' && f.matches(/(?:con|thieu|can) (?:\S+ ){0,2}(?:bao nhieu|may)|how many more/))
    return 'party_members_admitted';
  if (second === 'party_members_target' && first !== undefined) return first;
  if (first === 'good_models' && second !== undefined) return second;
  return first;
};

const TO_THE_REST: readonly IntentName[] = ['remind_now', 'extend_deadline', 'status_missing', 'status_submitted'];
/** “trừ Hà Nam”: what is asked is of the others. */
const excepted = (intent: IntentName, { tokens }: Message, from: number): boolean =>
  TO_THE_REST.includes(intent) && /^(?:tru|ngoai|except|besides?)$/.test(tokens[from - 1]?.f ?? '');

/** The slots of a message when it is read as `intent`. */
export const slotsFor = (intent: IntentName, f: Features, fields: FieldNames): Slots => {
  if (NONE.includes(intent)) return {};
  const slots: Draft = {};
  const { message, context } = f;
  const period = periodOf(intent, f);
  if (period !== undefined && !WITHOUT_PERIOD.includes(intent)) slots.period = period;
  if (message.boards.length > 0 && !WITHOUT_BOARDS.includes(intent)) {
    const names = message.boards.filter((board) => !excepted(intent, message, board.from)).map(({ name }) => name);
    if (names.length > 0)
      slots.boards = canonical(context.config, names, rosterDay(period, message.today, context.config.calendar.window));
  }
  switch (intent) {
    case 'indicator_value':
    case 'indicator_compare':
    case 'trend':
    case 'ranking':
    case 'export': {
      const indicator = mainIndicator(f);
      if (indicator !== undefined && fields.figures.has(indicator)) slots.indicator = indicator;
      if (intent === 'export') {
        const format = FORMATS.find((each) => f.has(each));
        if (format !== undefined) slots.format = format;
        if (f.milestone && indicator === undefined) milestoneSlots(f, slots);
        break;
      }
      if (intent === 'indicator_value' || intent === 'trend') break;
      if (f.bottom) slots.order = 'bottom';
      else if (f.top) slots.order = 'top';
      const limit = limitOf(message.canon, context.config.boards.length);
      if (limit !== undefined) slots.limit = limit;
      break;
    }
    case 'milestone_status':
    case 'milestone_report': {
      milestoneSlots(f, slots);
      const date = message.dates.findLast((each) => each.date !== null)?.date;
      if (intent === 'milestone_report' && date != null) slots.date = date;
      break;
    }
    case 'report_value':
    case 'report_revise':
      figureSlots(intent, f, slots);
      break;
    case 'extend_deadline': {
      // “thêm 2 ngày nữa” counts from the due day, which is not known here.
      const longer = f.matches(/them (?:\S+ )?(?:\d+|mot|hai|ba|vai|may) (?:ngay|hom|tuan)/);
      const date = longer ? undefined : message.dates.findLast((each) => each.date !== null)?.date;
      if (date != null) slots.date = date;
      break;
    }
    case 'settings':
      settingSlots(f, slots);
      break;
    case 'question_answer':
    case 'question_list': {
      const [, hash, word] = NUMBER.exec(message.canon) ?? [];
      const id = hash ?? word;
      if (id !== undefined) slots.number = Number(id);
      break;
    }
    default:
      break;
  }
  const topic = slots.topic ?? topicOf(intent, message);
  if (topic !== undefined && topic !== '') slots.topic = topic;
  return slots;
};
