import { decodeAction } from '../conversation/action-token.js';
import { reply, text } from '../conversation/build.js';
import { parseCommand } from '../conversation/commands.js';
import type { Inbound } from '../conversation/inbound.js';
import type { Outbound } from '../conversation/outbound.js';
import { pressedBy } from '../conversation/pressed.js';
import type { Button, Reply } from '../conversation/reply.js';
import type { Request } from '../conversation/request.js';
import type { Dialogue } from '../conversation/session.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { Instant } from '../domain/instant.js';
import type { Account, Language, Person, Reachability } from '../domain/people/types.js';
import { catalogue } from '../i18n/catalogue.js';
import { guard } from '../language/index.js';
import type { GuardRule } from '../language/types.js';
import { answerTyped } from './answer-text.js';
import type { Received } from './app.js';
import { ask } from './ask.js';
import { currentConfig } from './cluster-state.js';
import { asksFigure } from './compose/registry.js';
import type { Deps } from './deps.js';
import { answerInGroup } from './groups/answer.js';
import { moveGroup, removeGroup } from './groups/documents.js';
import { conversationOf, keep, type Memory, rememberCard } from './memory.js';
import { answerTo, deletionOf, fromRow } from './outbound.js';
import { readAccount, readPerson } from './people/documents.js';
import { receiveUnbound } from './people/enroll.js';
import { markReachability } from './people/reachability.js';
import { prepareTurn } from './prepare-turn.js';
import { keepReads } from './reads/documents.js';
import { submitForm } from './reporting/form-submit.js';
import { putAway } from './reporting/lapsed.js';
import { sayRefused } from './say-refused.js';
import { amendSession, type LoadedSession, readSession, writeSession } from './session-store.js';
import type { Said, Turn } from './turn.js';

/** Who writes can be written to again, whatever the platform said before. */
const UNREACHED: readonly Reachability[] = ['blocked', 'dm_closed', 'left'];

const NOTHING: Received = { answer: { kind: 'none' }, outbound: [] };

/** Everything a person typed or named, in the order it is guarded. */
const textsOf = ({ content }: Inbound): readonly string[] => {
  switch (content.kind) {
    case 'text':
    case 'edited':
      return [content.text];
    case 'command':
      return [`${content.word} ${content.rest}`, content.rest];
    case 'form':
      return Object.values(content.values);
    case 'attachment':
      return [content.caption, content.fileName];
    case 'press':
    case 'reachability':
    case 'removed':
    case 'moved':
      return [];
  }
};

/** How often a message is answered anew because another process answered the same person meanwhile. */
const ATTEMPTS = 5;

/** Handles one update. When it resolves, all it changed is on disk; the caller acknowledges and then sends `outbound`. */
export const receive = async (deps: Deps, memory: Memory, inbound: Inbound): Promise<Received> => {
  const before = memory.answered.get(inbound.key);
  if (before !== undefined) return before;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const config = await currentConfig(deps);
    if (config === null) return NOTHING;
    const now = deps.clock.now();
    const account = await readAccount(deps, inbound.account);
    const person = account?.person == null ? null : await readPerson(deps, account.person);
    const received = await receiveFrom(deps, memory, inbound, { config, now, account, person });
    if (received === null) continue;
    if (received.secret !== true) keep(memory.answered, inbound.key, received);
    for (const each of received.outbound) rememberCard(memory, each);
    return received;
  }
  throw new Error(`gave up on a session after ${ATTEMPTS} conflicts`);
};

type Sender = {
  readonly config: ClusterConfig;
  readonly now: Instant;
  readonly account: Account | null;
  readonly person: Person | null;
};

/** Null: another process moved this person's dialogue while it was being answered, and nothing came of the answer. */
const receiveFrom = async (deps: Deps, memory: Memory, inbound: Inbound, sender: Sender): Promise<Received | null> => {
  const { config, now, account, person } = sender;
  if (inbound.content.kind === 'reachability') {
    await markReachability(deps, inbound.account, inbound.content.state, now);
    return NOTHING;
  }
  if (inbound.content.kind === 'removed' || inbound.content.kind === 'moved') {
    if (inbound.content.kind === 'moved') await moveGroup(deps, inbound, inbound.content.to);
    else await removeGroup(deps, inbound);
    return NOTHING;
  }
  const bound = person !== null && account !== null && person.revokedAt === null && account.reachability !== 'unproven';
  const language = person?.language ?? hintedLanguage(inbound);
  const refused = textsOf(inbound)
    .map((each) => guard(each))
    .find((verdict) => verdict.verdict === 'refuse');
  // A form is refused field by field, so that everything else in it stays on the screen.
  if (refused?.verdict === 'refuse' && !(bound && inbound.content.kind === 'form'))
    return refuseMatter(deps, inbound, sender, bound, refused.rule);
  if (inbound.place === 'group') {
    return answerInGroup(deps, inbound, {
      now,
      account,
      language,
      turn: bound
        ? async () => prepareTurn(deps, memory, inbound, { config, now, person }, await readSession(deps, person.id))
        : null,
      buttons: memory.buttons.get(conversationOf(inbound)) ?? [],
      relay: (privately) => receiveFrom(deps, memory, privately, sender),
    });
  }
  if (account !== null && UNREACHED.includes(account.reachability))
    await markReachability(deps, inbound.account, 'reachable', now);
  if (!bound) {
    const replies = await receiveUnbound(deps, inbound, config, now, account);
    return {
      answer: { kind: 'none' },
      outbound: replies.map((each, index) => answerTo(inbound, person?.id ?? null, each, index)),
    };
  }
  const loaded = await readSession(deps, person.id);
  const known = loaded.session.keys.find((each) => each.key === inbound.key);
  if (known !== undefined && inbound.content.kind !== 'form')
    return {
      answer: { kind: 'none' },
      outbound: (known.replies ?? []).map((each, index) => answerTo(inbound, person.id, each, index)),
    };
  const replay = await replayedAnswer(deps, inbound, loaded);
  if (replay !== null) return replay;
  const turn = await prepareTurn(deps, memory, inbound, { config, now, person }, loaded);
  const cards = inbound.relayed === true ? [] : (memory.buttons.get(conversationOf(inbound)) ?? []);
  const said = await answer(turn, cards);
  const settled = await settle(deps, turn, loaded, said);
  if (settled !== null) keep(memory.offered, conversationOf(inbound), said.offered ?? []);
  return settled;
};

/** Secret matter or personal data: deleted where the platform allows, nothing of it kept but rule, person and time. */
const refuseMatter = async (
  deps: Deps,
  inbound: Inbound,
  { person, now }: Sender,
  bound: boolean,
  rule: GuardRule,
): Promise<Received> => {
  const t = catalogue(person?.language ?? hintedLanguage(inbound));
  const deletion = deletionOf(inbound, person?.id ?? null);
  const said = sayRefused(t, rule, inbound);
  deps.log.info('refused', { rule, person: person?.id ?? null });
  if (bound && person !== null) {
    await amendSession(deps, person.id, { key: inbound.key, at: now, replies: [said], refused: rule });
  }
  const answered = (words: Reply): Outbound => answerTo(inbound, person?.id ?? null, words, 0);
  if (deletion === null) return { answer: { kind: 'none' }, outbound: [answered(said)] };
  if (inbound.place === 'private') return { answer: { kind: 'none' }, outbound: [deletion, answered(said)] };
  // In a group the bot often may not delete: what it did is said when it is known.
  const after = {
    sent: answered(sayRefused(t, rule, inbound, true)),
    otherwise: answered(sayRefused(t, rule, inbound, false)),
  };
  return { answer: { kind: 'none' }, outbound: [{ ...deletion, after }] };
};

const hintedLanguage = (inbound: Inbound): Language => (inbound.languageHint?.startsWith('en') ? 'en' : 'vi');

/**
 * A message that already changed a stream but was not acknowledged. An answer inside a form is not read again, for the form has
 * moved on; its receipt is still waiting or went out. Everything else may run again: its commands find their key and do nothing.
 */
const replayedAnswer = async (deps: Deps, inbound: Inbound, { session }: LoadedSession): Promise<Received | null> => {
  if (inbound.content.kind !== 'text' || session.dialogue?.kind !== 'guided') return null;
  const [stream] = await deps.store.find(inbound.key);
  if (stream === undefined) return null;
  const rows = await deps.store.claim({
    now: deps.clock.now(),
    nowMs: deps.clock.machineMs(),
    limit: 100,
    leaseMs: 60_000,
    by: deps.lease,
  });
  return { answer: { kind: 'none' }, outbound: rows.map(fromRow) };
};

/** Answers a message, after telling of what is over by now. */
const answer = async (before: Turn, buttons: readonly Button[]): Promise<Said> => {
  const { turn, notes } = await putAway(before);
  const said = await answerNow(turn, buttons);
  return turn === before ? said : { dialogue: null, ...said, replies: [...notes, ...said.replies] };
};

const answerNow = async (turn: Turn, buttons: readonly Button[]): Promise<Said> => {
  const { content } = turn.inbound;
  switch (content.kind) {
    case 'press':
      return press(turn, content.token);
    case 'command':
      return answerTyped(turn, `/${content.word} ${content.rest}`.trim());
    case 'edited':
      return answerTyped(turn, content.text, true);
    case 'attachment':
      return { replies: [reply(text(turn.t.report.attachment))] };
    case 'text': {
      const expectsFigure = expectsAFigure(turn);
      const pressed =
        parseCommand(content.text)?.slash === true ? null : pressedBy(content.text, buttons, !expectsFigure);
      return pressed === null ? answerTyped(turn, content.text) : press(turn, pressed.action);
    }
    case 'form':
      return submitForm(turn, content);
    case 'reachability':
    case 'removed':
    case 'moved':
      return { replies: [] };
  }
};

/** A number that is typed now is a figure, not the place of a choice. */
const expectsAFigure = (turn: Turn): boolean => {
  const { dialogue } = turn.session;
  if (dialogue?.kind === 'readback') return dialogue.correcting !== null;
  return dialogue?.kind === 'guided' || asksFigure(turn);
};

const press = async (turn: Turn, token: string): Promise<Said> => {
  const request = decodeAction(token);
  if (request === null) return { replies: [reply(text(turn.t.talk.oldButton))] };
  const said = turn.offered.find(({ action }) => action === token)?.said;
  return ask(turn, said === undefined ? request : ({ ...request, said } as Request));
};

/** Figures said in a group do not end the guided entry that stands open in private: it goes on when they are confirmed. */
const dialogueAfter = (
  inbound: Inbound,
  before: Dialogue | null,
  after: Dialogue | null | undefined,
): Dialogue | null => {
  if (after === undefined) return before;
  const goesOn =
    inbound.relayed === true &&
    after?.kind === 'readback' &&
    before?.kind === 'guided' &&
    before.period === after.period &&
    before.board === after.board;
  return goesOn ? { ...after, guided: true } : after;
};

/** Writes the dialogue where it moved, under the message's key; a plain question writes but that it was asked. */
const settle = async (deps: Deps, turn: Turn, loaded: LoadedSession, said: Said): Promise<Received | null> => {
  const { inbound, person, now } = turn;
  // Nobody sees figures without its being kept: where it cannot be, the message is not answered and comes again.
  await keepReads(deps, turn.config.calendar.zone, person.id, turn.reads());
  const refused = said.refused === undefined ? {} : { refused: said.refused };
  if (said.refused !== undefined) deps.log.info('refused', { rule: said.refused, person: person.id });
  const looked = said.looked === undefined ? {} : { looked: said.looked };
  if (
    said.dialogue !== undefined ||
    said.remember === true ||
    said.refused !== undefined ||
    said.looked !== undefined
  ) {
    const dialogue = dialogueAfter(inbound, loaded.session.dialogue, said.dialogue);
    const replies = said.secret === true ? [] : said.replies;
    const change = { key: inbound.key, at: now, replies, ...refused, ...looked };
    if (!(await writeSession(deps, person.id, loaded, { ...change, dialogue }))) {
      // What was done stands, and so does what was said about it; anything else is answered anew.
      const done = said.remember === true || (await deps.store.find(inbound.key)).length > 0;
      if (!done) return null;
      await amendSession(deps, person.id, { ...change, dialogue: said.dialogue === undefined ? undefined : dialogue });
    }
  }
  const answers = said.replies.map((each, index) => answerTo(inbound, person.id, each, index));
  const others = (said.outbound ?? []).filter((each) => each.to.chat !== inbound.chat);
  const own = (said.outbound ?? []).filter((each) => each.to.chat === inbound.chat);
  return {
    answer: said.answer ?? { kind: 'none' },
    outbound: [...own, ...answers, ...others],
    ...(said.secret === true ? { secret: true } : {}),
  };
};
