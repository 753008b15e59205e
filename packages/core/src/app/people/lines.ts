import { isoIn } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { boardOfGrant } from '../../domain/people/grants.js';
import { type Person, ROLES } from '../../domain/people/types.js';
import type { PersonLine } from '../operator.js';

/** Boards in official order, then who belongs to none, by role. */
const place = (config: ClusterConfig, person: Person): number => {
  const places = person.grants.map((grant) => {
    const board = boardOfGrant(grant);
    const row = config.boards.findIndex((each) => each.id === board);
    return (row === -1 ? config.boards.length : row) * ROLES.length + ROLES.indexOf(grant.role);
  });
  return Math.min((config.boards.length + 1) * ROLES.length, ...places);
};

/** People in official order of their boards. */
export const inOfficialOrder = (config: ClusterConfig, people: readonly Person[]): readonly Person[] =>
  [...people].sort((a, b) => place(config, a) - place(config, b) || (a.id < b.id ? -1 : 1));

/** The directory for programs; instants carry the cluster's offset. */
export const peopleLines = (config: ClusterConfig, people: readonly Person[]): readonly PersonLine[] =>
  inOfficialOrder(config, people).map((person) => ({
    person: person.id,
    name: person.name,
    roles: person.grants.map((grant) => ({ role: grant.role, board: boardOfGrant(grant) })),
    accounts: person.accounts,
    reachable: person.reachableSince !== null,
    reachableSince: person.reachableSince === null ? null : isoIn(config.calendar.zone, person.reachableSince),
    revoked: person.revokedAt !== null,
    erased: person.erased !== undefined,
  }));
