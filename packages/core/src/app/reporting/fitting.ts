import { listCycles } from '../cycles.js';
import type { Turn } from '../turn.js';
import { type Duty, isOpen, loadDuty } from './duty.js';
import type { Figures } from './read-figures.js';

const sizeOf = (figures: Figures | null): number =>
  figures === null ? -1 : figures.proposals.length + figures.texts.length - figures.unread.length;

/**
 * With several reports of a board open at once, figures are for the one that has a place for most of them; for the one found
 * first where none has more. `fixed`: the message names its report.
 */
export const readFitting = async <T extends Figures | null>(
  turn: Turn,
  first: Duty,
  fixed: boolean,
  read: (duty: Duty) => T,
): Promise<{ readonly duty: Duty; readonly figures: T }> => {
  let best = { duty: first, figures: read(first) };
  if (fixed) return best;
  const cycles = (await listCycles(turn.deps, turn.config.id)).filter(
    ({ instants, boards }) => instants.period !== first.ref.period && boards.includes(first.board.id),
  );
  for (const cycle of cycles) {
    const duty = await loadDuty(turn.deps, turn.config.id, first.board, cycle);
    if (!isOpen(duty, turn.sentAt)) continue;
    const figures = read(duty);
    if (sizeOf(figures) > sizeOf(best.figures)) best = { duty, figures };
  }
  return best;
};
