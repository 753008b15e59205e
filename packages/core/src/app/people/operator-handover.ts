import { layOutText } from '../../conversation/layout.js';
import { presentHandoverAsk } from '../../conversation/present/handover.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { PersonId } from '../../domain/ids.js';
import { checkGiver, checkReceiver, type HandoverRefusal } from '../../domain/people/handover.js';
import type { Person } from '../../domain/people/types.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { Deps } from '../deps.js';
import type { OperatorRefusal } from '../operator.js';
import { readPerson } from './documents.js';
import { wordsFor } from './enroll.js';
import { handOver } from './hand-over.js';
import { handoverView, refusedText, seatedToday } from './handover-view.js';

type Two = { readonly giver: Person; readonly receiver: Person };

/** The two as the operator named them; refused where one is unknown or nothing can pass from one to the other. */
const theTwo = async (
  deps: Deps,
  config: ClusterConfig,
  from: PersonId,
  to: PersonId,
): Promise<Result<Two, OperatorRefusal>> => {
  const [giver, receiver] = [await readPerson(deps, from), await readPerson(deps, to)];
  const unknown = giver === null ? from : receiver === null ? to : null;
  if (giver === null || receiver === null)
    return refuse({ code: 'unknown_person', message: `there is no person "${unknown ?? ''}"` });
  const now = deps.clock.now();
  const two = { giver: seatedToday({ config, now }, giver), receiver: seatedToday({ config, now }, receiver) };
  const able = checkGiver(two.giver);
  if (!able.ok) return refused(deps, config, able.error, two);
  const fit = checkReceiver(two.giver, two.receiver);
  return fit.ok ? ok(two) : refused(deps, config, fit.error, two);
};

const refused = async (
  deps: Deps,
  config: ClusterConfig,
  refusal: HandoverRefusal,
  two: Two,
): Promise<Result<never, OperatorRefusal>> => {
  const message = await refusedText({ deps }, wordsFor(config, 'en', deps.clock.now()), refusal, two);
  return refuse({ code: refusal.code, message });
};

/** What would pass from one to the other, a line each. */
export const handoverPreview = async (
  deps: Deps,
  config: ClusterConfig,
  from: PersonId,
  to: PersonId,
): Promise<Result<readonly string[], OperatorRefusal>> => {
  const two = await theTwo(deps, config, from, to);
  if (!two.ok) return two;
  const now = deps.clock.now();
  const view = await handoverView({ deps, config, now }, two.value.giver, two.value.receiver);
  const { blocks } = presentHandoverAsk(wordsFor(config, 'en', now), view);
  return ok(layOutText(blocks.filter(({ kind }) => kind !== 'buttons')).split('\n'));
};

/** Hands over on the operator's order; both are told once a host runs. */
export const handOverByOperator = async (
  deps: Deps,
  config: ClusterConfig,
  from: PersonId,
  to: PersonId,
): Promise<Result<null, OperatorRefusal>> => {
  const two = await theTwo(deps, config, from, to);
  if (!two.ok) return two;
  const order = { id: deps.ids.next('card'), giver: from, receiver: to, by: null };
  const done = await handOver({ deps, config, now: deps.clock.now() }, order);
  return done.ok ? ok(null) : refused(deps, config, done.error, two.value);
};
