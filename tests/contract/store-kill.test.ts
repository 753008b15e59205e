import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { killRounds, rivalsFor } from '../support/store-kill.mjs';

// The writers are processes of their own and run what is built; `npm test` builds first.
const BUILT = new URL('../../packages/core/dist/store/lowdb.js', import.meta.url);
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 20);
// Patience for a machine that does much else.
const ROUND_MS = 6_000;
const AT_LEAST_MS = 180_000;

describe('a writer killed at any moment', () => {
  beforeAll(() => {
    expect(existsSync(fileURLToPath(BUILT)), 'packages/core is not built: npm run bootstrap').toBe(true);
  });

  it(
    `loses nothing it acknowledged and leaves nothing half done, ${ROUNDS} times`,
    async () => {
      const { faults, rounds, commits, unsaid, leftovers } = await killRounds({
        rounds: ROUNDS,
        storeModule: BUILT.href,
      });
      expect(faults).toEqual([]);
      expect(rounds).toBe(ROUNDS);
      // On a busy machine a kill may come before the first commit of a round.
      expect(commits).toBeGreaterThan(0);
      // Otherwise no kill came in the middle of a write and nothing was tested.
      expect(unsaid + leftovers).toBeGreaterThan(0);
    },
    Math.max(AT_LEAST_MS, ROUNDS * ROUND_MS),
  );

  it('leaves a lock that exactly one of several successors takes over', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'clusterbot-rivals-'));
    try {
      for (let round = 0; round < 4; round++) {
        const said = await rivalsFor(directory, BUILT.href, 3);
        expect(said.filter((line) => line === 'ready')).toHaveLength(1);
        expect(said.filter((line) => line.startsWith('locked '))).toHaveLength(2);
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }, 60_000);
});
