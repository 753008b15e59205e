/** One message of the bot as the person sees it now. */
export type Shown = {
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly string[];
};

/** One person with their private conversation, whatever the platform. */
export type Player = {
  readonly who: string;
  /** Types a message. */
  say(text: string): void;
  /** Presses the newest button with this label, or that contains it. */
  press(label: string): void;
  /** Sends a file, which nobody can read here. */
  attach(): void;
  /** The bot's messages as they stand, oldest first. */
  shown(): readonly Shown[];
  /** Their own messages that still stand in the conversation. */
  own(): readonly string[];
};

/** What a person sees of a group, and what they write there. */
export type Group = { say(text: string): void; shown(): readonly string[] };

export type Ended = { readonly code: number | null; readonly ms: number };

/** One platform with the host on it. */
export type Driver = {
  readonly platform: 'telegram' | 'slack' | 'terminal' | 'plain';
  /** The person called so; somebody new to the bot until they redeem a code (in the terminal enrolled already). */
  player(who: string): Player;
  /** A one-time code of the operator's, made before the start; null where people are enrolled already. */
  code(who: string): string | null;
  /** Told of everything that may have changed on a screen. */
  onChange(look: () => void): () => void;
  /** Plays the rehearsal's clock to an instant, through everything that falls due. */
  clockTo(iso: string): Promise<void>;
  /** The host is off until an instant. */
  outageTo(iso: string): Promise<void>;
  /** Everything the processes wrote on stderr and stdout. */
  log(): string;
  /** A group that the person and the bot are in; absent where there are none. What is said there mentions the bot. */
  readonly group?: (who: string) => Group;
  readonly directory: string;
  /** Ends everything; answers how the last process ended when it was asked to. */
  close(): Promise<Ended>;
};
