import type { FieldValue } from '../../domain/report/types.js';
import type { Amended, Cell, IndicatorSummary } from '../../domain/summary/types.js';
import { boardName, figureText } from './summary-words.js';
import { shortLabelOf, valueText, type Words } from './words.js';

/** The reasons written in a board’s own words, by text id; those erased since are missing. */
export type Reasons = ReadonlyMap<string, string>;

const shown = (words: Words, value: FieldValue | null): string =>
  value === null ? words.t.questions.blank : valueText(words, value);

const nowOf = (words: Words, cell: Cell): string =>
  cell.value === null ? figureText(words, cell) : valueText(words, cell.value);

const noteText = ({ t }: Words, { note, text }: Amended, reasons: Reasons): string => {
  const written = text === null ? undefined : reasons.get(text);
  return written ?? t.cycles.amend.note[note ?? 'unsaid'];
};

const day = ({ f }: Words, { publishedAt }: Amended): string => f.date(f.localDate(publishedAt));

/** `Số liệu công bố ngày 20/6/2024 là 1.250; nay là 1.260 (lý do: …).` */
export const amendedLine = (words: Words, cell: Cell, reasons: Reasons): readonly string[] =>
  cell.amended === undefined
    ? []
    : [
        words.t.cycles.amend.was({
          at: day(words, cell.amended),
          was: shown(words, cell.amended.was),
          now: nowOf(words, cell),
          note: noteText(words, cell.amended, reasons),
        }),
      ];

/** What a line about a figure says more when it was changed after publication. */
export const amendedRow = (words: Words, row: string, cell: Cell, reasons: Reasons): string =>
  cell.amended === undefined
    ? row
    : words.t.cycles.amend.row({
        row,
        at: day(words, cell.amended),
        was: shown(words, cell.amended.was),
        note: noteText(words, cell.amended, reasons),
      });

const listOf = (words: Words, cells: readonly Cell[], reasons: Reasons): string =>
  cells
    .flatMap((cell) =>
      cell.amended === undefined
        ? []
        : [
            words.t.cycles.amend.of({
              board: boardName(words, cell.board),
              was: shown(words, cell.amended.was),
              now: nowOf(words, cell),
              note: noteText(words, cell.amended, reasons),
            }),
          ],
    )
    .join('; ');

const firstOf = (cells: readonly Cell[]): Amended | undefined =>
  cells.flatMap((cell) => (cell.amended === undefined ? [] : [cell.amended]))[0];

/** Every board of one indicator that changed after publication, with both figures; empty when none did. */
export const amendedBoards = (words: Words, cells: readonly Cell[], reasons: Reasons): readonly string[] => {
  const first = firstOf(cells);
  return first === undefined
    ? []
    : [words.t.cycles.amend.after({ at: day(words, first), list: listOf(words, cells, reasons) })];
};

/** The same over all indicators of a period. */
export const amendedFigures = (
  words: Words,
  rows: readonly IndicatorSummary[],
  reasons: Reasons,
): readonly string[] => {
  const changed = rows.filter((row) => row.cells.some((cell) => cell.amended !== undefined));
  const first = firstOf(changed.flatMap((row) => row.cells));
  if (first === undefined) return [];
  const list = changed
    .map((row) =>
      words.t.cycles.amend.labelled({ label: shortLabelOf(words, row.key), list: listOf(words, row.cells, reasons) }),
    )
    .join('; ');
  return [words.t.cycles.amend.after({ at: day(words, first), list })];
};
