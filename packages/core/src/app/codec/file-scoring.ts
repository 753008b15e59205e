import { z } from 'zod';
import { REPORTABLE } from '../../domain/calendar/periods.js';
import { id, list, one, whole, words } from './file-atoms.js';

const boardId = id(20, /^[a-z0-9-]{1,20}$/, 'hai-phong');
const indicator = id(28, /^[a-z0-9_-]{1,28}$/, 'party_members_admitted', 'a-z, 0-9, "_", "-"');
const criterionId = id(6, /^[a-z][a-z0-9]{0,5}$/, 'tc1', 'a-z, 0-9, beginning with a letter');

const number = (min: number, max: number, example: number) => {
  const error = `must be a number from ${min} to ${max}, e.g. ${example}`;
  return z.number({ error }).min(min, error).max(max, error);
};
const points = (example: number) => number(0, 1000, example);
const part = one(REPORTABLE as unknown as readonly [string, ...string[]]);
const parts = list(part, '["H1", "Y"]').min(1, 'must name at least one part, or be left out').exactOptional();

const rule = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('manual') }),
    z.strictObject({ type: z.literal('bonus') }),
    z.strictObject({
      type: z.literal('on_time'),
      perReport: points(5),
      late: points(0).exactOptional(),
      missing: points(0).exactOptional(),
      parts,
    }),
    z.strictObject({ type: z.literal('complete'), perReport: points(5), parts }),
    z.strictObject({ type: z.literal('target'), indicator, part, fullAt: number(1, 1000, 100).exactOptional() }),
    z.strictObject({
      type: z.literal('bands'),
      indicator,
      part,
      bands: list(
        z.strictObject({ from: number(0, 1e9, 90), points: points(5) }),
        '[{"from": 90, "points": 5}, {"from": 100, "points": 10}]',
      ).min(1, 'must have at least one band'),
    }),
    z.strictObject({
      type: z.literal('models'),
      per: z
        .strictObject(
          {
            recognised: points(5).exactOptional(),
            given: points(2).exactOptional(),
            taken: points(1).exactOptional(),
          },
          { error: 'must be an object, e.g. {"recognised": 5, "given": 2, "taken": 1}' },
        )
        .refine((per) => Object.values(per).some((each) => each > 0), {
          error: 'must give points for one of "recognised", "given", "taken", e.g. {"recognised": 5}',
        }),
    }),
  ],
  { error: 'must be a rule with "type" one of "manual", "bonus", "on_time", "complete", "target", "bands", "models"' },
);

const criterion = z.strictObject({
  id: criterionId,
  vi: words('Tham mưu cấp ủy', 80),
  en: words('Advice to the committee', 80),
  max: points(10),
  min: number(-1000, 0, 0).exactOptional(),
  rule,
});

const group = z.strictObject({
  vi: words('Kết quả nhiệm vụ', 80),
  en: words('Results', 80),
  criteria: list(criterion, '[{"id": "tc1", …}]').min(1, 'must have at least one criterion'),
});

/** The section `scoring`; left out, boards are not scored. */
export const scoringSection = z.strictObject(
  {
    vi: words('Bảng điểm thi đua'),
    en: words('Emulation scoring table'),
    source: words('Hướng dẫn số 12-HD/BTCTW', 400),
    scale: z.union([z.literal(100), z.literal(1000)], { error: 'must be 100 or 1000' }),
    decimals: whole(0, 2, 1),
    rounding: one(['half_up', 'down']),
    maxTotal: points(110).exactOptional(),
    noteAbove: points(1),
    groups: list(group, '[{"vi": "Kết quả nhiệm vụ", …}]').min(1, 'must have at least one group'),
    pairs: list(
      z.strictObject({ scorer: boardId, scored: boardId }),
      '[{"scorer": "ha-nam", "scored": "hai-phong"}]',
    ).exactOptional(),
    rotation: whole(1, 100, 1).exactOptional(),
    ties: list(criterionId, '["tc1", "tc2"]').min(1, 'must name a criterion, or be left out').exactOptional(),
    merged: one(['all', 'mean']).exactOptional(),
    visible: one(['published', 'always']).exactOptional(),
  },
  { error: 'must be an object, e.g. {"scale": 100, "decimals": 1, "groups": […], …}' },
);
