import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { DOCUMENT_KINDS, type Lead } from '../cluster/types.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { responsibleAmong } from './routing.js';
import type { Grant } from './types.js';

const id = (text: string) => text as BoardId;
const LEADS: readonly Lead[] = [
  {
    year: 2024,
    board: id('ninh-binh'),
    deputies: [id('ha-nam')],
    routes: { report: 'lead', extension: 'deputy:1' },
    source: 'x',
  },
  { year: 2025, board: id('thanh-hoa'), routes: { report: 'lead' }, source: 'x' },
];
const config = { ...bundledCluster(), leads: LEADS };
const secretary = (...boards: readonly string[]): { readonly grants: readonly Grant[] } => ({
  grants: [{ role: 'secretary' }, ...boards.map((board) => ({ role: 'officer' as const, board: id(board) }))],
});
const day = (text: string) => text as CalendarDate;

describe('who answers for a kind of document', () => {
  const [ninhBinh, haNam, thanhHoa, centre] = [
    secretary('ninh-binh'),
    secretary('ha-nam'),
    secretary('thanh-hoa'),
    secretary(),
  ];
  const all = [ninhBinh, haNam, thanhHoa, centre];

  it('is whoever belongs to the board of that year, and whoever belongs to none', () => {
    expect(responsibleAmong(config, 'report', day('2024-06-18'), all)).toEqual([ninhBinh, centre]);
    expect(responsibleAmong(config, 'extension', day('2024-06-18'), all)).toEqual([haNam, centre]);
  });

  it('changes with the year, at midnight of New Year', () => {
    expect(responsibleAmong(config, 'report', day('2024-12-31'), all)).toEqual([ninhBinh, centre]);
    expect(responsibleAmong(config, 'report', day('2025-01-01'), all)).toEqual([thanhHoa, centre]);
  });

  it('is everybody where no route is set, where the year is not known, and where nobody would be left', () => {
    expect(responsibleAmong(config, 'question', day('2024-06-18'), all)).toBe(all);
    expect(responsibleAmong(config, 'extension', day('2025-06-18'), all)).toBe(all);
    expect(responsibleAmong(config, 'report', day('2023-06-18'), all)).toBe(all);
    const others = [haNam, thanhHoa];
    expect(responsibleAmong(config, 'report', day('2024-06-18'), others)).toBe(others);
  });

  it('follows a board into the unit it was merged into', () => {
    const leads: readonly Lead[] = [{ year: 2025, board: id('ha-nam'), routes: { report: 'lead' }, source: 'x' }];
    const merged = secretary('ninh-binh-2025');
    const people = [haNam, merged, thanhHoa];
    expect(responsibleAmong({ ...config, leads }, 'report', day('2025-06-30'), people)).toEqual([haNam]);
    expect(responsibleAmong({ ...config, leads }, 'report', day('2025-07-01'), people)).toEqual([haNam, merged]);
  });

  it('never leaves out everybody, and never brings in anybody else', () => {
    const boards = config.boards.map((board) => board.id);
    const people = fc.array(
      fc.subarray(boards, { maxLength: 2 }).map((some) => secretary(...some)),
      { maxLength: 6 },
    );
    const days = fc.constantFrom(
      ...['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01', '2025-07-01', '2026-02-01'].map(day),
    );
    fc.assert(
      fc.property(people, days, fc.constantFrom(...DOCUMENT_KINDS), (some, on, kind) => {
        const found = responsibleAmong(config, kind, on, some);
        expect(found.length > 0).toBe(some.length > 0);
        expect(found.every((each) => some.includes(each))).toBe(true);
      }),
    );
  });
});
