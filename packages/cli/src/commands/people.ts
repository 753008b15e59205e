import { ok, type PersonId, type PersonLine } from '@clusterbot/core';
import { type Call, type Command, JSON_OPTION } from '../command.js';
import { type Done, failed, misused } from '../fault.js';
import { mayGoOn } from './agreed.js';
import { inChatInstead, withDirectory } from './with-directory.js';

const asText = ({ person, name, roles, accounts, reachableSince, revoked, erased }: PersonLine): string => {
  const held = roles.map(({ role, board }) => (board === null ? role : `${role} of ${board}`)).join(', ');
  const reach = reachableSince === null ? 'not reachable' : `reachable since ${reachableSince}`;
  const state = erased ? 'erased' : revoked ? 'revoked' : reach;
  return [person, name || '–', held || '–', accounts.join(', ') || '–', state].join('  ');
};

const ERASE = 'people erase PERSON [--yes]';

/** Shows what goes and what stays, asks, and erases somebody's own data. */
const erase = (call: Call, person: PersonId): Promise<Done<number>> => {
  const held = inChatInstead('in the chat a secretary does the same with /thuhoi');
  return withDirectory(call, { mode: 'write', held }, async ({ app }) => {
    const preview = await app.operator.erasePreview(person);
    if (!preview.ok) return failed(preview.error.message);
    for (const line of preview.value) call.io.print(line);
    const agreed = await mayGoOn(call.io, call.options.yes === true, 'Erase it?', 'to erase without being asked');
    if (!agreed.ok) return agreed;
    const erased = await app.operator.erase(person);
    if (!erased.ok) return failed(erased.error.message);
    call.io.print(`Nothing is kept of ${person} but this id. Backups made before still hold the rest.`);
    return ok(0);
  });
};

export const people: Command = {
  name: 'people',
  usage: '[--json] | erase PERSON [--yes]',
  does: 'who is enrolled, and since when a message reaches them; erase: forget a person’s own data, figures and texts stay',
  options: { ...JSON_OPTION, yes: { type: 'boolean' } },
  operands: { min: 0, max: 2 },
  run: async (call) => {
    const [what, person] = call.operands;
    if (what !== undefined && what !== 'erase') return misused(`“${what}” is not known here; there is: ${ERASE}`);
    if (what === 'erase' && person === undefined)
      return misused(`name the person by the id that people shows, e.g. ${ERASE.replace('PERSON', 'p3k7mq0z9abcd')}`);
    if (person !== undefined) return erase(call, person as PersonId);
    return withDirectory(call, { mode: 'read' }, async ({ app }) => {
      for (const line of await app.operator.people())
        call.io.print(call.options.json === true ? JSON.stringify(line) : asText(line));
      return ok(0);
    });
  },
};

export const revoke: Command = {
  name: 'revoke',
  usage: 'PERSON',
  does: 'end a person’s roles and accounts at once; `people` shows the ids',
  options: {},
  operands: { min: 1, max: 1 },
  run: (call) => {
    const held = inChatInstead('in the chat a secretary does the same with /thuhoi');
    return withDirectory(call, { mode: 'write', held }, async ({ app }) => {
      const person = call.operands[0] as PersonId;
      const revoked = await app.operator.revoke(person);
      if (!revoked.ok) return failed(revoked.error.message);
      call.io.print(`${person} has no roles and no accounts any more.`);
      return ok(0);
    });
  },
};
