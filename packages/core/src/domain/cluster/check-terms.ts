import { type ConfigFault, duplicates, fault } from './fault.js';
import { boardOf } from './roster.js';
import type { KnownStep, Term, TermStep } from './terms.js';
import type { ClusterConfig } from './types.js';

/** Buttons name a step by its place, in two digits. */
const STEPS = 99;
const GROUPS = 9;

const stepFaults = (config: ClusterConfig, term: Term, step: TermStep): readonly ConfigFault[] => {
  const path = `terms.${term.id}.steps.${step.key}`;
  const group = term.groups[0]?.key ?? 'congress';
  const field = config.form.fields.find(({ key }) => key === step.field);
  const example = config.form.fields.find(({ type }) => type === 'date')?.key ?? 'job_position_project';
  return [
    ...(term.groups.some(({ key }) => key === step.group)
      ? []
      : [
          fault(
            'unknown_group',
            `${path}.group`,
            `names “${step.group}”, which is no group of the term, e.g. "${group}"`,
          ),
        ]),
    ...(step.due !== undefined && (step.due < term.from || step.due > term.to)
      ? [fault('outside_term', `${path}.due`, `${step.due} is not between ${term.from} and ${term.to}`)]
      : []),
    ...(step.field === undefined || (field?.type === 'date' && step.kind === 'date')
      ? []
      : [
          fault(
            'unknown_field',
            `${path}.field`,
            `names “${step.field}”; a step of "kind": "date" may name a date field of the form, e.g. "${example}"`,
          ),
        ]),
  ];
};

const knownFaults = (config: ClusterConfig, term: Term, known: KnownStep): readonly ConfigFault[] => {
  const path = `terms.${term.id}.known.${known.board}.${known.step}`;
  const board = boardOf(config, known.board);
  const step = term.steps.find(({ key }) => key === known.step);
  const day = known.date ?? known.by;
  return [
    ...(board === undefined
      ? [
          fault(
            'unknown_board',
            path,
            `there is no board “${known.board}”, e.g. "${config.boards[0]?.id ?? 'hai-phong'}"`,
          ),
        ]
      : day < board.validFrom || (board.validTo !== null && day > board.validTo)
        ? [fault('known_validity', path, `“${known.board}” did not exist on ${day}; name the unit of that day`)]
        : []),
    ...(step?.kind === 'date'
      ? []
      : [fault('unknown_step', path, `names “${known.step}”, which is no step of "kind": "date" of the term`)]),
    ...(day < term.from || day > term.to
      ? [fault('outside_term', path, `${day} is not between ${term.from} and ${term.to}`)]
      : []),
    ...(known.date !== null && known.date > known.by
      ? [fault('known_order', path, `"date" ${known.date} is after "by" ${known.by}, the day it was known`)]
      : []),
  ];
};

const termFaults = (config: ClusterConfig, term: Term): readonly ConfigFault[] => {
  const path = `terms.${term.id}`;
  return [
    ...(term.from > term.to
      ? [
          fault(
            'term_order',
            path,
            `begins ${term.from}, after it ends (${term.to}), e.g. "from": "2023-01-01", "to": "2030-12-31"`,
          ),
        ]
      : []),
    ...(term.groups.length > GROUPS ? [fault('too_many', `${path}.groups`, `has more than ${GROUPS} groups`)] : []),
    ...duplicates(
      `${path}.groups`,
      'the group',
      term.groups.map(({ key }) => key),
    ),
    ...term.steps.flatMap((step) => stepFaults(config, term, step)),
    ...(term.known ?? []).flatMap((known) => knownFaults(config, term, known)),
    ...duplicates(
      `${path}.known`,
      'the step',
      (term.known ?? []).map(({ board, step }) => `${board} ${step}`),
    ),
  ];
};

/** Terms and steps once each, days inside their term, groups, fields and boards that are there. */
export const termsFaults = (config: ClusterConfig): readonly ConfigFault[] => {
  const { terms = [] } = config;
  const steps = terms.flatMap((term) => term.steps);
  const fields = steps.flatMap(({ field }) => (field === undefined ? [] : [field as string]));
  return [
    ...duplicates(
      'terms',
      'the term',
      terms.map(({ id }) => id),
    ),
    ...duplicates(
      'terms.steps',
      'the step',
      steps.map(({ key }) => key),
    ),
    ...duplicates('terms.steps.field', 'the field', fields),
    ...(steps.length > STEPS ? [fault('too_many', 'terms', `has ${steps.length} steps, at most ${STEPS}`)] : []),
    ...terms.flatMap((term) => termFaults(config, term)),
  ];
};
