import { describe, expect, it } from 'vitest';
import { CLUSTER } from '../../../../../tests/support/reports.js';
import type { CalendarDate } from '../instant.js';
import { checkConfig } from './check.js';
import { boardOf, boardsOn, counterparts, heirs, rosterVersions, sameRoster } from './roster.js';
import { partial, stretchesIn } from './stretches.js';
import type { Board, ClusterConfig } from './types.js';

const day = (text: string) => text as CalendarDate;
const named = (id: string): Board => {
  const board = boardOf(CLUSTER, id);
  if (board === undefined) throw new Error(id);
  return board;
};
const ids = (boards: readonly { readonly id: string }[]) => boards.map(({ id }) => id);
const Y2025 = { from: day('2024-12-15'), cutoff: day('2025-12-14') };

describe('the roster through time', () => {
  it('has 14 boards until 30/6/2025 and 9 from 1/7/2025', () => {
    expect(rosterVersions(CLUSTER).map(({ from, to, boards }) => [from, to, boards.length])).toEqual([
      ['1997-01-01', '2025-06-30', 14],
      ['2025-07-01', null, 9],
    ]);
    expect(sameRoster(CLUSTER, day('2024-06-14'), day('2025-06-30'))).toBe(true);
    expect(sameRoster(CLUSTER, day('2025-06-30'), day('2025-07-01'))).toBe(false);
  });

  it('finds what a board became, what it was made of, and nothing for a board that does not exist yet', () => {
    expect(ids(heirs(CLUSTER, named('hai-duong'), day('2026-01-01')))).toEqual(['hai-phong-2025']);
    expect(ids(counterparts(CLUSTER, named('ninh-binh-2025'), day('2024-06-14')))).toEqual([
      'nam-dinh',
      'ha-nam',
      'ninh-binh',
    ]);
    expect(heirs(CLUSTER, named('hai-phong-2025'), day('2024-06-14'))).toEqual([]);
  });
});

describe('who owes a period within which boards merged', () => {
  const split: ClusterConfig = { ...CLUSTER, rules: { ...CLUSTER.rules, mergerInside: 'split' } };

  it('is the successor for all of it, as the example says', () => {
    expect(CLUSTER.rules.mergerInside).toBe('successor');
    const { mergerInside: _, ...unsaid } = CLUSTER.rules;
    for (const config of [CLUSTER, { ...CLUSTER, rules: unsaid }]) {
      const owed = stretchesIn(config, Y2025);
      expect(owed.map(({ board }) => board)).toEqual(ids(boardsOn(CLUSTER, Y2025.cutoff)));
      expect(partial(owed, Y2025)).toEqual([]);
    }
  });

  it('is every unit for its own days by “split”, and these cover the window without overlap', () => {
    const owed = stretchesIn(split, Y2025);
    expect(owed).toHaveLength(18);
    expect(owed.find(({ board }) => board === 'hai-duong')).toMatchObject({ from: '2024-12-15', to: '2025-06-30' });
    expect(owed.find(({ board }) => board === 'hai-phong-2025')).toMatchObject({
      from: '2025-07-01',
      to: '2025-12-14',
    });
    expect(partial(owed, Y2025)).toHaveLength(13);
  });

  it('is the same either way where nothing changed within the window', () => {
    const H1 = { from: day('2024-12-15'), cutoff: day('2025-06-14') };
    expect(stretchesIn(split, H1)).toEqual(stretchesIn(CLUSTER, H1));
  });
});

describe('a roster that cannot be', () => {
  const faults = (id: string, change: Partial<Board>, more: readonly Board[] = []) =>
    checkConfig({
      ...CLUSTER,
      boards: [...CLUSTER.boards.map((board) => (board.id === id ? { ...board, ...change } : board)), ...more],
    }).map(({ code }) => code);

  it.each([
    ['a merger cycle', 'hai-phong', { predecessors: ['hai-phong-2025'] }, 'merger_cycle'],
    ['validity that overlaps', 'hai-duong', { validTo: '2025-07-01' }, 'overlap'],
    ['a gap', 'hai-duong', { validTo: '2025-06-29' }, 'gap'],
    ['an end before the beginning', 'hai-duong', { validTo: '1996-01-01' }, 'validity'],
    ['an unknown predecessor', 'hai-phong-2025', { predecessors: ['hai-fong'] }, 'unknown_board'],
    ['two units of one name at a time', 'hai-phong', { validTo: null }, 'name_clash'],
  ] as const)('is refused: %s', (_, id, change, code) => {
    expect(faults(id, change as unknown as Partial<Board>)).toContain(code);
  });

  it('is refused: the same id twice', () => {
    expect(faults('hai-phong', {}, [named('hai-phong-2025')])).toContain('duplicate');
  });
});
