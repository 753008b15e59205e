import type { Store, StreamId } from '../ports/store.js';
import { deepFreeze, jsonCopy } from './canonical.js';
import type { Disk } from './disk.js';
import { createDocuments } from './documents.js';
import { createInOrder } from './in-order.js';
import { createOutbox } from './outbox.js';
import type { DocumentFile } from './shapes.js';
import {
  applyCommit,
  emptyStream,
  postponeRow,
  reworkRows,
  type StreamFile,
  settleRows,
  sliceOf,
  versionOf,
} from './stream-file.js';
import { verifyStream } from './verify.js';

export type Contents = { readonly streams: readonly StreamFile[]; readonly documents: readonly DocumentFile[] };

type Change<T> = {
  readonly file: StreamFile;
  readonly result: T;
  /** Done in the moment the file is published. */
  readonly published?: () => void;
};

/**
 * A store that keeps one file a stream and one a document, with its indexes in memory. Writes to one stream go one after
 * another; what is written is published only after the disk said yes, so nobody ever reads what a failed write lost.
 */
export const createFileStore = (disk: Disk, start: Contents): Store => {
  const inOrder = createInOrder();
  const outbox = createOutbox();
  const files = new Map<StreamId, StreamFile>();
  const keys = new Map<string, Set<StreamId>>();

  const publish = (file: StreamFile): void => {
    const known = files.get(file.stream)?.events.length ?? 0;
    for (const { key } of file.events.slice(known)) keys.set(key, (keys.get(key) ?? new Set()).add(file.stream));
    files.set(file.stream, file);
    outbox.publish(file.stream, file.outbox);
  };
  for (const file of start.streams) publish(file);

  /** Changes one stream's file, in turn; a step that gives back the very same file writes nothing. */
  const change = <T>(stream: StreamId, step: (file: StreamFile) => Change<T>): Promise<T> =>
    inOrder.run(stream, async () => {
      disk.assertWritable();
      const before = files.get(stream) ?? emptyStream(stream);
      const { file, result, published } = step(before);
      if (file !== before) {
        await disk.saveStream(file);
        publish(file);
        published?.();
      }
      return result;
    });

  const streamsFrom = (prefix: string): StreamId[] => [...files.keys()].filter((id) => id.startsWith(prefix)).sort();

  return {
    read: async (stream, until) => {
      const file = files.get(stream);
      return file === undefined ? { version: 0, events: [] } : sliceOf(deepFreeze(file), until);
    },
    heads: async (prefix) =>
      streamsFrom(prefix).map((stream) => ({ stream, version: versionOf(files.get(stream) ?? emptyStream(stream)) })),
    commit: async (commit) => {
      const { stream, lease } = commit;
      const own = { ...commit, ...jsonCopy({ events: commit.events, schedule: commit.schedule ?? [] }) };
      return change(stream, (before) => {
        const { file, result } = applyCommit(before, own);
        const born = file.outbox.slice(before.outbox.length).map((row) => row.id);
        return lease === undefined
          ? { file, result }
          : { file, result, published: () => outbox.hold(stream, born, lease.untilMs) };
      });
    },
    find: async (key) => [...(keys.get(key) ?? [])].sort(),
    claim: async (request) => {
      disk.assertWritable();
      return outbox.claim(request);
    },
    settle: async (rows) => {
      const ids = new Map<StreamId, Set<string>>();
      for (const { stream, id } of rows) ids.set(stream, (ids.get(stream) ?? new Set()).add(id));
      await Promise.all(
        [...ids].map(([stream, done]) =>
          change(stream, (file) => ({ file: settleRows(file, done), result: undefined })),
        ),
      );
    },
    postpone: ({ stream, id }, dueAt) =>
      change(stream, (file) => ({
        file: postponeRow(file, id, dueAt, outbox.attempts(stream, id)),
        result: undefined,
        published: () => outbox.release(stream, id),
      })),
    rework: async (step) => {
      const changed = [...files.values()]
        .filter(({ outbox: rows }) => rows.length > 0)
        .map(({ stream }) =>
          change(stream, (before) => {
            const file = reworkRows(deepFreeze(before), (row) => {
              const payload = step({ ...row, stream });
              return payload === null || payload === row.payload ? payload : jsonCopy(payload);
            });
            const kept = new Map(file.outbox.map((row) => [row.id, row]));
            return { file, result: before.outbox.filter((row) => kept.get(row.id) !== row).length };
          }),
        );
      return (await Promise.all(changed)).reduce((all, each) => all + each, 0);
    },
    waiting: async (stream, id) => outbox.waiting(stream, id),
    nextDue: async () => outbox.nextDue(),
    documents: createDocuments(disk, inOrder, start.documents),
    verify: async () => {
      const faults: { stream: string; version: number; what: string }[] = [];
      let events = 0;
      const streams = streamsFrom('');
      for (const stream of streams) {
        const version = versionOf(files.get(stream) ?? emptyStream(stream));
        const checked = await inOrder.run(stream, () => verifyStream(disk, stream, version));
        events += checked.events;
        if (checked.fault !== null) faults.push({ stream, ...checked.fault });
      }
      return { streams: streams.length, events, faults };
    },
    close: async () => {
      await inOrder.idle();
      await disk.close();
    },
  };
};
