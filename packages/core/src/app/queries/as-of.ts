import { button, buttons, reply, text } from '../../conversation/build.js';
import { presentLookedBack } from '../../conversation/present/looked-back.js';
import type { Request } from '../../conversation/request.js';
import type { Instant } from '../../domain/instant.js';
import { clusterStream, currentConfig } from '../cluster-state.js';
import { storeAt } from '../past.js';
import type { Handler, Said, Turn } from '../turn.js';
import { say } from './asking.js';
import { type MomentRefusal, momentOf } from './moment.js';

/** What can be asked as it was known at a moment. */
export type AsOfVerb = 'status' | 'summary' | 'indicator' | 'source';

/** A moment that cannot be asked for: why, an example, and what may be asked instead. */
export const sayMomentRefused = (turn: Turn, refusal: MomentRefusal, instead: Request | null): Said => {
  const { t, f } = turn.words;
  const { asOf } = t.comparison;
  const said =
    refusal.code === 'moment_ahead'
      ? asOf.ahead({ at: f.dateTime(refusal.at) })
      : asOf.unknown({ text: refusal.text, example: f.date(f.localDate(turn.now)) });
  return say(reply(text(said), buttons(instead === null ? [] : [button(asOf.now, instead)])));
};

/** The turn as it would have been at that moment: roster, rules, facts and clock of then; who may see what is decided now. */
const turnAt = async (turn: Turn, at: Instant): Promise<Turn | null> => {
  const deps = { ...turn.deps, store: storeAt(turn.deps.store, at) };
  const config = await currentConfig(deps);
  if (config === null) return null;
  const words = { ...turn.words, config };
  return { ...turn, deps, config, words, now: at, past: { now: turn.now, config: turn.config } };
};

const firstFact = async ({ deps, config }: Turn): Promise<Instant | null> =>
  (await deps.store.read(clusterStream(config.id))).events[0]?.at ?? null;

/** Answers a question as of the moment it names: with what was known then, and saying so. */
export const answerAsOf =
  <V extends AsOfVerb>(answer: Handler<V>): Handler<V> =>
  async (turn, request) => {
    const { asof, ...asked } = request as Request<V> & { readonly asof?: string };
    if (asof === undefined) return answer(turn, request);
    const now = asked as unknown as Request<V> & Request;
    const moment = momentOf(turn.config.calendar.zone, asof, turn.now);
    if (!moment.ok) return sayMomentRefused(turn, moment.error, now);
    const then = await turnAt(turn, moment.value.at);
    if (then === null) {
      const { t, f } = turn.words;
      const first = await firstFact(turn);
      const before = t.comparison.asOf.before({
        at: f.dateTime(moment.value.at),
        first: first === null ? '' : f.dateTime(first),
      });
      return say(reply(text(before), buttons([button(t.comparison.asOf.now, now)])));
    }
    const said = await answer(then, now);
    return {
      ...said,
      replies: said.replies.map((each) => presentLookedBack(turn.words, each, { ...moment.value, asof, now })),
    };
  };
