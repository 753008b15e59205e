import { z } from 'zod';
import type { Invite, Person } from '../../domain/people/types.js';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const id = z.string().min(1);

const grant = z.discriminatedUnion('role', [
  z.object({ role: z.enum(['officer', 'head']), board: id }),
  z.object({ role: z.enum(['secretary', 'leader', 'observer']) }),
]);

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const away = z.object({
  id,
  from: day,
  until: day,
  deputy: id.nullable(),
  since: instant,
  endedAt: instant.exactOptional(),
  declined: z.literal(true).exactOptional(),
});

const person = z.object({
  id,
  name: z.string(),
  language: z.enum(['vi', 'en']),
  grants: z.array(grant),
  accounts: z.array(id),
  preferred: id.nullable(),
  chat: z.string().nullable(),
  preferences: z.object({
    reminderTime: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .exactOptional(),
    muteUntil: day.exactOptional(),
    snoozedUntil: instant.exactOptional(),
    dailyCap: z.number().int().min(1).exactOptional(),
    away: away.exactOptional(),
    awayBefore: away.exactOptional(),
    standsInFor: z.array(id).exactOptional(),
  }),
  enrolledAt: instant,
  reachableSince: instant.nullable(),
  revokedAt: instant.nullable(),
  handedOver: z.object({ id, to: id, grants: z.array(grant), at: instant, by: id.nullable() }).exactOptional(),
  formerAccounts: z.array(id).exactOptional(),
  erased: z.object({ at: instant, by: id.nullable() }).exactOptional(),
});

const invite = z.object({
  kind: z.enum(['invite', 'link']),
  grant: grant.nullable(),
  person: id.nullable(),
  by: id.nullable(),
  createdAt: instant,
  expiresAt: instant,
  redeemed: z.object({ account: id, person: id, at: instant, key: id }).nullable(),
});

/** The document `person:<id>`. Throws when what is stored is no person: a damaged store. */
export const readPersonDocument = (value: unknown): Person => person.parse(value) as unknown as Person;

/** The document `code:<sha256>`. */
export const readInviteDocument = (value: unknown): Invite => invite.parse(value) as unknown as Invite;
