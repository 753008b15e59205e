import type { Inbound } from '../conversation/inbound.js';
import type { Answer, Outbound } from '../conversation/outbound.js';
import type { Words } from '../conversation/present/words.js';
import type { Reply } from '../conversation/reply.js';
import type { Request, Verb } from '../conversation/request.js';
import type { Dialogue, Session } from '../conversation/session.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { PeriodId } from '../domain/ids.js';
import type { CalendarDate, Instant } from '../domain/instant.js';
import type { Person } from '../domain/people/types.js';
import type { Read } from '../domain/reads/types.js';
import type { Floor } from '../domain/report/approval.js';
import type { Catalogue } from '../i18n/catalogue.js';
import type { Titles } from '../i18n/format.js';
import type { Reader } from '../language/index.js';
import type { GuardRule, Reading } from '../language/types.js';
import type { Deps } from './deps.js';
import type { Offered } from './memory.js';

/** One message of one enrolled person, with all that is needed to answer it. */
export type Turn = {
  readonly deps: Deps;
  /** Cluster time of receipt. */
  readonly now: Instant;
  /**
   * Set when the question is about a moment of the past: `now`, `config` and the store are those of then, and here is what decides
   * today who may see what.
   */
  readonly past?: { readonly now: Instant; readonly config: ClusterConfig };
  /** The instant that counts for on time: the platform's own, never later than receipt. */
  readonly sentAt: Instant;
  readonly inbound: Inbound;
  readonly person: Person;
  readonly session: Session;
  readonly config: ClusterConfig;
  /** Catalogue, formats and names in the person's language; `t` is `words.t`. */
  readonly words: Words;
  readonly t: Catalogue;
  /** What the report calls are about, by period; for wording messages to others. */
  readonly titles: Titles;
  readonly reader: Reader;
  /** The cycle that is current for the cluster, as a period id; null before the first one opened. */
  readonly current: string | null;
  /** By which boards figures were asked for, where a sentence says so: `now`, `then` or a day. */
  readonly roster?: string;
  /** Only figures approved, or accepted, at least; absent: whatever was handed in. */
  readonly floor?: Floor;
  /** The day by whose boards the figures of this answer are grouped; absent: by the units that reported. */
  readonly groupedBy?: CalendarDate;
  /** The last question in this conversation, for “còn Hải Dương?”; null after a while, and lost with the process. */
  readonly previous: Reading | null;
  readonly remember: (reading: Reading) => void;
  /** What the message before this one was offered as, with its words. */
  readonly offered: readonly Offered[];
  /** Takes down that figures were looked at; `reads`: all that were, for whoever writes it. */
  readonly noteRead: (read: Read) => void;
  readonly reads: () => readonly Read[];
  /** The question of a guided entry that this conversation shows, else the last one this person saw; null after a restart. */
  readonly asked: Request<'skip'> | null;
};

/** What a handler gives back. A stream commit was already made by the handler, under the inbound's key. */
export type Said = {
  /** Answers to the sender, in order. */
  readonly replies: readonly Reply[];
  /** Messages to others, edits of older cards; and receipts that stand in an outbox row already. */
  readonly outbound?: readonly Outbound[];
  /** The dialogue from now on; absent: unchanged. Written to the session under the inbound's key. */
  readonly dialogue?: Dialogue | null;
  /** The buttons that what was typed is offered as; its words go with whichever is pressed next. */
  readonly offered?: readonly Offered[];
  /** What travels with the acknowledgement; absent: nothing. */
  readonly answer?: Answer;
  /** The guard's rule, when a part of what was sent was refused: all that is kept of it. */
  readonly refused?: GuardRule;
  /** The period whose changes were looked at: the next look goes on from here. */
  readonly looked?: PeriodId;
  /** Holds what nobody else may learn of: kept neither in the session nor in memory for a second delivery of the message. */
  readonly secret?: true;
  /** Something durable happened that left no trace in a stream (a person was bound, a setting changed): remember the key. */
  readonly remember?: boolean;
};

export type Handler<V extends Verb> = (turn: Turn, request: Request<V>) => Promise<Said>;

/** The verbs one area answers; app/handlers.ts puts the areas together. */
export type Handlers = { readonly [V in Verb]?: Handler<V> };
