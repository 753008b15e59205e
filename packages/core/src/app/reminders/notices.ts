import type { ClusterId, PersonId } from '../../domain/ids.js';
import { decideNotices, type NoticeCommand, type NoticeRefusal } from '../../domain/reminder/decide.js';
import { evolveNotices, NO_NOTICES } from '../../domain/reminder/evolve.js';
import type { NoticeEvent, Notices } from '../../domain/reminder/types.js';
import type { StreamId } from '../../ports/store.js';
import { readNoticeEvent } from '../codec/notice-events.js';
import type { Deps } from '../deps.js';
import { fold } from '../fold.js';
import type { Decider } from '../run-command.js';

export const noticeDecider: Decider<Notices, NoticeCommand, NoticeEvent, NoticeRefusal> = {
  initial: NO_NOTICES,
  read: readNoticeEvent,
  evolve: evolveNotices,
  decide: decideNotices,
};

export const noticesStream = (cluster: ClusterId, person: PersonId): StreamId =>
  `notices:${cluster}:${person}` as StreamId;

/** The id of a notice's outbox row, and the key of the command that decided it. */
export const noticeId = (person: PersonId, slot: string): string => `notice:${person}:${slot}`;

/** What became of every slot of a person. */
export const readNotices = async (deps: Pick<Deps, 'store'>, cluster: ClusterId, person: PersonId): Promise<Notices> =>
  (await fold(deps.store, noticesStream(cluster, person), noticeDecider)).state;
