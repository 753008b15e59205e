import { type SlackFake, startSlackFake } from '../../fakes/slack/index.js';
import { type HostDriver, hostOn } from './platform.js';
import type { Rehearsal } from './process.js';
import type { Player } from './types.js';

export type SlackDriver = HostDriver & { readonly fake: SlackFake };

const playerOn = (fake: SlackFake, who: string, id: string): Player => {
  const person = fake.user(id, { realName: who });
  const messages = () => person.messages().filter(({ from }) => from === 'bot');
  return {
    who,
    // Slack keeps `/word` for itself: such a command goes to the app as `/cumtd word`.
    say: (text) => void (text.startsWith('/') ? person.slash('/cumtd', text.slice(1)) : person.dm(text)),
    attach: () => void person.upload('so-lieu.xlsx'),
    press: (label) => {
      const card = messages().findLast(({ buttons }) => buttons.flat().some((each) => each.includes(label)));
      person.press(label, card?.id);
    },
    shown: () => messages().map(({ id: message, text, buttons }) => ({ id: message, text, buttons: buttons.flat() })),
    own: () =>
      person
        .messages()
        .filter(({ from }) => from === 'person')
        .map(({ text }) => text),
  };
};

/** The host on a Slack of its own, over HTTP. */
export const onSlack = async (rehearsal: () => Promise<Rehearsal>): Promise<SlackDriver> => {
  const fake = await startSlackFake();
  const players = new Map<string, Player>();
  const driver = await hostOn(
    {
      platform: 'slack',
      player: (who) => {
        const known = players.get(who) ?? playerOn(fake, who, `U${1001 + players.size}`);
        players.set(who, known);
        return known;
      },
      onChange: (look) => fake.world.onChange(look),
      variables: (port) => {
        fake.connect(`http://127.0.0.1:${port}/slack/events`);
        return { SLACK_BOT_TOKEN: fake.token, SLACK_SIGNING_SECRET: fake.signingSecret, SLACK_API_URL: fake.url };
      },
      close: () => fake.close(),
    },
    rehearsal,
  );
  return { ...driver, fake };
};
