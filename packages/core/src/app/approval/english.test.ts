import { beforeEach, describe, expect, it } from 'vitest';
import { type ApprovalStage, openApprovalStage, to } from '../../../../../tests/support/approval-stage.js';

const HP = 'officer:hai-phong';
const HEAD = 'head:hai-phong';
let stage: ApprovalStage;

beforeEach(async () => {
  stage = await openApprovalStage();
  for (const who of [HEAD, 'secretary', 'leader', HP]) {
    await stage.say(who, '/caidat');
    await stage.press(who, 'English');
  }
  await stage.say(HP, 'party members admitted: 1250; staff streamlined: 31');
  await stage.say(HP, 'yes');
  await stage.say(HP, '/submit');
});

describe('the chain in English', () => {
  it('is the whole way there and back', async () => {
    const seen = await stage.press(HP, 'submit');
    expect(to(seen, HP)).toContain('The report waits for the head’s approval.');
    expect(to(seen, HEAD)).toContain('waits for the head’s approval');
    expect(await stage.read(HEAD, '/tasks')).toContain('1 report waits for your approval:');
    expect(await stage.read(HEAD, 'approve Hải Phòng')).toContain('Handed in by');
    const approved = await stage.press(HEAD, 'Approve');
    expect(to(approved, HEAD)).toContain('It has gone to the secretary for acceptance.');
    expect(to(approved, 'secretary')).toContain('waits for the secretary’s acceptance');
    expect(await stage.read('secretary', '/return Hải Phòng')).toContain('Please choose the reason:');
    await stage.press('secretary', 'Differs from the annex');
    const back = await stage.press('secretary', 'Return');
    expect(to(back, HP)).toContain('was returned by the secretary of the cluster.\nReason: Differs from the annex.');
    expect(await stage.read(HP, '/tasks')).toContain('1 of your reports was returned and is to be handed in again');
    expect(await stage.read('secretary', '/accept Hải Phòng')).toContain('To be handed in again by');
    expect(await stage.read('leader', '/status')).toContain('By step: returned 1 (Hải Phòng).');
    expect(await stage.read('leader', 'approved figures')).toContain('There are no approved figures of');
    expect(await stage.read('leader', 'is Hải Phòng approved?')).toContain(
      'Step now: returned (Differs from the annex)',
    );
  });
});
