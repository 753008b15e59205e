import type { Reply } from '../conversation/reply.js';
import { type Dialogue, EMPTY_SESSION, type Session } from '../conversation/session.js';
import type { PersonId } from '../domain/ids.js';
import { HOUR, type Instant, millis } from '../domain/instant.js';
import type { GuardRule } from '../language/types.js';
import type { Json } from '../ports/store.js';
import type { Deps } from './deps.js';

/** Redeliveries come within minutes on Slack and within a day on Telegram (products-and-limits §4.1). */
const KEYS_KEPT = 200;
const KEPT_FOR_MS = 24 * HOUR;
/** Only the newest answers are kept word for word; older keys still stop a second effect. */
const ANSWERS_KEPT = 10;

const idOf = (person: PersonId): string => `session:${person}`;

export type LoadedSession = { readonly session: Session; readonly version: number };

export const readSession = async (deps: Pick<Deps, 'store'>, person: PersonId): Promise<LoadedSession> => {
  const document = await deps.store.documents.get(idOf(person));
  return document === null
    ? { session: EMPTY_SESSION, version: 0 }
    : { session: document.value as unknown as Session, version: document.version };
};

/** One durable write: the dialogue from now on, and the key of the message that moved it with its answer. */
export const writeSession = async (
  deps: Pick<Deps, 'store'>,
  person: PersonId,
  loaded: LoadedSession,
  change: {
    readonly dialogue: Dialogue | null;
    readonly key: string;
    readonly at: Instant;
    readonly replies: readonly Reply[];
    /** The guard's rule, when the message was refused: with the key's instant all that is kept of it. */
    readonly refused?: GuardRule;
  },
): Promise<void> => {
  const { key, at, dialogue, replies, refused } = change;
  const oldest = millis(at) - KEPT_FOR_MS;
  const kept = loaded.session.keys.filter(
    (each, index, all) => index >= all.length - KEYS_KEPT || millis(each.at) > oldest,
  );
  const aged = kept.map((each, index) => (index < kept.length - ANSWERS_KEPT ? { ...each, replies: null } : each));
  const next: Session = {
    dialogue,
    keys: [...aged, { key, at, replies, ...(refused === undefined ? {} : { refused }) }],
  };
  const written = await deps.store.documents.put(idOf(person), loaded.version, next as unknown as Json);
  if (!written) throw new Error(`the session of ${person} changed while it was being answered`);
};
