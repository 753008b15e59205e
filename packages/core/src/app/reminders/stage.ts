import type { Delivery, Outbound } from '../../conversation/outbound.js';
import { plainText } from '../../conversation/plain-text.js';
import { parsePeriod } from '../../domain/calendar/periods.js';
import type { ReminderRule } from '../../domain/cluster/types.js';
import { cycleInstants, extendedTo } from '../../domain/cycle/instants.js';
import type { AccountKey, BoardId, IndicatorKey, PeriodId, PersonId } from '../../domain/ids.js';
import { type CalendarDate, HOUR, type Instant, instantAt, millis, parseInstant } from '../../domain/instant.js';
import type { Grant, Person } from '../../domain/people/types.js';
import type { ReportCommand } from '../../domain/report/decide.js';
import type { FieldValue, Report } from '../../domain/report/types.js';
import type { Ids } from '../../ports/ids.js';
import type { Recorded, Store } from '../../ports/store.js';
import { bundledCluster } from '../codec/cluster-file.js';
import type { Deps } from '../deps.js';
import { beat, lastHeartbeat } from '../heartbeat.js';
import { putPerson, saveAccount, savePerson } from '../people/documents.js';
import { readReport, reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';
import { openCycle } from '../tick-cycles.js';
import { closeNotices } from './close.js';
import { noticesStream } from './notices.js';
import { settleNotice } from './settle.js';
import { tickReminders } from './tick.js';

const PERIOD = '2024-H1' as PeriodId;
const LOCAL = '+07:00';

/** The instant at a local time of the cluster, `06-15T08:00`. */
export const at = (local: string): Instant => {
  const instant = parseInstant(`2024-${local}:00${LOCAL}`);
  if (instant === null) throw new Error(`no time: ${local}`);
  return instant;
};

const figure = (value: number): FieldValue => ({ kind: 'count', value, estimate: false });
const share: FieldValue = { kind: 'ratio', percent: 25, numerator: 1, denominator: 4, estimate: false };

/**
 * The example cluster in an empty store on 1 June 2024, its half-year open, with the people given: where the ticker’s tests play. What
 * is sent is delivered at once unless `deliver` says otherwise.
 */
export const stageOn = async (
  { store, ids }: { readonly store: Store; readonly ids: Ids },
  people: Readonly<Record<string, readonly Grant[]>>,
  rule: Partial<ReminderRule> = {},
) => {
  let now = at('06-01T09:00');
  let machine = 0;
  const quiet = () => undefined;
  const deps: Deps = {
    store,
    clock: { now: () => now, machineMs: () => (machine += 1) },
    ids,
    log: { info: quiet, warn: quiet, error: quiet },
    lease: 'stage',
    rehearsal: true,
  };
  const bundled = bundledCluster();
  const config = { ...bundled, reminders: { ...bundled.reminders, ...rule } };
  const period = parsePeriod(PERIOD);
  const instants = period === null ? null : cycleInstants(config.calendar, period);
  if (instants === null || !instants.ok) throw new Error('no instants');
  await openCycle(deps, config, instants.value);
  for (const [id, grants] of Object.entries(people)) {
    const account = `term:${id}` as AccountKey;
    await putPerson(deps, id as PersonId, () => ({
      id: id as PersonId,
      name: id,
      language: 'vi',
      grants,
      accounts: [account],
      preferred: account,
      chat: id,
      preferences: {},
      enrolledAt: now,
      reachableSince: now,
      revokedAt: null,
    }));
    await saveAccount(deps, account, now, (before) => ({
      ...before,
      person: id as PersonId,
      chat: id,
      reachability: 'reachable',
    }));
  }
  await beat(deps, now, true);

  let hosts: readonly Deps[] = [deps];
  let deliver = (outbound: Outbound): Delivery => ({
    outcome: 'sent',
    ref: { chat: outbound.to.chat, message: `m-${outbound.id}` },
  });
  const messages: Outbound[] = [];

  const tick = async (local: string): Promise<readonly Outbound[]> => {
    now = at(local);
    const sent: Outbound[] = [];
    for (const host of hosts) {
      const last = await lastHeartbeat(host);
      sent.push(...(await tickReminders(host, config, { now, last })));
      await beat(host, now, true);
    }
    for (const outbound of sent) await settleNotice(deps, config, outbound, deliver(outbound), now);
    messages.push(...sent);
    return sent;
  };
  const command = async (board: string, command: ReportCommand, key: string): Promise<void> => {
    const ref = { cluster: config.id, period: PERIOD, board: board as BoardId };
    const done = await runCommand(deps, reportDecider, { stream: reportStream(ref), key, at: now, command });
    if (!done.ok) throw new Error(done.error.code);
  };

  return {
    deps,
    config,
    messages,
    tick,
    /** Ticks every so many hours of the stretch, both ends included. */
    play: async (from: string, to: string, hours = 1): Promise<void> => {
      for (let ms = millis(at(from)); ms <= millis(at(to)); ms += hours * HOUR) {
        await tick(instantAt(ms + 7 * HOUR).slice(5, 16));
      }
    },
    handIn: async (board: string, local: string, fields = 11, admitted = 5): Promise<readonly Outbound[]> => {
      now = at(local);
      const by = `officer-${board}` as PersonId;
      const required = config.form.fields.filter((field) => field.required).slice(0, fields);
      const values = Object.fromEntries(
        required.map((field): [IndicatorKey, FieldValue] => [
          field.key,
          field.type === 'ratio' ? share : figure(admitted),
        ]),
      );
      const today = `2024-${local.slice(0, 5)}` as CalendarDate;
      const said = { by, onBehalf: null, sentAt: now, today, form: config.form } as const;
      await command(board, { type: 'Enter', ...said, asOf: today, values, confirmed: [] }, `enter-${board}-${local}`);
      await command(board, { type: 'HandIn', ...said, texts: {}, evenIncomplete: true }, `hand-in-${board}-${local}`);
      const ref = { cluster: config.id, period: PERIOD, board: board as BoardId };
      return closeNotices(deps, config, ref, { now, key: `hand-in-${board}-${local}` });
    },
    withdraw: async (board: string, local: string): Promise<void> => {
      now = at(local);
      await command(
        board,
        { type: 'Withdraw', by: 'p' as PersonId, sentAt: now, revision: 1, reason: 'mistake' },
        `withdraw-${board}`,
      );
    },
    extend: async (board: string, local: string, day: string): Promise<void> => {
      now = at(local);
      const to = extendedTo(config.calendar, `2024-${day}` as CalendarDate, PERIOD);
      await command(
        board,
        { type: 'Extend', by: 'secretary' as PersonId, ...to, reason: 'requested' },
        `extend-${board}-${day}`,
      );
    },
    report: async (board: string): Promise<Report> =>
      (await readReport(deps, { cluster: config.id, period: PERIOD, board: board as BoardId })).state,
    change: async (person: string, change: (before: Person) => Person): Promise<void> => {
      await savePerson(deps, person as PersonId, change);
    },
    delivering: (how: (outbound: Outbound) => Delivery): void => {
      deliver = how;
    },
    /** A process that was started anew knows nothing but the store. */
    restart: (count = 1): void => {
      hosts = Array.from({ length: count }, () => ({ ...deps }));
    },
    ledger: async (person: string): Promise<readonly Recorded[]> =>
      (await store.read(noticesStream(config.id, person as PersonId))).events,
  };
};

export const textOf = (outbound: Outbound | undefined): string =>
  outbound?.reply == null ? '' : plainText(outbound.reply).text;
