import type { Log } from '@clusterbot/core';
import { type HTTPReceiver, isValidSlackRequest } from '@slack/bolt';
import type { Intake } from './intake.js';

/** `(request, response)` of node's HTTP server; the host mounts it at `/slack/events`. */
export type RequestHandler = HTTPReceiver['requestListener'];
type Request = Parameters<RequestHandler>[0];

const MOST_BYTES = 1_000_000;
const WINDOW_SECONDS = 5 * 60;

const read = async (request: Request): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const header = (request: Request, name: string): string => String(request.headers[name] ?? '');

/** Bolt compares the signatures in constant time and refuses old requests; those from the future are refused here. */
const isSlacks = (request: Request, body: string, signingSecret: string): boolean => {
  const signature = header(request, 'x-slack-signature');
  const timestamp = Number(header(request, 'x-slack-request-timestamp') || Number.NaN);
  if (!Number.isInteger(timestamp) || timestamp > Date.now() / 1_000 + WINDOW_SECONDS) return false;
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp };
  return isValidSlackRequest({ signingSecret, body, headers });
};

type Body = Readonly<Record<string, unknown>>;

const parse = (text: string, contentType: string): Body | null => {
  const form = contentType.startsWith('application/json') ? null : new URLSearchParams(text);
  const json = form === null ? text : form.get('payload');
  if (json === null) return form === null ? null : Object.fromEntries(form);
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Body) : null;
  } catch {
    return null;
  }
};

/**
 * HTTP mode: a handler for the host's server; it opens no port. 200 only when the facts are on disk, 5xx so that Slack
 * delivers again.
 */
export const createHttpDoor = (intake: Intake, signingSecret: string, log: Log): RequestHandler => {
  const answer = async (request: Request, end: (status: number, body?: string) => void): Promise<void> => {
    const text = await read(request);
    if (text === null) return end(413);
    if (!isSlacks(request, text, signingSecret)) {
      log.warn('slack.request_refused', { status: 401 });
      return end(401);
    }
    const body = parse(text, header(request, 'content-type'));
    if (body === null) return end(400);
    if (body.type === 'url_verification') return end(200, JSON.stringify({ challenge: body.challenge }));
    if (body.ssl_check !== undefined) return end(200);
    const retryNum = Number(header(request, 'x-slack-retry-num'));
    const retry = retryNum > 0 ? { retryNum, retryReason: header(request, 'x-slack-retry-reason') } : {};
    const outcome = await intake.take({ body: { ...body }, ...retry }, async (response) =>
      end(200, response === undefined ? '' : JSON.stringify(response)),
    );
    if (outcome !== 'done') end(outcome === 'closed' ? 503 : 500);
  };
  return (request, response) => {
    const end = (status: number, body = ''): void => {
      response.writeHead(status, body === '' ? {} : { 'content-type': 'application/json' });
      response.end(body);
    };
    answer(request, end).catch(() => {
      // The caller broke off in the middle of its request.
      if (!response.headersSent) end(400);
    });
  };
};
