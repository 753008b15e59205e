import type { BoardId } from '../../domain/ids.js';
import type { TableDifference } from '../../domain/scoring/compare.js';
import type { BoardScore } from '../../domain/scoring/compute.js';
import type { Place } from '../../domain/scoring/rank.js';
import type { Nudge, Stability } from '../../domain/scoring/stability.js';
import type { ScoringTable } from '../../domain/scoring/table.js';
import { type ReopenReason, shortCode, type Version } from '../../domain/scoring/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Block, Reply } from '../reply.js';
import { rehearsalNote } from './report.js';
import { criterionCode, criterionTitle, inRows, signed, tableText } from './scoring-words.js';
import { boardName, boardNames, noted } from './summary-words.js';
import type { Words } from './words.js';

export type RankingView = {
  readonly year: number;
  readonly table: ScoringTable;
  /** The frozen version shown; null: as it stands now. */
  readonly version: Version | null;
  readonly why: { readonly reason: ReopenReason; readonly note: string | null } | null;
  readonly scores: readonly BoardScore[];
  readonly places: readonly Place[];
  readonly stability: readonly Stability[];
  /** What is not as it was frozen any more. */
  readonly changed: readonly TableDifference[];
  /** Secretary or leader. */
  readonly inside: boolean;
  /** Other versions that may be looked at. */
  readonly versions: readonly Version[];
  readonly open: boolean;
  readonly published: boolean;
  readonly own: readonly BoardId[];
  readonly rehearsal: boolean;
};

const scoreFor = ({ scores }: Pick<RankingView, 'scores'>, board: BoardId): BoardScore | undefined =>
  scores.find((each) => each.board === board);

/** `88,5 (ước)`: a total with what still may move it; `scale`: of how many. */
export const totalText = (words: Words, score: BoardScore | undefined, scale?: number): string => {
  const { t, f } = words;
  if (score === undefined || !score.computable) return t.ranking.noTotal;
  const total = f.number(score.total);
  const notes = [...(score.estimate ? [t.ranking.estimate] : []), ...(score.undecided ? [t.ranking.undecided] : [])];
  return noted(words, scale === undefined ? total : t.ranking.outOf({ total, scale: f.number(scale) }), notes);
};

const tableOf = (words: Words, view: RankingView): Block => {
  const { t, f } = words;
  return {
    kind: 'table',
    columns: [
      { title: t.ranking.head.rank, align: 'end' },
      { title: t.ranking.head.board, align: 'start' },
      { title: t.ranking.head.points, align: 'end' },
    ],
    rows: view.places.map(({ board, rank }) => [
      rank === null ? t.scoring.blank : f.number(rank),
      boardName(words, board),
      totalText(words, scoreFor(view, board)),
    ]),
  };
};

/** So many names still read well. */
const NAMED = 6;

/** Ties are said to be ties; one that a declared criterion parts says by which. */
const tieLines = (words: Words, { places, table }: RankingView): readonly string[] => {
  const { t } = words;
  const ranks = [...new Set(places.flatMap(({ rank }) => (rank === null ? [] : [rank])))];
  const level = ranks.flatMap((rank) => {
    const same = places.filter((place) => place.rank === rank).map(({ board }) => board);
    if (same.length < 2) return [];
    return [
      same.length > NAMED
        ? t.ranking.tieOf({ rank, n: same.length })
        : t.ranking.tie({ rank, names: boardNames(words, same) }),
    ];
  });
  const parted = places.filter(({ partedBy }) => partedBy !== null);
  const criteria = [...new Set(parted.flatMap(({ partedBy }) => partedBy ?? []))];
  return [
    ...level,
    ...criteria.map((id) =>
      t.ranking.parted({
        names: boardNames(
          words,
          parted.filter(({ partedBy }) => partedBy === id).map(({ board }) => board),
        ),
        criterion: criterionTitle(words, table, id),
      }),
    ),
  ];
};

const nudged = (words: Words, { criterion, change, rank }: Nudge): string =>
  words.t.ranking.nudge({ rank, criterion: criterionCode(criterion), change: signed(words, change) });

/** `Hạng 2; hạng 1 nếu TC3 thay đổi +0,5 điểm; sai số làm tròn: hạng 2–3`. */
export const firmText = (words: Words, { rank, up, down, within }: Stability): string => {
  const { t } = words;
  const [best, worst] = within;
  const ways = [up, down].flatMap((nudge) => (nudge === null ? [] : [nudged(words, nudge)]));
  return [
    t.ranking.rank({ rank }),
    ...(ways.length === 0 ? [t.ranking.firm] : ways),
    ...(best === worst ? [] : [t.ranking.rounding({ best, worst })]),
  ].join('; ');
};

/** Places that hang on little: a change no larger than what needs no note, or rounding alone. */
const closeLines = (words: Words, { stability, table }: RankingView): readonly string[] =>
  stability
    .filter(
      ({ up, within: [best, worst] }) => best !== worst || (up !== null && Math.abs(up.change) <= table.noteAbove),
    )
    .map((each) =>
      words.t.ranking.close({
        board: boardName(words, each.board),
        firm: firmText(words, { ...each, down: null }),
      }),
    );

const versionLines = (
  words: Words,
  { version, why, changed, inside, open, published }: RankingView,
): readonly string[] => {
  const { t, f } = words;
  if (version === null) return [open ? t.ranking.provisional : t.ranking.now];
  const code = shortCode(version.sha256);
  const names = changed.map(({ board, criteria }) =>
    noted(words, boardName(words, board), criteria.filter((id) => id !== 'total').map(criterionCode)),
  );
  return [
    t.ranking.version({ n: version.number, code, time: f.dateTime(version.at) }),
    version.published === null
      ? t.ranking.notPublishedYet
      : t.ranking.publishedAt({ time: f.dateTime(version.published.at) }),
    ...(why === null
      ? []
      : [
          t.ranking.why({ reason: t.scoring.reopenReason[why.reason] }) +
            (why.note === null ? '' : t.scoring.because({ reason: why.note })),
        ]),
    ...(changed.length === 0
      ? []
      : [inside ? t.ranking.changedWhere({ list: names.join(', ') }) : t.ranking.changed({ n: changed.length })]),
    ...(open && published ? [t.ranking.reopened] : []),
  ];
};

/** The table of a year: places, points, ties said to be ties, which version it is, and what has changed since. */
export const presentRanking = (words: Words, view: RankingView): Reply => {
  const { t } = words;
  const { year, places, version, table, inside } = view;
  const at = {
    verb: 'ranking',
    year: String(year),
    ...(version === null ? {} : { version: String(version.number) }),
  } as const;
  const without = places.filter(({ rank }) => rank === null).map(({ board }) => board);
  return reply(
    text(line(bold(t.ranking.title({ year }))), ...versionLines(words, view)),
    tableOf(words, view),
    text(
      ...tieLines(words, view),
      ...(without.length === 0 ? [] : [t.ranking.without({ names: boardNames(words, without) })]),
    ),
    bullets(closeLines(words, view)),
    text(tableText(words, table)),
    rehearsalNote(words, view.rehearsal),
    buttons(
      ...inRows(
        places.map(({ board }) => button(boardName(words, board), { ...at, board })),
        3,
      ),
      [
        button(t.ranking.button.firm, { ...at, do: 'firm' }),
        button(t.scoring.button.rules, { verb: 'ranking', year: String(year), do: 'rules' }),
      ],
      [
        ...(inside && version !== null && view.changed.length > 0
          ? [button(t.ranking.button.now, { verb: 'ranking', year: String(year), do: 'now' })]
          : []),
        ...view.versions.map((each) =>
          button(t.ranking.button.version({ n: each.number }), {
            verb: 'ranking',
            year: String(year),
            version: String(each.number),
          }),
        ),
      ],
      [
        ...(view.own.length > 0 && version === null
          ? [button(t.ranking.button.gain, { verb: 'gain', year: String(year) })]
          : []),
        ...(inside
          ? [
              button(t.scoring.button.progress, { verb: 'score', year: String(year) }),
              button(t.reads.button.who, { verb: 'reads', period: `${year}-Y` }),
            ]
          : []),
      ],
    ),
  );
};

/** How firm every place is. */
export const presentFirmness = (
  words: Words,
  view: Pick<RankingView, 'year' | 'table' | 'places' | 'stability'>,
): Reply => {
  const { t } = words;
  return reply(
    text(line(bold(t.ranking.firmTitle({ year: view.year })))),
    bullets(
      view.places.flatMap(({ board }) => {
        const found = view.stability.find((each) => each.board === board);
        return found === undefined
          ? []
          : [t.ranking.close({ board: boardName(words, board), firm: firmText(words, found) })];
      }),
    ),
    text(t.ranking.firmNote),
    buttons([button(t.scoring.button.ranking, { verb: 'ranking', year: String(view.year) })]),
  );
};

/** Nobody has a point yet: that is no ranking. */
export const presentNothingScored = (words: Words, { year, table }: Pick<RankingView, 'year' | 'table'>): Reply => {
  const { t } = words;
  return reply(
    text(line(bold(t.ranking.nothing({ year }))), tableText(words, table)),
    buttons([
      button(t.commands.label.score, { verb: 'score', year: String(year) }),
      button(t.scoring.button.rules, { verb: 'ranking', year: String(year), do: 'rules' }),
    ]),
  );
};
