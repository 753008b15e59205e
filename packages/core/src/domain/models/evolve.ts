import type { BoardId, PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { assertNever } from '../result.js';
import { adoptedState } from './states.js';
import type { Adoption, Model, ModelEvent, ModelRound } from './types.js';

/** A number nobody registered a model under. */
export const NO_MODEL: Model = {
  state: 'none',
  board: '' as BoardId,
  by: '' as PersonId,
  at: '' as Instant,
  content: null,
  edited: null,
  rounds: [],
  adoptions: [],
  withdrawn: null,
};

const lastRound = (model: Model, change: (round: ModelRound) => ModelRound): readonly ModelRound[] => {
  const last = model.rounds.at(-1);
  return last === undefined ? model.rounds : [...model.rounds.slice(0, -1), change(last)];
};

/** The adoption of a board that is under way: its last one, unless that was given up. */
export const adoptionOf = (model: Model, board: BoardId): Adoption | null => {
  const last = model.adoptions.findLast((each) => each.board === board);
  return last === undefined || last.state === 'given_up' ? null : last;
};

const adoptedAs = (model: Model, adoptions: readonly Adoption[]): Model => ({
  ...model,
  adoptions,
  state: adoptedState(adoptions),
});

const changed = (model: Model, board: BoardId, change: (adoption: Adoption) => Adoption): Model => {
  const current = adoptionOf(model, board);
  return adoptedAs(
    model,
    model.adoptions.map((each) => (each === current ? change(each) : each)),
  );
};

/** Folds one fact into a model. Never refuses: the past is what it is. `at` is the instant the fact was stored. */
export const evolveModel = (model: Model, event: ModelEvent, at: Instant): Model => {
  const { by } = event;
  switch (event.type) {
    case 'ModelRegistered':
      return { ...NO_MODEL, state: 'registered', board: event.board, by, at, content: event.content };
    case 'ModelEdited':
      return { ...model, content: event.content, edited: { by, at } };
    case 'ModelWithdrawn':
      return { ...model, state: 'withdrawn', withdrawn: { by, at, reason: event.reason } };
    case 'ModelEvaluationOpened': {
      const round: ModelRound = { openedBy: by, openedAt: at, scores: [], closed: null, decided: null };
      return { ...model, state: 'evaluating', rounds: [...model.rounds, round] };
    }
    case 'ModelScored': {
      const score = { by, at, score: event.score, comment: event.comment ?? null };
      return { ...model, rounds: lastRound(model, (round) => ({ ...round, scores: [...round.scores, score] })) };
    }
    case 'ModelEvaluationClosed':
      return { ...model, state: 'evaluated', rounds: lastRound(model, (round) => ({ ...round, closed: { by, at } })) };
    case 'ModelRecognised':
      return {
        ...model,
        state: 'recognised',
        rounds: lastRound(model, (round) => ({ ...round, decided: { by, at, reason: null } })),
      };
    case 'ModelNotRecognised':
      return {
        ...model,
        state: 'not_recognised',
        rounds: lastRound(model, (round) => ({ ...round, decided: { by, at, reason: event.reason } })),
      };
    case 'ModelAdopted': {
      const { board, changed = null } = event;
      const adoption: Adoption = { board, by, at, changed, state: 'taken', results: [], givenUp: null };
      return adoptedAs(model, [...model.adoptions, adoption]);
    }
    case 'AdoptionConfirmed':
    case 'AdoptionReported': {
      const { result } = event;
      return changed(model, event.board, (each) => ({
        ...each,
        state: 'confirmed',
        results: [...each.results, { by, at, result }],
      }));
    }
    case 'AdoptionGivenUp': {
      const { reason } = event;
      return changed(model, event.board, (each) => ({ ...each, state: 'given_up', givenUp: { by, at, reason } }));
    }
    default:
      return assertNever(event);
  }
};
