import { calledText } from '../../conversation/present/away.js';
import type { HandoverView } from '../../conversation/present/handover.js';
import type { Words } from '../../conversation/present/words.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { awayFrom } from '../../domain/people/away.js';
import { boardsOf, grantsOf } from '../../domain/people/grants.js';
import { type HandoverRefusal, passingDeputies } from '../../domain/people/handover.js';
import { livingGrants } from '../../domain/people/moves.js';
import type { Person } from '../../domain/people/types.js';
import type { Deps } from '../deps.js';
import { openReportsOf } from '../queries/tasks.js';
import { actingPeople } from './acting.js';
import { readPerson } from './documents.js';

type At = { readonly deps: Deps; readonly config: ClusterConfig; readonly now: Instant };

/** A person with the roles that are theirs today: what passes on, and what decides who may pass it on. */
export const seatedToday = ({ config, now }: Pick<At, 'config' | 'now'>, person: Person): Person => {
  const grants = livingGrants(config, grantsOf(person), localDate(config.calendar.zone, now));
  return { ...person, grants: grants.length === 0 ? grantsOf(person) : grants };
};

/** All that would pass from one to the other. */
export const handoverView = async (at: At, giver: Person, receiver: Person): Promise<HandoverView> => {
  // Who may stand in for whom follows from what the receiver will hold.
  const after = { ...receiver, grants: [...receiver.grants, ...giver.grants] };
  const people = await actingPeople(at.deps, at.config, at.now);
  const today = localDate(at.config.calendar.zone, at.now);
  return {
    giver,
    receiver,
    grants: giver.grants,
    reports: await openReportsOf(at, boardsOf(giver, 'officer', 'head')),
    deputies: passingDeputies(people, giver, after, today),
    receiverAway: awayFrom(receiver, today),
  };
};

/** Why nothing was handed over, in one or two sentences. */
export const refusedText = async (
  { deps }: Pick<At, 'deps'>,
  words: Words,
  refusal: HandoverRefusal,
  { giver, receiver }: { readonly giver: Person; readonly receiver: Person | null },
): Promise<string> => {
  const { handover } = words.t.leaving;
  const to = receiver === null ? handover.somebody : calledText(words, receiver);
  const who = calledText(words, giver);
  switch (refusal.code) {
    case 'self':
      return handover.self;
    case 'not_enrolled':
      return handover.notEnrolled;
    case 'unreachable':
      return handover.unreachable({ to });
    case 'observer':
      return handover.observer({ to });
    case 'nothing': {
      if (refusal.before === null) return handover.nothing({ who });
      const after = await readPerson(deps, refusal.before.to);
      const successor = after === null ? handover.somebody : calledText(words, after);
      return handover.before({ who, to: successor, time: words.f.dateTime(refusal.before.at) });
    }
  }
};
