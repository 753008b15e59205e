import { createHmac } from 'node:crypto';
import type { Json } from './types.js';

export type Kind = 'events_api' | 'slash_commands' | 'interactive';

const form = (fields: Json): string =>
  new URLSearchParams(
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)])),
  ).toString();

/** A body as Slack sends each kind, and its type. */
export const bodyOf = (kind: Kind, payload: Json): readonly [body: string, contentType: string] => {
  if (kind === 'events_api') return [JSON.stringify(payload), 'application/json'];
  const fields = kind === 'slash_commands' ? payload : { payload: JSON.stringify(payload) };
  return [form(fields), 'application/x-www-form-urlencoded'];
};

/** A request as Slack signs it (v0); `at` in seconds. */
export const signedRequest = (
  [body, contentType]: readonly [string, string],
  secret: string,
  at = Math.floor(Date.now() / 1_000),
): { readonly method: string; readonly body: string; readonly headers: Readonly<Record<string, string>> } => ({
  method: 'POST',
  body,
  headers: {
    'content-type': contentType,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
  },
});
