import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLUSTER, complete, count, H1, person } from '../../../../../tests/support/reports.js';
import { HOUR, plusMillis } from '../instant.js';
import { decide, type ReportCommand } from './decide.js';
import { evolve, NO_REPORT } from './evolve.js';
import type { Report } from './types.js';

const said = fc.record({
  do: fc.constantFrom(
    ...(['enter', 'enter', 'some', 'clear', 'hand in', 'hand in', 'withdraw', 'extend', 'ask'] as const),
    ...(['approve', 'approve', 'accept', 'return'] as const),
  ),
  value: fc.nat(2_000),
  days: fc.integer({ min: 1, max: 12 }),
  revision: fc.integer({ min: 1, max: 5 }),
  later: fc.integer({ min: 1, max: 90 }),
});

const commandOf = (
  each: typeof said extends fc.Arbitrary<infer D> ? D : never,
  sentAt: Report['due'],
  onTimeBy: 'head' | undefined,
): ReportCommand => {
  const by = person('officer');
  const base = { by, onBehalf: null, sentAt, today: '2024-06-14' as never, form: CLUSTER.form };
  const values = each.do === 'some' ? {} : complete({ party_members_admitted: count(each.value) });
  switch (each.do) {
    case 'enter':
    case 'some':
      return {
        type: 'Enter',
        ...base,
        asOf: base.today,
        values: each.do === 'some' ? { good_models: count(each.value % 90) } : values,
        confirmed: [],
      };
    case 'clear':
      return { type: 'Clear', by, sentAt, fields: ['good_models' as never] };
    case 'hand in':
      return {
        type: 'HandIn',
        ...base,
        texts: {},
        evenIncomplete: true,
        ...(onTimeBy === undefined ? {} : { onTimeBy }),
      };
    case 'withdraw':
      return { type: 'Withdraw', by, sentAt, revision: each.revision, reason: 'mistake' };
    case 'extend': {
      const due = plusMillis(H1.due, each.days * 24 * HOUR);
      return {
        type: 'Extend',
        by: person('secretary'),
        due,
        lock: plusMillis(due, 30 * 24 * HOUR),
        reason: 'requested',
      };
    }
    case 'approve':
    case 'accept':
      return {
        type: each.do === 'approve' ? 'Approve' : 'Accept',
        by: person(each.do === 'approve' ? 'head' : 'secretary'),
        sentAt,
        revision: each.revision,
        chain: { head: true, secretary: true },
        ownHandIn: false,
      };
    case 'return':
      return {
        type: 'Return',
        by: person('secretary'),
        sentAt,
        revision: each.revision,
        chain: { head: true, secretary: true },
        reason: 'missing',
        note: null,
        resubmitBy: plusMillis(sentAt, 48 * HOUR),
      };
    default:
      return { type: 'RequestExtension', by, sentAt, until: null };
  }
};

describe('timeliness', () => {
  it.each([
    ['the hand-in', undefined],
    ['the head’s approval', 'head'],
  ] as const)(
    'by %s is never taken back: on time stays so whatever is done later, and late turns only by an extension',
    (_, by) => {
      fc.assert(
        fc.property(fc.array(said, { maxLength: 40 }), (all) => {
          const { due, lock } = H1;
          const expect_: ReportCommand = { type: 'Expect', due, lock, formVersion: 1, provisional: false, carried: {} };
          let report = NO_REPORT;
          let now = H1.opens;
          for (const command of [expect_, ...all.map((each) => ({ each }))]) {
            const next = 'each' in command ? commandOf(command.each, now, by) : command;
            const decided = decide(next, report);
            const before = report.timeliness;
            for (const event of decided.ok ? decided.value : []) report = evolve(report, event, now);
            const after = report.timeliness;
            if (before !== null) {
              expect(after?.at).toBe(before.at);
              if (before.onTime) expect(after?.onTime).toBe(true);
              if (!before.onTime && after?.onTime === true) expect(next.type).toBe('Extend');
            } else if (after !== null) expect(next.type).toBe(by === 'head' ? 'Approve' : 'HandIn');
            if ('each' in command) now = plusMillis(now, command.each.later * HOUR);
          }
          const complete = report.revisions.filter((revision) => revision.complete);
          const approved = report.reviews.find(
            ({ to, revision }) => to === 'approved' && complete.some(({ number }) => number === revision),
          );
          const first = by === 'head' ? approved?.at : complete[0]?.sentAt;
          expect(report.timeliness?.at).toBe(first);
          if (first !== undefined) expect(report.timeliness?.onTime).toBe(first <= report.due);
        }),
      );
    },
  );
});
