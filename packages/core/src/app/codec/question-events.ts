import { z } from 'zod';
import { ANSWER_REASONS, CLOSE_REASONS, QUESTION_KINDS, type QuestionEvent } from '../../domain/questions/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const id = z.string().min(1);
const number = z.number().int().min(1);
const words = z.object({ text: id, sha256: id });
const deadlines = { due: instant, escalates: instant };
const reason = z.enum(ANSWER_REASONS);

/** Shape 1 of every fact about a difficulty or proposal, as stored. Older shapes are lifted here, in this file only. */
const schema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('QuestionRaised'),
    by: id,
    board: id,
    kind: z.enum(QUESTION_KINDS),
    topic: words,
    ...deadlines,
  }),
  z.object({ type: z.literal('QuestionAssigned'), by: id, to: id }),
  z.object({
    type: z.literal('QuestionAnswered'),
    by: id,
    revision: number,
    words,
    reason: reason.nullable(),
    basis: z.object({ words, lapses: z.iso.date().nullable() }).exactOptional(),
    basedOn: z.object({ number, revision: number }).exactOptional(),
  }),
  z.object({ type: z.literal('AnswerRetracted'), by: id, revision: number, reason, ...deadlines }),
  z.object({ type: z.literal('QuestionSettled'), by: id, revision: number }),
  z.object({ type: z.literal('QuestionReopened'), by: id, revision: number, missing: words, ...deadlines }),
  z.object({ type: z.literal('AskerAsked'), by: id, words }),
  z.object({ type: z.literal('AskerReplied'), by: id, words, ...deadlines }),
  z.object({ type: z.literal('QuestionWithdrawn'), by: id }),
  z.object({
    type: z.literal('QuestionClosed'),
    by: id,
    reason: z.enum(CLOSE_REASONS),
    duplicateOf: number.exactOptional(),
  }),
  z.object({ type: z.literal('QuestionEscalated'), by: id }),
  z.object({ type: z.literal('QuestionNoted'), by: id, words }),
  z.object({ type: z.literal('AnswerShared'), by: id, shared: z.boolean() }),
  z.object({ type: z.literal('AnswerReliedOn'), by: id, board: id, revision: number, topic: words }),
]);

/** Reads a stored fact; throws when it is none, which means damaged data. */
export const readQuestionEvent = (type: string, data: unknown): QuestionEvent =>
  schema.parse({ ...(data as object), type }) as unknown as QuestionEvent;
