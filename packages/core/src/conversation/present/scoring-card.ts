import type { BoardId } from '../../domain/ids.js';
import type { BoardScore } from '../../domain/scoring/compute.js';
import {
  type Criterion,
  type CriterionId,
  criteriaOf,
  isScored,
  type ScoringTable,
} from '../../domain/scoring/table.js';
import type { BoardStep, Column, Sheet, YearState } from '../../domain/scoring/types.js';
import { bold, button, buttons, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import { rehearsalNote } from './report.js';
import { criterionCode, criterionLabel, inRows, tableText } from './scoring-words.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

export type SheetView = {
  readonly year: number;
  readonly board: BoardId;
  readonly table: ScoringTable;
  readonly sheet: Sheet;
  readonly score: BoardScore | null;
  /** The columns the reader may see. */
  readonly columns: readonly Column[];
  readonly scorer: BoardId | null;
  /** The column the reader fills in now. */
  readonly fills: Column | null;
  readonly missing: readonly CriterionId[];
  readonly handsIn: boolean;
  readonly passes: boolean;
  readonly returns: boolean;
  readonly agrees: boolean;
  /** Boards the reader's own one is to cross-score. */
  readonly assigned: readonly BoardId[];
  /** Further boards of the reader's own. */
  readonly others: readonly BoardId[];
  readonly overview: boolean;
  readonly rehearsal: boolean;
};

const sheetTable = (words: Words, { table, sheet, score, columns }: SheetView): Block => {
  const { t, f } = words;
  const points = (value: number | undefined): string => (value === undefined ? t.scoring.blank : f.number(value));
  const counted = (criterion: Criterion): string =>
    columns.includes('decided') ? points(score?.byCriterion[criterion.id]) : t.scoring.blank;
  return {
    kind: 'table',
    columns: [
      { title: t.scoring.head.criterion, align: 'start' },
      { title: t.scoring.head.max, align: 'end' },
      ...columns.map((column) => ({ title: t.scoring.head[column], align: 'end' as const })),
    ],
    rows: criteriaOf(table).map((criterion) => [
      t.scoring.named({
        code: criterionCode(criterion.id),
        name: t.common.language === 'vi' ? criterion.vi : criterion.en,
      }),
      f.number(criterion.max),
      ...columns.map((column) => {
        if (isScored(criterion)) return points(sheet.scores[column][criterion.id]?.points);
        return column === 'decided' ? t.scoring.computed({ points: counted(criterion) }) : t.scoring.blank;
      }),
    ]),
  };
};

const stepText = (words: Words, view: SheetView): readonly string[] => {
  const { t } = words;
  const { sheet, scorer, missing, fills } = view;
  const step =
    sheet.step === 'cross' && scorer !== null
      ? t.scoring.step.crossBy({ board: boardName(words, scorer) })
      : t.scoring.step[sheet.step];
  return [
    t.scoring.stepIs({ step }),
    ...(sheet.returned === null
      ? []
      : [t.scoring.returned.because({ reason: t.scoring.returnReason[sheet.returned.reason] })]),
    ...(sheet.handedIn.self?.passed === true ? [t.scoring.passed.self] : []),
    ...(sheet.handedIn.cross?.passed === true ? [t.scoring.passed.cross] : []),
    ...(fills === null || missing.length === 0
      ? []
      : [t.scoring.left({ n: missing.length, list: missing.map(criterionCode).join(', ') })]),
  ];
};

/** One board's sheet: the three columns side by side, where it stands, and what the reader may do. */
export const presentScoringSheet = (words: Words, view: SheetView): Reply => {
  const { t, f } = words;
  const { year, board, table, fills, missing, score } = view;
  const where = { verb: 'score', year: String(year), board } as const;
  const scored = criteriaOf(table).filter(isScored);
  const [next] = scored.filter(({ id }) => missing.includes(id));
  const items =
    fills === null
      ? []
      : scored.map((criterion) =>
          button(
            criterionLabel(words, criterion),
            { ...where, criterion: criterion.id, do: fills },
            ...(criterion === next ? (['primary'] as const) : []),
          ),
        );
  const total =
    view.columns.includes('decided') && score?.computable === true
      ? [t.scoring.totalSoFar({ total: f.number(score.total), scale: f.number(table.scale) })]
      : [];
  return reply(
    text(line(bold(t.scoring.sheet({ board: boardName(words, board), year }))), ...stepText(words, view)),
    sheetTable(words, view),
    text(...total, tableText(words, table)),
    rehearsalNote(words, view.rehearsal),
    buttons(
      ...inRows(items, 2),
      view.handsIn && missing.length === 0
        ? [button(t.scoring.button.handIn, { ...where, do: 'handin' }, 'primary')]
        : [],
      [
        ...(view.agrees ? [button(t.scoring.button.agree, { ...where, do: 'agree' })] : []),
        ...(view.returns ? [button(t.scoring.button.return, { ...where, do: 'return' })] : []),
        ...(view.passes ? [button(t.scoring.button.pass, { ...where, do: 'pass' })] : []),
      ],
      view.others.map((each) =>
        button(t.scoring.button.ownOf({ board: boardName(words, each) }), {
          verb: 'score',
          year: String(year),
          board: each,
        }),
      ),
      view.assigned.map((each) =>
        button(t.scoring.button.crossOf({ board: boardName(words, each) }), {
          verb: 'score',
          year: String(year),
          board: each,
        }),
      ),
      [
        ...(view.columns.includes('decided')
          ? [button(t.scoring.button.receipt, { verb: 'ranking', year: String(year), board })]
          : []),
        ...(view.overview ? [button(t.scoring.button.progress, { verb: 'score', year: String(year) })] : []),
      ],
    ),
  );
};

export type OverviewView = {
  readonly year: number;
  readonly table: ScoringTable;
  readonly state: YearState;
  /** How many versions were frozen. */
  readonly version: number;
  readonly rows: readonly {
    readonly board: BoardId;
    readonly step: BoardStep;
    readonly returned: boolean;
    readonly totals: Readonly<Record<Column, number | null>>;
  }[];
  readonly own: readonly BoardId[];
  readonly publishes: boolean;
  /** The boards of the year’s day are not those that it was opened with any more. */
  readonly rosterChanged: boolean;
  /** The present year, where it may be opened as well. */
  readonly openNext: number | null;
  readonly rehearsal: boolean;
};

/** How far every board has come, the three columns' sums side by side, and what comes next. */
export const presentScoringOverview = (words: Words, view: OverviewView): Reply => {
  const { t, f } = words;
  const { year, state, rows, version } = view;
  const at = { verb: 'score', year: String(year) } as const;
  const points = (value: number | null): string => (value === null ? t.scoring.blank : f.number(value));
  const decided = rows.filter(({ step }) => step === 'decided').length;
  const ready = state === 'open' && decided === rows.length;
  return reply(
    text(
      line(bold(t.scoring.overview({ year, state: t.scoring.state[state], decided, of: rows.length }))),
      ...(state === 'open' && version > 0 ? [t.scoring.again({ n: version + 1 })] : []),
    ),
    {
      kind: 'table',
      columns: [
        { title: t.scoring.head.board, align: 'start' },
        { title: t.scoring.head.step, align: 'start' },
        { title: t.scoring.head.self, align: 'end' },
        { title: t.scoring.head.cross, align: 'end' },
        { title: t.scoring.head.decided, align: 'end' },
      ],
      rows: rows.map(({ board, step, returned, totals }) => [
        boardName(words, board),
        returned && step === 'self' ? t.scoring.step.returned : t.scoring.step[step],
        points(totals.self),
        points(totals.cross),
        points(totals.decided),
      ]),
    },
    text(t.scoring.sums, ...(view.rosterChanged ? [t.scoring.rosterChanged] : []), tableText(words, view.table)),
    rehearsalNote(words, view.rehearsal),
    buttons(
      [
        ...(view.publishes && ready ? [button(t.scoring.button.freeze, { ...at, do: 'freeze' }, 'primary')] : []),
        ...(view.publishes && state === 'frozen'
          ? [button(t.scoring.button.publish, { ...at, do: 'publish' }, 'primary')]
          : []),
        ...(view.publishes && (state === 'frozen' || state === 'published')
          ? [button(t.scoring.button.reopen, { ...at, do: 'reopen' })]
          : []),
      ],
      ...inRows(
        rows
          .filter(({ board }) => !view.own.includes(board))
          .map(({ board }) => button(boardName(words, board), { ...at, board })),
        3,
      ),
      view.own.map((board) => button(t.scoring.button.ownOf({ board: boardName(words, board) }), { ...at, board })),
      [
        button(t.scoring.button.ranking, { verb: 'ranking', year: String(year) }),
        ...(view.openNext === null
          ? []
          : [
              button(t.scoring.button.open({ year: view.openNext }), {
                verb: 'score',
                year: String(view.openNext),
                do: 'open',
              }),
            ]),
      ],
    ),
  );
};
