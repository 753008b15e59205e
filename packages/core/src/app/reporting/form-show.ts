import { button, buttons, reply, text } from '../../conversation/build.js';
import { type FormRef, stepsOf } from '../../conversation/form.js';
import type { Answer } from '../../conversation/outbound.js';
import { type FormInput, inputText, presentForm } from '../../conversation/present/form.js';
import { formButton } from '../../conversation/present/form-button.js';
import type { FormField } from '../../domain/cluster/types.js';
import { answerTo } from '../outbound.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';
import { behalfWords, lastKnown, unpackBehalf, viewOf } from './view.js';

type OpenForm = Extract<Answer, { kind: 'openForm' }>;

const DIGEST_LENGTH = 8;

/** Enough to see that two texts differ; empty for nothing. */
export const digestOf = (turn: Turn, said: string): string =>
  said === '' ? '' : turn.deps.ids.sha256(said).slice(0, DIGEST_LENGTH);

/** Texts as they are compared: composed letters, one kind of line break, nothing around them. */
export const tidy = (said: string): string => said.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** The words of a text field: those of the draft, or of the revision it was handed in with. */
const writtenOf = async (turn: Turn, duty: Duty, field: FormField): Promise<string | null> => {
  const value = duty.entries[field.key]?.value;
  if (value?.kind !== 'text') return null;
  return value.text === 'draft' ? (duty.texts.fields[field.key]?.text ?? null) : readText(turn.deps, value.text);
};

/** The inputs of one step as the draft fills them now. */
export const inputsOf = (turn: Turn, duty: Duty, fields: readonly FormField[]): Promise<readonly FormInput[]> =>
  Promise.all(
    fields.map(async (field) => {
      const value = duty.entries[field.key]?.value;
      const written = tidy(inputText(turn.words, value, await writtenOf(turn, duty, field)));
      return {
        field,
        text: written,
        value,
        last: field.type === 'text' ? null : await lastKnown(turn, duty, field.key),
      };
    }),
  );

/** What a form has to remember of the draft it was filled from. */
export const refOf = (
  turn: Turn,
  duty: Duty,
  inputs: readonly FormInput[],
  more: Pick<FormRef, 'step' | 'edition' | 'asked' | 'behalf'>,
): FormRef => ({
  ...more,
  period: duty.ref.period,
  board: duty.ref.board,
  revisions: duty.report.revisions.length,
  held: inputs.map((input) => digestOf(turn, input.text)),
});

/** The report as a form, from the given step on; null behind the last one. */
export const openStep = async (
  turn: Turn,
  duty: Duty,
  step: number,
  behalf: string | null,
): Promise<OpenForm | null> => {
  const fields = stepsOf(duty.form)[step];
  if (fields === undefined) return null;
  const { words, t, inbound, person } = turn;
  const inputs = await inputsOf(turn, duty, fields);
  const view = viewOf(turn, duty, await behalfWords(turn, unpackBehalf(behalf)));
  const where = { period: duty.ref.period, board: duty.ref.board };
  const instead = reply(
    text(t.form.noReport),
    buttons([formButton(words, where), button(t.report.button.goOn, { verb: 'report', ...where })]),
  );
  return {
    kind: 'openForm',
    form: presentForm(words, view, refOf(turn, duty, inputs, { step, edition: 0, asked: [], behalf }), inputs),
    otherwise: inbound.content.kind === 'press' ? [answerTo(inbound, person.id, { ...instead, show: 'new' }, 0)] : [],
  };
};
