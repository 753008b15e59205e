import type { ClusterConfig, Inbound, Instant, Store } from '@clusterbot/core';
import { openStage, type Seen, type Stage } from './stage.js';

export const HD = 'officer:hai-duong';
export const HD_HEAD = 'head:hai-duong';
export const HN = 'officer:ha-nam';
export const TB = 'officer:thai-binh';
export const SECRETARY = 'secretary';
export const LEADER = 'leader';

/** What one person read of it. */
export const to = (seen: readonly Seen[], who: string): string =>
  seen
    .filter((each) => each.to === who)
    .map(({ text }) => text)
    .join('\n');

export type QuestionsStage = Stage & {
  /** What the sender reads. */
  read(who: string, text: string, more?: Partial<Inbound>): Promise<string>;
  tap(who: string, button: string, more?: Partial<Inbound>): Promise<string>;
  /** Raises a matter and confirms it; answers what everybody saw. */
  raise(who: string, words: string): Promise<readonly Seen[]>;
  /** The secretary answers #n and confirms it. */
  answer(n: number, words: string): Promise<readonly Seen[]>;
  /** The secretary corrects the answer to #n for the reason on a button. */
  correct(n: number, words: string, reason?: string): Promise<readonly Seen[]>;
  /** Presses a button of the question's card. */
  on(who: string, n: number, button: string): Promise<readonly Seen[]>;
};

/** A rehearsal on Monday 10 June 2024, 09:00, with everybody who has to do with difficulties and proposals. */
export const openQuestions = async (
  options: { readonly config?: ClusterConfig; readonly at?: Instant; readonly store?: Store } = {},
): Promise<QuestionsStage> => {
  const stage = await openStage(options);
  return {
    ...stage,
    read: async (who, text, more) => to(await stage.say(who, text, more), who),
    tap: async (who, button, more) => to(await stage.press(who, button, more), who),
    raise: async (who, words) => {
      const shown = await stage.say(who, `/vuongmac ${words}`);
      const anyway = shown.some(({ buttons }) => buttons.some(({ label }) => label === 'Vẫn gửi'));
      return stage.press(who, anyway ? 'Vẫn gửi' : 'Đúng, gửi');
    },
    answer: async (n, words) => {
      await stage.say(SECRETARY, `/traloi ${n} ${words}`);
      return stage.press(SECRETARY, 'Đúng, gửi');
    },
    correct: async (n, words, reason = 'Quy định thay đổi') => {
      await stage.say(SECRETARY, `/vuongmac ${n}`);
      await stage.press(SECRETARY, 'Đính chính');
      await stage.say(SECRETARY, words);
      await stage.press(SECRETARY, reason);
      return stage.press(SECRETARY, 'Đúng, gửi');
    },
    on: async (who, n, button) => {
      await stage.say(who, `/vuongmac ${n}`);
      return stage.press(who, button);
    },
  };
};
