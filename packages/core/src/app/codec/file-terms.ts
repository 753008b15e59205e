import { z } from 'zod';
import { date, id, list, one, words } from './file-atoms.js';

const key = id(28, /^[a-z0-9_]{1,28}$/, 'subcommittee_personnel', 'a-z, 0-9, "_"');
const boardId = id(20, /^[a-z0-9-]{1,20}$/, 'hai-phong');

const group = z.strictObject({
  key,
  vi: words('Các tiểu ban đại hội', 80),
  en: words('Congress subcommittees', 80),
  viShort: words('Tiểu ban', 20),
  enShort: words('Subcommittees', 20),
});

const step = z.strictObject({
  key,
  group: key,
  kind: one(['date', 'share']),
  vi: words('Thành lập Tiểu ban Nhân sự', 120),
  en: words('Personnel subcommittee set up', 120),
  viShort: words('Tiểu ban Nhân sự', 26),
  enShort: words('Personnel subcommittee', 23),
  due: date.exactOptional(),
  field: id(28, /^[a-z0-9_-]{1,28}$/, 'subcommittee_personnel', 'a-z, 0-9, "_", "-"').exactOptional(),
  synonyms: list(words('tiểu ban NS', 80), '["tiểu ban NS"]').exactOptional(),
});

const known = z.strictObject({
  board: boardId,
  step: key,
  date: date.nullable(),
  by: date,
  source: words('Báo Thanh Hóa', 400),
});

/** The section `terms`; left out, the cluster follows no steps. */
export const termsSection = list(
  z.strictObject({
    id: id(12, /^[a-z0-9-]{1,12}$/, '2025-2030'),
    vi: words('Nhiệm kỳ 2025-2030', 80),
    en: words('Term 2025-2030', 80),
    from: date,
    to: date,
    groups: list(group, '[{"key": "subcommittees", …}]').min(1, 'must name at least one group'),
    steps: list(step, '[{"key": "subcommittee_personnel", …}]').min(1, 'must name at least one step'),
    known: list(known, '[{"board": "bac-ninh", …}]').exactOptional(),
  }),
  '[{"id": "2025-2030", …}]',
);
