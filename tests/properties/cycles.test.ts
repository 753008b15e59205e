import {
  bundledCluster,
  type ClusterConfig,
  createApp,
  createIds,
  createMemoryStore,
  cyclesBetween,
  type Instant,
  instantAt,
  millis,
  parseClusterFile,
} from '@clusterbot/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const START = '2024-01-02T02:00:00.000Z' as Instant;
const END = '2025-01-20T02:00:00.000Z' as Instant;
const DAY_MS = 86_400_000;

/** Two boards that report every month, every quarter and three times counted from the beginning of the year. */
const cluster = (): ClusterConfig => {
  const { calendar, boards, terms: _, ...file } = bundledCluster();
  const read = parseClusterFile({
    ...file,
    leads: [],
    boards: boards.filter(({ id }) => ['lang-son', 'quang-ninh'].includes(id)),
    calendar: {
      ...calendar,
      parts: ['months', 'quarters', 'H1', '9M', 'Y'],
      byPart: { months: { opensDaysBeforeCutoff: 3, lockDaysAfterDue: 5 } },
    },
  });
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '));
  return read.value;
};
const CLUSTER = cluster();
const OPENINGS: readonly Instant[] = cyclesBetween(CLUSTER.calendar, START, END)
  .cycles.map(({ opens }) => opens)
  .filter((opens) => START < opens && opens <= END);

type Fact = {
  readonly stream: string;
  readonly type: string;
  readonly key: string;
  readonly at: string;
  readonly data: unknown;
};

/** The facts about cycles and duties after a year in which the host looked at its clock at these instants. */
const yearAt = async (ticks: readonly Instant[]): Promise<readonly Fact[]> => {
  let now: Instant = START;
  const store = createMemoryStore();
  const silent = () => undefined;
  const app = createApp({
    store,
    clock: { now: () => now, machineMs: () => millis(now) },
    ids: createIds(),
    log: { info: silent, warn: silent, error: silent },
    lease: 'year',
    rehearsal: false,
  });
  const founded = await app.operator.found(CLUSTER);
  if (!founded.ok) throw new Error(founded.error.message);
  for (const tick of [...ticks, END].sort()) {
    now = tick;
    await app.tick();
  }
  const heads = [...(await store.heads('cycle:')), ...(await store.heads('report:'))];
  const facts: Fact[] = [];
  for (const { stream } of heads)
    for (const { type, key, at, data } of (await store.read(stream)).events)
      facts.push({ stream, type, key, at, data });
  return facts.sort((a, b) => (`${a.stream} ${a.key}` < `${b.stream} ${b.key}` ? -1 : 1));
};

/** Instants of the year, in steps of so many days. */
const inSteps = fc
  .array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 })
  .map((steps): readonly Instant[] => {
    const all: Instant[] = [];
    for (let ms = millis(START), index = 0; ms < millis(END); index++) {
      all.push(instantAt(ms));
      ms += (steps[index % steps.length] ?? 1) * DAY_MS;
    }
    return all;
  });
const timeless = (facts: readonly Fact[]) => facts.map(({ at: _, ...rest }) => rest);

describe('a year of months, quarters and half-years', () => {
  it('opens each cycle once and gives the same facts, however often the host looks, and whatever it misses', async () => {
    const once = await yearAt(OPENINGS);
    const opened = once.filter(({ type }) => type === 'CycleOpened').map(({ stream }) => stream);
    expect(new Set(opened).size).toBe(opened.length);
    // Open when the year began or opened in it: 2024-M01 to 2025-M01, four quarters, and the three that count from January.
    expect(opened.length).toBeGreaterThanOrEqual(20);
    await fc.assert(
      fc.asyncProperty(inSteps, async (ticks) => {
        expect(await yearAt([...OPENINGS, ...ticks])).toEqual(once);
        expect(timeless(await yearAt(ticks))).toEqual(timeless(once));
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});
