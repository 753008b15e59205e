import { YEAR_TABLE } from '../../domain/scoring/states.js';
import { beginComposing } from '../compose/steps.js';
import type { Said, Turn } from '../turn.js';
import { refusedFor } from './allowed.js';
import { SCORE } from './composition.js';
import type { OpenYear } from './find.js';
import { sayScoringRefusal } from './refusals.js';

/** Why a frozen table is opened again: a reason from a list, and words beside it. */
export const beginReopening = (turn: Turn, { scoring, opened, year }: OpenYear): Promise<Said> | Said => {
  const refused = refusedFor(turn, 'publish_scores');
  if (refused !== null) return refused;
  if (YEAR_TABLE[scoring.state].Reopen === undefined)
    return sayScoringRefusal(turn, opened, year, { code: 'wrong_state', state: scoring.state, type: 'Reopen' });
  return beginComposing(turn, SCORE, { about: { do: 'reopen', year: String(year) } });
};
