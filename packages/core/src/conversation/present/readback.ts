import type { FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { percentOf } from '../../domain/report/form.js';
import type { FieldValue } from '../../domain/report/types.js';
import { type Doubt, shareAgrees } from '../../domain/report/unusual.js';
import { bold, button, buttons, line, numbered, reply, text } from '../build.js';
import type { Line, Reply } from '../reply.js';
import type { Dialogue, Proposal } from '../session.js';
import { presentDoubt } from './doubts.js';
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
  const computed = percentOf(value.value, whole.value);
  const said = readback.shares[key];
  // A share that does not agree is told of below, with everything else that is unusual.
  const verdict = said !== undefined && shareAgrees(said, computed) ? ` ✓ ${t.report.shareAgrees}` : '';
  return [` · ${t.report.readShare({ percent: f.percent(computed), target: f.number(whole.value) })}${verdict}`];
};

/** Everything read out of a message, in full, before anything is stored, and what is unusual in it. */
export const presentReadback = (
  words: Words,
  view: ReportView,
  readback: Readback,
  doubts: readonly Doubt[] = [],
): Reply => {
  const { t, f } = words;
  const unclear = readback.proposals.find((proposal) => proposal.readings.length > 0);
  if (unclear !== undefined) return presentReadings(words, readback, unclear);
  const items = readback.proposals.map((proposal): Line => {
    const share = shareLine(words, view, readback, proposal.field, proposal.value);
    const stored =
      view.report.revisions.length > 0 || readback.revise ? view.entries[proposal.field]?.value : undefined;
    const before = proposal.was ?? stored;
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
    text(...doubts.map((doubt) => `⚠ ${presentDoubt(words, doubt)}`)),
    rehearsalNote(words, view.rehearsal),
    buttons([
      button(
        doubts.length > 0 ? t.report.button.keep : t.report.button.confirm,
        { verb: 'confirm', card: readback.card },
        'primary',
      ),
      button(t.report.button.edit, { verb: 'edit', card: readback.card }),
      button(t.report.button.discard, { verb: 'discard', card: readback.card }),
    ]),
  );
};

const proposalNumber = (readback: Readback, key: IndicatorKey): string =>
  String(readback.proposals.findIndex((proposal) => proposal.field === key) + 1);

/** A figure with more than one reading, or several figures for one field: all of them as buttons. */
const presentReadings = (words: Words, readback: Readback, { field, readings, said, twice }: Proposal): Reply => {
  const { t, f } = words;
  const figures = readings.map((reading) => valueText(words, reading));
  const choices = figures.map((figure, n) => button(figure, { verb: 'choose', card: readback.card, n: String(n + 1) }));
  const label = labelOf(words, field);
  return reply(
    text(
      twice === true ? t.report.twice({ label, figures: f.list(figures) }) : t.report.unclear({ text: said, label }),
    ),
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
