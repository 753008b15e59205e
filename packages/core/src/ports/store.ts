import type { Brand } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';

/** `report:cum-2:2024-H1:hai-phong`. The part before the first colon is the kind. */
export type StreamId = Brand<string, 'StreamId'>;
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An event as a decider hands it over: JSON with a type and the version of its shape. */
export type StoredEvent = { readonly type: string; readonly v: number; readonly data: Json };

/**
 * An event as the store keeps it. `version` counts from 1 inside its stream; `hash` is the SHA-256 (hex) of the previous
 * event's hash (64 zeros before the first) followed by the canonical JSON of everything else in this record.
 */
export type Recorded = StoredEvent & {
  readonly version: number;
  readonly at: Instant;
  readonly key: string;
  readonly hash: string;
};

export type Slice = { readonly version: number; readonly events: readonly Recorded[] };

/**
 * One message that must go out because of a commit. `id` is unique in the whole store and given once; one that waits already in
 * its stream stays as it is.
 */
export type OutboxRow = { readonly id: string; readonly dueAt: Instant; readonly payload: Json };

/** `attempt` counts from 1 how often the row was handed out, being born under a lease included; a restart may forget some. */
export type Claimed = OutboxRow & { readonly stream: StreamId; readonly attempt: number };

/** One atomic durable write to one stream: events, outbox rows and the new head, or nothing. */
export type Commit = {
  readonly stream: StreamId;
  /** The version the decision was made on. */
  readonly expected: number;
  /** The command's key (`tg:<bot>:<update_id>`); a repeat is answered, not redone. */
  readonly key: string;
  /** Cluster time; the store raises it to the last event's when it is earlier, so that time never runs backwards in a stream. */
  readonly at: Instant;
  readonly events: readonly [StoredEvent, ...StoredEvent[]];
  readonly schedule?: readonly OutboxRow[];
  /** When given, the scheduled rows are born claimed by this lease: the committer sends them itself. */
  readonly lease?: { readonly by: string; readonly untilMs: number };
};

/** For a replay, `version` is the one the command reached the first time. */
export type CommitResult =
  | { readonly ok: true; readonly version: number; readonly replayed: boolean }
  | { readonly ok: false; readonly reason: 'conflict'; readonly version: number };

/** A stored document. `version` counts its writes from 1. */
export type StoredDocument<T extends Json = Json> = { readonly version: number; readonly value: T };

/** Documents: people, accounts, sessions, texts. Versioned by optimistic check, erasable. */
export interface Documents {
  get(id: string): Promise<StoredDocument | null>;
  /** `expected` 0 creates; answers false (and writes nothing) when the stored version differs. */
  put(id: string, expected: number, value: Json): Promise<boolean>;
  /** Removes the document and every older generation of it; true when it existed. */
  remove(id: string): Promise<boolean>;
  /** Ids that begin with `prefix`, sorted. */
  list(prefix: string): Promise<readonly string[]>;
}

/**
 * Where facts live. Expected outcomes are values; a broken disk or damaged data throws `StoreError`.
 * Leases run on the machine's clock (milliseconds), everything else on the cluster's.
 */
export interface Store {
  read(stream: StreamId, until?: { readonly version?: number; readonly at?: Instant }): Promise<Slice>;
  /** Stream ids that begin with `prefix`, sorted, with their versions. */
  heads(prefix: string): Promise<readonly { readonly stream: StreamId; readonly version: number }[]>;
  commit(commit: Commit): Promise<CommitResult>;
  /** The streams that hold an event made by the command with this key. */
  find(key: string): Promise<readonly StreamId[]>;
  /** Outbox rows due at `now` that nobody holds, oldest first, those of one stream and instant in the order given; held for `leaseMs` of machine time. */
  claim(request: {
    readonly now: Instant;
    readonly nowMs: number;
    readonly limit: number;
    readonly leaseMs: number;
    readonly by: string;
  }): Promise<readonly Claimed[]>;
  /** Takes rows out for good; ids no longer there are ignored. Rows of one stream cost one write. */
  settle(rows: readonly { readonly stream: StreamId; readonly id: string }[]): Promise<void>;
  /** Gives a claimed row back, to be claimed again from `dueAt` on. */
  postpone(row: { readonly stream: StreamId; readonly id: string }, dueAt: Instant): Promise<void>;
  /**
   * Passes every waiting row, held or not, through `step`: null takes it out, another payload takes the place of its own (no hash
   * covers rows), the very same leaves it. Answers how many changed.
   */
  rework(step: (row: OutboxRow & { readonly stream: StreamId }) => Json | null): Promise<number>;
  /** Whether an outbox row with this id is still waiting in that stream. */
  waiting(stream: StreamId, id: string): Promise<boolean>;
  /** The earliest due instant among waiting rows, held or not. */
  nextDue(): Promise<Instant | null>;
  readonly documents: Documents;
  /** Recomputes every chain; the first fault of each damaged stream. */
  verify(): Promise<{
    readonly streams: number;
    readonly events: number;
    readonly faults: readonly { readonly stream: string; readonly version: number; readonly what: string }[];
  }>;
  close(): Promise<void>;
}

/** The machine or the stored data is broken; never a person's doing. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
