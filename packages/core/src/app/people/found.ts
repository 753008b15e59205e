import { isoIn } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { AccountKey, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { boardOfGrant } from '../../domain/people/grants.js';
import type { Grant } from '../../domain/people/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import type { Deps } from '../deps.js';
import { putPerson, saveAccount } from './documents.js';
import { createInvite } from './invite.js';

type FirstCode = { readonly code: string | null; readonly expiresAt: string | null };

const NO_CODE: FirstCode = { code: null, expiresAt: null };

/** `officer:hai-phong`, `secretary`: how a rehearsal names who speaks. */
const whoOf = (grant: Grant): string => {
  const board = boardOfGrant(grant);
  return board === null ? grant.role : `${grant.role}:${board}`;
};

const rehearsalGrants = (config: ClusterConfig): readonly Grant[] => [
  ...config.boards.flatMap(({ id }): readonly Grant[] => [
    { role: 'officer', board: id },
    { role: 'head', board: id },
  ]),
  { role: 'secretary' },
  { role: 'leader' },
  { role: 'observer' },
];

/** One synthetic person with an account of the terminal, reachable from the start. Doing it again changes nothing. */
const enrol = async (deps: Deps, config: ClusterConfig, grant: Grant, now: Instant): Promise<void> => {
  const who = whoOf(grant);
  const id = `r-${who.replace(':', '-')}` as PersonId;
  const key = `term:${who}` as AccountKey;
  const board = config.boards.find((each) => each.id === boardOfGrant(grant))?.name ?? null;
  const { people } = catalogue('vi');
  const title = people.roleTitle[grant.role];
  await putPerson(deps, id, (before) =>
    before !== null
      ? before
      : {
          id,
          name: people.rehearsalName({ who: board === null ? title : `${title} ${board}` }),
          language: 'vi',
          grants: [grant],
          accounts: [key],
          preferred: key,
          chat: who,
          preferences: {},
          enrolledAt: now,
          reachableSince: now,
          revokedAt: null,
        },
  );
  await saveAccount(deps, key, now, (before) =>
    before.person === id ? before : { ...before, person: id, chat: who, reachability: 'reachable', since: now },
  );
};

/**
 * The people of a new data directory. A rehearsal has an officer and a head for every board, a secretary, a leader and an
 * observer; a real one has nobody, and the code for its first secretary is answered, once.
 */
export const foundPeople = async (deps: Deps, config: ClusterConfig): Promise<FirstCode> => {
  const now = deps.clock.now();
  if (deps.rehearsal) {
    for (const grant of rehearsalGrants(config)) await enrol(deps, config, grant, now);
    return NO_CODE;
  }
  const invited = await createInvite(deps, config, { role: 'secretary', board: null, person: null });
  if (!invited.ok) throw new Error(`no code for the first secretary: ${invited.error.code}`);
  return { code: invited.value.code, expiresAt: isoIn(config.calendar.zone, invited.value.expiresAt) };
};
