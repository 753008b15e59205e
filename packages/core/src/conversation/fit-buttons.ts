import { buttonRows, choiceLine } from './plain-text.js';
import type { Block, Button, Capabilities, Line, Reply } from './reply.js';

export type Rows = readonly (readonly Button[])[];

/** More than any number of buttons has digits. */
const MANY = 9_999;

const rowFits = (row: readonly Button[], capabilities: Capabilities): boolean =>
  (capabilities.buttons === 'native' || 2 * choiceLine(row, MANY).length <= capabilities.textChars) &&
  row.length <= capabilities.buttonsPerRow &&
  row.length * Math.max(...row.map((button) => button.label.length)) <=
    (capabilities.rowChars ?? Number.POSITIVE_INFINITY);

/** A row as one or more that are not too wide, in order; a single button always stands. */
const wrapRow = (row: readonly Button[], capabilities: Capabilities): Rows => {
  const rows: Button[][] = [];
  for (const button of row) {
    const last = rows.at(-1);
    if (last !== undefined && rowFits([...last, button], capabilities)) last.push(button);
    else rows.push([button]);
  }
  return rows;
};

/**
 * The buttons of a reply, wrapped. A label too long for a button is written out as a numbered line of the text and the button
 * shows that number, so that nothing is cut.
 */
export const fitButtons = (
  reply: Reply,
  capabilities: Capabilities,
): { readonly rows: Rows; readonly spelledOut: readonly Line[] } => {
  const spelledOut: Line[] = [];
  let n = 0;
  const able = (button: Button): boolean => button.needs === undefined || capabilities.forms === 'native';
  const rows = buttonRows(reply.blocks).map((row) =>
    row.filter(able).map((button): Button => {
      n += 1;
      const label = button.label.normalize('NFC');
      if (label.trim() !== '' && label.length <= capabilities.buttonLabelChars) return { ...button, label };
      spelledOut.push([`[${n}] ${label}`]);
      return { ...button, label: `[${n}]` };
    }),
  );
  return { rows: rows.flatMap((row) => wrapRow(row, capabilities)), spelledOut };
};

/** Characters that the buttons take of a message's text: none where they are drawn, their numbered lines elsewhere. */
export const rowsChars = (rows: Rows, first: number, capabilities: Capabilities): number => {
  if (capabilities.buttons === 'native' || rows.length === 0) return 0;
  let n = first;
  let chars = 0;
  for (const row of rows) {
    chars += choiceLine(row, n).length + 1;
    n += row.length;
  }
  return chars;
};

const count = (rows: Rows): number => rows.reduce((sum, row) => sum + row.length, 0);

/** Groups of rows, each within one message's number of buttons and, as text, within `room` characters. */
export const groupRows = (rows: Rows, room: number, capabilities: Capabilities): readonly Rows[] => {
  const groups: (readonly Button[])[][] = [];
  let first = 1;
  for (const row of rows) {
    const last = groups.at(-1);
    const joined = last === undefined ? [row] : [...last, row];
    if (
      last !== undefined &&
      count(joined) <= capabilities.buttonsPerMessage &&
      rowsChars(joined, first, capabilities) <= room
    ) {
      last.push(row);
    } else {
      if (last !== undefined) first += count(last);
      groups.push([row]);
    }
  }
  return groups;
};

export const buttonsBlock = (rows: Rows): readonly Block[] => (rows.length === 0 ? [] : [{ kind: 'buttons', rows }]);
