import { localDate } from '../domain/calendar/zone.js';
import type { BoardId, PeriodId, PersonId } from '../domain/ids.js';
import type { ReportCommand } from '../domain/report/decide.js';
import type { FieldValue } from '../domain/report/types.js';
import { bundledCluster } from './codec/cluster-file.js';
import type { Deps } from './deps.js';
import { reportDecider, reportStream } from './reports.js';
import { runCommand } from './run-command.js';

/** Hands in a report of a board for a period, as its officer of a rehearsal, at the clock’s now. Figures are synthetic. For tests only. */
export const handInFor = async (
  { deps }: { readonly deps: Deps },
  period: string,
  board: string,
  values: Readonly<Record<string, FieldValue>>,
): Promise<void> => {
  const config = bundledCluster();
  const at = deps.clock.now();
  const today = localDate(config.calendar.zone, at);
  const said = { by: `r-officer-${board}` as PersonId, onBehalf: null, sentAt: at, today, form: config.form };
  const stream = reportStream({ cluster: config.id, period: period as PeriodId, board: board as BoardId });
  const commands: readonly ReportCommand[] = [
    { type: 'Enter', ...said, asOf: today, values, confirmed: [] },
    { type: 'HandIn', ...said, texts: {}, evenIncomplete: false },
  ];
  for (const command of commands) {
    const key = `${command.type}:${period}:${board}:${at}`;
    const done = await runCommand(deps, reportDecider, { stream, key, at, command });
    if (!done.ok) throw new Error(`${period} ${board}: ${done.error.code}`);
  }
};
