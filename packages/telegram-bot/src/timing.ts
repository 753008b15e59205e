/** Waits on the machine's clock; answers false when it was cut short because the bot stops. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<boolean>;

export type Timing = {
  /** How long Telegram may hold one `getUpdates`. */
  readonly pollSeconds: number;
  /** After this long without an answer a call counts as lost. */
  readonly callSeconds: number;
  /** What one delivery may spend on waiting before it gives the queue back. */
  readonly patienceMs: number;
  readonly pause: Pause;
};

const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve(false);
      return;
    }
    const end = (whole: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cut);
      resolve(whole);
    };
    const cut = (): void => end(false);
    const timer = setTimeout(() => end(true), ms);
    signal.addEventListener('abort', cut);
  });

export const TIMING: Timing = { pollSeconds: 30, callSeconds: 15, patienceMs: 5_000, pause };

/** 0.5 s, 1 s, 2 s … 30 s: how long to leave alone what has failed so often in a row. */
export const backOff = (failures: number): number => Math.min(30_000, 500 * 2 ** Math.min(failures - 1, 10));
