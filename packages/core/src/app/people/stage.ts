import type { Inbound, InboundContent } from '../../conversation/inbound.js';
import { layOutText } from '../../conversation/layout.js';
import type { Reply } from '../../conversation/reply.js';
import type { Request } from '../../conversation/request.js';
import { EMPTY_SESSION, type Session } from '../../conversation/session.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { AccountKey, BoardId, PersonId } from '../../domain/ids.js';
import { type Instant, parseInstant, plusMillis } from '../../domain/instant.js';
import type { Person, Role } from '../../domain/people/types.js';
import type { Ids } from '../../ports/ids.js';
import type { Store } from '../../ports/store.js';
import { bundledCluster } from '../codec/cluster-file.js';
import type { Deps } from '../deps.js';
import { handle } from '../handlers.js';
import type { Said, Turn } from '../turn.js';
import { readAccount, readPerson } from './documents.js';
import { receiveUnbound, wordsFor } from './enroll.js';
import { createInvite } from './invite.js';

/** What a test of people plays on: a store, a clock that is moved by hand, and accounts that write. For tests only. */
export const stageOn = (store: Store, ids: Ids, rehearsal = false) => {
  let now = parseInstant('2024-06-10T09:00:00+07:00') as Instant;
  let count = 0;
  const logged: string[] = [];
  const log = (event: string): void => {
    logged.push(event);
  };
  const deps: Deps = {
    store,
    clock: { now: () => now, machineMs: () => 0 },
    ids,
    log: { info: log, warn: log, error: log },
    lease: 'test',
    rehearsal,
  };
  const config: ClusterConfig = bundledCluster();

  const inbound = (account: string, content: InboundContent, over: Partial<Inbound> = {}): Inbound => ({
    key: `k:${++count}`,
    channel: 'telegram',
    account: account as AccountKey,
    displayName: 'Người Dùng',
    chat: `chat-${account}`,
    place: 'private',
    sentAt: now,
    content,
    message: null,
    languageHint: null,
    ...over,
  });

  /** As `receive` does with an account that is not bound yet. */
  const hear = async (message: Inbound): Promise<readonly Reply[]> =>
    receiveUnbound(deps, message, config, now, await readAccount(deps, message.account));

  const says = (account: string, text: string, over: Partial<Inbound> = {}): Promise<readonly Reply[]> =>
    hear(inbound(account, { kind: 'text', text }, over));

  const presses = (account: string, token: string): Promise<readonly Reply[]> =>
    hear(inbound(account, { kind: 'press', token, card: null }));

  const code = async (role: Role, board: string | null = null, person: string | null = null): Promise<string> => {
    const invited = await createInvite(deps, config, {
      role,
      board: board as BoardId | null,
      person: person as PersonId | null,
    });
    if (!invited.ok) throw new Error(invited.error.code);
    return invited.value.code;
  };

  const personOf = async (account: string): Promise<Person> => {
    const id = (await readAccount(deps, account as AccountKey))?.person ?? null;
    const person = id === null ? null : await readPerson(deps, id);
    if (person === null) throw new Error(`nobody at ${account}`);
    return person;
  };

  /** From the code to the pressed button. */
  const enrol = async (account: string, role: Role, board: string | null = null): Promise<Person> => {
    await says(account, `/start ${await code(role, board)}`);
    await presses(account, 'reachable');
    return personOf(account);
  };

  const turnOf = async (account: string, session: Session): Promise<Turn> => {
    const person = await personOf(account);
    const words = wordsFor(config, person.language, now);
    return {
      deps,
      now,
      sentAt: now,
      inbound: inbound(account, { kind: 'press', token: '', card: null }),
      person,
      session,
      config,
      words,
      t: words.t,
      reader: undefined as unknown as Turn['reader'],
      current: null,
      previous: null,
      asked: null,
      offered: [],
      noteRead: () => undefined,
      reads: () => [],
      remember: () => undefined,
      titles: new Map(),
    };
  };

  /** As `receive` does with an enrolled person who asked for something. */
  const asks = async (account: string, request: Request, session: Session = EMPTY_SESSION): Promise<Said> =>
    handle(await turnOf(account, session), request);

  return {
    deps,
    config,
    logged,
    inbound,
    hear,
    says,
    presses,
    code,
    enrol,
    asks,
    personOf,
    accountOf: (account: string) => readAccount(deps, account as AccountKey),
    wait: (ms: number): void => {
      now = plusMillis(now, ms);
    },
    at: (iso: string): void => {
      now = parseInstant(iso) as Instant;
    },
    now: () => now,
    /** Everything the store holds of people, as one text. */
    dump: async (): Promise<string> => {
      const kept = await store.documents.list('');
      return JSON.stringify(await Promise.all(kept.map(async (id) => [id, await store.documents.get(id)])));
    },
  };
};

export const textOf = (replies: readonly Reply[]): string => replies.map(({ blocks }) => layOutText(blocks)).join('\n');
export const labelsOf = (replies: readonly Reply[]): readonly string[] => buttonsOf(replies).map(({ label }) => label);
export const tokensOf = (replies: readonly Reply[]): readonly string[] =>
  buttonsOf(replies).map(({ action }) => action);
const buttonsOf = (replies: readonly Reply[]) =>
  replies.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'buttons' ? block.rows.flat() : [])));
