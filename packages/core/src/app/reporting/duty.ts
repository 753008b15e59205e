import type { Board, Form } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Entries, Entry, Report, ReportRef } from '../../domain/report/types.js';
import type { OpenedCycle } from '../cycles.js';
import type { Deps } from '../deps.js';
import { readReport } from '../reports.js';
import { type DraftTexts, readDraftTexts, textIdOf } from '../texts.js';

/** One board's duty with all that a dialogue about it needs. */
export type Duty = {
  readonly ref: ReportRef;
  readonly board: Board;
  readonly cycle: OpenedCycle;
  readonly form: Form;
  readonly version: number;
  readonly report: Report;
  readonly texts: DraftTexts;
  /** Figures and texts of the draft together; a text not handed in yet stands under the id `draft`. */
  readonly entries: Entries;
  /** The field stated last, whether figure or text. */
  readonly last: IndicatorKey | null;
};

/** Draft texts that were not handed in as they stand; by id, for a rehearsal's clock may have stood still since. */
const draftEntries = (deps: Pick<Deps, 'ids'>, texts: DraftTexts, report: Report): Entries =>
  Object.fromEntries(
    Object.entries(texts.fields).flatMap(([key, value]): [string, Entry][] => {
      if (value === undefined) return [];
      const handedIn = report.draft[key as IndicatorKey];
      const same = handedIn?.value.kind === 'text' && handedIn.value.text === textIdOf(deps, value.key, key);
      if (handedIn !== undefined && (same || handedIn.at > value.at)) return [[key, handedIn]];
      const text = {
        kind: 'text',
        text: 'draft' as Extract<Entry['value'], { kind: 'text' }>['text'],
        sha256: '',
        length: value.text.length,
      } as const;
      return [
        [
          key,
          {
            value: text,
            onBehalf: null,
            asOf: value.at.slice(0, 10) as Entry['asOf'],
            by: value.by,
            at: value.at,
            confirmed: false,
          },
        ],
      ];
    }),
  );

const lastStated = (report: Report, texts: DraftTexts): IndicatorKey | null => {
  const figureAt = report.lastField === null ? null : (report.draft[report.lastField]?.at ?? null);
  if (texts.lastAt === null || texts.lastField === null) return report.lastField;
  return figureAt === null || texts.lastAt > figureAt ? texts.lastField : report.lastField;
};

export const loadDuty = async (
  deps: Pick<Deps, 'store' | 'ids'>,
  cluster: ReportRef['cluster'],
  board: Board,
  cycle: OpenedCycle,
): Promise<Duty> => {
  const ref: ReportRef = { cluster, period: cycle.instants.period, board: board.id };
  const { state: report, version } = await readReport(deps, ref);
  const { texts } = await readDraftTexts(deps, ref);
  const entries = { ...report.draft, ...draftEntries(deps, texts, report) };
  return { ref, board, cycle, form: cycle.form, version, report, texts, entries, last: lastStated(report, texts) };
};

/** The board may still enter and hand in at `at`; an extension moves the lock of its own report. */
export const isOpen = (duty: Duty, at: Instant): boolean =>
  duty.report.expected && duty.cycle.instants.opens <= at && at <= duty.report.lock;

/** Nothing complete stands yet, or it was taken back. */
export const isOwed = (duty: Duty): boolean => {
  const last = duty.report.revisions.at(-1);
  return duty.report.withdrawn || last === undefined || !last.complete;
};
