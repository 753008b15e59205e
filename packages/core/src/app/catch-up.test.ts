import { describe, expect, it } from 'vitest';
import { openStage } from '../../../../tests/support/stage.js';
import type { Instant } from '../domain/instant.js';
import { createMemoryStore } from '../store/memory.js';

describe('a host that was off', () => {
  it('knows before the first message what the calendar opened meanwhile', async () => {
    const store = createMemoryStore();
    const before = await openStage({ store, at: '2026-06-12T02:00:00.000Z' as Instant });
    await before.jumpTo('2026-06-12T09:30:00+07:00');
    const after = await openStage({ store, at: '2026-12-15T02:00:00.000Z' as Instant });
    await after.app.catchUp();
    const [answer] = await after.say('officer:hai-phong', 'Kết nạp ĐV: 125');
    expect(answer?.text).toContain('Hải Phòng · năm 2026');
  });
});
