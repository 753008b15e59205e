import type { ComposedKind } from '../../conversation/session.js';
import { ballotComposition } from '../ballot/compose.js';
import { directiveTextComposition } from '../directives/change.js';
import { directiveComposition } from '../directives/compose.js';
import { directiveWordsComposition } from '../directives/tell-back.js';
import { stepComposition } from '../milestones/composition.js';
import { adoptComposition, resultComposition } from '../models/adopt.js';
import { roundComposition } from '../models/evaluate.js';
import { modelComposition } from '../models/register.js';
import { scoreComposition } from '../models/score.js';
import { questionComposition } from '../questions/composition.js';
import { SCORE } from '../scoring/composition.js';
import type { Turn } from '../turn.js';
import type { Composition } from './composition.js';

/** How each thing that is put into words part by part is asked for. */
export const COMPOSITIONS: Readonly<Record<ComposedKind, Composition>> = {
  // milestones
  step: stepComposition,
  // good models
  model: modelComposition,
  model_round: roundComposition,
  model_score: scoreComposition,
  model_adopt: adoptComposition,
  model_result: resultComposition,
  // difficulties and proposals
  question: questionComposition,
  // directives
  directive: directiveComposition,
  directive_text: directiveTextComposition,
  directive_words: directiveWordsComposition,
  // scoring
  score: SCORE,
  // secret ballot
  ballot: ballotComposition,
};

/** Whether what is open asks for a figure. */
export const asksFigure = (turn: Turn): boolean => {
  const { dialogue } = turn.session;
  if (dialogue?.kind !== 'composing') return false;
  const parts = COMPOSITIONS[dialogue.what].parts(turn, dialogue);
  return parts.some(({ name, figure }) => name === dialogue.at && figure === true);
};
