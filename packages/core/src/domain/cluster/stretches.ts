import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { boardsOn } from './roster.js';
import type { ClusterConfig } from './types.js';

/** The days of a period that one board reports, both inclusive. */
export type Stretch = { readonly board: BoardId; readonly from: CalendarDate; readonly to: CalendarDate };

type Window = { readonly from: CalendarDate; readonly cutoff: CalendarDate };

/**
 * Who owes a period, and which days of it, in official order. By the rule `successor` the boards alive at the cut-off owe all of it
 * and their predecessors nothing; by `split` every unit that existed within the window owes its own days.
 */
export const stretchesIn = (
  config: Pick<ClusterConfig, 'boards' | 'rules'>,
  { from, cutoff }: Window,
): readonly Stretch[] => {
  if (config.rules.mergerInside !== 'split')
    return boardsOn(config, cutoff).map(({ id }) => ({ board: id, from, to: cutoff }));
  return config.boards
    .filter(({ validFrom, validTo }) => validFrom <= cutoff && (validTo === null || from <= validTo))
    .map(({ id, validFrom, validTo }) => ({
      board: id,
      from: validFrom > from ? validFrom : from,
      to: validTo !== null && validTo < cutoff ? validTo : cutoff,
    }));
};

/** The stretches shorter than the window: the rest need not be told. */
export const partial = (stretches: readonly Stretch[], { from, cutoff }: Window): readonly Stretch[] =>
  stretches.filter((stretch) => stretch.from > from || stretch.to < cutoff);
