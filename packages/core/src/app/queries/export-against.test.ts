import { beforeAll, describe, expect, it } from 'vitest';
import { addFacts, boardsAt, instantsFor, keepPeriod } from '../../../../../tests/support/kept.js';
import { about, count, person } from '../../../../../tests/support/reports.js';
import { openStage, type Stage } from '../../../../../tests/support/stage.js';
import { DAY, type Instant, plusMillis } from '../../domain/instant.js';
import type { FieldValue } from '../../domain/report/types.js';
import { createMemoryStore } from '../../store/memory.js';
import type { ExportOptions } from '../operator.js';

const figures = (period: string, value: (index: number) => number, without: readonly string[] = []) =>
  Object.fromEntries(
    boardsAt(instantsFor(period).cutoff)
      .filter((id) => !without.includes(id))
      .map((id, index) => [
        id,
        { party_members_admitted: id === 'lang-son' ? about(value(index)) : count(value(index)) },
      ]),
  );

const OPENED = '2026-06-01T02:00:00.000Z' as Instant;
let stage: Stage;
beforeAll(async () => {
  const store = createMemoryStore();
  stage = await openStage({ store, at: OPENED });
  await keepPeriod(
    store,
    '2025-H1',
    figures('2025-H1', () => 100),
  );
  const { due } = await keepPeriod(
    store,
    '2026-H1',
    figures('2026-H1', (index) => 300 + index, ['ha-tinh']),
  );
  const by = person('r-officer-lang-son');
  await addFacts(store, '2026-H1', 'lang-son', plusMillis(due, DAY), [
    {
      type: 'FieldsEntered',
      by,
      onBehalf: null,
      asOf: '2026-06-14' as never,
      confirmed: [],
      values: { party_members_admitted: count(287) } as Readonly<Record<string, FieldValue>>,
    },
    { type: 'ReportHandedIn', by, onBehalf: null, sentAt: plusMillis(due, DAY), complete: true, texts: {} },
  ]);
  await stage.jumpTo('2026-06-25T09:00:00+07:00');
});
const exported = (options?: ExportOptions) => stage.app.operator.exportPeriod('2026-H1', options);
const value = async (options?: ExportOptions) => {
  const result = await exported(options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('an exported period', () => {
  it('tells a settled estimate with its difference, and only there', async () => {
    const { boards } = await value();
    expect(boards.find((each) => each.id === 'lang-son')?.figures.party_members_admitted).toMatchObject({
      value: 287,
      state: 'reported',
      settled: { estimate: 300, revision: 1, difference: -13 },
    });
    expect(boards.find((each) => each.id === 'nghe-an')?.figures.party_members_admitted).not.toHaveProperty('settled');
  });
  it('as of a day is what was known at its end, an instant what was known then', async () => {
    const { due } = instantsFor('2026-H1');
    const then = await value({ asOf: '2026-06-16' });
    expect(then.asOf).toBe('2026-06-16T23:59:59+07:00');
    expect(then.totals.party_members_admitted).toMatchObject({ value: 2_428, estimates: ['lang-son'] });
    expect((await value()).totals.party_members_admitted).toMatchObject({ value: 2_415, estimates: [] });
    expect((await value({ asOf: plusMillis(due, -1) })).totals.party_members_admitted).toMatchObject({ value: null });
  });
  it('beside last year gives no change where other boards stand behind it, and that of the boards in common', async () => {
    const { against } = await value({ against: 'same' });
    expect(against?.period).toBe('2025-H1');
    expect(against?.totals.party_members_admitted).toEqual({
      before: 1_400,
      change: null,
      unit: 'percent',
      difference: null,
      why: 'boards',
      onlyNow: [],
      onlyBefore: ['ha-tinh'],
      estimatesBefore: ['lang-son'],
      common: {
        boards: expect.not.arrayContaining(['ha-tinh']),
        now: 2_415,
        before: 1_300,
        change: 85.77,
        difference: 1_115,
      },
    });
  });
  it.each([
    [{ asOf: '2026-07-25' }, 'moment_ahead'],
    [{ asOf: 'soon' }, 'unknown_moment'],
    [{ asOf: '2026-05-01' }, 'not_founded'],
    [{ against: 'previous' as const }, 'not_kept'],
  ])('with %j is refused as %s in one line', async (options, code) => {
    const result = await exported(options);
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(result.ok ? '' : result.error.message).not.toContain('\n');
  });
});
