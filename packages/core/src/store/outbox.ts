import type { Instant } from '../domain/instant.js';
import type { Claimed, StreamId } from '../ports/store.js';
import { deepFreeze } from './canonical.js';
import type { WaitingRow } from './stream-file.js';

type Lease = { readonly untilMs: number; readonly attempts: number };

/** The waiting rows of all streams by what falls due, and who was handed what. Leases end with the process: they guard deliveries under way. */
export type Outbox = {
  /** These are the stream's waiting rows from now on. */
  publish(stream: StreamId, rows: readonly WaitingRow[]): void;
  hold(stream: StreamId, ids: readonly string[], untilMs: number): void;
  release(stream: StreamId, id: string): void;
  /** How often the row was handed out. */
  attempts(stream: StreamId, id: string): number;
  claim(request: {
    readonly now: Instant;
    readonly nowMs: number;
    readonly limit: number;
    readonly leaseMs: number;
  }): readonly Claimed[];
  waiting(stream: StreamId, id: string): boolean;
  nextDue(): Instant | null;
};

export const createOutbox = (): Outbox => {
  const waiting = new Map<StreamId, readonly WaitingRow[]>();
  const leases = new Map<StreamId, Map<string, Lease>>();

  const leaseOf = (stream: StreamId, row: WaitingRow): Lease =>
    leases.get(stream)?.get(row.id) ?? { untilMs: Number.NEGATIVE_INFINITY, attempts: row.attempts };
  const rowOf = (stream: StreamId, id: string): WaitingRow | undefined =>
    waiting.get(stream)?.find((row) => row.id === id);
  const handOut = (stream: StreamId, row: WaitingRow, untilMs: number): number => {
    const attempts = leaseOf(stream, row).attempts + 1;
    const held = leases.get(stream) ?? new Map<string, Lease>();
    leases.set(stream, held.set(row.id, { untilMs, attempts }));
    return attempts;
  };

  return {
    publish: (stream, rows) => {
      if (rows.length > 0) waiting.set(stream, rows);
      else waiting.delete(stream);
      const held = leases.get(stream);
      for (const id of held?.keys() ?? []) if (!rows.some((row) => row.id === id)) held?.delete(id);
      if (held?.size === 0) leases.delete(stream);
    },
    hold: (stream, ids, untilMs) => {
      for (const id of ids) {
        const row = rowOf(stream, id);
        if (row !== undefined) handOut(stream, row, untilMs);
      }
    },
    release: (stream, id) => {
      leases.get(stream)?.delete(id);
    },
    attempts: (stream, id) => {
      const row = rowOf(stream, id);
      return row === undefined ? 0 : leaseOf(stream, row).attempts;
    },
    claim: ({ now, nowMs, limit, leaseMs }) =>
      [...waiting]
        .flatMap(([stream, rows]) =>
          rows
            .filter((row) => row.dueAt <= now && leaseOf(stream, row).untilMs <= nowMs)
            .map((row) => ({ stream, row })),
        )
        .sort((a, b) => (a.row.dueAt < b.row.dueAt ? -1 : a.row.dueAt > b.row.dueAt ? 1 : 0))
        .slice(0, limit)
        .map(({ stream, row }) => {
          const { id, dueAt, payload } = deepFreeze(row);
          return { id, dueAt, payload, stream, attempt: handOut(stream, row, nowMs + leaseMs) };
        }),
    waiting: (stream, id) => rowOf(stream, id) !== undefined,
    nextDue: () => {
      let earliest: Instant | null = null;
      for (const rows of waiting.values())
        for (const { dueAt } of rows) if (earliest === null || dueAt < earliest) earliest = dueAt;
      return earliest;
    },
  };
};
