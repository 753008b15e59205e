import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardId, PeriodId, PersonId } from '../ids.js';
import { HOUR, type Instant, instantAt, millis } from '../instant.js';
import {
  attemptsAbout,
  bySilence,
  contactedBefore,
  firstContact,
  outagesIn,
  SILENCE_CLASSES,
  type SilenceCase,
  silenceClass,
} from './silence-classes.js';
import { NOTICE_OUTCOMES, NOTICE_REASONS, type Notice, type NoticeItem, type Notices } from './types.js';

const START = millis('2024-06-10T00:00:00.000Z' as Instant);
const NOW = instantAt(START + 20 * 24 * HOUR);
const PERIOD = '2024-H1' as PeriodId;
const BOARDS = ['a', 'b', 'c', 'd', 'e'] as BoardId[];

const hour = fc.integer({ min: 0, max: 400 }).map((n) => instantAt(START + n * HOUR));
const item: fc.Arbitrary<NoticeItem> = fc.oneof(
  fc.record({
    kind: fc.constant('report' as const),
    because: fc.constantFrom('duty', 'escalation', 'orphan', 'returned', 'approve', 'accept'),
    period: fc.constantFrom(PERIOD, '2023-Y' as PeriodId),
    board: fc.constantFrom(...BOARDS),
    due: hour,
    rung: fc.integer({ min: -7, max: 3 }),
  }),
  fc.tuple(hour, fc.integer({ min: 1, max: 30 })).map(([from, hours]) => ({
    kind: 'outage' as const,
    period: PERIOD,
    due: from,
    from,
    until: instantAt(millis(from) + hours * HOUR),
    minutes: 1,
  })),
);
const notice: fc.Arbitrary<Notice> = fc
  .record({
    at: hour,
    wait: fc.integer({ min: 0, max: 48 }),
    kind: fc.constantFrom('reminder' as const, 'nudge' as const),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
    reason: fc.constantFrom(...NOTICE_REASONS),
    outcome: fc.constantFrom(null, ...NOTICE_OUTCOMES),
  })
  .map(({ at, wait, kind, items, reason, outcome }) => {
    const decision = reason === 'owed' || reason === 'nudged' ? 'send' : 'skip';
    const decidedAt = instantAt(millis(at) + wait * HOUR);
    const of = decision === 'send' ? outcome : null;
    return {
      slot: at,
      kind,
      at,
      items,
      decision,
      reason,
      channel: decision === 'send' ? 'telegram' : null,
      decidedAt,
      outcome: of,
      code: null,
      message: null,
      settledAt: of === null ? null : decidedAt,
      closed: false,
    };
  });
const ledger: fc.Arbitrary<Notices> = fc
  .array(notice, { maxLength: 6 })
  .map((all) => Object.fromEntries(all.map((each) => [each.slot, each])));

const situation = fc.record({
  ledgers: fc.array(ledger, { maxLength: 4 }),
  dues: fc.array(hour, { minLength: BOARDS.length, maxLength: BOARDS.length }),
  enrolled: fc.array(fc.boolean(), { minLength: BOARDS.length, maxLength: BOARDS.length }),
  speaking: fc.boolean(),
});

const casesOf = ({ ledgers, dues, enrolled, speaking }: typeof situation extends fc.Arbitrary<infer T> ? T : never) =>
  BOARDS.map(
    (board, index): SilenceCase => ({
      board,
      due: dues[index] ?? NOW,
      enrolled: enrolled[index] ?? false,
      attempts: ledgers.flatMap((notices, person) =>
        attemptsAbout(
          notices,
          `p${person}` as PersonId,
          { period: PERIOD, board },
          { speaks: () => speaking, now: NOW },
        ),
      ),
      outages: outagesIn(ledgers, PERIOD),
    }),
  );

describe('silence', () => {
  it('parts the missing into classes, whatever the ledger says', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const cases = casesOf(given);
        const classes = bySilence(cases);
        expect(SILENCE_CLASSES.flatMap((each) => classes[each]).toSorted()).toEqual(BOARDS);
      }),
      { numRuns: 150 },
    );
  });

  it('never says of who got a message that they could not be reached, or that nobody is there', () => {
    fc.assert(
      fc.property(situation, (given) => {
        for (const each of casesOf(given)) {
          const found = silenceClass(each);
          if (firstContact(each.attempts) !== null) expect(['did_not_report', 'own_fault']).toContain(found);
          if (found === 'did_not_report') expect(contactedBefore(each.attempts, NOW)).toBe(true);
          if (found === 'nobody_enrolled') expect(each.enrolled).toBe(false);
          if (found === 'could_not_be_reached') expect(each.enrolled).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('word of a board without contact counts where its own people got it, not the secretary', () => {
    const about = { period: PERIOD, board: 'a' as BoardId };
    const orphan: Notices = {
      s: {
        slot: 's',
        kind: 'orphan',
        at: instantAt(START),
        items: [{ kind: 'report', because: 'orphan', ...about, due: NOW, rung: 0 }],
        decision: 'send',
        reason: 'owed',
        channel: 'slack',
        decidedAt: instantAt(START),
        outcome: 'sent',
        code: null,
        message: null,
        settledAt: instantAt(START),
        closed: false,
      },
    };
    const found = (speaks: boolean) =>
      attemptsAbout(orphan, 'p' as PersonId, about, { speaks: () => speaks, now: NOW }).length;
    expect([found(true), found(false)]).toEqual([1, 0]);
  });
});
