import { bold, line, reply, text as words } from '../../conversation/build.js';
import { parseCommand } from '../../conversation/commands.js';
import { headingOf } from '../../conversation/present/report.js';
import type { FormField } from '../../domain/cluster/types.js';
import { checkValue } from '../../domain/report/validate.js';
import { fold, yesOrNo } from '../../language/index.js';
import { handle } from '../handlers.js';
import { interpret } from '../interpret.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { doubtsOf } from './doubts.js';
import type { Duty } from './duty.js';
import { answerField, answerText, askedOf, isOvertaken, savedFieldLine, sayPlace, startGuided } from './guided.js';
import { readAnswer } from './read-figures.js';
import { readTyped, speaksOfSomethingElse } from './read-value.js';
import { dutyOf, openReadback } from './readback.js';
import { aboutOf, packBehalf } from './view.js';

export const QUESTIONS: readonly string[] = [
  'status_missing',
  'status_submitted',
  'board_status',
  'my_tasks',
  'deadline_next',
  'summary_period',
  'summary_board',
  'indicator_value',
  'indicator_compare',
  'trend',
  'milestone_status',
  'help',
  'cancel',
  'settings',
  'out_of_scope',
];
/** Inside an open question only a clear question counts as one. */
const CONFIDENT_HERE = 0.8;
/** Inside a text field only a short, clear question counts as one. */
const SHORT = 80;

/** What a document is called by: its kind, or its number. Folded. */
const DOCUMENT =
  /\b(?:bao cao|cong van|van ban|to trinh|thong bao|quyet dinh|ke hoach|phu luc|bieu mau|bien ban|dien bao|fax|email|thu dien tu|bc|cv|report|letter|document|dispatch|minutes)\b|\d+ ?[-/] ?[a-z]{2}/;

/**
 * The document an entry on behalf is taken from; null when the text is a command or a question, which is answered as such. Anything
 * else that names no document is asked again.
 */
export const nameSource = async (
  turn: Turn,
  dialogue: { readonly period: string; readonly board: string },
  said: string,
): Promise<Said | null> => {
  const duty = await dutyOf(turn, dialogue);
  if (duty === null)
    return { replies: [words(turn.t.report.refusal.not_expected)].map((block) => reply(block)), dialogue: null };
  if (yesOrNo(said) === 'no') return handle(turn, { verb: 'cancel' });
  if (parseCommand(said, turn.config) !== null) return null;
  if (/[?？]/.test(said) || !DOCUMENT.test(fold(said))) {
    const reading = interpret(turn, said);
    const asks = reading.confidence >= CONFIDENT_HERE && QUESTIONS.includes(reading.intent);
    return asks && reading.intent !== 'out_of_scope' ? null : askSourceAgain(turn, duty, said);
  }
  const kept = await keepText(turn.deps, {
    key: turn.inbound.key,
    part: 'source',
    text: said.trim(),
    by: turn.person.id,
    at: turn.now,
  });
  const guided = startGuided(duty, packBehalf({ source: kept.text, sha256: kept.sha256 }));
  const started = turn.t.report.behalfStarted({
    heading: headingOf(turn.words, aboutOf(duty)),
    source: said.trim(),
  });
  return { replies: [reply(words(line(bold(started)))), await sayPlace(turn, duty, guided)], dialogue: guided };
};

const SHOWN = 40;
const shorten = (said: string): string => (said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said);

const askSourceAgain = ({ t, words: names }: Turn, duty: Duty, said: string): Said => {
  const heading = headingOf(names, aboutOf(duty));
  return {
    replies: [reply(words(t.report.notASource({ text: shorten(said) }), t.report.behalfSource({ heading })))],
  };
};

/** A figure and nothing else, also one with letters among its digits (`1O2`). */
const BARE_FIGURE = /^[\s\d.,+\-−–/%]*\d[\s\d.,+\-−–/%]*$|^\s*\d\S*\s*$/;

/** The answer to the open question; null when the text is something else, which is then understood as such. */
export const answerGuided = async (
  turn: Turn,
  dialogue: Extract<NonNullable<Turn['session']['dialogue']>, { kind: 'guided' }>,
  said: string,
): Promise<Said | null> => {
  const duty = await dutyOf(turn, dialogue);
  const field = duty === null ? null : askedOf(turn, duty, dialogue);
  if (duty === null || field === null) return null;
  if (field.type === 'text') return answerTextField(turn, duty, dialogue, field, said);
  if (speaksOfSomethingElse(turn, field, said)) return null;
  const typed = readTyped(turn, field, said);
  const overtaken = typed.kind === 'value' && isOvertaken(duty, dialogue, field, typed.value);
  if (typed.kind === 'value' && typed.target === null && !typed.approximate && !overtaken) {
    const values = { [field.key]: typed.value };
    const shares = typed.share === null ? {} : { [field.key]: typed.share };
    const wrong = checkValue(field, typed.value, turn.words.f.localDate(turn.now)) !== null;
    // A wrong value is refused with its reason; an unusual one is asked about before it is stored.
    if (wrong || (await doubtsOf(turn, duty, values, shares)).length === 0) {
      const stored = await answerField(turn, duty, dialogue, values, savedFieldLine(turn, field, typed.value));
      return stored ?? answerGuided(turn, dialogue, said);
    }
  }
  if (typed.kind !== 'invalid') {
    const options = { asOf: null, behalf: dialogue.behalf, revise: overtaken, guided: true };
    return openReadback(turn, duty, readAnswer(turn, duty.form, field, said), options);
  }
  // A bare figure that this item refuses (a negative count, a share over 100%) is never read again as something kinder.
  if (BARE_FIGURE.test(said)) return notForField(turn, said, field);
  return null;
};

const answerTextField = async (
  turn: Turn,
  duty: Duty,
  dialogue: Parameters<typeof answerText>[2],
  field: FormField,
  said: string,
): Promise<Said | null> => {
  if (parseCommand(said, turn.config) !== null) return null;
  if (said.length <= SHORT) {
    const reading = interpret(turn, said, field);
    if (reading.confidence >= CONFIDENT_HERE && QUESTIONS.includes(reading.intent)) return null;
  }
  return answerText(turn, duty, dialogue, field, said.trim());
};

/** Unknown text inside a form is never swallowed: the form says where it is and what it takes. */
export const notForField = (turn: Turn, said: string, field: FormField): Said => {
  const indicator = turn.config.indicators.find((each) => each.key === field.key);
  const label = (turn.t.common.language === 'vi' ? indicator?.vi : indicator?.en) ?? field.key;
  return {
    replies: [reply(words(turn.t.report.notAFigure({ text: shorten(said), label }), turn.t.report.notThisField))],
  };
};
