import type { OpenedCycle } from '../cycles.js';
import type { Turn } from '../turn.js';
import { whoDid } from './who-did.js';

/** What happened to a cycle out of the ordinary, by whom and when. */
export const cycleNotes = async (turn: Turn, cycle: OpenedCycle): Promise<readonly string[]> => {
  const { t, f } = turn.words;
  const { state } = t.cycles;
  const { openedEarly, closed, cancelled, publishedAt } = cycle;
  const notes: string[] = [];
  if (openedEarly !== null)
    notes.push(state.openedEarly({ at: f.dateTime(openedEarly.at), who: await whoDid(turn, openedEarly.by) }));
  if (closed !== null)
    notes.push(
      state.closed({
        at: f.dateTime(closed.at),
        who: await whoDid(turn, closed.by),
        reason: t.cycles.close.reason[closed.reason],
      }),
    );
  if (cancelled !== null)
    notes.push(
      state.cancelled({
        at: f.dateTime(cancelled.at),
        who: await whoDid(turn, cancelled.by),
        reason: t.calls.cancelReason[cancelled.reason],
      }),
    );
  if (publishedAt !== null) notes.push(state.published({ at: f.dateTime(publishedAt) }));
  return notes;
};
