import type { ClusterConfig } from '../domain/cluster/types.js';
import type { BoardId, IndicatorKey } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { Role } from '../domain/people/types.js';

export const INTENTS = [
  'status_missing',
  'status_submitted',
  'board_status',
  'my_tasks',
  'deadline_next',
  'summary_period',
  'summary_board',
  'indicator_value',
  'indicator_compare',
  'trend',
  'milestone_status',
  'milestone_report',
  'report_start',
  'report_value',
  'report_submit',
  'report_revise',
  'model_register',
  'model_list',
  'question_raise',
  'question_list',
  'question_answer',
  'ranking',
  'export',
  'remind_now',
  'extend_deadline',
  'announce',
  'help',
  'greeting_smalltalk',
  'cancel',
  'settings',
  'out_of_scope',
] as const;
export type IntentName = (typeof INTENTS)[number];

export type PeriodPart = 'H1' | 'H2' | 'Y' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | '9M' | `M${string}`;
export type PeriodSlot =
  | { readonly year: number; readonly part: PeriodPart }
  | { readonly relative: 'current' | 'previous' | 'same_last_year' };

/** Present only when said. Names and shapes are the contract's (LANGUAGE.md, Slots). */
export type Slots = {
  readonly boards?: readonly string[];
  readonly period?: PeriodSlot;
  readonly indicator?: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly pct_of_target?: Readonly<Record<string, number>>;
  readonly target?: Readonly<Record<string, number>>;
  readonly value?: number | string;
  readonly date?: string;
  readonly number?: number;
  readonly format?: 'xlsx' | 'docx' | 'pdf' | 'png' | 'ics' | 'csv' | 'json';
  readonly order?: 'top' | 'bottom';
  readonly limit?: number;
  readonly topic?: string;
};

export type Reading = { readonly intent: IntentName; readonly slots: Slots; readonly confidence: number };
/** The figure a correction takes back: 152 in “tinh giản 125 chứ không phải 152”. `indicator` is there when one is named or open. */
export type Instead = { readonly indicator?: string; readonly value: number };
/**
 * Words that name nothing but come near something, nearest first and at most three: names of boards as in the roster, keys of
 * indicators, or periods. `said` is the sender's own spelling. Asked with buttons; nothing of it is in the slots.
 */
export type Unsure =
  | { readonly kind: 'board'; readonly said: string; readonly choices: readonly string[] }
  | { readonly kind: 'indicator'; readonly said: string; readonly choices: readonly string[] }
  | { readonly kind: 'period'; readonly said: string; readonly choices: readonly PeriodSlot[] };
export type Interpretation = Reading & {
  /** The next best readings, likeliest first, at most three. */
  readonly alternatives: readonly Reading[];
  /** What in the text spoke for the reading, for `interpret --json`. */
  readonly matched: readonly string[];
  /** A province outside the cluster that was named, so that the answer can say so. */
  readonly outside?: readonly string[];
  /** The figures were given as approximations (khoảng, gần, ước). */
  readonly estimate?: boolean;
  /** In `report_revise`: the figure that is no longer meant, when it was said. The new one is in `values` or `value`. */
  readonly instead?: Instead;
  /** What was probably meant by words that were not understood; absent when all were, or when none comes near. */
  readonly unsure?: readonly Unsure[];
};

/** What is known when a message is read. */
export type ReadingContext = {
  readonly config: ClusterConfig;
  readonly now: Instant;
  readonly role: Role;
  readonly board?: BoardId;
  /** The field a guided entry is asking for. */
  readonly openField?: IndicatorKey;
  /** The reading of the previous message, for “còn Hải Dương?”. */
  readonly previous?: Reading;
};

export type ValueAs = 'count' | 'percent' | 'date' | 'decimal';
export type ParsedValue = {
  readonly kind: 'count' | 'percent' | 'decimal' | 'date' | 'ambiguous' | 'invalid';
  readonly value: number | string | null;
  /** Candidates, likeliest first, when ambiguous. */
  readonly readings?: readonly (number | string)[];
  readonly note?: 'estimate';
  /** `848/2200`: the second figure, as plan or denominator. */
  readonly of?: number;
  /** “không áp dụng”, “chưa có”: said in words that there is none. */
  readonly none?: 'not_applicable' | 'not_available';
};

export type GuardRule = 'marking' | 'personnel_names' | 'personal_id' | 'contact' | 'sensitive';
export type GuardVerdict =
  | { readonly verdict: 'pass'; readonly rule: null }
  | { readonly verdict: 'refuse'; readonly rule: GuardRule };
