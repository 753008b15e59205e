import type { ScoringTable } from './table.js';

type Grain = Pick<ScoringTable, 'decimals'>;

/** Points as whole units of the last decimal, in which they are added: 8.5 with one decimal is 85. */
export const unitsOf = ({ decimals }: Grain, points: number): number => Math.round(points * 10 ** decimals);

export const pointsOf = ({ decimals }: Grain, units: number): number => units / 10 ** decimals;

/** The sum without the traces of binary fractions. */
export const sumOf = (grain: Grain, points: readonly number[]): number =>
  pointsOf(
    grain,
    points.reduce((sum, each) => sum + unitsOf(grain, each), 0),
  );

/** Whether points have no more decimals than declared. */
export const hasGrain = ({ decimals }: Grain, points: number): boolean => {
  const units = points * 10 ** decimals;
  return Math.abs(units - Math.round(units)) < 1e-6;
};

/** As the table declares: halves up, or what is over cut off. The little that is added stands for the traces of binary fractions. */
export const rounded = ({ decimals, rounding }: Pick<ScoringTable, 'decimals' | 'rounding'>, exact: number): number =>
  Math.floor(exact * 10 ** decimals + (rounding === 'half_up' ? 0.5 : 0) + 1e-9) / 10 ** decimals;
