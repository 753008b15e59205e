import { z } from 'zod';
import { STEP_REASONS, type StepEvent } from '../../domain/milestone/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().min(1);
const count = z.int().min(0);

const value = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), date: day }),
  z.object({ kind: z.literal('by'), date: day }),
  z.object({ kind: z.literal('share'), done: count, of: count, asOf: day }),
]);
const onBehalf = z.object({ source: z.object({ text: id, sha256: id }).nullable() }).nullable();
const said = { board: id, step: id, by: id, sentAt: instant, onBehalf };

/** Shape 1 of every fact about a term's steps, as stored. Older shapes are lifted here, in this file only. */
const schema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('StepReported'), ...said, value }),
  z.object({ type: z.literal('StepCorrected'), ...said, was: value, value }),
  z.object({ type: z.literal('StepWithdrawn'), ...said, was: value, reason: z.enum(STEP_REASONS) }),
]);

/** Reads a stored fact; throws when it is none, which means damaged data. */
export const readMilestoneEvent = (type: string, data: unknown): StepEvent =>
  schema.parse({ ...(data as object), type }) as unknown as StepEvent;
