import type { ScoringCommand, ScoringRefusal } from '../../domain/scoring/commands.js';
import { decideScoring } from '../../domain/scoring/decide.js';
import { evolveScoring } from '../../domain/scoring/evolve.js';
import { NOT_SCORED, type Scoring, type ScoringEvent } from '../../domain/scoring/types.js';
import type { StreamId } from '../../ports/store.js';
import { readScoringEvent } from '../codec/scoring-events.js';
import type { Deps } from '../deps.js';
import { type Folded, fold } from '../fold.js';
import type { Decider } from '../run-command.js';

export const scoringDecider: Decider<Scoring, ScoringCommand, ScoringEvent, ScoringRefusal> = {
  initial: NOT_SCORED,
  read: readScoringEvent,
  evolve: evolveScoring,
  decide: decideScoring,
};

export const scoringStream = (cluster: string, year: number): StreamId => `scoring:${cluster}:${year}` as StreamId;

/** The scoring of a year as known now, or at a version. */
export const readScoring = (
  deps: Pick<Deps, 'store'>,
  cluster: string,
  year: number,
  until?: { readonly version: number },
): Promise<Folded<Scoring>> => fold(deps.store, scoringStream(cluster, year), scoringDecider, until);

/** The years whose scoring was opened, earliest first. */
export const scoringYears = async (deps: Pick<Deps, 'store'>, cluster: string): Promise<readonly number[]> =>
  (await deps.store.heads(`scoring:${cluster}:`))
    .map(({ stream }) => Number(stream.slice(stream.lastIndexOf(':') + 1)))
    .toSorted((a, b) => a - b);
