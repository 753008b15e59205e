import { type Term, type TermStep, termOn } from '../../domain/cluster/terms.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { standingWord } from '../../domain/milestone/states.js';
import { refKey, type StepRef, type StepWord } from '../../domain/milestone/types.js';
import { standing } from '../../domain/report/evolve.js';
import type { Report } from '../../domain/report/types.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import type { Deps } from '../deps.js';
import { readReport } from '../reports.js';
import { readMilestones } from './stream.js';

type Stored = Pick<Deps, 'store'>;
type Elsewhere = (ref: StepRef) => readonly StepWord[];

/** Whether a reader may be told what a board's report of a cycle says. */
export type Sees = (cycle: OpenedCycle, board: BoardId) => boolean;

/** A date in a report that was handed in, said when a revision first stated it; restating it later says nothing new. */
const wordIn = (cycle: OpenedCycle, report: Report, term: Term, step: TermStep): readonly StepWord[] => {
  const last = standing(report);
  const { field } = step;
  const entry = last === null || field === undefined ? undefined : last.entries[field];
  if (last === null || field === undefined || entry?.value.kind !== 'date') return [];
  const { date } = entry.value;
  if (date < term.from || date > term.to) return [];
  const states = (revision: typeof last): boolean => {
    const value = revision.entries[field]?.value;
    return value?.kind === 'date' && value.date === date;
  };
  const other = report.revisions.findLastIndex((revision) => !states(revision));
  const first = report.revisions[other + 1] ?? last;
  return [
    {
      at: first.at,
      by: entry.by,
      onBehalf:
        entry.onBehalf === null ? null : { source: { text: entry.onBehalf.source, sha256: entry.onBehalf.sha256 } },
      source: { kind: 'handed_in', period: cycle.instants.period, revision: first.number },
      value: { kind: 'date', date },
      was: null,
    },
  ];
};

const fromReports = async (deps: Stored, config: ClusterConfig, term: Term, sees: Sees) => {
  const stated = term.steps.filter(({ field }) => field !== undefined);
  const found: (readonly [string, StepWord])[] = [];
  if (stated.length === 0) return found;
  for (const cycle of await listCycles(deps, config.id)) {
    if (!cycle.form.fields.some(({ key }) => stated.some(({ field }) => field === key))) continue;
    for (const board of cycle.boards) {
      if (!sees(cycle, board)) continue;
      const { state } = await readReport(deps, { cluster: config.id, period: cycle.instants.period, board });
      for (const step of stated)
        for (const word of wordIn(cycle, state, term, step)) found.push([refKey({ board, step: step.key }), word]);
    }
  }
  return found;
};

/** What was known from elsewhere by a day. */
const fromFile = (term: Term, today: CalendarDate): readonly (readonly [string, StepWord])[] =>
  (term.known ?? [])
    .filter(({ by }) => by <= today)
    .map((known) => [
      refKey(known),
      {
        at: null,
        by: null,
        onBehalf: null,
        source: { kind: 'known', source: known.source },
        value: known.date === null ? { kind: 'by', date: known.by } : { kind: 'date', date: known.date },
        was: null,
      },
    ]);

/** What reports and the cluster file say of a term's steps. */
export const readElsewhere = async (
  deps: Stored,
  config: ClusterConfig,
  term: Term,
  today: CalendarDate,
  sees: Sees = () => true,
): Promise<Elsewhere> => {
  const words = new Map<string, StepWord[]>();
  for (const [key, word] of [...fromFile(term, today), ...(await fromReports(deps, config, term, sees))])
    words.set(key, [...(words.get(key) ?? []), word]);
  return (ref) => words.get(refKey(ref)) ?? [];
};

/** Everything said of a term's steps, wherever it was said: the one place where both are put together. */
export const readWords = async (
  deps: Stored,
  config: ClusterConfig,
  term: Term,
  today: CalendarDate,
  sees?: Sees,
): Promise<Elsewhere> => {
  const elsewhere = await readElsewhere(deps, config, term, today, sees);
  const said = await readMilestones(deps, config.id, term.id);
  return (ref) => [...elsewhere(ref), ...(said[refKey(ref)] ?? [])];
};

/** The day on which a board’s step stands that a field of the form states; null where none does, or the day is not known. */
export const stepDay = async (
  deps: Stored,
  config: ClusterConfig,
  board: BoardId,
  field: string,
  today: CalendarDate,
): Promise<CalendarDate | null> => {
  const term = termOn(config, today);
  const step = term?.steps.find((each) => each.field === field);
  if (term === undefined || step === undefined) return null;
  const words = await readWords(deps, config, term, today);
  const value = standingWord(words({ board, step: step.key }))?.value;
  return value?.kind === 'date' ? value.date : null;
};
