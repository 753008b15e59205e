import { labelOf, type Words } from '../../conversation/present/words.js';
import type { Duty } from './duty.js';

/** The copyable text: a head that names period and board, then `label:` a line, in the form's order. */
export const templateText = (words: Words, duty: Duty): string =>
  [
    words.t.report.template.head({ period: duty.ref.period, board: duty.board.name }),
    ...duty.form.fields.map((field) => `${labelOf(words, field.key)}: `),
  ].join('\n');

const HEAD = /^\s*(?:BÁO CÁO|BAO CAO|REPORT)\s+(\d{4}-(?:H[12]|Y|Q[1-4]|9M|M\d{2}|C\d{2}))\s*[–-]\s*(.+?)\s*$/im;

/** What the head of a filled-in template says; null when the message is not one. */
export const templateHead = (
  text: string,
): { readonly period: string; readonly board: string; readonly body: string } | null => {
  const [head, period, board] = HEAD.exec(text.normalize('NFC')) ?? [];
  return head === undefined || period === undefined || board === undefined
    ? null
    : { period, board, body: text.normalize('NFC').replace(head, '') };
};
