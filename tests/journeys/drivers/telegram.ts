import { startTelegramFake, type TelegramFake } from '../../fakes/telegram/index.js';
import { type HostDriver, hostOn } from './platform.js';
import type { Rehearsal } from './process.js';
import type { Player } from './types.js';

export type TelegramDriver = HostDriver & { readonly fake: TelegramFake };

const playerOn = (fake: TelegramFake, who: string, id: number): Player => {
  const person = fake.user(id, { firstName: who });
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

/** The host on a Telegram of its own. */
export const onTelegram = async (rehearsal: () => Promise<Rehearsal>): Promise<TelegramDriver> => {
  const fake = await startTelegramFake();
  const players = new Map<string, Player>();
  const driver = await hostOn(
    {
      platform: 'telegram',
      player: (who) => {
        const known = players.get(who) ?? playerOn(fake, who, 1001 + players.size);
        players.set(who, known);
        return known;
      },
      onChange: (look) => fake.world.onChange(look),
      variables: () => ({ TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url }),
      close: () => fake.close(),
    },
    rehearsal,
  );
  return { ...driver, fake };
};
