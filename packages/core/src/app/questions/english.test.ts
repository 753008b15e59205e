import { beforeEach, describe, expect, it } from 'vitest';
import {
  HD,
  HD_HEAD,
  HN,
  LEADER,
  openQuestions,
  type QuestionsStage,
  SECRETARY,
  to,
} from '../../../../../tests/support/questions-stage.js';

let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
  for (const who of [HD, HD_HEAD, HN, SECRETARY, LEADER]) {
    await stage.say(who, '/caidat');
    await stage.press(who, 'English');
  }
});

describe('difficulties and proposals in English', () => {
  it('are the whole way there and back', async () => {
    expect(await stage.read(HD, '/issues communes were merged, so the grass-roots count is open')).toContain(
      'Difficulty of Hải Dương\nMatter: communes were merged, so the grass-roots count is open\nKind: difficulty',
    );
    const raised = await stage.press(HD, 'Yes, send');
    expect(to(raised, HD)).toContain('Stored: difficulty #1 of Hải Dương.\nTo answer: secretary');
    expect(to(raised, SECRETARY)).toContain('Hải Dương raised difficulty #1:');
    await stage.press(SECRETARY, 'Ask the board');
    await stage.say(SECRETARY, 'Since when?');
    expect(to(await stage.press(SECRETARY, 'Yes, send'), HD)).toContain('About difficulty #1 the secretary');
    await stage.press(HD, 'Reply');
    await stage.say(HD, 'Since 1 June.');
    expect(await stage.tap(HD, 'Yes, send')).toContain('The reply about #1 was sent.');
    expect(await stage.read(SECRETARY, '/answer 1 Count the new communes.')).toContain(
      'Answer: Count the new communes.',
    );
    const answered = await stage.press(SECRETARY, 'Yes, send');
    expect(to(answered, HD)).toContain('Difficulty #1 was answered:\n“Count the new communes.”\nDoes this settle it?');
    expect(await stage.tap(HD, 'Settled')).toContain('#1 is settled.');
    expect(await stage.read(HN, '/issues communes were merged, how is the count done')).toContain(
      'One answer was given to much the same already:',
    );
    expect(await stage.tap(HN, '#1 settles it')).toContain('settles it; nothing is sent');
    await stage.say(SECRETARY, '/issues 1');
    await stage.press(SECRETARY, 'Correct the answer');
    await stage.say(SECRETARY, 'Count the old communes.');
    await stage.press(SECRETARY, 'The rules changed');
    expect(to(await stage.press(SECRETARY, 'Yes, send'), HN)).toContain(
      'The answer to #1 that your board relied on was corrected (The rules changed).',
    );
    const shown = await stage.read(HN, '/issues 1');
    expect(shown).toContain(
      'Earlier answers: revision 1 at 09:00 10 June.\nYour board relied on the answer, revision 1;',
    );
    const list = await stage.read(HD, '/issues');
    expect(list).toContain('The board raised one difficulty or proposal, 1 not settled yet.');
    expect(await stage.read(LEADER, 'answer times')).toContain('Time to answer, in office hours (median)');
    expect(await stage.read(LEADER, '/issues')).toContain('No difficulty or proposal waits for an answer.');
    expect(await stage.read(HD, '/issues 9')).toBe(
      'There is no #9 that you can see. Type /issues to see the list.\n[1] Difficulties, proposals',
    );
  });
});
