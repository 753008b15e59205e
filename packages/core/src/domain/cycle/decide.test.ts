import { describe, expect, it } from 'vitest';
import type { PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { decideCycle } from './decide.js';
import { NO_CYCLE } from './evolve.js';

const command = { type: 'Publish', by: 'p1' as PersonId } as const;
const at = '2024-06-19T02:00:00.000Z' as Instant;

describe('publishing a period', () => {
  it('needs an opened cycle', () =>
    expect(decideCycle(command, NO_CYCLE)).toEqual({ ok: false, error: { code: 'not_opened' } }));
  it('is done by name', () =>
    expect(decideCycle(command, { ...NO_CYCLE, opened: true })).toEqual({
      ok: true,
      value: [{ type: 'CyclePublished', by: 'p1' }],
    }));
  it('is done once', () =>
    expect(decideCycle(command, { ...NO_CYCLE, opened: true, publishedAt: at })).toEqual({
      ok: false,
      error: { code: 'already_published', at },
    }));
});
