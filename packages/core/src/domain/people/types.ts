import type { AccountKey, BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant, TimeOfDay } from '../instant.js';

/** The roles of the contract; a person holds one or more. `officer` and `head` belong to one board. */
export type Role = 'officer' | 'head' | 'secretary' | 'leader' | 'observer';
export const ROLES: readonly Role[] = ['officer', 'head', 'secretary', 'leader', 'observer'];

export type Grant =
  | { readonly role: 'officer' | 'head'; readonly board: BoardId }
  | { readonly role: 'secretary' | 'leader' | 'observer' };

export type Language = 'vi' | 'en';

/** Days (both inclusive, of the cluster) on which a person is away, and who gets their reminders meanwhile. */
export type Away = {
  /** Of this very setting: its undo and the notices about it name it. */
  readonly id: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly deputy: PersonId | null;
  /** From when the setting counts: it changes nothing that fell due before. */
  readonly since: Instant;
  /** Back before the last day. */
  readonly endedAt?: Instant;
  /** The deputy does not stand in. */
  readonly declined?: true;
};

/** A person's own settings. Hours are local to the cluster; nothing here can silence T−1 and T0. */
export type Preferences = {
  readonly reminderTime?: TimeOfDay;
  readonly muteUntil?: CalendarDate;
  readonly snoozedUntil?: Instant;
  /** The most messages of the bot's own in a day of the cluster; absent: as many as there are. */
  readonly dailyCap?: number;
  readonly away?: Away;
  /** What undo of the last change of `away` goes back to; absent: not away. */
  readonly awayBefore?: Away;
  /** Who named this person as their deputy at some time; `away` of theirs says whether it holds. */
  readonly standsInFor?: readonly PersonId[];
};

/** That all duties of a person went to another one. */
export type Handover = {
  /** Of this very handover. */
  readonly id: string;
  readonly to: PersonId;
  readonly grants: readonly Grant[];
  readonly at: Instant;
  /** Who ordered it; null: the operator. */
  readonly by: PersonId | null;
};

/** A document (`person:<id>`), erasable: the only place where a name is kept. */
export type Person = {
  readonly id: PersonId;
  /** Work name as the platform shows it; may be empty. */
  readonly name: string;
  readonly language: Language;
  readonly grants: readonly Grant[];
  readonly accounts: readonly AccountKey[];
  /** Where reminders go: the first account proven reachable until another is chosen, or until it is blocked and another answers. */
  readonly preferred: AccountKey | null;
  /** The private conversation of the preferred account; platform id. */
  readonly chat: string | null;
  readonly preferences: Preferences;
  readonly enrolledAt: Instant;
  /** Since when the preferred account is known to be reachable; null while unproven or blocked. */
  readonly reachableSince: Instant | null;
  readonly revokedAt: Instant | null;
  /** Who took over the duties, the last time they were handed over. */
  readonly handedOver?: Handover;
  /** Accounts that were theirs until access ended: whoever is erased later is looked for by them. */
  readonly formerAccounts?: readonly AccountKey[];
  /** Nothing is known of the person any more but the id that facts name; `by` null: the operator. */
  readonly erased?: { readonly at: Instant; readonly by: PersonId | null };
};

/** `unproven` until the person pressed the button that proves a message arrives. */
export type Reachability = 'unproven' | 'reachable' | 'blocked' | 'dm_closed' | 'left';

/** A document (`account:<key>`). */
export type Account = {
  readonly key: AccountKey;
  readonly person: PersonId | null;
  /** The private conversation to write to; platform id. */
  readonly chat: string | null;
  readonly reachability: Reachability;
  readonly since: Instant;
  /** Instants of wrong codes within the last hour: five are allowed. */
  readonly wrongCodes: readonly Instant[];
  /** One answer an hour to a stranger. */
  readonly strangerAnsweredAt: Instant | null;
  /** The last message of a stranger that was answered, and how: a redelivery gets the same answer and counts once. */
  readonly last: { readonly key: string; readonly answer: 'stranger' | 'unknown' | 'malformed' } | null;
};

/**
 * A one-time code as stored (`code:<sha256 of the code>`); the code itself is kept nowhere. `link`: binds a further account of
 * `person` and grants nothing.
 */
export type Invite = {
  readonly kind: 'invite' | 'link';
  readonly grant: Grant | null;
  /** Whose account it binds; null: whoever redeems it is enrolled as a new person. */
  readonly person: PersonId | null;
  /** Who made it; null: the operator. */
  readonly by: PersonId | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** Once used: by which account, for whom, when, and by which message. */
  readonly redeemed: {
    readonly account: AccountKey;
    readonly person: PersonId;
    readonly at: Instant;
    readonly key: string;
  } | null;
};

/** Why a code was not accepted; each has its own text and next step. */
export type RedeemRefusal =
  | { readonly code: 'unknown' | 'malformed' | 'used' | 'withdrawn' | 'other_person' }
  /** `board`: what the code was made for. */
  | { readonly code: 'board_ended'; readonly board: BoardId }
  | { readonly code: 'expired'; readonly kind: Invite['kind'] }
  /** The person holds the role, or (`null`) the account is theirs already. */
  | { readonly code: 'already'; readonly grant: Grant | null }
  /** Too many wrong tries; the next one is looked at from `until` on. */
  | { readonly code: 'wait'; readonly until: Instant };
