import { addDays } from '../calendar/days.js';
import { calendarFaults } from './check-calendar.js';
import { leadFaults } from './check-leads.js';
import { questionFaults } from './check-questions.js';
import { scoringFaults } from './check-scoring.js';
import { termsFaults } from './check-terms.js';
import { type ConfigFault, duplicates, fault } from './fault.js';
import type { ApprovalRule, Board, ClusterConfig } from './types.js';

/** `NĐ` and `nd` are typed alike. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').replace(/\s+/gu, ' ').trim().toLowerCase();

const overlap = (a: Board, b: Board): boolean =>
  (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): readonly [T, T] => [a, b]));

const boardClashes = (boards: readonly Board[]): readonly ConfigFault[] =>
  pairs(boards)
    .filter(([a, b]) => overlap(a, b))
    .flatMap(([a, b]) => {
      const names = new Set([a.name, ...a.abbreviations].map(folded));
      const shared = [b.name, ...b.abbreviations].find((name) => names.has(folded(name)));
      return shared === undefined
        ? []
        : [
            fault(
              'name_clash',
              `boards.${b.id}`,
              `“${shared}” also means ${a.id} at the same time; give each unit names of its own, e.g. “${b.id}”`,
            ),
          ];
    });

const ancestors = (boards: readonly Board[], id: string, seen: readonly string[] = []): readonly string[] =>
  (boards.find((board) => board.id === id)?.predecessors ?? []).flatMap((each) =>
    seen.includes(each) ? [each] : [each, ...ancestors(boards, each, [...seen, each])],
  );

const boardFaults = (board: Board, boards: readonly Board[]): readonly ConfigFault[] => {
  const path = `boards.${board.id}`;
  const faults: ConfigFault[] = [];
  if (board.validTo !== null && board.validTo < board.validFrom) {
    faults.push(
      fault(
        'validity',
        path,
        `validTo ${board.validTo} is before validFrom ${board.validFrom}, e.g. validTo "2025-06-30"`,
      ),
    );
  }
  if (ancestors(boards, board.id).includes(board.id)) {
    faults.push(fault('merger_cycle', path, 'descends from itself; predecessors must be units that ended before'));
  }
  for (const id of board.predecessors) {
    const before = boards.find((each) => each.id === id);
    if (before === undefined)
      faults.push(
        fault(
          'unknown_board',
          `${path}.predecessors`,
          `there is no board “${id}”, e.g. "${boards[0]?.id ?? 'hai-phong'}"`,
        ),
      );
    else if (before.validTo === null || before.validTo >= board.validFrom) {
      faults.push(
        fault(
          'overlap',
          path,
          `begins ${board.validFrom}, but its predecessor ${id} lives until ${before.validTo ?? 'ever'}; end it the day before`,
        ),
      );
    } else if (addDays(before.validTo, 1) < board.validFrom) {
      faults.push(
        fault(
          'gap',
          path,
          `begins ${board.validFrom}, but its predecessor ${id} ended on ${before.validTo}; nobody would report for the days between, so let it begin ${addDays(before.validTo, 1)}`,
        ),
      );
    }
  }
  return faults;
};

const formFaults = (config: ClusterConfig): readonly ConfigFault[] => {
  const counts = new Set(config.form.fields.filter((field) => field.type === 'count').map((field) => field.key));
  const labels = new Set(config.indicators.map((indicator) => indicator.key));
  const fields = config.form.fields.flatMap((field) => {
    const path = `form.fields.${field.key}`;
    const faults: ConfigFault[] = [];
    if (!labels.has(field.key))
      faults.push(fault('no_label', path, 'has no entry in indicators, which gives every field its labels'));
    const named =
      field.type === 'target'
        ? field.of
        : field.type === 'count'
          ? field.partOf
          : field.type === 'ratio'
            ? field.denominatorOf
            : undefined;
    if (named !== undefined && !counts.has(named))
      faults.push(fault('unknown_field', path, `names “${named}”, which is no count field of the form`));
    if ((field.type === 'count' || field.type === 'target') && field.min > field.max) {
      faults.push(fault('range', path, `min ${field.min} is above max ${field.max}, e.g. "min": 0, "max": 100000`));
    }
    return faults;
  });
  const keys = new Set(config.form.fields.map((field) => field.key));
  const parts = config.indicators.flatMap((indicator) =>
    (indicator.parts ?? [])
      .filter((part) => !keys.has(part))
      .map((part) =>
        fault('unknown_field', `indicators.${indicator.key}.parts`, `names “${part}”, which is no field of the form`),
      ),
  );
  return [...fields, ...parts];
};

/** A breakdown of persons is counted; and a limit for small counts needs something that it is about. */
const privacyFaults = ({ indicators, form, privacy }: ClusterConfig): readonly ConfigFault[] => {
  const personal = indicators.filter((indicator) => indicator.personal === true);
  const uncounted = personal.filter(({ key }) => {
    const type = form.fields.find((field) => field.key === key)?.type;
    return type !== undefined && type !== 'count' && type !== 'ratio';
  });
  return [
    ...uncounted.map(({ key }) =>
      fault(
        'not_counted',
        `indicators.${key}.personal`,
        'only counts and ratios break persons down, e.g. "personal": true with a field of "type": "ratio"',
      ),
    ),
    ...(privacy?.smallCount === undefined || personal.length > 0
      ? []
      : [
          fault(
            'nothing_personal',
            'privacy.smallCount',
            'no indicator is marked as a breakdown of persons; mark those it is about, e.g. {"key": "planning_women_pct", …, "personal": true}',
          ),
        ]),
  ];
};

const indicatorClashes = (config: ClusterConfig): readonly ConfigFault[] => {
  const owner = new Map<string, string>();
  return config.indicators.flatMap((indicator) => {
    const names = [indicator.vi, indicator.en, indicator.viShort, indicator.enShort, ...indicator.synonyms];
    const taken = names.find((name) => (owner.get(folded(name)) ?? indicator.key) !== indicator.key);
    for (const name of names) if (!owner.has(folded(name))) owner.set(folded(name), indicator.key);
    return taken === undefined
      ? []
      : [
          fault(
            'synonym_clash',
            `indicators.${indicator.key}`,
            `“${taken}” also means ${owner.get(folded(taken)) ?? ''}; keep it with one of them`,
          ),
        ];
  });
};

/** A deadline is of somebody who takes part, and each comes after the one before. */
const tierFaults = ({ head, secretary, approveDays, acceptDays }: ApprovalRule): readonly ConfigFault[] => [
  ...(approveDays !== undefined && !head
    ? [fault('no_head', 'approval.approveDays', 'takes a head in the chain; set "head": true or leave it out')]
    : []),
  ...(acceptDays !== undefined && !secretary
    ? [
        fault(
          'no_secretary',
          'approval.acceptDays',
          'takes the secretary in the chain; set "secretary": true or leave it out',
        ),
      ]
    : []),
  ...(approveDays !== undefined && acceptDays !== undefined && acceptDays <= approveDays
    ? [
        fault(
          'tiers_out_of_order',
          'approval.acceptDays',
          `${acceptDays} is not after "approveDays" (${approveDays}); the secretary accepts what the head has approved, e.g. ${approveDays + 1}`,
        ),
      ]
    : []),
];

const approvalFaults = ({ approval }: ClusterConfig): readonly ConfigFault[] => {
  if (approval === undefined) return [];
  const nobody = !approval.head && !approval.secretary;
  return [
    ...(nobody
      ? [fault('nobody_approves', 'approval', 'nobody takes part; set "head" or "secretary" to true, or leave it out')]
      : []),
    ...tierFaults(approval),
    ...(approval.handedInBy === 'head' && !approval.head
      ? [
          fault(
            'no_head',
            'approval.handedInBy',
            '"head" takes a head in the chain; set "head": true or "handedInBy": "officer"',
          ),
        ]
      : []),
    ...duplicates(
      'approval.reasons',
      'the code',
      (approval.reasons ?? []).map((reason) => reason.code),
    ),
  ];
};

/** Everything that the shape alone cannot rule out; empty when the configuration can be used. */
export const checkConfig = (config: ClusterConfig): readonly ConfigFault[] => [
  ...duplicates(
    'boards',
    'the id',
    config.boards.map((board) => board.id),
  ),
  ...config.boards.flatMap((board) => boardFaults(board, config.boards)),
  ...boardClashes(config.boards),
  ...leadFaults(config),
  ...duplicates(
    'indicators',
    'the key',
    config.indicators.map((indicator) => indicator.key),
  ),
  ...indicatorClashes(config),
  ...duplicates(
    'form.fields',
    'the field',
    config.form.fields.map((field) => field.key),
  ),
  ...formFaults(config),
  ...privacyFaults(config),
  ...calendarFaults(config.calendar),
  ...approvalFaults(config),
  ...questionFaults(config),
  ...scoringFaults(config),
  ...termsFaults(config),
  ...duplicates(
    'models.known',
    'the period',
    (config.models?.known ?? []).map(({ period }) => period),
  ),
  ...duplicates('reminders.ladder', 'the rung', config.reminders.ladder.map(String)),
];
