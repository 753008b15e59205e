import { reply, text } from '../../conversation/build.js';
import type { Handler, Handlers } from '../turn.js';

const onlyInGroup: Handler<'bind_group' | 'unbind_group' | 'pin_group'> = async ({ t }) => ({
  replies: [reply(text(t.groups.onlyInGroup))],
});

/** What only means something in a group, asked in private; groups/keep.ts does it there. */
export const groups: Handlers = { bind_group: onlyInGroup, unbind_group: onlyInGroup, pin_group: onlyInGroup };
