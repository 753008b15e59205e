import { z } from 'zod';
import type { ReportEvent } from '../../domain/report/types.js';
import {
  AMEND_NOTES,
  EXTENSION_REASONS,
  EXTENSION_REFUSALS,
  SKIP_REASONS,
  UNLOCK_REASONS,
  WITHDRAW_REASONS,
} from '../../domain/report/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const key = z.string().regex(/^[a-z0-9_-]{1,28}$/);
const id = z.string().min(1);

const text = z.object({ kind: z.literal('text'), text: id, sha256: z.string(), length: z.number() });
export const fieldValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), value: z.number(), estimate: z.boolean() }),
  z.object({
    kind: z.literal('ratio'),
    percent: z.number(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    estimate: z.boolean(),
  }),
  z.object({ kind: z.literal('date'), date: day }),
  text,
  z.object({ kind: z.literal('none'), reason: z.enum(SKIP_REASONS) }),
]);
const onBehalf = z.object({ source: id, sha256: z.string() }).nullable();
const noteText = z.object({ text: id, sha256: z.string() });
const deputyFor = id.exactOptional();
const entry = z.object({
  value: fieldValue,
  onBehalf,
  asOf: day,
  by: id,
  at: instant,
  confirmed: z.boolean(),
  deputyFor,
});

const percent = z.number();
const signal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('repeats'), field: key, percent, period: id, of: id }),
  z.object({ code: z.literal('alike'), field: key, percent, board: id, of: id }),
  z.object({ code: z.literal('unchanged'), period: id }),
  z.object({ code: z.literal('no_figure'), field: key, sentence: z.number().int().positive() }),
  z.object({ code: z.literal('differs'), field: key, indicator: key, said: z.number() }),
  z.object({ code: z.literal('models'), reported: z.number(), registered: z.number() }),
]);

/** Shape 1 of every fact about a report, as stored. Older shapes are lifted here, in this file only. */
const schema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ReportExpected'),
    due: instant,
    lock: instant,
    formVersion: z.number(),
    provisional: z.boolean(),
    carried: z.record(key, entry),
  }),
  z.object({
    type: z.literal('FieldsEntered'),
    by: id,
    deputyFor,
    onBehalf,
    asOf: day,
    confirmed: z.array(key),
    few: z.array(key).exactOptional(),
    values: z.record(key, fieldValue),
  }),
  z.object({ type: z.literal('FieldsCleared'), by: id, fields: z.array(key) }),
  z.object({
    type: z.literal('FieldsConfirmed'),
    by: id,
    fields: z.array(key),
    few: z.array(key).exactOptional(),
    unchanged: id.optional(),
  }),
  z.object({
    type: z.literal('ReportHandedIn'),
    by: id,
    deputyFor,
    onBehalf,
    sentAt: instant,
    complete: z.boolean(),
    texts: z.record(key, text),
    formVersion: z.number().exactOptional(),
    amends: z
      .object({
        publishedAt: instant,
        note: z.enum(AMEND_NOTES),
        text: noteText.nullable(),
      })
      .exactOptional(),
    onTimeBy: z.literal('head').exactOptional(),
    signals: z.array(signal).exactOptional(),
  }),
  z.object({ type: z.literal('RevisionApproved'), revision: z.number(), by: id, sentAt: instant }),
  z.object({ type: z.literal('RevisionAccepted'), revision: z.number(), by: id }),
  z.object({
    type: z.literal('RevisionReturned'),
    revision: z.number(),
    by: id,
    reason: id,
    note: noteText.exactOptional(),
    resubmitBy: instant,
  }),
  z.object({ type: z.literal('ReportWithdrawn'), by: id, reason: z.enum(WITHDRAW_REASONS) }),
  z.object({
    type: z.literal('ReportExtended'),
    by: id,
    due: instant,
    lock: instant,
    reason: z.enum(EXTENSION_REASONS),
  }),
  z.object({
    type: z.literal('LockMoved'),
    by: id,
    why: z.enum(['closed', 'reopened', 'unlocked', 'cancelled']),
    lock: instant,
    reason: z.enum(UNLOCK_REASONS).nullable(),
  }),
  z.object({ type: z.literal('FieldsKept'), by: id, formVersion: z.number(), fields: z.array(key) }),
  z.object({ type: z.literal('ExtensionRequested'), by: id, until: day.nullable() }),
  z.object({ type: z.literal('ExtensionRefused'), by: id, reason: z.enum(EXTENSION_REFUSALS) }),
]);

/** Reads a stored fact; throws when it is none, which means damaged data. */
export const readReportEvent = (type: string, data: unknown): ReportEvent =>
  schema.parse({ ...(data as object), type }) as unknown as ReportEvent;
