import type { Update } from 'grammy/types';
import type { HttpRequest, HttpResponse } from './config.js';

/** An update is far smaller; what is larger is not Telegram's. */
const MAX_BYTES = 1_000_000;

/** Compares in a time that does not tell how much was right. */
const sameSecret = (given: string, secret: string): boolean => {
  let difference = given.length ^ secret.length;
  for (let index = 0; index < secret.length; index += 1)
    difference |= given.charCodeAt(index) ^ secret.charCodeAt(index);
  return difference === 0;
};

const readBody = async (request: HttpRequest): Promise<string | null> => {
  const decoder = new TextDecoder();
  let body = '';
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) return null;
    body += decoder.decode(chunk, { stream: true });
  }
  return body + decoder.decode();
};

const updateOf = (body: string): Update | null => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'update_id' in value && typeof value.update_id === 'number'
      ? (value as Update)
      : null;
  } catch {
    return null;
  }
};

export type WebhookOptions = {
  readonly secret: string;
  /** See `Receiver.take`; null while the bot has not connected yet or is stopping: Telegram comes again. */
  readonly take: () => ((update: Update) => Promise<boolean>) | null;
};

/** Answers Telegram's deliveries: 200 when the update is on disk, 500 when it must come again. One update at a time, in order. */
export const webhookHandler = ({
  secret,
  take,
}: WebhookOptions): ((request: HttpRequest, response: HttpResponse) => void) => {
  let queue: Promise<unknown> = Promise.resolve();
  const statusFor = async (request: HttpRequest): Promise<number> => {
    if (request.method !== 'POST') return 405;
    if (!sameSecret(String(request.headers['x-telegram-bot-api-secret-token'] ?? ''), secret)) return 401;
    const body = await readBody(request);
    if (body === null) return 413;
    const update = updateOf(body);
    if (update === null) return 400;
    const taken = queue.then(() => take()?.(update) ?? null);
    queue = taken.catch(() => null);
    const done = await taken;
    return done === null ? 503 : done ? 200 : 500;
  };
  return (request, response) => {
    statusFor(request)
      .catch(() => 500)
      .then((status) => response.writeHead(status).end())
      .catch(() => response.destroy());
  };
};
