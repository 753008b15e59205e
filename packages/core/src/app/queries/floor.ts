import { reply, text } from '../../conversation/build.js';
import type { Request } from '../../conversation/request.js';
import { FLOORS, type Floor } from '../../domain/report/approval.js';
import type { Handler, Turn } from '../turn.js';
import { say } from './asking.js';

/** The floor a question asks for; undefined when it asks for everything handed in. */
const floorOf = (turn: Turn, argument: string | undefined): Floor | undefined =>
  FLOORS.find((each) => each === (argument ?? turn.floor));

/**
 * Lets a question about figures count only what is approved, or accepted, by now. Boards below that are not in; the answer says so. Where
 * the chain has no such step the question is refused, not answered with less.
 */
export const floored =
  <V extends 'summary' | 'indicator'>(handler: Handler<V>): Handler<V> =>
  async (turn, request) => {
    const floor = floorOf(turn, (request as Request<'summary'>).floor);
    if (floor === undefined) return handler(turn, request);
    const rule = turn.config.approval;
    const { refusal, summary } = turn.t.approval;
    if (rule === undefined) return say(reply(text(refusal.notInUse)));
    if (floor === 'accepted' && !rule.secretary) return say(reply(text(refusal.notInChain.accept)));
    const asked: Turn = { ...turn, floor };
    if (request.verb === 'summary') return handler(asked, { ...request, floor });
    const said = await handler(asked, request);
    const [first, ...others] = said.replies;
    if (first === undefined) return said;
    return { ...said, replies: [{ ...first, blocks: [...first.blocks, text(summary.only[floor])] }, ...others] };
  };
