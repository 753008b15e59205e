import { describe, expect, it } from 'vitest';
import { bundledCluster, parseClusterFile } from './cluster-file.js';

const faults = (models: unknown): readonly string[] => {
  const read = parseClusterFile({ ...bundledCluster(), models });
  return read.ok ? [] : read.error.map(({ message }) => message);
};

describe('the section `models`', () => {
  it('may be left out, or name who scores and what is known of the cluster', () => {
    const { models: _, ...without } = bundledCluster();
    expect(parseClusterFile(without).ok).toBe(true);
    expect(faults({})).toEqual([]);
    expect(faults({ scoredBy: ['secretary', 'head'] })).toEqual([]);
    expect(faults({ known: [{ period: '2024-Y', count: 40, source: 'Báo cáo tổng kết' }] })).toEqual([]);
  });

  it('of the example knows the 32 models of the first half of 2024', () => {
    expect(bundledCluster().models?.known).toMatchObject([{ period: '2024-H1', count: 32 }]);
  });

  it.each([
    ['no', 'models: must be an object, e.g. {"scoredBy": ["secretary"]}'],
    [{ scoredBy: ['officer'] }, 'models.scoredBy[0]: must be one of "secretary", "head"'],
    [
      { known: [1, 2].map((count) => ({ period: '2024-H1', count, source: 'x' })) },
      'models.known: the period “2024-H1” appears twice; each must be there once',
    ],
    [{ scoredBy: [] }, 'models.scoredBy: must name at least one role, or be left out, e.g. ["secretary"]'],
    [
      { known: [{ period: '2024', count: 1, source: 'x' }] },
      'models.known[0].period: must be a period, e.g. "2024-H1"',
    ],
    [
      { known: [{ period: '2024-H1', count: -1, source: 'x' }] },
      'models.known[0].count: must be a whole number from 0 to 10000, e.g. 32',
    ],
  ])('%j is refused with its place and an example', (models, message) => {
    expect(faults(models)).toContain(message);
  });
});
