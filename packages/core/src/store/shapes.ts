import { z } from 'zod';
import type { Json, StoredDocument } from '../ports/store.js';
import { type Fault, FORMAT, type StreamFile } from './stream-file.js';

/** One document as it is kept: its id is inside, for a file's name alone is not to be trusted. */
export type DocumentFile = StoredDocument & { readonly format: typeof FORMAT; readonly id: string };

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const count = z.int().min(1);
// Values come out of JSON.parse; whether they mean something is for the application's codecs.
const json = z.unknown();

const recorded = z.strictObject({
  type: z.string().min(1),
  v: count,
  data: json,
  version: count,
  at: instant,
  key: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
const row = z.strictObject({ id: z.string().min(1), dueAt: instant, payload: json, attempts: z.int().min(0) });
const stream = z.strictObject({
  format: z.literal(FORMAT),
  stream: z.string().min(1),
  events: z.array(recorded).min(1),
  outbox: z.array(row),
});
const document = z.strictObject({ format: z.literal(FORMAT), id: z.string().min(1), version: count, value: json });

type Checked<T> = { readonly ok: true; readonly file: T } | { readonly ok: false; readonly fault: Fault };

const damaged = (version: number, what: string): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { version, what },
});

/** Names the place only: the text of a file may be somebody's. */
const placeOf = (error: z.ZodError): string => error.issues[0]?.path.join('.') || 'the whole';

/** Holds parsed JSON against the shape of a stream's file; a fault's version is 0 when it lies in no single event. */
export const checkStream = (raw: unknown): Checked<StreamFile> => {
  const { error } = stream.safeParse(raw);
  if (error !== undefined) {
    const [list, index] = error.issues[0]?.path ?? [];
    const version = list === 'events' && typeof index === 'number' ? index + 1 : 0;
    return damaged(version, `has a wrong shape at ${placeOf(error)}`);
  }
  const file = raw as StreamFile;
  const gap = file.events.findIndex((event, index) => event.version !== index + 1);
  return gap === -1 ? { ok: true, file } : damaged(gap + 1, 'its version is out of order');
};

export const checkDocument = (raw: unknown): Checked<DocumentFile> => {
  const { error } = document.safeParse(raw);
  return error === undefined
    ? { ok: true, file: raw as DocumentFile & { readonly value: Json } }
    : damaged(0, `has a wrong shape at ${placeOf(error)}`);
};
