export type Json = Readonly<Record<string, unknown>>;

export type SlackUser = {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly locale: string;
  state: 'active' | 'dm_closed' | 'deactivated';
};

export type SlackFile = { readonly id: string; readonly name: string; readonly mimetype: string };

export type Message = {
  readonly ts: string;
  readonly user: string;
  readonly byBot: boolean;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly metadata: Json | null;
  readonly edited: string | null;
  readonly files: readonly SlackFile[];
};

export type Channel = {
  readonly id: string;
  /** The person of a direct message; null for a channel. */
  readonly user: string | null;
  readonly messages: Map<string, Message>;
  botIsMember: boolean;
  archived: boolean;
  /** `ts` of the messages at the top, the newest last. */
  pinned: readonly string[];
  /** Whether the workspace lets members pin here. */
  pinsAllowed: boolean;
};

/** An answer of the Web API that says no. */
export class Refusal extends Error {
  constructor(
    readonly error: string,
    readonly why: string = '',
  ) {
    super(error);
  }
}

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
