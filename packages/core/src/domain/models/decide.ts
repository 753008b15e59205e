import type { Roster } from '../cluster/roster.js';
import type { BoardId, PersonId } from '../ids.js';
import type { NoteText } from '../report/types.js';
import { assertNever, ok, type Result, refuse } from '../result.js';
import { adoptionOf } from './evolve.js';
import { answersFor, areKin } from './kin.js';
import { ADOPTION_EDGES, type ModelDeed, targetOf } from './states.js';
import {
  type Adoption,
  type GivingUp,
  type Model,
  type ModelContent,
  type ModelDecline,
  type ModelEvent,
  type ModelScore,
  type ModelState,
  type ModelWithdrawal,
  SCORES,
} from './types.js';

/** What is asked to be done to a model; `board` is the one the person acts for, `number` the model's own. */
export type ModelCommand = { readonly by: PersonId } & (
  | { readonly type: 'Register'; readonly number: number; readonly board: BoardId; readonly content: ModelContent }
  | {
      readonly type: 'Edit';
      readonly number: number;
      readonly roster: Roster;
      readonly board: BoardId;
      readonly content: ModelContent;
    }
  | {
      readonly type: 'Withdraw';
      readonly roster: Roster;
      readonly board: BoardId;
      readonly reason: ModelWithdrawal;
    }
  | { readonly type: 'Evaluate' }
  | { readonly type: 'Score'; readonly score: number; readonly comment: ModelScore['comment'] }
  | { readonly type: 'Close' }
  | { readonly type: 'Recognise' }
  | { readonly type: 'Decline'; readonly reason: ModelDecline }
  | {
      readonly type: 'Adopt';
      readonly roster: Roster;
      readonly board: BoardId;
      readonly changed: NoteText | null;
    }
  | {
      readonly type: 'Confirm' | 'Report';
      readonly roster: Roster;
      readonly board: BoardId;
      readonly result: NoteText;
    }
  | { readonly type: 'GiveUp'; readonly roster: Roster; readonly board: BoardId; readonly reason: GivingUp }
);

export type ModelRefusal =
  | { readonly code: 'no_model' }
  | { readonly code: 'wrong_state'; readonly state: ModelState; readonly deed: ModelDeed }
  /** The model is another board's. */
  | { readonly code: 'other_board'; readonly board: BoardId }
  /** A model grows out of one that was registered before it. */
  | { readonly code: 'origin_later'; readonly origin: number }
  | { readonly code: 'score_range' }
  | { readonly code: 'already_scored' }
  | { readonly code: 'no_scores' }
  /** Nobody takes over what is their own board's, or confirms what they registered themselves. */
  | { readonly code: 'own_model' }
  | { readonly code: 'author_confirms' }
  | { readonly code: 'already_adopted' }
  | { readonly code: 'not_adopted' }
  /** The board confirmed it already: from then on it reports; or it did not confirm yet. */
  | { readonly code: 'already_confirmed' }
  | { readonly code: 'not_confirmed' };

type Decision = Result<readonly ModelEvent[], ModelRefusal>;

const DEED: Readonly<Record<ModelCommand['type'], ModelDeed>> = {
  Register: 'register',
  Edit: 'edit',
  Withdraw: 'withdraw',
  Evaluate: 'evaluate',
  Score: 'score',
  Close: 'close',
  Recognise: 'recognise',
  Decline: 'decline',
  Adopt: 'adopt',
  Confirm: 'confirm',
  Report: 'report',
  GiveUp: 'give_up',
};

const isScore = (score: number): boolean =>
  score >= SCORES.least && score <= SCORES.most && Math.round(score * 10) === score * 10;

/** The adoption that a board answers for: its own, or that of a board merged into it. */
export const adoptionFor = (model: Model, roster: Roster, board: BoardId): Adoption | null =>
  answersFor(roster, board)
    .map((id) => adoptionOf(model, id))
    .find((each) => each !== null) ?? null;

const adopting = (
  command: Extract<ModelCommand, { type: 'Confirm' | 'Report' | 'GiveUp' }>,
  model: Model,
): Result<Adoption, ModelRefusal> => {
  const { roster, board, by, type } = command;
  const adoption = adoptionFor(model, roster, board);
  if (adoption === null) return refuse({ code: areKin(roster, board, model.board) ? 'own_model' : 'not_adopted' });
  // Merged since: the model is its own, and nobody confirms that to themselves.
  if (type !== 'GiveUp' && areKin(roster, board, model.board)) return refuse({ code: 'own_model' });
  if (type !== 'GiveUp' && by === model.by) return refuse({ code: 'author_confirms' });
  const deed = type === 'Confirm' ? 'confirm' : type === 'Report' ? 'report' : 'give_up';
  if (ADOPTION_EDGES[adoption.state][deed] !== undefined) return ok(adoption);
  return refuse({ code: type === 'Confirm' ? 'already_confirmed' : 'not_confirmed' });
};

/** The rules of a good model: what the table allows, and who it belongs to. Roles are checked before. */
export const decideModel = (command: ModelCommand, model: Model): Decision => {
  const { by } = command;
  const deed = DEED[command.type];
  if (model.state === 'none' && command.type !== 'Register') return refuse({ code: 'no_model' });
  if (
    (command.type === 'Edit' || command.type === 'Withdraw') &&
    !answersFor(command.roster, command.board).includes(model.board)
  )
    return refuse({ code: 'other_board', board: model.board });
  if (targetOf(model.state, deed) === null) return refuse({ code: 'wrong_state', state: model.state, deed });
  switch (command.type) {
    case 'Register':
    case 'Edit': {
      const { content, number } = command;
      if (content.origin !== null && content.origin >= number)
        return refuse({ code: 'origin_later', origin: content.origin });
      return ok([
        command.type === 'Register'
          ? { type: 'ModelRegistered', by, board: command.board, content }
          : { type: 'ModelEdited', by, content },
      ]);
    }
    case 'Withdraw':
      return ok([{ type: 'ModelWithdrawn', by, reason: command.reason }]);
    case 'Evaluate':
      return ok([{ type: 'ModelEvaluationOpened', by }]);
    case 'Score': {
      const { score, comment } = command;
      if (!isScore(score)) return refuse({ code: 'score_range' });
      if (model.rounds.at(-1)?.scores.some((each) => each.by === by)) return refuse({ code: 'already_scored' });
      return ok([{ type: 'ModelScored', by, score, ...(comment === null ? {} : { comment }) }]);
    }
    case 'Close':
      return model.rounds.at(-1)?.scores.length === 0
        ? refuse({ code: 'no_scores' })
        : ok([{ type: 'ModelEvaluationClosed', by }]);
    case 'Recognise':
      return ok([{ type: 'ModelRecognised', by }]);
    case 'Decline':
      return ok([{ type: 'ModelNotRecognised', by, reason: command.reason }]);
    case 'Adopt': {
      const { roster, board, changed } = command;
      if (areKin(roster, board, model.board)) return refuse({ code: 'own_model' });
      if (adoptionFor(model, roster, board) !== null) return refuse({ code: 'already_adopted' });
      return ok([{ type: 'ModelAdopted', by, board, ...(changed === null ? {} : { changed }) }]);
    }
    case 'Confirm':
    case 'Report': {
      const found = adopting(command, model);
      if (!found.ok) return found;
      const { board } = found.value;
      const type = command.type === 'Confirm' ? 'AdoptionConfirmed' : 'AdoptionReported';
      return ok([{ type, by, board, result: command.result }]);
    }
    case 'GiveUp': {
      const found = adopting(command, model);
      if (!found.ok) return found;
      return ok([{ type: 'AdoptionGivenUp', by, board: found.value.board, reason: command.reason }]);
    }
    default:
      return assertNever(command);
  }
};
