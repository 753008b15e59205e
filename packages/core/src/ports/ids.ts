/** Randomness enters here only. */
export interface Ids {
  /** A new id of 12 characters of lower-case base 32 after the kind's letter. */
  next(kind: 'person' | 'text' | 'card' | 'lease'): string;
  /** `count` characters drawn evenly from `alphabet`: one-time codes, salts. */
  random(alphabet: string, count: number): string;
  /** SHA-256 in hex. */
  sha256(text: string): string;
}
