import { expect, it } from 'vitest';
import { killReports } from '../support/report-kill.mjs';

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 10);
// Patience for a machine that does much else: nothing here says how fast it is.
const ROUND_MS = 10_000;
const AT_LEAST_MS = 180_000;

it(
  `a process killed while reports are entered keeps every acknowledged one and no half one, ${ROUNDS} times`,
  async () => {
    const { rounds, commits, unsaid, faults } = await killReports({ rounds: ROUNDS });
    expect(faults).toEqual([]);
    expect(rounds).toBe(ROUNDS);
    // On a busy machine few reports get as far as a commit before the kill.
    expect(commits).toBeGreaterThan(0);
    // Of a few rounds it may be that none was killed between a commit and its acknowledgement; of many it may not.
    if (ROUNDS >= 100) expect(unsaid).toBeGreaterThan(0);
  },
  Math.max(AT_LEAST_MS, ROUNDS * ROUND_MS),
);
