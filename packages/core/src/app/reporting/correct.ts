import { reply, text } from '../../conversation/build.js';
import { presentWhichToCorrect, type Readback } from '../../conversation/present/readback.js';
import { labelOf } from '../../conversation/present/words.js';
import type { FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { fieldOf } from '../../domain/report/form.js';
import type { FieldValue } from '../../domain/report/types.js';
import { checkValue } from '../../domain/report/validate.js';
import type { Said, Turn } from '../turn.js';
import { after } from './confirm.js';
import type { Duty } from './duty.js';
import { sayPlace } from './guided.js';
import { readTyped, speaksOfSomethingElse } from './read-value.js';
import { cardOf, dutyOf, showReadback } from './readback.js';
import { sayReportRefusal } from './refusals.js';

export const discardReadback = async (turn: Turn, dialogue: Readback): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  const next = duty === null ? null : after(dialogue, duty);
  const place = duty !== null && next?.kind === 'guided' ? [await sayPlace(turn, duty, next)] : [];
  return { replies: [reply(text(turn.t.report.discarded)), ...place], dialogue: next };
};

/** Goes to the item to be typed again; with one item there is nothing to choose. */
export const correctReadback = async (turn: Turn, dialogue: Readback, field: string | undefined): Promise<Said> => {
  const only = dialogue.proposals.length === 1 ? dialogue.proposals[0]?.field : undefined;
  const named = field === undefined ? undefined : dialogue.proposals[Number(field) - 1]?.field;
  const chosen = named ?? only;
  if (chosen === undefined) return { replies: [presentWhichToCorrect(turn.words, dialogue)] };
  const ask = turn.t.report.correctAsk({ label: labelOf(turn.words, chosen), example: turn.words.f.number(1250) });
  return { replies: [reply(text(ask))], dialogue: { ...dialogue, correcting: chosen } };
};

const withProposal = (
  turn: Turn,
  duty: Duty,
  dialogue: Readback,
  field: IndicatorKey,
  settled: Partial<Readback['proposals'][number]>,
): Promise<Said> => {
  const proposals = dialogue.proposals.map((proposal) => {
    if (proposal.field !== field) return proposal;
    const { twice: _, ...rest } = proposal;
    return { ...rest, readings: [], ...settled };
  });
  return showReadback(turn, duty, { ...dialogue, proposals, correcting: null, card: cardOf(turn), at: turn.now });
};

/** The reading chosen of several: then everything is read back again. */
export const settleProposal = async (
  turn: Turn,
  dialogue: Readback,
  field: IndicatorKey,
  value: FieldValue,
): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  return duty === null ? { replies: [], dialogue: null } : withProposal(turn, duty, dialogue, field, { value });
};

/** The item of a read-back that is being asked for: the one to be typed again, else one with several readings. */
export const askedIn = (dialogue: Readback): IndicatorKey | null =>
  dialogue.correcting ?? dialogue.proposals.find((proposal) => proposal.readings.length > 0)?.field ?? null;

/** Text that comes while an item is being corrected or chosen; null when it is not a value of that item. */
export const correctWith = async (turn: Turn, dialogue: Readback, said: string): Promise<Said | null> => {
  const duty = await dutyOf(turn, dialogue);
  const asked = askedIn(dialogue);
  const field: FormField | undefined = duty === null || asked === null ? undefined : fieldOf(duty.form, asked);
  if (duty === null || field === undefined || speaksOfSomethingElse(turn, field, said)) return null;
  const typed = readTyped(turn, field, said);
  if (typed.kind === 'invalid') return null;
  if (typed.kind === 'value') {
    const error = checkValue(field, typed.value, turn.words.f.localDate(turn.now));
    // The item is still asked for: what was typed for the others waits beside it.
    if (error !== null) return sayReportRefusal(turn, duty, { code: 'invalid', errors: [error] });
    const shares = typed.share === null ? dialogue.shares : { ...dialogue.shares, [field.key]: typed.share };
    return withProposal(turn, duty, { ...dialogue, shares }, field.key, { value: typed.value });
  }
  const [value] = typed.readings;
  if (value === undefined) return null;
  return withProposal(turn, duty, dialogue, field.key, { value, readings: typed.readings, said });
};
