import { beforeEach, describe, expect, it } from 'vitest';
import {
  HD,
  HD_HEAD,
  HN,
  openQuestions,
  type QuestionsStage,
  SECRETARY,
  to,
} from '../../../../../tests/support/questions-stage.js';

let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
  await stage.raise(HD, 'sáp nhập xã nên chưa chốt được số tổ chức cơ sở đảng');
});

describe('a board that was asked back', () => {
  const OWED = 'Vướng mắc #1 của ban: cụm hỏi thêm, chờ ban bổ sung – hạn 17:00 thứ Năm 13/6/2024';
  beforeEach(async () => {
    await stage.on(SECRETARY, 1, 'Hỏi lại ban');
    await stage.say(SECRETARY, 'Bao nhiêu xã?');
    await stage.press(SECRETARY, 'Đúng, gửi');
  });

  it('sees it among its tasks and is reminded, the head once it is overdue, nobody else', async () => {
    expect(await stage.read(HD, '/viec')).toContain(OWED);
    expect(await stage.read(HN, '/viec')).not.toContain('#1');
    const before = await stage.playTo('2024-06-13T20:00:00+07:00');
    expect(to(before, HD)).toContain(OWED);
    expect(to(before, HD_HEAD)).not.toContain('hỏi thêm');
    const after = await stage.playTo('2024-06-17T20:00:00+07:00');
    expect(to(after, HD_HEAD)).toContain('hỏi thêm');
    expect(to([...before, ...after], HN)).not.toContain('#1');
  });

  it('hears no more of it after its reply', async () => {
    await stage.playTo('2024-06-12T20:00:00+07:00');
    await stage.on(HD, 1, 'Bổ sung');
    await stage.say(HD, '12 xã');
    await stage.press(HD, 'Đúng, gửi');
    expect(await stage.read(HD, '/viec')).not.toContain('hỏi thêm');
    expect(to(await stage.playTo('2024-06-19T20:00:00+07:00'), HD)).not.toContain('hỏi thêm');
  });
});

describe('a board that has not said whether an answer settles its matter', () => {
  const OWED = 'Vướng mắc #1 của ban: đã có trả lời, chờ ban cho biết đã giải đáp chưa';
  beforeEach(async () => {
    await stage.answer(1, 'Tính theo xã mới.');
  });

  it('is reminded until it does', async () => {
    expect(await stage.read(HD, '/viec')).toContain(OWED);
    expect(to(await stage.playTo('2024-06-12T20:00:00+07:00'), HD)).toContain(OWED);
    await stage.on(HD, 1, 'Đã giải đáp');
    expect(await stage.read(HD, '/viec')).not.toContain('#1');
    expect(to(await stage.playTo('2024-06-19T20:00:00+07:00'), HD)).not.toContain('giải đáp chưa');
  });

  it('says so in English too', async () => {
    await stage.say(HD, '/caidat');
    await stage.press(HD, 'English');
    expect(await stage.read(HD, '/tasks')).toContain(
      'Difficulty #1 of your board: answered; please say whether that settles it',
    );
  });
});
