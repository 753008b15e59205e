import { answerModel } from '../models/card.js';
import { startRound } from '../models/evaluate.js';
import { answerExchange, answerModels } from '../models/list.js';
import { startRegister } from '../models/register.js';
import { answerSignals } from '../reporting/signals-shown.js';
import type { Handlers } from '../turn.js';

/** Good models: the register, their evaluation, who took which over; and what in a report deserves a second look. */
export const models: Handlers = {
  models: answerModels,
  model: answerModel,
  model_register: startRegister,
  model_round: startRound,
  model_exchange: answerExchange,
  signals: answerSignals,
};
