import { isoIn } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { isMuted, isProtected } from '../../domain/reminder/hours.js';
import { kindOf } from '../../domain/reminder/kind.js';
import { plan } from '../../domain/reminder/plan.js';
import { itemState } from '../../domain/reminder/state.js';
import type { MatterKind, PlannedSlot, Recipient, SlotKind } from '../../domain/reminder/types.js';
import type { Deps } from '../deps.js';
import type { ReminderLine } from '../operator.js';

import { active, expectedPeople, owedBetween, type Round, recipientOf } from './rounds.js';

/** `-3`, `0`, `+1`; `due` for a digest at the due instant. Of several the most urgent. */
const rungOf = (slot: PlannedSlot): string => {
  const items = slot.items.filter((item) => kindOf(item) === slot.kind);
  if (items.some((item) => item.kind === 'digest' && item.atDue)) return 'due';
  const rung = Math.max(...items.flatMap((item) => ('rung' in item ? [item.rung] : [])));
  return rung > 0 ? `+${rung}` : String(rung);
};

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
const whenOf = (rung: string): string => {
  if (rung === 'due') return 'at the due time';
  const count = Number(rung);
  return count === 0 ? 'due today' : count < 0 ? `due in ${days(-count)}` : `${days(count)} overdue`;
};

const WHY: Readonly<Record<SlotKind, string>> = {
  reminder: 'not handed in',
  escalation: 'not handed in; the head is told of overdue reports',
  orphan: 'not handed in and no officer of the board can be reached; its head is told, else the secretary',
  digest: 'digest for secretary and leaders',
  nudge: 'reminded by the secretary',
  outage: 'the host was down at the due time',
  roster: 'boards were merged or split',
  away: 'a deputy begins or ends',
  handover: 'duties were handed over',
};

/** A reminder of a deadline that is not the board’s says whose it is. */
const WAITS: Readonly<Record<'approve' | 'accept', string>> = {
  approve: 'handed in and not approved',
  accept: 'not accepted',
};

const UNDONE: Readonly<Record<MatterKind, string>> = {
  step: 'not reported as done',
  directive: 'not done',
  question: 'not answered',
  ballot: 'not voted',
};

const reminderWhy = (slot: PlannedSlot): string => {
  const [first] = slot.items;
  if (first?.kind === 'matter')
    return first.because === 'duty' ? UNDONE[first.of] : `${UNDONE[first.of]}; brought to who can see to it`;
  return first?.kind === 'report' && (first.because === 'approve' || first.because === 'accept')
    ? WAITS[first.because]
    : WHY[slot.kind];
};

const whyOf = (slot: PlannedSlot, person: Recipient | undefined, zone: string): string => {
  const about =
    slot.to.person === null
      ? 'not handed in; nobody is enrolled for the board, so its head is told, else the secretary'
      : reminderWhy(slot);
  const silence =
    person === undefined
      ? ''
      : !person.reachable
        ? '; will be skipped: the person cannot be reached'
        : slot.absent !== undefined
          ? `; will be skipped: the person is away${slot.absent === null ? '' : `, ${slot.absent} stands in`}`
          : isMuted(zone, person.preferences, slot.at) && !isProtected(slot)
            ? `; will be skipped: muted until ${person.preferences.muteUntil ?? ''}`
            : '';
  return `${whenOf(rungOf(slot))}: ${about}${silence}`;
};

type Named = Omit<ReminderLine['items'][number], 'due'> & { readonly due: Instant };

/** What is named in a line: the reports still owed; a digest names those missing from its round. */
const itemsOf = (rounds: readonly Round[], slot: PlannedSlot, zone: string): ReminderLine['items'] =>
  slot.items
    .flatMap((item): readonly Named[] => {
      if (item.kind === 'roster' || item.kind === 'away' || item.kind === 'handover') return [];
      if (item.kind === 'matter')
        return [{ kind: item.of, period: null, id: item.id, board: item.board, due: item.due }];
      if (item.kind === 'report') return [{ kind: 'report', period: item.period, board: item.board, due: item.due }];
      const boards = rounds.find((round) => round.period === item.period)?.boards ?? [];
      return boards
        .filter((board) => board.inSince === null || board.inSince > slot.at)
        .map((board) => ({ kind: 'digest', period: item.period, board: board.board, due: board.due }));
    })
    .map((item) => ({ ...item, due: isoIn(zone, item.due) }));

/**
 * Every message of the bot's own between two instants as known now, for `clusterbot reminders`. Reports that are in by then are left
 * out. Throws when a year without holidays keeps the plan from being known.
 */
export const reminderLines = async (
  deps: Deps,
  config: ClusterConfig,
  from: Instant,
  to: Instant,
): Promise<readonly ReminderLine[]> => {
  const { zone } = config.calendar;
  const { rounds, matters, missing } = await owedBetween(deps, config, from, to);
  const [year] = missing;
  if (year !== undefined) {
    throw new Error(
      `the calendar has no holidays for ${year}; add them to calendar.holidays of the cluster file and apply it`,
    );
  }
  const people = active(await expectedPeople(deps, config, to)).map(recipientOf);
  return plan({ config, cycles: rounds, matters, people, from, to }).flatMap((slot): ReminderLine[] => {
    // That a deputy begins or ends is no reminder of anything owed.
    const items = slot.items.filter(
      (item) => item.kind !== 'away' && itemState({ cycles: rounds, matters }, item, slot.at) === 'owed',
    );
    if (items.length === 0) return [];
    const owed = { ...slot, items };
    const person = people.find((each) => each.id === slot.to.person);
    return [
      {
        at: isoIn(zone, slot.at),
        to: slot.to,
        rung: rungOf(owed),
        items: itemsOf(rounds, owed, zone),
        why: whyOf(owed, person, zone),
      },
    ];
  });
};
