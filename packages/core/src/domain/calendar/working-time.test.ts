import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../../app/codec/cluster-file.js';
import { type Instant, instantAt, MINUTE, millis, parseInstant, type TimeOfDay } from '../instant.js';
import { OFFICE_HOURS } from '../questions/rule.js';
import { isWorkingDay } from './working-days.js';
import { endOfOffice, type Span, workingMinutes } from './working-time.js';
import { localDate, localTime } from './zone.js';

const { calendar } = bundledCluster();
const at = (iso: string): Instant => parseInstant(`${iso}:00+07:00`) as Instant;
const span = (from: string, to: string): Span => ({ from: at(from), to: at(to) });

/** Every minute looked at by itself: does it begin inside office hours of a working day? */
const oracle = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => {
    let n = 0;
    for (let ms = millis(from); ms < millis(to); ms += MINUTE) {
      const now = instantAt(ms);
      const works = isWorkingDay(calendar, localDate(calendar.zone, now));
      const time: TimeOfDay = localTime(calendar.zone, now);
      if (works.ok && works.value && OFFICE_HOURS.some((each) => time >= each.from && time < each.to)) n += 1;
    }
    return sum + n;
  }, 0);

const YEAR = millis(at('2024-01-01T00:00'));
const minute = fc.integer({ min: 0, max: 366 * 24 * 60 - 1 });

describe('working time', () => {
  it('is what a minute-by-minute count gives, over any spans', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, fc.integer({ min: 0, max: 4_000 })), { maxLength: 3 }), (drawn) => {
        const spans = drawn.map(([from, length]) => ({
          from: instantAt(YEAR + from * MINUTE),
          to: instantAt(Math.min(YEAR + (from + length) * MINUTE, YEAR + 366 * 24 * 60 * MINUTE - MINUTE)),
        }));
        expect(workingMinutes(calendar, OFFICE_HOURS, spans)).toEqual({ ok: true, value: oracle(spans) });
      }),
      { numRuns: 40 },
    );
  });

  it('is the same whether a span is cut or not', () => {
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 1, max: 20_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, c) => {
          const end = Math.min(a + b, 366 * 24 * 60 - 1);
          const [from, to] = [instantAt(YEAR + a * MINUTE), instantAt(YEAR + end * MINUTE)];
          const cut = instantAt(YEAR + Math.floor(a + (end - a) * c) * MINUTE);
          expect(workingMinutes(calendar, OFFICE_HOURS, [{ from, to }])).toEqual(
            workingMinutes(calendar, OFFICE_HOURS, [
              { from, to: cut },
              { from: cut, to },
            ]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a whole working day', span('2024-06-10T00:00', '2024-06-10T23:00'), 450],
    ['over noon', span('2024-06-10T11:00', '2024-06-10T14:00'), 60],
    ['over a weekend', span('2024-06-14T16:00', '2024-06-17T08:00'), 90],
    ['a Saturday worked in exchange', span('2024-05-04T07:30', '2024-05-04T11:30'), 240],
    ['a holiday', span('2024-09-02T07:30', '2024-09-02T17:00'), 0],
    ['backwards', span('2024-06-11T08:00', '2024-06-10T08:00'), 0],
  ])('%s', (_, one, minutes) => {
    expect(workingMinutes(calendar, OFFICE_HOURS, [one])).toEqual({ ok: true, value: minutes });
  });

  it('says which year’s holidays are missing and counts nothing', () => {
    expect(workingMinutes(calendar, OFFICE_HOURS, [span('2029-12-31T08:00', '2030-01-02T08:00')])).toEqual({
      ok: false,
      error: { code: 'holiday_year_missing', year: 2029 },
    });
  });

  it('ends with the last stretch of the day', () => {
    expect(endOfOffice(calendar, OFFICE_HOURS, '2024-06-10' as never)).toBe(at('2024-06-10T17:00'));
  });
});
