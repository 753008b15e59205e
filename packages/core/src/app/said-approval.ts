import { commandRequest, parseCommand } from '../conversation/commands.js';
import { takeFloor, withoutFigures } from '../conversation/floor-words.js';
import { askedDeed, askedStep } from '../conversation/step-words.js';
import { handle } from './handlers.js';
import { commandContext, contextOf } from './interpret.js';
import type { Said, Turn } from './turn.js';

/**
 * A question with “số liệu đã duyệt” in it: answered as the rest of it, from approved figures only; null where nothing of the kind is
 * said, or the cluster has no approval chain.
 */
export const answerByFloor = async (
  turn: Turn,
  said: string,
  answer: (turn: Turn, rest: string) => Promise<Said>,
): Promise<Said | null> => {
  const asked = turn.config.approval === undefined || turn.floor !== undefined ? null : takeFloor(said);
  if (asked === null) return null;
  const { floor, rest } = asked;
  const about = withoutFigures(rest);
  if (about !== null) {
    const outcome = commandRequest({ command: 'solieu', rest: about, slash: true }, commandContext(turn));
    if (outcome.kind === 'request' && outcome.request.verb === 'indicator') {
      const { field, period, board } = outcome.request;
      if (field !== undefined) return handle({ ...turn, floor }, outcome.request);
      const at = { ...(period === undefined ? {} : { period }), ...(board === undefined ? {} : { board }) };
      return handle(turn, { verb: 'summary', ...at, floor });
    }
  }
  return answer({ ...turn, floor }, rest);
};

/**
 * “Hải Phòng đã duyệt chưa?”, “ban nào bị trả lại?”: the status, which says where reports are; “đồng ý duyệt”: what waits for it. Null for
 * anything else.
 */
export const answerStep = async (turn: Turn, said: string): Promise<Said | null> => {
  if (turn.config.approval === undefined) return null;
  const deed = askedDeed(said);
  const typed = deed === null ? null : parseCommand(`${deed.command} ${deed.rest}`.trim(), turn.config);
  if (typed !== null) {
    const asks = commandRequest(typed, commandContext(turn));
    if (asks.kind === 'request') return handle(turn, asks.request);
  }
  const asked = askedStep(said);
  if (asked === null) return null;
  const outcome = commandRequest({ command: 'tiendo', rest: asked.about, slash: true }, commandContext(turn));
  if (outcome.kind !== 'request' || outcome.request.verb !== 'status') return null;
  const { own } = contextOf(turn);
  const mine = asked.all || outcome.request.board !== undefined || own === null ? {} : { board: own };
  return handle(turn, { ...outcome.request, ...mine });
};
