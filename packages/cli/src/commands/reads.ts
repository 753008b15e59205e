import { ok, plusMillis, type ReadLine } from '@clusterbot/core';
import { type Command, JSON_OPTION, NO_OPERANDS, textOf } from '../command.js';
import { misused } from '../fault.js';
import { readMoment } from '../moment.js';
import { withDirectory } from './with-directory.js';

const MONTH_MS = 31 * 24 * 60 * 60_000;

const asText = ({ at, person, name, what, ...about }: ReadLine): string => {
  const details = Object.entries(about).map(([key, value]) => (value === true ? key : `${key}=${value}`));
  return `${at}  ${person} (${name ?? 'removed'})  ${[what, ...details].join(' ')}`;
};

export const reads: Command = {
  name: 'reads',
  usage: '[--from ISO] [--to ISO] [--json]',
  does: 'who looked at which figures; the last month unless told otherwise',
  options: { from: { type: 'string' }, to: { type: 'string' }, ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: (call) =>
    withDirectory(call, { mode: 'read' }, async ({ app, clock }, config) => {
      const { options, io } = call;
      const now = clock.now();
      const momentOf = (name: string) => readMoment(textOf(options, name) ?? '+0m', config.calendar.zone, now);
      const to = momentOf('to');
      if (to === null)
        return misused(`--to ${textOf(options, 'to')} is no point in time, e.g. 2024-06-20T09:00:00+07:00`);
      const from = textOf(options, 'from') === null ? plusMillis(to, -MONTH_MS) : momentOf('from');
      if (from === null)
        return misused(`--from ${textOf(options, 'from')} is no point in time, e.g. 2024-06-10T09:00:00+07:00`);
      if (to < from) return misused('--to is earlier than --from');
      for (const line of await app.operator.reads(from, to))
        io.print(options.json === true ? JSON.stringify(line) : asText(line));
      return ok(0);
    }),
};
