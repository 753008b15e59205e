import { menu } from '../conversation/commands.js';
import type { Inbound } from '../conversation/inbound.js';
import type { App } from './app.js';
import { createOperator } from './create-operator.js';
import { flushDelivered, settled } from './delivered.js';
import type { Deps } from './deps.js';
import { readAccount } from './people/documents.js';
import { newMemory, receive } from './receive.js';
import { nextDue, tick } from './tick.js';

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
 * The application over a store. One person's messages are handled one after another, whichever account they come from, so that
 * any interleaving equals some order; different persons do not wait for each other.
 */
export const createApp = (deps: Deps): App => {
  const memory = newMemory();
  const inOrder = lanes();
  const laneOf = async (inbound: Inbound): Promise<string> =>
    (await readAccount(deps, inbound.account))?.person ?? inbound.account;
  return {
    receive: async (inbound) => inOrder(await laneOf(inbound), () => receive(deps, memory, inbound)),
    tick: () => inOrder('tick', () => tick(deps)),
    settled: (outbound, delivery) => settled(deps, outbound, delivery),
    nextDue: (after) => nextDue(deps, after),
    menu,
    operator: createOperator(deps),
    flush: () => flushDelivered(deps),
  };
};
