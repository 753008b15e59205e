import { z } from 'zod';
import { GIVING_UPS, MODEL_DECLINES, MODEL_WITHDRAWALS, type ModelEvent } from '../../domain/models/types.js';

const id = z.string().min(1);
const note = z.object({ text: id, sha256: z.string() });
const content = z.object({
  texts: z.object({ title: note, problem: note, done: note, effect: note, scope: note, contact: note }),
  since: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  origin: z.number().int().positive().nullable(),
});

/** Shape 1 of every fact about a good model, as stored. Older shapes are lifted here, in this file only. */
const schema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ModelRegistered'), by: id, board: id, content }),
  z.object({ type: z.literal('ModelEdited'), by: id, content }),
  z.object({ type: z.literal('ModelWithdrawn'), by: id, reason: z.enum(MODEL_WITHDRAWALS) }),
  z.object({ type: z.literal('ModelEvaluationOpened'), by: id }),
  z.object({
    type: z.literal('ModelScored'),
    by: id,
    score: z.number(),
    comment: note.extend({ forBoard: z.boolean() }).exactOptional(),
  }),
  z.object({ type: z.literal('ModelEvaluationClosed'), by: id }),
  z.object({ type: z.literal('ModelRecognised'), by: id }),
  z.object({ type: z.literal('ModelNotRecognised'), by: id, reason: z.enum(MODEL_DECLINES) }),
  z.object({ type: z.literal('ModelAdopted'), by: id, board: id, changed: note.exactOptional() }),
  z.object({ type: z.literal('AdoptionConfirmed'), by: id, board: id, result: note }),
  z.object({ type: z.literal('AdoptionReported'), by: id, board: id, result: note }),
  z.object({ type: z.literal('AdoptionGivenUp'), by: id, board: id, reason: z.enum(GIVING_UPS) }),
]);

/** Reads a stored fact; throws when it is none, which means damaged data. */
export const readModelEvent = (type: string, data: unknown): ModelEvent =>
  schema.parse({ ...(data as object), type }) as unknown as ModelEvent;
