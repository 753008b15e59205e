import { line } from '../../conversation/build.js';
import { presentDone, presentQuestion } from '../../conversation/present/report.js';
import { labelOf, valueText } from '../../conversation/present/words.js';
import type { Line, Reply } from '../../conversation/reply.js';
import type { Dialogue } from '../../conversation/session.js';
import type { Form, FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { fieldOf, nextField, sameValue } from '../../domain/report/form.js';
import type { Entries, FieldValue, Report } from '../../domain/report/types.js';
import { writeDraftText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { commitWhile, unchanged } from './commit.js';
import type { Duty } from './duty.js';
import { loadDuty } from './duty.js';
import { sayReportRefusal } from './refusals.js';
import { behalfWords, lastKnown, unpackBehalf, viewOf } from './view.js';

type Guided = Extract<Dialogue, { kind: 'guided' }>;

export const startGuided = (duty: Duty, behalf: string | null, at: IndicatorKey | null = null): Guided => ({
  kind: 'guided',
  period: duty.ref.period,
  board: duty.ref.board,
  at,
  since: duty.version,
  behalf,
});

/**
 * The question the person is at: the one they went to, until anything is written after that; else the next unanswered one
 * behind the field stated last. Optional fields come only to those who ask for them.
 */
export const placeOf = (duty: Duty, dialogue: Guided): FormField | null => {
  if (dialogue.at !== null && duty.version === dialogue.since) return fieldOf(duty.form, dialogue.at) ?? null;
  return nextQuestion(duty.form, duty.entries, duty.last);
};

/**
 * The question that the person sees in this conversation, which is what they answer there, whatever a colleague or their own other
 * account wrote meanwhile; the place of the form where none is known.
 */
export const askedOf = (turn: Turn, duty: Duty, dialogue: Guided): FormField | null => {
  const { asked } = turn;
  const here = asked !== null && asked.period === duty.ref.period && asked.board === duty.ref.board;
  return (here ? fieldOf(duty.form, asked.field) : undefined) ?? placeOf(duty, dialogue);
};

/** The question was answered otherwise after it was shown: what is typed now would replace what this person did not see. */
export const isOvertaken = (duty: Duty, dialogue: Guided, field: FormField, value: FieldValue): boolean => {
  const stated = duty.entries[field.key]?.value;
  return field !== placeOf(duty, dialogue) && stated !== undefined && !sameValue(stated, value);
};

/** Required fields first, whatever was stated last; then optional ones for who is at them. */
const nextQuestion = (form: Form, entries: Entries, last: IndicatorKey | null): FormField | null => {
  const required = nextField(form, entries, last, false);
  const atOptional = last !== null && fieldOf(form, last)?.required === false;
  return required ?? (atOptional ? nextField(form, entries, last, true) : null);
};

const optionalLeft = (duty: Duty): boolean =>
  duty.form.fields.some((field) => !field.required && duty.entries[field.key] === undefined);

/** What the guided entry says next. */
export const sayPlace = async (
  turn: Turn,
  duty: Duty,
  dialogue: Guided,
  saved: readonly Line[] = [],
): Promise<Reply> => {
  const behalf = await behalfWords(turn, unpackBehalf(dialogue.behalf));
  const view = viewOf(turn, duty, behalf);
  const field = placeOf(duty, dialogue);
  if (field === null) return presentDone(turn.words, view, saved, optionalLeft(duty));
  return presentQuestion(turn.words, view, field, { saved, last: await lastKnown(turn, duty, field.key) });
};

/** The as-of date of a figure unless said: today or the cut-off, whichever is earlier; for a board that ended, its last day. */
export const asOfOf = (turn: Turn, duty: Duty): CalendarDate => {
  const today = turn.words.f.localDate(turn.sentAt);
  const { instants, stretches } = duty.cycle;
  const last = stretches.find(({ board }) => board === duty.board.id)?.to ?? instants.cutoff;
  return today < last ? today : last;
};

/**
 * Stores one answer of the guided entry and asks the next question, in one message and one write; null, and nothing stored, when
 * somebody answered the same question in that very moment.
 */
export const answerField = async (
  turn: Turn,
  duty: Duty,
  dialogue: Guided,
  values: Readonly<Partial<Record<IndicatorKey, FieldValue>>>,
  savedLine: (time: string) => Line,
): Promise<Said | null> => {
  const saved = [savedLine(turn.words.f.time(turn.sentAt))];
  const command = {
    type: 'Enter',
    by: turn.person.id,
    onBehalf: unpackBehalf(dialogue.behalf),
    sentAt: turn.sentAt,
    today: turn.words.f.localDate(turn.now),
    asOf: asOfOf(turn, duty),
    form: duty.form,
    values,
    confirmed: [],
  } as const;
  const after = (report: Report, version: number): Duty => ({
    ...duty,
    report,
    version,
    entries: { ...duty.entries, ...report.draft },
    last: report.lastField,
  });
  // The next question needs the last known figure, which is read before the commit so that wording it stays pure.
  const ahead = await questionAhead(turn, duty, dialogue, values);
  const still = unchanged(Object.keys(values) as IndicatorKey[], duty.report.draft);
  const result = await commitWhile(turn, duty, still, command, (report, version) =>
    ahead(after(report, version), saved),
  );
  if (result.ok) return { replies: [], outbound: result.value.outbound };
  return result.error.code === 'moved' ? null : sayReportRefusal(turn, duty, result.error);
};

/** Words the question that follows once these values are stored, reading beforehand what it needs. */
export const questionAhead = async (
  turn: Turn,
  duty: Duty,
  dialogue: Guided,
  values: Readonly<Partial<Record<IndicatorKey, FieldValue>>>,
) => {
  const behalf = await behalfWords(turn, unpackBehalf(dialogue.behalf));
  const keys = Object.keys(values) as IndicatorKey[];
  const stated = {
    ...duty.entries,
    ...Object.fromEntries(keys.map((key) => [key, { value: values[key] }])),
  } as Duty['entries'];
  const field = nextQuestion(duty.form, stated, keys.at(-1) ?? duty.last);
  const known = field === null ? null : await lastKnown(turn, duty, field.key);
  return (after: Duty, saved: readonly Line[]): Reply =>
    field === null
      ? presentDone(turn.words, viewOf(turn, after, behalf), saved, optionalLeft(after))
      : presentQuestion(turn.words, viewOf(turn, after, behalf), field, { saved, last: known });
};

export const savedFieldLine =
  (turn: Turn, field: FormField, value: FieldValue) =>
  (time: string): Line =>
    line(
      turn.t.report.savedField({ label: labelOf(turn.words, field.key), value: valueText(turn.words, value), time }),
    );

/** A draft text is rewritten in place: one document write, and the next question as an answer. */
export const answerText = async (
  turn: Turn,
  duty: Duty,
  dialogue: Guided,
  field: FormField,
  text: string,
): Promise<Said> => {
  const { deps, person, now, inbound, words, t } = turn;
  if (field.type === 'text' && text.length > field.maxLength) {
    return sayReportRefusal(turn, duty, {
      code: 'invalid',
      errors: [{ field: field.key, code: 'too_long', length: text.length, max: field.maxLength }],
    });
  }
  const written = await writeDraftText(deps, duty.ref, field.key, { text, by: person.id, at: now, key: inbound.key });
  if (!written) throw new Error(`the draft texts of ${duty.ref.period} ${duty.ref.board} changed while being written`);
  const after = await loadDuty(deps, duty.ref.cluster, duty.board, duty.cycle);
  const saved = line(
    t.report.savedText({ label: labelOf(words, field.key), length: text.length, time: words.f.time(turn.sentAt) }),
  );
  return { replies: [await sayPlace(turn, after, { ...dialogue, at: null }, [saved])] };
};
