import { tableText } from './layout.js';
import type { Block, Capabilities, Line } from './reply.js';

export type Table = Extract<Block, { readonly kind: 'table' }>;

/** Stands for an empty cell where a cell must hold something. */
const NOTHING = '–';

const cellAt = (row: readonly string[], index: number): string => {
  const cell = (row[index] ?? '').trim();
  return cell === '' ? NOTHING : cell;
};

/** `**Hải Phòng** – Kết nạp: 848 · Tỷ lệ: 38,5%`: one row, readable at any width. */
const rowLine = (table: Table, row: readonly string[]): Line => {
  const rest = table.columns.slice(1).map((column, index) => {
    const cell = cellAt(row, index + 1);
    return column.title.trim() === '' ? cell : `${column.title}: ${cell}`;
  });
  const first = { bold: cellAt(row, 0) };
  return rest.length === 0 ? [first] : [first, ` – ${rest.join(' · ')}`];
};

/** A table as a list, an item a row, under the titles that the items do not repeat. */
export const tableAsList = (table: Table): readonly Block[] => {
  const titles =
    table.rows.length === 0 ? table.columns.map((column) => column.title) : [table.columns[0]?.title ?? ''];
  const heading = titles.filter((title) => title.trim() !== '').join(' · ');
  return [
    ...(heading === '' ? [] : [{ kind: 'text', lines: [[{ bold: heading }]] } as const]),
    ...(table.rows.length === 0
      ? []
      : [{ kind: 'list', ordered: false, items: table.rows.map((row) => rowLine(table, row)) } as const]),
  ];
};

const cellChars = (table: Table): number =>
  [table.columns.map((column) => column.title), ...table.rows].flat().reduce((sum, cell) => sum + cell.length, 0);

const widest = (table: Table): number =>
  Math.max(
    ...tableText(table)
      .split('\n')
      .map((line) => line.length),
  );

/** Whether this very table may be shown as one. */
export const tableFits = (table: Table, capabilities: Capabilities): boolean => {
  if (capabilities.tables === 'list' || table.columns.length === 0) return false;
  if (table.columns.length > capabilities.tableColumns || table.rows.length > capabilities.tableRows) return false;
  if (capabilities.tables === 'native') return cellChars(table) <= capabilities.tableChars;
  return tableText(table).length <= capabilities.tableChars && !tooWide(table, capabilities);
};

/** The largest count up to `most` that still passes; 0 when 1 does not. `passes` must not come back after it failed. */
export const largest = (most: number, passes: (count: number) => boolean): number => {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};

const tooWide = (table: Table, capabilities: Capabilities): boolean =>
  capabilities.tables === 'monospace' && widest(table) > (capabilities.tableWidth ?? Number.POSITIVE_INFINITY);

/** Pages of a table, each with the titles; as a list when it is too wide for the place or no page of one row fits. */
export const pageTable = (table: Table, capabilities: Capabilities): readonly Block[] => {
  if (tableFits(table, capabilities)) return [table];
  if (table.rows.length === 0 || tooWide(table, capabilities)) return tableAsList(table);
  const pages: Table[] = [];
  let rows = table.rows;
  while (rows.length > 0) {
    const from = rows;
    const count = largest(from.length, (n) => tableFits({ ...table, rows: from.slice(0, n) }, capabilities));
    if (count === 0) return tableAsList(table);
    pages.push({ ...table, rows: from.slice(0, count) });
    rows = from.slice(count);
  }
  return pages;
};
