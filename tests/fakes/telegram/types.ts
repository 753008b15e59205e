/** The parts of the Bot API's objects that the fake speaks. */
export type Params = Readonly<Record<string, unknown>>;

export type TgUser = {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
};
export type TgChat = {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  readonly first_name?: string;
  readonly title?: string;
};
export type TgEntity = { readonly type: string; readonly offset: number; readonly length: number };
export type TgButton = { readonly text: string; readonly callback_data?: string; readonly url?: string };
export type TgKeyboard = { readonly inline_keyboard: readonly (readonly TgButton[])[] };
export type TgMessage = {
  readonly message_id: number;
  readonly from: TgUser;
  readonly chat: TgChat;
  readonly date: number;
  readonly edit_date?: number;
  readonly text?: string;
  readonly entities?: readonly TgEntity[];
  readonly caption?: string;
  readonly document?: { readonly file_id: string; readonly file_unique_id: string; readonly file_name: string };
  readonly photo?: readonly {
    readonly file_id: string;
    readonly file_unique_id: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly voice?: { readonly file_id: string; readonly file_unique_id: string; readonly duration: number };
  readonly reply_to_message?: TgMessage;
  readonly reply_markup?: TgKeyboard;
};
export type TgUpdate = { readonly update_id: number } & Readonly<Record<string, unknown>>;

/** An answer of the Bot API that says no. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters: Readonly<Record<string, number>> = {},
  ) {
    super(description);
  }
}
export const badRequest = (why: string): Refusal => new Refusal(400, `Bad Request: ${why}`);
export const forbidden = (why: string): Refusal => new Refusal(403, `Forbidden: ${why}`);
