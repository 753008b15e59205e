import type { IndicatorKey } from '../ids.js';
import type { Instant } from '../instant.js';
import { assertNever } from '../result.js';
import { sameValue } from './form.js';
import type { Entries, Entry, Report, ReportEvent, ReviewStep, Revision } from './types.js';

const NEVER = '' as Instant;

/** A duty nobody has declared yet. */
export const NO_REPORT: Report = {
  expected: false,
  due: NEVER,
  originalDue: NEVER,
  lock: NEVER,
  provisional: false,
  formVersion: 0,
  draft: {},
  draftChanged: false,
  unchanged: null,
  lastField: null,
  revisions: [],
  reviews: [],
  kept: {},
  lockMoved: null,
  withdrawn: false,
  timeliness: null,
  extensions: [],
  extensionRequest: null,
  extensionRefused: null,
};

const timely = (at: Instant, report: Pick<Report, 'due' | 'originalDue'>): NonNullable<Report['timeliness']> => ({
  at,
  onTime: at <= report.due,
  extended: at > report.originalDue && at <= report.due,
});

const without = (entries: Entries, fields: readonly IndicatorKey[]): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([key]) => !fields.includes(key as IndicatorKey)));

const remaining = (kept: Report['kept'], entered: readonly string[]): Report['kept'] =>
  Object.fromEntries(Object.entries(kept).filter(([key]) => !entered.includes(key)));
const confirmed = (entries: Entries, fields: readonly IndicatorKey[], few: readonly IndicatorKey[]): Entries =>
  Object.fromEntries(
    fields.flatMap((key) =>
      entries[key] === undefined ? [] : [[key, { ...entries[key], confirmed: true, ...shown(few, key) }]],
    ),
  );

const shown = (few: readonly IndicatorKey[], key: IndicatorKey): Pick<Entry, 'few'> =>
  few.includes(key) ? { few: true } : {};

const inPlace = ({ deputyFor }: Pick<Revision, 'deputyFor'>): Pick<Revision, 'deputyFor'> =>
  deputyFor === undefined ? {} : { deputyFor };

const stepOf = (
  { revision, by }: Pick<ReviewStep, 'revision' | 'by'>,
  to: ReviewStep['to'],
  at: Instant,
  back: ReviewStep['back'] = null,
): ReviewStep => ({ revision, to, by, at, back });

/** Folds one fact into the duty. Never refuses: the past is what it is. `at` is the instant the fact was stored. */
export const evolve = (report: Report, event: ReportEvent, at: Instant): Report => {
  switch (event.type) {
    case 'ReportExpected':
      return {
        ...report,
        expected: true,
        due: event.due,
        originalDue: event.due,
        lock: event.lock,
        provisional: event.provisional,
        formVersion: event.formVersion,
        draft: { ...event.carried, ...report.draft },
      };
    case 'FieldsEntered': {
      const entered: Record<string, Entry> = {};
      let lastField = report.lastField;
      for (const [key, value] of Object.entries(event.values)) {
        if (value === undefined) continue;
        lastField = key as IndicatorKey;
        entered[key] = {
          value,
          onBehalf: event.onBehalf,
          asOf: event.asOf,
          by: event.by,
          at,
          confirmed: event.confirmed.includes(lastField),
          ...shown(event.few ?? [], lastField),
          ...inPlace(event),
        };
      }
      const kept = remaining(report.kept, Object.keys(entered));
      const same = Object.entries(entered).every(([key, { value }]) =>
        sameValue(report.draft[key as IndicatorKey]?.value, value),
      );
      const unchanged = same ? report.unchanged : null;
      return { ...report, draft: { ...report.draft, ...entered }, kept, draftChanged: true, unchanged, lastField };
    }
    case 'FieldsCleared':
      return {
        ...report,
        draft: without(report.draft, event.fields),
        kept: remaining(report.kept, event.fields),
        draftChanged: true,
        unchanged: null,
      };
    case 'FieldsConfirmed':
      return {
        ...report,
        draft: { ...report.draft, ...confirmed(report.draft, event.fields, event.few ?? []) },
        unchanged: event.unchanged ?? report.unchanged,
      };
    case 'ReportHandedIn': {
      const texts: Record<string, Entry> = {};
      for (const [key, value] of Object.entries(event.texts)) {
        if (value === undefined) continue;
        const before = report.draft[key as IndicatorKey];
        const same = before?.value.kind === 'text' && before.value.text === value.text;
        texts[key] = same
          ? before
          : {
              value,
              onBehalf: event.onBehalf,
              asOf: event.sentAt.slice(0, 10) as Entry['asOf'],
              by: event.by,
              at,
              confirmed: false,
              ...inPlace(event),
            };
      }
      const entries = { ...report.draft, ...texts };
      const revision: Revision = {
        number: report.revisions.length + 1,
        entries,
        by: event.by,
        onBehalf: event.onBehalf,
        at,
        sentAt: event.sentAt,
        complete: event.complete,
        formVersion: event.formVersion ?? report.formVersion,
        amends: event.amends ?? null,
        unchanged: report.unchanged,
        ...inPlace(event),
        ...(event.onTimeBy === undefined ? {} : { onTimeBy: event.onTimeBy }),
        ...(event.signals === undefined ? {} : { signals: event.signals }),
      };
      const counts = event.complete && event.onTimeBy === undefined;
      return {
        ...report,
        draft: entries,
        draftChanged: false,
        withdrawn: false,
        revisions: [...report.revisions, revision],
        timeliness: report.timeliness ?? (counts ? timely(event.sentAt, report) : null),
      };
    }
    case 'RevisionApproved': {
      const revision = report.revisions.find(({ number }) => number === event.revision);
      const counts = revision?.complete === true && revision.onTimeBy === 'head';
      return {
        ...report,
        reviews: [...report.reviews, stepOf(event, 'approved', at)],
        timeliness: report.timeliness ?? (counts ? timely(event.sentAt, report) : null),
      };
    }
    case 'RevisionAccepted':
      return { ...report, reviews: [...report.reviews, stepOf(event, 'accepted', at)] };
    case 'RevisionReturned': {
      const { reason, note = null, resubmitBy } = event;
      return { ...report, reviews: [...report.reviews, stepOf(event, 'returned', at, { reason, note, resubmitBy })] };
    }
    case 'ReportWithdrawn':
      return { ...report, withdrawn: true };
    case 'ReportExtended': {
      const due = { due: event.due, originalDue: report.originalDue };
      return {
        ...report,
        due: event.due,
        lock: event.lock,
        extensions: [...report.extensions, { due: event.due, reason: event.reason, by: event.by, at }],
        extensionRequest: null,
        extensionRefused: null,
        timeliness: report.timeliness === null ? null : timely(report.timeliness.at, due),
      };
    }
    case 'LockMoved': {
      const { by, why, reason } = event;
      // What a closing shortened is what a reopening goes back to.
      const before = report.lockMoved?.why === 'closed' ? report.lockMoved.before : report.lock;
      return { ...report, lock: event.lock, lockMoved: { by, at, why, before, reason } };
    }
    case 'FieldsKept': {
      const marks = event.fields.map((key) => [key, event.formVersion] as const);
      return { ...report, kept: { ...report.kept, ...Object.fromEntries(marks) } };
    }
    case 'ExtensionRequested':
      return { ...report, extensionRequest: { by: event.by, until: event.until, at }, extensionRefused: null };
    case 'ExtensionRefused': {
      const { by, reason } = event;
      const until = report.extensionRequest?.until ?? null;
      return { ...report, extensionRequest: null, extensionRefused: { by, at, reason, until } };
    }
    default:
      return assertNever(event);
  }
};

/** The revision that counts now: the last handed in, unless the board took its report back. */
export const standing = (report: Report): Revision | null =>
  report.withdrawn ? null : (report.revisions.at(-1) ?? null);
