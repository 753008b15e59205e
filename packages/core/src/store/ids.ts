import { createHash, randomBytes } from 'node:crypto';
import type { Ids } from '../ports/ids.js';

/** Base 32 without i, l, o and u, so that an id survives being read aloud. */
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_CHARS = 12;
const BYTE_VALUES = 256;

/** `count` characters, each as likely as any other: bytes beyond the last whole round of the alphabet are thrown away. */
const drawn = (alphabet: string, count: number): string => {
  const size = alphabet.length;
  if (size === 0 || size > BYTE_VALUES) throw new RangeError(`an alphabet of ${size} characters`);
  const fair = BYTE_VALUES - (BYTE_VALUES % size);
  let text = '';
  while (text.length < count) {
    for (const byte of randomBytes(count - text.length)) if (byte < fair) text += alphabet.charAt(byte % size);
  }
  return text;
};

/** Randomness from the operating system. Ids carry 60 bits. */
export const createIds = (): Ids => ({
  next: (kind) => kind.charAt(0) + drawn(BASE32, ID_CHARS),
  random: drawn,
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
});
