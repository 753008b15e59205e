import { sendBack } from '../approval/send-back.js';
import { step } from '../approval/step.js';
import type { Handlers } from '../turn.js';

/** The approval chain of a report that was handed in. */
export const approval: Handlers = {
  approve: (turn, request) => step(turn, 'approve', request),
  accept: (turn, request) => step(turn, 'accept', request),
  return: sendBack,
};
