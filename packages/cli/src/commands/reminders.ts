import { ok, type ReminderLine } from '@clusterbot/core';
import { type Command, JSON_OPTION, NO_OPERANDS } from '../command.js';
import { failed, firstLine } from '../fault.js';
import { readSpan, SPAN_OPTIONS } from '../span.js';
import { withDirectory } from './with-directory.js';

const asText = ({ at, to, rung, items, why }: ReminderLine): string => {
  const who = to.board === null ? to.role : `${to.role}:${to.board}`;
  const owed = items
    .map(({ kind, period, id, board }) => `${period ?? `${kind} ${id ?? ''}`} ${board ?? ''}`.trim())
    .join(', ');
  return `${at}  ${who} (${to.person ?? 'nobody enrolled'})  ${rung}  ${owed}  – ${why}`;
};

export const reminders: Command = {
  name: 'reminders',
  usage: '[--from ISO] [--to ISO] [--json]',
  does: 'what the bot will remind whom of, and why; from now on for a month unless told otherwise',
  options: { ...SPAN_OPTIONS, ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: (call) =>
    withDirectory(call, { mode: 'read' }, async ({ app, clock }, config) => {
      const { options, io } = call;
      const span = readSpan(call, config, clock.now(), 'the next month');
      if (!span.ok) return span;
      let lines: readonly ReminderLine[];
      try {
        lines = await app.operator.reminders(span.value.from, span.value.to);
      } catch (error) {
        return failed(firstLine(error));
      }
      for (const line of lines) io.print(options.json === true ? JSON.stringify(line) : asText(line));
      return ok(0);
    }),
};
