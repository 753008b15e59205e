import type { ClusterConfig, Form } from '../domain/cluster/types.js';
import type { PeriodId } from '../domain/ids.js';
import { formChanges } from '../domain/report/migration.js';
import { cycleDecider, cycleStream, type OpenedCycle, openCycles } from './cycles.js';
import type { Deps } from './deps.js';
import { runCommand } from './run-command.js';

/** The open cycles of the calendar that are on another version of the form. */
const onOlderForm = async (deps: Deps, config: ClusterConfig): Promise<readonly OpenedCycle[]> =>
  (await openCycles(deps, config.id, deps.clock.now())).filter(
    (cycle) => cycle.call === null && cycle.form.version !== config.form.version,
  );

const changesOf = (before: Form, after: Form): string =>
  formChanges(before, after)
    .map(({ key, kind }) => `${key} ${kind}`)
    .join(', ');

/** Which open cycles keep their form when this configuration is applied, and what moving them would change. */
export const openCycleLines = async (deps: Deps, config: ClusterConfig): Promise<readonly string[]> =>
  (await onOlderForm(deps, config)).map(
    ({ instants, form }) =>
      `open cycle ${instants.period} keeps form version ${form.version}; --open-cycles move puts it on version ${config.form.version} (${changesOf(form, config.form)}), drafts are kept and asked about where they no longer fit`,
  );

/** Puts every open cycle on the form in force, each by one fact. */
export const moveOpenCycles = async (deps: Deps, config: ClusterConfig): Promise<readonly PeriodId[]> => {
  const moved: PeriodId[] = [];
  for (const { instants, earlierForms } of await onOlderForm(deps, config)) {
    const now = deps.clock.now();
    const result = await runCommand(deps, cycleDecider, {
      stream: cycleStream(config.id, instants.period),
      key: `form:${config.id}:${instants.period}:${earlierForms.length + 1}`,
      at: now,
      command: { type: 'ChangeForm', now, by: null, form: config.form },
    });
    if (result.ok) moved.push(instants.period);
  }
  return moved;
};
