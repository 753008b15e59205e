import type { CardDeed } from '../../conversation/present/model-card.js';
import type { BoardId } from '../../domain/ids.js';
import { adoptionFor } from '../../domain/models/decide.js';
import { areKin } from '../../domain/models/kin.js';
import { ADOPTION_EDGES, targetOf } from '../../domain/models/states.js';
import type { Model } from '../../domain/models/types.js';
import { boardsOf, holds } from '../../domain/people/grants.js';
import { may, type RoleMissing } from '../../domain/people/permissions.js';
import { ROLES } from '../../domain/people/types.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { isInside } from '../queries/asking.js';
import type { Turn } from '../turn.js';
import { actingFor, livingOwn } from './models.js';

/** Leaders score, and the roles the file names; nobody what is their own board's. */
export const mayScore = (
  { person, config }: Turn,
  model: Model,
): Result<null, RoleMissing | { readonly code: 'own_score' }> => {
  const others = config.models?.scoredBy ?? [];
  if (!may(person, 'score_model').ok && !others.some((role) => holds(person, role)))
    return refuse({
      code: 'role_missing',
      roles: ROLES.filter((role) => role === 'leader' || others.some((each) => each === role)),
    });
  const own = boardsOf(person, 'officer', 'head').some((board) => areKin(config, board, model.board));
  return own ? refuse({ code: 'own_score' }) : ok(null);
};

/** Whether somebody gave a score in the last evaluation. */
export const hasScored = ({ person }: Turn, model: Model): boolean =>
  model.rounds.at(-1)?.scores.some(({ by }) => by === person.id) ?? false;

/** Others’ scores: after one’s own, or, for who runs the cluster, once the evaluation is closed. */
export const mayReadScores = (turn: Turn, model: Model): boolean => {
  const last = model.rounds.at(-1);
  if (last === undefined) return false;
  if (last.closed !== null) return isInside(turn) || hasScored(turn, model);
  return hasScored(turn, model);
};

type AdoptionDeed = 'confirm' | 'report' | 'give_up';

const allows = (turn: Turn, model: Model, board: BoardId, deed: AdoptionDeed): boolean => {
  const adoption = adoptionFor(model, turn.config, board);
  return adoption !== null && ADOPTION_EDGES[adoption.state][deed] !== undefined;
};

/** The board of a person’s own that took a model over and may do this now; else the one that is told why not; null without any. */
export const adoptingBoard = (turn: Turn, model: Model, deed: AdoptionDeed): BoardId | null => {
  const own = livingOwn(turn);
  return (
    own.find((board) => allows(turn, model, board, deed)) ??
    own.find((board) => adoptionFor(model, turn.config, board) !== null) ??
    own.find((board) => !areKin(turn.config, board, model.board)) ??
    own[0] ??
    null
  );
};

/** The boards of a person’s own that may take a model over: not its own, and not at it already. */
export const freeBoards = (turn: Turn, model: Model): readonly BoardId[] =>
  livingOwn(turn).filter(
    (board) => !areKin(turn.config, board, model.board) && adoptionFor(model, turn.config, board) === null,
  );

/** What a person may do with a model now, in the order of the buttons. */
export const deedsOn = (turn: Turn, model: Model): readonly CardDeed[] => {
  const { person, config } = turn;
  const can = (deed: Parameters<typeof targetOf>[1]): boolean => targetOf(model.state, deed) !== null;
  const author = actingFor(turn, model.board) !== null;
  const own = may(person, 'adopt_model').ok ? livingOwn(turn) : [];
  const foreign = own.filter((board) => !areKin(config, board, model.board));
  const mayReport = (deed: AdoptionDeed): boolean =>
    can(deed) && person.id !== model.by && foreign.some((board) => allows(turn, model, board, deed));
  const all: readonly (readonly [CardDeed, boolean])[] = [
    ['score', can('score') && mayScore(turn, model).ok && !hasScored(turn, model)],
    ['scores', mayReadScores(turn, model)],
    ['close', can('close') && may(person, 'evaluate_models').ok],
    ['yes', can('recognise') && may(person, 'recognise_model').ok],
    ['no', can('decline') && may(person, 'recognise_model').ok],
    ['adopt', can('adopt') && own.length > 0 && freeBoards(turn, model).length > 0],
    ['confirm', mayReport('confirm')],
    ['report', mayReport('report')],
    ['leave', can('give_up') && own.some((board) => allows(turn, model, board, 'give_up'))],
    ['open', can('evaluate') && may(person, 'evaluate_models').ok],
    ['edit', can('edit') && author],
    ['withdraw', can('withdraw') && author],
  ];
  return all.flatMap(([deed, allowed]) => (allowed ? [deed] : []));
};
