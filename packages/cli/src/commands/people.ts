import { ok, type PersonId, type PersonLine } from '@clusterbot/core';
import { type Command, JSON_OPTION, NO_OPERANDS } from '../command.js';
import { failed } from '../fault.js';
import { inChatInstead, withDirectory } from './with-directory.js';

const asText = ({ person, name, roles, accounts, reachableSince, revoked }: PersonLine): string => {
  const held = roles.map(({ role, board }) => (board === null ? role : `${role} of ${board}`)).join(', ');
  const state = revoked ? 'revoked' : reachableSince === null ? 'not reachable' : `reachable since ${reachableSince}`;
  return [person, name || '–', held || '–', accounts.join(', ') || '–', state].join('  ');
};

export const people: Command = {
  name: 'people',
  usage: '[--json]',
  does: 'who is enrolled, and since when a message reaches them',
  options: { ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: (call) =>
    withDirectory(call, { mode: 'read' }, async ({ app }) => {
      for (const line of await app.operator.people())
        call.io.print(call.options.json === true ? JSON.stringify(line) : asText(line));
      return ok(0);
    }),
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
