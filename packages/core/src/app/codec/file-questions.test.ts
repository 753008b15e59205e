import { describe, expect, it } from 'vitest';
import bundled from '../../../clusters/cum-2/cluster.json' with { type: 'json' };
import { parseClusterFile } from './cluster-file.js';

const faults = (questions: unknown): readonly string[] => {
  const read = parseClusterFile({ ...bundled, questions });
  return read.ok ? [] : read.error.map(({ message }) => message);
};

describe('the section questions', () => {
  it('may be left out, in whole or in part', () => {
    expect(parseClusterFile(bundled).ok).toBe(true);
    expect(faults({})).toEqual([]);
    expect(faults({ answerDays: 3, escalateDays: 1, hours: [{ from: '08:00', to: '12:00' }] })).toEqual([]);
  });

  it.each([
    [{ answerDays: 0 }, 'questions.answerDays: must be a whole number from 1 to 60, e.g. 5'],
    [{ escalateDays: 'two' }, 'questions.escalateDays: must be a whole number from 1 to 60, e.g. 2'],
    [{ hours: [] }, 'questions.hours: must name at least one stretch'],
    [{ hours: [{ from: '7:30', to: '11:30' }] }, 'questions.hours[0].from: must be a time of day'],
    [{ hours: [{ from: '11:30', to: '07:30' }] }, 'questions.hours[0]: ends at 07:30, before it begins at 11:30'],
    [
      {
        hours: [
          { from: '07:30', to: '11:30' },
          { from: '11:00', to: '17:00' },
        ],
      },
      'questions.hours[1]: begins at 11:00, before the stretch above ends at 11:30',
    ],
    [{ due: 5 }, 'questions: does not know “due”'],
    [5, 'questions: must be an object, e.g. {"answerDays": 5, "escalateDays": 2}'],
  ])('%j is refused with its place and an example', (questions, message) => {
    expect(faults(questions).join('\n')).toContain(message);
  });
});
