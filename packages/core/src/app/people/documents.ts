import type { AccountKey, BoardId, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { holds } from '../../domain/people/grants.js';
import type { Account, Person, Role } from '../../domain/people/types.js';
import type { Json } from '../../ports/store.js';
import { readAccountDocument } from '../codec/account.js';
import { readPersonDocument } from '../codec/person.js';
import type { Deps } from '../deps.js';

type Stored = Pick<Deps, 'store'>;

const ATTEMPTS = 5;
const PERSON = 'person:';

/**
 * Reads a document, changes it and writes it where nobody wrote in between, else again. `change` answers null to leave it as it
 * is; it may run more than once. Answers what is stored afterwards.
 */
export const changeDocument = async <T>(
  deps: Stored,
  id: string,
  read: (value: unknown) => T,
  change: (before: T | null) => T | null,
): Promise<T | null> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const document = await deps.store.documents.get(id);
    const before = document === null ? null : read(document.value);
    const after = change(before);
    if (after === null || after === before) return before;
    if (await deps.store.documents.put(id, document?.version ?? 0, after as unknown as Json)) return after;
  }
  throw new Error(`gave up on ${id.slice(0, id.indexOf(':'))} after ${ATTEMPTS} conflicts`);
};

export const readPerson = async (deps: Stored, id: PersonId): Promise<Person | null> => {
  const document = await deps.store.documents.get(PERSON + id);
  return document === null ? null : readPersonDocument(document.value);
};

export const readAccount = async (deps: Stored, key: AccountKey): Promise<Account | null> => {
  const document = await deps.store.documents.get(`account:${key}`);
  return document === null ? null : readAccountDocument(document.value);
};

/** Changes a person; null (and nothing written) when there is none. */
export const savePerson = (deps: Stored, id: PersonId, change: (before: Person) => Person): Promise<Person | null> =>
  changeDocument(deps, PERSON + id, readPersonDocument, (before) => (before === null ? null : change(before)));

/** Writes a person who may be new. */
export const putPerson = (
  deps: Stored,
  id: PersonId,
  change: (before: Person | null) => Person,
): Promise<Person | null> => changeDocument(deps, PERSON + id, readPersonDocument, change);

/** Changes an account; one that was never seen begins as a stranger at `now`. */
export const saveAccount = async (
  deps: Stored,
  key: AccountKey,
  now: Instant,
  change: (before: Account) => Account,
): Promise<void> => {
  await changeDocument(deps, `account:${key}`, readAccountDocument, (before) => change(before ?? stranger(key, now)));
};

const stranger = (key: AccountKey, now: Instant): Account => ({
  key,
  person: null,
  chat: null,
  reachability: 'unproven',
  since: now,
  wrongCodes: [],
  strangerAnsweredAt: null,
  last: null,
});

/** Everybody ever enrolled, those revoked included, in the order of their ids. */
export const listPeople = async (deps: Stored): Promise<readonly Person[]> => {
  const ids = await deps.store.documents.list(PERSON);
  const people = await Promise.all(ids.map((id) => readPerson(deps, id.slice(PERSON.length) as PersonId)));
  return people.filter((person) => person !== null);
};

/** Who holds a role now, for a board when one is given. */
export const peopleFor = async (deps: Stored, board: BoardId | null, role: Role): Promise<readonly Person[]> =>
  (await listPeople(deps)).filter((person) => holds(person, role, board ?? undefined));
