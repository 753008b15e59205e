import { z } from 'zod';
import type { ClusterEvent } from '../../domain/cluster/evolve.js';
import { CANCEL_REASONS, CLOSE_REASONS, type CycleEvent } from '../../domain/cycle/types.js';

// The configuration inside was checked as a whole when it was read from its file; here only its outline is.
const config = z.looseObject({
  id: z.string(),
  boards: z.array(z.looseObject({ id: z.string() })),
  form: z.looseObject({ version: z.number() }),
});
const clusterSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ClusterFounded'), config, rehearsal: z.boolean() }),
  z.object({ type: z.literal('ClusterChanged'), section: z.string(), value: z.unknown() }),
]);

const instants = z.object({
  period: z.string(),
  from: z.string(),
  cutoff: z.string(),
  opens: z.string(),
  due: z.string(),
  lock: z.string(),
  provisional: z.boolean(),
});
const form = z.looseObject({ version: z.number(), fields: z.array(z.looseObject({ key: z.string() })) });
const cycleSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('CycleOpened'),
    instants,
    form,
    boards: z.array(z.string()),
    stretches: z.array(z.object({ board: z.string(), from: z.string(), to: z.string() })).exactOptional(),
    call: z.object({ title: z.string(), sha256: z.string(), by: z.string() }).exactOptional(),
  }),
  z.object({ type: z.literal('CyclePublished'), by: z.string() }),
  z.object({ type: z.literal('CycleOpenedEarly'), by: z.string(), byRule: z.string() }),
  z.object({ type: z.literal('CycleClosed'), by: z.string(), reason: z.enum(CLOSE_REASONS), byRule: z.string() }),
  z.object({ type: z.literal('CycleReopened'), by: z.string(), lock: z.string() }),
  z.object({ type: z.literal('CycleCancelled'), by: z.string(), reason: z.enum(CANCEL_REASONS) }),
  z.object({ type: z.literal('FormChanged'), by: z.string().nullable(), from: z.number(), form }),
]);

export const readClusterEvent = (type: string, data: unknown): ClusterEvent =>
  clusterSchema.parse({ ...(data as object), type }) as unknown as ClusterEvent;

export const readCycleEvent = (type: string, data: unknown): CycleEvent =>
  cycleSchema.parse({ ...(data as object), type }) as unknown as CycleEvent;
