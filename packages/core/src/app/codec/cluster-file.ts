import { z } from 'zod';
import bundledFile from '../../../clusters/cum-2/cluster.json' with { type: 'json' };
import bundledHolidays from '../../../clusters/cum-2/holidays.json' with { type: 'json' };
import { checkConfig } from '../../domain/cluster/check.js';
import type { ConfigFault } from '../../domain/cluster/fault.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { approvalSection } from './file-approval.js';
import { date, id, list, one, time, whole, words, yes } from './file-atoms.js';
import { calendarSection, holidayYear } from './file-calendar.js';
import { privacySection, retentionSection } from './file-privacy.js';
import { termsSection } from './file-terms.js';

const clusterId = id(12, /^[a-z0-9-]{1,12}$/, 'cum-2');
const boardId = id(20, /^[a-z0-9-]{1,20}$/, 'hai-phong');
const fieldKey = id(28, /^[a-z0-9_-]{1,28}$/, 'party_members_admitted', 'a-z, 0-9, "_", "-"');
const board = z.strictObject({
  id: boardId,
  name: words('Hải Phòng', 60),
  kind: one(['province', 'city']),
  code: words('31', 10),
  abbreviations: list(words('HP', 20), '["HP"]'),
  validFrom: date,
  validTo: date.nullable(),
  predecessors: list(boardId, '[]'),
});

const indicator = z.strictObject({
  key: fieldKey,
  vi: words('Kết nạp đảng viên'),
  en: words('Party members admitted'),
  viShort: words('Kết nạp đảng viên', 30),
  enShort: words('Members admitted', 30),
  viUnit: z
    .string({ error: 'must be a text, e.g. "đảng viên"' })
    .max(20, 'must be at most 20 characters, e.g. "đảng viên"'),
  enUnit: z
    .string({ error: 'must be a text, e.g. "members"' })
    .max(20, 'must be at most 20 characters, e.g. "members"'),
  aggregation: one(['sum', 'ratio', 'count', 'none']),
  direction: one(['up', 'down', 'none']),
  synonyms: list(words('kết nạp', 80), '["kết nạp"]'),
  parts: list(fieldKey, '["subcommittee_documents"]').exactOptional(),
  personal: z.literal(true, { error: 'must be true, or left out' }).exactOptional(),
});

const route = z
  .string('must be "lead" or a deputy by its place, e.g. "deputy:1"')
  .regex(/^(?:lead|deputy:[1-9])$/, 'must be "lead" or a deputy by its place, e.g. "deputy:1"')
  .exactOptional();

const bounds = { required: yes, min: whole(0, 1e9, 0), max: whole(0, 1e9, 100_000) };
const field = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ key: fieldKey, type: z.literal('count'), ...bounds, partOf: fieldKey.exactOptional() }),
    z.strictObject({ key: fieldKey, type: z.literal('target'), ...bounds, of: fieldKey }),
    z.strictObject({ key: fieldKey, type: z.literal('ratio'), required: yes, denominatorOf: fieldKey.exactOptional() }),
    z.strictObject({ key: fieldKey, type: z.literal('date'), required: yes }),
    z.strictObject({ key: fieldKey, type: z.literal('text'), required: yes, maxLength: whole(1, 3_000, 1_500) }),
  ],
  { error: 'must be a field with "type" one of "count", "target", "ratio", "date", "text"' },
);

const clusterFile = z.strictObject(
  {
    id: clusterId,
    vi: words('Cụm thi đua số 2'),
    en: words('Emulation Cluster No. 2'),
    boards: list(board, '[{"id": "hai-phong", …}]').min(1, 'must name at least one board'),
    leads: list(
      z.strictObject({
        year: whole(2000, 2100, 2025),
        board: boardId,
        deputies: list(boardId, '["lang-son"]').exactOptional(),
        routes: z
          .strictObject(
            { report: route, question: route, extension: route },
            'must be an object, e.g. {"report": "lead"}',
          )
          .exactOptional(),
        source: words('Báo Thanh Hóa', 400),
      }),
      '[]',
    ),
    indicators: list(indicator, '[{"key": "party_members_admitted", …}]'),
    form: z.strictObject({
      version: whole(1, 1_000, 1),
      fields: list(field, '[{"key": "good_models", "type": "count", …}]').min(1, 'must have at least one field'),
    }),
    calendar: calendarSection,
    reminders: z.strictObject({
      ladder: list(whole(-30, 30, -3), '[-7, -3, -1, 0, 1, 3]'),
      time,
      quietFrom: time,
      quietTo: time,
      digestRungs: list(whole(0, 30, 1), '[1, 3]'),
    }),
    rules: z.strictObject({
      figuresVisible: one(['due', 'always', 'published']),
      mergerInside: one(['successor', 'split']).exactOptional(),
    }),
    approval: approvalSection.exactOptional(),
    privacy: privacySection.exactOptional(),
    retention: retentionSection.exactOptional(),
    terms: termsSection.exactOptional(),
  },
  { error: 'must be an object: the cluster file, e.g. {"id": "cum-2", …}' },
);

const at = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  ) || 'file';

const lines = (error: z.ZodError): readonly ConfigFault[] =>
  error.issues.map((issue) => {
    const path = at(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return {
        code: 'unknown_key',
        message: `${path}: does not know ${issue.keys.map((key) => `“${key}”`).join(', ')}; check the spelling against the bundled example`,
      };
    }
    return { code: 'invalid', message: `${path}: ${issue.message}` };
  });

/**
 * Reads a cluster file. Every fault names its place in the file and gives an example, so that all can be mended at once. Without
 * `calendar.holidays` the country's public holidays as shipped apply.
 */
export const parseClusterFile = (json: unknown): Result<ClusterConfig, readonly ConfigFault[]> => {
  const parsed = clusterFile.safeParse(json);
  if (!parsed.success) return refuse(lines(parsed.error));
  const holidays = parsed.data.calendar.holidays ?? list(holidayYear, '[]').parse(bundledHolidays);
  const config = { ...parsed.data, calendar: { ...parsed.data.calendar, holidays } } as unknown as ClusterConfig;
  const faults = checkConfig(config);
  return faults.length === 0 ? ok(config) : refuse(faults);
};

/** The cluster of the article, shipped with the package. */
export const bundledCluster = (): ClusterConfig => {
  bundled ??= readBundled();
  return bundled;
};

let bundled: ClusterConfig | null = null;

const readBundled = (): ClusterConfig => {
  const read = parseClusterFile(bundledFile);
  if (!read.ok) throw new Error(`the bundled cluster file is damaged: ${read.error[0]?.message ?? ''}`);
  return read.value;
};
