import type { Channel, MessageRef } from '../../conversation/inbound.js';
import type { Address, Outbound } from '../../conversation/outbound.js';
import type { AccountKey, PeriodId, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Language } from '../../domain/people/types.js';
import { readGroupDocument } from '../codec/group.js';
import type { Deps } from '../deps.js';
import { changeDocument } from '../people/documents.js';

/** A document (`group:<platform>:<chat>`): a group in which the bot answers for the cluster. Nothing said there is kept. */
export type Group = {
  readonly channel: Channel;
  readonly chat: string;
  /** Who bound it, from which account, by which message and when. */
  readonly by: PersonId;
  readonly account: AccountKey;
  readonly key: string;
  readonly at: Instant;
  /** What the bot says there of its own accord: the language of who bound it. */
  readonly language: Language;
  /** The state of the round kept at the top; null: off. */
  readonly pin: {
    readonly by: PersonId;
    readonly key: string;
    /** The platform does not let the bot pin there, and `by` was told. */
    readonly refused: boolean;
    /** The message that shows it, and what it says, for telling whether there is anything new; null: not sent, or gone. */
    readonly shown: { readonly period: PeriodId; readonly message: MessageRef; readonly said: string } | null;
  } | null;
};

type Stored = Pick<Deps, 'store'>;
type Place = { readonly channel: Channel; readonly chat: string };

const GROUP = 'group:';
const MOVED = 'moved:';
const keyOf = ({ channel, chat }: Place): string => `${channel}:${chat}`;

export const readGroup = async (deps: Stored, place: Place): Promise<Group | null> => {
  const document = await deps.store.documents.get(GROUP + keyOf(place));
  return document === null ? null : readGroupDocument(document.value);
};

/** Changes a group where nobody wrote in between; `change` answers null to leave it as it is. */
export const changeGroup = (
  deps: Stored,
  place: Place,
  change: (before: Group | null) => Group | null,
): Promise<Group | null> => changeDocument(deps, GROUP + keyOf(place), readGroupDocument, change);

/** False when it was not bound. */
export const removeGroup = (deps: Stored, place: Place): Promise<boolean> =>
  deps.store.documents.remove(GROUP + keyOf(place));

export const listGroups = async (deps: Stored): Promise<readonly Group[]> => {
  const documents = await Promise.all(
    (await deps.store.documents.list(GROUP)).map((id) => deps.store.documents.get(id)),
  );
  return documents.flatMap((document) => (document === null ? [] : [readGroupDocument(document.value)]));
};

/** A bound group goes on under a new id: the binding follows, and what was pinned stays behind in the old one. */
export const moveGroup = async (deps: Stored, place: Place, to: string): Promise<void> => {
  const group = await readGroup(deps, place);
  if (group === null || to === place.chat) return;
  const pin = group.pin === null ? null : { ...group.pin, shown: null };
  await changeGroup(deps, { ...place, chat: to }, (before) => before ?? { ...group, chat: to, pin });
  const id = MOVED + keyOf(place);
  const document = await deps.store.documents.get(id);
  await deps.store.documents.put(id, document?.version ?? 0, { to });
  await removeGroup(deps, place);
};

/** Where messages for groups that moved go now. */
export const redirected = async (deps: Stored, outbound: readonly Outbound[]): Promise<readonly Outbound[]> => {
  const moved = await deps.store.documents.list(MOVED);
  return moved.length === 0
    ? outbound
    : Promise.all(
        outbound.map(async (each) => {
          const id = MOVED + keyOf(each.to);
          if (!moved.includes(id)) return each;
          const document = await deps.store.documents.get(id);
          const to = (document?.value as { readonly to?: string } | undefined)?.to;
          return to === undefined ? each : { ...each, to: { ...each.to, chat: to } };
        }),
      );
};

export const addressOfGroup = (group: Group): Address => ({
  channel: group.channel,
  account: group.account,
  chat: group.chat,
  person: null,
  place: 'group',
});
