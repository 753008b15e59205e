import { describe, expect, it } from 'vitest';
import type { CalendarRule } from '../../domain/cluster/types.js';
import { bundledCluster, parseClusterFile } from './cluster-file.js';

const read = (change: Readonly<Record<string, unknown>>) => {
  // Its table of criteria names the yearly report.
  const { calendar, scoring: _, ...file } = bundledCluster();
  return parseClusterFile({ ...file, calendar: { ...calendar, ...change } });
};
const accepted = (change: Readonly<Record<string, unknown>>): CalendarRule => {
  const file = read(change);
  if (!file.ok) throw new Error(file.error.map(({ message }) => message).join(' '));
  return file.value.calendar;
};
const faults = (change: Readonly<Record<string, unknown>>): string => {
  const file = read(change);
  return file.ok ? '' : file.error.map(({ message }) => message).join('\n');
};
const NEAR = { months: { opensDaysBeforeCutoff: 5, lockDaysAfterDue: 7 } };

describe('the calendar of a cluster file', () => {
  it('takes any part of the year, and all months or quarters in one word', () => {
    const { parts } = accepted({
      parts: ['quarters', '9M', 'Y', 'M02'],
      byPart: { quarters: { lockDaysAfterDue: 20 } },
    });
    expect(parts).toEqual(['Q1', 'Q2', 'Q3', 'Q4', '9M', 'Y', 'M02']);
    expect(accepted({ parts: ['months'], byPart: NEAR }).parts).toHaveLength(12);
  });

  it('lets one part differ from all months, whichever is written first', () => {
    const { byPart } = accepted({ parts: ['months'], byPart: { M12: { lockDaysAfterDue: 3 }, ...NEAR } });
    expect(byPart?.M12).toEqual({ opensDaysBeforeCutoff: 5, lockDaysAfterDue: 3 });
    expect(byPart?.M11).toEqual({ opensDaysBeforeCutoff: 5, lockDaysAfterDue: 7 });
  });

  it('leaves out what the file leaves out', () => {
    expect(Object.keys(accepted({}))).not.toContain('byPart');
    expect(accepted({ window: 'calendar' }).window).toBe('calendar');
  });

  it('says that a month cannot stay open for thirty days after it is due', () => {
    expect(faults({ parts: ['months'] })).toMatch(
      /^calendar\.byPart\.M\d\d: 20\d\d-M\d\d can be changed until .*, but 20\d\d-M\d\d opens before that;.*"byPart": \{ "months": \{ "lockDaysAfterDue": \d+ \} \}$/,
    );
  });

  it('gives an example that helps', () => {
    const [, days] = /"lockDaysAfterDue": (\d+)/.exec(faults({ parts: ['months'] })) ?? [];
    expect(accepted({ parts: ['months'], byPart: { months: { lockDaysAfterDue: Number(days) } } }).parts).toHaveLength(
      12,
    );
  });

  it.each([
    [{ parts: ['H2'] }, /parts\[0\]: must be one of "H1"/],
    [{ parts: ['H1', 'H1'] }, /the part “H1” appears twice/],
    [{ parts: ['months', 'M03'], byPart: NEAR }, /the part “M03” appears twice/],
    [{ parts: [] }, /must name at least one cycle/],
    [{ window: 'lunar' }, /window: must be one of "decree", "calendar"/],
    [{ byPart: { Q1: { lockDaysAfterDue: 3 } } }, /byPart\.Q1: is not among calendar\.parts; add "Q1" there/],
    [{ byPart: { H1: { lockDaysAfterDue: -3 } } }, /must be a whole number from 0 to 120/],
    [{ byPart: { H1: { locksDaysAfterDue: 3 } } }, /does not know “locksDaysAfterDue”/],
    [{ byPart: { H3: { lockDaysAfterDue: 3 } } }, /calendar\.byPart/],
    [{ byPart: [] }, /byPart: must be an object of parts/],
  ])('refuses %j', (change, message) => {
    expect(faults(change)).toMatch(message);
  });
});
