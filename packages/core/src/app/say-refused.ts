import { reply, text } from '../conversation/build.js';
import type { Inbound } from '../conversation/inbound.js';
import type { Reply } from '../conversation/reply.js';
import type { Catalogue } from '../i18n/catalogue.js';
import type { GuardRule } from '../language/types.js';

/** The refusal of matter that must not enter: by rule, in kind words, repeating nothing of it. */
export const sayRefused = (
  t: Catalogue,
  rule: GuardRule,
  inbound: Inbound,
  // Slack lets nobody delete another's message; elsewhere the deletion goes out first, and a failure is told of afterwards.
  deleted = inbound.channel !== 'slack' && inbound.message !== null,
): Reply =>
  reply(text(t.guard[rule], t.guard.notKept, deleted ? t.guard.deleted : t.guard.pleaseDelete, t.guard.instead));
