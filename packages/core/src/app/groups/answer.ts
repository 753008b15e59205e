import { reply, text } from '../../conversation/build.js';
import type { Inbound } from '../../conversation/inbound.js';
import type { Outbound } from '../../conversation/outbound.js';
import {
  forGroup,
  presentElsewhere,
  presentGroupHelp,
  presentWriteInPrivate,
} from '../../conversation/present/group.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { Button, Reply } from '../../conversation/reply.js';
import type { Instant } from '../../domain/instant.js';
import { maySeeStatus } from '../../domain/people/permissions.js';
import type { Account, Language } from '../../domain/people/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import type { Received } from '../app.js';
import type { Deps } from '../deps.js';
import { handle } from '../handlers.js';
import { answerTo } from '../outbound.js';
import { readBotName } from '../people/bot-name.js';
import { hourlyReply } from '../people/enroll.js';
import type { Turn } from '../turn.js';
import { askedInGroup } from './asked.js';
import { readGroup } from './documents.js';
import { keepGroup } from './keep.js';

/** What answering in a group needs beside the message. */
export type GroupDoor = {
  readonly now: Instant;
  readonly account: Account | null;
  /** The turn of who wrote; null for a stranger. */
  readonly turn: (() => Promise<Turn>) | null;
  readonly language: Language;
  readonly buttons: readonly Button[];
  /** Answers a message as in the person's private conversation; null when it has to be tried again. */
  readonly relay: (inbound: Inbound) => Promise<Received | null>;
};

const NOTHING: Received = { answer: { kind: 'none' }, outbound: [] };
const only = (...outbound: readonly Outbound[]): Received => ({ answer: { kind: 'none' }, outbound });

/** Opens the bot's private conversation, where the platform has such links. */
const privateLink = async (deps: Deps, { channel }: Inbound): Promise<string | null> => {
  const name = channel === 'telegram' ? await readBotName(deps) : null;
  return name === null ? null : `https://t.me/${name}`;
};

/**
 * Answers what was addressed to the bot in a group: status, deadlines and help before everybody, as an observer would see them;
 * all else to the person alone, with a line in the group that says so and nothing of what it says. Figures typed here are read
 * back in private, and stored when they are confirmed there.
 */
export const answerInGroup = async (deps: Deps, inbound: Inbound, door: GroupDoor): Promise<Received | null> => {
  const link = await privateLink(deps, inbound);
  const hint = async (why: 'stranger' | 'notBound'): Promise<Received> => {
    const said = presentWriteInPrivate({ t: catalogue(door.language) }, why, link);
    const answers = await hourlyReply(deps, inbound, door.account, door.now, said);
    return only(...answers.map((each) => answerTo(inbound, null, each, 0)));
  };
  if (door.turn === null) return hint('stranger');
  const turn = await door.turn();
  const { person, words } = turn;
  const says = (said: Reply): Outbound => answerTo(inbound, person.id, said, 0);
  const asked = askedInGroup(turn, door.buttons);
  if (asked.kind === 'not_ours') return NOTHING;
  const group = await readGroup(deps, inbound);
  const { verb } = asked.kind === 'here' ? asked.request : { verb: null };
  if (asked.kind === 'here' && (verb === 'bind_group' || verb === 'unbind_group' || verb === 'pin_group')) {
    const kept = await keepGroup(turn, asked.request as Parameters<typeof keepGroup>[1], group);
    return only(says(kept.reply), ...kept.outbound);
  }
  if (group === null) return hint('notBound');
  if (asked.kind === 'other_button') return only(says(reply(text(turn.t.groups.otherButton))));
  if (asked.kind === 'private') return relayed(inbound, door, turn, link);
  const allowed = maySeeStatus(person);
  if (!allowed.ok) return only(says(presentRoleMissing(words, allowed.error)));
  if (verb === 'help') return only(says(presentGroupHelp(words, link)));
  const outsider = { ...person, grants: [{ role: 'observer' as const }] };
  const { replies } = await handle({ ...turn, person: outsider }, asked.request);
  return only(...replies.map((each, index) => answerTo(inbound, person.id, forGroup(each), index)));
};

/** The answer to the person alone; the group is told once it is known whether it arrived. */
const relayed = async (
  inbound: Inbound,
  { account, relay }: GroupDoor,
  { person, words }: Turn,
  link: string | null,
): Promise<Received | null> => {
  const told = (arrived: boolean): Outbound => {
    const said = presentElsewhere(words, person, arrived, link);
    return answerTo(inbound, person.id, said, 0, `g:${inbound.key}:${arrived ? 'sent' : 'not'}`);
  };
  const chat = account?.reachability === 'reachable' ? account.chat : null;
  if (chat === null) return only(told(false));
  const received = await relay({ ...inbound, place: 'private', chat, relayed: true });
  if (received === null) return null;
  const first = received.outbound.findIndex(({ to, reply: said }) => to.chat === chat && said !== null);
  const after = { sent: told(true), otherwise: told(false) };
  return only(...received.outbound.map((each, index) => (index === first ? { ...each, after } : each)));
};
