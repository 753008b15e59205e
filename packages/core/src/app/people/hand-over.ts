import type { Outbound } from '../../conversation/outbound.js';
import { openReport, type Session } from '../../conversation/session.js';
import { daysBetween } from '../../domain/calendar/days.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { boardsOf } from '../../domain/people/grants.js';
import {
  awayAfter,
  checkGiver,
  checkReceiver,
  giverAfter,
  type HandoverRefusal,
  passingDeputies,
  receiverAfter,
} from '../../domain/people/handover.js';
import { livingGrants } from '../../domain/people/moves.js';
import type { Handover, Person } from '../../domain/people/types.js';
import type { HandoverItem, NoticeItem } from '../../domain/reminder/types.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { Deps } from '../deps.js';
import { openReportsOf } from '../queries/tasks.js';
import { decideFor } from '../reminders/decide-for.js';
import { active, owedBetween } from '../reminders/rounds.js';
import { actingPeople } from './acting.js';
import { tellDeputies } from './away-notices.js';
import { changeDocument, readPerson, savePerson } from './documents.js';

type At = { readonly deps: Deps; readonly config: ClusterConfig; readonly now: Instant };

/** Who hands over to whom; `id` of the handover follows from what ordered it, so that a repetition is the same one. */
export type HandoverOrder = {
  readonly id: string;
  readonly giver: PersonId;
  readonly receiver: PersonId;
  readonly by: PersonId | null;
};

/** Tells one of the two, in their own ledger: at once, or when quiet hours end; what is owed stands beside it. */
const tell = async ({ deps, config, now }: At, to: PersonId, item: HandoverItem, owed: readonly NoticeItem[]) => {
  const people = active(await actingPeople(deps, config, now));
  const person = people.find((each) => each.id === to);
  if (person === undefined) return [];
  const { rounds, matters } = await owedBetween(deps, config, now, now);
  const slot = {
    at: now,
    to: { role: person.grants[0]?.role ?? ('officer' as const), board: null, person: to },
    slot: `handover-${item.handover}-${item.part}`,
    kind: 'handover' as const,
    items: [item, ...owed],
  };
  return decideFor(deps, config, { now, rounds, matters, people }, person, [slot]);
};

/** The reports that boards still owe, as a reminder names them. */
const owedBy = async (at: At, boards: readonly BoardId[]): Promise<readonly NoticeItem[]> => {
  const { zone } = at.config.calendar;
  return (await openReportsOf(at, boards))
    .filter(({ owed }) => owed)
    .map(({ period, board, due }) => {
      const rung = -daysBetween(localDate(zone, at.now), localDate(zone, due));
      return { kind: 'report', because: 'duty', period, board, due, rung };
    });
};

/** Entry and read-back of who hands over end; what was not saved is gone, the drafts are the board's. */
const endDialogue = (deps: Deps, id: PersonId) =>
  changeDocument(
    deps,
    `session:${id}`,
    (value) => value as Session,
    (before) => (openReport(before?.dialogue ?? null) === null ? null : { ...(before as Session), dialogue: null }),
  );

/**
 * Passes all duties of a person on: theirs end with the first write, the successor's begin with the next one; then whoever named them
 * as deputy gets the successor, and both are told. Ordered again under the same id it is carried on where it was cut short.
 */
export const handOver = async (
  at: At,
  order: HandoverOrder,
): Promise<Result<{ readonly outbound: readonly Outbound[]; readonly toldGiver: boolean }, HandoverRefusal>> => {
  const { deps, config, now } = at;
  const giver = await readPerson(deps, order.giver);
  const receiver = await readPerson(deps, order.receiver);
  if (giver === null || receiver === null) return refuse({ code: 'not_enrolled' });
  const again = giver.handedOver?.id === order.id;
  const checked = checkReceiver(giver, receiver);
  if (!checked.ok) return checked;
  const able = again ? ok(null) : checkGiver(giver);
  if (!able.ok) return able;
  const given = await savePerson(deps, giver.id, (before) => {
    if (before.handedOver?.id === order.id || !checkGiver(before).ok) return before;
    return giverAfter(before, { id: order.id, to: receiver.id, grants: before.grants, at: now, by: order.by });
  });
  const handover: Handover | undefined = given?.handedOver;
  // Somebody else handed over at the same moment, to somebody else.
  if (handover === undefined || handover.id !== order.id) return refuse({ code: 'nothing', before: handover ?? null });
  await savePerson(deps, receiver.id, (before) => receiverAfter(before, handover));
  await endDialogue(deps, giver.id);
  const outbound = [...(await passDeputies(at, handover, giver))];
  const today = localDate(config.calendar.zone, now);
  const living = livingGrants(config, handover.grants, today);
  const owed = await owedBy(at, boardsOf({ grants: living, revokedAt: null }, 'officer'));
  const item = { kind: 'handover', handover: handover.id } as const;
  outbound.push(...(await tell(at, receiver.id, { ...item, part: 'took', person: giver.id }, owed)));
  const gave = await tell(at, giver.id, { ...item, part: 'gave', person: receiver.id }, []);
  deps.log.info('handed_over', { from: giver.id, to: receiver.id, by: order.by, roles: handover.grants.length });
  return ok({ outbound: [...outbound, ...gave], toldGiver: giver.reachableSince !== null });
};

/** Whoever is away with the giver as deputy has the successor instead, who is told where standing in has begun. */
const passDeputies = async (at: At, handover: Handover, giver: Person): Promise<readonly Outbound[]> => {
  const { deps, config, now } = at;
  const people = await actingPeople(deps, config, now);
  const receiver = people.find(({ id }) => id === handover.to);
  if (receiver === undefined) return [];
  const outbound: Outbound[] = [];
  const id = (absent: Person): string => `h${deps.ids.sha256(`${handover.id} ${absent.id}`).slice(0, 10)}`;
  for (const passing of passingDeputies(people, giver, receiver, localDate(config.calendar.zone, now))) {
    const { absent, to } = passing;
    const after = awayAfter(passing, id(absent), now);
    await savePerson(deps, absent.id, (before) =>
      before.preferences.away?.id === passing.away.id
        ? { ...before, preferences: { ...before.preferences, away: after } }
        : before,
    );
    if (to === null) continue;
    await savePerson(deps, to.id, (before) => {
      const known = before.preferences.standsInFor ?? [];
      return known.includes(absent.id)
        ? before
        : { ...before, preferences: { ...before.preferences, standsInFor: [...known, absent.id] } };
    });
    outbound.push(...(await tellDeputies(deps, config, now, absent, { before: null, after, deputy: to })));
  }
  return outbound;
};
