import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { presentEraseAsk } from '../../conversation/present/leaving.js';
import { erasedName, presentRoleMissing } from '../../conversation/present/roles.js';
import type { Words } from '../../conversation/present/words.js';
import type { Reply } from '../../conversation/reply.js';
import type { PersonId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import { type EraseRefusal, erasePerson, findErasable } from '../people/erase.js';
import type { Handlers, Said } from '../turn.js';

const say = (...replies: readonly Reply[]): Said => ({ replies });

const refusedWords = ({ t }: Words, { code }: EraseRefusal): string => {
  if (code === 'unknown_person') return t.people.revoke.unknown;
  return code === 'last_secretary' ? t.leaving.erase.lastSecretary : t.leaving.erase.already;
};

export const leaving: Handlers = {
  erase: async ({ deps, person, words }, request) => {
    const allowed = may(person, 'erase_people');
    if (!allowed.ok) return say(presentRoleMissing(words, allowed.error));
    const id = (request.person ?? '') as PersonId;
    const found = await findErasable(deps, id);
    if (!found.ok) return say(reply(text(refusedWords(words, found.error))));
    if (request.sure !== 'yes') return say(presentEraseAsk(words, found.value.person));
    const erased = await erasePerson(deps, id, person.id);
    if (!erased.ok) return say(reply(text(refusedWords(words, erased.error))));
    const done = reply(
      text(line(bold(words.t.leaving.erase.done({ name: erasedName(words.t, id) })))),
      ...(id === person.id ? [] : [buttons([button(words.t.people.button.directory, { verb: 'people' })])]),
    );
    // Who erased their own data has no session left to remember anything in.
    return id === person.id ? say(done) : { replies: [done], remember: true };
  },
};
