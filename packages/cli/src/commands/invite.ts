import { type BoardId, deepLink, ok, type PersonId, ROLES, type Role, readBotName } from '@clusterbot/core';
import { type Command, JSON_OPTION, NO_OPERANDS, textOf } from '../command.js';
import { failed, misused } from '../fault.js';
import { inChatInstead, withDirectory } from './with-directory.js';

export const invite: Command = {
  name: 'invite',
  usage: '--role ROLE [--board ID] [--person ID] [--json]',
  does: 'make a one-time code; it enrols one person, or with --person binds a further account of that person',
  options: { role: { type: 'string' }, board: { type: 'string' }, person: { type: 'string' }, ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: async (call) => {
    const { options, io } = call;
    const said = textOf(options, 'role');
    const role: Role | undefined = ROLES.find((each) => each === said);
    if (role === undefined) return misused(`--role must be one of ${ROLES.join(', ')}`);
    const held = inChatInstead('in the chat a secretary does the same with /capma');
    return withDirectory(call, { mode: 'write', held }, async ({ app, store }) => {
      const invited = await app.operator.invite({
        role,
        board: textOf(options, 'board') as BoardId | null,
        person: textOf(options, 'person') as PersonId | null,
      });
      if (!invited.ok) return failed(invited.error.message);
      const { code, expiresAt } = invited.value;
      const bot = await readBotName({ store });
      const link = bot === null ? null : deepLink(bot, code);
      if (options.json === true) io.print(JSON.stringify({ code, expiresAt, link }));
      else io.print(`Code (once, until ${expiresAt}): ${code}${link === null ? '' : `\n${link}`}`);
      return ok(0);
    });
  },
};
