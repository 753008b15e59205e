import { standing } from '../report/evolve.js';
import type { UnitFact } from './facts.js';
import type { LineSource } from './receipt.js';

/** The standing revision of a unit's report, for a line of a receipt. */
export const sourceOf = ({ board, report }: Pick<UnitFact, 'board' | 'report'>): LineSource => {
  const revision = standing(report);
  return revision === null
    ? { board, revision: 0, by: null, at: null }
    : { board, revision: revision.number, by: revision.by, at: revision.sentAt };
};
