import { localDate } from '../../domain/calendar/zone.js';
import { boardOf, hasEnded } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { AccountKey, PersonId } from '../../domain/ids.js';
import { HOUR, type Instant, plusMillis } from '../../domain/instant.js';
import { readCode } from '../../domain/people/code.js';
import { boardOfGrant, grantsOf, sameGrant } from '../../domain/people/grants.js';
import type { Account, Grant, Invite, Language, Person, RedeemRefusal } from '../../domain/people/types.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { readInviteDocument } from '../codec/person.js';
import type { Deps } from '../deps.js';
import { changeDocument, putPerson, readAccount, readPerson, saveAccount } from './documents.js';
import { codeDocument } from './invite.js';

const TRIES = 5;
const TRIES_WITHIN_MS = HOUR;

export type Redemption = {
  readonly typed: string;
  /** The message's key: a redelivery neither counts a wrong try twice nor uses the code again. */
  readonly key: string;
  readonly account: AccountKey;
  readonly chat: string;
  readonly displayName: string;
  readonly language: Language;
};

export type Redeemed = {
  readonly person: Person;
  readonly grant: Grant | null;
  /** The account must still show that messages reach it. */
  readonly mustProve: boolean;
};

/** Wrong tries that still count at `now`. */
const recent = (account: Account | null, now: Instant): readonly Instant[] =>
  (account?.wrongCodes ?? []).filter((at) => plusMillis(at, TRIES_WITHIN_MS) > now);

const countWrong = async (
  deps: Deps,
  { account, key }: Redemption,
  code: 'unknown' | 'malformed',
  now: Instant,
): Promise<Result<never, RedeemRefusal>> => {
  await saveAccount(deps, account, now, (before) => ({
    ...before,
    wrongCodes: [...recent(before, now), now],
    last: { key, answer: code },
  }));
  return refuse({ code });
};

/** Why a code that exists does not serve this account; null when it does. */
const faultOf = async (
  deps: Deps,
  config: ClusterConfig,
  invite: Invite,
  owner: Person | null,
  now: Instant,
): Promise<RedeemRefusal | null> => {
  if (invite.redeemed !== null) return { code: 'used' };
  if (invite.expiresAt <= now) return { code: 'expired', kind: invite.kind };
  const involved = await Promise.all(
    [invite.by, invite.person].map((id) => (id === null ? null : readPerson(deps, id))),
  );
  if (involved.some((person) => person !== null && person.revokedAt !== null)) return { code: 'withdrawn' };
  // What somebody may do ends when they hand over, and so do the codes they made before.
  const [maker] = involved;
  if (maker?.handedOver !== undefined && invite.createdAt <= maker.handedOver.at) return { code: 'withdrawn' };
  const { grant } = invite;
  if (owner !== null) {
    if (invite.person !== null && invite.person !== owner.id) return { code: 'other_person' };
    if (grant === null || grantsOf(owner).some((each) => sameGrant(each, grant))) return { code: 'already', grant };
  }
  const board = grant === null ? null : boardOfGrant(grant);
  if (board !== null) {
    const found = boardOf(config, board);
    if (found === undefined || hasEnded(found, localDate(config.calendar.zone, now)))
      return { code: 'board_ended', board };
  }
  return null;
};

/**
 * Uses a one-time code. Three documents change in a fixed order, the code first, so that of two accounts one gets it; a message
 * delivered again after a crash half-way completes what is missing.
 */
export const redeem = async (
  deps: Deps,
  config: ClusterConfig,
  redemption: Redemption,
  now: Instant,
): Promise<Result<Redeemed, RedeemRefusal>> => {
  const account = await readAccount(deps, redemption.account);
  if (account?.last?.key === redemption.key && account.last.answer !== 'stranger')
    return refuse({ code: account.last.answer });
  const tries = recent(account, now);
  const [oldest] = tries;
  if (tries.length >= TRIES && oldest !== undefined)
    return refuse({ code: 'wait', until: plusMillis(oldest, TRIES_WITHIN_MS) });
  const code = readCode(redemption.typed);
  if (code === null) return countWrong(deps, redemption, 'malformed', now);
  const id = codeDocument(deps, code);
  const stored = await deps.store.documents.get(id);
  if (stored === null) return countWrong(deps, redemption, 'unknown', now);
  const invite = readInviteDocument(stored.value);
  const bound = account?.person == null ? null : await readPerson(deps, account.person);
  const owner = bound?.revokedAt === null ? bound : null;
  const own = invite.redeemed?.account === redemption.account ? invite.redeemed : null;
  if (own !== null && (own.key === redemption.key || owner?.id !== own.person))
    return bind(deps, redemption, invite, own.person, now);
  if (own !== null) return refuse({ code: 'already', grant: invite.grant });
  const fault = await faultOf(deps, config, invite, owner, now);
  if (fault !== null) return refuse(fault);
  const person = owner?.id ?? invite.person ?? (deps.ids.next('person') as PersonId);
  const claimed = await changeDocument(deps, id, readInviteDocument, (before) =>
    before === null || before.redeemed !== null
      ? null
      : { ...before, redeemed: { account: redemption.account, person, at: now, key: redemption.key } },
  );
  if (claimed?.redeemed?.account !== redemption.account) return refuse({ code: 'used' });
  return bind(deps, redemption, invite, person, now);
};

/** Gives the person the grant and the account. Repeating it changes nothing. */
const bind = async (
  deps: Deps,
  redemption: Redemption,
  { grant }: Invite,
  id: PersonId,
  now: Instant,
): Promise<Result<Redeemed, RedeemRefusal>> => {
  const { account: key } = redemption;
  const person = await putPerson(deps, id, (before) => {
    if (before === null) return newPerson(redemption, id, grant, now);
    if (before.revokedAt !== null) return before;
    const granted = grant === null || before.grants.some((each) => sameGrant(each, grant));
    if (granted && before.accounts.includes(key)) return before;
    return {
      ...before,
      grants: granted ? before.grants : [...before.grants, grant],
      accounts: before.accounts.includes(key) ? before.accounts : [...before.accounts, key],
    };
  });
  if (person === null || person.revokedAt !== null) return refuse({ code: 'withdrawn' });
  let mustProve = true;
  await saveAccount(deps, key, now, (before) => {
    const same = before.person === id && before.reachability !== 'unproven';
    mustProve = !same;
    return {
      ...before,
      person: id,
      chat: redemption.chat,
      wrongCodes: [],
      last: null,
      ...(same ? {} : { reachability: 'unproven' as const, since: before.person === id ? before.since : now }),
    };
  });
  deps.log.info('enrolled', { person: id, role: grant?.role ?? null });
  return ok({ person, grant, mustProve });
};

const newPerson = (redemption: Redemption, id: PersonId, grant: Grant | null, now: Instant): Person => ({
  id,
  name: redemption.displayName,
  language: redemption.language,
  grants: grant === null ? [] : [grant],
  accounts: [redemption.account],
  preferred: null,
  chat: null,
  preferences: {},
  enrolledAt: now,
  reachableSince: null,
  revokedAt: null,
});
