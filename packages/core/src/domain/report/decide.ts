import type { Form, FormField } from '../cluster/types.js';
import type { IndicatorKey, PeriodId, PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { assertNever, ok, type Result, refuse } from '../result.js';
import { needsNote } from './amend.js';
import { type ApprovalCommand, type ApprovalRefusal, review, standsUnchanged } from './approval.js';
import { decideExtension, type ExtensionCommand, type ExtensionRefused } from './extension.js';
import { missingFields, sameValue } from './form.js';
import { type LockRefusal, type MoveLock, moveLock } from './lock.js';
import type { Signal } from './signals.js';
import type { SmallCounts } from './small.js';
import type { Amends, Entries, Entry, FieldValue, OnBehalf, Report, ReportEvent, WithdrawReason } from './types.js';
import { type Doubt, doubtsAtHandIn, type PastReport } from './unusual.js';
import { checkEntries, checkValue, type FieldError } from './validate.js';

type Texts = Extract<ReportEvent, { type: 'ReportHandedIn' }>['texts'];

/** Every command carries its instants; `today` is the cluster's calendar day. */
export type ReportCommand =
  | {
      readonly type: 'Expect';
      readonly due: Instant;
      readonly lock: Instant;
      readonly formVersion: number;
      readonly provisional: boolean;
      readonly carried: Entries;
    }
  | {
      readonly type: 'Enter';
      readonly by: PersonId;
      readonly deputyFor?: PersonId;
      readonly onBehalf: OnBehalf | null;
      readonly sentAt: Instant;
      readonly today: CalendarDate;
      readonly asOf: CalendarDate;
      readonly form: Form;
      readonly values: Readonly<Partial<Record<IndicatorKey, FieldValue>>>;
      /** Fields whose unusual value the person was asked about and confirmed, of these values or of the draft; `few`: those others may see. */
      readonly confirmed: readonly IndicatorKey[];
      readonly few?: readonly IndicatorKey[];
    }
  /** The person was asked about values of the draft and lets them stand. */
  | {
      readonly type: 'Confirm';
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly fields: readonly IndicatorKey[];
      readonly few?: readonly IndicatorKey[];
      /** All of it is what was handed in for this period, and stands. */
      readonly unchanged: PeriodId | null;
    }
  | {
      readonly type: 'Clear';
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly fields: readonly IndicatorKey[];
    }
  | {
      readonly type: 'HandIn';
      readonly by: PersonId;
      readonly deputyFor?: PersonId;
      readonly onBehalf: OnBehalf | null;
      readonly sentAt: Instant;
      readonly today: CalendarDate;
      readonly form: Form;
      readonly texts: Texts;
      /** The person saw what is missing and hands in all the same. */
      readonly evenIncomplete: boolean;
      /** Since when the period is published; absent: it is not. */
      readonly publishedAt?: Instant;
      /** Why figures that were published change. */
      readonly note?: Pick<Amends, 'note' | 'text'>;
      /** What the board handed in before, latest first, and what counts as too few persons: measure what is asked about. */
      readonly past?: readonly PastReport[];
      /** Its head's approval counts for on time. */
      readonly onTimeBy?: 'head';
      /** What was shown to the person as deserving a second look. */
      readonly signals?: readonly Signal[];
      readonly small?: SmallCounts | null;
    }
  | ApprovalCommand
  | {
      readonly type: 'Withdraw';
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly revision: number;
      readonly reason: WithdrawReason;
    }
  | MoveLock
  /** Keeps figures of an older form under the present version. */
  | {
      readonly type: 'Keep';
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly formVersion: number;
      readonly fields: readonly IndicatorKey[];
    }
  | ExtensionCommand;

export type ReportRefusal =
  | { readonly code: 'not_expected' }
  | { readonly code: 'already_expected' }
  | { readonly code: 'locked'; readonly since: Instant }
  | { readonly code: 'invalid'; readonly errors: readonly FieldError[] }
  /** Values nobody confirmed yet. */
  | { readonly code: 'unusual'; readonly doubts: readonly Doubt[] }
  | { readonly code: 'nothing_entered' }
  | { readonly code: 'nothing_changed'; readonly revision: number }
  | { readonly code: 'incomplete'; readonly missing: readonly FormField[] }
  | { readonly code: 'nothing_to_withdraw' }
  | { readonly code: 'not_the_last_revision'; readonly revision: number }
  | ExtensionRefused
  /** The period is published: a change says why. */
  | { readonly code: 'note_needed'; readonly publishedAt: Instant }
  | LockRefusal
  | ApprovalRefusal;

type Decision = Result<readonly ReportEvent[], ReportRefusal>;

const open = (report: Report, sentAt: Instant): ReportRefusal | null => {
  if (!report.expected) return { code: 'not_expected' };
  return sentAt > report.lock ? { code: 'locked', since: report.lock } : null;
};

/** Kept only where somebody is stood in for. */
const inPlace = ({ deputyFor }: { readonly deputyFor?: PersonId }): { readonly deputyFor?: PersonId } =>
  deputyFor === undefined ? {} : { deputyFor };

/** Kept only where there are such counts. */
const fewIn = (few: readonly IndicatorKey[]): { readonly few?: readonly IndicatorKey[] } =>
  few.length === 0 ? {} : { few };

const enter = (command: Extract<ReportCommand, { type: 'Enter' }>, report: Report): Decision => {
  const errors = command.form.fields.flatMap((field) => {
    const value = command.values[field.key];
    const error = value === undefined ? null : checkValue(field, value, command.today);
    return error === null ? [] : [error];
  });
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  const { by, onBehalf, asOf, values } = command;
  const stated = Object.keys(values) as IndicatorKey[];
  if (stated.length === 0) return refuse({ code: 'nothing_entered' });
  // What was confirmed once stays confirmed when it is said again.
  const again = stated.filter((key) => sameValue(report.draft[key]?.value, values[key]));
  const known = again.filter((key) => report.draft[key]?.confirmed === true);
  const shown = command.few ?? [];
  const few = stated.filter((key) => shown.includes(key) || (again.includes(key) && report.draft[key]?.few === true));
  const confirmed = stated.filter((key) => command.confirmed.includes(key) || known.includes(key));
  const fields = command.confirmed.filter((key) => !stated.includes(key) && report.draft[key] !== undefined);
  return ok([
    { type: 'FieldsEntered', by, ...inPlace(command), onBehalf, asOf, confirmed, ...fewIn(few), values },
    ...(fields.length === 0
      ? []
      : [{ type: 'FieldsConfirmed', by, fields, ...fewIn(fields.filter((key) => shown.includes(key))) } as const]),
  ]);
};

const confirm = (command: Extract<ReportCommand, { type: 'Confirm' }>, report: Report): Decision => {
  const { by, unchanged, few = [] } = command;
  const fields = command.fields.filter((key) => {
    const entry = report.draft[key];
    return entry !== undefined && (!entry.confirmed || (few.includes(key) && entry.few !== true));
  });
  return fields.length === 0 && unchanged === null
    ? refuse({ code: 'nothing_entered' })
    : ok([
        {
          type: 'FieldsConfirmed',
          by,
          fields,
          ...fewIn(few.filter((key) => fields.includes(key))),
          ...(unchanged === null ? {} : { unchanged }),
        },
      ]);
};

const handIn = (command: Extract<ReportCommand, { type: 'HandIn' }>, report: Report): Decision => {
  const { by, onBehalf, sentAt, form, texts, today } = command;
  const entries: Entries = { ...report.draft, ...asEntries(texts, command) };
  if (Object.keys(entries).length === 0) return refuse({ code: 'nothing_entered' });
  const last = report.revisions.at(-1);
  if (last !== undefined && standsUnchanged(report, form, entries))
    return refuse({ code: 'nothing_changed', revision: last.number });
  const errors = checkEntries(form, entries, today, report.kept);
  if (errors.length > 0) return refuse({ code: 'invalid', errors });
  const doubts = doubtsAtHandIn(form, entries, command.past ?? [], report.unchanged, command.small ?? null);
  if (doubts.length > 0) return refuse({ code: 'unusual', doubts });
  const missing = missingFields(form, entries);
  if (missing.length > 0 && !command.evenIncomplete) return refuse({ code: 'incomplete', missing });
  const { publishedAt, note } = command;
  if (publishedAt !== undefined && note === undefined && needsNote(report, publishedAt))
    return refuse({ code: 'note_needed', publishedAt });
  const amends = publishedAt === undefined ? null : { publishedAt, ...(note ?? { note: 'late' as const, text: null }) };
  return ok([
    {
      type: 'ReportHandedIn',
      by,
      ...inPlace(command),
      onBehalf,
      sentAt,
      complete: missing.length === 0,
      texts,
      formVersion: form.version,
      ...(amends === null ? {} : { amends }),
      ...(command.onTimeBy === undefined ? {} : { onTimeBy: command.onTimeBy }),
      ...(command.signals === undefined || command.signals.length === 0 ? {} : { signals: command.signals }),
    },
  ]);
};

const asEntries = (texts: Texts, command: Extract<ReportCommand, { type: 'HandIn' }>): Entries => {
  const { onBehalf, today: asOf, by, sentAt: at } = command;
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]): [string, Entry][] =>
      value === undefined ? [] : [[key, { value, onBehalf, asOf, by, at, confirmed: false }]],
    ),
  );
};

/** The rules of one board's duty: a command and what is known give facts or a refusal. Pure. */
export const decide = (command: ReportCommand, report: Report): Decision => {
  switch (command.type) {
    case 'Expect': {
      if (report.expected) return refuse({ code: 'already_expected' });
      const { due, lock, formVersion, provisional, carried } = command;
      return ok([{ type: 'ReportExpected', due, lock, formVersion, provisional, carried }]);
    }
    case 'Enter': {
      const closed = open(report, command.sentAt);
      return closed === null ? enter(command, report) : refuse(closed);
    }
    case 'Confirm': {
      const closed = open(report, command.sentAt);
      return closed === null ? confirm(command, report) : refuse(closed);
    }
    case 'Clear': {
      const closed = open(report, command.sentAt);
      if (closed !== null) return refuse(closed);
      return ok([{ type: 'FieldsCleared', by: command.by, fields: command.fields }]);
    }
    case 'HandIn': {
      const closed = open(report, command.sentAt);
      return closed === null ? handIn(command, report) : refuse(closed);
    }
    case 'Withdraw': {
      const closed = open(report, command.sentAt);
      if (closed !== null) return refuse(closed);
      const last = report.revisions.at(-1);
      if (last === undefined || report.withdrawn) return refuse({ code: 'nothing_to_withdraw' });
      if (last.number !== command.revision) return refuse({ code: 'not_the_last_revision', revision: last.number });
      return ok([{ type: 'ReportWithdrawn', by: command.by, reason: command.reason }]);
    }
    case 'Extend':
    case 'RefuseExtension':
      return decideExtension(command, report);
    case 'Approve':
    case 'Accept':
    case 'Return':
      return review(command, report);
    case 'MoveLock':
      return moveLock(command, report);
    case 'Keep': {
      const closed = open(report, command.sentAt);
      if (closed !== null) return refuse(closed);
      return ok([{ type: 'FieldsKept', by: command.by, formVersion: command.formVersion, fields: command.fields }]);
    }
    case 'RequestExtension': {
      const closed = open(report, command.sentAt);
      return closed === null ? decideExtension(command, report) : refuse(closed);
    }
    default:
      return assertNever(command);
  }
};
