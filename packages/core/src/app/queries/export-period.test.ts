import { describe, expect, it } from 'vitest';
import {
  about,
  BOARDS,
  bare,
  board,
  CLUSTER,
  complete,
  count,
  day,
  entered,
  expected,
  extended,
  H1,
  handedIn,
  none,
  ratio,
  type Step,
} from '../../../../../tests/support/reports.js';
import type { Instant } from '../../domain/instant.js';
import type { Json } from '../../ports/store.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { cycleStream } from '../cycles.js';
import { reportStream } from '../reports.js';
import { exportPeriod } from './export-period.js';

const NOW = '2024-06-19T00:50:00.000Z' as Instant;

const exported = async (stories: Readonly<Record<string, readonly Step[]>>, period = '2024-H1') => {
  const store = createMemoryStore();
  const opened = { instants: H1, form: CLUSTER.form, boards: BOARDS };
  await store.commit({
    stream: cycleStream(CLUSTER.id, H1.period),
    expected: 0,
    key: 'open',
    at: H1.opens,
    events: [{ type: 'CycleOpened', v: 1, data: opened as unknown as Json }],
  });
  for (const id of BOARDS)
    for (const [index, step] of [expected(), ...(stories[id] ?? [])].entries()) {
      const { type, ...data } = step.event;
      await store.commit({
        stream: reportStream({ cluster: CLUSTER.id, period: H1.period, board: id }),
        expected: index,
        key: `${id}:${index}`,
        at: step.at,
        events: [{ type, v: 1, data: data as unknown as Json }],
      });
    }
  return exportPeriod({ store, clock: { now: () => NOW, machineMs: () => 0 }, ids: createIds() }, CLUSTER, period);
};

const STORIES = {
  'hai-phong': [
    entered(
      '2024-06-12T09:00',
      complete({
        party_members_admitted: count(1_250),
        party_members_target: count(2_000),
        private_sector_orgs: count(0),
        staff_streamlined: about(40),
        units_merged: none('not_applicable'),
        planning_women_pct: ratio(17, 63),
        job_position_project: day('2024-05-02'),
      }),
    ),
    handedIn('2024-06-12T09:10'),
  ],
  'ha-nam': [entered('2024-06-12T09:00', complete({ party_members_admitted: count(999) }))],
  'nghe-an': [entered('2024-06-18T18:00', complete({ planning_women_pct: bare(50) })), handedIn('2024-06-18T18:30')],
  'ha-tinh': [extended('2024-06-17T09:00', '2024-06-21')],
};

describe('export of a period', () => {
  it('gives every board its state, revision, instant with offset and figures with theirs', async () => {
    const result = await exported(STORIES);
    if (!result.ok) throw new Error(result.error.message);
    const { period, asOf, boards } = result.value;
    expect([period, asOf]).toEqual(['2024-H1', '2024-06-19T07:50:00+07:00']);
    expect(boards.map((each) => each.id)).toEqual(BOARDS);
    const of = (id: string) => boards.find((each) => each.id === board(id));
    expect(of('hai-phong')).toMatchObject({
      state: 'handed_in',
      revision: 1,
      submittedAt: '2024-06-12T09:10:00+07:00',
      onTime: true,
      figures: {
        party_members_admitted: { value: 1_250, state: 'reported', asOf: '2024-06-12' },
        private_sector_orgs: { value: 0, state: 'zero', asOf: '2024-06-12' },
        staff_streamlined: { value: 40, state: 'estimate', asOf: '2024-06-12' },
        units_merged: { value: null, state: 'na', asOf: '2024-06-12' },
        planning_women_pct: { value: 27, state: 'reported', asOf: '2024-06-12' },
        job_position_project: { value: '2024-05-02', state: 'reported', asOf: '2024-06-12' },
        subcommittee_service: { value: null, state: 'missing', asOf: null },
      },
    });
    expect(of('nghe-an')).toMatchObject({ state: 'late', onTime: false, submittedAt: '2024-06-18T18:30:00+07:00' });
    expect(of('ha-tinh')).toMatchObject({ state: 'extended', revision: 0, submittedAt: null, onTime: null });
    expect(of('lang-son')?.state).toBe('overdue');
    expect(of('ha-nam')?.figures.party_members_admitted).toEqual({ value: null, state: 'missing', asOf: null });
    expect(Object.keys(of('hai-phong')?.figures ?? {})).not.toContain('highlights');
  });

  it('sums without the missing, ratios from their parts', async () => {
    const result = await exported(STORIES);
    if (!result.ok) throw new Error(result.error.message);
    const { totals } = result.value;
    expect(totals.party_members_admitted).toMatchObject({
      value: 1_650,
      boards: 2,
      target: 3_000,
      shareOfTarget: 55,
      estimates: [],
    });
    expect(totals.planning_women_pct).toMatchObject({ value: 26.98, numerator: 17, denominator: 63, boards: 2 });
    expect(totals.units_merged).toMatchObject({ value: 4, boards: 1, notApplicable: ['hai-phong'] });
    expect(totals.job_position_project).toMatchObject({ value: 1 });
    expect(totals.party_members_target).toMatchObject({ value: 3_000 });
  });

  it('of nothing has totals of null, not of zero', async () => {
    const result = await exported({});
    if (!result.ok) throw new Error(result.error.message);
    for (const total of Object.values(result.value.totals)) expect(total).toMatchObject({ value: null, boards: 0 });
  });

  it.each([
    ['2024-Y', 'not_open_yet'],
    ['2024-Q2', 'not_reported'],
    ['2023-H1', 'not_kept'],
    ['soon', 'unknown_period'],
  ])('of %s is refused as %s in one line', async (period, code) => {
    const result = await exported({}, period);
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(result.ok ? '' : result.error.message).not.toContain('\n');
  });
});
