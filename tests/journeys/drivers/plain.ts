import {
  type AccountKey,
  type BoardId,
  bundledCluster,
  type Capabilities,
  type ClusterConfig,
  createApp,
  createIds,
  createMemoryStore,
  type Delivery,
  fit as fitTo,
  type Instant,
  instantAt,
  millis,
  type Outbound,
  parseInstant,
  plainText,
  type Reply,
  type Role,
} from '@clusterbot/core';
import type { Driver, Player, Shown } from './types.js';

/** What a poor channel can do: short messages of bare text, nothing to press, nothing that changes once it is sent. */
const CAPABILITIES: Capabilities = {
  textChars: 640,
  buttons: 'numbered',
  buttonLabelChars: 60,
  buttonsPerRow: 3,
  buttonsPerMessage: 99,
  tables: 'list',
  tableRows: 20,
  tableColumns: 3,
  tableChars: 600,
};

export type PlainDriver = Driver & {
  /** Every reply that was handed to the channel, as core made it. */
  readonly replies: readonly Reply[];
  /** The length of the longest message sent. */
  readonly longest: () => number;
};

const START = '2024-06-10T02:00:00.000Z' as Instant;
const CHOICE = /\[(\d+)\] (.+?)(?= {3}\[\d+\] |$)/gm;

/**
 * A channel that core has never heard of, in one process: it needs `fit`, `plainText` and the two doors, and nothing of core
 * knows of it. Whoever is on it answers with words: there is no pressing.
 */
export const onPlain = async (
  people: readonly string[],
  sections: Partial<ClusterConfig> = {},
): Promise<PlainDriver> => {
  let now = START;
  let machine = millis(START);
  const store = createMemoryStore();
  const faults: string[] = [];
  const silent = (): undefined => undefined;
  const start = () =>
    createApp({
      store,
      clock: { now: () => now, machineMs: () => machine },
      ids: createIds(),
      log: {
        info: silent,
        warn: silent,
        error: (event, fields) => void faults.push(`${event} ${JSON.stringify(fields)}`),
      },
      lease: 'plain',
      rehearsal: true,
    });
  let app = start();
  const founded = await app.operator.found({ ...bundledCluster(), ...sections });
  if (!founded.ok) throw new Error(founded.error.message);
  const codes = new Map<string, string>();
  for (const who of people) {
    const [role, board = null] = who.split(':') as [Role, BoardId?];
    const invited = await app.operator.invite({ role, board, person: null });
    if (invited.ok) codes.set(who, invited.value.code);
  }
  const shown = new Map<string, Shown[]>();
  const said = new Map<string, string[]>();
  const replies: Reply[] = [];
  const watchers = new Set<() => void>();
  let queue: Promise<unknown> = Promise.resolve();
  let n = 0;
  let longest = 0;

  const show = (chat: string, reply: Reply): void => {
    replies.push(reply);
    let first = 1;
    for (const piece of fitTo(reply, CAPABILITIES)) {
      const { text, buttons } = plainText(piece, first);
      first += buttons.length;
      longest = Math.max(longest, text.length);
      n += 1;
      const labels = [...text.matchAll(CHOICE)].map(([, , label = '']) => label);
      shown.set(chat, [...(shown.get(chat) ?? []), { id: `p${n}`, text, buttons: labels }]);
    }
  };
  const deliverOne = ({ to, kind, reply, orSend }: Outbound): Delivery => {
    const ref = { chat: to.chat, message: `p${n + 1}` };
    if (!to.account.startsWith('sms:')) return { outcome: 'sent', ref };
    if (reply === null || (kind === 'edit' && !orSend)) return { outcome: 'not_possible', code: 'never_changes' };
    show(to.chat, reply);
    return { outcome: 'sent', ref };
  };
  const deliver = async (outbound: readonly Outbound[]): Promise<void> => {
    for (const each of outbound) await deliver(await app.settled(each, deliverOne(each)));
  };
  const inTurn = (doing: () => Promise<readonly Outbound[]>): Promise<void> => {
    const done = queue.then(async () => {
      machine += 1_000;
      await deliver(await doing());
      for (const look of [...watchers]) look();
    });
    queue = done.catch((error: unknown) => void faults.push(String(error)));
    return done;
  };
  const write = (who: string, text: string): void => {
    n += 1;
    said.set(who, [...(said.get(who) ?? []), text]);
    const account = `sms:${who}` as AccountKey;
    const message = { chat: who, message: `m${n}` };
    const key = `sms:${n}`;
    inTurn(async () => {
      const received = await app.receive({
        key,
        // Core takes every channel it does not know for a place of bare text.
        channel: 'terminal',
        account,
        displayName: who,
        chat: who,
        place: 'private',
        sentAt: null,
        content: { kind: 'text', text },
        message,
        languageHint: null,
      });
      return received.outbound;
    }).catch(() => undefined);
  };
  const player = (who: string): Player => ({
    who,
    say: (text) => write(who, text),
    press: (label) => {
      const card = (shown.get(who) ?? []).findLast(({ buttons }) => buttons.some((each) => each.includes(label)));
      const typed = card?.buttons.find((each) => each === label) ?? card?.buttons.find((each) => each.includes(label));
      if (typed === undefined) throw new Error(`${who} reads of no choice ${label}`);
      write(who, typed);
    },
    attach: () => {
      throw new Error('nothing can be attached here');
    },
    shown: () => shown.get(who) ?? [],
    own: () => said.get(who) ?? [],
  });
  return {
    platform: 'plain',
    player,
    code: (who) => codes.get(who) ?? null,
    onChange: (look) => {
      watchers.add(look);
      return () => watchers.delete(look);
    },
    clockTo: async (iso) => {
      const target = parseInstant(iso);
      if (target === null) throw new Error(iso);
      for (;;) {
        const next = await app.nextDue(now);
        now = next === null || next > target ? target : next;
        await inTurn(() => app.tick());
        if (now === target) return;
      }
    },
    outageTo: async (iso) => {
      await queue;
      const target = parseInstant(iso);
      if (target === null) throw new Error(iso);
      now = instantAt(millis(target));
      app = start();
      await inTurn(() => app.tick());
    },
    log: () => faults.join('\n'),
    directory: '',
    close: async () => {
      await queue;
      return { code: faults.length === 0 ? 0 : 1, ms: 0 };
    },
    replies,
    longest: () => longest,
  };
};
