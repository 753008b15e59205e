import { localDate } from '../../domain/calendar/zone.js';
import { boardOf, hasEnded, successorsOf } from '../../domain/cluster/roster.js';
import type { Board, ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import { DAY, HOUR, type Instant, MINUTE, plusMillis } from '../../domain/instant.js';
import { CODE_ALPHABET, CODE_LENGTH, showCode } from '../../domain/people/code.js';
import { grantOf } from '../../domain/people/grants.js';
import type { Invite, Role } from '../../domain/people/types.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { Json } from '../../ports/store.js';
import { readInviteDocument } from '../codec/person.js';
import type { Deps } from '../deps.js';
import type { OperatorRefusal } from '../operator.js';
import { readPerson } from './documents.js';

const INVITE_MS = 3 * DAY;
const LINK_MS = 10 * MINUTE;
/** Codes that expired or were used are kept a while for their own answer, then swept when a new one is made. */
const SWEPT_AFTER_MS = 30 * 24 * HOUR;

export type InviteRequest = {
  readonly role: Role;
  readonly board: BoardId | null;
  /** Binds a further account of this person; null enrols a new one. */
  readonly person: PersonId | null;
  /** Who asks; null or absent: the operator. */
  readonly by?: PersonId | null;
};

/** The code as shown (`xxxxx-xxxxx`), the only time it is known: what is stored is its hash. */
export type Invited = { readonly code: string; readonly expiresAt: Instant };

export type InviteRefusalCode =
  | 'board_needed'
  | 'board_not_wanted'
  | 'unknown_board'
  | 'board_ended'
  | 'unknown_person'
  | 'person_revoked';
export type InviteRefusal = OperatorRefusal & { readonly code: InviteRefusalCode };

/** Where a code's document lies; `code` in the form readCode gives. */
export const codeDocument = (deps: Pick<Deps, 'ids'>, code: string): string => `code:${deps.ids.sha256(code)}`;

const endedMessage = (config: ClusterConfig, { id, validTo }: Board): string => {
  const next = successorsOf(config, id).map((board) => `"${board.id}"`);
  const hint = next.length === 0 ? 'no unit came after it' : `make the code for ${next.join(' or ')}`;
  return `board "${id}" ended on ${validTo ?? ''}; ${hint}`;
};

const faultOf = async (
  deps: Deps,
  config: ClusterConfig,
  { role, board, person }: InviteRequest,
): Promise<InviteRefusal | null> => {
  const ofBoard = role === 'officer' || role === 'head';
  if (ofBoard && board === null)
    return { code: 'board_needed', message: `a code for role ${role} needs a board: --board ID` };
  if (!ofBoard && board !== null)
    return { code: 'board_not_wanted', message: `role ${role} belongs to no board; leave --board out` };
  if (board !== null) {
    const found = boardOf(config, board);
    if (found === undefined) return { code: 'unknown_board', message: `there is no board "${board}" in this cluster` };
    if (hasEnded(found, localDate(config.calendar.zone, deps.clock.now())))
      return { code: 'board_ended', message: endedMessage(config, found) };
  }
  if (person !== null) {
    const known = await readPerson(deps, person);
    if (known === null) return { code: 'unknown_person', message: `there is no person "${person}"` };
    if (known.revokedAt !== null) return { code: 'person_revoked', message: `person "${person}" was revoked` };
  }
  return null;
};

const sweep = async (deps: Deps, now: Instant): Promise<void> => {
  const ids = await deps.store.documents.list('code:');
  for (const id of ids) {
    const document = await deps.store.documents.get(id);
    if (document !== null && plusMillis(readInviteDocument(document.value).expiresAt, SWEPT_AFTER_MS) < now)
      await deps.store.documents.remove(id);
  }
};

const store = async (deps: Deps, invite: Omit<Invite, 'redeemed'>): Promise<Invited> => {
  await sweep(deps, invite.createdAt);
  const code = deps.ids.random(CODE_ALPHABET, CODE_LENGTH);
  const written = await deps.store.documents.put(codeDocument(deps, code), 0, {
    ...invite,
    redeemed: null,
  } as unknown as Json);
  // Two equal codes of 31^10 are not luck but a broken source of randomness.
  if (!written) throw new Error('a one-time code came twice');
  return { code: showCode(code), expiresAt: invite.expiresAt };
};

/** Makes a one-time code for a role, valid 72 hours. Permission is checked by whoever calls. */
export const createInvite = async (
  deps: Deps,
  config: ClusterConfig,
  request: InviteRequest,
): Promise<Result<Invited, InviteRefusal>> => {
  const fault = await faultOf(deps, config, request);
  if (fault !== null) return refuse(fault);
  const now = deps.clock.now();
  const by = request.by ?? null;
  const invited = await store(deps, {
    kind: 'invite',
    grant: grantOf(request.role, request.board),
    person: request.person,
    by,
    createdAt: now,
    expiresAt: plusMillis(now, INVITE_MS),
  });
  deps.log.info('invited', { role: request.role, board: request.board, by });
  return ok(invited);
};

/** Makes a ten-minute code that binds a second account of one's own. */
export const createLink = (deps: Deps, person: PersonId): Promise<Invited> => {
  const now = deps.clock.now();
  return store(deps, {
    kind: 'link',
    grant: null,
    person,
    by: person,
    createdAt: now,
    expiresAt: plusMillis(now, LINK_MS),
  });
};
