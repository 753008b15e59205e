import { canonical, rosterDay } from '../read/boards.js';
import type { IntentName, Reading, Slots } from '../types.js';
import type { Features, FieldNames } from './features.js';

const OPENS = /^(?:con|the|the con|vay|vay con|va|hay|what about|how about|and|sang|con ve|a the)(?: |$)/;
const VERBS = [
  'submit',
  'deadline',
  'summary',
  'remind',
  'extend',
  'ranking',
  'export',
  'start',
  'revise',
  'raise',
  'announce',
  'register',
  'answer',
  'owes',
  'setUp',
  'mute',
  'unmute',
  'help',
  'cancel',
  'names',
  'private',
  'tamper',
  'inject',
  'lack',
  'content',
  'issues',
  'upTo',
  'byButton',
];

/** One board named turns a question about all into one about it, and several the other way. */
const WITH_ONE: Partial<Record<IntentName, IntentName>> = {
  status_missing: 'board_status',
  status_submitted: 'board_status',
  my_tasks: 'board_status',
  summary_period: 'summary_board',
  indicator_compare: 'indicator_value',
};
const CARRIED: readonly (keyof Slots)[] = ['boards', 'period', 'indicator', 'topic', 'order', 'limit'];
const REPEATABLE: readonly IntentName[] = [
  'status_missing',
  'status_submitted',
  'board_status',
  'summary_period',
  'summary_board',
  'indicator_value',
  'indicator_compare',
  'trend',
  'milestone_status',
  'ranking',
  'model_list',
  'question_list',
  'deadline_next',
  'my_tasks',
];

/** “còn Hải Dương?”, “thế kỳ trước?”: the last question asked again with what is new; null when the message stands by itself. */
export const followUp = (f: Features, fields: FieldNames): Reading | null => {
  const { previous, config } = f.context;
  const { message } = f;
  if (previous === undefined || !REPEATABLE.includes(previous.intent)) return null;
  const named = f.named.filter((key) => fields.figures.has(key));
  const news = message.boards.length > 0 || message.periods.length > 0 || named.length > 0;
  if (!news || f.has(...VERBS) || f.milestone || f.figures.all.length > 0) return null;
  const size =
    message.weight -
    message.boards.length * 2 -
    message.periods.reduce((sum, { first, last }) => sum + last - first + 1, 0) -
    message.indicators.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (size > (OPENS.test(message.canon) ? 4 : 1)) return null;
  if (named.length > 0 && message.boards.length > 0 && !OPENS.test(message.canon)) return null;
  const slots: Record<string, unknown> = {};
  for (const name of CARRIED) if (previous.slots[name] !== undefined) slots[name] = previous.slots[name];
  const period = message.periods[0]?.period;
  if (period !== undefined) slots.period = period;
  if (named[0] !== undefined) slots.indicator = named[0];
  if (message.boards.length > 0) {
    slots.boards = canonical(
      config,
      message.boards.map(({ name }) => name),
      rosterDay(period, message.today, config.calendar.window),
    );
    delete slots.order;
    delete slots.limit;
  }
  const one = message.boards.length === 1;
  let intent = one ? (WITH_ONE[previous.intent] ?? previous.intent) : previous.intent;
  if (named.length > 0 && /^(?:summary|status|board)/.test(intent))
    intent = one || slots.boards !== undefined ? 'indicator_value' : 'indicator_compare';
  if (message.boards.length > 1 && intent === 'indicator_value') intent = 'indicator_compare';
  return { intent, slots: slots as Slots, confidence: 0.82 };
};
