import type { Reply } from '../conversation/reply.js';
import { type Dialogue, EMPTY_SESSION, type Session } from '../conversation/session.js';
import type { PeriodId, PersonId } from '../domain/ids.js';
import { HOUR, type Instant, millis } from '../domain/instant.js';
import type { GuardRule } from '../language/types.js';
import type { Json } from '../ports/store.js';
import type { Deps } from './deps.js';

/** Redeliveries come within minutes on Slack and within a day on Telegram (products-and-limits §4.1). */
const KEYS_KEPT = 200;
const KEPT_FOR_MS = 24 * HOUR;
/** Only the newest answers are kept word for word; older keys still stop a second effect. */
const ANSWERS_KEPT = 10;
const ATTEMPTS = 5;

const idOf = (person: PersonId): string => `session:${person}`;

export type LoadedSession = { readonly session: Session; readonly version: number };

export const readSession = async (deps: Pick<Deps, 'store'>, person: PersonId): Promise<LoadedSession> => {
  const document = await deps.store.documents.get(idOf(person));
  return document === null
    ? { session: EMPTY_SESSION, version: 0 }
    : { session: document.value as unknown as Session, version: document.version };
};

export type SessionChange = {
  readonly dialogue: Dialogue | null;
  readonly key: string;
  readonly at: Instant;
  readonly replies: readonly Reply[];
  /** The guard's rule, when the message was refused: with the key's instant all that is kept of it. */
  readonly refused?: GuardRule;
  /** The period whose changes were looked at. */
  readonly looked?: PeriodId;
};

/**
 * One durable write: the dialogue from now on, and the key of the message that moved it with its answer. False, and nothing
 * written, when another process answered this person since `loaded` was read.
 */
export const writeSession = async (
  deps: Pick<Deps, 'store'>,
  person: PersonId,
  loaded: LoadedSession,
  { key, at, dialogue, replies, refused, looked }: SessionChange,
): Promise<boolean> => {
  const oldest = millis(at) - KEPT_FOR_MS;
  const kept = loaded.session.keys.filter(
    (each, index, all) => index >= all.length - KEYS_KEPT || millis(each.at) > oldest,
  );
  const aged = kept.map((each, index) => (index < kept.length - ANSWERS_KEPT ? { ...each, replies: null } : each));
  const looks = { ...loaded.session.looked, ...(looked === undefined ? {} : { [looked]: at }) };
  const next: Session = {
    dialogue,
    ...(Object.keys(looks).length === 0 ? {} : { looked: looks }),
    keys: [...aged, { key, at, replies, ...(refused === undefined ? {} : { refused }) }],
  };
  return deps.store.documents.put(idOf(person), loaded.version, next as unknown as Json);
};

/** The same for what holds whatever the session has become: `dialogue` undefined leaves the one that is there. */
export const amendSession = async (
  deps: Pick<Deps, 'store'>,
  person: PersonId,
  { dialogue, ...change }: Omit<SessionChange, 'dialogue'> & { readonly dialogue?: Dialogue | null | undefined },
): Promise<void> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const loaded = await readSession(deps, person);
    const after = dialogue === undefined ? loaded.session.dialogue : dialogue;
    if (await writeSession(deps, person, loaded, { ...change, dialogue: after })) return;
  }
  throw new Error(`gave up on a session after ${ATTEMPTS} conflicts`);
};
