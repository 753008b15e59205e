import type { AccountKey, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Account, Person, Reachability } from '../../domain/people/types.js';
import type { Deps } from '../deps.js';
import { readAccount, readPerson, saveAccount, savePerson } from './documents.js';

type State = Exclude<Reachability, 'unproven'>;

/**
 * Notes that messages reach an account, or no longer do. An account not proven yet stays unproven: only the button proves it.
 * A person's reminders move to another account that is reachable, if there is one; the duty stays in any case.
 */
export const markReachability = async (
  deps: Pick<Deps, 'store' | 'log'>,
  key: AccountKey,
  state: State,
  now: Instant,
): Promise<void> => {
  const account = await readAccount(deps, key);
  if (account === null || account.person === null || account.reachability === 'unproven') return;
  if (account.reachability !== state) {
    await saveAccount(deps, key, now, (before) => ({ ...before, reachability: state, since: now }));
    deps.log.info('reachability', { person: account.person, state });
  }
  await settlePreferred(deps, account.person);
};

/** Lets a person's reminders go where they arrive: the preferred account while it is reachable, else another that is. */
export const settlePreferred = async (deps: Pick<Deps, 'store'>, id: PersonId): Promise<Person | null> => {
  const person = await readPerson(deps, id);
  if (person === null) return null;
  const accounts = await Promise.all(person.accounts.map((key) => readAccount(deps, key)));
  const reachable = accounts.filter(
    (account): account is Account => account?.person === id && account.reachability === 'reachable',
  );
  const chosen = reachable.find((account) => account.key === person.preferred) ?? reachable[0];
  return savePerson(deps, id, (before) => {
    if (before.revokedAt !== null) return before;
    if (chosen === undefined) return before.reachableSince === null ? before : { ...before, reachableSince: null };
    const same = before.preferred === chosen.key && before.chat === chosen.chat && before.reachableSince !== null;
    return same
      ? before
      : {
          ...before,
          preferred: chosen.key,
          chat: chosen.chat,
          reachableSince:
            before.preferred === chosen.key && before.reachableSince !== null ? before.reachableSince : chosen.since,
        };
  });
};
