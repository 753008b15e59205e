import { GrammyError, HttpError } from 'grammy';

/** What a refused or lost call means for the one who made it. */
export type Meaning =
  /** 429: wait. */
  | { readonly kind: 'too_many'; readonly afterMs: number }
  /** 5xx, or something between us and Telegram: it did not act. */
  | { readonly kind: 'server' }
  /** No connection came about. */
  | { readonly kind: 'not_sent' }
  /** The call went out and no answer came back. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable'; readonly state: 'blocked' | 'dm_closed' | 'left' }
  /** The message to edit or delete is not there (any more), or may no longer be changed. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'fixed' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'migrated'; readonly to: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'token' }
  /** What we sent is not to Telegram's liking: our defect. */
  | { readonly kind: 'shape' };

/** An error of the library without its message and payload, which may hold what people wrote. */
export type Failure = Meaning & { readonly code: string; readonly method: string };

type Rule = readonly [status: number, description: RegExp, code: string, meaning: Meaning];

/** Telegram tells most refusals apart by their wording only. */
const RULES: readonly Rule[] = [
  [400, /message is not modified/i, 'not_modified', { kind: 'unchanged' }],
  [400, /message to (edit|delete|pin|unpin) not found|message_id_invalid/i, 'message_not_found', { kind: 'gone' }],
  [400, /message can't be (edited|deleted)/i, 'message_fixed', { kind: 'fixed' }],
  [400, /chat not found|user not found|peer_id_invalid/i, 'chat_not_found', { kind: 'unreachable', state: 'left' }],
  [
    400,
    /not enough rights|have no rights|chat_admin_required|chat_write_forbidden|topic_closed/i,
    'not_allowed_to_write',
    { kind: 'unreachable', state: 'dm_closed' },
  ],
  [403, /blocked by the user/i, 'blocked_by_user', { kind: 'unreachable', state: 'blocked' }],
  [403, /can't initiate conversation/i, 'never_started', { kind: 'unreachable', state: 'dm_closed' }],
  [403, /deactivated/i, 'user_deactivated', { kind: 'unreachable', state: 'left' }],
  [403, /kicked|not a member|deleted/i, 'not_in_chat', { kind: 'unreachable', state: 'left' }],
  [403, /^/, 'forbidden', { kind: 'unreachable', state: 'blocked' }],
  [401, /^/, 'token_refused', { kind: 'token' }],
  [404, /^/, 'token_refused', { kind: 'token' }],
  [409, /webhook/i, 'webhook_is_set', { kind: 'conflict' }],
  [409, /^/, 'second_poller', { kind: 'conflict' }],
];

const answered = (error: GrammyError): Meaning & { readonly code: string } => {
  const status = error.error_code;
  const { retry_after: retryAfter, migrate_to_chat_id: to } = error.parameters;
  if (to !== undefined) return { kind: 'migrated', to: String(to), code: 'migrated' };
  if (status === 429) return { kind: 'too_many', afterMs: (retryAfter ?? 1) * 1000, code: 'too_many_requests' };
  if (status >= 500) return { kind: 'server', code: `server_${status}` };
  const rule = RULES.find(([code, description]) => code === status && description.test(error.description));
  return rule === undefined ? { kind: 'shape', code: `refused_${status}` } : { ...rule[3], code: rule[2] };
};

/** Codes of Node for a connection that never came about. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('cause' in error) return codeOf(error.cause);
  return null;
};

/** Reduces whatever a call threw to a code, the method and what it means. */
export const reduce = (error: unknown, method: string): Failure => {
  if (error instanceof GrammyError) return { ...answered(error), method };
  const inner = error instanceof HttpError ? error.error : error;
  const code = codeOf(inner);
  if (code !== null && NO_CONNECTION.has(code)) return { kind: 'not_sent', code: code.toLowerCase(), method };
  return { kind: 'unknown', code: code?.toLowerCase() ?? 'no_answer', method };
};

/** The name of an error that is not Telegram's, without its message. */
export const nameOf = (error: unknown): string => codeOf(error) ?? (error instanceof Error ? error.name : typeof error);
