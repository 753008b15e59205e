import type { Request } from '../conversation/request.js';
import { handle } from './handlers.js';
import { readingOf } from './last-asked.js';
import type { Said, Turn } from './turn.js';

/** Answers a request that came as a command or a button, and keeps a question in mind for what goes on from it. */
export const ask = (turn: Turn, request: Request): Promise<Said> => {
  const reading = readingOf(request, turn.config);
  if (reading !== null) turn.remember(reading);
  return handle(turn, request);
};
