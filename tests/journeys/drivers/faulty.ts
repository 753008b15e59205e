import type { HostDriver } from './platform.js';
import type { Group } from './types.js';

/** A host whose platform can be made to fail. */
export type FaultyDriver = HostDriver & {
  /** From now on the platform leaves every message of the bot without an answer. */
  mute(): void;
  unmute(): void;
  /** Resolves when the bot has acknowledged all updates. */
  taken(): Promise<void>;
  /** Hands the last update to the bot once more, as after a lost acknowledgement. */
  again(): Promise<void>;
  readonly group: (who: string) => Group;
};

export const MANY = 1_000;
