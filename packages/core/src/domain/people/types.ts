import type { AccountKey, BoardId, PersonId } from '../ids.js';
import type { CalendarDate, Instant, TimeOfDay } from '../instant.js';

/** The roles of the contract; a person holds one or more. `officer` and `head` belong to one board. */
export type Role = 'officer' | 'head' | 'secretary' | 'leader' | 'observer';
export const ROLES: readonly Role[] = ['officer', 'head', 'secretary', 'leader', 'observer'];

export type Grant =
  | { readonly role: 'officer' | 'head'; readonly board: BoardId }
  | { readonly role: 'secretary' | 'leader' | 'observer' };

export type Language = 'vi' | 'en';

/** A person's own settings. Hours are local to the cluster; nothing here can silence T−1 and T0. */
export type Preferences = {
  readonly reminderTime?: TimeOfDay;
  readonly muteUntil?: CalendarDate;
  readonly snoozedUntil?: Instant;
};

/** A document (`person:<id>`), erasable: the only place where a name is kept. */
export type Person = {
  readonly id: PersonId;
  /** Work name as the platform shows it; may be empty. */
  readonly name: string;
  readonly language: Language;
  readonly grants: readonly Grant[];
  readonly accounts: readonly AccountKey[];
  /** Where reminders go; the last account proven reachable unless chosen. */
  readonly preferred: AccountKey | null;
  readonly preferences: Preferences;
  readonly enrolledAt: Instant;
  /** Since when the preferred account is known to be reachable; null while unproven or blocked. */
  readonly reachableSince: Instant | null;
  readonly revokedAt: Instant | null;
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
};
