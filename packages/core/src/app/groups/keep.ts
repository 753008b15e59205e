import { reply, text } from '../../conversation/build.js';
import type { Outbound } from '../../conversation/outbound.js';
import { presentBound } from '../../conversation/present/group.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { Reply } from '../../conversation/reply.js';
import type { Request } from '../../conversation/request.js';
import { may } from '../../domain/people/permissions.js';
import type { Turn } from '../turn.js';
import { changeGroup, type Group, readGroup, removeGroup } from './documents.js';
import { firstState, unpinned } from './pinned.js';

export type Keeping = Extract<Request, { readonly verb: 'bind_group' | 'unbind_group' | 'pin_group' }>;

/** An answer to the group, and what is sent there beside it. */
type Kept = { readonly reply: Reply; readonly outbound: readonly Outbound[] };

const say = (line: string, outbound: readonly Outbound[] = []): Kept => ({ reply: reply(text(line)), outbound });

const bind = async ({ deps, inbound, person, now, words }: Turn): Promise<Kept> => {
  const group = await changeGroup(
    deps,
    inbound,
    (before) =>
      before ?? {
        channel: inbound.channel,
        chat: inbound.chat,
        by: person.id,
        account: inbound.account,
        key: inbound.key,
        at: now,
        language: person.language,
        pin: null,
      },
  );
  const before = group?.key !== inbound.key;
  if (!before) deps.log.info('group_bound', { person: person.id, channel: inbound.channel });
  return { reply: presentBound(words, { before, pinned: group?.pin != null }), outbound: [] };
};

const unbind = async ({ deps, inbound, person, t }: Turn): Promise<Kept> => {
  const group = await readGroup(deps, inbound);
  if (group === null || !(await removeGroup(deps, inbound))) return say(t.groups.unboundBefore);
  deps.log.info('group_released', { person: person.id, channel: inbound.channel });
  return say(t.groups.unbound, unpinned(group, `unpin:${inbound.key}`));
};

const pin = async (turn: Turn, group: Group): Promise<Kept> => {
  const { deps, inbound, config, person, now, t } = turn;
  if (group.pin !== null && group.pin.key !== inbound.key) return say(t.groups.pinOnBefore);
  const fresh = { by: person.id, key: inbound.key, refused: false, shown: null };
  const pinned = await changeGroup(deps, inbound, (before) =>
    before === null ? null : { ...before, pin: before.pin ?? fresh },
  );
  const first = pinned === null ? null : await firstState(deps, config, pinned, now);
  return first === null ? say(t.groups.pinLater) : say(t.groups.pinOn, first);
};

const unpin = async ({ deps, inbound, t }: Turn, group: Group): Promise<Kept> => {
  if (group.pin === null) return say(t.groups.pinOffBefore);
  await changeGroup(deps, inbound, (before) => (before === null ? null : { ...before, pin: null }));
  return say(t.groups.pinOff, unpinned(group, `unpin:${inbound.key}`));
};

/** Binds this group to the cluster, releases it, or turns the pinned state of the round on and off. The secretary's alone. */
export const keepGroup = async (turn: Turn, request: Keeping, group: Group | null): Promise<Kept> => {
  const allowed = may(turn.person, 'keep_groups');
  if (!allowed.ok) return { reply: presentRoleMissing(turn.words, allowed.error), outbound: [] };
  switch (request.verb) {
    case 'bind_group':
      return bind(turn);
    case 'unbind_group':
      return unbind(turn);
    case 'pin_group':
      if (group === null) return say(turn.t.groups.notBound);
      return request.state === 'off' ? unpin(turn, group) : pin(turn, group);
  }
};
