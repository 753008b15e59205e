import {
  type AccountKey,
  type BoardId,
  bundledCluster,
  type Channel,
  createApp,
  createIds,
  createMemoryStore,
  type Inbound,
  type Instant,
  millis,
  plainText,
  type Recorded,
  type Store,
} from '@clusterbot/core';

const NOW = '2024-06-10T02:00:00.000Z' as Instant;
const REPORT = 'report:cum-2:2024-H1:hai-phong' as Parameters<Store['read']>[0];

export type Handle = { readonly account: AccountKey; readonly channel: Channel };
/** The first officer on two platforms, and a colleague of the same board. */
export const HANDLES = [
  { account: 'tg:7:1', channel: 'telegram' },
  { account: 'sl:T1:U1', channel: 'slack' },
  { account: 'tg:7:2', channel: 'telegram' },
] as const satisfies readonly { readonly account: string; readonly channel: Channel }[] as unknown as readonly [
  Handle,
  Handle,
  Handle,
];

export type Heard = { readonly text: string; readonly tokens: readonly string[] };

/** An application on a store, its clock standing still. `faults` holds what it logged as its own defects. */
export const appOn = (store: Store, lease = 'one') => {
  let machine = millis(NOW);
  const faults: string[] = [];
  const silent = (): undefined => undefined;
  const app = createApp({
    store,
    clock: { now: () => NOW, machineMs: () => machine },
    ids: createIds(),
    log: {
      info: silent,
      warn: silent,
      error: (event, fields) => void faults.push(`${event} ${JSON.stringify(fields)}`),
    },
    lease,
    rehearsal: false,
  });
  const send = async (handle: Handle, key: string, content: Inbound['content']): Promise<readonly Heard[]> => {
    machine += 1_000;
    const { outbound } = await app.receive({
      key,
      channel: handle.channel,
      account: handle.account,
      displayName: handle.account,
      chat: handle.account,
      place: 'private',
      sentAt: null,
      content,
      message: null,
      languageHint: null,
    });
    for (const each of outbound)
      await app.settled(each, { outcome: 'sent', ref: { chat: each.to.chat, message: each.id } });
    return outbound
      .filter(({ to, reply }) => to.account === handle.account && reply !== null)
      .map(({ reply }) => {
        const shown = plainText(reply ?? { blocks: [], show: 'new' });
        return { text: shown.body, tokens: shown.buttons.map(({ action }) => action) };
      });
  };
  return { app, send, faults, store };
};

/** A founded cluster with the two officers of Hải Phòng enrolled, the first of them twice. */
export const enrolled = async (): Promise<Store> => {
  const { app, send, store } = appOn(createMemoryStore());
  const founded = await app.operator.found(bundledCluster());
  if (!founded.ok) throw new Error(founded.error.message);
  await app.tick();
  let n = 0;
  const say = (handle: Handle, text: string) => send(handle, `enrol:${++n}`, { kind: 'text', text });
  const bind = async (handle: Handle, code: string): Promise<void> => {
    await say(handle, `/start ${code}`);
    await say(handle, 'OK');
  };
  const [first, second, colleague] = HANDLES;
  for (const handle of [first, colleague]) {
    const invited = await app.operator.invite({ role: 'officer', board: 'hai-phong' as BoardId, person: null });
    if (!invited.ok) throw new Error(invited.error.message);
    await bind(handle, invited.value.code);
  }
  const linked = (await say(first, '/caidat tài khoản')).map(({ text }) => text).join('\n');
  await bind(second, /[a-z0-9]{5}-[a-z0-9]{5}/.exec(linked)?.[0] ?? '');
  return store;
};

/** The same facts and documents in a store of their own; what waited to be sent is left behind. */
export const copyOf = async (store: Store): Promise<Store> => {
  const copy = createMemoryStore();
  for (const { stream } of await store.heads('')) {
    const { events } = await store.read(stream);
    for (let at = 0; at < events.length; ) {
      const key = events[at]?.key ?? '';
      const next = events.findIndex((each, index) => index > at && each.key !== key);
      const mine = events.slice(at, next === -1 ? events.length : next);
      const [head, ...more] = mine.map(({ type, v, data }) => ({ type, v, data }));
      if (head === undefined) break;
      await copy.commit({ stream, expected: at, key, at: mine[0]?.at ?? NOW, events: [head, ...more] });
      at += mine.length;
    }
  }
  for (const id of await store.documents.list('')) {
    const document = await store.documents.get(id);
    if (document !== null) await copy.documents.put(id, 0, document.value);
  }
  return copy;
};

export const reportFacts = async (store: Store): Promise<readonly Recorded[]> => (await store.read(REPORT)).events;

/** Where each person is in the conversation, but for the version of the report it was read from. */
export const dialogues = async (store: Store): Promise<Readonly<Record<string, unknown>>> => {
  const ids = await store.documents.list('session:');
  const found = await Promise.all(
    ids.map(async (id) => {
      const document = (await store.documents.get(id)) as {
        readonly value: { readonly dialogue: object | null };
      } | null;
      const dialogue = document?.value.dialogue ?? null;
      return [id, dialogue === null ? null : { ...dialogue, since: 0 }] as const;
    }),
  );
  return Object.fromEntries(found);
};
