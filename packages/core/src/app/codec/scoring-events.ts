import { z } from 'zod';
import { REOPEN_REASONS, RETURN_REASONS, type ScoringEvent } from '../../domain/scoring/types.js';

const note = z.object({ text: z.string(), sha256: z.string() });
// The table inside was checked as a whole when its file was read; here only its outline is.
const table = z.looseObject({
  scale: z.union([z.literal(100), z.literal(1000)]),
  decimals: z.number(),
  groups: z.array(z.looseObject({ criteria: z.array(z.looseObject({ id: z.string(), max: z.number() })) })),
});
const line = z.looseObject({
  criterion: z.string().nullable(),
  points: z.number(),
  period: z.string().nullable(),
  why: z.looseObject({ code: z.string() }),
  sources: z.array(z.looseObject({ board: z.string(), revision: z.number() })),
});
const snapshot = z.object({
  year: z.number(),
  at: z.string(),
  scores: z.number(),
  read: z.array(
    z.object({ period: z.string(), board: z.string(), version: z.number(), silent: z.literal(true).exactOptional() }),
  ),
  models: z.array(z.object({ model: z.number(), version: z.number() })).exactOptional(),
  boards: z.array(
    z.object({
      board: z.string(),
      rank: z.number().nullable(),
      total: z.number().nullable(),
      lines: z.array(line),
    }),
  ),
});
const by = { by: z.string() };
const deputy = { deputyFor: z.string().exactOptional() };
const column = z.enum(['self', 'cross']);

const schema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ScoringOpened'),
    ...by,
    year: z.number(),
    day: z.string(),
    table,
    boards: z.array(z.string()),
    pairs: z.array(z.object({ scorer: z.string(), scored: z.string() })),
    judged: z.array(
      z.object({
        period: z.string(),
        criterion: z.string(),
        rule: z.looseObject({ type: z.literal('on_time'), perReport: z.number() }).nullable(),
      }),
    ),
  }),
  z.object({
    type: z.literal('PointsScored'),
    ...by,
    ...deputy,
    board: z.string(),
    column: z.enum(['self', 'cross', 'decided']),
    criterion: z.string(),
    points: z.number(),
    reason: note.exactOptional(),
    evidence: note.exactOptional(),
    decision: z.object({ number: z.string(), date: z.string() }).exactOptional(),
  }),
  z.object({ type: z.literal('ColumnHandedIn'), ...by, ...deputy, board: z.string(), column }),
  z.object({ type: z.literal('ColumnPassed'), ...by, board: z.string(), column }),
  z.object({ type: z.literal('SelfScoresReturned'), ...by, board: z.string(), reason: z.enum(RETURN_REASONS) }),
  z.object({ type: z.literal('BoardSettled'), ...by, board: z.string() }),
  z.object({ type: z.literal('ScoresFrozen'), ...by, version: z.number(), snapshot, sha256: z.string() }),
  z.object({ type: z.literal('ScoresPublished'), ...by, version: z.number() }),
  z.object({
    type: z.literal('ScoringReopened'),
    ...by,
    reason: z.enum(REOPEN_REASONS),
    note: note.exactOptional(),
  }),
]);

export const readScoringEvent = (type: string, data: unknown): ScoringEvent =>
  schema.parse({ ...(data as object), type }) as unknown as ScoringEvent;
