import { ok, plusMillis, type ReminderLine } from '@clusterbot/core';
import { type Command, JSON_OPTION, NO_OPERANDS, textOf } from '../command.js';
import { failed, firstLine, misused } from '../fault.js';
import { readMoment } from '../moment.js';
import { withDirectory } from './with-directory.js';

const MONTH_MS = 31 * 24 * 60 * 60_000;

const asText = ({ at, to, rung, items, why }: ReminderLine): string => {
  const who = to.board === null ? to.role : `${to.role}:${to.board}`;
  const owed = items.map(({ period, board }) => `${period} ${board}`).join(', ');
  return `${at}  ${who} (${to.person ?? 'nobody enrolled'})  ${rung}  ${owed}  – ${why}`;
};

export const reminders: Command = {
  name: 'reminders',
  usage: '[--from ISO] [--to ISO] [--json]',
  does: 'what the bot will remind whom of, and why; from now on for a month unless told otherwise',
  options: { from: { type: 'string' }, to: { type: 'string' }, ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: (call) =>
    withDirectory(call, { mode: 'read' }, async ({ app, clock }, config) => {
      const { options, io } = call;
      const now = clock.now();
      const momentOf = (name: string) => readMoment(textOf(options, name) ?? '+0m', config.calendar.zone, now);
      const from = momentOf('from');
      if (from === null)
        return misused(`--from ${textOf(options, 'from')} is no point in time, e.g. 2024-06-10T09:00:00+07:00`);
      const to = textOf(options, 'to') === null ? plusMillis(from, MONTH_MS) : momentOf('to');
      if (to === null)
        return misused(`--to ${textOf(options, 'to')} is no point in time, e.g. 2024-06-20T09:00:00+07:00`);
      if (to < from) return misused('--to is earlier than --from');
      let lines: readonly ReminderLine[];
      try {
        lines = await app.operator.reminders(from, to);
      } catch (error) {
        return failed(firstLine(error));
      }
      for (const line of lines) io.print(options.json === true ? JSON.stringify(line) : asText(line));
      return ok(0);
    }),
};
