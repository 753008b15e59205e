import { describe, expect, it } from 'vitest';
import bundledFile from '../../../clusters/cum-2/cluster.json' with { type: 'json' };
import { parseClusterFile } from '../../app/codec/cluster-file.js';
import type { CalendarDate } from '../instant.js';
import { stepKeyed, stepNumbered, stepsIn, termOn } from './terms.js';

const [TERM] = bundledFile.terms;
type File = Record<string, unknown>;
const faults = (change: (term: NonNullable<typeof TERM>) => unknown): readonly string[] => {
  if (TERM === undefined) throw new Error('no term');
  const read = parseClusterFile({ ...(bundledFile as File), terms: change(TERM) });
  return read.ok ? [] : read.error.map(({ code, message }) => `${code} ${message}`);
};
const [FIRST, ...OTHERS] = TERM?.steps ?? [];
const withStep = (step: File) => (term: object) => [{ ...term, steps: [{ ...FIRST, ...step }, ...OTHERS] }];
const KNOWN = { board: 'bac-ninh', step: 'subcommittee_service', date: null, by: '2024-06-30', source: 'x' };

describe('the section terms', () => {
  it('is right in the bundled example, and may be left out', () => {
    expect(faults((term) => [term])).toEqual([]);
    const { terms: _, ...without } = bundledFile;
    expect(parseClusterFile(without).ok).toBe(true);
  });

  it.each<[string, (term: NonNullable<typeof TERM>) => unknown, string]>([
    [
      'a group that is not there',
      withStep({ group: 'none' }),
      'unknown_group terms.2025-2030.steps.subcommittee_documents.group',
    ],
    [
      'a day outside the term',
      withStep({ due: '2031-01-01' }),
      'outside_term terms.2025-2030.steps.subcommittee_documents.due',
    ],
    [
      'a field that is no date',
      withStep({ field: 'good_models' }),
      'unknown_field terms.2025-2030.steps.subcommittee_documents.field',
    ],
    ['a share that a date field states', withStep({ kind: 'share' }), 'unknown_field'],
    ['a label too long for a button', withStep({ viShort: 'x'.repeat(27) }), 'terms[0].steps[0].viShort'],
    [
      'a key with other letters',
      withStep({ key: 'Tiểu ban' }),
      'use 1 to 28 of a-z, 0-9, "_", e.g. "subcommittee_personnel"',
    ],
    ['a step twice', withStep({ key: 'subcommittee_service' }), 'terms.steps'],
    ['a field twice', withStep({ field: 'subcommittee_service' }), 'terms.steps.field'],
    ['a term twice', (term) => [term, { ...term, steps: [], known: [] }], 'must name at least one step'],
    ['a term that ends before it begins', (term) => [{ ...term, to: '2022-01-01', known: [] }], 'term_order'],
    ['a board that is not there', (term) => [{ ...term, known: [{ ...KNOWN, board: 'ha-noi' }] }], 'unknown_board'],
    ['a board of another time', (term) => [{ ...term, known: [{ ...KNOWN, by: '2026-06-30' }] }], 'known_validity'],
    [
      'a share known from elsewhere',
      (term) => [{ ...term, known: [{ ...KNOWN, step: 'congress_cells' }] }],
      'unknown_step',
    ],
    ['a day after it was known', (term) => [{ ...term, known: [{ ...KNOWN, date: '2024-07-01' }] }], 'known_order'],
    ['the same known twice', (term) => [{ ...term, known: [KNOWN, KNOWN] }], 'terms.2025-2030.known'],
  ])('names what is wrong: %s', (_, change, said) => {
    expect(faults(change).some((each) => each.includes(said))).toBe(true);
  });

  it('has every step once, by place and by key, and one term a day', () => {
    const all = stepsIn(bundledFile as never);
    expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    expect(stepNumbered(bundledFile as never, '2')).toEqual(stepKeyed(bundledFile as never, 'subcommittee_personnel'));
    expect([
      stepNumbered(bundledFile as never, '0'),
      stepNumbered(bundledFile as never, '99'),
      stepNumbered(bundledFile as never, 'x'),
    ]).toEqual([undefined, undefined, undefined]);
    expect(termOn(bundledFile as never, '2024-07-02' as CalendarDate)?.id).toBe('2025-2030');
    expect(termOn({}, '2024-07-02' as CalendarDate)).toBeUndefined();
  });
});
