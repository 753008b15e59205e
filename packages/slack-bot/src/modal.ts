import type { NativeField, NativeForm } from '@clusterbot/core';
import type { InputBlock, ModalView, PlainTextElement } from '@slack/types';
import { SLACK_LIMITS } from './capabilities.js';
import type { ViewBody, ViewState } from './payloads.js';
import { richTexts } from './rich-text.js';

/** Views of ours; Slack hands it back with a submission. */
export const FORM_CALLBACK = 'report_form';
const VALUE = 'value';
/** Stands between a field's key and the edition, and in no key. */
const BORDER = '~';

const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const element = ({ kind, initial, maxChars }: NativeField): InputBlock['element'] => {
  if (kind === 'date') {
    return { type: 'datepicker', action_id: VALUE, ...(initial === '' ? {} : { initial_date: initial }) };
  }
  return {
    type: 'plain_text_input',
    action_id: VALUE,
    multiline: kind === 'text',
    max_length: Math.min(maxChars, SLACK_LIMITS.inputChars),
    ...(initial === '' ? {} : { initial_value: initial }),
  };
};

/** Slack keeps what was typed into a block it knows from before; with another name it shows what the form says. */
const input = (field: NativeField, edition: number): InputBlock => ({
  type: 'input',
  block_id: `${field.key}${BORDER}${edition}`,
  optional: true,
  label: plain(field.label),
  ...(field.hint === '' ? {} : { hint: plain(field.hint) }),
  element: element(field),
});

/** A form as Slack's modal. `chat` is the conversation that what follows belongs to; a submission does not name it. */
export const modal = (form: NativeForm, chat: string): ModalView => ({
  type: 'modal',
  callback_id: FORM_CALLBACK,
  private_metadata: JSON.stringify({ chat, ref: form.ref }),
  title: plain(form.title),
  submit: plain(form.submit),
  close: plain(form.close),
  blocks: [
    ...richTexts([{ kind: 'text', lines: form.notes.map((note) => [note]) }], 1),
    ...form.fields.map((field) => input(field, form.edition)),
  ],
});

const keyOf = (block: string): string => block.split(BORDER)[0] ?? block;

/** What stands in each input; Slack may send letters taken apart, and null for an empty one. */
export const valuesOf = (state: ViewState): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(state.values).map(([block, actions]) => {
      const { value, selected_date: date } = actions[VALUE] ?? {};
      return [keyOf(block), (value ?? date ?? '').normalize('NFC')];
    }),
  );

/** The blocks of a sent view that the named fields stand in. */
export const errorBlocks = (
  view: ViewBody['view'],
  errors: readonly { readonly field: string; readonly message: string }[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    errors.flatMap(({ field, message }) => {
      const block = Object.keys(view.state.values).find((each) => keyOf(each) === field);
      return block === undefined ? [] : [[block, message]];
    }),
  );

/** Where a view was opened from and what core wanted to know again; null for a view that is not ours. */
export const originOf = (metadata: string): { readonly chat: string; readonly ref: string } | null => {
  try {
    const value: unknown = JSON.parse(metadata);
    if (typeof value !== 'object' || value === null) return null;
    const { chat, ref } = value as { readonly chat?: unknown; readonly ref?: unknown };
    return typeof chat === 'string' && typeof ref === 'string' ? { chat, ref } : null;
  } catch {
    return null;
  }
};
