import { bundledCluster } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { openStage } from '../../../../../tests/support/stage.js';

describe('a year without holidays', () => {
  it('is named instead of a deadline, whether a period was named or not', async () => {
    const stage = await openStage();
    const config = bundledCluster();
    const holidays = config.calendar.holidays.filter(({ year }) => year < 2025);
    const applied = await stage.app.operator.apply({ ...config, calendar: { ...config.calendar, holidays } });
    expect(applied.ok).toBe(true);
    const [named] = await stage.say('leader', '/hannop 2025-H1');
    expect(named?.text).toContain('lịch chưa có ngày nghỉ năm 2025');
    const [known] = await stage.say('leader', '/hannop');
    expect(known?.text).toContain('17:00 thứ Ba 18/6/2024');
  });
});
