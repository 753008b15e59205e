import { commandRequest, parseCommand } from '../conversation/commands.js';
import { takeAsOf } from '../conversation/moment-words.js';
import type { Request, Verb } from '../conversation/request.js';
import type { Reading } from '../language/types.js';
import { handle } from './handlers.js';
import { contextOf, interpret } from './interpret.js';
import type { Said, Turn } from './turn.js';
import { CONFIDENT, requestOf } from './understand.js';

const OF_MOMENTS: readonly Verb[] = ['status', 'summary', 'indicator', 'source'];

const asksOfMoments = (request: Request | null): request is Request<'status' | 'summary' | 'indicator' | 'source'> =>
  request !== null && OF_MOMENTS.includes(request.verb);

/** A few words that only lean on the question before: “thế còn … thì sao”. */
const LEANS = 4;

const requestIn = (turn: Turn, said: string): Request | null => {
  if (said === '') return turn.previous === null ? { verb: 'summary' } : requestOf(turn.previous, contextOf(turn));
  const { config, reader, now } = turn;
  const command = parseCommand(said, config);
  if (command !== null) {
    const outcome = commandRequest(command, { config, today: turn.words.f.localDate(now), reader, now });
    return outcome.kind === 'request' ? outcome.request : null;
  }
  const reading: Reading = interpret(turn, said);
  const request = reading.confidence < CONFIDENT ? null : requestOf(reading, { ...contextOf(turn), said });
  if (asksOfMoments(request)) {
    turn.remember(reading);
    return request;
  }
  return turn.previous !== null && said.split(' ').length <= LEANS
    ? requestOf(turn.previous, contextOf(turn))
    : request;
};

/** A question about what was known at a moment (“tổng hợp tính đến 10/6”); null for everything else, figures “tính đến …” too. */
export const answerLookingBack = async (turn: Turn, said: string): Promise<Said | null> => {
  const past = takeAsOf(said, turn.words.f.localDate(turn.now));
  if (past === null) return null;
  const request = requestIn(turn, past.rest.replace(/^[\s,;:]+|[\s,;:?]+$/g, ''));
  return asksOfMoments(request) ? handle(turn, { ...request, asof: past.moment }) : null;
};
