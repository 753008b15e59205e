/** Waits so long, or until `signal` says that we are stopping. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

const pauseFor: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

export type Timing = {
  readonly pause: Pause;
  /** Patience with one call of the Web API. */
  readonly callMs: number;
  /** Patience with a question that delays an acknowledgement. */
  readonly askMs: number;
};
export const TIMING: Timing = { pause: pauseFor, callMs: 10_000, askMs: 1_500 };

/** How long to wait after so many failures in a row: 1 s, doubled up to a minute. */
export const backOff = (failures: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 6));
