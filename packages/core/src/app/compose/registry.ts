import type { ComposedKind } from '../../conversation/session.js';
import { SCORE } from '../scoring/composition.js';
import type { Composition } from './composition.js';

/** How each thing that is put into words part by part is asked for. */
export const COMPOSITIONS: Readonly<Partial<Record<ComposedKind, Composition>>> = {
  // good models
  // difficulties and proposals
  // directives
  // scoring
  score: SCORE,
};
