import { type Operator, ok } from '@clusterbot/core';
import { type Command, JSON_OPTION, NO_OPERANDS } from '../command.js';
import { withDirectory } from './with-directory.js';

type Score = Awaited<ReturnType<Operator['verifyScores']>>[number];

const scoreLine = ({ year, version, code, whole, same, differences }: Score): string => {
  const named = `scores of ${year}, version ${version} (${code})`;
  if (same) return `${named}: the same, computed anew`;
  const where = differences.map(({ board, criteria }) => `${board} (${criteria.join(', ') || 'place'})`).join('; ');
  return `${named}: ${whole ? 'different, computed anew' : 'not what it was stored as'}${where === '' ? '' : `: ${where}`}`;
};

export const verify: Command = {
  name: 'verify',
  usage: '[--json]',
  does: 'recompute the hash chain of every stored fact and every frozen scoring table; status 1 when one differs',
  options: { ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: (call) =>
    withDirectory(call, { mode: 'read' }, async ({ store, app }) => {
      const { io, options } = call;
      const found = await store.verify();
      const scores = found.faults.length === 0 ? await app.operator.verifyScores() : [];
      if (options.json === true) io.print(JSON.stringify(scores.length === 0 ? found : { ...found, scores }));
      else {
        for (const { stream, version, what } of found.faults) io.print(`${stream}, event ${version}: ${what}`);
        const verdict = found.faults.length === 0 ? 'every chain is whole' : `${found.faults.length} damaged`;
        io.print(`${found.streams} streams, ${found.events} events: ${verdict}`);
        for (const each of scores) io.print(scoreLine(each));
      }
      return ok(found.faults.length === 0 && scores.every(({ same }) => same) ? 0 : 1);
    }),
};
