import { z } from 'zod';
import { MATTER_KINDS, NOTICE_OUTCOMES, NOTICE_REASONS, type NoticeEvent } from '../../domain/reminder/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().min(1);

const item = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    because: z.enum(['duty', 'escalation', 'orphan', 'returned', 'approve', 'accept']),
    period: id,
    board: id,
    due: instant,
    rung: z.number(),
    for: id.exactOptional(),
  }),
  z.object({
    kind: z.literal('digest'),
    period: id,
    due: instant,
    rung: z.number(),
    atDue: z.boolean(),
    for: id.exactOptional(),
  }),
  z.object({ kind: z.literal('outage'), period: id, due: instant, from: instant, until: instant, minutes: z.number() }),
  z.object({ kind: z.literal('roster'), on: z.iso.date() }),
  z.object({
    kind: z.literal('away'),
    part: z.enum(['begin', 'end', 'declined']),
    away: id,
    person: id,
    from: day,
    until: day,
  }),
  z.object({
    kind: z.literal('matter'),
    of: z.enum(MATTER_KINDS),
    because: z.enum(['duty', 'escalation', 'orphan']),
    id,
    board: id.nullable(),
    due: instant,
    rung: z.number(),
    for: id.exactOptional(),
  }),
  z.object({ kind: z.literal('handover'), part: z.enum(['gave', 'took']), handover: id, person: id }),
]);

/** Shape 1 of every fact about a person's notices, as stored. Older shapes are lifted here, in this file only. */
const schema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('NoticeDecided'),
    slot: id,
    kind: z.enum(['reminder', 'escalation', 'orphan', 'digest', 'nudge', 'outage', 'roster', 'away', 'handover']),
    at: instant,
    items: z.array(item),
    decision: z.enum(['send', 'skip']),
    reason: z.enum(NOTICE_REASONS),
    channel: z.string().nullable(),
    deputy: id.exactOptional(),
  }),
  z.object({
    type: z.literal('NoticeSettled'),
    slot: id,
    outcome: z.enum(NOTICE_OUTCOMES),
    code: z.string().nullable(),
    message: z.string().nullable(),
  }),
  z.object({ type: z.literal('NoticeClosed'), slot: id }),
]);

/** Reads a stored fact; throws when it is none, which means damaged data. */
export const readNoticeEvent = (type: string, data: unknown): NoticeEvent =>
  schema.parse({ ...(data as object), type }) as unknown as NoticeEvent;
