import type { NoticeView, ReportLine } from '../../conversation/present/reminders.js';
import type { RoundBoard, RoundView } from '../../conversation/present/reminders-digest.js';
import type { MatterLine } from '../../conversation/present/reminders-matters.js';
import type { RosterNews } from '../../conversation/present/reminders-roster.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { BoardId, PeriodId, PersonId } from '../../domain/ids.js';
import { type CalendarDate, DAY, type Instant, MINUTE, millis, plusMillis } from '../../domain/instant.js';
import { boardOfGrant, holds } from '../../domain/people/grants.js';
import { livingGrants, movesOn } from '../../domain/people/moves.js';
import type { Grant, Person } from '../../domain/people/types.js';
import { snoozeUntil } from '../../domain/reminder/hours.js';
import { receiverOf } from '../../domain/reminder/routes.js';
import { itemState } from '../../domain/reminder/state.js';
import type { Because, MatterItem, NoticeItem, ReportItem, SlotKind } from '../../domain/reminder/types.js';
import { approvalOf, sentBack } from '../../domain/report/approval.js';
import { standing } from '../../domain/report/evolve.js';
import { missingFields, progress } from '../../domain/report/form.js';
import { stepOf } from '../../domain/summary/status.js';
import type { Duty } from '../reporting/duty.js';
import { dutyKey, type NoticeFacts } from './facts.js';
import { recipientOf } from './rounds.js';

const figures = (duty: Duty): Pick<ReportLine, 'done' | 'of'> => progress(duty.form, duty.entries);

const handedInOf = (duty: Duty): ReportLine['handedIn'] => {
  const last = standing(duty.report);
  if (last === null) return null;
  return {
    revision: last.number,
    at: last.sentAt,
    onTime: duty.report.timeliness?.onTime ?? null,
    onBehalf: last.onBehalf !== null,
  };
};

const personIn = (facts: NoticeFacts, id: PersonId): Person | null =>
  facts.people.find((person) => person.id === id) ?? null;

/** What these are about has a deadline that is not the board’s. */
const DUE_OF_ITS_OWN: readonly Because[] = ['returned', 'approve', 'accept'];

const owedIn = ({ rounds, matters }: NoticeFacts) => ({ cycles: rounds, matters });

const matterLine = (facts: NoticeFacts, item: MatterItem): MatterLine => ({
  item,
  state: itemState(owedIn(facts), item, facts.now),
  text: (words) => facts.word(words, item),
  inPlaceOf: item.for === undefined ? null : personIn(facts, item.for),
});

const reportLine = (facts: NoticeFacts, item: ReportItem): readonly ReportLine[] => {
  const duty = facts.duties.get(dutyKey(item.period, item.board));
  if (duty === undefined) return [];
  const { report } = duty;
  return [
    {
      item: DUE_OF_ITS_OWN.includes(item.because) ? item : { ...item, due: report.due },
      review: approvalOf(report)?.state ?? null,
      state: itemState(owedIn(facts), item, facts.now),
      board: duty.board.name,
      ...figures(duty),
      missing: missingFields(duty.form, duty.entries).map((field) => field.key),
      handedIn: handedInOf(duty),
      extended: report.due > report.originalDue,
      provisional: report.provisional,
      returned: item.because === 'returned' ? (sentBack(report)?.back?.reason ?? null) : null,
      inPlaceOf: item.for === undefined ? null : personIn(facts, item.for),
    },
  ];
};

/** Whether a reminder of a board reaches one of its officers, or the deputy of one. */
const contactOf = (facts: NoticeFacts, officers: readonly Person[], board: BoardId): RoundBoard['contact'] => {
  if (officers.length === 0) return 'nobody';
  const { zone } = facts.config.calendar;
  const route = { zone, people: facts.people.map(recipientOf) };
  const told = officers.some(
    (person) => receiverOf(route, recipientOf(person), { role: 'officer', board }, facts.now) !== null,
  );
  if (told) return 'reachable';
  return officers.some((person) => person.reachableSince !== null) ? 'away' : 'unreachable';
};

const roundBoard = (facts: NoticeFacts, period: PeriodId, board: string): readonly RoundBoard[] => {
  const duty = facts.duties.get(dutyKey(period, board));
  if (duty === undefined) return [];
  const { report, ref } = duty;
  const last = standing(report);
  const officers = facts.people.filter((person) => holds(person, 'officer', ref.board));
  return [
    {
      id: ref.board,
      name: duty.board.name,
      handedIn:
        last === null
          ? null
          : {
              at: report.timeliness?.at ?? last.sentAt,
              complete: last.complete,
              // Before the head has approved it is not late yet where that is what counts.
              onTime: report.timeliness?.onTime ?? (last.complete && last.onTimeBy === 'head'),
              onBehalf: last.onBehalf !== null,
            },
      approval: stepOf(report),
      due: report.due,
      ...figures(duty),
      extended: report.due > report.originalDue,
      asks: report.extensionRequest === null ? null : (report.extensionRequest.until ?? 'open'),
      contact: contactOf(facts, officers, ref.board),
      uncertain: facts.uncertain.has(ref.board),
    },
  ];
};

/** The digest of a period that a person got before this one; a day ago when there was none. */
const digestBefore = (facts: NoticeFacts, person: PersonId, period: PeriodId, slot: string): Instant =>
  facts.digests
    .get(person)
    ?.find((each) => each.slot < slot && each.items.some((item) => item.kind === 'digest' && item.period === period))
    ?.at ?? plusMillis(facts.now, -DAY);

const roundView = (
  facts: NoticeFacts,
  period: PeriodId,
  reader: RoundView['reader'],
  since: Instant = facts.now,
): RoundView => ({
  period,
  reader,
  since,
  at: facts.now,
  boards:
    facts.rounds
      .find((round) => round.period === period)
      ?.boards.flatMap(({ board }) => roundBoard(facts, period, board)) ?? [],
});

const rosterNews = (facts: NoticeFacts, person: Person, on: CalendarDate): RosterNews => {
  const { config, people } = facts;
  const holders = (pick: (grant: Grant) => boolean) =>
    people.flatMap((each) => each.grants.filter(pick).map(({ role }) => ({ person: each, role })));
  const begun = config.boards.filter((board) => board.validFrom === on && board.predecessors.length > 0);
  return {
    on,
    moves: movesOn(config, person.grants, on),
    all: holds(person, 'secretary')
      ? {
          boards: begun.map((board) => ({ board, people: holders((grant) => boardOfGrant(grant) === board.id) })),
          left: people.flatMap((each) =>
            movesOn(config, each.grants, on).flatMap(({ to, role }) => (to === null ? [{ person: each, role }] : [])),
          ),
        }
      : null,
  };
};

/** A notice to one person as it would be worded now. */
export const viewOfNotice = (
  facts: NoticeFacts,
  person: Person,
  notice: { readonly slot: string; readonly kind: SlotKind; readonly items: readonly NoticeItem[] },
): NoticeView => {
  const reports = notice.items.flatMap((item) => (item.kind === 'report' ? reportLine(facts, item) : []));
  const reader = holds(person, 'secretary') ? 'secretary' : 'leader';
  const today = localDate(facts.config.calendar.zone, facts.now);
  const own = livingGrants(facts.config, person.grants, today).filter((grant) => 'board' in grant);
  const missing = (period: PeriodId): number =>
    roundView(facts, period, reader).boards.filter((board) => board.handedIn === null).length;
  return {
    slot: notice.slot,
    kind: notice.kind,
    now: facts.now,
    reports,
    matters: notice.items.flatMap((item) => (item.kind === 'matter' ? [matterLine(facts, item)] : [])),
    rounds: notice.items.flatMap((item) =>
      item.kind === 'digest'
        ? [roundView(facts, item.period, reader, digestBefore(facts, person.id, item.period, notice.slot))]
        : [],
    ),
    outages: notice.items.flatMap((item) => {
      if (item.kind !== 'outage') return [];
      const gap = Math.ceil((millis(item.until) - millis(item.from)) / MINUTE) * MINUTE;
      return [{ ...item, newDue: plusMillis(item.due, gap), missing: missing(item.period) }];
    }),
    rosters: notice.items.flatMap((item) => (item.kind === 'roster' ? [rosterNews(facts, person, item.on)] : [])),
    aways: notice.items.flatMap((item) =>
      item.kind === 'away' ? [{ item, person: personIn(facts, item.person) }] : [],
    ),
    handovers: notice.items.flatMap((item) => {
      if (item.kind !== 'handover') return [];
      const giver = item.part === 'gave' ? person : personIn(facts, item.person);
      const known = giver?.handedOver?.id === item.handover ? giver.handedOver : null;
      return [{ item, other: personIn(facts, item.person), grants: known?.grants ?? [] }];
    }),
    snooze: notice.kind === 'reminder' ? (snoozeUntil(facts.config.calendar, notice, facts.now)?.when ?? null) : null,
    nameBoards: new Set(own.map((grant) => grant.board)).size !== 1,
    rehearsal: facts.rehearsal,
  };
};

/**
 * The people whose notices name what a board owes: its officers and heads, and the secretaries who stand in; what no board owes names
 * those who steer.
 */
export const concernedBy = (people: readonly Person[], board: string | null): readonly PersonId[] =>
  people
    .filter((person) =>
      person.grants.some(
        (grant) =>
          grant.role === 'secretary' ||
          (board === null ? grant.role === 'leader' : 'board' in grant && grant.board === board),
      ),
    )
    .map((person) => person.id);
