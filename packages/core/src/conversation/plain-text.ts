import { layOutText } from './layout.js';
import type { ActionToken, Block, Button, Reply } from './reply.js';

/** A choice of a message without buttons: typing `n` or the label presses it. */
export type NumberedChoice = { readonly n: number; readonly label: string; readonly action: ActionToken };

export type PlainText = {
  /** Everything that is to be read, the choices included. */
  readonly text: string;
  /** The message without its choices. */
  readonly body: string;
  /** The choices alone, a row a line: `[1] Đúng, lưu   [2] Sửa`. */
  readonly choices: string;
  readonly buttons: readonly NumberedChoice[];
};

const GAP = '   ';

export const buttonRows = (blocks: readonly Block[]): readonly (readonly Button[])[] =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.rows : []));

/** A row of numbered choices whose first is number `n`. */
export const choiceLine = (row: readonly Button[], n: number): string =>
  row.map((button, index) => `[${n + index}] ${button.label}`).join(GAP);

/** A reply for a place without buttons and looks. Choices are numbered from `first`, through all rows. */
export const plainText = (reply: Reply, first = 1): PlainText => {
  const buttons: NumberedChoice[] = [];
  const lines: string[] = [];
  for (const row of buttonRows(reply.blocks).map((each) => each.filter((button) => button.needs === undefined))) {
    if (row.length === 0) continue;
    lines.push(choiceLine(row, first + buttons.length));
    for (const button of row) buttons.push({ n: first + buttons.length, label: button.label, action: button.action });
  }
  const body = layOutText(reply.blocks);
  const choices = lines.join('\n');
  return { text: [body, choices].filter((part) => part !== '').join('\n'), body, choices, buttons };
};
