import type { FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import type { FieldValue } from '../../domain/report/types.js';
import { bold, button, buttons, line, numbered, reply, text } from '../build.js';
import type { Line, Reply } from '../reply.js';
import type { Dialogue } from '../session.js';
import { headingOf, type ReportView, rehearsalNote } from './report.js';
import { labelOf, shortLabelOf, valueText, type Words } from './words.js';

export type Readback = Extract<Dialogue, { kind: 'readback' }>;

const targetOf = (view: ReportView, key: IndicatorKey): FormField | undefined =>
  view.form.fields.find((field) => field.type === 'target' && field.of === key);

/** The figures a message gives, else the draft's: for the share of the yearly target. */
const valueIn = (view: ReportView, readback: Readback, key: IndicatorKey): FieldValue | undefined =>
  readback.proposals.find((proposal) => proposal.field === key)?.value ?? view.entries[key]?.value;

const shareLine = (
  words: Words,
  view: ReportView,
  readback: Readback,
  key: IndicatorKey,
  value: FieldValue,
): readonly string[] => {
  const target = targetOf(view, key);
  const whole = target === undefined ? undefined : valueIn(view, readback, target.key);
  if (value.kind !== 'count' || whole?.kind !== 'count' || whole.value === 0) return [];
  const { t, f } = words;
  const computed = Math.round((value.value / whole.value) * 1000) / 10;
  const said = readback.shares[key];
  const verdict =
    said === undefined
      ? ''
      : Math.abs(said - computed) <= 0.1
        ? ` ✓ ${t.report.shareAgrees}`
        : ` ⚠ ${t.report.shareDiffers({ said: f.percent(said), computed: f.percent(computed) })}`;
  return [` · ${t.report.readShare({ percent: f.percent(computed), target: f.number(whole.value) })}${verdict}`];
};

/** Everything read out of a message, in full, before anything is stored. */
export const presentReadback = (words: Words, view: ReportView, readback: Readback): Reply => {
  const { t, f } = words;
  const unclear = readback.proposals.find((proposal) => proposal.readings.length > 0);
  if (unclear !== undefined) return presentReadings(words, readback, unclear.field, unclear.readings, unclear.said);
  const items = readback.proposals.map((proposal): Line => {
    const share = shareLine(words, view, readback, proposal.field, proposal.value);
    const before =
      view.report.revisions.length > 0 || readback.revise ? view.entries[proposal.field]?.value : undefined;
    const was = before === undefined ? [] : [`${valueText(words, before)} → `];
    return line(`${labelOf(words, proposal.field)}: `, ...was, bold(valueText(words, proposal.value)), ...share);
  });
  const written = readback.texts.map(
    (each): Line => line(`${labelOf(words, each.field)}: `, bold(t.report.characters({ n: each.text.length }))),
  );
  const heading = headingOf(words, view);
  return reply(
    text(
      line(bold(t.report.read({ heading, asOf: t.report.asOf({ date: f.date(readback.asOf) }) }))),
      ...(view.behalf === null ? [] : [t.report.onBehalf({ source: view.behalf })]),
    ),
    numbered([...items, ...written]),
    rehearsalNote(words, view.rehearsal),
    buttons([
      button(t.report.button.confirm, { verb: 'confirm', card: readback.card }, 'primary'),
      button(t.report.button.edit, { verb: 'edit', card: readback.card }),
      button(t.report.button.discard, { verb: 'discard', card: readback.card }),
    ]),
  );
};

const proposalNumber = (readback: Readback, key: IndicatorKey): string =>
  String(readback.proposals.findIndex((proposal) => proposal.field === key) + 1);

/** A figure with more than one reading: all of them as buttons. */
export const presentReadings = (
  words: Words,
  readback: Readback,
  field: IndicatorKey,
  readings: readonly FieldValue[],
  said: string,
): Reply => {
  const { t } = words;
  const choices = readings.map((reading, n) =>
    button(valueText(words, reading), { verb: 'choose', card: readback.card, n: String(n + 1) }),
  );
  return reply(
    text(t.report.unclear({ text: said, label: labelOf(words, field) })),
    buttons(choices, [
      button(t.report.button.reenter, { verb: 'edit', card: readback.card, field: proposalNumber(readback, field) }),
    ]),
  );
};

export const presentWhichToCorrect = (words: Words, readback: Readback): Reply =>
  reply(
    text(words.t.report.correctWhich),
    buttons(
      ...readback.proposals.map((proposal) => [
        button(shortLabelOf(words, proposal.field), {
          verb: 'edit',
          card: readback.card,
          field: proposalNumber(readback, proposal.field),
        }),
      ]),
    ),
  );
