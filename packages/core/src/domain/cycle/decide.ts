import { assertNever, ok, type Result, refuse } from '../result.js';
import { CALL_FIELDS, type CycleCommand, type CycleRefusal } from './commands.js';
import { CYCLE_TABLE, sinceOf, stateOf } from './states.js';
import type { Cycle, CycleEvent } from './types.js';

type Decision = Result<readonly CycleEvent[], CycleRefusal>;
type Of<T extends CycleCommand['type']> = Extract<CycleCommand, { type: T }>;

const open = ({ now, instants, form, boards, stretches, call, early }: Of<'Open'>): Decision => {
  if (form.fields.length === 0) return refuse({ code: 'no_fields' });
  if (boards.length === 0) return refuse({ code: 'no_boards' });
  if (call !== undefined) {
    if (form.fields.length > CALL_FIELDS) return refuse({ code: 'too_many_fields', max: CALL_FIELDS });
    if (instants.due <= now) return refuse({ code: 'due_past', due: instants.due });
    if (instants.lock < instants.due) return refuse({ code: 'lock_before_due', lock: instants.lock });
  }
  return ok([
    {
      type: 'CycleOpened',
      instants,
      form,
      boards,
      ...(stretches === undefined || stretches.length === 0 ? {} : { stretches }),
      ...(call === undefined ? {} : { call }),
    },
    ...(early === undefined ? [] : [{ type: 'CycleOpenedEarly' as const, ...early }]),
  ]);
};

/** Never before a board’s due instant while it has not handed in; then by decision, with a reason. */
const close = ({ now, by, reason, missing }: Of<'Close'>, { instants }: Cycle): Decision => {
  if (instants === null) return refuse({ code: 'wrong_state', state: 'planned', since: null });
  const due = missing.filter((each) => each > now).sort();
  const [first] = due.slice(-1);
  if (first !== undefined) return refuse({ code: 'not_due', due: first, missing: missing.length });
  if (missing.length > 0 && (reason === null || reason === 'all_in'))
    return refuse({ code: 'reason_needed', missing: missing.length });
  return ok([{ type: 'CycleClosed', by, reason: reason ?? 'all_in', byRule: instants.lock }]);
};

const cancel = ({ now, by, reason }: Of<'Cancel'>, { call, instants }: Cycle): Decision => {
  if (call === null || instants === null) return refuse({ code: 'not_a_call' });
  if (now > instants.due) return refuse({ code: 'past_due', due: instants.due });
  return ok([{ type: 'CycleCancelled', by, reason }]);
};

const changeForm = ({ by, form }: Of<'ChangeForm'>, cycle: Cycle): Decision => {
  if (cycle.call !== null) return refuse({ code: 'own_form' });
  if (cycle.form === null || form.version === cycle.form.version)
    return refuse({ code: 'same_form', version: form.version });
  return ok([{ type: 'FormChanged', by, from: cycle.form.version, form }]);
};

/** The rules of one reporting cycle: a command and what is known give facts or a refusal. Pure. */
export const decideCycle = (command: CycleCommand, cycle: Cycle): Decision => {
  const state = stateOf(cycle, command.now);
  if (CYCLE_TABLE[state][command.type] === undefined)
    return refuse({ code: 'wrong_state', state, since: sinceOf(cycle, state) });
  switch (command.type) {
    case 'Open':
      return open(command);
    case 'Close':
      return close(command, cycle);
    case 'Reopen':
      return cycle.closed === null
        ? refuse({ code: 'wrong_state', state, since: null })
        : ok([{ type: 'CycleReopened', by: command.by, lock: cycle.closed.byRule }]);
    case 'Cancel':
      return cancel(command, cycle);
    case 'ChangeForm':
      return changeForm(command, cycle);
    case 'Publish':
      // A period is published once; from then on observers read its figures. Later corrections show as they come in.
      return cycle.publishedAt === null
        ? ok([{ type: 'CyclePublished', by: command.by }])
        : refuse({ code: 'already_published', at: cycle.publishedAt });
    default:
      return assertNever(command);
  }
};
