import type { PersonId } from '../../domain/ids.js';
import { grantsOf } from '../../domain/people/grants.js';
import { isLastSecretary, stands } from '../../domain/people/standing.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { Deps } from '../deps.js';
import type { OperatorRefusal } from '../operator.js';
import { listPeople, readPerson, saveAccount, savePerson } from './documents.js';

export type RevokeRefusal = OperatorRefusal & {
  readonly code: 'unknown_person' | 'already_revoked' | 'last_secretary';
};

/**
 * Ends a person's roles and accounts at once: the person first, so that from the first write on nothing is allowed; then each
 * account becomes a stranger's, and the dialogue is forgotten. Asked for in chat (`by`), the last secretary stays: somebody must
 * be able to make codes. Permission is checked by whoever calls.
 */
export const revokePerson = async (
  deps: Deps,
  id: PersonId,
  by: PersonId | null = null,
): Promise<Result<null, RevokeRefusal>> => {
  const person = await readPerson(deps, id);
  if (person === null) return refuse({ code: 'unknown_person', message: `there is no person "${id}"` });
  // While accounts are still named, an end that was cut short is carried on.
  if (!stands(person, 'revoke') && person.accounts.length === 0)
    return refuse({ code: 'already_revoked', message: `person "${id}" was revoked before` });
  if (by !== null && isLastSecretary(person, await listPeople(deps)))
    return refuse({ code: 'last_secretary', message: 'the last secretary cannot be revoked in chat' });
  const now = deps.clock.now();
  const roles = grantsOf(person).length;
  await savePerson(deps, id, (before) => ({
    ...before,
    grants: [],
    preferred: null,
    chat: null,
    reachableSince: null,
    revokedAt: before.revokedAt ?? now,
  }));
  for (const account of person.accounts)
    await saveAccount(deps, account, now, (before) =>
      before.person === id ? { ...before, person: null, reachability: 'unproven', since: now } : before,
    );
  await deps.store.documents.remove(`session:${id}`);
  // Last: while accounts are named here, a revocation that was cut short is carried on when it is asked for again.
  await savePerson(deps, id, (before) => ({
    ...before,
    accounts: [],
    formerAccounts: [...new Set([...(before.formerAccounts ?? []), ...before.accounts])],
  }));
  deps.log.info('revoked', { person: id, by, roles });
  return ok(null);
};
