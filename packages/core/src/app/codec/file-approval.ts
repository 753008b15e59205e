import { z } from 'zod';
import { id, list, one, whole, words, yes } from './file-atoms.js';

/** Reasons stand on buttons, and their codes inside them. */
const reason = z.strictObject({
  code: id(12, /^[a-z0-9_]{1,12}$/, 'missing', 'a-z, 0-9, "_"'),
  vi: words('Thiếu số liệu', 30),
  en: words('Figures are missing', 30),
});

/** The section `approval`; left out, a report that was handed in stands. */
export const approvalSection = z.strictObject(
  {
    head: yes,
    secretary: yes,
    ownHandIn: yes.exactOptional(),
    resubmitDays: whole(1, 30, 2),
    approveDays: whole(1, 30, 2).exactOptional(),
    acceptDays: whole(1, 60, 5).exactOptional(),
    handedInBy: one(['officer', 'head']).exactOptional(),
    reasons: list(reason, '[{"code": "missing", "vi": "Thiếu số liệu", "en": "Figures are missing"}]')
      .min(1, 'must name at least one reason, or be left out')
      .max(12, 'must name at most 12 reasons')
      .exactOptional(),
  },
  { error: 'must be an object, e.g. {"head": true, "secretary": true, "resubmitDays": 2}' },
);
