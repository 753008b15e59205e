import type { Log } from '@clusterbot/core';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { codeOf } from './faults.js';

export type Profile = { readonly name: string; readonly locale: string | null };

/** What has to be asked of Slack before an update is whole; asked once a person while the process lives. */
export type People = {
  /** Name and language a person shows; empty when Slack does not say in time, for a name is never worth losing a message. */
  profile(user: string): Promise<Profile>;
  /** The conversation between a person and us. Rejects when Slack cannot say. */
  conversation(user: string): Promise<string>;
};

const KEPT = 5_000;

/** Remembers answers, not failures, up to a bound. */
const once = <T>(ask: (user: string) => Promise<T>): ((user: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (user) => {
    const before = known.get(user);
    if (before !== undefined) return before;
    if (known.size >= KEPT) known.clear();
    const asked = ask(user);
    known.set(user, asked);
    asked.catch(() => known.delete(user));
    return asked;
  };
};

export const NOBODY: Profile = { name: '', locale: null };

/** `client` should give up soon: what is asked here delays the acknowledgement. */
export const createPeople = (client: WebClient, log: Log): People => {
  const ask = async <T>(method: string, call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      log.warn('slack.call_failed', { method, code: codeOf(error) });
      throw error;
    }
  };
  const profile = once(async (user: string): Promise<Profile> => {
    try {
      const { user: info } = await ask('users.info', () => client.users.info({ user, include_locale: true }));
      return { name: info?.profile?.real_name || info?.real_name || info?.name || '', locale: info?.locale ?? null };
    } catch (error) {
      // A missing scope is not made good by asking at every message.
      if (error instanceof WebAPIPlatformError) return NOBODY;
      throw error;
    }
  });
  return {
    profile: (user) => profile(user).catch(() => NOBODY),
    conversation: once(async (user) => {
      const { channel } = await ask('conversations.open', () => client.conversations.open({ users: user }));
      if (channel?.id === undefined) throw new Error('conversations.open named no channel');
      return channel.id;
    }),
  };
};
