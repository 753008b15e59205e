import { z } from 'zod';
import { type BallotEvent, CLOSE_WHYS, EARLY_REASONS, EXCLUSION_REASONS, type Urn } from '../../domain/ballot/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const id = z.string().min(1);
const boards = z.array(id);
const share = z.object({ n: z.int().min(1), of: z.int().min(1) });
const rule = z.object({
  quorum: share,
  threshold: z.object({ share, of: z.enum(['cast', 'entitled']), more: z.boolean() }),
  abstain: z.boolean(),
  ownBoard: z.boolean(),
});
const whyAndReason = { why: z.enum(CLOSE_WHYS), reason: z.enum(EARLY_REASONS).nullable() };

/** Shape 1 of every fact about a secret ballot, as stored. Older shapes are lifted here, in this file only. */
const schema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('BallotOpened'),
    by: id,
    title: z.object({ text: id, sha256: z.string() }),
    candidates: boards.min(2),
    choose: z.int().min(1),
    entitled: boards.min(1),
    excluded: z.array(z.object({ board: id, reason: z.enum(EXCLUSION_REASONS) })),
    closes: instant,
    rule,
  }),
  z.object({ type: z.literal('BallotChased'), by: id, boards: boards.min(1) }),
  z.object({
    type: z.literal('BallotClosed'),
    by: id.nullable(),
    ...whyAndReason,
    roll: boards,
    receipts: z.array(id),
    ballots: z.array(boards).nullable(),
  }),
]);

/** Reads a stored fact; throws when it is none, which means damaged data. */
export const readBallotEvent = (type: string, data: unknown): BallotEvent =>
  schema.parse({ ...(data as object), type }) as unknown as BallotEvent;

const urn = z.strictObject({
  roll: boards,
  receipts: z.array(id),
  ballots: z.array(boards),
  frozen: z.object(whyAndReason).nullable(),
});

/** Reads the document of an open ballot; throws when it is none. */
export const readUrnDocument = (value: unknown): Urn => urn.parse(value) as unknown as Urn;
