import type { ComposedKind } from '../../conversation/session.js';
import { adoptComposition, resultComposition } from '../models/adopt.js';
import { roundComposition } from '../models/evaluate.js';
import { modelComposition } from '../models/register.js';
import { scoreComposition } from '../models/score.js';
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
