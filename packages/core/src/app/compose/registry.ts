import type { ComposedKind } from '../../conversation/session.js';
import { adoptComposition, resultComposition } from '../models/adopt.js';
import { roundComposition } from '../models/evaluate.js';
import { modelComposition } from '../models/register.js';
import { scoreComposition } from '../models/score.js';
import type { Turn } from '../turn.js';
import type { Composition } from './composition.js';

/** How each thing that is put into words part by part is asked for. */
export const COMPOSITIONS: Readonly<Partial<Record<ComposedKind, Composition>>> = {
  // good models
  model: modelComposition,
  model_round: roundComposition,
  model_score: scoreComposition,
  model_adopt: adoptComposition,
  model_result: resultComposition,
  // difficulties and proposals
  // directives
  // scoring
};

/** Whether the part that is asked for is a figure, so that a typed number presses no button. */
export const asksFigure = (turn: Turn): boolean => {
  const { dialogue } = turn.session;
  if (dialogue?.kind !== 'composing') return false;
  const parts = COMPOSITIONS[dialogue.what]?.parts(turn, dialogue) ?? [];
  return parts.find(({ name }) => name === dialogue.at)?.figure === true;
};
