import type { HostDriver } from './platform.js';

/** What a person sees of a group, and what they write there. */
export type Group = { say(text: string): void; shown(): readonly string[] };

/** A host whose platform can be made to fail. */
export type FaultyDriver = HostDriver & {
  /** From now on the platform leaves every message of the bot without an answer. */
  mute(): void;
  unmute(): void;
  /** Resolves when the bot has acknowledged all updates. */
  taken(): Promise<void>;
  /** Hands the last update to the bot once more, as after a lost acknowledgement. */
  again(): Promise<void>;
  /** A group that the person and the bot are in. */
  group(who: string): Group;
};

export const MANY = 1_000;
