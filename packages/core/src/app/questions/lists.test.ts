import { bundledCluster, type Instant } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  HD,
  HN,
  LEADER,
  openQuestions,
  type QuestionsStage,
  SECRETARY,
  TB,
  to,
} from '../../../../../tests/support/questions-stage.js';

let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
  await stage.raise(TB, 'thiếu kinh phí in tài liệu đại hội');
  await stage.raise(HD, 'sáp nhập xã nên chưa chốt được số');
  await stage.say(HD, '/kiennghi tăng biên chế cho cấp xã');
  await stage.press(HD, 'Đúng, gửi');
});

describe('the list', () => {
  it('of a board is its own, with how things stand', async () => {
    const own = await stage.read(HD, '/vuongmac');
    expect(own).toContain('Ban đã nêu 2 vướng mắc, kiến nghị, 2 chưa giải đáp.');
    expect(own).toContain('#2 vướng mắc · chờ trả lời, còn 7 ngày: “sáp nhập xã nên chưa chốt được số”');
    expect(own).not.toContain('kinh phí');
    expect(await stage.read(HN, '/vuongmac')).toContain('Ban chưa nêu vướng mắc, kiến nghị nào.');
    expect(await stage.read(HD, '/kiennghi')).toContain('Kiến nghị: 1.');
  });

  it('of a board says when nothing of it is left to be settled', async () => {
    await stage.answer(1, 'Chi từ nguồn thường xuyên.');
    await stage.on(TB, 1, 'Đã giải đáp');
    const own = await stage.read(TB, '/vuongmac');
    expect(own).toContain('Ban đã nêu 1 vướng mắc, kiến nghị, không còn nội dung nào chờ giải đáp.');
  });

  it('of a leader who writes a matter is what was answered of it, beside why it is not taken', async () => {
    await stage.answer(2, 'Tính theo xã mới.');
    const said = await stage.read(LEADER, '/vuongmac sáp nhập xã thì tính số thế nào');
    expect(said).toContain('cần vai trò cán bộ đầu mối hoặc trưởng ban');
    expect(said).toContain('Tính theo xã mới');
    expect(await stage.read('observer', '/vuongmac sáp nhập xã thì tính số thế nào')).not.toContain('Tính theo');
  });

  it('of a board begins with what waits for the board', async () => {
    await stage.answer(3, 'Đã ghi nhận.');
    const own = await stage.read(HD, '/vuongmac');
    expect([...own.matchAll(/#(\d) /g)].map(([, n]) => n).slice(0, 2)).toEqual(['3', '2']);
    expect(own).toContain('#3 kiến nghị · đã trả lời, chờ ban xác nhận');
  });

  it('of the cluster has the overdue on top, then by board, with their age', async () => {
    await stage.answer(2, 'Tính theo xã mới.');
    await stage.jumpTo('2024-06-19T07:00:00+07:00');
    await stage.raise(HN, 'chưa rõ cách tính chi bộ ghép');
    const all = await stage.read(LEADER, '/vuongmac');
    expect(all).toContain('Có 3 vướng mắc, kiến nghị chờ trả lời, 2 quá hạn.');
    expect(all).toContain('(nêu 8 ngày 22 giờ trước), quá hạn 2 ngày: “tăng biên chế cho cấp xã”');
    const order = [...all.matchAll(/#(\d) /g)].map(([, n]) => n);
    expect(order.slice(0, 4)).toEqual(['1', '3', '4', '2']);
    expect(await stage.tap(LEADER, 'Quá hạn trả lời')).toContain('Quá hạn trả lời: 2.');
    await stage.jumpTo('2024-06-20T07:00:00+07:00');
    expect(await stage.read(LEADER, '/vuongmac')).toContain('quá hạn 3 ngày, đã chuyển lãnh đạo: “tăng biên chế');
  });

  it.each([
    ['vướng mắc chưa trả lời', 'Chờ trả lời: 3.'],
    ['kiến nghị của Hải Dương', 'Kiến nghị của Hải Dương: 1.'],
    ['/vuongmac của Hải Dương', 'Vướng mắc, kiến nghị của Hải Dương: 2.'],
    ['/vuongmac quá hạn', 'Quá hạn trả lời: không có.'],
    ['/kiennghi chưa trả lời', 'Chờ trả lời: 1.'],
    ['/vuongmac 2', 'Vướng mắc #2 · Hải Dương: chờ trả lời'],
  ])('answers “%s”', async (said, answer) => {
    expect(await stage.read(LEADER, said)).toContain(answer);
  });

  it('goes on from page to page', async () => {
    for (let n = 0; n < 9; n++) await stage.raise(HN, `nội dung riêng ${'abcdefghi'.charAt(n).repeat(5)}`);
    expect(await stage.read(SECRETARY, '/vuongmac')).toContain('Có 12');
    const next = await stage.tap(SECRETARY, 'Xem tiếp');
    expect(next.match(/#\d+ /g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('of another board is not shown to a board that names it', async () => {
    expect(await stage.read(HN, '/vuongmac của Hải Dương')).toContain('Vướng mắc, kiến nghị của Hải Dương: không có.');
  });
});

describe('answer times', () => {
  it('are in working hours, for those who answer', async () => {
    await stage.jumpTo('2024-06-11T08:30:00+07:00');
    await stage.answer(2, 'Tính theo xã mới.');
    await stage.jumpTo('2024-06-12T15:30:00+07:00');
    await stage.answer(1, 'Chi từ nguồn thường xuyên.');
    await stage.say(TB, '/vuongmac 1');
    await stage.press(TB, 'Đã giải đáp');
    const table = await stage.read(LEADER, 'thời gian trả lời');
    // From 09:00 on Monday: 6 hours that day and one the next; for the other a whole day and 6 hours.
    expect(table).toMatch(/Hải Dương\s+2\s+7 giờ\s+chưa có/);
    expect(table).toMatch(/Thái Bình\s+1\s+19,5 giờ\s+19,5 giờ/);
    expect(table).toMatch(/Cả cụm\s+3\s+13,3 giờ\s+19,5 giờ/);
    const card = await stage.read(LEADER, '/vuongmac 1');
    expect(card).toContain('Trả lời lần đầu sau 19,5 giờ làm việc.\nĐến khi kết thúc: 19,5 giờ làm việc.');
    expect(await stage.read(TB, '/vuongmac 1')).not.toContain('giờ làm việc');
    expect(await stage.read(HD, 'thời gian trả lời')).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
  });
});

describe('a year whose holidays are not known', () => {
  it('is said, not counted as one without any', async () => {
    const { calendar, ...others } = bundledCluster();
    const holidays = calendar.holidays.filter(({ year }) => year === 2024);
    const config = { ...others, calendar: { ...calendar, holidays } };
    stage = await openQuestions({ config, at: '2024-12-10T02:00:00.000Z' as Instant });
    await stage.raise(HD, 'sáp nhập xã nên chưa chốt được số');
    await stage.jumpTo('2025-01-03T09:00:00+07:00');
    await stage.answer(1, 'Tính theo xã mới.');
    const said = 'Chưa tính được theo ngày làm việc: lịch chưa có ngày nghỉ năm 2025.';
    expect(await stage.read(LEADER, 'thời gian trả lời')).toContain(said);
    expect(await stage.read(LEADER, '/vuongmac 1')).toContain(said);
    await stage.say(HD, '/vuongmac 1');
    await stage.press(HD, 'Chưa giải đáp');
    await stage.say(HD, 'Còn chi bộ ghép');
    const refused = await stage.read(HD, 'đúng');
    expect(refused).toContain(said);
    expect(refused).toContain('Nội dung vừa viết:\nCòn chi bộ ghép');
  });
});

describe('what waits for the leader’s word', () => {
  it('names overdue answers in status and in the work list', async () => {
    expect(await stage.read(LEADER, '/tiendo')).not.toContain('quá hạn');
    await stage.playTo('2024-06-18T07:00:00+07:00');
    expect(await stage.read(LEADER, '/tiendo')).toContain('3 vướng mắc, kiến nghị chờ trả lời quá hạn');
    expect(await stage.read(HD, '/tiendo')).not.toContain('chờ trả lời quá hạn');
    expect(await stage.read(LEADER, '/viec')).toContain('Vướng mắc #2 của Hải Dương: chờ trả lời');
    const digest = await stage.playTo('2024-06-19T12:00:00+07:00');
    expect(to(digest, LEADER)).toContain('3 vướng mắc, kiến nghị chờ trả lời quá hạn');
  });
});

describe('reminders', () => {
  it('go to the secretary before an answer is due, to the leader after, and stop once it is given', async () => {
    const before = await stage.playTo('2024-06-16T20:00:00+07:00');
    expect(to(before, SECRETARY)).toContain('Vướng mắc #2 của Hải Dương: chờ trả lời');
    expect(to(before, LEADER)).not.toContain('Vướng mắc #2');
    await stage.answer(2, 'Tính theo xã mới.');
    expect(to(await stage.playTo('2024-06-17T12:00:00+07:00'), SECRETARY)).toContain('Vướng mắc #1 của Thái Bình');
    const after = await stage.playTo('2024-06-18T12:00:00+07:00');
    expect(to(after, LEADER)).toContain('Vướng mắc #1 của Thái Bình: chờ trả lời');
    expect(to(after, LEADER) + to(after, SECRETARY)).not.toContain('Vướng mắc #2 của Hải Dương: chờ');
  });

  it('stand still while the board has the word, and go on when it replies', async () => {
    for (const n of [1, 3]) await stage.answer(n, 'Đã có hướng dẫn.');
    await stage.on(SECRETARY, 2, 'Hỏi lại ban');
    await stage.say(SECRETARY, 'Từ ngày nào?');
    await stage.press(SECRETARY, 'Đúng, gửi');
    expect(to(await stage.playTo('2024-06-18T12:00:00+07:00'), SECRETARY)).not.toContain('Vướng mắc #2');
    await stage.say(HD, 'trả lời #2: từ 1/6/2024');
    await stage.say(HD, 'đúng');
    expect(await stage.read(HD, '/vuongmac 2')).toContain('Hạn trả lời: 17:00 thứ Ba 25/6/2024');
    const seen = await stage.playTo('2024-06-24T12:00:00+07:00');
    expect(to(seen, SECRETARY)).toContain('Vướng mắc #2 của Hải Dương: chờ trả lời');
  });

  it('tick off on their card what was answered', async () => {
    await stage.playTo('2024-06-14T20:00:00+07:00');
    const seen = await stage.answer(2, 'Tính theo xã mới.');
    const edits = seen.filter((each) => each.to === SECRETARY).map(({ text }) => text);
    expect(edits.join('\n')).toContain('✓ Vướng mắc #2 của Hải Dương: không còn chờ trả lời');
  });
});

describe('after a merger', () => {
  it('the merged board owns what its predecessors raised', async () => {
    stage = await openQuestions({ at: '2025-06-25T02:00:00.000Z' as Instant });
    await stage.say('officer:hai-phong', '/trogiup');
    await stage.raise(HD, 'sáp nhập xã nên chưa chốt được số');
    await stage.jumpTo('2025-07-02T09:00:00+07:00');
    const board = bundledCluster().boards.find((each) => each.id === 'hai-phong-2025');
    expect(board?.predecessors).toContain('hai-duong');
    expect(await stage.read('officer:hai-phong', '/vuongmac 1')).toContain('Vướng mắc #1 · Hải Dương');
    const seen = await stage.answer(1, 'Tính theo xã mới.');
    expect(to(seen, 'officer:hai-phong')).toContain('Vướng mắc #1 đã có trả lời');
    await stage.say('officer:hai-phong', '/vuongmac 1');
    expect(await stage.tap('officer:hai-phong', 'Đã giải đáp')).toContain('Đã xác nhận #1');
    expect(await stage.read(HN, '/vuongmac 1')).not.toContain('Hải Dương');
  });
});
