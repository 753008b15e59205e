import {
  type AccountKey,
  type App,
  actionWord,
  bundledCluster,
  type ClusterConfig,
  createApp,
  createIds,
  createMemoryStore,
  type Delivery,
  type Deps,
  type Inbound,
  type Instant,
  instantAt,
  millis,
  type Outbound,
  parseInstant,
  plainText,
  type Store,
} from '@clusterbot/core';

/** What one person sees: the text and the buttons of each message, as the plainest channel would show them. */
export type Seen = {
  readonly to: string;
  readonly kind: Outbound['kind'];
  readonly text: string;
  readonly buttons: readonly {
    readonly n: number;
    readonly label: string;
    readonly action: string;
    readonly word: string;
  }[];
};

export type Stage = {
  readonly app: App;
  readonly store: Store;
  readonly deps: Deps;
  now(): Instant;
  /** Sends a text as WHO (`officer:hai-phong`) and gives back what everybody then saw. */
  say(who: string, text: string, more?: Partial<Inbound>): Promise<readonly Seen[]>;
  /** Presses the button of the latest card with this word or label. */
  press(who: string, button: string, more?: Partial<Inbound>): Promise<readonly Seen[]>;
  /** Anything at all that a platform hands to core. */
  hand(who: string, content: Inbound['content'], more?: Partial<Inbound>): Promise<readonly Seen[]>;
  /** Plays the clock to an instant through everything that falls due. */
  playTo(iso: string): Promise<readonly Seen[]>;
  /** Jumps as if the host had been off. */
  jumpTo(iso: string): Promise<readonly Seen[]>;
  readonly seen: readonly Seen[];
};

const START = '2024-06-10T02:00:00.000Z' as Instant;
let run = 0;

/** A rehearsal in memory with a clock of its own: the whole of core, no platform. */
export const openStage = async (
  options: {
    readonly store?: Store;
    readonly at?: Instant;
    readonly config?: ClusterConfig;
    readonly deliver?: (outbound: Outbound) => Delivery;
  } = {},
): Promise<Stage> => {
  let now: Instant = options.at ?? START;
  let machine = millis(START);
  let n = 0;
  const name = `t${++run}`;
  const silent = () => undefined;
  const store = options.store ?? createMemoryStore();
  const deps: Deps = {
    store,
    clock: { now: () => now, machineMs: () => machine },
    ids: createIds(),
    log: { info: silent, warn: silent, error: silent },
    lease: name,
    rehearsal: true,
  };
  const app = createApp(deps);
  const founded = await app.operator.found(options.config ?? bundledCluster());
  if (!founded.ok && founded.error.code !== 'already_founded') throw new Error(founded.error.message);
  const seen: Seen[] = [];
  const cards = new Map<string, Seen>();
  const deliver = async (outbound: readonly Outbound[]): Promise<readonly Seen[]> => {
    const shown: Seen[] = [];
    for (const each of outbound) {
      const said = each.reply === null ? null : plainText(each.reply);
      const one: Seen = {
        to: each.to.chat,
        kind: each.kind,
        text: said?.text ?? '',
        buttons: (said?.buttons ?? []).map((button) => ({ ...button, word: actionWord(button.action) })),
      };
      shown.push(one);
      if (each.kind !== 'delete' && one.buttons.length > 0) cards.set(one.to, one);
      const delivery = options.deliver?.(each) ?? {
        outcome: 'sent',
        ref: { chat: each.to.chat, message: `m${seen.length + shown.length}` },
      };
      shown.push(...(await deliver(await app.settled(each, delivery))));
    }
    return shown;
  };
  const send = async (inbound: Inbound): Promise<readonly Seen[]> => {
    machine += 1000;
    const { outbound } = await app.receive(inbound);
    const shown = await deliver(outbound);
    seen.push(...shown);
    return shown;
  };
  const inbound = (who: string, content: Inbound['content']): Inbound => ({
    key: `term:${name}:${++n}`,
    channel: 'terminal',
    account: `term:${who}` as AccountKey,
    displayName: who,
    chat: who,
    place: 'private',
    sentAt: null,
    content,
    message: content.kind === 'text' ? { chat: who, message: `u${n}` } : null,
    languageHint: null,
  });
  const tick = async (): Promise<readonly Seen[]> => {
    machine += 60_000;
    const shown = await deliver(await app.tick());
    seen.push(...shown);
    return shown;
  };
  return {
    app,
    store,
    deps,
    seen,
    now: () => now,
    say: (who, text, more = {}) => send({ ...inbound(who, { kind: 'text', text }), ...more }),
    hand: (who, content, more = {}) => send({ ...inbound(who, content), ...more }),
    press: (who, button, more = {}) => {
      const chat = more.chat ?? who;
      const found = cards.get(chat)?.buttons.find((each) => each.word === button || each.label === button);
      if (found === undefined)
        throw new Error(`${who} has no button ${button}: ${JSON.stringify(cards.get(chat)?.buttons)}`);
      const content = { kind: 'press', token: found.action, card: { chat, message: 'm1' } } as const;
      return send({ ...inbound(who, content), ...more });
    },
    playTo: async (iso) => {
      const target = parseInstant(iso);
      if (target === null) throw new Error(iso);
      const shown: Seen[] = [];
      for (;;) {
        const next = await app.nextDue(now);
        if (next === null || next > target) break;
        now = next;
        shown.push(...(await tick()));
      }
      now = target;
      shown.push(...(await tick()));
      return shown;
    },
    jumpTo: async (iso) => {
      const target = parseInstant(iso);
      if (target === null) throw new Error(iso);
      now = instantAt(millis(target));
      return tick();
    },
  };
};
