import type { Outbound } from '../../conversation/outbound.js';
import { presentGroupState } from '../../conversation/present/group.js';
import type { Words } from '../../conversation/present/words.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { PeriodId } from '../../domain/ids.js';
import { type Instant, MINUTE } from '../../domain/instant.js';
import { isQuiet } from '../../domain/reminder/hours.js';
import { outward } from '../../domain/summary/status.js';
import type { RoundStatus } from '../../domain/summary/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { format } from '../../i18n/format.js';
import { listCycles } from '../cycles.js';
import type { Deps } from '../deps.js';
import { readRound } from '../queries/duties.js';
import { clusterCurrent } from '../queries/resolve-period.js';
import { addressOfGroup, type Group, listGroups } from './documents.js';

/** What is under way to a group, until its outcome is known: the period it is about and what it says. */
type Sent = { readonly period: PeriodId; readonly said: string };
/** `seen`: what the round was computed from; `tried`: when each group was last written to, by the machine's clock. */
type Desk = {
  round: { readonly seen: string; readonly atMs: number; readonly value: RoundStatus } | null;
  readonly tried: Map<string, number>;
  readonly sent: Map<string, Sent>;
};

const desks = new WeakMap<Deps, Desk>();
const deskOf = (deps: Deps): Desk => {
  const desk = desks.get(deps) ?? { round: null, tried: new Map(), sent: new Map() };
  desks.set(deps, desk);
  return desk;
};

/** What a message to a group was about; forgotten once asked for. */
export const takeSent = (deps: Deps, id: string): Sent | null => {
  const { sent } = deskOf(deps);
  const found = sent.get(id) ?? null;
  sent.delete(id);
  return found;
};

/** The round with outward states only; computed anew when a report of it changed, and once a minute. */
const readOutward = async (deps: Deps, config: ClusterConfig, now: Instant): Promise<RoundStatus | null> => {
  // A report call comes and goes beside the round, and would take its place at the top.
  const rounds = (await listCycles(deps, config.id)).filter(({ call }) => call === null);
  const cycle = clusterCurrent(rounds, now);
  if (cycle === null) return null;
  const { period, due, lock } = cycle.instants;
  const heads = await deps.store.heads(`report:${config.id}:${period}:`);
  const changes = heads.reduce((sum, { version }) => sum + version, 0);
  const seen = JSON.stringify([period, due, changes, now > due, now > lock]);
  const desk = deskOf(deps);
  const atMs = deps.clock.machineMs();
  if (desk.round?.seen === seen && atMs - desk.round.atMs < MINUTE) return desk.round.value;
  const round = await readRound(deps, config, cycle, now);
  const value = { ...round, boards: round.boards.map((status) => outward(status, now)) };
  desk.round = { seen, atMs, value };
  return value;
};

const wordsOf = (config: ClusterConfig, { language }: Group, now: Instant): Words => ({
  t: catalogue(language),
  f: format(language, config.calendar.zone),
  config,
  today: localDate(config.calendar.zone, now),
});

/** All that the message tells but the hour. */
const saying = ({ due, boards }: RoundStatus): string =>
  JSON.stringify([due, ...boards.map(({ board, class: state }) => `${board} ${state}`)]);

/** Takes the message of an earlier state from the top. */
export const unpinned = (group: Group, id: string): readonly Outbound[] =>
  group.pin === null || group.pin.shown === null
    ? []
    : [{ ...plain(group, id), kind: 'unpin', target: group.pin.shown.message }];

const plain = (group: Group, id: string): Outbound => ({
  id,
  to: addressOfGroup(group),
  kind: 'notice',
  reply: null,
  target: null,
  orSend: false,
  row: null,
  uncertain: 'leave',
  slot: null,
});

/**
 * What brings the pinned state of a group up to date: an edit, which rings for nobody, or a new message at the top when there is
 * none, or the old one is about an earlier period. Nothing when it says all already.
 */
const update = (deps: Deps, config: ClusterConfig, group: Group, round: RoundStatus, now: Instant): Outbound[] => {
  const { pin } = group;
  const said = saying(round);
  const shown = pin?.shown ?? null;
  if (pin === null || (shown?.period === round.period && shown.said === said)) return [];
  const desk = deskOf(deps);
  const place = `${group.channel}:${group.chat}`;
  const atMs = deps.clock.machineMs();
  desk.tried.set(place, atMs);
  const id = `pin:${place}:${atMs}`;
  const reply = presentGroupState(wordsOf(config, group, now), { round, at: now, rehearsal: deps.rehearsal });
  desk.sent.set(id, { period: round.period, said });
  const stands = shown?.period === round.period;
  const message: Outbound = {
    ...plain(group, id),
    kind: stands ? 'edit' : 'notice',
    reply,
    target: stands ? shown.message : null,
    pin: true,
  };
  return [...(stands ? [] : unpinned(group, `un${id}`)), message];
};

/** The state at the top of every group that wants it: at most once a minute each, and no new message in the quiet hours. */
export const tickGroups = async (deps: Deps, config: ClusterConfig, now: Instant): Promise<readonly Outbound[]> => {
  const groups = (await listGroups(deps)).filter(({ pin }) => pin !== null);
  const round = groups.length === 0 ? null : await readOutward(deps, config, now);
  if (round === null) return [];
  const { tried } = deskOf(deps);
  const quiet = isQuiet(config.reminders, config.calendar.zone, now);
  return groups.flatMap((group) => {
    const last = tried.get(`${group.channel}:${group.chat}`);
    const soon = last !== undefined && deps.clock.machineMs() - last < MINUTE;
    return soon || (quiet && group.pin?.shown?.period !== round.period) ? [] : update(deps, config, group, round, now);
  });
};

/** The first state, for who has just asked for it; null while no cycle was opened yet. */
export const firstState = async (
  deps: Deps,
  config: ClusterConfig,
  group: Group,
  now: Instant,
): Promise<readonly Outbound[] | null> => {
  const round = await readOutward(deps, config, now);
  return round === null ? null : update(deps, config, group, round, now);
};
