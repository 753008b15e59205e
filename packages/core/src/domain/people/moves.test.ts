import { describe, expect, it } from 'vitest';
import { CLUSTER } from '../../../../../tests/support/reports.js';
import type { Board, ClusterConfig } from '../cluster/types.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { grantsOn, livingGrants, movesOn } from './moves.js';
import type { Grant } from './types.js';

const day = (text: string) => text as CalendarDate;
const officer = (board: string): Grant => ({ role: 'officer', board: board as BoardId });
const head = (board: string): Grant => ({ role: 'head', board: board as BoardId });
const BEFORE = day('2025-06-30');
const AFTER = day('2025-07-01');

const part = (id: string, name: string, code: string, predecessors: readonly string[]): Board => ({
  id: id as BoardId,
  name,
  kind: 'province',
  code,
  abbreviations: [],
  validFrom: day('2027-01-01'),
  validTo: null,
  predecessors: predecessors as readonly BoardId[],
});
const divided = (...parts: readonly Board[]): ClusterConfig => ({
  ...CLUSTER,
  boards: [
    ...CLUSTER.boards.map((board) => (board.id === 'nghe-an' ? { ...board, validTo: day('2026-12-31') } : board)),
    ...parts,
  ],
});

describe('roles after a merger', () => {
  it('stay as they are while the board lives, and for roles without a board', () => {
    const grants = [officer('hai-duong'), { role: 'secretary' } as const];
    expect(grantsOn(CLUSTER, grants, BEFORE)).toEqual(grants);
    expect(grantsOn(CLUSTER, [officer('nghe-an')], AFTER)).toEqual([officer('nghe-an')]);
  });

  it('pass to the merged board, and the ended one stays for what it reported', () => {
    expect(livingGrants(CLUSTER, [officer('hai-duong')], AFTER)).toEqual([officer('hai-phong-2025')]);
    expect(grantsOn(CLUSTER, [officer('hai-duong')], AFTER)).toEqual([officer('hai-phong-2025'), officer('hai-duong')]);
  });

  it('make heads of all predecessors heads of the merged board, and one role of two of the same', () => {
    for (const id of ['bac-giang', 'bac-ninh'])
      expect(livingGrants(CLUSTER, [head(id)], AFTER)).toEqual([head('bac-ninh-2025')]);
    expect(livingGrants(CLUSTER, [officer('bac-giang'), officer('bac-ninh')], AFTER)).toEqual([
      officer('bac-ninh-2025'),
    ]);
  });

  it('reach back to the predecessors where each unit reports its own days', () => {
    const split: ClusterConfig = { ...CLUSTER, rules: { ...CLUSTER.rules, mergerInside: 'split' } };
    expect(grantsOn(split, [officer('hai-phong-2025')], AFTER)).toEqual([
      officer('hai-phong-2025'),
      officer('hai-phong'),
      officer('hai-duong'),
    ]);
    expect(grantsOn(CLUSTER, [officer('hai-phong-2025')], AFTER)).toEqual([officer('hai-phong-2025')]);
  });
});

describe('roles after a split', () => {
  const LATER = day('2027-01-01');
  it('pass to the part that keeps the name, else to the one that keeps the code', () => {
    const byName = divided(part('nghe-an-2027', 'Nghệ An', '43', ['nghe-an']), part('vinh', 'Vinh', '40', ['nghe-an']));
    expect(livingGrants(byName, [officer('nghe-an')], LATER)).toEqual([officer('nghe-an-2027')]);
    const byCode = divided(part('lam', 'Lam', '43', ['nghe-an']), part('vinh', 'Vinh', '40', ['nghe-an']));
    expect(livingGrants(byCode, [officer('nghe-an')], LATER)).toEqual([officer('vinh')]);
  });

  it('end where no part goes on as the board, and only what was reported stays', () => {
    const none = divided(part('lam', 'Lam', '43', ['nghe-an']), part('vinh', 'Vinh', '44', ['nghe-an']));
    expect(livingGrants(none, [officer('nghe-an')], LATER)).toEqual([]);
    expect(grantsOn(none, [officer('nghe-an')], LATER)).toEqual([officer('nghe-an')]);
    expect(movesOn(none, [officer('nghe-an')], LATER)).toMatchObject([{ from: { id: 'nghe-an' }, to: null }]);
  });
});

describe('who moves on a day', () => {
  it('is named with the unit before and after, on that day only', () => {
    expect(movesOn(CLUSTER, [head('hai-duong')], AFTER)).toMatchObject([
      { from: { id: 'hai-duong' }, to: { id: 'hai-phong-2025' }, role: 'head' },
    ]);
    expect(movesOn(CLUSTER, [head('hai-duong')], BEFORE)).toEqual([]);
    expect(movesOn(CLUSTER, [head('nghe-an'), { role: 'leader' }], AFTER)).toEqual([]);
    expect(movesOn(CLUSTER, [head('hai-phong-2025')], AFTER)).toEqual([]);
  });
});
