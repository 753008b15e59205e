/** Waits on the machine's clock; answers false when the signal ended the wait. Injected, so that tests do not sleep. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<boolean>;

export const pauseFor: Pause = (ms, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted === true) return resolve(false);
    const end = (slept: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(slept);
    };
    const stop = (): void => end(false);
    const timer = setTimeout(() => end(true), ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
