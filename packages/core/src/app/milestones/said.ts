import { reply, text } from '../../conversation/build.js';
import { takeDate } from '../../conversation/date-words.js';
import { type NamedSteps, shareInWords, stepsInWords } from '../../conversation/milestone-names.js';
import type { Request } from '../../conversation/request.js';
import { type Term, termOn } from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import { fold } from '../../language/fold.js';
import type { IntentName, Interpretation, Reading } from '../../language/types.js';
import { ask } from '../ask.js';
import { contextOf } from '../interpret.js';
import { boardNamed } from '../slots.js';
import type { Said, Turn } from '../turn.js';
import { argumentOf, boardSaid, type Context } from './asked.js';

const whole = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`);

const ASKS = /[?？]/;
const ASKING = whole(
  'chua|den dau|the nao|ra sao|ban nao|tinh nao|don vi nao|nhung ai|ai da|bao nhieu|ngay nao|khi nao|bao gio|luc nao|when|tinh hinh|xem|which|who|status|how far|how many',
);
const TELLS = whole(
  'da|xong|hoan thanh|thanh lap|lap|ban hanh|phe duyet|duyet|to chuc|hop|dien ra|khai mac|done|completed|finished|held|approved|set up',
);
const ROADMAP = whole('lo trinh|cac moc|moc dai hoi|(?:cham|qua han|tre|con|thieu) moc|moc nao|milestones?');
const BEGINS =
  /^(?:toi muon |cho toi |em muon )?(?:bao|them|ghi|report)(?: cac| a)? (?:moc|milestones?)(?: da xong| moi)?$/;
// The “bộ” of “chi bộ”, “đảng bộ” drops nothing.
const TAKES_BACK = whole('rut lai|rut|huy|(?<!(?:chi|dang|can|noi|toan) )bo|xoa|take back|withdraw');
const ALL = whole('ca|du|het|tat ca|toan bo|all|both|three');
/** Who is meant is never told here: a step is only whether it is done. */
const WHO = whole('danh sach|ho ten|ten cua|ung vien|du kien nhan su|ai se|ai vao|candidates?|names?|list of');
const DAYS = whole('hom qua|hom nay|hom kia|sang nay|chieu qua|yesterday|today');

/** The board that words name in full, where the reading named none; null for none or several. */
const boardWithin = (words: string, { slots }: Reading, { config, today }: Context): string | null => {
  if (slots.boards !== undefined) return null;
  const names = [...new Set(config.boards.map(({ name }) => name))].filter((name) => whole(fold(name)).test(words));
  const [name, ...others] = names;
  return name === undefined || others.length > 0 ? null : (boardNamed(config, name, today)?.id ?? null);
};

/** What may be read as something else, or as nothing, where a step is named that only the cluster file knows. */
const UNSURE: readonly IntentName[] = [
  'out_of_scope',
  'help',
  'greeting_smalltalk',
  'report_submit',
  'report_start',
  'report_value',
  'report_revise',
  'status_submitted',
  'status_missing',
  'board_status',
  'summary_period',
  'indicator_compare',
  'indicator_value',
  'my_tasks',
];

/** A name that is also a field's stays the form's, but for steps that no field states. */
const onlyHere = (term: Term, { steps, group }: NamedSteps): boolean =>
  steps.some(({ step }) => step.field === undefined) ||
  (group !== null && !term.steps.some((step) => step.group === group.key && step.field !== undefined));

const dayIn = (rest: string, context: Context): { readonly date?: string } => {
  const { date } = takeDate(rest, context.today);
  const said = date ?? DAYS.exec(rest)?.[0];
  return said === undefined ? {} : { date: said };
};

const reported = (named: NamedSteps, step: string | undefined, board: string | null, context: Context): Request => {
  const [one, ...others] = named.steps;
  const isShare = others.length === 0 && one?.step.kind === 'share';
  const share = isShare ? shareInWords(context.said ?? '') : null;
  const day = /(?<![a-z])ngay \d/.test(named.rest) || !isShare ? dayIn(named.rest, context) : {};
  // A whole group is meant only where it is said so; which of its steps is asked otherwise.
  const which = step === undefined || (step.startsWith('g') && !ALL.test(named.rest)) ? {} : { step };
  return {
    verb: 'step_report',
    ...which,
    ...(board === null ? {} : { board }),
    ...day,
    ...(share === null ? {} : { share: `${share.done}/${share.of}` }),
  };
};

/** A sentence that names a step of the file, or the roadmap: a question, a report or a step back; null when it is none of these. */
export const stepsSaid = (reading: Reading, context: Context): Request | null => {
  const { config, today, said, own, enters } = context;
  const term = termOn(config, today);
  if (said === undefined || term === undefined || reading.slots.values !== undefined) return null;
  const words = fold(said);
  const board = boardSaid(reading.slots, context) ?? boardWithin(words, reading, context);
  const at = board === null ? {} : { board };
  const named = stepsInWords(config, term, said);
  const plain = words.replace(/[^a-z ]+/g, ' ').trim();
  if (BEGINS.test(plain)) return { verb: 'step_report', ...at };
  const step = named === null ? undefined : argumentOf(term, named.steps, named.group);
  const mine = board ?? own;
  const may = mine !== null && enters(mine as BoardId);
  if (may && step !== undefined && !step.startsWith('g') && !ASKS.test(said) && TAKES_BACK.test(named?.rest ?? ''))
    return { verb: 'step_withdraw', step, board: mine };
  if (!UNSURE.includes(reading.intent) || WHO.test(words)) return null;
  if (named === null) return ROADMAP.test(words) ? { verb: 'steps', ...at } : null;
  if (!onlyHere(term, named)) return null;
  const asks = ASKS.test(said) || ASKING.test(named.rest);
  const tells = TELLS.test(named.rest) || shareInWords(said) !== null;
  if (may && tells && !asks) return reported(named, step, board, context);
  return { verb: 'steps', ...(step === undefined ? {} : { step }), ...at };
};

/** “nhắc các ban chưa lập tiểu ban”: reminders of a step come by its day; who has not done it is shown instead. */
const remindsOf = (reading: Reading, context: Context): Request | null => {
  const { config, today, said } = context;
  const term = termOn(config, today);
  const named = said === undefined || term === undefined ? null : stepsInWords(config, term, said);
  if (reading.intent !== 'remind_now' || term === undefined || named === null) return null;
  const step = argumentOf(term, named.steps, named.group);
  return step === undefined ? null : { verb: 'steps', step };
};

/** Answers a sentence about steps that the reading of figures and reports does not know; null for any other. */
export const answerStepsSaid = async (turn: Turn, reading: Interpretation, said: string): Promise<Said | null> => {
  const context = { ...contextOf(turn), said };
  const reminded = remindsOf(reading, context);
  if (reminded !== null) {
    const shown = await ask(turn, reminded);
    return { ...shown, replies: [reply(text(turn.t.milestones.remindedByDay)), ...shown.replies] };
  }
  const request = stepsSaid(reading, context);
  return request === null ? null : ask(turn, request);
};
