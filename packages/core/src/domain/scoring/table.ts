import type { ReportedPart } from '../cluster/types.js';
import type { BoardId, IndicatorKey } from '../ids.js';

/** `tc1`: at most 6 of `[a-z0-9]`, beginning with a letter. On screen in capitals: `TC1`. */
export type CriterionId = string;

/** What a board earns by good models: its own recognised, its own confirmed by others, others' that it took over and confirmed. */
export const MERIT_SIDES = ['recognised', 'given', 'taken'] as const;
export type MeritSide = (typeof MERIT_SIDES)[number];

/**
 * What gives a criterion its points. `manual`: the board scores itself, with a reason and evidence. `bonus`: the same, and the decision
 * that grants it is named by number and day. The others are computed from reports and from the register of good models; `parts` absent: every part that is reported.
 */
export type CriterionRule =
  | { readonly type: 'manual' }
  | { readonly type: 'bonus' }
  /** `late` and `missing` are taken off (0 or more); absent: nothing is. */
  | {
      readonly type: 'on_time';
      readonly perReport: number;
      readonly late?: number;
      readonly missing?: number;
      readonly parts?: readonly ReportedPart[];
    }
  /** Every required item answered in the standing revision. */
  | { readonly type: 'complete'; readonly perReport: number; readonly parts?: readonly ReportedPart[] }
  /** The share of the yearly target that was reached; from `fullAt` percent on (absent: 100) the whole maximum. */
  | {
      readonly type: 'target';
      readonly indicator: IndicatorKey;
      readonly part: ReportedPart;
      readonly fullAt?: number;
    }
  /** The points of the highest band whose `from` is reached. Of a ratio `from` is in percent. */
  | {
      readonly type: 'bands';
      readonly indicator: IndicatorKey;
      readonly part: ReportedPart;
      readonly bands: readonly { readonly from: number; readonly points: number }[];
    }
  /** So many points for each merit of the year; a side that is left out gives none. */
  | { readonly type: 'models'; readonly per: Readonly<Partial<Record<MeritSide, number>>> };

export type Criterion = {
  readonly id: CriterionId;
  readonly vi: string;
  readonly en: string;
  /** Points above it are cut off by a line of their own. */
  readonly max: number;
  /** The least it can come to, 0 or below; absent: 0. */
  readonly min?: number;
  readonly rule: CriterionRule;
};

export type CriterionGroup = {
  readonly vi: string;
  readonly en: string;
  readonly criteria: readonly Criterion[];
};

/** The table of criteria of a cluster, the section `scoring` of its file. A year keeps the table it was opened with. */
export type ScoringTable = {
  readonly vi: string;
  readonly en: string;
  /** Where the table was decided. */
  readonly source: string;
  readonly scale: 100 | 1000;
  /** Decimals of points, 0 to 2. What is computed is rounded to them, what is typed has no more. */
  readonly decimals: number;
  readonly rounding: 'half_up' | 'down';
  /** Cap of the total, bonus included; absent: none. */
  readonly maxTotal?: number;
  /** A difference between columns above this needs a note. */
  readonly noteAbove: number;
  readonly groups: readonly CriterionGroup[];
  /** Who cross-scores whom; absent: by rotation. */
  readonly pairs?: readonly Pair[];
  /** Without `pairs`: each board is cross-scored by the one so many places after it in official order; absent: 1. */
  readonly rotation?: number;
  /** Criteria that part boards with the same total, first one first; absent: a tie stays a tie. */
  readonly ties?: readonly CriterionId[];
  /**
   * How a period that several units of a merged board reported counts: `all`: as the worst of them; `mean`: as their mean. Absent: it
   * cannot be computed, and the board has no total.
   */
  readonly merged?: 'all' | 'mean';
  /** From when boards see each other's points; absent: once published. */
  readonly visible?: 'published' | 'always';
};

export type Pair = { readonly scorer: BoardId; readonly scored: BoardId };

export const criteriaOf = ({ groups }: Pick<ScoringTable, 'groups'>): readonly Criterion[] =>
  groups.flatMap(({ criteria }) => criteria);

export const criterionOf = (table: Pick<ScoringTable, 'groups'>, id: string): Criterion | undefined =>
  criteriaOf(table).find((each) => each.id === id);

/** Whether people give the points, not a rule. */
export const isScored = ({ rule }: Criterion): boolean => rule.type === 'manual' || rule.type === 'bonus';

/** The least points of a criterion. */
export const leastOf = ({ min = 0 }: Criterion): number => min;

/** Who cross-scores whom among the boards of a year, in official order. A single board is cross-scored by nobody. */
export const pairsAmong = (table: ScoringTable, boards: readonly BoardId[]): readonly Pair[] => {
  if (table.pairs !== undefined)
    return table.pairs.filter(({ scorer, scored }) => boards.includes(scorer) && boards.includes(scored));
  const by = table.rotation ?? 1;
  return boards.flatMap((scored, index) => {
    const scorer = boards[(index + by) % boards.length];
    return scorer === undefined || scorer === scored ? [] : [{ scorer, scored }];
  });
};
