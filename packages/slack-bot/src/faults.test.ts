import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { codeOf, faultOf } from './faults.js';

const platform = (error: string): Error => new WebAPIPlatformError({ ok: false, error });
const system = (code: string): Error => Object.assign(new Error('Nguyễn Văn A'), { code });

describe('what a failed call means', () => {
  it.each([
    [new WebAPIRateLimitedError(7), { kind: 'later', code: 'ratelimited', afterMs: 7_000 }],
    [new WebAPIHTTPError(503, 'x', {}, 'x'), { kind: 'later', code: 'http_503', afterMs: 5_000, doubtful: true }],
    [new WebAPIHTTPError(404, 'x', {}, 'x'), { kind: 'later', code: 'http_404', afterMs: 5_000 }],
    [
      new WebAPIRequestError(new TypeError('fetch failed', { cause: system('ENOTFOUND') })),
      { kind: 'later', code: 'ENOTFOUND', afterMs: 5_000 },
    ],
    [
      new WebAPIRequestError(new TypeError('fetch failed', { cause: system('ECONNRESET') })),
      { kind: 'uncertain', code: 'ECONNRESET' },
    ],
    [new WebAPIRequestError(new DOMException('x', 'TimeoutError')), { kind: 'uncertain', code: 'timeout' }],
    [new TypeError('terminated'), { kind: 'uncertain', code: 'answer_lost' }],
    [platform('internal_error'), { kind: 'uncertain', code: 'internal_error' }],
    [platform('<html>Nguyễn Văn A</html>'), { kind: 'uncertain', code: 'unreadable_answer' }],
    [platform('messages_tab_disabled'), { kind: 'unreachable', code: 'messages_tab_disabled', state: 'dm_closed' }],
    [platform('channel_not_found'), { kind: 'unreachable', code: 'channel_not_found', state: 'left' }],
    [platform('invalid_blocks_format'), { kind: 'shape', code: 'invalid_blocks_format' }],
    [platform('edit_window_closed'), { kind: 'fixed', code: 'edit_window_closed' }],
    [platform('token_expired'), { kind: 'later', code: 'token_expired', afterMs: 300_000 }],
    [platform('never_heard_of'), { kind: 'rejected', code: 'never_heard_of' }],
  ])('%s', (error, fault) => {
    expect(faultOf(error)).toEqual(fault);
  });

  it('is logged as a code, never as the words of the error', () => {
    const store = Object.assign(new Error('cannot write /data/Nguyễn Văn A'), { name: 'StoreError' });
    expect(codeOf(store)).toBe('StoreError');
    expect(codeOf({ code: 'slack_bolt_unknown_error', original: store })).toBe('StoreError');
    expect(codeOf(system('ENOSPC'))).toBe('ENOSPC');
    expect(codeOf(Object.assign(new Error('x'), { name: 'Nguyễn Văn A' }))).toBe('error');
    expect(codeOf('Nguyễn Văn A')).toBe('error');
  });
});
