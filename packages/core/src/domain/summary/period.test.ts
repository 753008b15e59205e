import { describe, expect, it } from 'vitest';
import {
  about,
  bare,
  board,
  CLUSTER,
  complete,
  count,
  day,
  entered,
  expected,
  H1,
  handedIn,
  inTime,
  none,
  ratio,
  reportOf,
  withdrawn,
} from '../../../../../tests/support/reports.js';
import type { CalendarDate } from '../instant.js';
import type { Report } from '../report/types.js';
import { compare } from './compare.js';
import { remainder } from './derive.js';
import { periodSummary } from './period.js';
import { bottom, ranked, top } from './rank.js';
import type { IndicatorSummary } from './types.js';

const IDS = ['lang-son', 'quang-ninh', 'hai-phong', 'bac-giang', 'bac-ninh'];
const summed = (...reports: readonly Report[]) =>
  periodSummary(
    CLUSTER,
    H1.period,
    CLUSTER.form,
    reports.map((report, index) => ({ board: board(IDS[index] ?? ''), report })),
  );
const indicator = (key: string, ...reports: readonly Report[]): IndicatorSummary => {
  const found = summed(...reports).indicators.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};
const merged = (...duties: readonly (string | Report)[]) =>
  periodSummary(
    CLUSTER,
    H1.period,
    CLUSTER.form,
    duties.flatMap((report, index) =>
      typeof report === 'string' ? [] : [{ board: board(String(duties[index - 1])), report }],
    ),
  );
const admitted = (value: number) => inTime({ party_members_admitted: count(value) });
const nothing = reportOf(expected());
const draft = reportOf(expected(), entered('2024-06-12T09:00', complete({ party_members_admitted: count(9_999) })));

describe('a sum', () => {
  it('adds what was handed in; the rest is missing, not zero', () => {
    const sum = indicator('party_members_admitted', admitted(848), nothing, admitted(0), draft);
    expect(sum.total).toEqual({ kind: 'sum', value: 848 });
    expect(sum.reporting).toEqual(['lang-son', 'hai-phong']);
    expect(sum.missing).toEqual(['quang-ninh', 'bac-giang']);
    expect(sum.cells.map((cell) => cell.state)).toEqual(['reported', 'missing', 'zero', 'missing']);
  });
  it('of nothing is nothing, not zero', () => {
    expect(indicator('party_members_admitted', nothing, draft).total).toBeNull();
  });
  it('marks estimates, not applicable and skipped ones apart', () => {
    const sum = indicator(
      'staff_streamlined',
      inTime({ staff_streamlined: about(100) }),
      inTime({ staff_streamlined: none('not_applicable') }),
      inTime({ staff_streamlined: none('in_preparation') }),
    );
    expect(sum).toMatchObject({
      total: { value: 100 },
      estimates: ['lang-son'],
      notApplicable: ['quang-ninh'],
      missing: ['hai-phong'],
    });
    expect(sum.cells[2]?.why).toBe('in_preparation');
  });
  it('reads the last revision handed in, and none of a report taken back', () => {
    const revised = [
      expected(),
      entered('2024-06-12T09:00', complete({ party_members_admitted: count(10) })),
      handedIn('2024-06-12T09:10'),
      entered('2024-06-13T09:00', { party_members_admitted: count(12) }, 'head'),
      handedIn('2024-06-13T09:10', { by: 'head' }),
    ];
    const sum = indicator(
      'party_members_admitted',
      reportOf(...revised),
      reportOf(...revised, entered('2024-06-14T09:00', { party_members_admitted: count(99) })),
      reportOf(...revised, withdrawn('2024-06-14T09:00')),
    );
    expect(sum.cells.map((cell) => (cell.value?.kind === 'count' ? cell.value.value : null))).toEqual([12, 12, null]);
    expect(sum.cells[0]?.trace).toMatchObject({ revision: 2, by: 'head', handedInBy: 'head' });
  });
});

describe('the share of the yearly target', () => {
  it('is Σvalue/Σtarget over the boards that stated both', () => {
    const share = indicator(
      'party_members_admitted',
      inTime({ party_members_admitted: count(848), party_members_target: count(2_200) }),
      inTime({ party_members_admitted: count(100), party_members_target: count(200) }),
      inTime({ party_members_admitted: count(500), party_members_target: none('not_available') }),
      nothing,
    ).share;
    expect(share).toEqual({ value: 948, target: 2_400, percent: 39.5, boards: 2 });
    const [own] = indicator('party_members_admitted', admitted(848)).cells;
    expect(own?.share).toEqual({ value: 848, target: 1_000, percent: 84.8, boards: 1 });
  });
});

describe('a ratio', () => {
  it('is computed anew from its parts, never averaged', () => {
    const women = indicator(
      'planning_women_pct',
      inTime({ planning_women_pct: ratio(1, 10) }),
      inTime({ planning_women_pct: ratio(90, 100) }),
    );
    expect(women.total).toMatchObject({ kind: 'ratio', numerator: 91, denominator: 110 });
    expect(women.total?.kind === 'ratio' && women.total.percent).toBeCloseTo(82.727, 3);
  });
  it('leaves out bare percentages and says so', () => {
    const women = indicator(
      'planning_women_pct',
      inTime({ planning_women_pct: ratio(17, 63) }),
      inTime({ planning_women_pct: bare(50) }),
    );
    expect(women.total).toMatchObject({ numerator: 17, denominator: 63 });
    expect(women.withoutParts).toEqual(['quang-ninh']);
    expect(indicator('planning_women_pct', inTime({ planning_women_pct: bare(50) })).total).toBeNull();
  });
});

describe('dates and milestones', () => {
  const all = {
    subcommittee_documents: day('2024-05-02'),
    subcommittee_personnel: day('2024-06-03'),
    subcommittee_service: day('2024-05-20'),
  };
  it('count the boards that are done; a milestone in parts is done with its last', () => {
    const some = { subcommittee_documents: day('2024-05-02') };
    const milestone = indicator('subcommittees', inTime(all), inTime(some), nothing);
    expect(milestone.total).toEqual({ kind: 'count', value: 1 });
    expect(milestone.cells.map((cell) => cell.parts)).toEqual([
      { done: 3, of: 3 },
      { done: 1, of: 3 },
      { done: 0, of: 3 },
    ]);
    expect(milestone.cells[0]?.value).toEqual(day('2024-06-03'));
    expect(indicator('subcommittee_documents', inTime(all), inTime(some), nothing).total).toEqual({
      kind: 'count',
      value: 2,
    });
  });
  it('are unknown while nobody handed in', () => {
    expect(indicator('job_position_project', nothing).total).toBeNull();
    expect(indicator('job_position_project', inTime()).total).toEqual({ kind: 'count', value: 0 });
  });
});

describe('places', () => {
  const cells = indicator(
    'party_members_admitted',
    admitted(20),
    admitted(30),
    admitted(20),
    nothing,
    admitted(10),
  ).cells;
  it('are shared by equal figures: 1, 2, 2, 4', () => {
    expect(ranked(cells).map((row) => [row.rank, row.cell.board])).toEqual([
      [1, 'quang-ninh'],
      [2, 'lang-son'],
      [2, 'hai-phong'],
      [4, 'bac-ninh'],
    ]);
  });
  it('at the edge keep whoever is level', () => {
    const names = (rows: ReturnType<typeof top>) => rows.map((row) => row.cell.board);
    expect(names(top(ranked(cells), 2))).toEqual(['quang-ninh', 'lang-son', 'hai-phong']);
    expect(names(bottom(ranked(cells), 1))).toEqual(['bac-ninh']);
    expect(names(bottom(ranked(cells), 2))).toEqual(['bac-ninh', 'hai-phong', 'lang-son']);
    expect(bottom(ranked([]), 3)).toEqual([]);
  });
  it('of dates go to the earliest', () => {
    const dates = indicator(
      'job_position_project',
      inTime({ job_position_project: day('2024-06-01') }),
      inTime({ job_position_project: day('2024-03-01') }),
    ).cells;
    expect(ranked(dates).map((row) => row.cell.board)).toEqual(['quang-ninh', 'lang-son']);
  });
});

describe('the second half', () => {
  it('is the year less the first half, for sums, marked as derived', () => {
    const year = summed(admitted(1_000), admitted(700), nothing);
    const first = summed(admitted(400), nothing, admitted(50));
    const half = remainder(year.period, year, first, CLUSTER, H1.cutoff);
    const admissions = half.indicators.find((each) => each.key === 'party_members_admitted');
    expect(half.derived).toBe(true);
    expect(admissions?.total).toEqual({ kind: 'sum', value: 600 });
    expect(admissions?.missing).toEqual(['quang-ninh', 'hai-phong']);
    expect(half.indicators.map((each) => each.aggregation)).not.toContain('ratio');
  });
  const year = merged('hai-phong-2025', admitted(1_000));
  const cutoff = '2025-12-14' as CalendarDate;
  const of = (first: ReturnType<typeof summed>) => remainder(year.period, year, first, CLUSTER, cutoff).indicators[0];
  it('of a merged board takes off its predecessors', () => {
    const first = merged('hai-phong', admitted(400), 'hai-duong', admitted(50));
    expect(of(first)?.total).toEqual({ kind: 'sum', value: 550 });
  });
  it('of a merged board is missing while a predecessor’s first half is', () => {
    const first = merged('hai-phong', admitted(400), 'hai-duong', nothing);
    expect(of(first)).toMatchObject({ total: null, missing: ['hai-phong-2025'] });
  });
});

describe('against an earlier period', () => {
  const now = indicator('party_members_admitted', admitted(1_912), nothing);
  it('takes the same boards, or those they were merged from', () => {
    const before = indicator('party_members_admitted', admitted(760), nothing, admitted(1_040));
    const merged = compare('sum', now.cells.slice(0, 1), before, () => [board('lang-son'), board('hai-phong')]);
    expect(merged.before).toEqual({ kind: 'sum', value: 1_800 });
    expect(merged.move).toEqual({ difference: 112, percent: expect.closeTo(6.222, 3) });
    expect(merged.cells.map((cell) => cell.board)).toEqual(['lang-son', 'hai-phong']);
  });
  it('says no change where other boards stand behind the figure', () => {
    const before = indicator('party_members_admitted', admitted(760), admitted(5));
    expect(compare('sum', now.cells, before, (id) => [id])).toMatchObject({
      before: { value: 765 },
      move: null,
      why: 'boards',
    });
    const none = indicator('party_members_admitted', nothing, nothing);
    expect(compare('sum', now.cells, none, (id) => [id])).toMatchObject({ before: null, move: null, why: 'nothing' });
  });
  it('of ratios is in points, from the parts', () => {
    const women = (n: number, of: number) => inTime({ planning_women_pct: ratio(n, of) });
    const [a, b] = [women(30, 100), women(25, 100)].map((report) => indicator('planning_women_pct', report));
    if (a === undefined || b === undefined) throw new Error('no ratio');
    expect(compare('ratio', a.cells, b, (id) => [id]).move).toEqual({
      difference: expect.closeTo(5, 9),
      percent: null,
    });
  });
});
