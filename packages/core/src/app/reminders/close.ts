import { channelOf } from '../../conversation/channel.js';
import type { Outbound } from '../../conversation/outbound.js';
import { presentNotice } from '../../conversation/present/reminders.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import { DAY, type Instant, plusMillis } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { latestNotices } from '../../domain/reminder/evolve.js';
import { itemState } from '../../domain/reminder/state.js';
import type { MatterItem, Notice, NoticeItem, PlannedMatter } from '../../domain/reminder/types.js';
import type { ReportRef } from '../../domain/report/types.js';
import type { Deps } from '../deps.js';
import { asRow, withRow } from '../outbound.js';
import { actingPeople } from '../people/acting.js';
import { readAccount } from '../people/documents.js';
import { runCommand } from '../run-command.js';
import { wordsFor } from './compose.js';
import { readFacts } from './facts.js';
import { noticeDecider, noticesStream, readNotices } from './notices.js';
import { active, owedBetween, type Round } from './rounds.js';
import { concernedBy, viewOfNotice } from './view.js';

/** Older cards are left as they are: nobody scrolls back so far, and platforms refuse the edit. */
const EDITABLE_MS = 40 * DAY;

/** What happened to: which items of a notice name it, and whose board owes it. */
type Named = { readonly board: BoardId | null; readonly names: (item: NoticeItem) => boolean };

/** The conversation that holds the card: the person's account on the platform it went to. */
const addressOnCard = async (deps: Deps, person: Person, notice: Notice): Promise<Outbound['to'] | null> => {
  for (const key of person.accounts) {
    if (channelOf(key) !== notice.channel) continue;
    const account = await readAccount(deps, key);
    if (account?.chat != null && account.reachability === 'reachable') {
      return { channel: channelOf(key), account: key, chat: account.chat, person: person.id };
    }
  }
  return null;
};

/** What happened, and when. */
type Happened = { readonly now: Instant; readonly key: string };

/**
 * After a report was handed in, taken back or extended: the reminders that name it, edited to how things stand now. A card in which
 * everything is done is closed in the ledger, with its last edit as a row of the same commit. `key` names what happened.
 */
export const closeNotices = (
  deps: Deps,
  config: ClusterConfig,
  ref: ReportRef,
  happened: Happened,
): Promise<readonly Outbound[]> =>
  editNotices(
    deps,
    config,
    {
      board: ref.board,
      names: (item) => item.kind === 'report' && item.period === ref.period && item.board === ref.board,
    },
    happened,
  );

/** The same after something owed beside the reports was done, taken back or moved. */
export const closeMatter = (
  deps: Deps,
  config: ClusterConfig,
  { of, id, board }: Pick<MatterItem, 'of' | 'id' | 'board'>,
  happened: Happened,
): Promise<readonly Outbound[]> =>
  editNotices(
    deps,
    config,
    { board, names: (item) => item.kind === 'matter' && item.of === of && item.id === id && item.board === board },
    happened,
  );

const editNotices = async (
  deps: Deps,
  config: ClusterConfig,
  { board, names }: Named,
  { now, key }: Happened,
): Promise<readonly Outbound[]> => {
  const people = active(await actingPeople(deps, config, now));
  const concerned = concernedBy(people, board);
  const outbound: Outbound[] = [];
  let owed: Awaited<ReturnType<typeof owedBetween>> | null = null;
  for (const person of people.filter((each) => concerned.includes(each.id))) {
    const cards = latestNotices(await readNotices(deps, config.id, person.id)).filter(
      (notice) =>
        notice.message !== null && notice.items.some(names) && notice.decidedAt > plusMillis(now, -EDITABLE_MS),
    );
    for (const notice of cards) {
      owed ??= await owedBetween(deps, config, now, now);
      const { rounds, matters } = owed;
      outbound.push(...(await editCard(deps, config, { now, key, rounds, matters, people }, person, notice)));
    }
  }
  return outbound;
};

const editCard = async (
  deps: Deps,
  config: ClusterConfig,
  context: {
    readonly now: Instant;
    readonly key: string;
    readonly rounds: readonly Round[];
    readonly matters: readonly PlannedMatter[];
    readonly people: readonly Person[];
  },
  person: Person,
  notice: Notice,
): Promise<readonly Outbound[]> => {
  const { now, key, rounds, matters } = context;
  const to = await addressOnCard(deps, person, notice);
  if (to === null || notice.message === null) return [];
  const facts = await readFacts(deps, config, context, notice.items);
  const edit: Outbound = {
    id: `e:${key}:${person.id}:${notice.slot}`,
    to,
    kind: 'edit',
    reply: presentNotice(wordsFor(config, person, facts.titles), viewOfNotice(facts, person, notice)),
    target: { chat: to.chat, message: notice.message },
    orSend: false,
    row: null,
    uncertain: 'leave',
    slot: null,
  };
  const done = notice.items.every(
    (item) =>
      (item.kind === 'report' || item.kind === 'matter') &&
      itemState({ cycles: rounds, matters }, item, now) !== 'owed',
  );
  if (!done || notice.closed) return [edit];
  const stream = noticesStream(config.id, person.id);
  const closed = await runCommand(
    deps,
    noticeDecider,
    { stream, key: `close:${key}:${notice.slot}`, at: now, command: { type: 'Close', slot: notice.slot } },
    () => [asRow(edit, now)],
  );
  return closed.ok && !closed.value.replayed && closed.value.events.length > 0 ? [withRow(edit, stream)] : [];
};
