import { Api } from 'grammy';
import type { TelegramConfig } from './config.js';

type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly signal: EventTarget & { readonly aborted: boolean };
  },
) => Promise<{ json(): Promise<unknown> }>;

/** A gateway's page is no word of Telegram's, whatever its status says: it counts as a passing trouble of the server. */
const answerOf = (status: number, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return { ok: false, error_code: status >= 500 ? status : 502, description: 'the answer is not JSON' };
  }
};

/** Node's own fetch: it drops idle connections after seconds, so that few calls meet one that was closed long ago. */
const viaNode: Fetch = async (url, { method, headers, body, signal }) => {
  // grammY's signal is of its own making, and Node's fetch takes only Node's.
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort());
  const response = await fetch(url, { method, headers, body, signal: controller.signal });
  const answer = answerOf(response.status, await response.text());
  return { json: async () => answer };
};

/** The Bot API with a limit on how long one call may take. */
export const telegramApi = (config: TelegramConfig, timeoutSeconds: number): Api =>
  new Api(config.token, { apiRoot: config.apiRoot, timeoutSeconds, fetch: viaNode as never });

/** grammY types its signals by a package; Node's own do the same. */
export const asSignal = (signal: AbortSignal): Parameters<Api['getMe']>[0] =>
  signal as unknown as Parameters<Api['getMe']>[0];
