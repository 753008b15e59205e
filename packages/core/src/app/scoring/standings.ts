import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { canonical } from '../../domain/scoring/canonical.js';
import { type BoardScore, scoreBoard } from '../../domain/scoring/compute.js';
import { type Place, rankBoards } from '../../domain/scoring/rank.js';
import type { FrozenBoard, Opened, Reading, Scoring, Snapshot } from '../../domain/scoring/types.js';
import type { Deps } from '../deps.js';
import { factsOfYear, type YearFacts } from './facts.js';

/** A year's table, computed. Boards stand in official order, places best first. */
export type Standings = {
  readonly scores: readonly BoardScore[];
  readonly places: readonly Place[];
  readonly facts: YearFacts;
};

/** The table from what is stored now, or from what was read when it was frozen. */
export const standingsOf = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  scoring: Scoring,
  opened: Opened,
  now: Instant,
  read?: Reading,
): Promise<Standings> => {
  const facts = await factsOfYear(deps, config, scoring, opened, now, read);
  const scores = facts.boards.map((each) => scoreBoard(opened.table, each));
  return { scores, places: rankBoards(opened.table, scores), facts };
};

/** The table as it is frozen: best first, with every receipt. */
export const frozenBoards = ({ scores, places }: Pick<Standings, 'scores' | 'places'>): readonly FrozenBoard[] =>
  places.flatMap(({ board, rank }) => {
    const score = scores.find((each) => each.board === board);
    return score === undefined
      ? []
      : [{ board, rank, total: score.computable ? score.total : null, lines: score.lines }];
  });

/** The hash of a snapshot: SHA-256 of its canonical JSON. */
export const hashOf = (deps: Pick<Deps, 'ids'>, snapshot: Snapshot): string => deps.ids.sha256(canonical(snapshot));
