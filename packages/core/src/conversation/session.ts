import type { BoardId, IndicatorKey, PeriodId } from '../domain/ids.js';
import type { CalendarDate, Instant } from '../domain/instant.js';
import type { FieldValue } from '../domain/report/types.js';
import type { GuardRule } from '../language/types.js';
import type { Reply } from './reply.js';

/** A figure read out of a message, waiting for the person's word. */
export type Proposal = {
  readonly field: IndicatorKey;
  readonly value: FieldValue;
  /** The candidates, likeliest first, when it has more than one reading; empty once settled. */
  readonly readings: readonly FieldValue[];
  /** The words it was read from, for asking back. */
  readonly said: string;
  /** The readings are figures that were each stated for this field; absent: one figure that may be read in several ways. */
  readonly twice?: true;
  /** What it takes the place of in the read-back, where the person corrected it. */
  readonly was?: FieldValue;
  /** The message it was read from, as `chat message`; absent where the platform names none. */
  readonly from?: string;
};

/** A report call as far as it has been said; nothing of it is stored elsewhere before it is confirmed. */
export type CallDraft = {
  readonly kind: 'call';
  readonly card: string;
  readonly step: 'fields' | 'boards' | 'due' | 'title' | 'confirm';
  readonly fields: readonly IndicatorKey[];
  /** One free text instead of items. */
  readonly text: boolean;
  /** Null: all boards. */
  readonly boards: readonly BoardId[] | null;
  readonly due: CalendarDate | null;
  /** Null: by the calendar's rule. */
  readonly lock: CalendarDate | null;
  readonly title: string | null;
};

/** What is put into words part by part. */
export type ComposedKind =
  // milestones
  | 'step'
  // good models
  | 'model'
  | 'model_round'
  | 'model_score'
  | 'model_adopt'
  | 'model_result'
  // difficulties and proposals
  | 'question'
  // directives
  | 'directive'
  | 'directive_text'
  | 'directive_words'
  // secret ballot
  | 'ballot'
  // scoring
  | 'score';

/** Something being put into words. Nothing of it is stored elsewhere before it is confirmed. */
export type Composing = {
  readonly kind: 'composing';
  readonly what: ComposedKind;
  readonly card: string;
  /** The part that is asked for; null: all is read back and waits for the person’s word. */
  readonly at: string | null;
  /** What was said so far by part; empty where it was passed over. */
  readonly parts: Readonly<Record<string, string>>;
  /** What it belongs to: the number of a difficulty, a board. */
  readonly about: Readonly<Record<string, string>>;
};

/** Where a person is in the conversation. Everything else is derived from the facts. */
export type Dialogue =
  /** Guided entry: the next question follows from the draft; `at` overrides it until the report's version passes `since`. */
  | {
      readonly kind: 'guided';
      readonly period: PeriodId;
      readonly board: BoardId;
      readonly at: IndicatorKey | null;
      readonly since: number;
      readonly behalf: string | null;
    }
  /** Figures from free text or an edited message, read back and waiting for confirm, edit or discard. */
  | {
      readonly kind: 'readback';
      readonly card: string;
      readonly period: PeriodId;
      readonly board: BoardId;
      readonly asOf: CalendarDate;
      readonly proposals: readonly Proposal[] /** shares of target as the message put them, to hold against the computed ones */;
      readonly shares: Readonly<Record<string, number>>;
      readonly correcting: IndicatorKey | null;
      /** The report's version the figures were read back against; absent in old sessions. */
      readonly since?: number;
      readonly at: Instant;
      readonly behalf: string | null /** a correction: the difference is shown */;
      readonly revise: boolean /** texts of a filled-in template, stored with the figures */;
      readonly texts: readonly {
        readonly field: IndicatorKey;
        readonly text: string;
      }[] /** go on with the guided entry afterwards */;
      readonly guided: boolean;
      /** A step that the same message named: it is offered once the figures are stored. */
      readonly beside?: { readonly step: string; readonly board?: string; readonly date?: string };
      /** What is unusual in it and stood on the card: the person's yes is said to these. */
      readonly asked?: readonly string[];
    }
  /** What would be handed in was shown, or asked about (`keep`); the report's version says whether it still is that. */
  | {
      readonly kind: 'preview';
      readonly period: PeriodId;
      readonly board: BoardId;
      readonly version: number;
      readonly asks: 'submit' | 'keep';
      readonly at: Instant;
      readonly behalf: string | null;
    }
  /** A read-back that was not answered in time: its figures are gone, its fields are named when the person returns. */
  | {
      readonly kind: 'lapsed';
      readonly period: PeriodId;
      readonly board: BoardId;
      readonly fields: readonly IndicatorKey[];
      readonly at: Instant;
    }
  /** A report call being put together. */
  | CallDraft
  | Composing
  /** A report of a published period is handed in again and its reason asked for: a pressed one, or the next message. */
  | {
      readonly kind: 'amend';
      readonly period: PeriodId;
      readonly board: BoardId;
      readonly sure: string;
      readonly behalf: string | null;
    }
  /** A report is sent back and the note to go with it is asked for: the next message. */
  | {
      readonly kind: 'return_note';
      readonly period: PeriodId;
      readonly board: BoardId;
      readonly revision: number;
      readonly reason: string;
    }
  /** The secretary names the document that an entry on behalf is taken from. */
  | { readonly kind: 'behalf_source'; readonly period: PeriodId; readonly board: BoardId }
  /** A code was redeemed by an account that is bound elsewhere, an extension needs its date, and the like: one open question. */
  | {
      readonly kind: 'ask';
      readonly topic: 'extend_date' | 'reminder_time';
      readonly period: PeriodId | null;
      readonly board: BoardId | null;
    };

/** A dialogue about one report that is being filled in or handed in. */
export type OpenReport = Extract<Dialogue, { kind: 'guided' | 'readback' | 'preview' | 'amend' }>;

/** The report a person is at; null when they are at none. */
export const openReport = (dialogue: Dialogue | null): OpenReport | null =>
  dialogue?.kind === 'guided' ||
  dialogue?.kind === 'readback' ||
  dialogue?.kind === 'preview' ||
  dialogue?.kind === 'amend'
    ? dialogue
    : null;

/** A document (`session:<person>`): the dialogue and the last keys with their answers. */
export type Session = {
  readonly dialogue: Dialogue | null;
  readonly keys: readonly {
    readonly key: string;
    readonly at: Instant;
    readonly replies: readonly Reply[] | null;
    readonly refused?: GuardRule;
  }[];
  /** When this person last looked at what had changed, by period: from where the next look goes on. */
  readonly looked?: Readonly<Record<string, Instant>>;
};
export const EMPTY_SESSION: Session = { dialogue: null, keys: [] };
