import type { Outbound } from '@clusterbot/core';
import type { App, ReceiverEvent } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createIntake, type Forms, HELD } from './intake.js';

const outbound = { id: 'o1' } as Outbound;

const FORMS: Forms = { response: () => undefined, open: async () => true };

const begin = (process: (event: ReceiverEvent) => Promise<void>) => {
  const happened: string[] = [];
  const note = (event: string): void => void happened.push(event);
  const intake = createIntake({ info: note, warn: note, error: note }, (handed) => note(`out ${handed.length}`), FORMS);
  intake.open({ processEvent: process } as unknown as App);
  return { intake, happened, note };
};

describe('one delivery', () => {
  it('is stored, then acknowledged, then answered', async () => {
    const { intake, happened, note } = begin(async ({ ack, customProperties }) => {
      await ack();
      note('stored');
      customProperties?.[HELD].outbound.push(outbound);
    });
    expect(await intake.take({ body: { event_id: 'Ev1' } }, async () => note('acknowledged'))).toBe('done');
    expect(happened).toEqual(['stored', 'acknowledged', 'out 1']);
  });

  it('is answered even when its acknowledgement is lost, for its facts are stored', async () => {
    const { intake, happened } = begin(async () => {});
    const lost = async (): Promise<void> => {
      throw new Error('not connected');
    };
    expect(await intake.take({ body: {} }, lost)).toBe('done');
    expect(happened).toEqual(['slack.ack_lost', 'out 0']);
  });

  it('is neither acknowledged nor answered when it failed', async () => {
    const { intake, happened, note } = begin(async () => {
      throw new Error('the disk is full');
    });
    expect(await intake.take({ body: {} }, async () => note('acknowledged'))).toBe('failed');
    expect(happened).toEqual(['slack.update_failed']);
  });

  it('is not taken before opening and after closing; closing waits for what is under way', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { intake, happened, note } = begin(() => held);
    const first = intake.take({ body: {} }, async () => note('acknowledged'));
    const closed = intake.close().then(() => note('closed'));
    expect(await intake.take({ body: {} }, async () => note('never'))).toBe('closed');
    release();
    await Promise.all([first, closed]);
    expect(happened).toEqual(['acknowledged', 'out 0', 'closed']);
  });
});
