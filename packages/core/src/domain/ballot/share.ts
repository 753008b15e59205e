import type { Share } from './types.js';

/** Reads `2/3` or `80%`; null for anything that is no share above nothing and up to the whole. */
export const parseShare = (text: string): Share | null => {
  const [, n, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const [, percent] = /^(\d{1,3})%$/.exec(text) ?? [];
  const share = percent === undefined ? { n: Number(n), of: Number(of) } : { n: Number(percent), of: 100 };
  return inRange(share) ? share : null;
};

export const inRange = ({ n, of }: Share): boolean =>
  Number.isSafeInteger(n) && Number.isSafeInteger(of) && n > 0 && of > 0 && n <= of;

/** The least whole number that is at least a share of a whole. */
export const atLeast = ({ n, of }: Share, whole: number): number => Math.ceil((n * whole) / of);

/** The least whole number that is more than a share of a whole. */
export const moreThan = ({ n, of }: Share, whole: number): number => Math.floor((n * whole) / of) + 1;
