import { z } from 'zod';
import type { Group } from '../groups/documents.js';

const id = z.string().min(1);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

const group = z.object({
  channel: z.enum(['telegram', 'slack', 'terminal']),
  chat: id,
  by: id,
  account: id,
  key: id,
  at: instant,
  language: z.enum(['vi', 'en']),
  pin: z
    .object({
      by: id,
      key: id,
      refused: z.boolean(),
      shown: z.object({ period: id, message: z.object({ chat: id, message: id }), said: z.string() }).nullable(),
    })
    .nullable(),
});

/** The document `group:<platform>:<chat>`. Throws when what is stored is no group: a damaged store. */
export const readGroupDocument = (value: unknown): Group => group.parse(value) as unknown as Group;
