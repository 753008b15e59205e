import { ok } from '@clusterbot/core';
import { configuredCluster } from '../cluster-file.js';
import { type Command, NO_OPERANDS, textOf } from '../command.js';
import { rehearsalBeside, stateOf } from '../data-directory.js';
import { failed, misused } from '../fault.js';
import { firstCodeText, foundDirectory, rehearsalBegin } from '../found.js';
import { configOf, openDirectory } from '../open.js';

const EXAMPLE = 'cum-2';

export const init: Command = {
  name: 'init',
  usage: '[--example cum-2] [--rehearsal]',
  does: 'make a data directory, for a real cluster or for a rehearsal with made-up people',
  options: { example: { type: 'string' }, rehearsal: { type: 'boolean' } },
  operands: NO_OPERANDS,
  run: async ({ options, env, io, log }) => {
    const example = textOf(options, 'example');
    if (example !== null && example !== EXAMPLE)
      return misused(`there is no example “${example}”; there is: ${EXAMPLE}`);
    const rehearses = options.rehearsal === true;
    const directory = rehearses && !env.dataNamed ? rehearsalBeside(env.data) : env.data;
    const state = stateOf(directory);
    if (state === 'foreign')
      return failed(`${directory} holds other files; name an empty or a new directory with CLUSTERBOT_DATA`);
    if (state === 'made') {
      const opened = await openDirectory({ directory, mode: 'read', log: log() });
      if (!opened.ok) return opened;
      const config = await configOf(opened.value);
      await opened.value.close();
      if (config.ok) return failed(`there is a cluster in ${directory} already`);
    }
    const config = configuredCluster(example === null ? env.clusterFile : null);
    if (!config.ok) return config;
    const rehearsal = rehearses ? { at: rehearsalBegin() } : null;
    const founded = await foundDirectory({ directory, config: () => config, log: log(), rehearsal });
    if (!founded.ok) return founded;
    io.print(`${rehearses ? 'A rehearsal' : 'A data directory'} of ${config.value.en} was made in ${directory}`);
    if (founded.value !== null) io.print(firstCodeText(founded.value));
    return ok(0);
  },
};
