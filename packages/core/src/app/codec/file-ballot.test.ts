import { describe, expect, it } from 'vitest';
import { ruleOf } from '../ballot/store.js';
import { configDifference } from '../config-difference.js';
import { bundledCluster, parseClusterFile } from './cluster-file.js';

const read = (ballot: unknown) => parseClusterFile({ ...JSON.parse(JSON.stringify(bundledCluster())), ballot });
const faults = (ballot: unknown): readonly string[] => {
  const result = read(ballot);
  return result.ok ? [] : result.error.map(({ message }) => message);
};
const SHARE = (place: string, example: string): string =>
  `${place}: must be a share above 0 and up to the whole, as a fraction or per cent, e.g. "${example}"`;

describe('the section “ballot”', () => {
  it('is off in the example: two thirds vote, more than half of the ballots carry, nobody names the own board', () => {
    expect(bundledCluster().ballot).toBeUndefined();
    expect(ruleOf({})).toEqual({
      quorum: { n: 2, of: 3 },
      threshold: { share: { n: 1, of: 2 }, of: 'cast', more: true },
      abstain: true,
      ownBoard: false,
    });
  });

  it.each([
    [{ quorum: '80%' }, { quorum: { n: 80, of: 100 } }],
    [
      { threshold: { share: '80%', of: 'entitled' } },
      { threshold: { share: { n: 80, of: 100 }, of: 'entitled', more: false } },
    ],
    [
      { abstain: false, ownBoard: true },
      { abstain: false, ownBoard: true },
    ],
  ])('is read: %o', (ballot, rule) => {
    const result = read(ballot);
    expect(result.ok && ruleOf(result.value)).toMatchObject(rule);
  });

  it.each([
    [{ quorum: 0.5 }, SHARE('ballot.quorum', '2/3')],
    [{ quorum: '0%' }, SHARE('ballot.quorum', '2/3')],
    [{ quorum: '4/3' }, SHARE('ballot.quorum', '2/3')],
    [{ threshold: { share: '101%', of: 'cast' } }, SHARE('ballot.threshold.share', '80%')],
    [{ threshold: { share: '1/2', of: 'all' } }, 'ballot.threshold.of: must be one of "cast", "entitled"'],
    [{ threshold: '80%' }, 'ballot.threshold: must be an object, e.g. {"share": "1/2", "of": "cast", "more": true}'],
    [{ ownBoard: 'no' }, 'ballot.ownBoard: must be true or false'],
    [{ majority: '1/2' }, 'ballot: does not know “majority”; check the spelling against the bundled example'],
  ])('%o: %s', (ballot, fault) => {
    expect(faults(ballot)).toEqual([fault]);
  });

  it('is changed like any other section', () => {
    const next = read({ quorum: '1/2' });
    expect(next.ok && JSON.stringify(configDifference(bundledCluster(), next.value))).toContain('ballot');
  });
});
