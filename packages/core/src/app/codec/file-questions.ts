import { z } from 'zod';
import { list, time, whole } from './file-atoms.js';

const stretch = z.strictObject(
  { from: time, to: time },
  { error: 'must be an object, e.g. {"from": "07:30", "to": "11:30"}' },
);

/** The section `questions`; left out, an answer is due in five working days, the leader sees to it two later, and offices work 07:30–11:30 and 13:30–17:00. */
export const questionsSection = z.strictObject(
  {
    answerDays: whole(1, 60, 5).exactOptional(),
    escalateDays: whole(1, 60, 2).exactOptional(),
    hours: list(stretch, '[{"from": "07:30", "to": "11:30"}, {"from": "13:30", "to": "17:00"}]')
      .min(1, 'must name at least one stretch, e.g. [{"from": "07:30", "to": "17:00"}]')
      .max(4, 'must name at most 4 stretches')
      .exactOptional(),
  },
  { error: 'must be an object, e.g. {"answerDays": 5, "escalateDays": 2}' },
);
