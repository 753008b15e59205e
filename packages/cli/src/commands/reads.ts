import { ok, type ReadLine } from '@clusterbot/core';
import { type Command, JSON_OPTION, NO_OPERANDS } from '../command.js';
import { readSpan, SPAN_OPTIONS } from '../span.js';
import { withDirectory } from './with-directory.js';

const asText = ({ at, person, name, what, ...about }: ReadLine): string => {
  const details = Object.entries(about).map(([key, value]) => (value === true ? key : `${key}=${value}`));
  return `${at}  ${person} (${name ?? 'removed'})  ${[what, ...details].join(' ')}`;
};

export const reads: Command = {
  name: 'reads',
  usage: '[--from ISO] [--to ISO] [--json]',
  does: 'who looked at which figures; the last month unless told otherwise',
  options: { ...SPAN_OPTIONS, ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: (call) =>
    withDirectory(call, { mode: 'read' }, async ({ app, clock }, config) => {
      const { options, io } = call;
      const span = readSpan(call, config, clock.now(), 'the last month');
      if (!span.ok) return span;
      for (const line of await app.operator.reads(span.value.from, span.value.to))
        io.print(options.json === true ? JSON.stringify(line) : asText(line));
      return ok(0);
    }),
};
