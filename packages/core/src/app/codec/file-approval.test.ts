import { describe, expect, it } from 'vitest';
import { configDifference } from '../config-difference.js';
import { bundledCluster, parseClusterFile } from './cluster-file.js';

const read = (approval: unknown) => parseClusterFile({ ...JSON.parse(JSON.stringify(bundledCluster())), approval });
const faults = (approval: unknown): readonly string[] => {
  const result = read(approval);
  return result.ok ? [] : result.error.map(({ message }) => message);
};
const CHAIN = { head: true, secretary: true, resubmitDays: 2 };
const REASON = { code: 'seal', vi: 'Chưa ký, đóng dấu', en: 'Not signed and sealed' };

describe('the section “approval”', () => {
  it('is off in the example, and optional', () => {
    expect(bundledCluster().approval).toBeUndefined();
  });

  it.each([
    [CHAIN],
    [{ ...CHAIN, head: false }],
    [{ ...CHAIN, secretary: false, ownHandIn: true }],
    [{ ...CHAIN, handedInBy: 'head', reasons: [REASON] }],
  ])('is read: %o', (approval) => {
    const result = read(approval);
    expect(result.ok && result.value.approval).toEqual(approval);
  });

  it.each([
    [{ ...CHAIN, head: 'yes' }, 'approval.head: must be true or false'],
    [{ head: true, secretary: true }, 'approval.resubmitDays: must be a whole number from 1 to 30, e.g. 2'],
    [{ ...CHAIN, resubmitDays: 0 }, 'approval.resubmitDays: must be a whole number from 1 to 30, e.g. 2'],
    [{ ...CHAIN, handedInBy: 'secretary' }, 'approval.handedInBy: must be one of "officer", "head"'],
    [
      { ...CHAIN, head: false, handedInBy: 'head' },
      'approval.handedInBy: "head" takes a head in the chain; set "head": true or "handedInBy": "officer"',
    ],
    [
      { ...CHAIN, head: false, secretary: false },
      'approval: nobody takes part; set "head" or "secretary" to true, or leave it out',
    ],
    [{ ...CHAIN, reasons: [] }, 'approval.reasons: must name at least one reason, or be left out'],
    [
      { ...CHAIN, reasons: [REASON, REASON] },
      'approval.reasons: the code “seal” appears twice; each must be there once',
    ],
    [
      { ...CHAIN, reasons: [{ ...REASON, code: 'Not a code' }] },
      'approval.reasons[0].code: use 1 to 12 of a-z, 0-9, "_", e.g. "missing"',
    ],
    [
      { ...CHAIN, reasons: [{ ...REASON, vi: 'x'.repeat(31) }] },
      'approval.reasons[0].vi: must be a text of 1 to 30 characters, e.g. "Thiếu số liệu"',
    ],
    [true, 'approval: must be an object, e.g. {"head": true, "secretary": true, "resubmitDays": 2}'],
  ])('is refused with its place and an example: %o', (approval, message) => {
    expect(faults(approval)).toEqual([message]);
  });

  it('is told apart by apply, coming and going', () => {
    const [without, withIt] = [bundledCluster(), { ...bundledCluster(), approval: CHAIN }];
    expect(configDifference(without, withIt)).toEqual([`approval: (none) → ${JSON.stringify(CHAIN)}`]);
    expect(configDifference(withIt, without)).toEqual([`approval: ${JSON.stringify(CHAIN)} → (none)`]);
  });
});
