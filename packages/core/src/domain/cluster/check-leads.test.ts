import { describe, expect, it } from 'vitest';
import { bundledCluster, parseClusterFile } from '../../app/codec/cluster-file.js';

const of = (...leads: readonly object[]): string => {
  const read = parseClusterFile({ ...bundledCluster(), leads });
  return read.ok ? 'fine' : read.error.map(({ message }) => message).join('\n');
};
const lead = (over: object): object => ({ year: 2024, board: 'ninh-binh', source: 'x', ...over });

describe('the leads of a cluster file', () => {
  it.each([
    ['a lead alone', [lead({})]],
    [
      'deputies and routes',
      [lead({ deputies: ['lang-son', 'ha-tinh'], routes: { report: 'lead', extension: 'deputy:2' } })],
    ],
    ['a board that ends within the year', [lead({ year: 2025, board: 'ha-nam' })]],
    ['a board that begins within the year', [lead({ year: 2025, board: 'hai-phong-2025' })]],
  ])('may be %s', (_, leads) => {
    expect(of(...leads)).toBe('fine');
  });

  it.each([
    ['a year twice', [lead({}), lead({ board: 'nghe-an' })], 'leads: the year “2024” appears twice'],
    ['an unknown board', [lead({ board: 'ha-noi' })], 'leads.2024: there is no board “ha-noi”, e.g. "lang-son"'],
    ['an unknown deputy', [lead({ deputies: ['ha-noi'] })], 'leads.2024.deputies: there is no board “ha-noi”'],
    [
      'a board that had ended',
      [lead({ year: 2026, board: 'ha-nam' })],
      'leads.2026: “ha-nam” ended on 2025-06-30; name a board of 2026, e.g. "lang-son"',
    ],
    [
      'a deputy that begins later',
      [lead({ deputies: ['hai-phong-2025'] })],
      'leads.2024.deputies: “hai-phong-2025” begins on 2025-07-01; name a board of 2024',
    ],
    [
      'the lead as its own deputy',
      [lead({ deputies: ['ninh-binh'] })],
      'leads.2024: the board “ninh-binh” appears twice',
    ],
    [
      'a route to a deputy that is not there',
      [lead({ deputies: ['lang-son'], routes: { question: 'deputy:2' } })],
      'leads.2024.routes.question: names “deputy:2”, but the year has 1 deputy, e.g. "deputy:1"',
    ],
    [
      'a route without deputies',
      [lead({ routes: { report: 'deputy:1' } })],
      'leads.2024.routes.report: names “deputy:1”, but the year has 0 deputies, e.g. "lead"',
    ],
    [
      'a route to a name',
      [lead({ routes: { report: 'lang-son' } })],
      'must be "lead" or a deputy by its place, e.g. "deputy:1"',
    ],
    ['a route of another kind', [lead({ routes: { letter: 'lead' } })], 'does not know “letter”'],
  ])('may not be %s', (_, leads, message) => {
    expect(of(...leads)).toContain(message);
  });
});
