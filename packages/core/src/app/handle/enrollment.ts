import { bold, line, reply, text } from '../../conversation/build.js';
import { presentLink, presentRefusedCode, presentWelcome } from '../../conversation/present/enrollment.js';
import { grantText } from '../../conversation/present/roles.js';
import type { Reply } from '../../conversation/reply.js';
import { dueFor } from '../people/due.js';
import { redemptionOf } from '../people/enroll.js';
import { createLink } from '../people/invite.js';
import { markReachability } from '../people/reachability.js';
import { redeem } from '../people/redeem.js';
import type { Handlers, Turn } from '../turn.js';

const alreadyHere = async (turn: Turn): Promise<Reply> => {
  const due = await dueFor(turn.deps, turn.config, turn.person, turn.now);
  return presentWelcome(turn.words, turn.person, { now: turn.now, due, known: true });
};

/** Of people who are enrolled; who is not is answered by people/enroll.ts. */
export const enrollment: Handlers = {
  // A further code gives a further role; there is nothing left to prove.
  start: async (turn, { code }) => {
    if (code === undefined) return { replies: [await alreadyHere(turn)] };
    const { deps, config, inbound, person, words, now } = turn;
    const redeemed = await redeem(deps, config, redemptionOf(inbound, code, person.language), now);
    if (!redeemed.ok) return { replies: [presentRefusedCode(words, redeemed.error)], remember: true };
    const { grant } = redeemed.value;
    if (grant === null) return { replies: [await alreadyHere(turn)], remember: true };
    const said = words.t.enrollment.granted({ role: grantText(words, grant) });
    return { replies: [reply(text(line(bold(said))))], remember: true };
  },

  reachable: async (turn) => {
    await markReachability(turn.deps, turn.inbound.account, 'reachable', turn.now);
    return { replies: [await alreadyHere(turn)] };
  },

  // Not remembered: what is remembered is stored, and a code is stored nowhere.
  link: async (turn) => ({
    replies: [presentLink(turn.words, await createLink(turn.deps, turn.person.id))],
  }),
};
