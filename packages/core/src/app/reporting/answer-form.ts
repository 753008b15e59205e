import { bold, line, reply, text as words } from '../../conversation/build.js';
import { parseCommand } from '../../conversation/commands.js';
import { headingOf } from '../../conversation/present/report.js';
import type { FormField } from '../../domain/cluster/types.js';
import { yesOrNo } from '../../language/index.js';
import { handle } from '../handlers.js';
import { interpret } from '../interpret.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import type { Duty } from './duty.js';
import { answerField, answerText, askedOf, isOvertaken, savedFieldLine, sayPlace, startGuided } from './guided.js';
import { readLabelled } from './read-figures.js';
import { readTyped } from './read-value.js';
import { dutyOf, openReadback } from './readback.js';
import { packBehalf } from './view.js';

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
/** Inside a text field only a short, clear question counts as one. */
const SHORT = 80;

export const nameSource = async (
  turn: Turn,
  dialogue: { readonly period: string; readonly board: string },
  said: string,
): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  if (duty === null)
    return { replies: [words(turn.t.report.refusal.not_expected)].map((block) => reply(block)), dialogue: null };
  if (yesOrNo(said) === 'no') return handle(turn, { verb: 'cancel' });
  const kept = await keepText(turn.deps, {
    key: turn.inbound.key,
    part: 'source',
    text: said.trim(),
    by: turn.person.id,
    at: turn.now,
  });
  const guided = startGuided(duty, packBehalf({ source: kept.text, sha256: kept.sha256 }));
  const started = turn.t.report.behalfStarted({
    heading: headingOf(turn.words, { board: duty.board, period: duty.ref.period }),
    source: said.trim(),
  });
  return { replies: [reply(words(line(bold(started)))), await sayPlace(turn, duty, guided)], dialogue: guided };
};

const BARE_FIGURE = /^[\s\d.,+\-−–/%]*\d[\s\d.,+\-−–/%]*$/;

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
    const line = savedFieldLine(turn, field, typed.value);
    const stored = await answerField(turn, duty, dialogue, { [field.key]: typed.value }, line);
    return stored ?? answerGuided(turn, dialogue, said);
  }
  if (typed.kind !== 'invalid') {
    const labelled = readLabelled(
      turn,
      duty.form,
      `${turn.config.indicators.find((each) => each.key === field.key)?.vi ?? field.key}: ${said}`,
    );
    const options = { asOf: null, behalf: dialogue.behalf, revise: overtaken, guided: true };
    if (labelled !== null) return openReadback(turn, duty, labelled, options);
  }
  // A bare figure that this item refuses (a negative count, a share over 100%) is never read again as something kinder.
  if (typed.kind === 'invalid' && BARE_FIGURE.test(said)) return notForField(turn, said, field);
  return null;
};

/** A question, or a figure with another item's name on it, is no answer to the open question, even where a number stands in it. */
const speaksOfSomethingElse = (turn: Turn, field: FormField, said: string): boolean => {
  const own = field.type === 'target' ? [field.key, field.of] : [field.key];
  return /[?？]/.test(said) || turn.reader.indicator(said).some((key) => !own.some((each) => each === key));
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
    if (reading.confidence >= 0.8 && QUESTIONS.includes(reading.intent)) return null;
  }
  return answerText(turn, duty, dialogue, field, said.trim());
};

/** Unknown text inside a form is never swallowed: the form says where it is and what it takes. */
export const notForField = (turn: Turn, said: string, field: FormField): Said => {
  const indicator = turn.config.indicators.find((each) => each.key === field.key);
  const label = (turn.t.common.language === 'vi' ? indicator?.vi : indicator?.en) ?? field.key;
  const shown = said.length > 40 ? `${said.slice(0, 40)}…` : said;
  return {
    replies: [reply(words(turn.t.report.notAFigure({ text: shown, label }), turn.t.report.notThisField))],
  };
};
