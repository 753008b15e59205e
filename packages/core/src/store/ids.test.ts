import { describe, expect, it } from 'vitest';
import { createIds } from './ids.js';

const CODE = '23456789abcdefghjkmnpqrstuvwxyz';

describe('ids', () => {
  const ids = createIds();

  it('are the letter of their kind and twelve characters of base 32, and do not repeat', () => {
    const made = Array.from({ length: 500 }, () => ids.next('person'));
    for (const id of made) expect(id).toMatch(/^p[0-9a-hjkmnp-tv-z]{12}$/);
    expect(new Set(made).size).toBe(500);
    expect([ids.next('text'), ids.next('card'), ids.next('lease')].map((id) => id.charAt(0))).toEqual(['t', 'c', 'l']);
  });

  it('draw each character of an alphabet as often as any other', () => {
    // Taken modulo 31 without rejection, the first eight would come 9/8 as often as the others: 10 standard deviations off here.
    const draws = 400_000;
    const counts = new Map<string, number>();
    for (const char of ids.random(CODE, draws)) counts.set(char, (counts.get(char) ?? 0) + 1);
    expect([...counts.keys()].sort().join('')).toBe(CODE);
    const mean = draws / CODE.length;
    for (const count of counts.values()) expect(Math.abs(count - mean)).toBeLessThan(7 * Math.sqrt(mean));
  });

  it('have the length asked for, and need an alphabet', () => {
    expect(ids.random(CODE, 10)).toHaveLength(10);
    expect(ids.random('x', 3)).toBe('xxx');
    expect(ids.random(CODE, 0)).toBe('');
    expect(() => ids.random('', 3)).toThrow(RangeError);
  });

  it('hash as everybody does', () => {
    expect(ids.sha256('Đồng chí')).toBe('47b54254fa4f92bdae62873097b97f4ec76e3fb990a1e90c44bdb58a777cdad8');
  });
});
