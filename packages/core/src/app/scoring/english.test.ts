import { beforeEach, describe, expect, it } from 'vitest';
import { openScoringStage, type ScoringStage } from '../../../../../tests/support/scoring-stage.js';

const LS = 'officer:lang-son';
const HLS = 'head:lang-son';
const QN = 'officer:quang-ninh';
let stage: ScoringStage;

beforeEach(async () => {
  stage = await openScoringStage();
  await stage.open();
  for (const who of [LS, HLS, QN, 'secretary', 'leader', 'observer']) {
    await stage.say(who, '/caidat');
    await stage.press(who, 'English');
  }
});

describe('scores in English', () => {
  it('are given, handed in, decided and ranked', async () => {
    expect(await stage.read(LS, '/score')).toContain('3 criteria not scored yet: TC1, TC2, TC4.');
    for (const id of ['TC1', 'TC2', 'TC4']) {
      await stage.say(LS, `${id} 8.5 – completed`);
      await stage.say(LS, 'Report 45');
      expect(await stage.read(LS, 'yes')).toContain(`Stored ${id}: 8.5 points (self-score).`);
    }
    await stage.say(HLS, '/score');
    await stage.press(HLS, 'Hand in');
    expect(await stage.tap(HLS, 'Hand in')).toContain('Next: Quảng Ninh cross-scores.');
    expect(await stage.read(QN, '/score Lạng Sơn')).toContain('being cross-scored (Quảng Ninh)');
    expect(await stage.read('secretary', '/score')).toContain('Scoring of 2024: open; decided 0/2 boards.');
    expect(await stage.read('leader', '/ranking')).toMatch(/1\s+Lạng Sơn\s+25\.5 \(not decided\)/);
    expect(await stage.read('observer', '/ranking')).toContain('The table of 2024 is not published');
    expect(await stage.read('leader', '/ranking rules')).toContain('10 points for each report on time');
    expect(await stage.read(LS, 'how do I gain 3 points')).toContain('Hand in the report of');
    await stage.say('leader', '/ranking Lạng Sơn');
    expect(await stage.tap('leader', 'TC1. Advice to the committee')).toContain('Points, self-score: +8.5 · completed');
  });
});
