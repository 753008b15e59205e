import { tableDifferences } from '../../domain/scoring/compare.js';
import { shortCode } from '../../domain/scoring/types.js';
import { configAt, currentConfig } from '../cluster-state.js';
import type { Deps } from '../deps.js';
import { frozenBoards, hashOf, standingsOf } from './standings.js';
import { readScoring, scoringYears } from './stream.js';

/** One frozen table, computed anew from what it was made of. */
export type ScoreCheck = {
  readonly year: number;
  readonly version: number;
  readonly code: string;
  readonly published: boolean;
  /** The stored table has the hash it was stored with. */
  readonly whole: boolean;
  /** Computed anew from the streams it is the same. */
  readonly same: boolean;
  /** Where it is not. */
  readonly differences: readonly { readonly board: string; readonly criteria: readonly string[] }[];
};

/** Computes every frozen table anew, from the reports and scores as they stood when it was frozen. */
export const verifyScores = async (deps: Deps): Promise<readonly ScoreCheck[]> => {
  const config = await currentConfig(deps);
  if (config === null) return [];
  const years = await scoringYears(deps, config.id);
  const all = await Promise.all(
    years.map(async (year) => {
      const { state } = await readScoring(deps, config.id, year);
      return Promise.all(
        state.versions.map(async ({ number, sha256, snapshot, published }): Promise<ScoreCheck> => {
          const then = (await readScoring(deps, config.id, year, { version: snapshot.scores })).state;
          // By the roster of that time: what was merged since changes nothing of it.
          const roster = (await configAt(deps, snapshot.at)) ?? config;
          const anew =
            then.opened === null
              ? []
              : frozenBoards(await standingsOf(deps, roster, then, then.opened, snapshot.at, snapshot));
          const whole = hashOf(deps, snapshot) === sha256;
          const differences = state.opened === null ? [] : tableDifferences(state.opened.table, snapshot.boards, anew);
          return {
            year,
            version: number,
            code: shortCode(sha256),
            published: published !== null,
            whole,
            same: whole && hashOf(deps, { ...snapshot, boards: anew }) === sha256,
            differences: differences.map(({ board, criteria }) => ({ board, criteria })),
          };
        }),
      );
    }),
  );
  return all.flat();
};
