import type { ComposedKind } from '../../conversation/session.js';
import { stepComposition } from '../milestones/composition.js';
import type { Composition } from './composition.js';

/** How each thing that is put into words part by part is asked for. */
export const COMPOSITIONS: Readonly<Partial<Record<ComposedKind, Composition>>> = {
  // milestones
  step: stepComposition,
  // good models
  // difficulties and proposals
  // directives
  // scoring
};
