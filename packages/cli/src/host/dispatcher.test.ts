import type { AccountKey, Channel, ChannelAdapter, Delivery, Log, MessageRef, Outbound } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { createDispatcher, type DispatcherOptions } from './dispatcher.js';

const LOG: Log = { info: () => {}, warn: () => {}, error: () => {} };
const SENT: Delivery = { outcome: 'sent', ref: { chat: 'c', message: 'm' } };

const message = (id: string, chat = 'a', over: Partial<Outbound> = {}): Outbound => ({
  id,
  to: { channel: 'telegram', account: `tg:1:${chat}` as AccountKey, chat, person: null },
  kind: 'reply',
  reply: { blocks: [{ kind: 'text', lines: [[id]] }], show: 'new' },
  target: null,
  orSend: false,
  row: { stream: 's', id },
  uncertain: 'leave',
  slot: null,
  ...over,
});

/** A machine whose time passes only in waits; every wait is written down. */
const machine = () => {
  let ms = 0;
  const waits: number[] = [];
  return {
    waits,
    machineMs: () => ms,
    pause: async (wait: number, signal?: AbortSignal) => {
      if (signal?.aborted === true) return false;
      waits.push(wait);
      ms += wait;
      return true;
    },
  };
};

const stage = (deliver: (outbound: Outbound) => Promise<Delivery>, over: Partial<DispatcherOptions> = {}) => {
  const sent: string[] = [];
  const settledAs: string[] = [];
  const clock = machine();
  const adapter: ChannelAdapter = {
    channel: 'telegram',
    deliver: async (outbound) => {
      const delivery = await deliver(outbound);
      if (delivery.outcome === 'sent') sent.push(outbound.id);
      return delivery;
    },
  };
  const dispatcher = createDispatcher({
    adapters: new Map<Channel, ChannelAdapter>([['telegram', adapter]]),
    settled: async (outbound, delivery) => {
      settledAs.push(`${outbound.id}:${delivery.outcome}`);
      return [];
    },
    log: LOG,
    machineMs: clock.machineMs,
    pause: clock.pause,
    ...over,
  });
  return { dispatcher, sent, settledAs, clock };
};

/** A promise and the hand that ends it. */
const gate = () => {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
};

describe('dispatcher', () => {
  it('delivers a conversation in order while a slow one holds up no other', async () => {
    const slow = gate();
    const { dispatcher, sent } = stage(async ({ to }) => {
      if (to.chat === 'slow') await slow.opened;
      return SENT;
    });
    const all = dispatcher.deliverAll([
      message('1', 'slow'),
      message('2', 'slow'),
      message('3', 'b'),
      message('4', 'b'),
    ]);
    await dispatcher.deliverAll([message('5', 'b')]);
    expect(sent).toEqual(['3', '4', '5']);
    slow.open();
    expect(await all).toBe(4);
    expect(sent).toEqual(['3', '4', '5', '1', '2']);
  });

  it('waits as long as the platform says and keeps the order meanwhile', async () => {
    let refusals = 2;
    const { dispatcher, sent, settledAs, clock } = stage(async ({ id }) => {
      if (id === '1' && refusals > 0) {
        refusals -= 1;
        return { outcome: 'later', afterMs: 7_000, code: '429' };
      }
      return SENT;
    });
    await dispatcher.deliverAll([message('1'), message('2')]);
    expect(sent).toEqual(['1', '2']);
    expect(clock.waits.filter((ms) => ms === 7_000)).toHaveLength(2);
    expect(settledAs).toEqual(['1:sent', '2:sent']);
  });

  it('delivers the same id once, also while the first is under way', async () => {
    const { dispatcher, sent } = stage(async () => SENT);
    const [first, second] = await Promise.all([
      dispatcher.deliverAll([message('1')]),
      dispatcher.deliverAll([message('1')]),
    ]);
    expect([first, second, await dispatcher.deliverAll([message('1')])]).toEqual([1, 0, 0]);
    expect(sent).toEqual(['1']);
  });

  it('takes an id again whose outcome is unknown, because the application decided to retry it', async () => {
    const outcomes: Delivery[] = [{ outcome: 'uncertain', code: 'timeout' }, SENT];
    const { dispatcher, settledAs } = stage(async () => outcomes.shift() ?? SENT);
    await dispatcher.deliverAll([message('1')]);
    await dispatcher.deliverAll([message('1')]);
    expect(settledAs).toEqual(['1:uncertain', '1:sent']);
  });

  it('does not send again what was sent but could not be written down', async () => {
    let broken = true;
    const { dispatcher, sent } = stage(async () => SENT, {
      settled: async () => {
        if (broken) throw new Error('disk full');
        return [];
      },
    });
    await dispatcher.deliverAll([message('1')]);
    broken = false;
    await dispatcher.deliverAll([message('1')]);
    expect(sent).toEqual(['1']);
  });

  it('counts and waits for what follows from a delivery, in the same conversation too', async () => {
    const { dispatcher, sent } = stage(async () => SENT, {
      settled: async ({ id }) => (id === '1' ? [message('1:next')] : []),
    });
    expect(await dispatcher.deliverAll([message('1'), message('2')])).toBe(3);
    expect(sent).toEqual(['1', '2', '1:next']);
  });

  it('sends five at once to one conversation and then one a second', async () => {
    const { dispatcher, clock } = stage(async () => SENT);
    await dispatcher.deliverAll(Array.from({ length: 8 }, (_, index) => message(String(index))));
    expect(clock.waits.map(Math.round)).toEqual([1_000, 1_000, 1_000]);
  });

  it('sends no more than thirty a second to one platform', async () => {
    const { dispatcher, clock } = stage(async () => SENT);
    await dispatcher.deliverAll(Array.from({ length: 90 }, (_, index) => message(String(index), `chat-${index}`)));
    expect(clock.machineMs()).toBeGreaterThan(1_900);
  });

  it('leaves messages of a channel that is not connected to a later start', async () => {
    const { dispatcher, settledAs } = stage(async () => SENT);
    const strange = message('1', 'x', { to: { ...message('1').to, channel: 'slack' } });
    expect(await dispatcher.deliverAll([strange])).toBe(0);
    expect(settledAs).toEqual([]);
    expect(dispatcher.waiting()).toBe(0);
  });

  it('gives up an answer without an outbox row after an hour, and nothing else', async () => {
    let refused = 0;
    const { dispatcher, settledAs } = stage(async ({ id }) => {
      if (id === 'stored' && refused > 30) return SENT;
      refused += 1;
      return { outcome: 'later', afterMs: 4 * 60_000, code: '502' };
    });
    expect(await dispatcher.deliverAll([message('answer', 'a', { row: null })])).toBe(0);
    expect(refused).toBeLessThan(20);
    expect(await dispatcher.deliverAll([message('stored', 'b')])).toBe(1);
    expect(settledAs).toEqual(['stored:sent']);
  });

  it('on closing lets what is under way finish and abandons what a platform postponed', async () => {
    const slow = gate();
    const { dispatcher, settledAs } = stage(
      async ({ id }) => {
        if (id === 'postponed') return { outcome: 'later', afterMs: 60_000, code: '429' };
        await slow.opened;
        return SENT;
      },
      {
        pause: (_ms, signal) =>
          new Promise((resolve) => {
            if (signal?.aborted === true) resolve(false);
            signal?.addEventListener('abort', () => resolve(false));
          }),
      },
    );
    const all = dispatcher.deliverAll([message('postponed', 'a'), message('under way', 'b')]);
    const drained = dispatcher.drain(3_000);
    slow.open();
    await drained;
    expect(await all).toBe(1);
    expect(settledAs).toEqual(['under way:sent']);
  });

  it('keeps one order over all conversations of the terminal', async () => {
    const shown: string[] = [];
    const terminal: ChannelAdapter = {
      channel: 'terminal',
      deliver: async ({ id, to }) => {
        shown.push(id);
        return { outcome: 'sent', ref: { chat: to.chat, message: id } satisfies MessageRef };
      },
    };
    const { dispatcher } = stage(async () => SENT, { adapters: new Map([['terminal', terminal]]) });
    const at = (id: string, chat: string): Outbound =>
      message(id, chat, { to: { ...message(id).to, channel: 'terminal', chat } });
    await dispatcher.deliverAll([at('1', 'a'), at('2', 'b'), at('3', 'a'), at('4', 'c')]);
    expect(shown).toEqual(['1', '2', '3', '4']);
  });
});
