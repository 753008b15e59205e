import { type FakePerson, startTelegramFake, type TelegramFake, type TgUpdate } from '../../fakes/telegram/index.js';
import { type FaultyDriver, MANY } from './faulty.js';
import { hostOn } from './platform.js';
import type { Rehearsal } from './process.js';
import type { Group, Player } from './types.js';

const playerOn = (who: string, person: FakePerson): Player => {
  const messages = () => person.messages().filter(({ from }) => from === 'bot');
  return {
    who,
    say: (text) => void person.send(text),
    attach: () => void person.sendDocument('so-lieu.xlsx'),
    press: (label) => {
      const card = messages().findLast(({ buttons }) => buttons.flat().some((each) => each.includes(label)));
      person.press(label, card?.id);
    },
    shown: () =>
      messages().map(({ id: message, text, buttons }) => ({ id: String(message), text, buttons: buttons.flat() })),
    own: () =>
      person
        .messages()
        .filter(({ from }) => from === 'person')
        .map(({ text }) => text),
  };
};

const GROUP = -100;
const groupOf = (fake: TelegramFake, person: FakePerson): Group => {
  const side = fake.group(GROUP, person);
  return {
    say: (text) => void side.send(text.startsWith('/') ? text : `@${fake.username} ${text}`),
    shown: () =>
      side
        .messages()
        .filter(({ from }) => from === 'bot')
        .map(({ text }) => text),
  };
};

/** The host on a Telegram of its own. */
export const onTelegram = async (rehearsal: () => Promise<Rehearsal>): Promise<FaultyDriver> => {
  const fake = await startTelegramFake();
  const players = new Map<string, Player>();
  const ids: string[] = [];
  const idOf = (who: string): number => {
    if (!ids.includes(who)) ids.push(who);
    return 1001 + ids.indexOf(who);
  };
  const driver = await hostOn(
    {
      platform: 'telegram',
      player: (who) => {
        const known = players.get(who) ?? playerOn(who, fake.user(idOf(who), { firstName: who }));
        players.set(who, known);
        return known;
      },
      onChange: (look) => fake.world.onChange(look),
      variables: () => ({ TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url }),
      close: () => fake.close(),
    },
    rehearsal,
  );
  let last: TgUpdate | undefined;
  fake.world.onChange(() => {
    last = fake.world.pending.at(-1) ?? last;
  });
  return {
    ...driver,
    mute: () => fake.faults.plan('sendMessage', { kind: 'hang', when: 'before' }, { times: MANY }),
    unmute: () => fake.faults.clear(),
    taken: () => fake.settled(),
    again: () => {
      if (last === undefined) throw new Error('nothing was written yet');
      fake.world.repeat(last);
      return fake.settled();
    },
    group: (who) => groupOf(fake, fake.user(idOf(who))),
  };
};
