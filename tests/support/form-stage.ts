import type { AccountKey, Answer, App, Inbound, NativeForm, Outbound } from '@clusterbot/core';
import { encodeAction, plainText } from '@clusterbot/core';
import { openStage, type Stage } from './stage.js';

export type FormStage = Stage & {
  /** Presses [Điền bằng biểu mẫu] on a platform that has forms. */
  open(who: string, more?: Partial<Inbound>): Promise<NativeForm>;
  /** Sends a form with what its inputs hold, after these were typed over. */
  send(who: string, form: NativeForm, typed: Readonly<Record<string, string>>, more?: Partial<Inbound>): Promise<Sent>;
  /** Anything at all that this platform hands to core. */
  receive(who: string, content: Inbound['content'], more?: Partial<Inbound>): ReturnType<App['receive']>;
};
export type Sent = {
  readonly answer: Answer;
  readonly said: string;
  readonly outbound: readonly Outbound[];
};

let count = 0;

/** The stage of core on a platform with forms of its own. */
export const openFormStage = async (options: Parameters<typeof openStage>[0] = {}): Promise<FormStage> => {
  const stage = await openStage(options);
  const inbound = (who: string, content: Inbound['content'], more: Partial<Inbound> = {}): Inbound => ({
    key: `sl:T:${++count}`,
    channel: 'slack',
    account: `term:${who}` as AccountKey,
    displayName: who,
    chat: who,
    place: 'private',
    sentAt: null,
    content,
    message: null,
    languageHint: null,
    ...more,
  });
  return {
    ...stage,
    receive: (who, content, more = {}) => stage.app.receive(inbound(who, content, more)),
    open: async (who, more = {}) => {
      const token = encodeAction({ verb: 'form' });
      const { answer } = await stage.app.receive(inbound(who, { kind: 'press', token, card: null }, more));
      if (answer.kind !== 'openForm') throw new Error(`no form for ${who}: ${answer.kind}`);
      return answer.form;
    },
    send: async (who, form, typed, more = {}) => {
      const values = Object.fromEntries(form.fields.map(({ key, initial }) => [key, typed[key] ?? initial]));
      const message = inbound(who, { kind: 'form', ref: form.ref, values }, more);
      const { answer, outbound } = await stage.app.receive(message);
      const said = outbound.map(({ reply }) => (reply === null ? '' : plainText(reply).text)).join('\n');
      return { answer, said, outbound };
    },
  };
};

/** The form of an answer that shows one. */
export const formOf = (answer: Answer): NativeForm => {
  if (answer.kind !== 'openForm') throw new Error(`no form: ${JSON.stringify(answer)}`);
  return answer.form;
};
