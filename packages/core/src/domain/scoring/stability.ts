import type { BoardId } from '../ids.js';
import type { BoardScore } from './compute.js';
import { pointsOf, sumOf, unitsOf } from './points.js';
import { rankOf } from './rank.js';
import { type Criterion, type CriterionId, criteriaOf, leastOf, type ScoringTable } from './table.js';

/** The smallest change of one criterion that gives a board another place. */
export type Nudge = { readonly criterion: CriterionId; readonly change: number; readonly rank: number };

export type Stability = {
  readonly board: BoardId;
  readonly rank: number;
  /** Null: no change of a single criterion within its bounds lifts, or lowers, the board. */
  readonly up: Nudge | null;
  readonly down: Nudge | null;
  /** The places that rounding alone may account for; best and worst. */
  readonly within: readonly [number, number];
};

const moved = (table: ScoringTable, score: BoardScore, id: CriterionId, change: number): BoardScore => ({
  ...score,
  total: sumOf(table, [score.total, change]),
  byCriterion: { ...score.byCriterion, [id]: sumOf(table, [score.byCriterion[id] ?? 0, change]) },
});

const roomOf = (table: ScoringTable, score: BoardScore, criterion: Criterion, sign: 1 | -1): number => {
  const has = unitsOf(table, score.byCriterion[criterion.id] ?? 0);
  const room = sign > 0 ? unitsOf(table, criterion.max) - has : has - unitsOf(table, leastOf(criterion));
  if (sign < 0 || table.maxTotal === undefined) return room;
  return Math.min(room, unitsOf(table, table.maxTotal) - unitsOf(table, score.total));
};

/** A place changes only where another board is reached or passed, so no other changes need to be tried. */
const nudge = (table: ScoringTable, scores: readonly BoardScore[], score: BoardScore, sign: 1 | -1): Nudge | null => {
  const rank = rankOf(table, scores, score);
  const gaps = scores
    .filter((each) => each.board !== score.board && each.computable)
    .flatMap((each) => {
      const gap = sign * (unitsOf(table, each.total) - unitsOf(table, score.total));
      return [gap, gap + 1];
    });
  // Of criteria that part boards level in points, single units count as well.
  const ties = (table.ties ?? []).flatMap((id) =>
    scores.map(
      (each) => sign * (unitsOf(table, each.byCriterion[id] ?? 0) - unitsOf(table, score.byCriterion[id] ?? 0)),
    ),
  );
  const sizes = [...new Set([...gaps, ...ties.flatMap((gap) => [gap, gap + 1])])]
    .filter((size) => size > 0)
    .toSorted((a, b) => a - b);
  for (const size of sizes)
    for (const criterion of criteriaOf(table)) {
      if (roomOf(table, score, criterion, sign) < size) continue;
      const change = pointsOf(table, sign * size);
      const after = rankOf(table, scores, moved(table, score, criterion.id, change));
      if (after !== null && rank !== null && (sign > 0 ? after < rank : after > rank))
        return { criterion: criterion.id, change, rank: after };
    }
  return null;
};

const withinRounding = (
  table: ScoringTable,
  scores: readonly BoardScore[],
  score: BoardScore,
): readonly [number, number] => {
  const others = scores.filter((each) => each.board !== score.board && each.computable);
  const reach = (each: BoardScore): number => (each.margin + score.margin) * 10 ** table.decimals + 1e-6;
  const lead = (each: BoardScore): number => unitsOf(table, each.total) - unitsOf(table, score.total);
  const rank = rankOf(table, scores, score) ?? 1;
  const sure = others.filter((each) => lead(each) > reach(each)).length;
  const possible = others.filter(
    (each) => lead(each) > 0 || (each.margin + score.margin > 0 && lead(each) >= -reach(each)),
  ).length;
  return [Math.min(rank, 1 + sure), Math.max(rank, 1 + possible)];
};

/** How firm each place is, for the boards that have one, in the order given. */
export const stabilityOf = (table: ScoringTable, scores: readonly BoardScore[]): readonly Stability[] =>
  scores.flatMap((score) => {
    const rank = rankOf(table, scores, score);
    return rank === null
      ? []
      : [
          {
            board: score.board,
            rank,
            up: nudge(table, scores, score, 1),
            down: nudge(table, scores, score, -1),
            within: withinRounding(table, scores, score),
          },
        ];
  });
