import type { CalendarDate, Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { awayFrom, mayStandIn, wouldCircle } from './away.js';
import { grantsOf, sameGrant } from './grants.js';
import { stands } from './standing.js';
import type { Away, Grant, Handover, Person } from './types.js';

export type HandoverRefusal =
  /** To oneself; the successor left, cannot be reached, or only observes. */
  | { readonly code: 'self' | 'not_enrolled' | 'unreachable' | 'observer' }
  /** Nothing to hand over; `before`: it was handed over already. */
  | { readonly code: 'nothing'; readonly before: Handover | null };

/** What was handed over is one's no more: with nothing left there is nothing to hand over again. */
export const checkGiver = (giver: Person): Result<null, HandoverRefusal> =>
  stands(giver, 'hand_over') && grantsOf(giver).length > 0
    ? ok(null)
    : refuse({ code: 'nothing', before: giver.handedOver ?? null });

/** Whether somebody may take over: enrolled, reachable, and with a duty here already – who only observes needs a code first. */
export const checkReceiver = (giver: Pick<Person, 'id'>, receiver: Person): Result<null, HandoverRefusal> => {
  if (giver.id === receiver.id) return refuse({ code: 'self' });
  const held = grantsOf(receiver);
  if (!stands(receiver, 'take_over') || held.length === 0) return refuse({ code: 'not_enrolled' });
  if (held.every(({ role }) => role === 'observer')) return refuse({ code: 'observer' });
  return receiver.reachableSince === null ? refuse({ code: 'unreachable' }) : ok(null);
};

const together = (held: readonly Grant[], taken: readonly Grant[]): readonly Grant[] => [
  ...held,
  ...taken.filter((grant) => !held.some((each) => sameGrant(each, grant))),
];

/** The giver afterwards: no duty, not standing in for anybody, not away any more; who took over is kept. */
export const giverAfter = (giver: Person, handover: Handover): Person => {
  const { away, awayBefore: _, standsInFor: __, snoozedUntil: ___, ...rest } = giver.preferences;
  const ended = away === undefined ? {} : { away: { ...away, endedAt: away.endedAt ?? handover.at } };
  return { ...giver, grants: [], handedOver: handover, preferences: { ...rest, ...ended } };
};

/** The receiver afterwards: everything they held and everything they took. */
export const receiverAfter = (receiver: Person, { grants }: Handover): Person => ({
  ...receiver,
  grants: together(receiver.grants, grants),
});

/** One absence in which the giver stands in, and who does afterwards: the receiver, or nobody where they may not. */
export type Passing = { readonly absent: Person; readonly away: Away; readonly to: Person | null };

/** Every absence, on or to come, that names the giver as deputy, with whoever stands in from the handover on. */
export const passingDeputies = (
  people: readonly Person[],
  giver: Pick<Person, 'id'>,
  receiver: Person,
  today: CalendarDate,
): readonly Passing[] =>
  people.flatMap((absent): Passing[] => {
    const away = awayFrom(absent, today);
    if (away === null || away.deputy !== giver.id || absent.id === giver.id || absent.revokedAt !== null) return [];
    const next: Away = { ...away, deputy: receiver.id };
    const able = mayStandIn(absent, receiver) && !wouldCircle(people, absent, next);
    return [{ absent, away, to: able ? receiver : null }];
  });

/** Somebody's absence once its deputy handed over: a setting of its own from then on, for the new deputy has not declined it. */
export const awayAfter = ({ away, to }: Passing, id: string, at: Instant): Away => {
  const { declined: _, ...days } = away;
  return { ...days, id, deputy: to?.id ?? null, since: at };
};
