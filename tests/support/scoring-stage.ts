import { bundledCluster, type ClusterConfig, type Instant } from '@clusterbot/core';
import { openStage, type Seen, type Stage } from './stage.js';

export type ScoringStage = Stage & {
  /** What the sender reads. */
  read(who: string, text: string): Promise<string>;
  tap(who: string, button: string): Promise<string>;
  /** Scores one criterion as `who`, from the words typed to the stored receipt. */
  score(who: string, typed: string, ...more: readonly string[]): Promise<string>;
  /** Opens the scoring of 2024. */
  open(): Promise<void>;
};

export const to = (seen: readonly Seen[], who: string): string =>
  seen
    .filter((each) => each.to === who)
    .map(({ text }) => text)
    .join('\n');

/** Two boards that were never merged, so that every pair is seen: each cross-scores the other. */
export const twoBoards = (over: Partial<ClusterConfig> = {}): ClusterConfig => {
  const config = bundledCluster();
  return {
    ...config,
    boards: config.boards.filter(({ id }) => id === 'lang-son' || id === 'quang-ninh'),
    leads: [],
    ...over,
  };
};

/** A rehearsal of two boards, or of any other cluster. */
export const openScoringStage = async (
  options: { readonly config?: ClusterConfig; readonly at?: string } = {},
): Promise<ScoringStage> => {
  const at = (options.at ?? '2024-06-10T02:00:00.000Z') as Instant;
  const stage = await openStage({ config: options.config ?? twoBoards(), at });
  const read = async (who: string, text: string): Promise<string> => to(await stage.say(who, text), who);
  const tap = async (who: string, button: string): Promise<string> => to(await stage.press(who, button), who);
  return {
    ...stage,
    read,
    tap,
    score: async (who, typed, ...more) => {
      await stage.say(who, typed);
      for (const each of more) await stage.say(who, each);
      return read(who, 'đúng');
    },
    open: async () => {
      await stage.say('secretary', '/chamdiem 2024');
      await stage.press('secretary', 'Mở chấm điểm năm 2024');
      await stage.press('secretary', 'Mở chấm điểm năm 2024');
    },
  };
};
