import type { BoardId, IndicatorKey, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Floor } from '../../domain/report/approval.js';
import { smallCells, unitCells } from '../../domain/summary/regroup.js';
import { type Estimates, NO_ESTIMATES } from '../../domain/summary/settled.js';
import type { IndicatorSummary, PeriodSummary, StepStatus } from '../../domain/summary/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import { amendedFigures, type Reasons } from './amended.js';
import { stepCounts } from './approval.js';
import { openEarlierLine, openLines, settledLines } from './estimate-words.js';
import { leadLine } from './leads.js';
import { boardNames, rehearsed, totalText } from './summary-words.js';
import { fewest, labelOf, shortLabelOf, type Words } from './words.js';

export type SummaryView = {
  readonly summary: PeriodSummary;
  /** What was known at this instant. */
  readonly at: Instant;
  /** The two periods a derived one is computed from. */
  readonly derivedFrom: { readonly whole: PeriodId; readonly less: PeriodId } | null;
  readonly rehearsal: boolean;
  /** Why figures changed after publication, in the boards' own words. */
  readonly reasons?: Reasons;
  /** Estimates of this period, and the boards with open ones of the period before; absent: not looked for. */
  readonly estimates?: {
    readonly own: Estimates;
    readonly before: { readonly period: PeriodId; readonly boards: readonly BoardId[] } | null;
  };
  /** Since when the reader has not seen what changed; absent: not asked about now. */
  readonly since?: Instant;
  /** Where each board's report is in the approval chain, and the floor that was asked for; absent: the file has no chain. */
  readonly steps?: {
    readonly boards: readonly { readonly board: BoardId; readonly approval: StepStatus | null }[];
    readonly floor: Floor | null;
    /** Handed in, but not as far as the floor. */
    readonly below: readonly BoardId[];
  };
  /** The reader may ask who looked at it. */
  readonly mayAskWho?: boolean;
  /** The reader may publish the period and nobody has. */
  readonly mayPublish: boolean;
};

/** A milestone stands for its parts. */
const shown = ({ config }: Words, summary: PeriodSummary): readonly IndicatorSummary[] => {
  const parts = config.indicators.flatMap((each) => each.parts ?? []);
  return summary.indicators.filter((each) => !parts.includes(each.key));
};

/** How many rows of the table rest on a report: of boards folded into others, those of which any part is in. */
const handedInOf = ({ boards, handedIn, regrouped }: PeriodSummary): { readonly n: number; readonly of: number } => ({
  n: regrouped?.begun ?? handedIn.length,
  of: boards.length,
});

const verdict = (words: Words, view: SummaryView, rows: readonly IndicatorSummary[]): string => {
  const { t, f } = words;
  const floor = view.steps?.floor ?? null;
  const s = t.questions.summary;
  const at = { period: f.period(view.summary.period), ...handedInOf(view.summary) };
  if (at.n === 0 && floor !== null) return t.approval.summary.none[floor]({ period: at.period });
  if (at.n === 0) return s.nothing({ period: at.period });
  const first = rows.find((row) => row.total?.kind === 'sum');
  if (first === undefined) return s.verdictPlain(at);
  const named = { label: labelOf(words, first.key), value: totalText(words, first, false) };
  const headline =
    first.share === null || first.share.boards !== unitCells(first).filter((cell) => cell.value !== null).length
      ? s.headline(named)
      : s.headlineShare({ ...named, percent: f.percent(first.share.percent) });
  return s.verdict({ ...at, headline });
};

const table = (words: Words, rows: readonly IndicatorSummary[]): Block => {
  const { column, done } = words.t.questions.summary;
  return {
    kind: 'table',
    columns: [
      { title: column.indicator, align: 'start' },
      { title: column.total, align: 'end' },
      { title: column.boards, align: 'end' },
    ],
    rows: rows.map((row) => [
      shortLabelOf(words, row.key),
      row.total?.kind === 'count' ? done({ n: row.total.value }) : totalText(words, row, false),
      `${row.reporting.length - row.withoutParts.length}/${row.cells.length}`,
    ]),
  };
};

/** `Tinh giản biên chế (Hải Dương); …`: per indicator the boards picked; null when there is none. */
const perIndicator = (
  words: Words,
  rows: readonly IndicatorSummary[],
  pick: (row: IndicatorSummary) => readonly BoardId[],
): string | null => {
  const items = rows.flatMap((row) => {
    const boards = pick(row);
    const label = shortLabelOf(words, row.key);
    return boards.length === 0 ? [] : [words.t.questions.summary.of({ label, names: boardNames(words, boards) })];
  });
  return items.length === 0 ? null : items.join('; ');
};

/** Who stated a bare percentage, also where others of the same board stated more. */
const bareUnits = (row: IndicatorSummary): readonly BoardId[] =>
  unitCells(row).flatMap(({ board, value }) => (value?.kind === 'ratio' && value.denominator === null ? [board] : []));

/** Figures still estimated, those settled since, and what the period before still owes. */
const estimateLines = (words: Words, view: SummaryView, rows: readonly IndicatorSummary[]): readonly string[] => {
  const open = rows.flatMap((row) => row.estimates.map((board) => ({ board, key: row.key })));
  const { own, before } = view.estimates ?? { own: NO_ESTIMATES, before: null };
  const shown = own.settled.filter((each) => rows.some((row) => row.key === each.key));
  return [
    ...openLines(words, open, true),
    ...settledLines(words, shown, true),
    ...(before === null ? [] : [openEarlierLine(words, before)]),
  ];
};

/** How many figures stand at which step, or which boards the floor leaves out. */
const stepRemarks = (words: Words, { steps, summary, at }: SummaryView): readonly string[] => {
  if (steps === undefined) return [];
  const { floor, below, boards } = steps;
  const s = words.t.approval.summary;
  if (floor === null) return stepCounts(words, boards, at);
  return [
    s.floor[floor](handedInOf(summary)),
    ...(below.length === 0 ? [] : [s.below({ n: below.length, names: boardNames(words, below) })]),
  ];
};

/** The same figures from another floor. */
const floorButtons = ({ t, config }: Words, { steps, summary }: SummaryView, some: boolean): readonly Button[] => {
  if (steps === undefined || config.approval === undefined || summary.derived) return [];
  const { period } = summary;
  const { button: label } = t.approval;
  if (steps.floor !== null) return [button(label.all, { verb: 'summary', period })];
  if (!some) return [];
  return [
    ...(config.approval.head ? [button(label.approvedOnly, { verb: 'summary', period, floor: 'approved' })] : []),
    ...(config.approval.secretary ? [button(label.acceptedOnly, { verb: 'summary', period, floor: 'accepted' })] : []),
  ];
};

const remarks = (words: Words, view: SummaryView, rows: readonly IndicatorSummary[]): readonly string[] => {
  const { t, f } = words;
  const s = t.questions.summary;
  const { boards, handedIn, regrouped } = view.summary;
  const below = view.steps?.below ?? [];
  const notIn = regrouped?.out ?? boards.filter((board) => !handedIn.includes(board));
  const out = notIn.filter((board) => !below.includes(board));
  const counted = rows.filter((row) => row.aggregation !== 'count');
  const also = perIndicator(words, counted, (row) =>
    unitCells(row).flatMap(({ board, state }) => (state === 'missing' && !notIn.includes(board) ? [board] : [])),
  );
  const bare = perIndicator(words, counted, bareUnits);
  const small = perIndicator(words, counted, (row) => smallCells(row).map(({ board }) => board));
  const shares = rows.flatMap((row) =>
    row.share === null
      ? []
      : [
          s.share({
            label: labelOf(words, row.key),
            percent: f.percent(row.share.percent),
            value: f.number(row.share.value),
            target: f.number(row.share.target),
            boards: row.share.boards,
          }),
        ],
  );
  return [
    ...shares,
    ...(out.length === 0 ? [] : [s.notIn({ n: out.length, names: boardNames(words, out) })]),
    ...stepRemarks(words, view),
    ...(also === null ? [] : [s.alsoMissing({ list: also })]),
    ...estimateLines(words, view, rows),
    ...(bare === null ? [] : [s.withoutParts({ list: bare })]),
    ...(small === null ? [] : [t.questions.small.list({ n: fewest(words), list: small })]),
    ...amendedFigures(words, rows, view.reasons ?? new Map()),
    view.derivedFrom === null
      ? s.asKnown({ at: f.dateTime(view.at) })
      : s.derived({ whole: f.period(view.derivedFrom.whole), less: f.period(view.derivedFrom.less) }),
  ];
};

/** The content of a period: the headline, every total with how many boards stand behind it, and who is missing by name. */
export const presentSummary = (words: Words, view: SummaryView): Reply => {
  const { summary } = view;
  const label = words.t.questions.button;
  const { period } = summary;
  const rows = shown(words, summary);
  const some = handedInOf(summary).n > 0;
  return reply(
    text(line(bold(verdict(words, view, rows))), ...leadLine(words, period)),
    ...(some ? [table(words, rows), text(...remarks(words, view, rows))] : [text(...stepRemarks(words, view))]),
    ...rehearsed(words, view.rehearsal),
    buttons(
      summary.derived
        ? []
        : [
            button(label.status, { verb: 'status', period }),
            ...(some
              ? [button(label.compare, { verb: 'indicator', period }), button(label.source, { verb: 'source', period })]
              : []),
            ...(some && view.mayPublish ? [button(words.t.steering.button.publish, { verb: 'publish', period })] : []),
          ],
      [
        ...(view.mayAskWho === true ? [button(words.t.reads.button.who, { verb: 'reads', period })] : []),
        ...(some && !summary.derived
          ? [button(words.t.comparison.button.same, { verb: 'indicator', period, against: 'same' })]
          : []),
        ...(view.since === undefined
          ? []
          : [
              button(words.t.changes.button.since({ at: words.f.shortDateTime(view.since, view.at) }), {
                verb: 'changes',
                period,
                since: view.since,
              }),
            ]),
      ],
      floorButtons(words, view, some),
    ),
  );
};

/** Which figure? A button each. `field` names it as short as buttons allow. */
export const presentChooseIndicator = (
  words: Words,
  period: PeriodId,
  keys: readonly { readonly key: IndicatorKey; readonly field: string }[],
  against?: string,
): Reply => {
  const compared = against === undefined ? {} : { against };
  const items = keys.map(({ key, field }) =>
    button(shortLabelOf(words, key), { verb: 'indicator', field, period, ...compared }),
  );
  const rows = Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => items.slice(index * 2, index * 2 + 2));
  return reply(
    text(line(bold(words.t.questions.indicator.choose({ period: words.f.period(period) })))),
    buttons(...rows),
  );
};
