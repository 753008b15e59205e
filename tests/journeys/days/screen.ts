import { coreBehind } from '../../contract/adapter-core.js';
import { slackStage } from '../../contract/adapter-slack-stage.js';
import { telegramStage } from '../../contract/adapter-telegram-stage.js';

/** One message as it stands on a screen. */
export type OnScreen = {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly text: string;
  readonly buttons: readonly (readonly string[])[];
};

/** A platform with its real adapter and the whole of core behind it, in this process; nothing waits for a clock. */
export type Screen = {
  readonly platform: 'Telegram' | 'Slack';
  /** Somebody writes; resolves when every answer is on the screens. */
  say(who: string, text: string): Promise<void>;
  press(who: string, label: string): Promise<void>;
  shown(who: string): readonly OnScreen[];
  code: Awaited<ReturnType<typeof coreBehind>>['code'];
  playTo: Awaited<ReturnType<typeof coreBehind>>['playTo'];
  close(): Promise<void>;
};

export const onTelegramScreen = async (): Promise<Screen> => {
  const stage = await telegramStage();
  const core = await coreBehind(stage.bot);
  stage.app.receive = core.receive;
  await stage.bot.start();
  const ids: string[] = [];
  const person = (who: string) => {
    if (!ids.includes(who)) ids.push(who);
    return stage.fake.user(1001 + ids.indexOf(who), { firstName: who });
  };
  const settle = async (): Promise<void> => {
    await stage.fake.settled();
    await core.delivered();
  };
  return {
    platform: 'Telegram',
    say: async (who, text) => {
      person(who).send(text);
      await settle();
    },
    press: async (who, label) => {
      person(who).press(label);
      await settle();
    },
    shown: (who) =>
      person(who)
        .messages()
        .map((each) => ({ ...each, id: String(each.id) })),
    code: core.code,
    playTo: async (iso) => {
      await core.playTo(iso);
      await core.delivered();
    },
    close: stage.close,
  };
};

export const onSlackScreen = async (): Promise<Screen> => {
  const stage = await slackStage({ echo: false });
  const core = await coreBehind(stage.bot);
  stage.app.receive = core.receive;
  await stage.bot.start();
  const ids: string[] = [];
  const person = (who: string) => {
    if (!ids.includes(who)) ids.push(who);
    return stage.fake.user(`U${1001 + ids.indexOf(who)}`, { realName: who });
  };
  const settle = async (): Promise<void> => {
    await stage.fake.settled();
    await core.delivered();
  };
  return {
    platform: 'Slack',
    say: async (who, text) => {
      if (text.startsWith('/')) person(who).slash('/cumtd', text.slice(1));
      else person(who).dm(text);
      await settle();
    },
    press: async (who, label) => {
      person(who).press(label);
      await settle();
    },
    shown: (who) => person(who).messages(),
    code: core.code,
    playTo: async (iso) => {
      await core.playTo(iso);
      await core.delivered();
    },
    close: stage.close,
  };
};
