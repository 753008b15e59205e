import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { addDays } from '../calendar/days.js';
import { instantIn, localDate } from '../calendar/zone.js';
import type { BoardId, PeriodId, PersonId } from '../ids.js';
import {
  type CalendarDate,
  DAY,
  HOUR,
  type Instant,
  instantAt,
  MINUTE,
  millis,
  parseInstant,
  plusMillis,
  type TimeOfDay,
} from '../instant.js';
import { awayAt, type Concern, deputyAt } from '../people/away.js';
import type { Away, Grant, Preferences } from '../people/types.js';
import { decideNotices } from './decide.js';
import { fallenDue } from './due.js';
import { evolveNotices, NO_NOTICES } from './evolve.js';
import { isProtected, isQuiet, passesCap } from './hours.js';
import { plan } from './plan.js';
import { receiverOf } from './routes.js';
import { itemState } from './state.js';
import type { NoticeEvent, Notices, PlannedCycle, Recipient } from './types.js';

const base = bundledCluster();
const DUE = parseInstant('2024-06-18T17:00:00+07:00') as Instant;
const START = plusMillis(DUE, -16 * DAY);
const END = plusMillis(DUE, 40 * DAY);
const BOARDS = ['ha-nam', 'nam-dinh', 'thai-binh'] as readonly string[] as readonly BoardId[];
type Decided = Extract<NoticeEvent, { type: 'NoticeDecided' }>;

/** A made-up round: who is there, when boards hand in or are extended, when the host is up. */
type Story = {
  readonly ladder: readonly number[];
  readonly boards: readonly { readonly inAfterHours: number | null; readonly extendedDays: number }[];
  readonly people: readonly Recipient[];
  /** Hours between ticks; long ones are outages, zero is a second host. */
  readonly gaps: readonly number[];
};

const grants: fc.Arbitrary<readonly Grant[]> = fc.oneof(
  fc.constantFrom<readonly Grant[]>([{ role: 'secretary' }], [{ role: 'leader' }]),
  fc.uniqueArray(
    fc.record({ role: fc.constantFrom('officer' as const, 'head' as const), board: fc.constantFrom(...BOARDS) }),
    {
      minLength: 1,
      maxLength: 3,
      selector: (grant) => `${grant.role} ${grant.board}`,
    },
  ),
);
const preferences: fc.Arbitrary<Preferences> = fc
  .record({
    hour: fc.option(fc.integer({ min: 0, max: 23 })),
    mute: fc.option(fc.integer({ min: 1, max: 30 })),
    snooze: fc.option(fc.integer({ min: 0, max: 20 * 24 })),
    cap: fc.option(fc.constantFrom(1, 1, 2)),
  })
  .map(({ hour, mute, snooze, cap }) => ({
    ...(cap === null ? {} : { dailyCap: cap }),
    ...(hour === null ? {} : { reminderTime: `${String(hour).padStart(2, '0')}:30` as TimeOfDay }),
    ...(mute === null
      ? {}
      : { muteUntil: `2024-06-${String(mute).padStart(2, '0')}` as NonNullable<Preferences['muteUntil']> }),
    ...(snooze === null ? {} : { snoozedUntil: plusMillis(START, snooze * HOUR) }),
  }));
const absence = (
  index: number,
  told: { readonly from: number; readonly days: number; readonly deputy: number | null; readonly declined: boolean },
): Away => {
  const from = `2024-06-${String(told.from).padStart(2, '0')}` as CalendarDate;
  return {
    id: `a${index}`,
    from,
    until: addDays(from, told.days - 1),
    deputy: told.deputy === null ? null : (`p${told.deputy}` as PersonId),
    since: START,
    ...(told.declined ? { declined: true } : {}),
  };
};
const story: fc.Arbitrary<Story> = fc.record({
  ladder: fc.uniqueArray(fc.integer({ min: -12, max: 12 }), { minLength: 1, maxLength: 8 }),
  boards: fc.array(
    fc.record({
      inAfterHours: fc.option(fc.integer({ min: 0, max: 30 * 24 })),
      extendedDays: fc.constantFrom(0, 0, 2, 5),
    }),
    {
      minLength: BOARDS.length,
      maxLength: BOARDS.length,
    },
  ),
  people: fc
    .array(
      fc.record({
        grants,
        preferences,
        enrolledHours: fc.constantFrom(0, 0, 200),
        reachable: fc.constantFrom(true, true, false),
        away: fc.option(
          fc.record({
            from: fc.integer({ min: 3, max: 20 }),
            days: fc.integer({ min: 1, max: 20 }),
            deputy: fc.option(fc.integer({ min: 0, max: 4 })),
            declined: fc.constantFrom(false, false, false, true),
          }),
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((all) =>
      all.map(
        ({ enrolledHours, away, ...each }, index): Recipient => ({
          ...each,
          preferences: { ...each.preferences, ...(away === null ? {} : { away: absence(index, away) }) },
          id: `p${index}` as PersonId,
          enrolledAt: plusMillis(START, enrolledHours * HOUR),
        }),
      ),
    ),
  gaps: fc.array(fc.oneof(fc.constantFrom(0, 1, 1, 2), fc.integer({ min: 0, max: 24 * 6 })), {
    minLength: 10,
    maxLength: 120,
  }),
});

const cyclesAt = (told: Story, now: Instant): readonly PlannedCycle[] => [
  {
    period: '2024-H1' as PeriodId,
    opens: plusMillis(DUE, -18 * DAY),
    boards: BOARDS.map((board, index) => {
      const { inAfterHours = null, extendedDays = 0 } = told.boards[index] ?? {};
      const handedIn = inAfterHours === null ? null : plusMillis(START, inAfterHours * HOUR);
      const since = handedIn !== null && handedIn <= now ? handedIn : null;
      const due = plusMillis(DUE, extendedDays * DAY);
      return { board, due, lock: plusMillis(due, 30 * DAY), inSince: since, completeSince: since };
    }),
  },
];

type Sent = { readonly person: Recipient; readonly event: Decided; readonly tick: Instant };

/** Runs the ticker's pure core over a story; `hosts` ticks at every moment, one after another. */
const run = (told: Story, hosts: number) => {
  const config = { ...base, reminders: { ...base.reminders, ladder: told.ladder } };
  const ledgers = new Map<PersonId, Notices>();
  const log: Sent[] = [];
  let since = START;
  let now = START;
  const tick = (): void => {
    const cycles = cyclesAt(told, now);
    const due = fallenDue({ config, cycles, people: told.people, since, now });
    if (due.kind === 'hold') return;
    for (const person of told.people) {
      const command = {
        type: 'Decide' as const,
        now,
        zone: config.calendar.zone,
        slots: due.byPerson.get(person.id) ?? [],
        state: (item: Decided['items'][number]) => itemState({ cycles, matters: [] }, item, now),
        preferences: person.preferences,
        channel: person.reachable ? 'telegram' : null,
      };
      const before = ledgers.get(person.id) ?? NO_NOTICES;
      const decision = decideNotices(command, before);
      const events = decision.ok ? decision.value : [];
      ledgers.set(
        person.id,
        events.reduce((sum, event) => evolveNotices(sum, event, now), before),
      );
      for (const event of events) if (event.type === 'NoticeDecided') log.push({ person, event, tick: now });
    }
  };
  const step = (hours: number): void => {
    now = plusMillis(now, hours * HOUR);
    const started = now;
    for (let host = 0; host < hosts; host++) tick();
    // What is held in quiet hours is looked at again: the next tick begins where this one did.
    if (fallenDue({ config, cycles: cyclesAt(told, now), people: told.people, since, now }).kind === 'decide')
      since = started;
  };
  for (const gap of told.gaps) if (now < END) step(gap);
  const morning = instantAt(
    Math.max(millis(END), millis(now)) - (Math.max(millis(END), millis(now)) % DAY) + DAY + 3 * HOUR,
  );
  step((millis(morning) - millis(now)) / HOUR);
  return { config, ledgers, log, now };
};

const nameOf = (item: Decided['items'][number]): string =>
  item.kind === 'away' || item.kind === 'roster' || item.kind === 'handover' || item.kind === 'matter'
    ? item.kind
    : `${item.kind} ${item.period} ${item.kind === 'report' ? item.board : ''}`;

const dues = (told: Story) =>
  (cyclesAt(told, END)[0]?.boards ?? []).map(({ board, due }): readonly [BoardId, { due: Instant }] => [
    board,
    { due },
  ]);

/** One of the board who is there and can be reached, or a secretary who can be. */
const somebodyFor = (people: readonly Recipient[], board: BoardId, zone: string, at: Instant): boolean =>
  people.some(
    (person) =>
      person.reachable &&
      (person.grants.some(({ role }) => role === 'secretary') ||
        (awayAt(zone, person, at) === null &&
          person.grants.some((grant) => 'board' in grant && grant.board === board))),
  );

const everyStory = (check: (told: Story) => void): void => {
  fc.assert(fc.property(story, check), { numRuns: 25 });
};

describe('whatever the calendar, the ladder, the outages and the ticks', () => {
  it('every planned slot ends in exactly one state with a reason', () => {
    everyStory((told) => {
      const { config, ledgers, log, now } = run(told, 1);
      const slots = plan({ config, cycles: cyclesAt(told, now), people: told.people, from: START, to: now }).filter(
        (slot) => slot.to.person !== null,
      );
      for (const slot of slots) expect(ledgers.get(slot.to.person as PersonId)?.[slot.slot]?.reason).toBeDefined();
      const names = log.map(({ person, event }) => `${person.id} ${event.slot}`);
      expect(new Set(names).size).toBe(names.length);
      expect([...names].sort()).toEqual(slots.map((slot) => `${slot.to.person} ${slot.slot}`).sort());
    });
  });

  it('a second host changes nothing', () => {
    everyStory((told) => {
      expect(run(told, 3).log).toEqual(run(told, 1).log);
    });
  });

  it('a person gets at most one message at a time', () => {
    everyStory((told) => {
      const sent = run(told, 1).log.filter(({ event }) => event.decision === 'send');
      const moments = sent.map(({ person, tick }) => `${person.id} ${tick}`);
      expect(new Set(moments).size).toBe(moments.length);
    });
  });

  it('nothing is sent in quiet hours, to the unreachable, before enrolment or for what is in', () => {
    everyStory((told) => {
      const { config, log } = run(told, 1);
      for (const { person, event, tick } of log.filter((each) => each.event.decision === 'send')) {
        expect(isQuiet(config.reminders, config.calendar.zone, tick)).toBe(false);
        expect(person.reachable && person.enrolledAt <= event.at).toBe(true);
        expect(event.items.map((item) => itemState({ cycles: cyclesAt(told, tick), matters: [] }, item, tick))).toEqual(
          event.items.map(() => 'owed'),
        );
      }
    });
  });

  it('neither mute nor snooze keeps back the day before and the due day', () => {
    everyStory((told) => {
      const silenced = run(told, 1).log.filter(({ event }) => event.reason === 'muted' || event.reason === 'snoozed');
      expect(silenced.filter(({ event }) => isProtected(event))).toEqual([]);
    });
  });

  it('what is owed and was named by no message was named by a later one of the same tick', () => {
    everyStory((told) => {
      const { log } = run(told, 1);
      for (const late of log.filter(({ event }) => event.reason === 'too_late')) {
        const sent = log.find(
          ({ person, event, tick }) => person.id === late.person.id && tick === late.tick && event.decision === 'send',
        );
        expect(sent && sent.event.at > late.event.at).toBe(true);
        const boards = (event: Decided | undefined) =>
          event?.items.flatMap((item) => (item.kind === 'report' ? [item.board] : [])) ?? [];
        const owed = late.event.items.filter(
          (item) =>
            item.kind === 'report' &&
            item.because === 'duty' &&
            itemState({ cycles: cyclesAt(told, late.tick), matters: [] }, item, late.tick) === 'owed',
        );
        for (const item of owed) expect(item.kind === 'report' && boards(sent?.event).includes(item.board)).toBe(true);
      }
    });
  });

  it('nobody gets more in a day than they want, but for what always comes', () => {
    everyStory((told) => {
      const { config, log } = run(told, 2);
      const { zone } = config.calendar;
      const sent = log.filter(({ event }) => event.decision === 'send');
      for (const [index, { person, event, tick }] of sent.entries()) {
        const before = sent
          .slice(0, index)
          .filter((each) => each.person === person && localDate(zone, each.tick) === localDate(zone, tick));
        const { dailyCap = Number.POSITIVE_INFINITY } = person.preferences;
        expect(before.length < dailyCap || passesCap(event)).toBe(true);
      }
    });
  });

  it('what the daily limit held back is named by the next message, while it is owed', () => {
    everyStory((told) => {
      const { log } = run(told, 1);
      for (const [index, held] of log.entries()) {
        if (held.event.reason !== 'capped') continue;
        const next = log
          .slice(index + 1)
          .find(({ person, event }) => person === held.person && event.decision === 'send');
        if (next === undefined) continue;
        const named = next.event.items.map(nameOf);
        const owed = held.event.items.filter(
          (item) => itemState({ cycles: cyclesAt(told, next.tick), matters: [] }, item, next.tick) === 'owed',
        );
        for (const item of owed) expect(named).toContain(nameOf(item));
      }
    });
  });

  it('who is away is told of nothing, but where the deputy cannot be reached or no other secretary is left', () => {
    everyStory((told) => {
      const { config, log } = run(told, 1);
      const route = { zone: config.calendar.zone, people: told.people };
      for (const { person, event } of log.filter((each) => each.event.decision === 'send')) {
        if (awayAt(route.zone, person, event.at) === null || event.kind === 'away') continue;
        const lost = (concern: Concern): boolean => deputyAt(route, person, concern, event.at)?.reachable === false;
        const present = told.people.some(
          (each) =>
            each.grants.some(({ role }) => role === 'secretary') &&
            receiverOf(route, each, { role: 'secretary', board: null }, event.at) !== null,
        );
        const last = person.grants.some(({ role }) => role === 'secretary') && !present;
        // A message also tells of the absence of whom they stand in for; what is theirs decides whether it may come.
        const owed = event.items.filter(({ kind }) => kind !== 'away');
        const unreached = owed.every((item) =>
          item.kind === 'report' && item.because !== 'orphan'
            ? lost({ role: 'officer', board: item.board })
            : lost({ role: 'secretary', board: null }) || lost({ role: 'leader', board: null }),
        );
        expect(last || unreached).toBe(true);
      }
    });
  });

  it('the day before and on the due day each board not complete is named to somebody, if anybody can be reached', () => {
    const steady = story.map((told) => ({
      ...told,
      ladder: [...new Set([...told.ladder, -1, 0])],
      people: told.people.map((person) => ({ ...person, enrolledAt: START })),
      gaps: Array.from({ length: 24 * 24 }, () => 1),
    }));
    fc.assert(
      fc.property(steady, (told) => {
        const { config, log } = run(told, 1);
        const { zone } = config.calendar;
        for (const [board, { due }] of dues(told)) {
          for (const rung of [-1, 0]) {
            const day = addDays(localDate(zone, due), rung);
            const evening = instantIn(zone, day, '20:00' as TimeOfDay);
            const state = cyclesAt(told, evening)[0]?.boards.find((each) => each.board === board);
            if (state?.completeSince !== null || !somebodyFor(told.people, board, zone, evening)) continue;
            const named = log.filter(
              ({ event, tick }) =>
                event.decision === 'send' &&
                localDate(zone, tick) === day &&
                event.items.some((item) => item.kind === 'digest' || (item.kind === 'report' && item.board === board)),
            );
            expect(named.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('the machine’s pace does not matter: ticking twice as often decides the same slots', () => {
    fc.assert(
      fc.property(story, (told) => {
        const keys = (gap: number) => {
          const steady = {
            ...told,
            gaps: Array.from({ length: Math.ceil(((millis(DUE) - millis(START)) / HOUR + 24) / gap) }, () => gap),
          };
          return run(steady, 1)
            .log.filter(({ event }) => event.at <= DUE)
            .map(({ person, event }) => `${person.id} ${event.slot} ${event.decision}`)
            .sort();
        };
        expect(keys((30 * MINUTE) / HOUR)).toEqual(keys((15 * MINUTE) / HOUR));
      }),
      { numRuns: 3 },
    );
  });
});
