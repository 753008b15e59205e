import { reply, text } from '../../conversation/build.js';
import type { Delivery, Outbound } from '../../conversation/outbound.js';
import { catalogue } from '../../i18n/catalogue.js';
import type { Deps } from '../deps.js';
import { addressOfPerson } from '../people/address.js';
import { readPerson } from '../people/documents.js';
import { changeGroup, type Group, moveGroup, removeGroup } from './documents.js';
import { takeSent } from './pinned.js';

/** What became of a message to a group: the binding follows a move, ends where the bot was put out, and knows what is pinned. */
export const settledInGroup = async (
  deps: Deps,
  outbound: Outbound,
  delivery: Delivery,
): Promise<readonly Outbound[]> => {
  const { to } = outbound;
  const about = takeSent(deps, outbound.id);
  if (delivery.outcome === 'unreachable') {
    // One who may not write there just now is still a member.
    if (delivery.state === 'left' && (await removeGroup(deps, to)))
      deps.log.info('group_lost', { channel: to.channel });
    return [];
  }
  const sentTo = delivery.outcome === 'sent' ? delivery.ref : null;
  const chat = sentTo?.chat ?? to.chat;
  if (chat !== to.chat) await moveGroup(deps, to, chat);
  if (about === null || (delivery.outcome !== 'sent' && delivery.outcome !== 'not_possible')) return [];
  const shown = sentTo === null ? null : { ...about, message: sentTo };
  const refused = delivery.outcome === 'sent' && delivery.pinned === false;
  let told = true;
  const group = await changeGroup(deps, { channel: to.channel, chat }, (before) => {
    if (before === null || before.pin === null) return null;
    told = before.pin.refused || !refused;
    return { ...before, pin: { ...before.pin, shown, refused: before.pin.refused || refused } };
  });
  return told || group === null ? [] : tellRefused(deps, group);
};

/** Once, to who turned it on: the message stands in the group, but not at the top. */
const tellRefused = async (deps: Deps, { pin, channel, chat }: Group): Promise<readonly Outbound[]> => {
  const person = pin === null ? null : await readPerson(deps, pin.by);
  const to = person === null ? null : addressOfPerson(person);
  if (person === null || to === null) return [];
  const t = catalogue(person.language);
  const said = reply(text(t.groups.pinRefused({ platform: t.people.platform[channel] })));
  return [
    {
      id: `pin:refused:${channel}:${chat}:${pin?.key ?? ''}`,
      to,
      kind: 'notice',
      reply: said,
      target: null,
      orSend: false,
      row: null,
      uncertain: 'leave',
      slot: null,
    },
  ];
};
