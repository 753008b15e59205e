import { answerScore } from '../scoring/answer.js';
import { answerGain } from '../scoring/gain.js';
import { answerRanking } from '../scoring/ranking.js';
import type { Handlers } from '../turn.js';

/** Scores given, cross-scored and decided; the ranking that comes of them. */
export const scoring: Handlers = {
  score: answerScore,
  ranking: answerRanking,
  gain: answerGain,
};
