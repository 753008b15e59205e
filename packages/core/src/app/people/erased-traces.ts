import { erasedName } from '../../conversation/present/roles.js';
import type { Session } from '../../conversation/session.js';
import type { AccountKey, PersonId } from '../../domain/ids.js';
import type { Away, Person, Preferences } from '../../domain/people/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import type { Json } from '../../ports/store.js';
import { readInviteDocument } from '../codec/person.js';
import type { Deps } from '../deps.js';
import { changeGroup, listGroups } from '../groups/documents.js';
import { changeDocument, readAccount, savePerson } from './documents.js';

type Stored = Pick<Deps, 'store'>;

/** Stands where an account was that is known no more. */
export const NO_ACCOUNT = 'erased' as AccountKey;

/** What a person is looked for by; `name` empty when they have none or somebody else bears it too. */
export type Traces = {
  readonly person: Person;
  readonly accounts: readonly AccountKey[];
  readonly chats: readonly string[];
  readonly name: string;
};

const codesOf = async (
  deps: Stored,
): Promise<
  readonly { readonly id: string; readonly account: AccountKey | null; readonly people: readonly PersonId[] }[]
> =>
  Promise.all(
    (await deps.store.documents.list('code:')).map(async (id) => {
      const document = await deps.store.documents.get(id);
      const { person, redeemed } =
        document === null ? { person: null, redeemed: null } : readInviteDocument(document.value);
      return {
        id,
        account: redeemed?.account ?? null,
        people: [person, redeemed?.person ?? null].filter((each) => each !== null),
      };
    }),
  );

/** All accounts that are or were a person's and nobody else's since, with their conversations. */
export const tracesOf = async (deps: Stored, person: Person, people: readonly Person[]): Promise<Traces> => {
  const codes = (await codesOf(deps))
    .filter((code) => code.people.includes(person.id))
    .flatMap(({ account }) => account ?? []);
  const keys = [...new Set([...person.accounts, ...(person.formerAccounts ?? []), ...codes])];
  const known = await Promise.all(keys.map((key) => readAccount(deps, key)));
  const accounts = keys.filter((_, index) => [null, undefined, person.id].includes(known[index]?.person));
  const chats = known.flatMap((account) =>
    account?.chat != null && accounts.includes(account.key) ? [account.chat] : [],
  );
  const shared = people.some((other) => other.id !== person.id && other.name === person.name);
  return {
    person,
    accounts,
    chats: [...new Set([...chats, ...(person.chat === null ? [] : [person.chat])])],
    name: shared ? '' : person.name,
  };
};

/** The codes a person used, and those made for them. */
export const removeCodes = async (deps: Stored, { person, accounts }: Traces): Promise<void> => {
  for (const { id, account, people } of await codesOf(deps))
    if (people.includes(person.id) || (account !== null && accounts.includes(account)))
      await deps.store.documents.remove(id);
};

/** Groups they bound stay bound; from which account is forgotten. */
export const leaveGroups = async (deps: Stored, { accounts }: Traces): Promise<void> => {
  for (const group of await listGroups(deps))
    await changeGroup(deps, group, (before) =>
      before === null || !accounts.includes(before.account) ? null : { ...before, account: NO_ACCOUNT },
    );
};

const withoutDeputy = (away: Away, id: PersonId): Away => (away.deputy === id ? { ...away, deputy: null } : away);

/** Whoever named them as deputy has none from now on. */
export const leaveDeputies = async (
  deps: Stored,
  { person: { id } }: Traces,
  people: readonly Person[],
): Promise<void> => {
  const names = ({ away, awayBefore, standsInFor }: Preferences): boolean =>
    away?.deputy === id || awayBefore?.deputy === id || standsInFor?.includes(id) === true;
  for (const other of people.filter((each) => each.id !== id && names(each.preferences)))
    await savePerson(deps, other.id, (before) => {
      const { away, awayBefore, standsInFor, ...rest } = before.preferences;
      const left = standsInFor?.filter((each) => each !== id) ?? [];
      return {
        ...before,
        preferences: {
          ...rest,
          ...(away === undefined ? {} : { away: withoutDeputy(away, id) }),
          ...(awayBefore === undefined ? {} : { awayBefore: withoutDeputy(awayBefore, id) }),
          ...(left.length === 0 ? {} : { standsInFor: left }),
        },
      };
    });
};

/** Answers kept for others in case their message comes twice: those that name the person are kept no longer. */
export const forgetAnswers = async (deps: Stored, { name }: Traces, people: readonly Person[]): Promise<void> => {
  if (name === '') return;
  for (const { id } of people)
    await changeDocument(
      deps,
      `session:${id}`,
      (value) => value as Session,
      (before) => {
        if (before === null || !JSON.stringify(before).includes(JSON.stringify(name).slice(1, -1))) return null;
        const keys = before.keys.map((each) =>
          JSON.stringify(each.replies).includes(JSON.stringify(name).slice(1, -1)) ? { ...each, replies: null } : each,
        );
        return { ...before, keys };
      },
    );
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name as it stands in a sentence; one of a single word only where no longer name goes on before or behind it: “Hà”, not “Hà Nam”. */
const wordsOf = (name: string): RegExp => {
  const alone = /\s/u.test(name) ? ['', ''] : ['(?<!\\p{Lu}\\p{L}*\\s)', '(?!\\s\\p{Lu})'];
  return new RegExp(`${alone[0]}(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])${alone[1]}`, 'gu');
};

/** Every text in a value as `change` makes it; the very same value when it changes none. */
const mapTexts = (value: Json, change: (text: string) => string): Json => {
  if (typeof value === 'string') return change(value);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  const mapped = entries.map(([key, each]): [string, Json] => [key, mapTexts(each, change)]);
  if (mapped.every(([, each], index) => each === entries[index]?.[1])) return value;
  return Array.isArray(value) ? mapped.map(([, each]) => each) : Object.fromEntries(mapped);
};

type Address = { readonly person?: PersonId | null; readonly account?: AccountKey; readonly place?: 'group' };

/** What waits to be sent to them goes; what waits for others says the neutral word in the place of the name. */
export const reworkOutbox = (deps: Stored, traces: Traces, people: readonly Person[]): Promise<number> => {
  const { person, accounts, chats, name } = traces;
  const languages = new Map(people.map((each) => [each.id, each.language]));
  const named = name === '' ? null : wordsOf(name);
  return deps.store.rework(({ payload }) => {
    const to: Address = (payload as { readonly to?: Address } | null)?.to ?? {};
    const own = to.person === person.id || (to.account !== undefined && accounts.includes(to.account));
    if (own && to.place !== 'group') return null;
    const t = catalogue((to.person == null ? undefined : languages.get(to.person)) ?? 'vi');
    const neutral = erasedName(t, person.id);
    return mapTexts(payload, (text) => {
      if (accounts.includes(text as AccountKey)) return NO_ACCOUNT;
      if (chats.includes(text) && to.place !== 'group') return NO_ACCOUNT;
      return named === null ? text : text.replace(named, neutral);
    });
  });
};
