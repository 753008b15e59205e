import { describe, expect, it } from 'vitest';
import type { Form } from '../cluster/types.js';
import type { IndicatorKey, PeriodId, PersonId, TextId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { decide, type ReportCommand } from './decide.js';
import { evolve, NO_REPORT, standing } from './evolve.js';
import type { FieldValue, Report, ReportEvent } from './types.js';
import { pastReport } from './unusual.js';

const key = (text: string): IndicatorKey => text as IndicatorKey;
const at = (text: string): Instant => text as Instant;
const by = 'p1' as PersonId;
const DUE = at('2024-06-18T10:00:00.000Z');
const LOCK = at('2024-07-18T10:00:00.000Z');
const BEFORE = at('2024-06-17T02:00:00.000Z');
const AFTER = at('2024-06-19T02:00:00.000Z');
const today = '2024-06-17' as CalendarDate;
const form: Form = {
  version: 1,
  fields: [
    { key: key('admitted'), type: 'count', required: true, min: 0, max: 100_000 },
    { key: key('private'), type: 'count', required: true, min: 0, max: 10_000, partOf: key('admitted') },
    { key: key('women'), type: 'ratio', required: true },
    { key: key('project'), type: 'date', required: false },
    { key: key('highlights'), type: 'text', required: false, maxLength: 1500 },
  ],
};
const count = (value: number): FieldValue => ({ kind: 'count', value, estimate: false });
const ratio = (numerator: number, denominator: number): FieldValue => ({
  kind: 'ratio',
  percent: (numerator / denominator) * 100,
  numerator,
  denominator,
  estimate: false,
});

const expected: ReportEvent = {
  type: 'ReportExpected',
  due: DUE,
  lock: LOCK,
  formVersion: 1,
  provisional: false,
  carried: {},
};
const entered = (values: Readonly<Record<string, FieldValue>>): ReportEvent => ({
  type: 'FieldsEntered',
  by,
  onBehalf: null,
  asOf: '2024-06-14' as CalendarDate,
  confirmed: [],
  values,
});
const handedIn = (sentAt: Instant, complete = true): ReportEvent => ({
  type: 'ReportHandedIn',
  by,
  onBehalf: null,
  sentAt,
  complete,
  texts: {},
});
const full = entered({ admitted: count(1034), private: count(37), women: ratio(17, 63) });

const given = (...events: readonly ReportEvent[]): Report =>
  events.reduce((state, event) => evolve(state, event, BEFORE), NO_REPORT);
const handIn = (sentAt: Instant, more: Partial<Extract<ReportCommand, { type: 'HandIn' }>> = {}): ReportCommand => ({
  type: 'HandIn',
  by,
  onBehalf: null,
  sentAt,
  today,
  form,
  texts: {},
  evenIncomplete: false,
  ...more,
});
const enter = (values: Readonly<Record<string, FieldValue>>, sentAt = BEFORE): ReportCommand => ({
  type: 'Enter',
  by,
  onBehalf: null,
  sentAt,
  today,
  asOf: '2024-06-14' as CalendarDate,
  form,
  values,
  confirmed: [],
});
const code = (command: ReportCommand, report: Report): string => {
  const decision = decide(command, report);
  return decision.ok ? 'ok' : decision.error.code;
};

describe('a board’s duty', () => {
  it('takes nothing before it is expected', () => {
    expect(code(enter({ admitted: count(1) }), NO_REPORT)).toBe('not_expected');
    expect(code(handIn(BEFORE), NO_REPORT)).toBe('not_expected');
    expect(code({ type: 'Extend', by, due: AFTER, lock: LOCK, reason: 'outage' }, NO_REPORT)).toBe('not_expected');
  });

  it('is expected once', () => {
    expect(code({ ...expected, type: 'Expect' } as ReportCommand, given(expected))).toBe('already_expected');
  });

  it('tells every wrong value at once, in the form’s order', () => {
    const decision = decide(
      enter({ women: count(3), admitted: count(-1), project: { kind: 'date', date: '2024-06-18' as CalendarDate } }),
      given(expected),
    );
    expect(decision).toMatchObject({
      ok: false,
      error: {
        code: 'invalid',
        errors: [
          { field: 'admitted', code: 'out_of_range' },
          { field: 'women', code: 'wrong_type' },
          { field: 'project', code: 'date_in_future' },
        ],
      },
    });
  });

  it('keeps zero, blank and not applicable apart', () => {
    const report = given(
      expected,
      entered({ admitted: count(0), private: { kind: 'none', reason: 'not_applicable' } }),
    );
    expect(report.draft[key('admitted')]?.value).toEqual(count(0));
    expect(report.draft[key('women')]).toBeUndefined();
    const decision = decide(handIn(BEFORE), report);
    expect(decision).toMatchObject({ ok: false, error: { code: 'incomplete', missing: [{ key: 'women' }] } });
  });

  it('does not count a skipped figure as there, whatever the reason, unless it is not applicable', () => {
    const report = given(expected, full, entered({ women: { kind: 'none', reason: 'in_preparation' } }));
    expect(code(handIn(BEFORE), report)).toBe('incomplete');
  });

  it('hands in incomplete only when the person said so, and then not as complete', () => {
    const report = given(expected, entered({ admitted: count(5) }));
    const decision = decide(handIn(BEFORE, { evenIncomplete: true }), report);
    expect(decision).toMatchObject({ ok: true, value: [{ type: 'ReportHandedIn', complete: false }] });
    expect(given(expected, entered({ admitted: count(5) }), handedIn(BEFORE, false)).timeliness).toBeNull();
  });

  it('refuses a part larger than its whole, unless the person confirmed it', () => {
    const wrong = { admitted: count(10), private: count(11), women: ratio(1, 2) };
    expect(code(handIn(BEFORE), given(expected, entered(wrong)))).toBe('unusual');
    const confirmed = { ...entered(wrong), confirmed: [key('private')] } as ReportEvent;
    expect(code(handIn(BEFORE), given(expected, confirmed))).toBe('ok');
  });

  it('keeps a confirmation with its value, also when it is said again, and not with another value', () => {
    const wrong = { admitted: count(10), private: count(11), women: ratio(1, 2) };
    const report = given(expected, entered(wrong), { type: 'FieldsConfirmed', by, fields: [key('private')] });
    expect(report.draft[key('private')]?.confirmed).toBe(true);
    expect(report.draft[key('admitted')]?.confirmed).toBe(false);
    expect(code(handIn(BEFORE), report)).toBe('ok');
    expect(decide(enter({ private: count(11) }), report)).toMatchObject({ value: [{ confirmed: ['private'] }] });
    expect(decide(enter({ private: count(12) }), report)).toMatchObject({ value: [{ confirmed: [] }] });
  });

  it('confirms a value of the draft beside the one that made it unusual', () => {
    const report = given(expected, entered({ admitted: count(100), private: count(50), women: ratio(1, 2) }));
    const whole = { ...enter({ admitted: count(10) }), confirmed: [key('private')] } as ReportCommand;
    const decision = decide(whole, report);
    expect(decision).toMatchObject({
      value: [
        { type: 'FieldsEntered', confirmed: [] },
        { type: 'FieldsConfirmed', fields: ['private'] },
      ],
    });
    const after = decision.ok ? decision.value.reduce((sum, event) => evolve(sum, event, BEFORE), report) : report;
    expect(code(handIn(BEFORE), after)).toBe('ok');
  });

  it('confirms only what stands in the draft and was not confirmed, and nothing after the lock', () => {
    const confirm = (fields: readonly string[], sentAt = BEFORE): ReportCommand => ({
      type: 'Confirm',
      by,
      sentAt,
      fields: fields.map(key),
      unchanged: null,
    });
    const report = given(expected, entered({ admitted: count(5) }));
    expect(decide(confirm(['admitted', 'women']), report)).toMatchObject({ value: [{ fields: ['admitted'] }] });
    expect(code(confirm(['women']), report)).toBe('nothing_entered');
    expect(code(confirm(['admitted'], at('2024-08-01T00:00:00.000Z')), report)).toBe('locked');
  });

  it('asks once about a report that is that of the period before, until a figure changes', () => {
    const past = [pastReport(form, '2023-Y' as PeriodId, [given(expected, full).draft])];
    const report = given(expected, full);
    expect(decide(handIn(BEFORE, { past }), report)).toMatchObject({
      error: { code: 'unusual', doubts: [{ code: 'unchanged', period: '2023-Y' }] },
    });
    const kept = evolve(report, { type: 'FieldsConfirmed', by, fields: [], unchanged: '2023-Y' as PeriodId }, BEFORE);
    expect(code(handIn(BEFORE, { past }), kept)).toBe('ok');
    expect(evolve(kept, full, BEFORE).unchanged).toBe('2023-Y');
    expect(evolve(kept, entered({ admitted: count(1) }), BEFORE).unchanged).toBeNull();
    expect(evolve(kept, handedIn(BEFORE), BEFORE).revisions.at(-1)?.unchanged).toBe('2023-Y');
  });

  it('is on time by the instant of the message, to the millisecond', () => {
    expect(given(expected, full, handedIn(DUE)).timeliness).toEqual({ at: DUE, onTime: true, extended: false });
    expect(given(expected, full, handedIn(at('2024-06-18T10:00:00.001Z'))).timeliness?.onTime).toBe(false);
  });

  it('keeps on time through every later revision and a withdrawal', () => {
    const report = given(expected, full, handedIn(BEFORE), entered({ admitted: count(1040) }), handedIn(AFTER), {
      type: 'ReportWithdrawn',
      by,
      reason: 'mistake',
    });
    expect(report.timeliness).toEqual({ at: BEFORE, onTime: true, extended: false });
    expect(standing(report)).toBeNull();
    expect(report.revisions).toHaveLength(2);
  });

  it('turns late into on time by an extension, shown as extended, and never the other way', () => {
    const late = given(expected, full, handedIn(AFTER));
    expect(late.timeliness?.onTime).toBe(false);
    const extended = evolve(
      late,
      { type: 'ReportExtended', by, due: at('2024-06-20T10:00:00.000Z'), lock: LOCK, reason: 'outage' },
      AFTER,
    );
    expect(extended.timeliness).toEqual({ at: AFTER, onTime: true, extended: true });
    expect(code({ type: 'Extend', by, due: BEFORE, lock: LOCK, reason: 'other' }, extended)).toBe('not_later');
  });

  it('takes nothing after the lock', () => {
    const late = at('2024-07-18T10:00:00.001Z');
    const report = given(expected, full);
    expect(code(enter({ admitted: count(2) }, late), report)).toBe('locked');
    expect(code(handIn(late), report)).toBe('locked');
    expect(code({ type: 'RequestExtension', by, sentAt: late, until: null }, report)).toBe('locked');
    expect(code(handIn(LOCK), report)).toBe('ok');
  });

  it('does not make a revision out of nothing new', () => {
    const report = given(expected, full, handedIn(BEFORE));
    expect(decide(handIn(BEFORE), report)).toMatchObject({
      ok: false,
      error: { code: 'nothing_changed', revision: 1 },
    });
    const text = { kind: 'text', text: 't1' as TextId, sha256: 'x', length: 5 } as const;
    expect(code(handIn(BEFORE, { texts: { [key('highlights')]: text } }), report)).toBe('ok');
  });

  it('withdraws the last revision only', () => {
    const report = given(expected, full, handedIn(BEFORE));
    const withdraw = (revision: number): ReportCommand => ({
      type: 'Withdraw',
      by,
      sentAt: BEFORE,
      revision,
      reason: 'mistake',
    });
    expect(code(withdraw(2), report)).toBe('not_the_last_revision');
    expect(code(withdraw(1), report)).toBe('ok');
    expect(
      code(withdraw(1), given(expected, full, handedIn(BEFORE), { type: 'ReportWithdrawn', by, reason: 'mistake' })),
    ).toBe('nothing_to_withdraw');
    expect(code(withdraw(1), given(expected, full))).toBe('nothing_to_withdraw');
  });

  it('hands in again after a withdrawal without a change', () => {
    const report = given(expected, full, handedIn(BEFORE), { type: 'ReportWithdrawn', by, reason: 'instructed' });
    expect(code(handIn(BEFORE), report)).toBe('ok');
    expect(standing(evolve(report, handedIn(BEFORE), BEFORE))?.number).toBe(2);
  });

  it('carries the yearly target of an earlier report', () => {
    const carried = {
      [key('admitted')]: {
        value: count(2200),
        onBehalf: null,
        asOf: '2024-06-14' as CalendarDate,
        by,
        at: BEFORE,
        confirmed: false,
      },
    };
    expect(given({ ...expected, carried } as ReportEvent).draft).toEqual(carried);
  });
});
