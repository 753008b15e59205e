import { z } from 'zod';
import { list, one, whole, words } from './file-atoms.js';

const known = z.strictObject({
  period: z
    .string({ error: 'must be a period, e.g. "2024-H1"' })
    .regex(/^\d{4}-(?:H1|Y|Q[1-4]|9M|M(?:0[1-9]|1[0-2]))$/, 'must be a period, e.g. "2024-H1"'),
  count: whole(0, 10_000, 32),
  source: words('Báo cáo sơ kết 6 tháng đầu năm 2024', 400),
});

/** The section `models`; left out, the leaders alone score. */
export const modelsSection = z.strictObject(
  {
    scoredBy: list(one(['secretary', 'head']), '["secretary"]')
      .min(1, 'must name at least one role, or be left out, e.g. ["secretary"]')
      .exactOptional(),
    known: list(known, '[{"period": "2024-H1", "count": 32, "source": "…"}]').exactOptional(),
  },
  { error: 'must be an object, e.g. {"scoredBy": ["secretary"]}' },
);
