import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  about,
  BOARDS,
  CLUSTER,
  complete,
  count,
  entered,
  expected,
  extended,
  H1,
  handedIn,
  none,
  ratio,
  reportOf,
  type Step,
  withdrawn,
} from '../../../../../tests/support/reports.js';
import { NO_CYCLE } from '../../domain/cycle/evolve.js';
import type { Instant } from '../../domain/instant.js';
import { periodSummary } from '../../domain/summary/period.js';
import type { Json } from '../../ports/store.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import type { OpenedCycle } from '../cycles.js';
import { reportStream } from '../reports.js';
import { readSummary } from './duties.js';

const SECRETARY = { grants: [{ role: 'secretary' }], revokedAt: null } as const;
const BOARDS_TOLD = BOARDS.slice(0, 3);
const cycle: OpenedCycle = {
  ...NO_CYCLE,
  opened: true,
  instants: H1,
  form: CLUSTER.form,
  boards: BOARDS_TOLD,
  stretches: [],
  publishedAt: null,
};

const hours = (n: number): string =>
  new Date(Date.parse('2024-06-01T00:00:00Z') + n * 3_600_000).toISOString().slice(0, 16);
const values = fc.oneof(
  fc.nat(2_000).map((value) => complete({ party_members_admitted: count(value) })),
  fc.nat(2_000).map((value) => ({ staff_streamlined: about(value) })),
  fc.nat(90).map((value) => ({ planning_women_pct: ratio(value, 100) })),
  fc.constant({ good_models: none('not_available') }),
);
const told = fc.tuple(
  fc.constantFrom('enter', 'hand in', 'hand in', 'withdraw', 'extend'),
  values,
  fc.integer({ min: 1, max: 30 }),
);

/** A story whose facts lie 1 to 30 hours apart. */
const story = fc.array(told, { maxLength: 8 }).map((deeds) => {
  let hour = 0;
  const steps: Step[] = [expected()];
  for (const [deed, entries, later] of deeds) {
    hour += later;
    const local = hours(hour);
    steps.push(
      deed === 'enter'
        ? entered(local, entries)
        : deed === 'hand in'
          ? handedIn(local)
          : deed === 'withdraw'
            ? withdrawn(local)
            : extended(local, '2024-06-25'),
    );
  }
  return steps;
});

describe('a summary as of an instant', () => {
  it('is the fold of what had been stored by then, and now is the fold of everything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(story, story, story),
        fc.integer({ min: -10, max: 260 }).map((hour) => new Date(`${hours(hour)}:00+07:00`).toISOString() as Instant),
        async (stories, at) => {
          const store = createMemoryStore();
          const duties = stories.map((steps, index) => ({ board: BOARDS_TOLD[index] ?? ('' as never), steps }));
          for (const { board, steps } of duties)
            for (const [index, step] of steps.entries()) {
              const { type, ...data } = step.event;
              await store.commit({
                stream: reportStream({ cluster: CLUSTER.id, period: H1.period, board }),
                expected: index,
                key: `${board}:${index}`,
                at: step.at,
                events: [{ type, v: 1, data: data as unknown as Json }],
              });
            }
          const folded = (keep: (step: Step) => boolean) =>
            periodSummary(
              CLUSTER,
              H1.period,
              CLUSTER.form,
              duties.map(({ board, steps }) => ({ board, report: reportOf(...steps.filter(keep)) })),
            );
          const asker = { deps: { store, ids: createIds() }, config: CLUSTER, person: SECRETARY, now: at };
          expect(await readSummary(asker, cycle)).toEqual(folded(() => true));
          expect(await readSummary(asker, cycle, { at })).toEqual(folded((step) => step.at <= at));
          // Reading the past leaves what is known now as it was.
          expect(await readSummary(asker, cycle)).toEqual(folded(() => true));
        },
      ),
      { numRuns: 60 },
    );
  });
});
