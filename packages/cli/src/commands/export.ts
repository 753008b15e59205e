import { resolve } from 'node:path';
import { ok } from '@clusterbot/core';
import { type Command, NO_OPERANDS, textOf } from '../command.js';
import { failed, firstLine, misused } from '../fault.js';
import { replaceFile } from '../replace-file.js';
import { withDirectory } from './with-directory.js';

const LATER = ['xlsx', 'docx', 'ics', 'png', 'csv', 'pdf'];

export const exportPeriod: Command = {
  name: 'export',
  usage:
    '--period 2024-H1 [--format json] [--out FILE] [--as-of ISO] [--against same|previous] [--roster then|now|2025-06-30] [--floor approved|accepted] [--for observer]',
  does: 'the figures of a period, as known then, beside another, by other boards; without --out on stdout',
  options: {
    period: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    'as-of': { type: 'string' },
    against: { type: 'string' },
    roster: { type: 'string' },
    floor: { type: 'string' },
    for: { type: 'string' },
  },
  operands: NO_OPERANDS,
  run: async (call) => {
    const { options, io } = call;
    const period = textOf(options, 'period');
    const format = textOf(options, 'format') ?? 'json';
    const out = textOf(options, 'out');
    if (LATER.includes(format)) return misused(`export as ${format} is not available in this version; json is`);
    if (format !== 'json') return misused(`there is no format “${format}”; json is available`);
    const asOf = textOf(options, 'as-of');
    const against = textOf(options, 'against');
    const roster = textOf(options, 'roster');
    const floor = textOf(options, 'floor');
    if (against !== null && against !== 'same' && against !== 'previous')
      return misused(`--against is same or previous, not “${against}”`);
    if (floor !== null && floor !== 'approved' && floor !== 'accepted')
      return misused(`--floor is approved or accepted, not “${floor}”`);
    const reader = textOf(options, 'for');
    if (reader !== null && reader !== 'observer')
      return misused(`--for is observer, or left out for the secretary, not “${reader}”`);
    if (period === null) return misused('--period is missing, e.g. --period 2024-H1');
    return withDirectory(call, { mode: 'read' }, async ({ app }) => {
      const exported = await app.operator.exportPeriod(period, {
        ...(asOf === null ? {} : { asOf }),
        ...(against === null ? {} : { against }),
        ...(roster === null ? {} : { roster }),
        ...(floor === null ? {} : { floor }),
        ...(reader === null ? {} : { reader }),
      });
      if (!exported.ok) return failed(exported.error.message);
      const text = JSON.stringify(exported.value, null, 2);
      if (out === null) {
        io.print(text);
        return ok(0);
      }
      try {
        replaceFile(resolve(out), `${text}\n`, 0o600);
      } catch (error) {
        return failed(`${out} cannot be written: ${firstLine(error)}`);
      }
      io.print(`${period} was written to ${out}`);
      return ok(0);
    });
  },
};
