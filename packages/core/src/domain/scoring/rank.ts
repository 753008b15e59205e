import type { BoardId } from '../ids.js';
import type { BoardScore } from './compute.js';
import { unitsOf } from './points.js';
import type { CriterionId, ScoringTable } from './table.js';

type Scored = Pick<BoardScore, 'board' | 'total' | 'byCriterion' | 'computable'>;

/** A board's place: equal ones share it and the next counts them all (1, 2, 2, 4). Null: no total. */
export type Place = {
  readonly board: BoardId;
  readonly rank: number | null;
  /** The criterion that parted it from another board with the same total. */
  readonly partedBy: CriterionId | null;
};

type Rule = Pick<ScoringTable, 'decimals' | 'ties'>;

/** The first declared criterion in which two boards of the same total differ; null for a tie. */
const parting = (rule: Rule, a: Scored, b: Scored): CriterionId | null =>
  (rule.ties ?? []).find((id) => unitsOf(rule, a.byCriterion[id] ?? 0) !== unitsOf(rule, b.byCriterion[id] ?? 0)) ??
  null;

/** Above 0: `a` stands before `b`. A tie is broken by nothing but the criteria declared for it. */
export const ahead = (rule: Rule, a: Scored, b: Scored): number => {
  const gap = unitsOf(rule, a.total) - unitsOf(rule, b.total);
  if (gap !== 0) return gap;
  const id = parting(rule, a, b);
  return id === null ? 0 : (a.byCriterion[id] ?? 0) - (b.byCriterion[id] ?? 0);
};

/** The place of one board among all. */
export const rankOf = (rule: Rule, scores: readonly Scored[], of: Scored): number | null =>
  of.computable
    ? 1 + scores.filter((each) => each.board !== of.board && each.computable && ahead(rule, each, of) > 0).length
    : null;

/** Every board's place, best first, equal ones in the order given; those without a total last. */
export const rankBoards = (rule: Rule, scores: readonly Scored[]): readonly Place[] =>
  scores
    .map((score): Place => {
      const level = scores.filter(
        (each) =>
          each.board !== score.board && each.computable && unitsOf(rule, each.total) === unitsOf(rule, score.total),
      );
      const parted = level.map((each) => parting(rule, score, each)).find((id) => id !== null);
      return {
        board: score.board,
        rank: rankOf(rule, scores, score),
        partedBy: score.computable ? (parted ?? null) : null,
      };
    })
    .toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
