import { rememberBotName } from '@clusterbot/core';
import { coreBehind } from './adapter-core.js';
import { slackStage } from './adapter-slack-stage.js';
import { telegramStage } from './adapter-telegram-stage.js';

type Shown = { readonly text: string; readonly buttons: readonly string[] };
const WHO = ['secretary', 'officer', 'stranger'] as const;
export type Who = (typeof WHO)[number];

/** A group with two of the cluster's people and a stranger on one platform, the whole product behind it. */
export type GroupStage = {
  readonly core: Awaited<ReturnType<typeof coreBehind>>;
  /** Writes in the group, addressed to the bot, and waits for all that follows. */
  ask(who: Who, text: string): Promise<void>;
  press(who: Who, label: string): Promise<void>;
  tell(who: Who, text: string): Promise<void>;
  pressAlone(who: Who, label: string): Promise<void>;
  /** What the bot shows in the group and to one person, oldest first. */
  shown(): readonly Shown[];
  alone(who: Who): readonly Shown[];
  /** The texts at the top of the group. */
  pinned(): readonly string[];
  allowPins(may: boolean): void;
  /** Somebody deletes what is pinned. */
  erasePinned(): void;
  /** The bot is put out, or the channel is closed. */
  end(): Promise<void>;
  /** The platform goes on with the group under another id, and tells so only when asked to. */
  move(told: boolean): Promise<void>;
  /** How often the bot called for that. */
  calls(what: 'edit' | 'pin'): number;
  /** Whether a pin rang for everybody. */
  readonly rang: () => boolean;
  close(): Promise<void>;
};

const fromBot = (messages: readonly (Shown & { readonly from: string })[]): readonly Shown[] =>
  messages.filter(({ from }) => from === 'bot');
const labels = <T extends { readonly buttons: readonly (readonly string[])[] }>(messages: readonly T[]) =>
  messages.map((each) => ({ ...each, buttons: each.buttons.flat() }));

type Open = Omit<GroupStage, 'core' | 'close'> & { readonly settle: () => Promise<void> };

const enrolAll = async ({ tell, pressAlone }: Open, core: GroupStage['core']): Promise<void> => {
  await tell('secretary', `start ${await core.code('secretary', null)}`);
  await pressAlone('secretary', 'Đã nhận được tin');
  await tell('officer', `start ${await core.code('officer', 'hai-phong')}`);
  await pressAlone('officer', 'Đã nhận được tin');
};

export const groupOnTelegram = async (): Promise<GroupStage> => {
  const stage = await telegramStage();
  const core = await coreBehind(stage.bot);
  stage.app.receive = core.receive;
  await stage.bot.start();
  await rememberBotName(core, stage.fake.username);
  const { fake } = stage;
  let id = -900;
  const person = (who: Who) => fake.user(42 + WHO.indexOf(who), { firstName: who });
  const side = (who: Who) => fake.group(id, person(who));
  const settle = async (): Promise<void> => {
    await fake.settled();
    await core.delivered();
  };
  const act = async (doing: () => unknown): Promise<void> => {
    doing();
    await settle();
  };
  const room = () => side('secretary').room;
  const method = { edit: 'editMessageText', pin: 'pinChatMessage' };
  const open: Open = {
    settle,
    ask: (who, text) => act(() => side(who).send(text.startsWith('/') ? text : `@${fake.username} ${text}`)),
    press: (who, label) => act(() => side(who).press(label)),
    tell: (who, text) => act(() => person(who).send(text)),
    pressAlone: (who, label) => act(() => person(who).press(label)),
    shown: () => fromBot(labels(side('secretary').messages())),
    alone: (who) => fromBot(labels(person(who).messages())),
    pinned: () => room().pinned.map((each) => room().messages.get(each)?.text ?? ''),
    allowPins: (may) => {
      room().botMayPin = may;
    },
    erasePinned: () => {
      for (const each of room().pinned) {
        const message = room().messages.get(each);
        if (message !== undefined) fake.world.remove(message);
      }
    },
    end: () => act(() => fake.putOut(id, person('secretary'))),
    move: (told) =>
      act(() => {
        fake.migrate(id, -100_900, told ? person('secretary') : undefined);
        id = -100_900;
      }),
    calls: (what) => fake.callsOf(method[what]).length,
    rang: () => room().rung > 0,
  };
  await enrolAll(open, core);
  return { ...open, core, close: () => stage.close() };
};

export const groupOnSlack = async (): Promise<GroupStage> => {
  const stage = await slackStage({ echo: false });
  const core = await coreBehind(stage.bot);
  stage.app.receive = core.receive;
  await stage.bot.start();
  const { fake } = stage;
  let id = 'C9CHUNG';
  const person = (who: Who) => fake.user(`U${WHO.indexOf(who) + 1}`, { realName: who });
  const side = (who: Who) => fake.channel(id, person(who));
  const settle = async (): Promise<void> => {
    await fake.settled();
    await core.delivered();
  };
  const act = async (doing: () => unknown): Promise<void> => {
    doing();
    await settle();
  };
  const { channel } = side('secretary');
  const now = () => fake.world.channels.get(id) ?? channel;
  const method = { edit: 'chat.update', pin: 'pins.add' };
  const open: Open = {
    settle,
    ask: (who, text) => act(() => side(who).mention(text)),
    press: (who, label) => act(() => side(who).press(label)),
    tell: (who, text) => act(() => person(who).dm(text)),
    pressAlone: (who, label) => act(() => person(who).press(label)),
    shown: () => fromBot(labels(side('secretary').messages())),
    alone: (who) => fromBot(labels(person(who).messages())),
    pinned: () => {
      const seen = side('secretary').messages();
      return now().pinned.map((ts) => seen.find((each) => each.id === ts)?.text ?? '');
    },
    allowPins: (may) => {
      now().pinsAllowed = may;
    },
    erasePinned: () => {
      for (const ts of now().pinned) now().messages.delete(ts);
      now().pinned = [];
    },
    end: () => act(() => side('secretary').archive()),
    move: () =>
      act(() => {
        side('secretary').renumber('C9MOI');
        id = 'C9MOI';
      }),
    calls: (what) => fake.callsOf(method[what]).length,
    rang: () => fake.calls.some(({ method: name }) => name === 'chat.postEphemeral'),
  };
  await enrolAll(open, core);
  return { ...open, core, close: () => stage.close() };
};
