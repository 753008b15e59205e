import { reply, text } from '../conversation/build.js';
import { menu } from '../conversation/commands.js';
import type { Inbound } from '../conversation/inbound.js';
import { localDate } from '../domain/calendar/zone.js';
import { HOUR, type Instant, millis } from '../domain/instant.js';
import { catalogue } from '../i18n/catalogue.js';
import { StoreError } from '../ports/store.js';
import type { App, Received } from './app.js';
import { currentConfig } from './cluster-state.js';
import { createOperator } from './create-operator.js';
import { flushDelivered, settled } from './delivered.js';
import type { Deps } from './deps.js';
import { newMemory, rememberCard } from './memory.js';
import { answerTo } from './outbound.js';
import { readAccount } from './people/documents.js';
import { receive } from './receive.js';
import { lapse, sessionsOf } from './reporting/lapsed.js';
import { sweep } from './retention/sweep.js';
import { catchUp, nextDue, tick } from './tick.js';

/** Runs tasks of one lane one after another, lanes side by side. */
const lanes = () => {
  const tails = new Map<string, Promise<unknown>>();
  return async <T>(lane: string, task: () => Promise<T>): Promise<T> => {
    const before = tails.get(lane) ?? Promise.resolve();
    const run = before.then(task, task);
    const tail = run.catch(() => undefined);
    tails.set(lane, tail);
    try {
      return await run;
    } finally {
      if (tails.get(lane) === tail) tails.delete(lane);
    }
  };
};

/**
 * A store that cannot be written throws on: the platform is not told yes and delivers again. A defect of ours would come back
 * with every delivery and hold up everybody behind it, so it is logged by code and key, and the person is told.
 */
const apologise =
  (deps: Deps, inbound: Inbound) =>
  (error: unknown): Received => {
    if (error instanceof StoreError) throw error;
    deps.log.error('defect', {
      key: inbound.key,
      kind: inbound.content.kind,
      name: error instanceof Error ? error.name : 'unknown',
      at: firstFrame(error),
    });
    const t = catalogue(inbound.languageHint?.startsWith('en') ? 'en' : 'vi');
    return { answer: { kind: 'none' }, outbound: [answerTo(inbound, null, reply(text(t.talk.failed)), 0)] };
  };

/** Where a defect was thrown, as file and line: an error's message may hold what a person wrote, its place does not. */
const firstFrame = (error: unknown): string =>
  error instanceof Error ? (/\n\s+at .*?([^/\\\s(]+:\d+):\d+\)?/.exec(error.stack ?? '')?.[1] ?? '') : '';

/**
 * The application over a store. One person's messages are handled one after another, whichever account they come from, so that
 * any interleaving equals some order; different persons do not wait for each other. Whose message it is, is looked up in the
 * account's turn: the message before it may have bound the account.
 */
export const createApp = (deps: Deps): App => {
  const memory = newMemory();
  const inOrder = lanes();
  const answer = (inbound: Inbound): Promise<Received> =>
    receive(deps, memory, inbound).catch(apologise(deps, inbound));
  let forgotten: Instant | null = null;
  /** Once an hour: what waited too long for its person's word, in that person's order. */
  const forget = async (): Promise<void> => {
    const now = deps.clock.now();
    if (forgotten !== null && millis(now) - millis(forgotten) < HOUR) return;
    forgotten = now;
    for (const person of await sessionsOf(deps)) await inOrder(`person ${person}`, () => lapse(deps, person, now));
  };
  let swept: string | null = null;
  /** Once a day of the cluster: what is kept longer than the file says. */
  const clear = async (): Promise<void> => {
    const config = await currentConfig(deps);
    if (config?.retention === undefined) return;
    const now = deps.clock.now();
    const today = localDate(config.calendar.zone, now);
    if (swept === today) return;
    await sweep(deps, config, now, (person, task) => inOrder(`person ${person}`, task));
    swept = today;
  };
  return {
    receive: (inbound) =>
      inOrder(`account ${inbound.account}`, async () => {
        const person = (await readAccount(deps, inbound.account))?.person ?? null;
        return person === null ? answer(inbound) : inOrder(`person ${person}`, () => answer(inbound));
      }),
    catchUp: () => catchUp(deps),
    tick: async () => {
      const outbound = await inOrder('tick', () => tick(deps));
      await forget();
      await clear();
      return outbound;
    },
    settled: (outbound, delivery) => {
      if (outbound.kind === 'notice' && delivery.outcome === 'sent') rememberCard(memory, outbound);
      return settled(deps, outbound, delivery);
    },
    nextDue: (after) => nextDue(deps, after),
    menu: async (language) => menu(language, await currentConfig(deps)),
    operator: createOperator(deps),
    flush: () => flushDelivered(deps),
  };
};
