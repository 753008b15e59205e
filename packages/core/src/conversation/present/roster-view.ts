import { boardsOn } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { Cell, IndicatorSummary, PeriodSummary } from '../../domain/summary/types.js';
import { decodeAction, encodeAction, fitsButton } from '../action-token.js';
import { bold, button, buttons, line, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import type { Request, Verb } from '../request.js';
import { boardName, boardNames, figureText } from './summary-words.js';
import type { Words } from './words.js';

/** By which boards an answer counts, and how else it can be looked at. */
export type RosterView = {
  /** As it is shown. */
  readonly summary: PeriodSummary;
  /** Since when the boards of the period are no more; null while they are those of today. */
  readonly changed: CalendarDate | null;
  /** Boards were asked for. */
  readonly asked: boolean;
  /** The indicator the answer is about; null when it is about all. */
  readonly indicator: IndicatorSummary | null;
  /** The board it is about; null when it is about all. */
  readonly board: BoardId | null;
  /** The same question by other boards, with how many these are. */
  readonly others: readonly { readonly boards: number; readonly old: boolean; readonly request: Request }[];
};

/** `Theo 9 ban (gộp từ 14 ban trước 1/7/2025).` */
const heading = (words: Words, { summary, changed, asked }: RosterView): string | null => {
  const { view } = words.t.roster;
  const { regrouped, boards } = summary;
  if (changed === null) return asked ? view.current({ n: boards.length }) : null;
  const date = words.f.date(changed);
  if (regrouped === undefined) return view.own({ n: boards.length, date });
  const n = boardsOn(words.config, regrouped.day).length;
  return regrouped.day < changed ? view.older({ n, date }) : view.folded({ n, units: regrouped.units, date });
};

const partsOf = (cell: Cell): readonly Cell[] => (cell.fold?.kind === 'folded' ? cell.fold.cells : []);

const lacking = (words: Words, board: BoardId, units: readonly BoardId[], missing: readonly BoardId[]): string => {
  const { view } = words.t.roster;
  const partly = view.partly({ have: units.length - missing.length, of: units.length });
  return view.lacks({ board: boardName(words, board), partly, names: boardNames(words, missing) });
};

/** What is not in the sums: of one indicator by its figures, of all by who has handed in nothing. */
const missingText = (words: Words, { summary, indicator }: RosterView): readonly string[] => {
  const { view } = words.t.roster;
  const list = (summary.regrouped?.folded ?? []).flatMap(({ board, from }) => {
    if (indicator === null) return [];
    const fold = indicator.cells.find((cell) => cell.board === board)?.fold;
    if (fold?.kind !== 'folded' || fold.missing.length === 0 || fold.missing.length === from.length) return [];
    return [lacking(words, board, from, fold.missing)];
  });
  const bare = (indicator?.cells ?? []).flatMap((cell) => (cell.fold?.kind === 'folded' ? cell.fold.bare : []));
  return [
    ...(list.length === 0 ? [] : [view.missing({ list: list.join('; ') })]),
    ...(bare.length === 0 ? [] : [view.bare({ names: boardNames(words, bare) })]),
  ];
};

/** `Hải Phòng = Hải Phòng 760 + Hải Dương 1.040`. */
const sumOf = (words: Words, cell: Cell): string => {
  const { view } = words.t.roster;
  const names = partsOf(cell)
    .filter((part) => part.value !== null)
    .map((part) =>
      words.t.questions.indicator.named({ name: boardName(words, part.board), value: figureText(words, part) }),
    );
  return view.sum({ board: boardName(words, cell.board), names: view.plus({ names }) });
};

const notes = (words: Words, shown: RosterView): readonly string[] => {
  const { view } = words.t.roster;
  const { summary, indicator, board } = shown;
  const { regrouped } = summary;
  if (regrouped === undefined) return [];
  if (indicator !== null && indicator.aggregation === 'count') return [view.dates];
  if (board !== null) {
    const cell = indicator?.cells.find((each) => each.board === board);
    const sum = cell === undefined || partsOf(cell).every((part) => part.value === null) ? [] : [sumOf(words, cell)];
    return [
      ...sum.map((each) => view.one({ sum: each })),
      ...missingText(words, {
        ...shown,
        summary: {
          ...summary,
          regrouped: { ...regrouped, folded: regrouped.folded.filter((each) => each.board === board) },
        },
      }),
    ];
  }
  const sums = regrouped.folded.map(({ board: into, from }) =>
    view.sum({
      board: boardName(words, into),
      names: view.plus({ names: from.map((unit) => boardName(words, unit)) }),
    }),
  );
  return [
    ...(sums.length === 0 ? [] : [view.sums({ list: sums.join('; ') })]),
    ...(regrouped.undivided.length === 0 ? [] : [view.undivided({ names: boardNames(words, regrouped.undivided) })]),
    ...missingText(words, shown),
  ];
};

type Followed = Request<'summary' | 'indicator' | 'source'>;
const FOLLOWED: readonly Verb[] = ['summary', 'indicator', 'source'];

/** A button that goes on with the same figures looks at them by the same boards. */
const kept = (each: Button, period: string, roster: string): Button => {
  const request = decodeAction(each.action);
  if (request === null || !FOLLOWED.includes(request.verb)) return each;
  const followed = request as Followed;
  if (followed.period !== period || followed.roster !== undefined) return each;
  const next = { ...followed, roster };
  return fitsButton(next) ? { ...each, action: encodeAction(next) } : each;
};

const otherButtons = ({ t }: Words, { others }: RosterView): readonly Button[] =>
  others.map(({ boards, old, request }) =>
    button((old ? t.roster.button.byOld : t.roster.button.by)({ n: boards }), request),
  );

/**
 * An answer with figures, told by which boards it counts: said in its heading, with what was folded and what is missing under it, and
 * the other roster a button away. `roster`: as buttons carry it.
 */
export const byRoster = (words: Words, answer: Reply, view: RosterView, roster: string | null): Reply => {
  const { period } = view.summary;
  const [first, ...rest] = answer.blocks;
  const said = heading(words, view);
  const whole = view.indicator?.aggregation !== 'count' && view.board === null;
  const top: readonly Block[] =
    first?.kind === 'text' && said !== null && whole
      ? [{ ...first, lines: [...first.lines.slice(0, 1), line(bold(said)), ...first.lines.slice(1)] }]
      : first === undefined
        ? []
        : [first];
  const under = notes(words, view);
  const table = rest.findIndex((block) => block.kind === 'table');
  const body = [...rest.slice(0, table + 1), ...(under.length === 0 ? [] : [text(...under)]), ...rest.slice(table + 1)];
  const more = otherButtons(words, view);
  const blocks = [...top, ...body].map((block): Block => {
    if (block.kind !== 'buttons' || roster === null) return block;
    return { ...block, rows: block.rows.map((row) => row.map((each) => kept(each, period, roster))) };
  });
  return { ...answer, blocks: more.length === 0 ? blocks : [...blocks, buttons(more)] };
};
