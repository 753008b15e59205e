import { z } from 'zod';
import type { Account } from '../../domain/people/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const id = z.string().min(1);

const account = z.object({
  key: id,
  person: id.nullable(),
  chat: z.string().nullable(),
  reachability: z.enum(['unproven', 'reachable', 'blocked', 'dm_closed', 'left']),
  since: instant,
  wrongCodes: z.array(instant),
  strangerAnsweredAt: instant.nullable(),
  last: z.object({ key: id, answer: z.enum(['stranger', 'unknown', 'malformed']) }).nullable(),
});

/** The document `account:<key>`. Throws when what is stored is no account: a damaged store. */
export const readAccountDocument = (value: unknown): Account => account.parse(value) as unknown as Account;
