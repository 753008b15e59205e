import type { Day } from './transcript.js';

export const ENGLISH: Day = {
  name: 'an-officer-in-english',
  title: 'An officer’s morning, in English',
  intro:
    'The officer of Hải Dương sets the language, sends figures and hands in. All figures are made up. The tests write this transcript themselves (`npm run transcripts`).',
  who: 'Officer of Hải Dương',
  words: {
    person: 'Officer',
    bot: 'System',
    presses: 'presses',
    changed: 'an earlier message, brought up to date',
    gone: 'The message just sent is deleted from the conversation.',
  },
  play: async ({ scene, say, press, code }) => {
    scene('Monday 10 June 2024, 09:00: enrolment and language');
    await say(`/start ${await code('officer', 'hai-duong')}`);
    await press('Đã nhận được tin');
    await say('/settings english');

    scene('09:05: what is owed, and figures in one message');
    await say('what do I still owe?');
    await say('admitted 848/2200');
    await press('Yes, save');
    await say('/statuss');
    await press('Who has handed in');

    scene('09:20: the rest, and the hand-in');
    await say(
      'private sector organizations: 6; private sector members: 37; staff streamlined: 31; units merged: 5; planning added: 63; planning removed: 2; young cadres: 12/63; women cadres: 17/63; good models: 3',
    );
    await press('Yes, save');
    await say('/submit');
    await press('Hand in the report');
  },
};
