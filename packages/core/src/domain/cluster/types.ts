import type { PeriodPart } from '../calendar/periods.js';
import type { WindowRule } from '../calendar/window.js';
import type { BoardId, ClusterId, IndicatorKey } from '../ids.js';
import type { CalendarDate, TimeOfDay } from '../instant.js';
import type { Term } from './terms.js';

/** A board (ban tổ chức tỉnh ủy, thành ủy) as it existed from `validFrom` to `validTo`, both inclusive. */
export type Board = {
  readonly id: BoardId;
  /** `Hải Phòng`: how people call it; two units may share a name at different times. */
  readonly name: string;
  readonly kind: 'province' | 'city';
  /** Administrative code in force while the unit lived; never a key. */
  readonly code: string;
  /** Ways of writing it beside the name: `HP`, `hphong`. Ambiguous ones are settled by context. */
  readonly abbreviations: readonly string[];
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly predecessors: readonly BoardId[];
};

/** How a figure is summed over boards. Ratios are recomputed from numerators and denominators, never averaged. */
export type Aggregation = 'sum' | 'ratio' | 'count' | 'none';

/** What a field or a milestone is called and how it is summed. Every field of the form has one, texts and targets too. */
export type Indicator = {
  readonly key: IndicatorKey;
  readonly vi: string;
  readonly en: string;
  /** Short label for buttons and lists, at most 30 characters. */
  readonly viShort: string;
  readonly enShort: string;
  /** Unit after the figure (`đảng viên`); empty for ratios. */
  readonly viUnit: string;
  readonly enUnit: string;
  readonly aggregation: Aggregation;
  readonly direction: 'up' | 'down' | 'none';
  /** How officers write it beside the labels above: `kn`, `kết nạp đv`. Folded on use. */
  readonly synonyms: readonly string[];
  /** A milestone made of several fields (`subcommittees`): done by a board when all of them are. It is no field itself. */
  readonly parts?: readonly IndicatorKey[];
  /** A breakdown of persons (women, young cadres, removed from planning): small counts of it point at somebody. */
  readonly personal?: true;
};

/** One question of the form. Its key is that of its indicator, or of its own for texts and targets. */
export type FormField =
  | {
      readonly key: IndicatorKey;
      readonly type: 'count';
      readonly required: boolean;
      readonly min: number;
      readonly max: number;
      readonly partOf?: IndicatorKey;
    }
  | {
      readonly key: IndicatorKey;
      readonly type: 'target';
      readonly required: boolean;
      readonly of: IndicatorKey;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly key: IndicatorKey;
      readonly type: 'ratio';
      readonly required: boolean /** the count field its denominator should equal, when there is one */;
      readonly denominatorOf?: IndicatorKey;
    }
  | { readonly key: IndicatorKey; readonly type: 'date'; readonly required: boolean }
  | { readonly key: IndicatorKey; readonly type: 'text'; readonly required: boolean; readonly maxLength: number };

/** A form version; a cycle pins the one in force when it opens. */
export type Form = { readonly version: number; readonly fields: readonly FormField[] };

/** One public holiday, Tết day or swapped working day, with where it was decided. */
export type CalendarDay = { readonly date: CalendarDate; readonly name: string; readonly source: string };

/** The days of one year that differ from Monday to Friday. */
export type HolidayYear = {
  readonly year: number;
  /** `decided`: published by the authority; `provisional`: the fixed and lunar days only. */
  readonly status: 'decided' | 'provisional';
  readonly source: string;
  readonly daysOff: readonly CalendarDay[];
  /** Saturdays or Sundays worked in exchange. */
  readonly workedDays: readonly CalendarDay[];
};

/** When entry opens, a report is due and figures lock, counted from a cut-off. */
export type CycleTimes = {
  /** Days before the cut-off at which entry opens. */
  readonly opensDaysBeforeCutoff: number;
  /** Working days after the cut-off. */
  readonly dueWorkingDaysAfterCutoff: number;
  /** Calendar days after due. */
  readonly lockDaysAfterDue: number;
};

/** A part of the year that a report can be of. */
export type ReportedPart = Exclude<PeriodPart, 'H2'>;

export type CalendarRule = CycleTimes & {
  readonly zone: string;
  /** Which cycles are reported. */
  readonly parts: readonly ReportedPart[];
  /** How periods are cut; absent: as Decree 09 does. */
  readonly window?: WindowRule;
  /** Times of single parts where they differ from the cluster's. */
  readonly byPart?: Readonly<Partial<Record<ReportedPart, Partial<CycleTimes>>>>;
  readonly dueTime: TimeOfDay;
  readonly holidays: readonly HolidayYear[];
};

export type ReminderRule = {
  /** Calendar days from the due date, days off included: −7 … +3. */
  readonly ladder: readonly number[];
  readonly time: TimeOfDay;
  /** What the bot starts waits from `quietFrom` to `quietTo`. */
  readonly quietFrom: TimeOfDay;
  readonly quietTo: TimeOfDay;
  /** Rungs at which secretary and leader get the digest, beside the due instant itself. */
  readonly digestRungs: readonly number[];
};

export type ClusterRules = {
  /** From when other boards see each other's figures. */
  readonly figuresVisible: 'due' | 'always' | 'published';
  /**
   * Who owes a period within which boards merge: the `successor` all of it (default), or, `split`, every unit its own days.
   */
  readonly mergerInside?: 'successor' | 'split';
};

/** Why a report is sent back, in both languages; a code is kept with the fact, so it never changes its meaning. */
export type ReturnReason = { readonly code: string; readonly vi: string; readonly en: string };

/** The chain a report goes through once it is handed in. Absent in the file: handed in is all there is. */
export type ApprovalRule = {
  /** A head of the board approves. */
  readonly head: boolean;
  /** The secretary accepts: what was approved, or, without a head in the chain, what was handed in. */
  readonly secretary: boolean;
  /** Whether one may approve or accept what one handed in oneself; absent: no. */
  readonly ownHandIn?: boolean;
  /** Working days in which a report that was sent back is to be handed in again. */
  readonly resubmitDays: number;
  /** Working days after a board's due date in which its head approves; absent: no deadline of its own. */
  readonly approveDays?: number;
  /** The same for the secretary's acceptance; later than `approveDays`. */
  readonly acceptDays?: number;
  /** What counts for on time: the officer's hand-in (default), or the head's approval of it. */
  readonly handedInBy?: 'officer' | 'head';
  /** Absent: those of the catalogue. */
  readonly reasons?: readonly ReturnReason[];
};

/**
 * What becomes of a personal count from 1 to `under` − 1 before others than the board's own people, secretary and leader:
 * `suppress`: it is never shown; `confirm`: it is shown when whoever entered it was asked and let it stand.
 */
export type SmallCountRule = { readonly under: number; readonly show: 'suppress' | 'confirm' };

export type PrivacyRules = { readonly smallCount?: SmallCountRule };

/** How long what is no figure and no fact of a report is kept; absent parts are kept without end. */
export type RetentionRules = {
  /** Months of the read log beside the one that runs. */
  readonly readLogMonths?: number;
  /** Days after a person's last message until their conversation is forgotten. */
  readonly sessionsDays?: number;
  /** Months that the mark of a refused message (rule and time) is kept. */
  readonly refusedMonths?: number;
  /** Days after which a message that could not be sent is given up. */
  readonly outboxDays?: number;
  /** Months after access ended until a person's name is removed. */
  readonly peopleLeftMonths?: number;
};

/** What goes to whoever answers for it in a year: reports and word of their round, questions raised, requests for an extension. */
export type DocumentKind = 'report' | 'question' | 'extension';
export const DOCUMENT_KINDS: readonly DocumentKind[] = ['report', 'question', 'extension'];

/** The board that leads the cluster in a year, its deputies, and which of them each kind of document goes to. */
export type Lead = {
  readonly year: number;
  readonly board: BoardId;
  readonly deputies?: readonly BoardId[];
  /** `deputy:1` is the first of `deputies`; a kind that is not here goes to all who steer. */
  readonly routes?: Readonly<Partial<Record<DocumentKind, 'lead' | `deputy:${number}`>>>;
  readonly source: string;
};

/** The whole configuration of a cluster: what `init` reads once and `apply` changes as events. */
export type ClusterConfig = {
  readonly id: ClusterId;
  readonly vi: string;
  readonly en: string;
  /** In official order, which is the order of every table. */
  readonly boards: readonly Board[];
  /** The rotating lead, year by year, as far as known. */
  readonly leads: readonly Lead[];
  readonly indicators: readonly Indicator[];
  readonly form: Form;
  readonly calendar: CalendarRule;
  readonly reminders: ReminderRule;
  readonly rules: ClusterRules;
  readonly approval?: ApprovalRule;
  /** Absent: every count is shown to whoever may see the figures. */
  readonly privacy?: PrivacyRules;
  /** Absent: nothing is removed by itself. */
  readonly retention?: RetentionRules;
  /** Absent: no steps of a term are followed. */
  readonly terms?: readonly Term[];
};
