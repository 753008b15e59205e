import type { FormRef } from '../../conversation/form.js';
import { presentErrors } from '../../conversation/present/field-errors.js';
import type { FormInput } from '../../conversation/present/form.js';
import { valueText } from '../../conversation/present/words.js';
import type { FormField } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { targetFieldOf } from '../../domain/report/form.js';
import type { FieldValue } from '../../domain/report/types.js';
import { checkValue } from '../../domain/report/validate.js';
import { guard } from '../../language/index.js';
import type { GuardRule } from '../../language/types.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';
import { digestOf, tidy } from './form-show.js';
import { readTyped } from './read-value.js';

export type FieldProblem = { readonly field: string; readonly message: string };

/** What a sent step says beside what it was shown with. */
export type ReadStep = {
  /** In the form's order; nothing is stored while there is one. */
  readonly problems: readonly FieldProblem[];
  /** The first rule of the guard that refused a field. */
  readonly refused: GuardRule | null;
  readonly values: Readonly<Partial<Record<IndicatorKey, FieldValue>>>;
  /** Shares stated beside the figures, to hold against the computed ones. */
  readonly shares: Readonly<Record<string, number>>;
  readonly texts: readonly { readonly field: IndicatorKey; readonly text: string }[];
  /** What was typed into the fields the person changed. */
  readonly typed: Readonly<Partial<Record<IndicatorKey, string>>>;
  /** Fields of which the draft now holds something else than the form was shown with. */
  readonly moved: readonly FormInput[];
};

type Read =
  | { readonly problem: string; readonly refused?: GuardRule }
  | { readonly value: FieldValue; readonly target: number | null; readonly share: number | null }
  | { readonly text: string };

const SHOWN = 40;
const shorten = (said: string): string => (said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said);

const KIND = { count: 'number', target: 'number', ratio: 'ratio', date: 'date' } as const;

const readFigure = (turn: Turn, field: Exclude<FormField, { type: 'text' }>, said: string): Read => {
  const { words, t } = turn;
  const typed = readTyped(turn, field, said);
  if (typed.kind === 'invalid') return { problem: t.form.unreadable[KIND[field.type]]({ text: shorten(said) }) };
  if (typed.kind === 'ambiguous') {
    const readings = words.f.list(typed.readings.map((reading) => valueText(words, reading)));
    return { problem: t.form.unclear({ text: shorten(said), readings }) };
  }
  const error = checkValue(field, typed.value, words.f.localDate(turn.now));
  return error === null
    ? { value: typed.value, target: typed.target, share: typed.share }
    : { problem: presentErrors(words, [error]).join('') };
};

const readField = (turn: Turn, field: FormField, said: string): Read => {
  const verdict = guard(said);
  if (verdict.verdict === 'refuse') {
    return { problem: `${turn.t.guard[verdict.rule]} ${turn.t.guard.notKept}`, refused: verdict.rule };
  }
  if (field.type !== 'text') return readFigure(turn, field, said);
  if (said.length <= field.maxLength) return { text: said };
  const error = { field: field.key, code: 'too_long', length: said.length, max: field.maxLength } as const;
  return { problem: presentErrors(turn.words, [error]).join('') };
};

/** `848/2200` in a figure names the yearly target too; said twice and differently, one has to go. */
const targetsOf = (
  turn: Turn,
  duty: Duty,
  read: ReadonlyMap<IndicatorKey, Read>,
): { readonly values: ReadStep['values']; readonly problems: readonly FieldProblem[] } => {
  const values: Partial<Record<IndicatorKey, FieldValue>> = {};
  const problems: FieldProblem[] = [];
  for (const [key, each] of read) {
    const target = 'value' in each ? each.target : null;
    const field = target === null ? undefined : targetFieldOf(duty.form, key);
    if (target === null || field === undefined) continue;
    const own = read.get(field.key);
    const typed = own !== undefined && 'value' in own && own.value.kind === 'count' ? own.value.value : target;
    const value: FieldValue = { kind: 'count', value: target, estimate: false };
    const error = checkValue(field, value, turn.words.f.localDate(turn.now));
    const { f } = turn.words;
    if (typed !== target) {
      problems.push({
        field: key,
        message: turn.t.form.twoTargets({ said: f.number(target), typed: f.number(typed) }),
      });
    } else if (error !== null) problems.push({ field: key, message: presentErrors(turn.words, [error]).join('') });
    else values[field.key] = value;
  }
  return { values, problems };
};

/** Reads a sent step as the guided entry reads its answers, all fields at once. A field left as it was shown says nothing. */
export const readStep = (
  turn: Turn,
  duty: Duty,
  ref: FormRef,
  inputs: readonly FormInput[],
  sent: Readonly<Record<string, string>>,
): ReadStep => {
  const shown = (input: FormInput): string => ref.held[inputs.indexOf(input)] ?? '';
  const typed: Partial<Record<IndicatorKey, string>> = {};
  const read = new Map<IndicatorKey, Read>();
  for (const input of inputs) {
    const said = tidy(sent[input.field.key] ?? '');
    if (said === '' || said === input.text || digestOf(turn, said) === shown(input)) continue;
    typed[input.field.key] = said;
    read.set(input.field.key, readField(turn, input.field, said));
  }
  const targets = targetsOf(turn, duty, read);
  const all = [...read];
  const problems = [
    ...all.flatMap(([field, each]) => ('problem' in each ? [{ field, message: each.problem }] : [])),
    ...targets.problems,
  ];
  const place = (key: string): number => inputs.findIndex((input) => input.field.key === key);
  return {
    problems: problems.sort((a, b) => place(a.field) - place(b.field)),
    refused:
      all.flatMap(([, each]) => ('refused' in each && each.refused !== undefined ? [each.refused] : []))[0] ?? null,
    values: {
      ...Object.fromEntries(all.flatMap(([key, each]) => ('value' in each ? [[key, each.value]] : []))),
      ...targets.values,
    },
    shares: Object.fromEntries(
      all.flatMap(([key, each]) => ('share' in each && each.share !== null ? [[key, each.share]] : [])),
    ),
    texts: all.flatMap(([field, each]) => ('text' in each ? [{ field, text: each.text }] : [])),
    typed,
    // What is sent again after its acknowledgement was lost agrees with the draft: no news to the one who typed it.
    moved: inputs.filter(
      (input) => digestOf(turn, input.text) !== shown(input) && tidy(sent[input.field.key] ?? '') !== input.text,
    ),
  };
};
