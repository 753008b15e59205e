import { createHash } from 'node:crypto';
import type { Instant } from '../domain/instant.js';
import type { Commit, CommitResult, Json, OutboxRow, Recorded, Slice, StreamId } from '../ports/store.js';
import { canonicalJson } from './canonical.js';

/** Of the files, not of the events in them; raised when the shape below changes. */
export const FORMAT = 1;

/** `attempts`: how often the row had been handed out when it was last given back. */
export type WaitingRow = OutboxRow & { readonly attempts: number };

/** All that is kept of one stream, written whole: the facts in order, and the messages that still must go out because of them. */
export type StreamFile = {
  readonly format: typeof FORMAT;
  readonly stream: StreamId;
  readonly events: readonly Recorded[];
  readonly outbox: readonly WaitingRow[];
};

export const GENESIS = '0'.repeat(64);

export const emptyStream = (stream: StreamId): StreamFile => ({ format: FORMAT, stream, events: [], outbox: [] });

export const versionOf = (file: StreamFile): number => file.events.at(-1)?.version ?? 0;

/** SHA-256 in hex of the previous event's hash and the canonical JSON of the record without its own. */
export const chainHash = (previous: string, record: Omit<Recorded, 'hash'>): string =>
  createHash('sha256')
    .update(previous + canonicalJson(record as Json))
    .digest('hex');

/**
 * One commit applied to one file. A repeated key is answered with the version its command reached the first time; a stale
 * `expected` is a conflict; in both cases the very same file comes back. A row whose id is waiting already is not added again.
 */
export const applyCommit = (
  file: StreamFile,
  commit: Commit,
): { readonly file: StreamFile; readonly result: CommitResult } => {
  const { key } = commit;
  const repeated = file.events.findLast((event) => event.key === key);
  if (repeated !== undefined) return { file, result: { ok: true, version: repeated.version, replayed: true } };
  const head = versionOf(file);
  if (head !== commit.expected) return { file, result: { ok: false, reason: 'conflict', version: head } };
  const last = file.events.at(-1);
  const at: Instant = last !== undefined && last.at > commit.at ? last.at : commit.at;
  const events = [...file.events];
  for (const { type, v, data } of commit.events) {
    const record = { type, v, data, version: events.length + 1, at, key };
    events.push({ ...record, hash: chainHash(events.at(-1)?.hash ?? GENESIS, record) });
  }
  const outbox = [...file.outbox];
  for (const { id, dueAt, payload } of commit.schedule ?? []) {
    if (!outbox.some((row) => row.id === id)) outbox.push({ id, dueAt, payload, attempts: 0 });
  }
  return { file: { ...file, events, outbox }, result: { ok: true, version: events.length, replayed: false } };
};

/** Without the rows of these ids; the very same file when it holds none of them. */
export const settleRows = (file: StreamFile, ids: ReadonlySet<string>): StreamFile => {
  const outbox = file.outbox.filter((row) => !ids.has(row.id));
  return outbox.length === file.outbox.length ? file : { ...file, outbox };
};

/** With the row due at another instant; the very same file when it is not waiting. */
export const postponeRow = (file: StreamFile, id: string, dueAt: Instant, attempts: number): StreamFile =>
  file.outbox.some((row) => row.id === id)
    ? { ...file, outbox: file.outbox.map((row) => (row.id === id ? { ...row, dueAt, attempts } : row)) }
    : file;

/** With each row as `step` makes it, null for none; the very same file when it leaves all as they are. */
export const reworkRows = (file: StreamFile, step: (row: OutboxRow) => Json | null): StreamFile => {
  const outbox = file.outbox.flatMap((row) => {
    const payload = step({ id: row.id, dueAt: row.dueAt, payload: row.payload });
    if (payload === null) return [];
    return [payload === row.payload ? row : { ...row, payload }];
  });
  const same = outbox.length === file.outbox.length && outbox.every((row, index) => row === file.outbox[index]);
  return same ? file : { ...file, outbox };
};

/** The prefix known at a version, at an instant, or both; all of it without a limit. */
export const sliceOf = (
  { events }: StreamFile,
  until: { readonly version?: number; readonly at?: Instant } = {},
): Slice => {
  const { version, at } = until;
  const known =
    version === undefined && at === undefined
      ? events
      : events.filter(
          (event) => (version === undefined || event.version <= version) && (at === undefined || event.at <= at),
        );
  return { version: known.at(-1)?.version ?? 0, events: known };
};

export type Fault = { readonly version: number; readonly what: string };

/** The first event whose place, time or hash does not follow from the one before; null in a sound chain. */
export const firstFault = (events: readonly Recorded[]): Fault | null => {
  let previous: Recorded | undefined;
  for (const [index, event] of events.entries()) {
    const version = index + 1;
    const { hash, ...record } = event;
    if (previous !== undefined && event.at < previous.at) return { version, what: 'is earlier than the one before' };
    if (hash !== chainHash(previous?.hash ?? GENESIS, record))
      return { version, what: 'its hash does not follow from its contents and the hash before' };
    previous = event;
  }
  return null;
};
