import type { Opened } from '../open.js';
import type { Bot } from './channels.js';
import { answer, type Route } from './http.js';
import { rehearsalRoute } from './rehearsal-route.js';
import type { Runtime } from './runtime.js';

const STARTED_MS = performance.now();

/** What the host answers over HTTP: its health, its counters, the platforms' calls, and in a rehearsal its clock. */
export const routesOf = (
  { time, metrics, dispatcher }: Runtime,
  opened: Opened,
  bots: readonly Bot[],
): readonly Route[] => {
  const zone = async (): Promise<string> => (await opened.app.operator.config())?.calendar.zone ?? 'UTC';
  return [
    { method: 'GET', path: '/healthz', handle: (_request, response) => answer(response, 200, 'ok\n') },
    {
      method: 'GET',
      path: '/readyz',
      handle: (_request, response) => {
        const channels = Object.fromEntries(bots.map((bot) => [bot.adapter.channel, bot.ready()]));
        const ready = bots.every((bot) => bot.ready());
        answer(response, ready ? 200 : 503, { ready, channels });
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      handle: (_request, response) =>
        answer(
          response,
          200,
          metrics.text({
            messages_waiting: dispatcher.waiting(),
            up_seconds: Math.round((performance.now() - STARTED_MS) / 1_000),
          }),
        ),
    },
    ...bots.flatMap(({ route }) =>
      route === null ? [] : [{ method: 'POST', path: route.path, handle: route.handle }],
    ),
    ...(opened.rehearsal !== null ? [rehearsalRoute(opened.rehearsal, time, zone)] : []),
  ];
};
