import { describe, expect, it } from 'vitest';
import { bundledCluster, parseClusterFile } from '../../app/codec/cluster-file.js';
import type { Criterion, ScoringTable } from '../scoring/table.js';

const config = bundledCluster();
const table = (): ScoringTable => {
  if (config.scoring === undefined) throw new Error('no table');
  return config.scoring;
};
const faults = (scoring: unknown): readonly string[] => {
  const read = parseClusterFile({ ...config, scoring });
  return read.ok ? [] : read.error.map(({ message }) => message);
};
/** The bundled table with one criterion changed. */
const withCriterion = (id: string, change: object): object => ({
  ...table(),
  groups: table().groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((each: Criterion) => (each.id === id ? { ...each, ...change } : each)),
  })),
});

describe('the table of criteria in a cluster file', () => {
  it('is an illustration in the bundled example, and takes nothing off', () => {
    expect(table().source).toBe('bảng điểm minh họa, cụm thay bằng bảng của ngành');
    for (const { rule } of table().groups.flatMap(({ criteria }) => criteria))
      if (rule.type === 'on_time') expect([rule.late, rule.missing]).toEqual([0, 0]);
    expect(faults(table())).toEqual([]);
  });

  it.each([
    ['no table', 7, 'scoring: must be an object, e.g. {"scale": 100'],
    ['another scale', { ...table(), scale: 50 }, 'scoring.scale: must be 100 or 1000'],
    [
      'criteria that miss the scale',
      withCriterion('tc1', { max: 25 }),
      'come to 105, not to "scale" (100); change a "max", e.g. by -5',
    ],
    ['a cap below the scale', { ...table(), maxTotal: 90 }, 'scoring.maxTotal: 90 is below "scale" (100), e.g. 100'],
    ['an id twice', withCriterion('tc2', { id: 'tc1' }), 'the id “tc1” appears twice'],
    [
      'an id that cannot be typed',
      withCriterion('tc1', { id: 'TC 1' }),
      'use 1 to 6 of a-z, 0-9, beginning with a letter, e.g. "tc1"',
    ],
    ['too many decimals', withCriterion('tc1', { max: 20.55 }), 'has more decimals than "decimals" (1) allows'],
    ['a minimum above 0', withCriterion('tc5', { min: 2 }), 'must be a number from -1000 to 0'],
    [
      'a rule that is none',
      withCriterion('tc1', { rule: { type: 'vote' } }),
      'must be a rule with "type" one of "manual"',
    ],
    [
      'an unknown figure',
      withCriterion('tc3', { rule: { type: 'target', indicator: 'x', part: 'Y' } }),
      '“x” is no count of the form, e.g. "party_members_admitted"',
    ],
    [
      'a figure without target',
      withCriterion('tc3', { rule: { type: 'target', indicator: 'good_models', part: 'Y' } }),
      '“good_models” has no yearly target in the form',
    ],
    [
      'a breakdown of persons',
      withCriterion('tc3', {
        rule: { type: 'bands', indicator: 'planning_women_pct', part: 'Y', bands: [{ from: 25, points: 5 }] },
      }),
      'breaks persons down',
    ],
    [
      'a part that is not reported',
      withCriterion('tc3', { rule: { type: 'target', indicator: 'party_members_admitted', part: 'Q1' } }),
      '“Q1” is not reported, e.g. "Y"',
    ],
    [
      'a band above the maximum',
      withCriterion('tc3', {
        rule: { type: 'bands', indicator: 'good_models', part: 'Y', bands: [{ from: 1, points: 21 }] },
      }),
      '21 is above "max" (20), e.g. 20',
    ],
    [
      'a penalty below 0',
      withCriterion('tc5', { rule: { type: 'on_time', perReport: 10, late: -1 } }),
      'must be a number from 0 to 1000',
    ],
    [
      'models that give nothing',
      withCriterion('tc4', { rule: { type: 'models', per: {} } }),
      'must give points for one of "recognised", "given", "taken", e.g. {"recognised": 5}',
    ],
    [
      'models without points',
      withCriterion('tc4', { rule: { type: 'models', per: 5 } }),
      'must be an object, e.g. {"recognised": 5, "given": 2, "taken": 1}',
    ],
    [
      'a model above the maximum',
      withCriterion('tc4', { rule: { type: 'models', per: { given: 21 } } }),
      'scoring.groups.criteria.tc4.rule.per.given: 21 is above "max" (10), e.g. 10',
    ],
    [
      'models with too many decimals',
      withCriterion('tc4', { rule: { type: 'models', per: { taken: 0.25 } } }),
      'rule.per.taken: 0.25 has more decimals than "decimals" (1) allows',
    ],
    ['an unknown tie-break', { ...table(), ties: ['tc9'] }, 'scoring.ties: there is no criterion “tc9”, e.g. "tc1"'],
    [
      'a board that scores itself',
      { ...table(), pairs: [{ scorer: 'ha-nam', scored: 'ha-nam' }] },
      '“ha-nam” would score itself',
    ],
    [
      'an unknown board',
      { ...table(), pairs: [{ scorer: 'hue', scored: 'ha-nam' }] },
      'there is no board “hue”, e.g. "lang-son"',
    ],
    ['pairs and a rotation', { ...table(), pairs: [], rotation: 2 }, 'goes with no "pairs"'],
    ['a key it does not know', { ...table(), penalties: 1 }, 'does not know “penalties”'],
  ])('refuses %s, with its place and an example', (_, scoring, message) => {
    expect(faults(scoring).join('\n')).toContain(message);
  });
});
