import type { IndicatorKey } from '../ids.js';
import type { Instant } from '../instant.js';
import { standing } from '../report/evolve.js';
import { sameValue } from '../report/form.js';
import type { Report, Revision } from '../report/types.js';
import type { Amended, BoardDuty } from './types.js';

/** Whether anything was handed in or taken back after publication, so that what was published has to be looked up. */
export const changedSince = (report: Report, publishedAt: Instant): boolean =>
  report.withdrawn || report.revisions.some(({ at, amends }) => at > publishedAt || amends !== null);

/**
 * What stood when the period was published, from the report as it was stored by that instant. What was handed in at the very same
 * instant but after it says so itself.
 */
export const publishedIn = (then: Report): Revision | null => {
  const before = then.revisions.filter(({ amends }) => amends === null);
  const takenBack = then.withdrawn && before.length === then.revisions.length;
  return takenBack ? null : (before.at(-1) ?? null);
};

/** What a board’s figure was when it was published, where it is another now; null where it is the same. */
export const amended = (
  report: Report,
  published: NonNullable<BoardDuty['published']>,
  key: IndicatorKey,
): Amended | null => {
  const now = standing(report);
  const was = published.revision?.entries[key]?.value;
  const is = now?.entries[key]?.value;
  if (was === undefined ? is === undefined : sameValue(was, is)) return null;
  const base = { was: was ?? null, publishedAt: published.at };
  if (now === null) return { ...base, note: 'withdrawn', text: null };
  // The first revision that brought the present figure gives the reason.
  const amends = report.revisions
    .filter(({ number }) => number > (published.revision?.number ?? 0))
    .find((revision) => sameValue(is ?? was, revision.entries[key]?.value) === (is !== undefined))?.amends;
  return { ...base, note: amends?.note ?? null, text: amends?.text?.text ?? null };
};
