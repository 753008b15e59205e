import type { ClusterRules } from '../cluster/types.js';
import type { BoardId } from '../ids.js';
import type { Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { boardsOf, grantsOf, holds } from './grants.js';
import { type Person, ROLES, type Role } from './types.js';

/** What a role may do, as the contract's role matrix puts it. */
export type Deed =
  /** Enter, hand in, revise a board's report as one's own. */
  | 'enter'
  | 'enter_on_behalf'
  /** Who has handed in, deadlines. */
  | 'see_status'
  /** How far a draft has got (“9/12”), never what is in it. */
  | 'see_progress'
  | 'ask_extension'
  /** Remind, extend, announce. */
  | 'steer'
  /** Codes, directory and revocation of a board's officers. */
  | 'manage_officers'
  /** The same for everybody. */
  | 'manage_everybody'
  /** Hand a person's duties over to another one. */
  | 'hand_over'
  /** Erase a person's own data for good. */
  | 'erase_people'
  /** Bind a group to the cluster, pin the state of the round there. */
  | 'keep_groups'
  /** The approval chain: approve, accept, send back what a board handed in. */
  | 'approve'
  | 'accept'
  | 'return'
  /** Who looked at which figures; of oneself anybody may ask. */
  | 'see_reads'
  // milestones
  /** Report a step of a term, correct and take back what was reported; the secretary on behalf and marked so. */
  | 'report_step';
// good models
// difficulties and proposals
// directives
// scoring
// secret ballot

type Reach = 'own' | 'all';

/** Deny by default: what is not here is refused. */
export const MATRIX: Readonly<Record<Deed, Readonly<Partial<Record<Role, Reach>>>>> = {
  enter: { officer: 'own', head: 'own' },
  enter_on_behalf: { secretary: 'all' },
  see_status: { officer: 'all', head: 'all', secretary: 'all', leader: 'all', observer: 'all' },
  see_progress: { officer: 'own', head: 'own', secretary: 'all', leader: 'all' },
  ask_extension: { officer: 'own', head: 'own' },
  steer: { secretary: 'all', leader: 'all' },
  manage_officers: { head: 'own', secretary: 'all', leader: 'all' },
  manage_everybody: { secretary: 'all', leader: 'all' },
  hand_over: { head: 'own', secretary: 'all' },
  erase_people: { secretary: 'all' },
  keep_groups: { secretary: 'all' },
  approve: { head: 'own' },
  accept: { secretary: 'all' },
  return: { head: 'own', secretary: 'all' },
  see_reads: { secretary: 'all', leader: 'all' },
  // milestones
  report_step: { officer: 'own', head: 'own', secretary: 'all' },
  // good models
  // difficulties and proposals
  // directives
  // scoring
  // secret ballot
};

/** Names the roles of which one is missing. */
export type RoleMissing = { readonly code: 'role_missing'; readonly roles: readonly Role[] };

type Holder = Pick<Person, 'grants' | 'revokedAt'>;

const rolesFor = (deed: Deed): readonly Role[] => ROLES.filter((role) => MATRIX[deed][role] !== undefined);

/** Whether a person may do a deed for a board; without a board, for any board at all. */
export const may = (person: Holder, deed: Deed, board?: BoardId): Result<null, RoleMissing> => {
  const allowed = grantsOf(person).some((grant) => {
    const reach = MATRIX[deed][grant.role];
    return reach === 'all' || (reach === 'own' && (board === undefined || ('board' in grant && grant.board === board)));
  });
  return allowed ? ok(null) : refuse({ code: 'role_missing', roles: rolesFor(deed) });
};

/** Own to write, or as the secretary on behalf and marked so. */
export const mayEnter = (person: Holder, board: BoardId): Result<'own' | 'behalf', RoleMissing> => {
  if (may(person, 'enter', board).ok) return ok('own');
  if (may(person, 'enter_on_behalf', board).ok) return ok('behalf');
  return refuse({ code: 'role_missing', roles: [...rolesFor('enter'), ...rolesFor('enter_on_behalf')] });
};

export const maySeeStatus = (person: Holder): Result<null, RoleMissing> => may(person, 'see_status');

/** What decides whether a board's figures are shown: the instants of the cycle and the rule of the cluster file. */
export type FiguresSituation = {
  readonly now: Instant;
  readonly due: Instant;
  readonly published: boolean;
  readonly rule: ClusterRules['figuresVisible'];
};

export type FiguresRefusal =
  | RoleMissing
  /** Visible from `from` on; null: once the period is published. */
  | { readonly code: 'figures_not_yet'; readonly from: Instant | null };

/**
 * Figures of one board, or of all together when `board` is null: secretary and leader always; one's own board always; other
 * boards from the due instant on unless the file says always or published; observers once published.
 */
export const maySeeFigures = (
  person: Holder,
  board: BoardId | null,
  { now, due, published, rule }: FiguresSituation,
): Result<null, FiguresRefusal> => {
  if (holds(person, 'secretary') || holds(person, 'leader') || published) {
    return grantsOf(person).length > 0 ? ok(null) : refuse({ code: 'role_missing', roles: ROLES });
  }
  const own = boardsOf(person, 'officer', 'head');
  if (own.length === 0) {
    return holds(person, 'observer')
      ? refuse({ code: 'figures_not_yet', from: null })
      : refuse({ code: 'role_missing', roles: ROLES });
  }
  if ((board !== null && own.includes(board)) || rule === 'always') return ok(null);
  if (rule === 'published') return refuse({ code: 'figures_not_yet', from: null });
  return now >= due ? ok(null) : refuse({ code: 'figures_not_yet', from: due });
};

/** A code for a role: secretary and leader for all; the head for officers of the own board. */
export const mayInvite = (person: Holder, role: Role, board: BoardId | null): Result<null, RoleMissing> => {
  if (role !== 'officer' || board === null) return may(person, 'manage_everybody');
  // To the head of another board “head” would name a role they hold.
  return may(
    person,
    holds(person, 'head') && !holds(person, 'head', board) ? 'manage_everybody' : 'manage_officers',
    board,
  );
};

/** Whose entries of the directory a person sees. */
export const mayListPeople = (
  person: Holder,
): Result<{ readonly kind: 'all' } | { readonly kind: 'boards'; readonly boards: readonly BoardId[] }, RoleMissing> => {
  if (may(person, 'manage_everybody').ok) return ok({ kind: 'all' });
  const own = boardsOf(person, 'head');
  return own.length > 0
    ? ok({ kind: 'boards', boards: own })
    : refuse({ code: 'role_missing', roles: rolesFor('manage_officers') });
};

/** Whether somebody is nothing but an officer of boards that a person heads. */
const isOwnOfficer = (person: Holder, other: Holder): boolean => {
  const own = boardsOf(person, 'head');
  const grants = grantsOf(other);
  return (
    own.length > 0 &&
    grants.length > 0 &&
    grants.every((grant) => grant.role === 'officer' && own.includes(grant.board))
  );
};

/** A head ends only who is nothing but an officer of the head's own boards. */
export const mayRevoke = (person: Holder, other: Holder): Result<null, RoleMissing> =>
  isOwnOfficer(person, other) ? ok(null) : may(person, 'manage_everybody');

/** A head hands over the duties of such an officer to somebody of the head's own boards; `receiver` null: to whomever they may. */
export const mayHandOver = (person: Holder, giver: Holder, receiver: Holder | null): Result<null, RoleMissing> => {
  const own = boardsOf(person, 'head');
  const inside = receiver === null || boardsOf(receiver, 'officer', 'head').some((board) => own.includes(board));
  if (isOwnOfficer(person, giver) && inside) return ok(null);
  // What a head may do for others, only the secretary may here.
  return holds(person, 'secretary') ? ok(null) : refuse({ code: 'role_missing', roles: ['secretary'] });
};
