import type { ActionToken } from './reply.js';
import { REQUESTS, type Request, type Verb } from './request.js';
import { CODES } from './token-codes.js';

/** Telegram's limit on what a button carries (products-and-limits: 64 bytes of UTF-8), the tightest of all platforms. */
export const TOKEN_BYTES = 64;

const SEPARATOR = '|';
const ARGUMENT = /^[A-Za-z0-9_:.,-]*$/;

const names = (verb: Verb): readonly string[] => REQUESTS[verb].map((name) => name.replace('?', ''));

const pack = (request: Request): string | null => {
  const args = names(request.verb).map((name) => {
    const value = (request as Readonly<Record<string, string | undefined>>)[name] ?? '';
    return value === '' ? '' : (CODES[name]?.pack(value) ?? value);
  });
  while (args.length > 0 && args[args.length - 1] === '') args.pop();
  const token = [request.verb, ...args].join(SEPARATOR);
  return token.length <= TOKEN_BYTES && args.every((arg) => ARGUMENT.test(arg)) ? token : null;
};

/** Whether a button can carry a request: one with every argument given may be too long, words never fit. */
export const fitsButton = (request: Request): boolean => pack(request) !== null;

/** Packs a request into a button. Arguments hold ids, codes and numbers only, never text a person wrote. */
export const encodeAction = (request: Request): ActionToken => {
  const token = pack(request);
  if (token === null) throw new Error(`a button of ${request.verb} does not fit into ${TOKEN_BYTES} bytes`);
  return token as ActionToken;
};

/** Unpacks a pressed button; `null` for a forged or unknown one. */
export const decodeAction = (token: string): Request | null => {
  if (token.length > TOKEN_BYTES) return null;
  const [verb = '', ...args] = token.split(SEPARATOR);
  if (!Object.hasOwn(REQUESTS, verb)) return null;
  const specification: readonly string[] = REQUESTS[verb as Verb];
  if (args.length > specification.length || !args.every((arg) => ARGUMENT.test(arg))) return null;
  const request: Record<string, string> = { verb };
  for (const [index, name] of specification.entries()) {
    const value = args[index] ?? '';
    const plain = name.replace('?', '');
    if (value !== '') request[plain] = CODES[plain]?.unpack(value) ?? value;
    else if (!name.endsWith('?')) return null;
  }
  return request as unknown as Request;
};

/** The stable word of a button: its verb. */
export const actionWord = (token: string): string => token.split(SEPARATOR)[0] ?? '';
