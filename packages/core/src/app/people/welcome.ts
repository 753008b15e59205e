import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { presentWelcome } from '../../conversation/present/enrollment.js';
import { platformText } from '../../conversation/present/roles.js';
import type { Words } from '../../conversation/present/words.js';
import type { Reply } from '../../conversation/reply.js';
import type { AccountKey } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import type { Deps } from '../deps.js';
import { dueFor } from './due.js';

/** The first word to an account that has just shown that messages reach it; a further account is told where reminders go. */
export const welcome = async (
  deps: Pick<Deps, 'store' | 'ids'>,
  words: Words,
  person: Person,
  account: AccountKey,
  now: Instant,
): Promise<Reply> => {
  const { preferred } = person;
  if (preferred !== null && preferred !== account && person.reachableSince !== null) {
    const { enrollment, commands } = words.t;
    const linked = enrollment.linked({
      platform: platformText(words, account),
      preferred: platformText(words, preferred),
    });
    return reply(text(line(bold(linked))), buttons([button(commands.label.settings, { verb: 'settings' })]));
  }
  const due = await dueFor(deps, words.config, person, now);
  return presentWelcome(words, person, { now, due, known: false });
};
