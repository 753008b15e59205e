import { decodeAction } from '../../conversation/action-token.js';
import { reply, text } from '../../conversation/build.js';
import { commandNamed } from '../../conversation/command-table.js';
import { parseCommand } from '../../conversation/commands.js';
import type { Inbound } from '../../conversation/inbound.js';
import {
  presentProve,
  presentProveAgain,
  presentRefusedCode,
  reachableButton,
} from '../../conversation/present/enrollment.js';
import type { Words } from '../../conversation/present/words.js';
import { pressedBy } from '../../conversation/pressed.js';
import type { Reply } from '../../conversation/reply.js';
import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import { HOUR, type Instant, plusMillis } from '../../domain/instant.js';
import { isBareCode } from '../../domain/people/code.js';
import type { Account, Language, Person } from '../../domain/people/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { format } from '../../i18n/format.js';
import { guard, yesOrNo } from '../../language/index.js';
import type { Deps } from '../deps.js';
import { amendSession } from '../session-store.js';
import { readPerson, saveAccount } from './documents.js';
import { settlePreferred } from './reachability.js';
import { type Redemption, redeem } from './redeem.js';
import { welcome } from './welcome.js';

const STRANGER_EVERY_MS = HOUR;

export const wordsFor = (config: ClusterConfig, language: Language, now: Instant): Words => ({
  t: catalogue(language),
  f: format(language, config.calendar.zone),
  config,
  today: localDate(config.calendar.zone, now),
});

const hinted = (inbound: Inbound): Language => (inbound.languageHint?.startsWith('en') === true ? 'en' : 'vi');

/** The words of a message; null for what has none that count here. */
const typedIn = ({ content }: Inbound): string | null => {
  if (content.kind === 'text') return content.text;
  return content.kind === 'command' ? `${content.word} ${content.rest}`.trim() : null;
};

/** What was typed as a code; null when the message holds none. */
const codeIn = (inbound: Inbound): string | null => {
  const typed = typedIn(inbound);
  if (typed === null) return null;
  const command = parseCommand(inbound.content.kind === 'command' ? `/${typed}` : typed);
  if (command !== null && commandNamed(command.command)?.verb === 'start')
    return command.rest === '' ? null : command.rest;
  return isBareCode(typed) ? typed : null;
};

/** A shown name that holds what may not be stored (a phone number beside it) is left out: the person has none then. */
const shownName = ({ displayName }: Inbound): string => (guard(displayName).verdict === 'pass' ? displayName : '');

export const redemptionOf = (inbound: Inbound, typed: string, language: Language): Redemption => ({
  typed,
  key: inbound.key,
  account: inbound.account,
  chat: inbound.chat,
  displayName: shownName(inbound),
  language,
});

/**
 * Answers an account that belongs to nobody, or has not shown yet that messages reach it: a code, the proof, or else one line.
 * Writes documents only; a redelivered message completes what a crash cut short and is answered alike.
 */
export const receiveUnbound = async (
  deps: Deps,
  inbound: Inbound,
  config: ClusterConfig,
  now: Instant,
  account: Account | null,
): Promise<readonly Reply[]> => {
  const known = account?.person == null ? null : await readPerson(deps, account.person);
  const person = known?.revokedAt === null ? known : null;
  const language = person?.language ?? hinted(inbound);
  const words = wordsFor(config, language, now);
  const typed = codeIn(inbound);
  if (typed !== null) {
    const redeemed = await redeem(deps, config, redemptionOf(inbound, typed, language), now);
    if (redeemed.ok) return [presentProve(words, redeemed.value.grant)];
    if (person === null || redeemed.error.code !== 'already') return [presentRefusedCode(words, redeemed.error)];
  }
  if (person === null) return strangerReply(deps, inbound, account, now);
  return saysReachable(words, inbound) ? prove(deps, inbound, words, person, now) : [presentProveAgain(words)];
};

/** One answer an hour, the same whatever was said; it tells what to do and nothing of what is here. */
const strangerReply = (
  deps: Deps,
  inbound: Inbound,
  account: Account | null,
  now: Instant,
): Promise<readonly Reply[]> =>
  hourlyReply(deps, inbound, account, now, reply(text(catalogue(hinted(inbound)).enrollment.stranger)));

/** An answer given to an account once an hour, wherever it asks; nothing in between. */
export const hourlyReply = async (
  deps: Deps,
  inbound: Inbound,
  account: Account | null,
  now: Instant,
  answer: Reply,
): Promise<readonly Reply[]> => {
  if (account?.last?.key === inbound.key) return [answer];
  const before = account?.strangerAnsweredAt ?? null;
  if (before !== null && plusMillis(before, STRANGER_EVERY_MS) > now) return [];
  await saveAccount(deps, inbound.account, now, (each) => ({
    ...each,
    strangerAnsweredAt: now,
    last: { key: inbound.key, answer: 'stranger' },
  }));
  return [answer];
};

const saysReachable = (words: Words, inbound: Inbound): boolean => {
  if (inbound.content.kind === 'press') return decodeAction(inbound.content.token)?.verb === 'reachable';
  const typed = typedIn(inbound);
  return typed !== null && (yesOrNo(typed) === 'yes' || pressedBy(typed, [reachableButton(words)], true) !== null);
};

/** The message arrived: from here on the account counts. The answer is kept under the key before the account opens. */
const prove = async (
  deps: Deps,
  inbound: Inbound,
  words: Words,
  person: Person,
  now: Instant,
): Promise<readonly Reply[]> => {
  const replies = [await welcome(deps, words, person, inbound.account, now)];
  await amendSession(deps, person.id, { key: inbound.key, at: now, replies });
  await saveAccount(deps, inbound.account, now, (before) => ({
    ...before,
    chat: inbound.chat,
    reachability: 'reachable',
    since: now,
  }));
  await settlePreferred(deps, person.id);
  deps.log.info('reachable', { person: person.id });
  return replies;
};
