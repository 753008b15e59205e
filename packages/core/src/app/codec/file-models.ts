import { z } from 'zod';
import { list, one } from './file-atoms.js';

/** The section `models`; left out, the leaders alone score. */
export const modelsSection = z.strictObject(
  {
    scoredBy: list(one(['secretary', 'head']), '["secretary"]').min(
      1,
      'must name at least one role, or be left out, e.g. ["secretary"]',
    ),
  },
  { error: 'must be an object, e.g. {"scoredBy": ["secretary"]}' },
);
