import { bundledCluster, type CalendarDate, type ClusterConfig, type Instant } from '@clusterbot/core';
import { openStage, type Seen, type Stage } from './stage.js';

/** After the first half of 2024, when what the article tells was known. */
export const JULY = '2024-07-02T02:00:00.000Z' as Instant;

/** The bundled cluster with days by which some of its steps are to be done. */
export const withDue = (due: Readonly<Record<string, string>>): ClusterConfig => {
  const config = bundledCluster();
  const terms = (config.terms ?? []).map((term) => ({
    ...term,
    known: [],
    steps: term.steps.map((step) => ({
      ...step,
      ...(due[step.key] === undefined ? {} : { due: due[step.key] as CalendarDate }),
    })),
  }));
  return { ...config, terms: terms as NonNullable<ClusterConfig['terms']> };
};

export type MilestoneStage = Stage & {
  /** What the sender reads. */
  read(who: string, text: string): Promise<string>;
  tap(who: string, button: string): Promise<string>;
};

export const to = (seen: readonly Seen[], who: string): string =>
  seen
    .filter((each) => each.to === who)
    .map(({ text }) => text)
    .join('\n');

export const openMilestones = async (
  options: Parameters<typeof openStage>[0] = { at: JULY },
): Promise<MilestoneStage> => {
  const stage = await openStage(options);
  return {
    ...stage,
    read: async (who, text) => to(await stage.say(who, text), who),
    tap: async (who, button) => to(await stage.press(who, button), who),
  };
};
