import { type ApprovalRule, bundledCluster, type ClusterConfig } from '@clusterbot/core';
import { openStage, type Seen, type Stage } from './stage.js';

export const CHAIN: ApprovalRule = { head: true, secretary: true, resubmitDays: 2 };

export const withApproval = (approval: ApprovalRule = CHAIN): ClusterConfig => ({ ...bundledCluster(), approval });

export type ApprovalStage = Stage & {
  /** What the sender reads. */
  read(who: string, text: string): Promise<string>;
  tap(who: string, button: string): Promise<string>;
  /** Enters figures and hands them in; answers what everybody saw. */
  handIn(who: string, figures: string): Promise<readonly Seen[]>;
};

export const to = (seen: readonly Seen[], who: string): string =>
  seen
    .filter((each) => each.to === who)
    .map(({ text }) => text)
    .join('\n');

/** A rehearsal of a cluster with an approval chain. */
export const openApprovalStage = async (approval?: ApprovalRule): Promise<ApprovalStage> => {
  const stage = await openStage({ config: withApproval(approval) });
  return {
    ...stage,
    read: async (who, text) => to(await stage.say(who, text), who),
    tap: async (who, button) => to(await stage.press(who, button), who),
    handIn: async (who, figures) => {
      await stage.say(who, figures);
      await stage.say(who, 'đúng');
      await stage.say(who, '/nop');
      return stage.press(who, 'submit');
    },
  };
};
