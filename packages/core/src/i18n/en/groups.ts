import type { Catalogue } from '../catalogue.js';

export const groups: Catalogue['groups'] = {
  stranger:
    'Hello. The system only answers people who are enrolled. Please write to it in private with the code from the cluster’s secretary; do not send the code here.',
  notBound:
    'This group is not bound to the cluster, so nothing is answered here; please write in private. The secretary binds it with “bind” (/bind) in the group.',
  link: (p) => `Open a private chat: ${p.link}`,

  sentPrivately: (p) => `Sent to ${p.name} in private.`,
  notReached: (p) =>
    `This is answered in private only, but ${p.name} could not be reached. Please open a private chat with the system and ask again.`,
  help: 'In a group the system answers who has handed in and when reports are due; everything else goes to each person in private.',
  helpExample: 'Mention the system and ask, for example: “which boards have not reported?”, “when is it due?”',
  otherButton: 'This button does not work in a group. Only the state of the round and deadlines are shown here.',
  onlyInGroup:
    'This command is for a group: add the system to the cluster’s group, then mention it there with “bind” (Telegram: /bind).',

  bound: 'This group is now bound to the cluster.',
  boundBefore: 'This group was bound to the cluster before.',
  unbound: 'The group is released. The system answers nothing here any more.',
  unboundBefore: 'This group is not bound to the cluster; there is nothing to release.',

  pinOn:
    'Turned on: the state of the round is sent here, pinned if the system may, and kept up to date as reports come in.',
  pinLater: 'Turned on. The state will be pinned when a reporting period opens.',
  pinOnBefore: 'The state of the round is pinned here already.',
  pinOff: 'No longer pinned, and not kept up to date here any more.',
  pinOffBefore: 'Nothing is pinned in this group.',
  pinRefused: (p) =>
    `The system may not pin messages in the bound group on ${p.platform}. The state is still sent and kept up to date, but not pinned. To pin it, allow the system to pin messages, then type “pin off” and “pin” in the group.`,

  state: (p) => `Who has handed in for the ${p.period} (updated ${p.at})`,
  counts: (p) => `${p.n} of ${p.of} boards are in. Due: ${p.due}.`,
  button: {
    pin: 'Pin the state',
    unpin: 'Unpin the state',
  },
};
