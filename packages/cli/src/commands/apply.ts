import { readClusterFile } from '../cluster-file.js';
import type { Command } from '../command.js';
import { failed } from '../fault.js';
import { applyChanges } from './changes.js';
import { inChatInstead, withDirectory } from './with-directory.js';

export const apply: Command = {
  name: 'apply',
  usage: 'FILE [--yes] [--open-cycles move]',
  does: 'change roster, calendar, form or rules from a cluster file, after showing the difference',
  options: { yes: { type: 'boolean' }, 'open-cycles': { type: 'string' } },
  operands: { min: 1, max: 1 },
  run: async (call) => {
    const file = readClusterFile(call.operands[0] ?? '');
    if (!file.ok) return file;
    const held = inChatInstead('stop it to apply a file; a deadline alone is moved in the chat with /giahan');
    return withDirectory(call, { mode: 'write', held }, async ({ app }) => {
      const { io, options } = call;
      const open = options['open-cycles'];
      if (open !== undefined && open !== 'move' && open !== 'keep')
        return failed(`--open-cycles: "${String(open)}" is neither "keep" nor "move", e.g. --open-cycles move`);
      return applyChanges(app, io, file.value, { yes: options.yes === true, openCycles: open ?? 'keep' });
    });
  },
};
