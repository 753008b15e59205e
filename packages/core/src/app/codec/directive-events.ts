import { z } from 'zod';
import { CALL_OFF_REASONS, DIRECTIVE_KINDS, type DirectiveEvent, MARKS } from '../../domain/directives/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const id = z.string().min(1);
const version = z.int().min(1);
const words = { text: id, sha256: z.string() };

/** Shape 1 of every fact about an announcement or a directive, as stored. Older shapes are lifted here, in this file only. */
const schema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('DirectiveSent'),
    by: id,
    kind: z.enum(DIRECTIVE_KINDS),
    boards: z.array(id).min(1),
    due: instant.nullable(),
    ...words,
  }),
  z.object({ type: z.literal('DirectiveCorrected'), by: id, version, ...words }),
  z.object({ type: z.literal('DirectiveCalledOff'), by: id, reason: z.enum(CALL_OFF_REASONS) }),
  z.object({
    type: z.literal('DirectiveMarked'),
    by: id,
    board: id,
    mark: z.enum(MARKS),
    version,
    report: z.object(words).exactOptional(),
  }),
  z.object({ type: z.literal('DirectiveAsked'), by: id, board: id, version, ...words }),
  z.object({ type: z.literal('DirectiveChased'), by: id, mark: z.enum(MARKS), boards: z.array(id).min(1) }),
]);

/** Reads a stored fact; throws when it is none, which means damaged data. */
export const readDirectiveEvent = (type: string, data: unknown): DirectiveEvent =>
  schema.parse({ ...(data as object), type }) as unknown as DirectiveEvent;
