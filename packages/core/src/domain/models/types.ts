import type { BoardId, PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import type { NoteText } from '../report/types.js';

/** `evaluated`: the round is closed and the leaders have not decided yet. `none`: nobody registered it. */
export type ModelState =
  | 'none'
  | 'registered'
  | 'evaluating'
  | 'evaluated'
  | 'recognised'
  | 'not_recognised'
  | 'replicating'
  | 'replicated'
  | 'withdrawn';

/** In the order of a model's life; `none` is no state of one that exists. */
export const MODEL_STATES: readonly Exclude<ModelState, 'none'>[] = [
  'registered',
  'evaluating',
  'evaluated',
  'recognised',
  'replicating',
  'replicated',
  'not_recognised',
  'withdrawn',
];

/** The parts of a model that are told in words. */
export const MODEL_TEXTS = ['title', 'problem', 'done', 'effect', 'scope', 'contact'] as const;
export type ModelText = (typeof MODEL_TEXTS)[number];

/** What a board says of its model. `contact` names a post, never a person. */
export type ModelContent = {
  readonly texts: Readonly<Record<ModelText, NoteText>>;
  /** A month `2024-03` or a day `2024-03-15` of the cluster. */
  readonly since: string;
  /** The number of the model it grew out of: always a lower one, so that no model is its own origin. */
  readonly origin: number | null;
};

/** Why its board takes a model back, why the leaders do not recognise one, and why a board gives one up: the catalogue words them. */
export const MODEL_WITHDRAWALS = ['mistake', 'duplicate', 'stopped', 'other'] as const;
export type ModelWithdrawal = (typeof MODEL_WITHDRAWALS)[number];
export const MODEL_DECLINES = ['evidence', 'effect', 'too_new', 'ordinary', 'other'] as const;
export type ModelDecline = (typeof MODEL_DECLINES)[number];
export const GIVING_UPS = ['unsuited', 'no_means', 'no_effect', 'reorganised', 'other'] as const;
export type GivingUp = (typeof GIVING_UPS)[number];

/** Lowest and highest score, one decimal at most. */
export const SCORES = { least: 0, most: 10 } as const;

export type ModelScore = {
  readonly by: PersonId;
  readonly at: Instant;
  readonly score: number;
  /** `forBoard`: the board that registered the model may read it too. */
  readonly comment: (NoteText & { readonly forBoard: boolean }) | null;
};

/** One evaluation, from its opening on. */
export type ModelRound = {
  readonly openedBy: PersonId;
  readonly openedAt: Instant;
  readonly scores: readonly ModelScore[];
  readonly closed: { readonly by: PersonId; readonly at: Instant } | null;
  readonly decided: { readonly by: PersonId; readonly at: Instant; readonly reason: ModelDecline | null } | null;
};

export type AdoptionState = 'taken' | 'confirmed' | 'given_up';

/** What came of a model at a board that took it over; the first one confirms. */
export type AdoptionResult = { readonly by: PersonId; readonly at: Instant; readonly result: NoteText };

/** One board taking a model over. What was confirmed counts, also where the board gives the model up later. */
export type Adoption = {
  readonly board: BoardId;
  readonly by: PersonId;
  readonly at: Instant;
  /** What the board does in another way; null: nothing. */
  readonly changed: NoteText | null;
  readonly state: AdoptionState;
  readonly results: readonly AdoptionResult[];
  readonly givenUp: { readonly by: PersonId; readonly at: Instant; readonly reason: GivingUp } | null;
};

/** A good model, folded from its stream. */
export type Model = {
  readonly state: ModelState;
  readonly board: BoardId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly content: ModelContent | null;
  /** The last change of what it says; null: as registered. */
  readonly edited: { readonly by: PersonId; readonly at: Instant } | null;
  readonly rounds: readonly ModelRound[];
  readonly adoptions: readonly Adoption[];
  readonly withdrawn: { readonly by: PersonId; readonly at: Instant; readonly reason: ModelWithdrawal } | null;
};

export type ModelEvent =
  | { readonly type: 'ModelRegistered'; readonly by: PersonId; readonly board: BoardId; readonly content: ModelContent }
  | { readonly type: 'ModelEdited'; readonly by: PersonId; readonly content: ModelContent }
  | { readonly type: 'ModelWithdrawn'; readonly by: PersonId; readonly reason: ModelWithdrawal }
  | { readonly type: 'ModelEvaluationOpened'; readonly by: PersonId }
  | {
      readonly type: 'ModelScored';
      readonly by: PersonId;
      readonly score: number;
      readonly comment?: NoteText & { readonly forBoard: boolean };
    }
  | { readonly type: 'ModelEvaluationClosed'; readonly by: PersonId }
  | { readonly type: 'ModelRecognised'; readonly by: PersonId }
  | { readonly type: 'ModelNotRecognised'; readonly by: PersonId; readonly reason: ModelDecline }
  | { readonly type: 'ModelAdopted'; readonly by: PersonId; readonly board: BoardId; readonly changed?: NoteText }
  | { readonly type: 'AdoptionConfirmed'; readonly by: PersonId; readonly board: BoardId; readonly result: NoteText }
  | { readonly type: 'AdoptionReported'; readonly by: PersonId; readonly board: BoardId; readonly result: NoteText }
  | { readonly type: 'AdoptionGivenUp'; readonly by: PersonId; readonly board: BoardId; readonly reason: GivingUp };

/** A model with the number it is called by. */
export type NumberedModel = { readonly number: number; readonly model: Model };
