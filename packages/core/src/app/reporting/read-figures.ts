import type { Proposal } from '../../conversation/session.js';
import type { Form, FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { fieldOf, targetFieldOf } from '../../domain/report/form.js';
import type { FieldValue } from '../../domain/report/types.js';
import { fold } from '../../language/fold.js';
import type { Interpretation } from '../../language/types.js';
import type { Turn } from '../turn.js';
import { onePerField } from './proposals.js';
import { readTyped } from './read-value.js';
import { asSaid, FIGURE } from './said-figure.js';

/** Figures found in a message. `unread` holds labelled parts whose value made no sense. */
export type Figures = {
  readonly proposals: readonly Proposal[];
  readonly shares: Readonly<Record<string, number>>;
  readonly texts: readonly { readonly field: IndicatorKey; readonly text: string }[];
  readonly unread: readonly { readonly field: IndicatorKey | null; readonly said: string }[];
};

const NONE: Figures = { proposals: [], shares: {}, texts: [], unread: [] };

const isForm = (form: Form, key: string | null): FormField | undefined =>
  key === null ? undefined : fieldOf(form, key);

/** `Kết nạp ĐV: 1.034 / TCĐ ngoài NN: 6`, one a line or separated by `/`, `;` – as the template and quick typists write it. */
const LABELLED = /^\s*(?:\d{1,2}[.)]\s*)?([^:：]{2,80})[:：]\s*(.*)$/s;
const SEPARATORS = /(\n|;|\s\/\s(?=[^:]{2,80}:))/;

/** “chỉ tiêu”, “kế hoạch năm” and no more: of the one item that has a plan in this form. */
const BARE_TARGET = /^(?:chi tieu|ke hoach|target|plan)(?: (?:ca )?nam| giao| duoc giao| for the year)?$/;
const labelledField = (turn: Turn, form: Form, label: string): FormField | undefined => {
  const named = isForm(form, turn.reader.field(label));
  if (named !== undefined || !BARE_TARGET.test(fold(label.trim()))) return named;
  const [only, ...others] = form.fields.filter(({ type }) => type === 'target');
  return others.length === 0 ? only : undefined;
};

type Pair = { readonly field: FormField | undefined; readonly label: string; readonly said: string };

/**
 * Reads `label: value` pairs; null when the message is not written that way. What stands between them without a colon goes on a
 * text begun before it, or is read as item and figure side by side: nothing that holds a figure is passed over.
 */
export const readLabelled = (turn: Turn, form: Form, text: string): Figures | null => {
  const parts = text.split(SEPARATORS);
  const pairs: Pair[] = [];
  let labelled = false;
  for (let at = 0; at < parts.length; at += 2) {
    const segment = parts[at] ?? '';
    if (segment.trim() === '') continue;
    const [, label, said] = LABELLED.exec(segment) ?? [];
    const last = pairs.at(-1);
    if (label !== undefined && said !== undefined) {
      const field = labelledField(turn, form, label);
      labelled ||= field !== undefined;
      pairs.push({ field, label: label.trim(), said: said.trim() });
    } else if (last?.field?.type === 'text') {
      pairs[pairs.length - 1] = { ...last, said: `${last.said}${parts[at - 1] ?? ''}${segment.trimEnd()}`.trim() };
    } else if (FIGURE.test(segment)) pairs.push(spokenPair(turn, form, segment));
  }
  return labelled ? figuresOf(turn, form, pairs) : null;
};

/** Item and figure side by side; no field where they are not told apart. */
const spokenPair = (turn: Turn, form: Form, segment: string): Pair => {
  const said = FIGURE.exec(segment)?.[0].trim() ?? '';
  const label = said === '' ? segment : segment.replace(said, ' ');
  const clear = said !== '' && !FIGURE.test(label);
  return { field: clear ? labelledField(turn, form, label) : undefined, label: label.trim(), said };
};

const figuresOf = (turn: Turn, form: Form, pairs: readonly Pair[]): Figures => {
  const sum = pairs.reduce((before, pair) => addPair(turn, form, before, pair), NONE);
  return { ...sum, proposals: onePerField(sum.proposals) };
};

/** What was typed as the answer to one field, read as a message that names it. */
export const readAnswer = (turn: Turn, form: Form, field: FormField, said: string): Figures =>
  figuresOf(turn, form, [{ field, label: field.key, said }]);

const addPair = (turn: Turn, form: Form, sum: Figures, pair: Pair): Figures => {
  const { field, said, label } = pair;
  if (said === '' || said === '…' || /^[.…_-]+$/.test(said)) return sum;
  if (field === undefined) return { ...sum, unread: [...sum.unread, { field: null, said: `${label}: ${said}` }] };
  if (field.type === 'text') return { ...sum, texts: addText(sum.texts, field.key, said) };
  const typed = readTyped(turn, field, said);
  if (typed.kind === 'invalid') return { ...sum, unread: [...sum.unread, { field: field.key, said }] };
  if (typed.kind === 'ambiguous') {
    const [likeliest] = typed.readings;
    if (likeliest === undefined) return sum;
    return {
      ...sum,
      proposals: [...sum.proposals, { field: field.key, value: likeliest, readings: typed.readings, said }],
    };
  }
  // A plan or a whole that the form has no place for is not dropped in silence.
  if (typed.target !== null && targetFieldOf(form, field.key) === undefined) {
    return { ...sum, unread: [...sum.unread, { field: field.key, said }] };
  }
  const own: Proposal = { field: field.key, value: typed.value, readings: [], said };
  return {
    ...sum,
    proposals: [...sum.proposals, own, ...targetProposal(form, field.key, typed.target, said)],
    shares: typed.share === null ? sum.shares : { ...sum.shares, [field.key]: typed.share },
  };
};

/** Two parts under one name are one text. */
const addText = (texts: Figures['texts'], field: IndicatorKey, said: string): Figures['texts'] => {
  const before = texts.find((each) => each.field === field);
  const rest = texts.filter((each) => each !== before);
  return [...rest, { field, text: before === undefined ? said : `${before.text}\n${said}` }];
};

const targetProposal = (form: Form, key: IndicatorKey, target: number | null, said: string): readonly Proposal[] => {
  const field = target === null ? undefined : targetFieldOf(form, key);
  if (field === undefined || target === null) return [];
  return [{ field: field.key, value: { kind: 'count', value: target, estimate: false }, readings: [], said }];
};

/** Takes the figures out of what the reader understood of a sentence. */
export const fromReading = (turn: Turn, form: Form, reading: Interpretation, text: string): Figures => {
  const { values = {}, target = {}, pct_of_target: shares = {} } = reading.slots;
  const proposals = Object.entries(values).flatMap(([key, figure]): Proposal[] => {
    const field = isForm(form, key);
    const value: FieldValue | null = field === undefined ? null : asSaid(turn, field, figure, text);
    return field === undefined || value === null
      ? []
      : [{ field: field.key, value, readings: slipsOf(turn, field, figure), said: String(figure) }];
  });
  const targets = Object.entries(target).flatMap(([key, figure]) =>
    targetProposal(form, key as IndicatorKey, figure, text),
  );
  // A sentence has one place for each item: a second figure for it is found beside its name.
  const again = reading.intent === 'report_revise' ? [] : statedTwice(turn, form, text);
  const single = proposals.filter((each) => !again.some(({ field }) => field === each.field));
  return { ...NONE, proposals: [...single, ...again, ...targets], shares };
};

/** Items of which a sentence gives figures that differ, each with its own name: “kn 125, kn 152”. */
const statedTwice = (turn: Turn, form: Form, text: string): readonly Proposal[] => {
  const stated = text.split(SPOKEN_OR_AND).flatMap((segment): Proposal[] => {
    const said = FIGURE.exec(segment)?.[0].trim();
    const label = said === undefined ? '' : segment.replace(said, ' ');
    const named = turn.reader.indicator(label);
    const field = named.length === 1 ? isForm(form, named[0] ?? null) : undefined;
    if (said === undefined || field === undefined || /\d/.test(label)) return [];
    const typed = readTyped(turn, field, said);
    if (typed.kind !== 'value') return [];
    const figure = typed.value.kind === 'count' ? typed.value.value : Number.NaN;
    const value = asSaid(turn, field, figure, segment) ?? typed.value;
    return [{ field: field.key, value, readings: [], said: segment.trim() }];
  });
  return onePerField(stated).filter(({ twice }) => twice === true);
};

/** A fraction in a count field is a slip: 1.25 → 1.250 or 125. */
const slipsOf = (turn: Turn, field: FormField, figure: number): readonly FieldValue[] => {
  if (field.type !== 'count' || Number.isInteger(figure)) return [];
  const typed = readTyped(turn, field, String(figure));
  return typed.kind === 'ambiguous' ? typed.readings : [];
};

/** `trẻ 17/63`, `1.25 mô hình`: a figure with the words around it. A comma inside a number is followed by a digit. */
const SPOKEN = /,(?!\d)|;|\n/;
const SPOKEN_OR_AND = /,(?!\d)|;|\n|\s(?:và|va|and|rồi|roi)\s/;

/**
 * Reads item and figure side by side where a sentence gave no reading of its own (a fraction, a figure with two readings); null
 * unless every part names an item of the form and holds one figure.
 */
export const readSpoken = (turn: Turn, form: Form, text: string): Figures | null => {
  const segments = text.split(SPOKEN).filter((segment) => segment.trim() !== '');
  const pairs = segments.map((segment) => spokenPair(turn, form, segment));
  if (pairs.length === 0 || pairs.some((pair) => pair.field === undefined || pair.said === '')) return null;
  return figuresOf(turn, form, pairs);
};
