import { createInterface } from 'node:readline/promises';
import { ok } from '@clusterbot/core';
import { readClusterFile } from '../cluster-file.js';
import type { Command } from '../command.js';
import { failed } from '../fault.js';
import type { Io } from '../io.js';
import { inChatInstead, withDirectory } from './with-directory.js';

const agreed = async ({ input, output }: Io): Promise<boolean> => {
  const lines = createInterface({ input, output });
  try {
    return /^y(es)?$/i.test((await lines.question('Apply these changes? [y/N] ')).trim());
  } finally {
    lines.close();
  }
};

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
      const difference = await app.operator.difference(file.value);
      const cycles = await app.operator.openCyclesOn(file.value);
      if (difference.length === 0 && (cycles.length === 0 || open !== 'move')) {
        io.print('Nothing would change.');
        return ok(0);
      }
      for (const line of [...difference, ...cycles]) io.print(line);
      if (options.yes !== true) {
        if (!io.interactive) return failed('nothing was changed; to apply this without being asked, add --yes');
        if (!(await agreed(io))) return failed('nothing was changed');
      }
      const applied = await app.operator.apply(file.value, open ?? 'keep');
      if (!applied.ok) return failed(applied.error.message);
      io.print(`Applied: ${applied.value.events} ${applied.value.events === 1 ? 'change' : 'changes'} recorded.`);
      for (const period of applied.value.moved)
        io.print(`${period} is on form version ${file.value.form.version} from now on.`);
      return ok(0);
    });
  },
};
