/** The parts of Slack's payloads that are read; everything else is left alone. */

export type SlackFile = { readonly name?: string | null; readonly mimetype?: string; readonly subtype?: string };

export type SlackMessage = {
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly ts?: string;
  readonly edited?: { readonly ts: string };
  readonly files?: readonly SlackFile[];
};

export type SlackEvent = SlackMessage & {
  readonly type: string;
  readonly subtype?: string;
  readonly channel?: string;
  readonly channel_type?: string;
  /** Who wrote the message that this one answers in a thread. */
  readonly parent_user_id?: string;
  readonly message?: SlackMessage;
  readonly previous_message?: SlackMessage;
  readonly old_channel_id?: string;
  readonly new_channel_id?: string;
};

export type EventBody = { readonly team_id: string; readonly event_id: string; readonly event: SlackEvent };

export type CommandBody = {
  readonly team_id: string;
  readonly user_id: string;
  readonly text?: string;
  readonly trigger_id: string;
};

export type ActionBody = {
  readonly team: { readonly id: string } | null;
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly channel?: { readonly id: string };
  readonly message?: { readonly ts: string };
  readonly trigger_id: string;
  readonly actions: readonly { readonly value?: string; readonly action_ts?: string }[];
};

export type ViewState = {
  readonly values: Readonly<
    Record<string, Readonly<Record<string, { readonly value?: string | null; readonly selected_date?: string | null }>>>
  >;
};

export type ViewBody = {
  readonly team: { readonly id: string } | null;
  readonly user: { readonly id: string; readonly team_id?: string };
  readonly trigger_id: string;
  readonly view: { readonly private_metadata: string; readonly state: ViewState };
};
