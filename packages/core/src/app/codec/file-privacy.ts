import { z } from 'zod';
import { one, whole } from './file-atoms.js';

/** Who may be told of how few persons. Below 3 nobody is protected; above 20 hardly a figure would be left. */
export const privacySection = z.strictObject(
  {
    smallCount: z
      .strictObject(
        { under: whole(3, 20, 5), show: one(['suppress', 'confirm']) },
        { error: 'must be an object, e.g. {"under": 5, "show": "suppress"}' },
      )
      .exactOptional(),
  },
  { error: 'must be an object, e.g. {"smallCount": {"under": 5, "show": "suppress"}}' },
);

/**
 * How long what is no figure is kept. Never so short that a message delivered twice is taken for a new one (Telegram: a day), that a
 * reminder is given up over a long weekend, or that nobody can look into last month.
 */
export const retentionSection = z.strictObject(
  {
    readLogMonths: whole(1, 120, 24).exactOptional(),
    sessionsDays: whole(2, 3_650, 90).exactOptional(),
    refusedMonths: whole(1, 120, 12).exactOptional(),
    outboxDays: whole(4, 365, 14).exactOptional(),
    peopleLeftMonths: whole(1, 120, 12).exactOptional(),
  },
  { error: 'must be an object, e.g. {"readLogMonths": 24, "sessionsDays": 90}' },
);
