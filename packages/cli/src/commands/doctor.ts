import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { type App, type ClusterConfig, localDate, ok } from '@clusterbot/core';
import { lockHolder } from '@clusterbot/core/store/lowdb';
import { configuredCluster } from '../cluster-file.js';
import { type Call, type Command, JSON_OPTION, NO_OPERANDS } from '../command.js';
import { existingDirectory } from '../data-directory.js';
import { firstLine } from '../fault.js';
import { readChannels } from '../host/channels.js';
import { configOf, openDirectory } from '../open.js';
import { machineClock } from '../rehearsal-clock.js';

type Finding = { readonly check: string; readonly state: 'ok' | 'warn' | 'fail'; readonly said: string };

const finding = (check: string, state: Finding['state'], said: string): Finding => ({ check, state, said });

const node = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > 20 || (major === 20 && minor >= 19);
  return finding(
    'node',
    recent ? 'ok' : 'fail',
    `${process.versions.node}${recent ? '' : '; 20.19 or newer is needed'}`,
  );
};

const permissions = (directory: string): Finding => {
  if (process.platform === 'win32') return finding('permissions', 'warn', 'not checked on Windows');
  const mode = statSync(directory).mode & 0o777;
  const closed = (mode & 0o077) === 0;
  const said = `${directory} is ${mode.toString(8)}`;
  return finding(
    'permissions',
    closed ? 'ok' : 'warn',
    closed ? said : `${said}; others on this machine can look in: chmod 700`,
  );
};

const durability = (directory: string): Finding => {
  if (process.platform === 'win32')
    return finding(
      'durability',
      'warn',
      'Windows cannot fsync a directory: files are synced, a rename may be lost on power loss',
    );
  try {
    const handle = openSync(directory, 'r');
    fsyncSync(handle);
    closeSync(handle);
    return finding('durability', 'ok', 'files and their directory are synced before an answer is given');
  } catch (error) {
    return finding('durability', 'fail', `the directory cannot be synced: ${firstLine(error)}`);
  }
};

/** Due dates of this year and the next need their holidays: unknown is an error, not decided yet is worth knowing. */
const holidays = ({ calendar }: ClusterConfig, today: string): readonly Finding[] => {
  const year = Number(today.slice(0, 4));
  return [year, year + 1].map((each) => {
    const known = calendar.holidays.find((holiday) => holiday.year === each);
    if (known === undefined) {
      const said = `${each}: no holidays known; due dates that touch it cannot be computed: add the year and apply the file`;
      return finding('holidays', each === year ? 'fail' : 'warn', said);
    }
    return known.status === 'decided'
      ? finding('holidays', 'ok', `${each}: decided`)
      : finding('holidays', 'warn', `${each}: provisional; due dates computed from it may still move`);
  });
};

/** What the host removes once a day; a host that is off removes nothing. */
const retention = async (app: App): Promise<Finding> => {
  const due = await app.operator.retentionDue();
  if (due === null) return finding('retention', 'ok', 'the cluster file says nothing: everything is kept');
  const { readMonths, sessions, people, outboxSince } = due;
  const list = [
    ...(readMonths.length === 0 ? [] : [`the read log of ${[...readMonths].sort().join(', ')}`]),
    ...(sessions.length === 0 ? [] : [`${sessions.length} conversations`]),
    ...(people.length === 0 ? [] : [`${people.length} people or accounts that left`]),
    ...(outboxSince === null ? [] : [`messages that wait since ${outboxSince}`]),
  ];
  return list.length === 0
    ? finding('retention', 'ok', 'nothing is kept longer than the cluster file says')
    : finding('retention', 'warn', `due to be removed: ${list.join('; ')}; the host does it once a day while it runs`);
};

const directoryFindings = async ({ env, log }: Call): Promise<readonly Finding[]> => {
  const existing = existingDirectory(env);
  if (!existing.ok) return [finding('data', 'warn', existing.error.message)];
  const directory = existing.value;
  const opened = await openDirectory({ directory, mode: 'read', log: log('silent') });
  if (!opened.ok) return [finding('data', 'fail', opened.error.message)];
  const { app, store, rehearsal, clock, close } = opened.value;
  try {
    const holder = await lockHolder(directory);
    const { streams, events, faults } = await store.verify();
    const [fault] = faults;
    const chain =
      fault === undefined
        ? finding('chain', 'ok', `${streams} streams, ${events} events, every chain whole`)
        : finding(
            'chain',
            'fail',
            `${fault.stream}, event ${fault.version}: ${fault.what}; clusterbot verify lists all`,
          );
    const config = await configOf(opened.value);
    return [
      finding('data', 'ok', `${directory}${rehearsal === null ? '' : ' (a rehearsal)'}`),
      permissions(directory),
      durability(directory),
      finding('lock', 'ok', holder === null ? 'free' : `held by process ${holder.pid}`),
      chain,
      ...(config.ok
        ? [...holidays(config.value, localDate(config.value.calendar.zone, clock.now())), await retention(app)]
        : [finding('cluster', 'fail', config.error.message)]),
    ];
  } finally {
    await close();
  }
};

const channelFindings = async ({ io }: Call): Promise<readonly Finding[]> => {
  const channels = await readChannels(io.variables);
  if (!channels.ok) return [finding('channels', 'fail', channels.error.message)];
  if (channels.value.length === 0)
    return [finding('channels', 'warn', 'none configured: start opens a rehearsal in the terminal')];
  return Promise.all(
    channels.value.map(async ({ name, probe }) => {
      const { ok: answers, said } = await probe();
      return finding(name, answers ? 'ok' : 'fail', `${name} ${said}`);
    }),
  );
};

const clusterFindings = ({ env }: Call): readonly Finding[] => {
  const config = configuredCluster(env.clusterFile);
  const name = env.clusterFile ?? 'the bundled example';
  if (!config.ok) return [finding('cluster file', 'fail', config.error.message)];
  const today = localDate(config.value.calendar.zone, machineClock.now());
  return [finding('cluster file', 'ok', `${name}: ${config.value.en}`), ...holidays(config.value, today)];
};

export const doctor: Command = {
  name: 'doctor',
  usage: '[--json]',
  does: 'look over the machine, the data directory, the calendar and the channels; status 1 when something is wrong',
  options: { ...JSON_OPTION },
  operands: NO_OPERANDS,
  run: async (call) => {
    const found = await directoryFindings(call);
    const findings = [
      node(),
      ...found,
      // Holidays are told once: of the store where there is one, else of the file that would make it.
      ...clusterFindings(call).filter(
        ({ check }) => check !== 'holidays' || !found.some((each) => each.check === check),
      ),
      ...(await channelFindings(call)),
    ];
    for (const each of findings) {
      const { check, state, said } = each;
      call.io.print(
        call.options.json === true ? JSON.stringify(each) : `${state.padEnd(4)}  ${check.padEnd(12)}  ${said}`,
      );
    }
    return ok(findings.some(({ state }) => state === 'fail') ? 1 : 0);
  },
};
