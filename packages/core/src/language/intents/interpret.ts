import type { Lexicon } from '../read/message.js';
import { readMessage } from '../read/message.js';
import { findUnsure } from '../read/unsure.js';
import {
  INTENTS,
  type IntentName,
  type Interpretation,
  type Reading,
  type ReadingContext,
  type Unsure,
} from '../types.js';
import { ASKING_SCORES, type Score } from './asking.js';
import { DOING_SCORES } from './doing.js';
import { type Features, type FieldNames, featuresOf } from './features.js';
import { FIGURE_SCORES } from './figures.js';
import { followUp } from './follow-up.js';
import { QUESTION_SCORES } from './questions.js';
import { REFUSAL_SCORES } from './refusing.js';
import { slotsFor } from './slots.js';
import { TALK_SCORES } from './talk.js';

const SCORES: Partial<Record<IntentName, Score>> = {
  ...ASKING_SCORES,
  ...FIGURE_SCORES,
  ...DOING_SCORES,
  ...QUESTION_SCORES,
  ...TALK_SCORES,
  ...REFUSAL_SCORES,
};

type Scored = { readonly intent: IntentName; readonly points: number };

/** Between 0 and 1: how strong the reading is and how far ahead of the next. */
const confidence = (points: number, rival: number): number => {
  const strength = points / (points + 1.2);
  const lead = points <= 0 ? 0 : (points - Math.max(0, rival)) / points;
  return Math.round(Math.max(0.02, Math.min(0.99, strength * (0.62 + 0.45 * lead))) * 100) / 100;
};

/** What changes something or goes out to others. */
const WRITES: ReadonlySet<IntentName> = new Set([
  'report_start',
  'report_value',
  'report_submit',
  'report_revise',
  'milestone_report',
  'model_register',
  'remind_now',
  'extend_deadline',
  'announce',
]);
/** Questions whose words also stand in what a board puts to the cluster. */
const OF_FIGURES: ReadonlySet<IntentName> = new Set([
  'status_missing',
  'status_submitted',
  'my_tasks',
  'summary_period',
  'summary_board',
  'indicator_value',
  'indicator_compare',
  'trend',
  'question_list',
  'report_submit',
  'milestone_status',
  'help',
  'deadline_next',
  'report_start',
  'model_list',
]);

/** What a plain line of figures cannot be: nobody asks in it. */
const NOT_PLAIN: ReadonlySet<IntentName> = new Set([
  'status_missing',
  'status_submitted',
  'my_tasks',
  'deadline_next',
  'milestone_status',
  'question_raise',
  'question_list',
  'question_answer',
  'ranking',
  'help',
  'settings',
]);

const SCORED = INTENTS.flatMap((intent) => {
  const score = SCORES[intent];
  return score === undefined
    ? []
    : [{ intent, score, writes: WRITES.has(intent), figures: OF_FIGURES.has(intent), asked: NOT_PLAIN.has(intent) }];
});
/** “thông báo các ban: …”, “đăng ký mô hình: …”: what follows the colon is matter, not a question to the bot. */
const GIVES_MATTER =
  /^(?:\S+ ){0,8}(?:thong bao|nhan|dang ky|mo hinh|cach lam|sang kien|announce|register|tell|cac ban|cac tinh|bao cao|bc)[^:?]{0,40}:/;
const asksOutright = (f: Features): boolean =>
  f.asksOnly &&
  !GIVES_MATTER.test(f.message.canon) &&
  (f.message.tokens.some((token) => token.f === '?') ||
    f.has('when', 'howTo', 'why', 'tag') ||
    ASKS_FIRST.test(f.message.canon));
const ASKS_FIRST =
  /^(?:ai|what|which|who|when|where|why|how|is|are|has|have|did|does|was|were|vi sao|tai sao|bao gio|khi nao)(?: |$)/;

/** No write is read out of a question: the person may only want to know. */
const rank = (f: Features): readonly Scored[] => {
  const gate = asksOutright(f) ? 8 : 0;
  const aside = f.appeals ? 3 : 0;
  const scored: Scored[] = [];
  for (const { intent, score, writes, figures, asked } of SCORED) {
    if (asked && f.plain) continue;
    const points = score(f) - (writes ? gate : 0) - (figures ? aside : 0);
    if (points > 0) scored.push({ intent, points });
  }
  return scored.sort((a, b) => b.points - a.points);
};

/** Points of a message that no intent speaks for. */
const UNHEARD = 2.2;
const OF_A_BOARD: ReadonlySet<IntentName> = new Set(['board_status', 'summary_board', 'indicator_value']);

/** Reads one message: every intent is scored from the same features, and the slots are those of the best. */
export const interpretWith = (
  lexicon: Lexicon,
  fields: FieldNames,
  text: string,
  context: ReadingContext,
): Interpretation => {
  const message = readMessage(text, lexicon, context);
  const said = featuresOf(message, context, fields);
  const heard = rank(said);
  let found: readonly Unsure[] | undefined;
  const near = (): readonly Unsure[] => {
    found ??= findUnsure(message, lexicon.near, lexicon.vocabulary);
    return found;
  };
  // “ha duong nop chua”: nothing is made of it as it stands, but with the board that is probably meant it asks something.
  const lost = heard[0]?.intent === 'out_of_scope' && heard[0].points <= UNHEARD;
  const guessed = lost && near().some(({ kind }) => kind === 'board');
  const f = guessed ? { ...said, boards: said.boards + 1, otherBoard: true } : said;
  const again = guessed ? rank(f) : heard;
  const ranked = guessed && OF_A_BOARD.has(again[0]?.intent ?? 'out_of_scope') ? again : heard;
  const reading = (at: number): Reading | null => {
    const scored = ranked[at];
    if (scored === undefined) return null;
    const rival = at === 0 ? (ranked[1]?.points ?? 0) : (ranked[0]?.points ?? 0);
    return {
      intent: scored.intent,
      slots: slotsFor(scored.intent, f, fields),
      confidence: confidence(scored.points, at === 0 ? rival : rival + scored.points / 2),
    };
  };
  const best: Reading = followUp(f, fields) ?? reading(0) ?? { intent: 'out_of_scope', slots: {}, confidence: 0.1 };
  const unsure = FREE_MATTER.has(best.intent) ? [] : near();
  const others = ranked.findIndex(({ intent }) => intent === best.intent);
  const alternatives = [0, 1, 2, 3].filter((at) => at !== others).flatMap((at) => reading(at) ?? []);
  return {
    ...best,
    alternatives: alternatives.slice(0, 3),
    matched: matchedBy(f),
    ...(message.outside.length === 0 ? {} : { outside: message.outside }),
    ...(f.figures.estimate ? { estimate: true } : {}),
    ...(best.intent === 'report_revise' ? insteadOf(f) : {}),
    ...(unsure.length === 0 ? {} : { unsure }),
  };
};

/** Their words are the sender's own matter, or speak of no figure: nothing in them is asked about. */
const FREE_MATTER: ReadonlySet<IntentName> = new Set([
  'announce',
  'model_register',
  'question_raise',
  'question_answer',
  'greeting_smalltalk',
  'cancel',
  'settings',
  'help',
]);

/** The figure taken back; said without an indicator it is of the field that is open. */
const insteadOf = ({ figures: { instead }, context: { openField } }: Features): Pick<Interpretation, 'instead'> =>
  instead === undefined
    ? {}
    : { instead: { ...(openField === undefined ? {} : { indicator: openField }), ...instead } };

const matchedBy = (f: Features): readonly string[] => [
  ...new Set([...(f.question ? ['question'] : []), ...f.message.tags.map(({ tag }) => tag)]),
];
