import { describe, expect, it } from 'vitest';
import { openStage } from '../../../../../tests/support/stage.js';

describe('whoever reports for no board', () => {
  it.each(['leader', 'observer'])('is told which roles are missing: %s', async (who) => {
    const [refused] = await (await openStage()).say(who, '/baocao');
    expect(refused?.text).toContain('cần vai trò cán bộ đầu mối hoặc trưởng ban');
  });

  it('is told, as the secretary, how to report on behalf', async () => {
    const [refused] = await (await openStage()).say('secretary', '/baocao');
    expect(refused?.text).toContain('/baocao thay');
  });
});
