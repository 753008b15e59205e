import type { ComposedKind } from '../../conversation/session.js';
import { directiveTextComposition } from '../directives/change.js';
import { directiveComposition } from '../directives/compose.js';
import { directiveWordsComposition } from '../directives/tell-back.js';
import type { Composition } from './composition.js';

/** How each thing that is put into words part by part is asked for. */
export const COMPOSITIONS: Readonly<Partial<Record<ComposedKind, Composition>>> = {
  // good models
  // difficulties and proposals
  // directives
  directive: directiveComposition,
  directive_text: directiveTextComposition,
  directive_words: directiveWordsComposition,
  // scoring
};
