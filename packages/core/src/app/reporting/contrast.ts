import { bold, bullets, button, buttons, line, reply, text } from '../../conversation/build.js';
import { labelOf, shortLabelOf, valueText } from '../../conversation/present/words.js';
import type { FormField } from '../../domain/cluster/types.js';
import { fieldNumber, fieldOf, figureOf } from '../../domain/report/form.js';
import type { FieldValue } from '../../domain/report/types.js';
import type { Said, Turn } from '../turn.js';
import type { Duty } from './duty.js';
import { asFieldValue } from './read-value.js';
import { openReadback, waitingFor } from './readback.js';
import { viewOf } from './view.js';

type Held = { readonly field: FormField; readonly value: FieldValue };

/** What can be meant, nearest first: what waits for the person's word, the draft, the last revision. Empty levels are left out. */
const levels = (turn: Turn, duty: Duty): readonly (readonly Held[])[] => {
  const { form } = duty;
  const waiting = (waitingFor(turn, duty)?.proposals ?? []).flatMap(({ field, value, readings }): readonly Held[] => {
    const found = fieldOf(form, field);
    const all = readings.length > 0 ? readings : [value];
    return found === undefined ? [] : all.map((each) => ({ field: found, value: each }));
  });
  const held = (entries: Duty['entries']): readonly Held[] =>
    form.fields.flatMap((field) => {
      const value = entries[field.key]?.value;
      return value === undefined || value.kind === 'text' ? [] : [{ field, value }];
    });
  const last = duty.report.revisions.at(-1);
  return [waiting, held(duty.entries), last === undefined ? [] : held(last.entries)].filter(
    (level) => level.length > 0,
  );
};

/** Reads the change of one field back, old and new. */
export const putInstead = async (
  turn: Turn,
  duty: Duty,
  behalf: string | null,
  put: { readonly field: string; readonly value: number },
): Promise<Said> => {
  const field = fieldOf(duty.form, put.field);
  const value = field === undefined ? null : asFieldValue(field, put.value, false);
  if (field === undefined || value === null) return { replies: [reply(text(turn.t.talk.oldButton))] };
  const proposals = [{ field: field.key, value, readings: [], said: turn.words.f.number(put.value) }];
  const waiting = waitingFor(turn, duty);
  const guided = waiting === null ? turn.session.dialogue?.kind === 'guided' : waiting.guided;
  return openReadback(
    turn,
    duty,
    { proposals, shares: {}, texts: [], unread: [] },
    { asOf: null, behalf, revise: true, guided },
  );
};

/**
 * “125 chứ không phải 152” without an item's name: the field that holds 152 in what waits, else in the draft, else in the last
 * revision. One field: its change is read back; several: asked which; none: said so, with what is there.
 */
export const answerContrast = async (
  turn: Turn,
  duty: Duty,
  behalf: string | null,
  { before, after }: { readonly before: number; readonly after: number },
): Promise<Said> => {
  const { t, f } = turn.words;
  const there = levels(turn, duty);
  const holds = ({ value }: Held): boolean => value.kind !== 'date' && figureOf(value) === before;
  const found = there.map((level) => level.filter(holds)).find((level) => level.length > 0) ?? [];
  const fields = [...new Set(found.map(({ field }) => field))];
  const [only] = fields;
  if (only !== undefined && fields.length === 1)
    return putInstead(turn, duty, behalf, { field: only.key, value: after });
  const said = { before: f.number(before), after: f.number(after) };
  if (fields.length > 1) {
    const where = { period: duty.ref.period, board: duty.ref.board, value: String(after) };
    const choices = fields.map((field) => [
      button(shortLabelOf(turn.words, field.key), {
        verb: 'put',
        ...where,
        field: fieldNumber(duty.form, field.key),
      }),
    ]);
    return { replies: [reply(text(t.report.insteadWhich(said)), buttons(...choices))] };
  }
  const held = there[0] ?? [];
  const { rehearsal } = viewOf(turn, duty);
  const shown = held.map(({ field, value }) =>
    line(`${labelOf(turn.words, field.key)}: `, bold(valueText(turn.words, value))),
  );
  return {
    replies: [
      reply(
        text(t.report.insteadNone(said)),
        held.length === 0 ? text(t.report.draftEmpty) : bullets(shown),
        text(t.report.insteadHow(said), ...(rehearsal && held.length > 0 ? [t.common.rehearsal] : [])),
      ),
    ],
  };
};
