import { decideMilestones, type StepCommand, type StepRefusal } from '../../domain/milestone/decide.js';
import { evolveMilestones, NO_MILESTONES } from '../../domain/milestone/evolve.js';
import type { Milestones, StepEvent } from '../../domain/milestone/types.js';
import type { StreamId } from '../../ports/store.js';
import { readMilestoneEvent } from '../codec/milestone-events.js';
import type { Deps } from '../deps.js';
import { fold } from '../fold.js';
import type { Decider } from '../run-command.js';

export const milestoneDecider: Decider<Milestones, StepCommand, StepEvent, StepRefusal> = {
  initial: NO_MILESTONES,
  read: readMilestoneEvent,
  evolve: evolveMilestones,
  decide: decideMilestones,
};

export const milestonesStream = (cluster: string, term: string): StreamId =>
  `milestones:${cluster}:${term}` as StreamId;

/** What was said here of a term's steps. */
export const readMilestones = async (deps: Pick<Deps, 'store'>, cluster: string, term: string): Promise<Milestones> =>
  (await fold(deps.store, milestonesStream(cluster, term), milestoneDecider)).state;
