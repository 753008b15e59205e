import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Approval } from '../../domain/report/approval.js';
import type { Revision } from '../../domain/report/types.js';
import type { Settled } from '../../domain/summary/settled.js';
import type { Cell } from '../../domain/summary/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { amendedRow, type Reasons } from './amended.js';
import { stepLines } from './approval.js';
import { estimatedBefore } from './estimate-words.js';
import { keptLine } from './report.js';
import { boardName, boardNames, figureText, noted, rehearsed } from './summary-words.js';
import { unitName } from './unit-words.js';
import { labelOf, shortLabelOf, valueText, type Words } from './words.js';

/** How the person behind a figure is named to this reader: by work name or by role. */
export type Who = {
  readonly person: (id: Revision['by'], board: BoardId) => string;
  /** The document an entry on behalf names; empty when its words were erased. */
  readonly document: (behalf: NonNullable<Revision['onBehalf']>) => string;
};

/** What every answer about sources shows. */
export type SourceBase = {
  readonly period: PeriodId;
  readonly who: Who;
  /** Estimates that were settled since. */
  readonly settled: readonly Settled[];
  readonly rehearsal: boolean;
  readonly reasons?: Reasons;
  /** Where each board's report is in the approval chain; absent: the file has none, or it is not for the reader. */
  readonly approvals?: ReadonlyMap<BoardId, Approval>;
  readonly at?: Instant;
};

/** Who approved, accepted or returned a board's report. */
const steps = (words: Words, view: Pick<SourceBase, 'approvals' | 'who' | 'at'>, board: BoardId): readonly string[] => {
  const approval = view.approvals?.get(board);
  if (approval === undefined || view.at === undefined) return [];
  const who = (id: Revision['by']): string => view.who.person(id, board);
  return stepLines(words, { approval, who, note: null, now: view.at });
};

/** The same in a few words behind a report in a list. */
const shortSteps = (words: Words, view: Pick<SourceBase, 'approvals' | 'who'>, board: BoardId): readonly string[] => {
  const approval = view.approvals?.get(board);
  const last = approval?.returned ?? approval?.accepted ?? approval?.approved ?? null;
  if (last === null) return [];
  const said = {
    state: words.t.approval.state[last.to],
    who: view.who.person(last.by, board),
    time: words.f.stamp(last.at),
  };
  return [words.t.approval.sourceStep(said)];
};

/** Who stated or handed something in, from which document, and for whom. */
const by = (words: Words, who: Who, said: Pick<Revision, 'by' | 'onBehalf' | 'deputyFor'>, board: BoardId): string => {
  const s = words.t.questions.source;
  return [
    who.person(said.by, board),
    ...(said.onBehalf === null ? [] : [s.onBehalf({ source: who.document(said.onBehalf) })]),
    ...(said.deputyFor === undefined ? [] : [s.inPlaceOf({ who: who.person(said.deputyFor, board) })]),
  ].join(', ');
};

/** A figure as it was stated; of an unusual one, that the person confirmed it. */
const statedText = (words: Words, cell: Cell): string => {
  const value = cell.value === null ? figureText(words, cell) : valueText(words, cell.value);
  return cell.trace?.confirmed === true ? `${value} (${words.t.report.unusual.confirmed})` : value;
};

/** The estimate that stood in a figure's place, where there was one. */
const before = (words: Words, settled: readonly Settled[], board: BoardId, key: string, said: string): string => {
  const found = settled.find((each) => each.board === board && each.key === key);
  return found === undefined ? said : noted(words, said, [estimatedBefore(words, found)]);
};

/** Every figure of one board: who stated it (named unless it is who handed in) and when, in which revision it was handed in. */
export const presentSourceOfBoard = (
  words: Words,
  view: SourceBase & {
    readonly board: BoardId;
    readonly revision: Revision | null;
    readonly cells: readonly { readonly key: string; readonly cell: Cell }[];
  },
): Reply => {
  const { t, f } = words;
  const s = t.questions.source;
  const { board, revision, who } = view;
  const period = f.period(view.period);
  const name = unitName(words, board);
  if (revision === null)
    return reply(
      text(line(bold(s.nothingOf({ board: name, period })))),
      buttons([button(t.questions.button.status, { verb: 'status', period: view.period, board })]),
    );
  const rows = view.cells.flatMap(({ key, cell }) => {
    if (cell.trace === null || cell.asOf === null) return [];
    const label = labelOf(words, key);
    const value = statedText(words, cell);
    const said = { label, value, time: f.stamp(cell.trace.at), asOf: f.shortDate(cell.asOf) };
    const same =
      cell.trace.by === revision.by &&
      cell.trace.onBehalf?.source === revision.onBehalf?.source &&
      cell.trace.deputyFor === revision.deputyFor;
    const row = same ? s.figure(said) : s.figureBy({ ...said, who: by(words, who, cell.trace, board) });
    return [amendedRow(words, before(words, view.settled, board, key, row), cell, view.reasons ?? new Map())];
  });
  const head = s.board({
    board: name,
    period,
    revision: f.revision(revision.number),
    who: by(words, who, revision, board),
    time: f.stamp(revision.sentAt),
  });
  return reply(
    text(line(bold(head)), ...keptLine(words, revision.unchanged), ...steps(words, view, board)),
    bullets(rows),
    ...rehearsed(words, view.rehearsal),
    buttons([
      button(t.questions.button.summaryOf({ board: boardName(words, board) }), {
        verb: 'summary',
        period: view.period,
        board,
      }),
    ]),
  );
};

/** One indicator: from which revision, person and time each board's figure comes. */
export const presentSourceOfIndicator = (
  words: Words,
  view: SourceBase & { readonly key: string; readonly field: string; readonly cells: readonly Cell[] },
): Reply => {
  const { t, f } = words;
  const s = t.questions.source;
  const stated = view.cells.flatMap((cell) => (cell.trace === null ? [] : [{ cell, trace: cell.trace }]));
  const rows = stated.map(({ cell, trace }) => {
    const row = s.row({
      board: boardName(words, cell.board),
      value: statedText(words, cell),
      revision: f.revision(trace.revision),
      who: by(words, view.who, trace, cell.board),
      time: f.stamp(trace.at),
    });
    return amendedRow(words, before(words, view.settled, cell.board, view.key, row), cell, view.reasons ?? new Map());
  });
  const without = view.cells.filter((cell) => cell.trace === null).map((cell) => cell.board);
  const head = s.indicator({
    label: labelOf(words, view.key),
    period: f.period(view.period),
    n: rows.length,
    of: view.cells.length,
  });
  return reply(
    text(line(bold(head))),
    bullets(rows),
    text(...(without.length === 0 ? [] : [s.without({ names: boardNames(words, without) })])),
    ...rehearsed(words, view.rehearsal),
    buttons([button(t.questions.button.summary, { verb: 'summary', period: view.period })]),
  );
};

/** What the totals rest on: each board's standing revision; each indicator a button away. */
export const presentSources = (
  words: Words,
  view: Omit<SourceBase, 'settled'> & {
    readonly boards: readonly { readonly board: BoardId; readonly revision: Revision | null }[];
    readonly fields: readonly { readonly key: string; readonly field: string }[];
  },
): Reply => {
  const { t, f } = words;
  const s = t.questions.source;
  const period = f.period(view.period);
  const rows = view.boards.flatMap(({ board, revision }) =>
    revision === null
      ? []
      : [
          [
            s.report({
              board: boardName(words, board),
              revision: f.revision(revision.number),
              who: by(words, view.who, revision, board),
              time: f.stamp(revision.sentAt),
            }),
            ...shortSteps(words, view, board),
          ].join('; '),
        ],
  );
  if (rows.length === 0)
    return reply(
      text(line(bold(s.nothing({ period })))),
      buttons([button(t.questions.button.status, { verb: 'status', period: view.period })]),
    );
  const without = view.boards.filter((each) => each.revision === null).map((each) => each.board);
  const items = view.fields.map(({ key, field }) =>
    button(shortLabelOf(words, key), { verb: 'source', period: view.period, field }),
  );
  const grid = Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => items.slice(index * 2, index * 2 + 2));
  return reply(
    text(line(bold(s.all({ period, n: rows.length, of: view.boards.length })))),
    bullets(rows),
    text(...(without.length === 0 ? [] : [s.without({ names: boardNames(words, without) })]), s.chooseIndicator),
    ...rehearsed(words, view.rehearsal),
    buttons(...grid),
  );
};
