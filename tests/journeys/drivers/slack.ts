import { bodyOf, type FakePerson, type SlackFake, signedRequest, startSlackFake } from '../../fakes/slack/index.js';
import { type FaultyDriver, MANY } from './faulty.js';
import { hostOn } from './platform.js';
import type { Rehearsal } from './process.js';
import type { Group, Player } from './types.js';

const playerOn = (who: string, person: FakePerson): Player => {
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

const groupOf = (fake: SlackFake, person: FakePerson): Group => {
  const channel = fake.channel('C1', person);
  return {
    say: (text) => void channel.mention(text),
    shown: () =>
      channel
        .messages()
        .filter(({ from }) => from === 'bot')
        .map(({ text }) => text),
  };
};

/** The host on a Slack of its own, over HTTP. */
export const onSlack = async (rehearsal: () => Promise<Rehearsal>): Promise<FaultyDriver> => {
  const fake = await startSlackFake();
  const players = new Map<string, Player>();
  const ids: string[] = [];
  const idOf = (who: string): string => {
    if (!ids.includes(who)) ids.push(who);
    return `U${1001 + ids.indexOf(who)}`;
  };
  const driver = await hostOn(
    {
      platform: 'slack',
      player: (who) => {
        const known = players.get(who) ?? playerOn(who, fake.user(idOf(who), { realName: who }));
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
  return {
    ...driver,
    mute: () => fake.faults.plan('chat.postMessage', { kind: 'hang', when: 'before' }, { times: MANY }),
    unmute: () => fake.faults.clear(),
    taken: () => fake.settled(),
    again: async () => {
      const last = fake.deliveries.findLast(({ echo }) => !echo);
      if (last === undefined) throw new Error('nothing was written yet');
      const request = signedRequest(bodyOf(last.kind, last.payload), fake.signingSecret);
      const { status } = await fetch(`http://127.0.0.1:${driver.port}/slack/events`, request);
      if (status !== 200) throw new Error(`a repeated request got ${status}`);
    },
    group: (who) => groupOf(fake, fake.user(idOf(who))),
  };
};
