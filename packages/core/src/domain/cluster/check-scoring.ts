import { hasGrain, sumOf } from '../scoring/points.js';
import {
  type Criterion,
  type CriterionRule,
  criteriaOf,
  leastOf,
  MERIT_SIDES,
  type ScoringTable,
} from '../scoring/table.js';
import { type ConfigFault, duplicates, fault } from './fault.js';
import { boardOf } from './roster.js';
import type { ClusterConfig } from './types.js';

type Figure = Extract<CriterionRule, { type: 'target' | 'bands' }>;

const figureFaults = (
  { indicators, form, calendar }: ClusterConfig,
  path: string,
  rule: Figure,
): readonly ConfigFault[] => {
  const indicator = indicators.find(({ key }) => key === rule.indicator);
  const field = form.fields.find(({ key }) => key === rule.indicator);
  const example = form.fields.find(({ type }) => type === 'count')?.key ?? 'party_members_admitted';
  const faults: ConfigFault[] = [];
  if (field === undefined || (field.type !== 'count' && (field.type !== 'ratio' || rule.type === 'target')))
    faults.push(
      fault(
        'not_counted',
        `${path}.indicator`,
        `“${rule.indicator}” is no ${rule.type === 'target' ? 'count' : 'count or ratio'} of the form, e.g. "${example}"`,
      ),
    );
  else if (rule.type === 'target' && !form.fields.some((each) => each.type === 'target' && each.of === rule.indicator))
    faults.push(
      fault(
        'no_target',
        `${path}.indicator`,
        `“${rule.indicator}” has no yearly target in the form; use "type": "bands"`,
      ),
    );
  if (indicator?.personal === true)
    faults.push(
      fault(
        'personal',
        `${path}.indicator`,
        `“${rule.indicator}” breaks persons down: points would show counts that are too small to be shown, e.g. "${example}"`,
      ),
    );
  if (!calendar.parts.includes(rule.part))
    faults.push(
      fault('unknown_part', `${path}.part`, `“${rule.part}” is not reported, e.g. "${calendar.parts.at(-1) ?? 'Y'}"`),
    );
  return faults;
};

const ruleFaults = (
  config: ClusterConfig,
  table: ScoringTable,
  path: string,
  { rule, max }: Criterion,
): readonly ConfigFault[] => {
  const grain = (key: string, value: number): readonly ConfigFault[] =>
    hasGrain(table, value)
      ? []
      : [
          fault(
            'decimals',
            `${path}.${key}`,
            `${value} has more decimals than "decimals" (${table.decimals}) allows, e.g. ${Math.round(value)}`,
          ),
        ];
  if (rule.type === 'target') return figureFaults(config, path, rule);
  if (rule.type === 'bands')
    return [
      ...figureFaults(config, path, rule),
      ...duplicates(
        `${path}.bands`,
        'the bound',
        rule.bands.map(({ from }) => String(from)),
      ),
      ...rule.bands.flatMap(({ points }) => grain('bands', points)),
      ...rule.bands
        .filter(({ points }) => points > max)
        .map(({ points }) => fault('above_max', `${path}.bands`, `${points} is above "max" (${max}), e.g. ${max}`)),
    ];
  if (rule.type === 'models')
    return MERIT_SIDES.flatMap((side) => {
      const per = rule.per[side] ?? 0;
      return [
        ...grain(`per.${side}`, per),
        ...(per > max
          ? [fault('above_max', `${path}.per.${side}`, `${per} is above "max" (${max}), e.g. ${max}`)]
          : []),
      ];
    });
  if (rule.type !== 'on_time' && rule.type !== 'complete') return [];
  return [
    ...grain('perReport', rule.perReport),
    ...(rule.type === 'on_time' ? [...grain('late', rule.late ?? 0), ...grain('missing', rule.missing ?? 0)] : []),
    ...(rule.parts ?? [])
      .filter((part) => !config.calendar.parts.includes(part))
      .map((part) =>
        fault('unknown_part', `${path}.parts`, `“${part}” is not reported, e.g. "${config.calendar.parts[0] ?? 'H1'}"`),
      ),
  ];
};

const criterionFaults = (config: ClusterConfig, table: ScoringTable, criterion: Criterion): readonly ConfigFault[] => {
  const path = `scoring.groups.criteria.${criterion.id}`;
  const grain = [criterion.max, leastOf(criterion)].filter((points) => !hasGrain(table, points));
  return [
    ...grain.map((points) =>
      fault(
        'decimals',
        path,
        `${points} has more decimals than "decimals" (${table.decimals}) allows, e.g. ${Math.round(points)}`,
      ),
    ),
    ...(criterion.max === 0 && leastOf(criterion) === 0
      ? [fault('no_points', path, 'has "max" 0 and nothing below it; give it points, e.g. "max": 10')]
      : []),
    ...ruleFaults(config, table, `${path}.rule`, criterion),
  ];
};

const pairFaults = (config: ClusterConfig, table: ScoringTable): readonly ConfigFault[] => {
  const pairs = table.pairs ?? [];
  const example = config.boards[0]?.id ?? 'hai-phong';
  return [
    ...(table.pairs !== undefined && table.rotation !== undefined
      ? [fault('two_ways', 'scoring.rotation', 'goes with no "pairs"; leave one of them out')]
      : []),
    ...duplicates(
      'scoring.pairs',
      'the scored board',
      pairs.map(({ scored }) => scored),
    ),
    ...pairs.flatMap(({ scorer, scored }, index) => [
      ...[scorer, scored]
        .filter((id) => boardOf(config, id) === undefined)
        .map((id) => fault('unknown_board', `scoring.pairs[${index}]`, `there is no board “${id}”, e.g. "${example}"`)),
      ...(scorer === scored
        ? [
            fault(
              'own_board',
              `scoring.pairs[${index}]`,
              `“${scorer}” would score itself; name another board as "scorer"`,
            ),
          ]
        : []),
    ]),
  ];
};

/** The criteria add up to the scale, rules name figures that are there, pairs boards that are, ties criteria that are. */
export const scoringFaults = (config: ClusterConfig): readonly ConfigFault[] => {
  const table = config.scoring;
  if (table === undefined) return [];
  const criteria = criteriaOf(table);
  const sum = sumOf(
    { decimals: 2 },
    criteria.filter(({ rule }) => rule.type !== 'bonus').map(({ max }) => max),
  );
  return [
    ...duplicates(
      'scoring.groups.criteria',
      'the id',
      criteria.map(({ id }) => id),
    ),
    ...(sum === table.scale
      ? []
      : [
          fault(
            'not_the_scale',
            'scoring.groups',
            `the criteria without bonus come to ${sum}, not to "scale" (${table.scale}); change a "max", e.g. by ${sumOf({ decimals: 2 }, [table.scale, -sum])}`,
          ),
        ]),
    ...(table.maxTotal !== undefined && table.maxTotal < table.scale
      ? [
          fault(
            'cap_below_scale',
            'scoring.maxTotal',
            `${table.maxTotal} is below "scale" (${table.scale}), e.g. ${table.scale}`,
          ),
        ]
      : []),
    ...criteria.flatMap((criterion) => criterionFaults(config, table, criterion)),
    ...pairFaults(config, table),
    ...(table.ties ?? [])
      .filter((id) => !criteria.some((each) => each.id === id))
      .map((id) =>
        fault('unknown_criterion', 'scoring.ties', `there is no criterion “${id}”, e.g. "${criteria[0]?.id ?? 'tc1'}"`),
      ),
  ];
};
