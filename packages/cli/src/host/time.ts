import { type App, type Instant, type Outbound, ok } from '@clusterbot/core';
import { type Done, failed } from '../fault.js';
import type { RehearsalClock } from '../rehearsal-clock.js';
import type { Dispatcher } from './dispatcher.js';

export type TimeOptions = {
  readonly app: Pick<App, 'tick' | 'nextDue'>;
  readonly dispatcher: Pick<Dispatcher, 'dispatch' | 'deliverAll'>;
  /** Null: real time, which passes by itself. */
  readonly rehearsal: RehearsalClock | null;
};

/** Lets time pass for the application: one step after another, never two at once. */
export type Time = {
  /** Does what fell due and hands it on without waiting for its delivery. */
  tick(): Promise<void>;
  /** Does what fell due and waits until it was handed over; answers how many messages were sent. */
  tickAndDeliver(): Promise<number>;
  /** A rehearsal plays through every due instant up to `to`, in order, each delivered before the next; answers the messages sent. */
  play(to: Instant): Promise<Done<number>>;
  /** A rehearsal jumps to `to`, as if the host had been off. */
  jump(to: Instant): Promise<Done<number>>;
};

const inOrder = () => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const run = tail.then(task);
    tail = run.catch(() => undefined);
    return run;
  };
};

export const createTime = ({ app, dispatcher, rehearsal }: TimeOptions): Time => {
  const step = inOrder();
  const hold = (outbound: readonly Outbound[]): Promise<number> => dispatcher.deliverAll(outbound);
  const travel = (to: Instant, through: (clock: RehearsalClock) => Promise<number>): Promise<Done<number>> =>
    step(async () => {
      if (rehearsal === null) return failed('only the clock of a rehearsal can be moved');
      if (to < rehearsal.now()) return failed('the clock of a rehearsal only moves forward');
      const sent = await through(rehearsal);
      rehearsal.moveTo(to);
      return ok(sent + (await hold(await app.tick())));
    });
  return {
    tick: () => step(async () => dispatcher.dispatch(await app.tick())),
    tickAndDeliver: () => step(async () => hold(await app.tick())),
    play: (to) =>
      travel(to, async (clock) => {
        let sent = 0;
        for (let due = await app.nextDue(clock.now()); due !== null && due <= to; due = await app.nextDue(due)) {
          clock.moveTo(due);
          sent += await hold(await app.tick());
        }
        return sent;
      }),
    jump: (to) => travel(to, async () => 0),
  };
};
