import type { BoardId, PeriodId, PersonId } from '../ids.js';
import { HOUR, type Instant, millis } from '../instant.js';
import { outcomeAt } from './evolve.js';
import type { Notice, NoticeItem, NoticeOutcome, NoticeReason, Notices, ReportItem, SlotKind } from './types.js';

/**
 * Why a report is missing, as the ledger proves it: it was asked for and did not come; nothing about it ever arrived; nobody could be
 * written to; or the system itself stood in the way, which is never held against the board.
 */
export type SilenceClass = 'did_not_report' | 'could_not_be_reached' | 'nobody_enrolled' | 'own_fault';
export const SILENCE_CLASSES: readonly SilenceClass[] = [
  'did_not_report',
  'could_not_be_reached',
  'nobody_enrolled',
  'own_fault',
];

/** What went wrong on the system's side with one message. */
export type Fault = 'down' | 'too_late' | 'rejected' | 'uncertain';

/** What became of one slot about one report, out of the ledger of one person. */
export type Attempt = {
  readonly person: PersonId;
  /** In whose place the person was told; absent: for themselves. */
  readonly inPlaceOf?: PersonId;
  readonly slot: string;
  readonly kind: SlotKind;
  readonly because: ReportItem['because'];
  /** When the slot fell due. */
  readonly at: Instant;
  readonly decidedAt: Instant;
  readonly sent: boolean;
  readonly reason: NoticeReason;
  /** As far as known at the moment of looking; null while it is on its way, and for what was not sent. */
  readonly outcome: NoticeOutcome | null;
  /** When it arrived; null when it did not, or is not known to have. */
  readonly arrivedAt: Instant | null;
};

/** A time the system was down; both ends as its own signs of life show them. */
export type Outage = { readonly from: Instant; readonly until: Instant };

/** One missing report and all that is known of the asking for it. */
export type SilenceCase = {
  readonly board: BoardId;
  /** In force, extensions included. */
  readonly due: Instant;
  /** Whether anybody who reports for the board can be written to at all, now blocked or not. */
  readonly enrolled: boolean;
  readonly attempts: readonly Attempt[];
  readonly outages: readonly Outage[];
};

/** Whether a person speaks for a board, so that what they were told of it the board was told. */
export type SpeaksFor = (person: PersonId, board: BoardId) => boolean;

const asksFor = (
  item: NoticeItem,
  reader: PersonId,
  about: { readonly period: PeriodId; readonly board: BoardId },
  speaks: SpeaksFor,
): item is ReportItem => {
  if (item.kind !== 'report' || item.period !== about.period || item.board !== about.board) return false;
  // Word of a board without contact goes to its head, else to the secretary, whom the board never hears.
  if (item.because === 'orphan') return speaks(item.for ?? reader, about.board);
  return item.because !== 'approve' && item.because !== 'accept';
};

/** What one person's ledger holds of the asking for one report, earliest first. Slots in which it was no longer owed are no asking. */
export const attemptsAbout = (
  notices: Notices,
  person: PersonId,
  about: { readonly period: PeriodId; readonly board: BoardId },
  { speaks, now }: { readonly speaks: SpeaksFor; readonly now: Instant },
): readonly Attempt[] =>
  Object.values(notices)
    .flatMap((notice: Notice): Attempt[] => {
      const item = notice.items.find((each): each is ReportItem => asksFor(each, person, about, speaks));
      if (item === undefined || notice.reason === 'handed_in' || notice.reason === 'locked') return [];
      const sent = notice.decision === 'send';
      const outcome = sent ? outcomeAt(notice, now) : null;
      return [
        {
          person,
          ...(item.for === undefined ? {} : { inPlaceOf: item.for }),
          slot: notice.slot,
          kind: notice.kind,
          because: item.because,
          at: notice.at,
          decidedAt: notice.decidedAt,
          sent,
          reason: notice.reason,
          outcome,
          arrivedAt: outcome === 'sent' ? (notice.settledAt ?? notice.decidedAt) : null,
        },
      ];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.person < b.person ? -1 : 1));

/** The times the system was down at a due instant of a period, as the ledgers of those who steer tell. */
export const outagesIn = (ledgers: readonly Notices[], period: PeriodId): readonly Outage[] => {
  const found = ledgers
    .flatMap((notices) => Object.values(notices))
    .flatMap(({ items }) => items)
    .flatMap((item): Outage[] =>
      item.kind === 'outage' && item.period === period ? [{ from: item.from, until: item.until }] : [],
    );
  const key = ({ from, until }: Outage): string => `${from} ${until}`;
  return [...new Map(found.map((each) => [key(each), each])).values()].sort((a, b) => (a.from < b.from ? -1 : 1));
};

const within = (at: Instant, { from, until }: Outage): boolean => from < at && at <= until;

/** The outage in which the due instant fell, which nobody could then keep. */
export const downAtDue = ({ due, outages }: Pick<SilenceCase, 'due' | 'outages'>): Outage | null =>
  outages.find((outage) => within(due, outage)) ?? null;

/** What the system did wrong with one attempt; null when nothing. What is still on its way is in doubt, and doubt is the system's. */
export const faultOf = (attempt: Attempt, outages: readonly Outage[]): Fault | null => {
  if (attempt.sent) {
    if (attempt.outcome === 'rejected') return 'rejected';
    if (attempt.outcome === 'uncertain' || attempt.outcome === null) return 'uncertain';
  }
  if (attempt.reason === 'too_late') return 'too_late';
  return attempt.arrivedAt === null && outages.some((outage) => within(attempt.at, outage)) ? 'down' : null;
};

/** A message so long after its hour was held up; half an hour is a slow morning. */
const HELD_UP_MS = HOUR / 2;

/** Whether a message arrived noticeably later than its own hour. */
export const heldUp = ({ at, arrivedAt }: Attempt): boolean =>
  arrivedAt !== null && millis(arrivedAt) - millis(at) > HELD_UP_MS;

/** When something about the report first reached the board; null when nothing has. */
export const firstContact = (attempts: readonly Attempt[]): Instant | null =>
  attempts.reduce<Instant | null>(
    (first, { arrivedAt }) => (arrivedAt !== null && (first === null || arrivedAt < first) ? arrivedAt : first),
    null,
  );

/** Whether anything about the report had reached the board before an instant. */
export const contactedBefore = (attempts: readonly Attempt[], before: Instant): boolean => {
  const first = firstContact(attempts);
  return first !== null && first < before;
};

/**
 * The one class of a missing report. A due instant that passed while the system was down is the system's, whatever arrived otherwise,
 * until it is moved; who was reached was reached; where nothing arrived, any doubt is the system's.
 */
export const silenceClass = (missing: SilenceCase): SilenceClass => {
  if (downAtDue(missing) !== null) return 'own_fault';
  if (firstContact(missing.attempts) !== null) return 'did_not_report';
  if (missing.attempts.some((attempt) => faultOf(attempt, missing.outages) !== null)) return 'own_fault';
  return missing.enrolled ? 'could_not_be_reached' : 'nobody_enrolled';
};

/** Every missing report in its class, in the order given. */
export const bySilence = (missing: readonly SilenceCase[]): Readonly<Record<SilenceClass, readonly BoardId[]>> => {
  const of = (wanted: SilenceClass): readonly BoardId[] =>
    missing.filter((each) => silenceClass(each) === wanted).map(({ board }) => board);
  return {
    did_not_report: of('did_not_report'),
    could_not_be_reached: of('could_not_be_reached'),
    nobody_enrolled: of('nobody_enrolled'),
    own_fault: of('own_fault'),
  };
};
