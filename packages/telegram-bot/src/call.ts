import { type Failure, reduce } from './failure.js';
import type { Timing } from './timing.js';

export type Called<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

const WAITS_MS = [300, 1_000, 2_000];

/**
 * Makes one call, and again after a wait where that is safe: on a 429, on a 5xx, without a connection, and, for what can be done
 * twice (`repeatable`: edits and deletions), once more after a lost answer. Waits at most `patienceMs` in all.
 */
export const call = async <T>(
  method: string,
  make: () => Promise<T>,
  options: { readonly repeatable: boolean; readonly timing: Timing; readonly stopping: AbortSignal },
): Promise<Called<T>> => {
  let patience = options.timing.patienceMs;
  for (let tries = 0; ; tries += 1) {
    let failure: Failure;
    try {
      return { ok: true, value: await make() };
    } catch (error) {
      failure = reduce(error, method);
    }
    const wait = waitBefore(failure, tries, options.repeatable);
    if (wait === null || wait > patience) return { ok: false, failure };
    patience -= wait;
    if (!(await options.timing.pause(wait, options.stopping))) return { ok: false, failure };
  }
};

const waitBefore = (failure: Failure, tries: number, repeatable: boolean): number | null => {
  switch (failure.kind) {
    case 'too_many':
      return failure.afterMs;
    case 'server':
    case 'not_sent':
      return WAITS_MS[tries] ?? null;
    case 'unknown':
      return repeatable && tries === 0 ? (WAITS_MS[0] ?? null) : null;
    default:
      return null;
  }
};
