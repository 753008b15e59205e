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
