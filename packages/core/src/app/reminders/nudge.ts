import { line, reply, text } from '../../conversation/build.js';
import type { Outbound } from '../../conversation/outbound.js';
import { daysBetween } from '../../domain/calendar/days.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { holds } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import { endOfQuiet } from '../../domain/reminder/hours.js';
import { receiverOf } from '../../domain/reminder/routes.js';
import type { Notices, ReportItem } from '../../domain/reminder/types.js';
import { asRow, withRow } from '../outbound.js';
import { actingPeople } from '../people/acting.js';
import { addressOfPerson } from '../people/address.js';

import type { Duty } from '../reporting/duty.js';
import { runCommand } from '../run-command.js';
import type { Said, Turn } from '../turn.js';
import { composeNotice } from './compose.js';
import { readFacts } from './facts.js';
import { noticeDecider, noticesStream, readNotices } from './notices.js';
import { active, owedBetween, recipientOf } from './rounds.js';

/** One who is told, and for whom when they stand in. */
type Told = { readonly person: Person; readonly inPlaceOf: PersonId | null };

/** Who is told of a board: the officers the bot can reach or their deputies, else its heads or theirs. */
export const audience = (
  turn: Pick<Turn, 'config' | 'now'>,
  people: readonly Person[],
  board: BoardId,
): readonly Told[] => {
  const route = { zone: turn.config.calendar.zone, people: people.map(recipientOf) };
  const toldAs = (role: 'officer' | 'head'): readonly Told[] =>
    people.flatMap((person): readonly Told[] => {
      if (!holds(person, role, board)) return [];
      const receiver = receiverOf(route, recipientOf(person), { role, board }, turn.now)?.id;
      const reached = people.find((each) => each.id === receiver && addressOfPerson(each) !== null);
      return reached === undefined ? [] : [{ person: reached, inPlaceOf: reached === person ? null : person.id }];
    });
  const officers = toldAs('officer');
  const told = officers.length > 0 ? officers : toldAs('head');
  return told.filter((each, index) => told.findIndex(({ person }) => person === each.person) === index);
};

const nudgedOn = (notices: Notices, zone: string, day: CalendarDate, duty: Duty): boolean =>
  Object.values(notices).some(
    (notice) =>
      notice.kind === 'nudge' &&
      localDate(zone, notice.decidedAt) === day &&
      notice.items.some(
        (item) => item.kind === 'report' && item.period === duty.ref.period && item.board === duty.ref.board,
      ),
  );

/**
 * Sends a reminder at once to whoever reports for the boards, one message a person, at most one a board and day; in quiet hours it
 * waits for the morning. Answers to whom it went, who had it today already and who cannot be reached.
 */
export const nudge = async (turn: Turn, duties: readonly Duty[]): Promise<Said> => {
  const { deps, config, now, inbound } = turn;
  const { zone } = config.calendar;
  const today = localDate(zone, now);
  const people = active(await actingPeople(deps, config, now));
  const wanted = new Map<Person, { readonly duty: Duty; readonly inPlaceOf: PersonId | null }[]>();
  const already: Duty[] = [];
  const unreachable: Duty[] = [];
  for (const duty of duties) {
    const told = audience(turn, people, duty.ref.board);
    if (told.length === 0) unreachable.push(duty);
    const ledgers = await Promise.all(told.map(({ person }) => readNotices(deps, config.id, person.id)));
    const fresh = told.filter((_, index) => !nudgedOn(ledgers[index] ?? {}, zone, today, duty));
    if (told.length > 0 && fresh.length === 0) already.push(duty);
    for (const { person, inPlaceOf } of fresh) wanted.set(person, [...(wanted.get(person) ?? []), { duty, inPlaceOf }]);
  }
  const { rounds, matters } = await owedBetween(deps, config, now, now);
  const sendAt = endOfQuiet(config.reminders, zone, now);
  const outbound: Outbound[] = [];
  for (const [person, owed] of wanted) {
    const to = addressOfPerson(person);
    const items = owed.map(
      ({ duty: { ref, report }, inPlaceOf }): ReportItem => ({
        kind: 'report',
        because: 'duty',
        period: ref.period,
        board: ref.board,
        due: report.due,
        rung: daysBetween(localDate(zone, report.due), today),
        ...(inPlaceOf === null ? {} : { for: inPlaceOf }),
      }),
    );
    const slot = `nudge-${today}-${owed[0]?.duty.ref.board ?? ''}`;
    if (to === null) continue;
    const facts = await readFacts(deps, config, { now, rounds, matters, people }, items);
    const message: Outbound = {
      ...composeNotice(facts, person, to, { slot, kind: 'nudge', items }),
      uncertain: 'retry',
    };
    const stream = noticesStream(config.id, person.id);
    const result = await runCommand(
      deps,
      noticeDecider,
      {
        stream,
        key: inbound.key,
        at: now,
        command: { type: 'Nudge', slot, at: now, kind: 'nudge', items, channel: to.channel },
      },
      () => [asRow(message, sendAt)],
    );
    if (result.ok && !result.value.replayed && result.value.events.length > 0 && sendAt === now)
      outbound.push(withRow(message, stream));
  }
  const sent = duties.filter((duty) => [...wanted.values()].some((owed) => owed.some((each) => each.duty === duty)));
  return {
    replies: [reply(text(...sayNudged(turn, sent, already, unreachable).map((each) => line(each))))],
    outbound,
    remember: true,
  };
};

const sayNudged = (
  turn: Turn,
  sent: readonly Duty[],
  already: readonly Duty[],
  unreachable: readonly Duty[],
): readonly string[] => {
  const { steering } = turn.t;
  const names = (duties: readonly Duty[]): string => duties.map((duty) => duty.board.name).join(', ');
  return [
    ...(sent.length === 0 ? [] : [steering.reminded({ n: sent.length, names: names(sent) })]),
    ...(already.length === 0 ? [] : [steering.remindedAlready({ names: names(already) })]),
    ...(unreachable.length === 0 ? [] : [steering.remindUnreachable({ names: names(unreachable) })]),
  ];
};
