import { type Instant, isoIn, parseInstant } from '@clusterbot/core';
import type { RehearsalClock } from '../rehearsal-clock.js';
import { answer, isLoopback, jsonBody, type Route } from './http.js';
import type { Time } from './time.js';

const instantOf = (body: unknown): Instant | null => {
  const at = typeof body === 'object' && body !== null && 'at' in body ? body.at : null;
  return typeof at === 'string' ? parseInstant(at) : null;
};

/** `POST /rehearsal/clock {"at": ISO}` from this machine: plays up to there; 200 `{"now","sent"}` when all was handed over. */
export const rehearsalRoute = (rehearsal: RehearsalClock, time: Time, zone: () => Promise<string>): Route => ({
  method: 'POST',
  path: '/rehearsal/clock',
  handle: async (request, response) => {
    if (!isLoopback(request)) return answer(response, 403, { error: 'only from this machine' });
    const at = instantOf(await jsonBody(request));
    if (at === null) return answer(response, 400, { error: 'send {"at": an ISO instant with its offset}' });
    const played = await time.play(at);
    if (!played.ok) return answer(response, 409, { error: played.error.message });
    answer(response, 200, { now: isoIn(await zone(), rehearsal.now()), sent: played.value });
  },
});
