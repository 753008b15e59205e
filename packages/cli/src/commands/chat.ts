import { ok } from '@clusterbot/core';
import { converse } from '../chat/converse.js';
import { type Command, JSON_OPTION, NO_OPERANDS, textOf } from '../command.js';
import { misused } from '../fault.js';
import { inChatInstead, withDirectory } from './with-directory.js';

/** Who speaks in a rehearsal until told otherwise. */
export const FIRST_WHO = 'officer:hai-phong';

export const chat: Command = {
  name: 'chat',
  usage: '[--as WHO] [--json]',
  does: 'talk to the bot in the terminal; piped, one message a line. WHO: officer:hai-phong, head:…, secretary, leader, observer',
  options: { as: { type: 'string' }, ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: (call) =>
    withDirectory(
      call,
      { mode: 'write', held: inChatInstead('talk to the bot on its platform') },
      async (opened, config) => {
        const as = textOf(call.options, 'as');
        const { io, log } = call;
        if (as !== null && opened.rehearsal === null)
          return misused('--as works in a rehearsal only; make one with: clusterbot init --rehearsal');
        const who = opened.rehearsal === null ? io.user : (as ?? FIRST_WHO);
        const talked = await converse({
          opened,
          config,
          io,
          log: log(),
          who,
          json: call.options.json === true,
          http: null,
        });
        return talked.ok ? ok(0) : talked;
      },
    ),
};
