import type { PersonId } from '../../domain/ids.js';
import { checkErase, type EraseRefusal as DomainRefusal, erasedPerson } from '../../domain/people/standing.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { Deps } from '../deps.js';
import type { OperatorRefusal } from '../operator.js';
import { listPeople, readAccount, readPerson, savePerson } from './documents.js';
import {
  forgetAnswers,
  leaveDeputies,
  leaveGroups,
  removeCodes,
  reworkOutbox,
  type Traces,
  tracesOf,
} from './erased-traces.js';
import { revokePerson } from './revoke.js';

export type EraseRefusal = OperatorRefusal & { readonly code: DomainRefusal['code'] | 'unknown_person' };

const MESSAGES: Readonly<Record<DomainRefusal['code'], (id: PersonId) => string>> = {
  already_erased: (id) => `the data of person "${id}" was erased before`,
  last_secretary: (id) =>
    `person "${id}" is the only secretary and cannot be erased; enrol another first, e.g. clusterbot invite --role secretary`,
};

/** What erasing somebody would be done with; refused where it may not be done. Permission is checked by whoever calls. */
export const findErasable = async (deps: Pick<Deps, 'store'>, id: PersonId): Promise<Result<Traces, EraseRefusal>> => {
  const person = await readPerson(deps, id);
  if (person === null) return refuse({ code: 'unknown_person', message: `there is no person "${id}"` });
  const people = await listPeople(deps);
  const checked = checkErase(person, people);
  if (!checked.ok) return refuse({ ...checked.error, message: MESSAGES[checked.error.code](id) });
  return ok(await tracesOf(deps, person, people));
};

/**
 * Erases a person's own data: access ends first, then every document and waiting message that names them or their accounts is
 * cleared, and last the person becomes a tombstone of which facts still name the id. Cut short, it is carried on when it is asked
 * for again. Facts are not touched: they hold no name.
 */
export const erasePerson = async (
  deps: Deps,
  id: PersonId,
  by: PersonId | null = null,
): Promise<Result<null, EraseRefusal>> => {
  const found = await findErasable(deps, id);
  if (!found.ok) return found;
  const traces = found.value;
  await revokePerson(deps, id);
  const people = (await listPeople(deps)).filter((each) => each.id !== id);
  await leaveDeputies(deps, traces, people);
  await leaveGroups(deps, traces);
  await forgetAnswers(deps, traces, people);
  await reworkOutbox(deps, traces, people);
  await deps.store.documents.remove(`session:${id}`);
  await removeCodes(deps, traces);
  for (const account of traces.accounts) {
    const owner = (await readAccount(deps, account))?.person ?? null;
    if (owner === null || owner === id) await deps.store.documents.remove(`account:${account}`);
  }
  const at = deps.clock.now();
  await savePerson(deps, id, (before) => erasedPerson(before, { at, by }));
  deps.log.info('erased', { person: id, by });
  return ok(null);
};
