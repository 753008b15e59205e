import { ok } from '@clusterbot/core';
import { type Command, JSON_OPTION, NO_OPERANDS } from '../command.js';
import { withDirectory } from './with-directory.js';

export const verify: Command = {
  name: 'verify',
  usage: '[--json]',
  does: 'recompute the hash chain of every stored fact; status 1 when one was damaged or changed',
  options: { ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: (call) =>
    withDirectory(call, { mode: 'read' }, async ({ store }) => {
      const { io, options } = call;
      const found = await store.verify();
      if (options.json === true) io.print(JSON.stringify(found));
      else {
        for (const { stream, version, what } of found.faults) io.print(`${stream}, event ${version}: ${what}`);
        const verdict = found.faults.length === 0 ? 'every chain is whole' : `${found.faults.length} damaged`;
        io.print(`${found.streams} streams, ${found.events} events: ${verdict}`);
      }
      return ok(found.faults.length === 0 ? 0 : 1);
    }),
};
