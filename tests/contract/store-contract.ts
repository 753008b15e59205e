import { afterEach, describe, it } from 'vitest';
import type { Fresh } from '../support/store-stage.js';
import { documentChecks } from './store-checks-documents.js';
import { outboxChecks } from './store-checks-outbox.js';
import { streamChecks } from './store-checks-streams.js';
import { modelChecks } from './store-model.js';

/** One behaviour that callers rely on. `check` throws when a store does not have it; `runs` is how long a property may look. */
export type Check = {
  readonly title: string;
  readonly check: (fresh: Fresh, runs: number) => Promise<void>;
  /** What a stage must be able to do for it. */
  readonly needs?: 'reopen' | 'flip';
};

export const CHECKS: readonly Check[] = [...streamChecks, ...outboxChecks, ...documentChecks, ...modelChecks];

/** Runs every behaviour on one store, each in a fresh one. `cannot` says why a kind of store has no such thing to check. */
export const storeContract = (subject: {
  readonly name: string;
  readonly fresh: Fresh;
  readonly sweep?: () => Promise<void>;
  readonly cannot?: { readonly [need in NonNullable<Check['needs']>]?: string };
  readonly runs: number;
}): void => {
  describe(`the store contract: ${subject.name}`, () => {
    afterEach(async () => subject.sweep?.());
    for (const { title, check, needs } of CHECKS) {
      if (needs !== undefined && subject.cannot?.[needs] !== undefined) continue;
      it(title, () => check(subject.fresh, subject.runs));
    }
  });
};
