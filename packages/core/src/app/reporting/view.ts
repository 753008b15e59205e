import type { LastKnown } from '../../conversation/present/last-known.js';
import type { ReportView } from '../../conversation/present/report.js';
import type { IndicatorKey, TextId } from '../../domain/ids.js';
import { standing } from '../../domain/report/evolve.js';
import type { OnBehalf } from '../../domain/report/types.js';
import { listCycles } from '../cycles.js';
import { stepDay } from '../milestones/words.js';
import { readReport } from '../reports.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';
import type { Duty } from './duty.js';

/** Whose report it is, of which period, and of which of its days. */
export const aboutOf = ({ board, ref, cycle }: Duty): Pick<ReportView, 'board' | 'period' | 'stretch'> => {
  const stretch = cycle.stretches.find((each) => each.board === board.id);
  return { board, period: ref.period, ...(stretch === undefined ? {} : { stretch }) };
};

/** What the presenters see of a duty. */
export const viewOf = (turn: Turn, duty: Duty, behalf: string | null = null): ReportView => ({
  ...aboutOf(duty),
  form: duty.form,
  report: duty.report,
  version: duty.version,
  entries: duty.entries,
  now: turn.now,
  rehearsal: turn.deps.rehearsal,
  behalf,
});

/** The words of the document an entry on behalf names. */
export const behalfWords = async (turn: Turn, behalf: OnBehalf | null): Promise<string | null> =>
  behalf === null ? null : ((await readText(turn.deps, behalf.source)) ?? '…');

/** What is known of a field: the day its step stands at (`period` null), else the last figure handed in for an earlier period of the same board. */
export const lastKnown = async (turn: Turn, duty: Duty, field: IndicatorKey): Promise<LastKnown | null> => {
  const day = await stepDay(turn.deps, turn.config, duty.ref.board, field, turn.words.f.localDate(turn.now));
  if (day !== null) return { value: { kind: 'date', date: day }, period: null };
  const earlier = (await listCycles(turn.deps, turn.config.id))
    .filter((cycle) => cycle.instants.due < duty.cycle.instants.due)
    .reverse();
  for (const cycle of earlier) {
    const { period } = cycle.instants;
    const { state } = await readReport(turn.deps, { ...duty.ref, period });
    const value = standing(state)?.entries[field]?.value;
    if (value !== undefined && value.kind !== 'none') return { value, period };
  }
  return null;
};

/** `source|sha256` as the session keeps it between two messages. */
export const packBehalf = (behalf: OnBehalf | null): string | null =>
  behalf === null ? null : `${behalf.source}|${behalf.sha256}`;
export const unpackBehalf = (packed: string | null): OnBehalf | null => {
  const [source, sha256] = packed?.split('|') ?? [];
  return source === undefined || sha256 === undefined ? null : { source: source as TextId, sha256 };
};
