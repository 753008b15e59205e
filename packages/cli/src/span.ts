import { type ClusterConfig, type Instant, ok, plusMillis } from '@clusterbot/core';
import { type Call, textOf } from './command.js';
import { type Done, misused } from './fault.js';
import { readMoment } from './moment.js';

/** The options of a command that looks at a stretch of time. */
export const SPAN_OPTIONS = { from: { type: 'string' }, to: { type: 'string' } } as const;

const MONTH_MS = 31 * 24 * 60 * 60_000;

type Span = { readonly from: Instant; readonly to: Instant };

/**
 * From when to when, both inclusive: as `--from` and `--to` say, in the cluster's zone where they name none; what they leave open is a month
 * up to now, or from now on.
 */
export const readSpan = (
  { options }: Pick<Call, 'options'>,
  { calendar: { zone } }: ClusterConfig,
  now: Instant,
  usually: 'the last month' | 'the next month',
): Done<Span> => {
  const said = { from: textOf(options, 'from'), to: textOf(options, 'to') };
  const momentOf = (text: string | null): Instant | null => (text === null ? now : readMoment(text, zone, now));
  const [from, to] = [momentOf(said.from), momentOf(said.to)];
  if (from === null) return misused(`--from ${said.from} is no point in time, e.g. 2024-06-10T09:00:00+07:00`);
  if (to === null) return misused(`--to ${said.to} is no point in time, e.g. 2024-06-20T09:00:00+07:00`);
  const span =
    usually === 'the next month'
      ? { from, to: said.to === null ? plusMillis(from, MONTH_MS) : to }
      : { from: said.from === null ? plusMillis(to, -MONTH_MS) : from, to };
  return span.to < span.from ? misused('--to is earlier than --from') : ok(span);
};
