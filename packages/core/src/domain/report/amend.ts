import type { Instant } from '../instant.js';
import type { Report, Revision } from './types.js';

/** What the board had handed in when the period was published; the last revision stored by then. */
export const revisionAt = (report: Report, publishedAt: Instant): Revision | null =>
  report.revisions.findLast((revision) => revision.at <= publishedAt) ?? null;

/** A board whose figures were published says why it changes them; one that was missing then says nothing. */
export const needsNote = (report: Report, publishedAt: Instant): boolean => revisionAt(report, publishedAt) !== null;
