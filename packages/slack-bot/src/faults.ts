import type { Delivery } from '@clusterbot/core';
import {
  SlackError,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

type Unreachable = Extract<Delivery, { readonly outcome: 'unreachable' }>['state'];

/** What a failed call of the Web API means, with a code that is safe to log. */
export type Fault =
  /** `doubtful`: the call failed, but a part of it may have been done. */
  | { readonly kind: 'later'; readonly code: string; readonly afterMs: number; readonly doubtful?: true }
  | { readonly kind: 'uncertain'; readonly code: string }
  | { readonly kind: 'unreachable'; readonly code: string; readonly state: Unreachable }
  /** The blocks were refused; the same words as plain text may pass. */
  | { readonly kind: 'shape'; readonly code: string }
  /** The message can no longer be changed or taken back. */
  | { readonly kind: 'fixed'; readonly code: string }
  | { readonly kind: 'rejected'; readonly code: string };

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const LEFT = words('account_inactive channel_not_found is_archived not_in_channel user_disabled user_not_found');
const DM_CLOSED = words('cannot_dm_bot messages_tab_disabled');
const SHAPE = words('invalid_blocks invalid_blocks_format msg_blocks_too_long msg_too_long');
const FIXED = words('cant_delete_message cant_update_message edit_window_closed message_not_found');
/** Slack says of these that a part of the call may have been done. */
const HALF_DONE = words('fatal_error internal_error');
const RATE_LIMITED = words('rate_limited ratelimited');
const SOON = words('request_timeout service_unavailable team_added_to_org');
/** An operator has to act (a token was revoked, a scope is missing): nobody is unreachable, and hurry does not help. */
const OPERATOR = words(
  'access_denied invalid_auth message_limit_exceeded missing_scope no_permission not_authed token_expired token_revoked',
);
/** The connection never came about, so nothing was sent. */
const NOT_SENT = words('EAI_AGAIN ECONNREFUSED EHOSTUNREACH ENETUNREACH ENOTFOUND UND_ERR_CONNECT_TIMEOUT');

const SOON_MS = 5_000;
const RATE_LIMITED_MS = 30_000;
const OPERATOR_MS = 300_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The deepest code in a chain of causes: `ECONNREFUSED` stands below `fetch failed`. */
const causeCode = (error: unknown): string | null => {
  let found: string | null = null;
  for (let each = error, depth = 0; isObject(each) && depth < 6; each = each.cause ?? each.original, depth += 1) {
    if (typeof each.code === 'string' && !each.code.startsWith('slack_')) found = each.code;
    else if (each.name === 'TimeoutError') found = 'timeout';
  }
  return found;
};

/** A code from outside, if it looks like one: the library puts a whole unreadable answer where the code should be. */
const codeOr = (code: unknown, otherwise: string): string =>
  typeof code === 'string' && /^[A-Za-z][A-Za-z0-9_]{1,59}$/.test(code) ? code : otherwise;

const refusal = (code: string): Fault => {
  if (LEFT.has(code)) return { kind: 'unreachable', code, state: 'left' };
  if (DM_CLOSED.has(code)) return { kind: 'unreachable', code, state: 'dm_closed' };
  if (SHAPE.has(code)) return { kind: 'shape', code };
  if (FIXED.has(code)) return { kind: 'fixed', code };
  if (HALF_DONE.has(code)) return { kind: 'uncertain', code };
  if (RATE_LIMITED.has(code)) return { kind: 'later', code, afterMs: RATE_LIMITED_MS };
  if (SOON.has(code)) return { kind: 'later', code, afterMs: SOON_MS };
  return OPERATOR.has(code) ? { kind: 'later', code, afterMs: OPERATOR_MS } : { kind: 'rejected', code };
};

/** Reads what the client threw. Its errors carry the whole message and answer; only a code leaves here. */
export const faultOf = (error: unknown): Fault => {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'later', code: 'ratelimited', afterMs: Math.max(1, error.retryAfter) * 1_000 };
  }
  if (error instanceof WebAPIHTTPError) {
    const later = { kind: 'later', code: `http_${error.statusCode}`, afterMs: SOON_MS } as const;
    return error.statusCode >= 500 ? { ...later, doubtful: true } : later;
  }
  if (error instanceof WebAPIPlatformError) {
    const code = codeOr(error.data.error, 'unreadable_answer');
    return code === 'unreadable_answer' ? { kind: 'uncertain', code } : refusal(code);
  }
  const code = codeOr(causeCode(error), error instanceof WebAPIRequestError ? 'request_failed' : 'answer_lost');
  return NOT_SENT.has(code) ? { kind: 'later', code, afterMs: SOON_MS } : { kind: 'uncertain', code };
};

/** The code of anything thrown, for the log: Slack's or the system's code, else the name of the error, never its message. */
export const codeOf = (error: unknown): string => {
  if (error instanceof SlackError) return faultOf(error).code;
  if (!isObject(error)) return 'error';
  // Bolt wraps what a listener threw.
  if (error.code === 'slack_bolt_unknown_error') return codeOf(error.original);
  return causeCode(error) ?? codeOr(error.code, codeOr(error.name, 'error'));
};
