import { afterAll, describe, expect, it } from 'vitest';
import { lowdbStages } from '../support/store-stage.js';
import { type Fault, failing } from './mutants.js';
import { documentFaults } from './mutants-documents.js';
import { outboxFaults } from './mutants-outbox.js';
import { streamFaults } from './mutants-streams.js';
import { CHECKS } from './store-contract.js';

const FAULTS: readonly Fault[] = [...streamFaults, ...outboxFaults, ...documentFaults];

/** The suite is worth what it catches: each fault, planted alone in a good store, must make the check fail that is there for it. */
describe('the store contract catches', () => {
  const { fresh, sweep } = lowdbStages();
  const useful = new Set<string>();
  afterAll(sweep);

  it('nothing in a good store', async () => {
    expect(await failing({ title: 'none', caughtBy: '', plant: () => ({}) }, fresh)).toEqual([]);
  });

  for (const fault of FAULTS)
    it(fault.title, async () => {
      const titles = await failing(fault, fresh);
      for (const title of titles) useful.add(title);
      expect(titles).toContain(fault.caughtBy);
    });

  it('a fault with each of its checks', () => {
    expect(CHECKS.map((check) => check.title).filter((title) => !useful.has(title))).toEqual([]);
  });
});
