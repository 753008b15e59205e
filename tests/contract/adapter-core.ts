import type { ChannelAdapter } from '@clusterbot/core';
import {
  type Answer,
  bundledCluster,
  createApp,
  createIds,
  createMemoryStore,
  type Inbound,
  type Instant,
  instantAt,
  millis,
  type Outbound,
  type Role,
  type Store,
} from '@clusterbot/core';

type Received = { readonly answer: Answer; readonly outbound: readonly Outbound[] };

/** The whole of core behind a platform's bot, with a clock moved by hand: a host of a few lines for stories on the fakes. */
export const coreBehind = async (bot: { readonly adapter: ChannelAdapter }) => {
  let now = '2024-06-10T02:00:00.000Z' as Instant;
  let machine = millis(now);
  const silent = (): undefined => undefined;
  const store: Store = createMemoryStore();
  const app = createApp({
    store,
    clock: { now: () => now, machineMs: () => machine },
    ids: createIds(),
    log: { info: silent, warn: silent, error: silent },
    lease: 'host',
    rehearsal: false,
  });
  const founded = await app.operator.found(bundledCluster());
  if (!founded.ok) throw new Error(founded.error.message);
  let queue: Promise<unknown> = Promise.resolve();
  const deliver = async (outbounds: readonly Outbound[]): Promise<void> => {
    for (const outbound of outbounds) {
      await deliver(await app.settled(outbound, await bot.adapter.deliver(outbound)));
    }
  };
  const dispatch = (outbounds: readonly Outbound[]): void => {
    queue = queue.then(() => deliver(outbounds));
  };
  dispatch(await app.tick());
  return {
    store,
    /** In the place of the stage's application. What it hands out goes to the platform behind what went before. */
    receive: async (inbound: Inbound): Promise<Received> => {
      machine += 1_000;
      const { answer, outbound } = await app.receive(inbound);
      dispatch(outbound);
      return { answer, outbound: [] };
    },
    code: async (role: Role, board: string | null): Promise<string> => {
      const invited = await app.operator.invite({
        role,
        board: board as Parameters<typeof app.operator.invite>[0]['board'],
        person: null,
      });
      if (!invited.ok) throw new Error(invited.error.message);
      return invited.value.code;
    },
    /** Moves the clock through everything that falls due. */
    playTo: async (iso: string): Promise<void> => {
      const target = instantAt(millis(iso as Instant));
      for (;;) {
        const next = await app.nextDue(now);
        now = next === null || next > target ? target : next;
        machine += 60_000;
        dispatch(await app.tick());
        await queue;
        if (now === target) return;
      }
    },
    /** Resolves when everything handed out so far has reached the platform. */
    delivered: () => queue,
    reportOf: async (board: string) =>
      (await store.read(`report:cum-2:2024-H1:${board}` as Parameters<Store['read']>[0])).events,
  };
};
