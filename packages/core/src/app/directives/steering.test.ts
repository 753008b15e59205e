import { encodeAction, type Request } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';

const TB = 'officer:thai-binh';
const HN = 'officer:ha-nam';
let stage: Stage;

const to = (seen: readonly Seen[], who: string): string =>
  seen
    .filter((each) => each.to === who)
    .map((each) => each.text)
    .join('\n');
const read = async (who: string, said: string): Promise<string> => to(await stage.say(who, said), who);
const press = (who: string, request: Request): Promise<readonly Seen[]> =>
  stage.hand(who, { kind: 'press', token: encodeAction(request), card: null });
const notices = (seen: readonly Seen[]): readonly string[] =>
  seen
    .filter(({ kind }) => kind === 'notice')
    .map((each) => each.to)
    .sort();

beforeEach(async () => {
  stage = await openStage();
  await stage.say('secretary', 'chỉ đạo cho Thái Bình, Hà Nam: rà soát biên chế');
  await stage.say('secretary', '28/6');
  await stage.say('secretary', 'đúng');
});

describe('chasing', () => {
  it('reaches only boards that have not come as far as asked, once a board and day', async () => {
    await press(TB, { verb: 'directive_mark', n: '1', mark: 'understood' });
    expect(await read('secretary', '/dondoc chỉ đạo 1')).toContain('nhắc 2 ban chưa thực hiện: Thái Bình và Hà Nam?');
    const seen = await press('secretary', { verb: 'directive_chase', n: '1', mark: 'understood', sure: 'yes' });
    expect(notices(seen)).toEqual([HN]);
    expect(to(seen, HN)).toContain('Nhắc: chỉ đạo số 1, ban của đồng chí chưa nắm được.');
    const later = await press('leader', { verb: 'directive_chase', n: '1', mark: 'done', sure: 'yes' });
    expect(notices(later)).toEqual([TB]);
    expect(to(later, 'leader')).toContain('Hôm nay đã nhắc: Hà Nam.');
    const again = await press('leader', { verb: 'directive_chase', n: '1', mark: 'done', sure: 'yes' });
    expect(notices(again)).toEqual([]);
    await stage.playTo('2024-06-11T09:00:00+07:00');
    expect(notices(await press('leader', { verb: 'directive_chase', n: '1', sure: 'yes' }))).toEqual([HN, TB]);
    // Where no officer can be reached the head is told.
    await stage.hand(HN, { kind: 'reachability', state: 'blocked' });
    await stage.playTo('2024-06-12T09:00:00+07:00');
    expect(notices(await press('leader', { verb: 'directive_chase', n: '1', sure: 'yes' }))).toEqual([
      'head:ha-nam',
      TB,
    ]);
  });

  it('says who cannot be reached, and that nobody is left', async () => {
    for (const who of [HN, 'head:ha-nam']) await stage.hand(who, { kind: 'reachability', state: 'blocked' });
    expect(to(await press('secretary', { verb: 'directive_chase', n: '1', sure: 'yes' }), 'secretary')).toBe(
      'Chỉ đạo số 1: đã nhắc 1 ban: Thái Bình.\nKhông gửi tới được: Hà Nam.',
    );
    for (const who of [TB, HN]) await press(who, { verb: 'directive_mark', n: '1', mark: 'done' });
    expect(await read('secretary', 'đôn đốc chỉ đạo 1')).toContain('không còn ban nào để nhắc');
  });

  it('changes nothing when it is delivered twice, and says the same', async () => {
    await stage.hand('officer:ha-nam', { kind: 'reachability', state: 'blocked' });
    await stage.hand('head:ha-nam', { kind: 'reachability', state: 'blocked' });
    const again = () =>
      stage.hand(
        'secretary',
        { kind: 'press', token: 'directive_chase|1|done|yes', card: null },
        { key: 'term:again:3' },
      );
    const first = await again();
    const second = await again();
    expect(to(second, 'secretary')).toBe(to(first, 'secretary'));
    expect((await stage.store.read('directive:cum-2:1' as never)).events).toHaveLength(2);
  });

  it('is for who steers', async () => {
    expect(to(await press(TB, { verb: 'directive_chase', n: '1', sure: 'yes' }), TB)).toContain(
      'cần vai trò thư ký cụm',
    );
  });
});

describe('a correction', () => {
  it('is version 2: told to all, marks of version 1 stay of version 1', async () => {
    await press(TB, { verb: 'directive_mark', n: '1', mark: 'done', version: '1' });
    await stage.say('leader', 'sửa chỉ đạo 1');
    await stage.say('leader', 'Rà soát biên chế và vị trí việc làm');
    const seen = await stage.press('leader', 'Đúng, gửi');
    expect(notices(seen)).toEqual(['head:ha-nam', 'head:thai-binh', HN, TB]);
    expect(to(seen, TB)).toContain('Thái Bình: đã thực hiện bản 1, chưa xác nhận bản này.');
    const stale = to(await press(TB, { verb: 'directive_mark', n: '1', mark: 'seen', version: '1' }), TB);
    expect(stale).toContain('Chỉ đạo số 1 nay là bản 2. Chưa ghi xác nhận');
    const matrix = await read('secretary', '/thongbao 1');
    expect(matrix).toContain('0/2 ban đã thực hiện');
    expect(matrix).toContain('09:00 10/6 (bản 1)');
    await press(TB, { verb: 'directive_mark', n: '1', mark: 'done', version: '2' });
    expect(await read('secretary', '/thongbao 1')).toContain('1/2 ban đã thực hiện');
  });

  it('while a report is being written keeps the words, and shows what they are said to now', async () => {
    await stage.say(TB, 'đã thực hiện chỉ đạo 1: đã rà soát xong');
    await stage.say('leader', 'sửa chỉ đạo 1');
    await stage.say('leader', 'Rà soát biên chế và vị trí việc làm');
    await stage.press('leader', 'Đúng, gửi');
    const asked = to(await stage.say(TB, 'vâng đúng'), TB);
    expect(asked).toContain('nay là bản 2');
    expect(asked).toContain('Rà soát biên chế và vị trí việc làm');
    expect(asked).toContain('Báo cáo ngắn: đã rà soát xong');
    expect(to(await stage.say(TB, 'đúng'), TB)).toContain('✓ Thái Bình: đã thực hiện');
  });

  it('is asked for by who steers only', async () => {
    expect(await read(TB, 'sửa chỉ đạo 1')).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
  });
});

describe('calling off', () => {
  const off = { verb: 'directive_off', n: '1', reason: 'mistake', sure: 'yes' } as const;

  it('takes a reason and a last word, is told to all, and ends everything', async () => {
    expect(await read('leader', 'hủy chỉ đạo 1')).toContain('Đồng chí chọn lý do:');
    expect(to(await stage.press('leader', 'Gửi nhầm'), 'leader')).toContain('Sẽ báo cho 4 người đã nhận.');
    const seen = await stage.press('leader', 'Đúng, hủy và báo các ban');
    expect(notices(seen)).toHaveLength(4);
    expect(to(seen, TB)).toBe('Chỉ đạo số 1 đã hủy (lãnh đạo). Lý do: Gửi nhầm.');
    for (const request of [
      { verb: 'directive_mark', n: '1', mark: 'seen' },
      { verb: 'directive_say', n: '1', what: 'question' },
    ] as const)
      expect(to(await press(TB, request), TB)).toContain('Chỉ đạo số 1 đã hủy, không có gì thay đổi.');
    for (const request of [{ verb: 'directive_chase', n: '1' }, { verb: 'directive_correct', n: '1' }, off] as const)
      expect(to(await press('secretary', request), 'secretary')).toContain('đã hủy, không có gì thay đổi');
    expect(await read(TB, '/viec')).not.toContain('Chỉ đạo số 1');
  });
});

describe('what was erased', () => {
  it('is said to be', async () => {
    const [id] = await stage.store.documents.list('text:');
    const before = await stage.store.documents.get(id ?? '');
    const gone = { kind: 'erased', by: 'r-secretary', at: stage.now(), reason: 'guard' };
    await stage.store.documents.put(id ?? '', before?.version ?? 0, gone);
    expect(await read(TB, '/thongbao 1')).toContain('(nội dung đã được xóa)');
    expect(await read('secretary', '/thongbao')).toContain('(nội dung đã được xóa)');
  });
});

describe('lists', () => {
  it('have what the own board owes first, and find old ones without accents', async () => {
    await stage.say('leader', 'thông báo cho các ban: lịch trực lễ 2/9');
    await stage.say('leader', 'để biết');
    await stage.say('leader', 'đúng');
    await press(TB, { verb: 'directive_mark', n: '1', mark: 'done' });
    const list = await read(TB, '/thongbao');
    expect(list).toContain(
      'Ban của đồng chí còn 1 thông báo, chỉ đạo chưa xong:\n• Thông báo số 2 (chưa xem): Lịch trực lễ 2/9',
    );
    expect(list).toContain('• Chỉ đạo số 1 (đã thực hiện): Rà soát biên chế');
    expect(await read(TB, '/thongbao tìm bien che')).toContain('Chỉ đạo số 1');
    expect(await read(TB, '/thongbao tìm mít tinh')).toContain('Không có thông báo, chỉ đạo nào có “mít tinh”.');
    expect(await read('secretary', '/thongbao')).toContain('Chỉ đạo số 1 (1/2 ban đã thực hiện): Rà soát biên chế');
    expect(await read('officer:hai-phong', '/thongbao')).not.toContain('Chỉ đạo số 1');
    // Two wait for Hà Nam, and neither is the last card: which one is meant is asked.
    await stage.say(HN, '/hannop');
    expect(await read(HN, 'đã xem')).toContain('Đồng chí đã xem văn bản nào?');
    expect(to(await stage.press(HN, 'Thông báo số 2'), HN)).toContain('✓ Hà Nam: đã xem');
  });

  it('are empty for who has none yet: the secretary begins to write', async () => {
    stage = await openStage();
    expect(await read(TB, '/thongbao')).toBe('Ban của đồng chí không còn thông báo, chỉ đạo nào chưa xong.');
    expect(await read('secretary', '/thongbao')).toContain('Thông báo, chỉ đạo mới · 1/3: Nội dung');
  });
});

describe('reminders', () => {
  it('come in the slots of the reports, to boards that have not done it, and end when it is done or called off', async () => {
    await press(TB, { verb: 'directive_mark', n: '1', mark: 'done' });
    const seen = await stage.playTo('2024-06-27T08:30:00+07:00');
    const last = (who: string): string => seen.filter((each) => each.to === who).at(-1)?.text ?? '';
    expect(last(HN)).toContain('Chỉ đạo số 1: chưa xem – hạn 17:00 thứ Sáu 28/6/2024');
    expect(to(seen, TB)).not.toContain('Chỉ đạo số 1');
    expect(await read(HN, '/viec')).toContain('Chỉ đạo số 1: chưa xem');
    expect(await read(HN, '/visao')).toContain('Chỉ đạo số 1');
    const done = await press(HN, { verb: 'directive_mark', n: '1', mark: 'done' });
    expect(
      done
        .filter(({ kind }) => kind === 'edit')
        .map(({ text }) => text)
        .join(),
    ).toContain('✓ Chỉ đạo số 1: đã thực hiện');
    expect(to(await stage.playTo('2024-07-02T09:00:00+07:00'), HN)).not.toContain('Chỉ đạo số 1');
    expect(await read(HN, '/viec')).not.toContain('Chỉ đạo số 1');
  });

  it('end with a directive that is called off', async () => {
    await press('leader', { verb: 'directive_off', n: '1', reason: 'mistake', sure: 'yes' });
    const seen = await stage.playTo('2024-07-02T09:00:00+07:00');
    expect(seen.map(({ text }) => text).join()).not.toContain('Chỉ đạo số 1');
  });
});

describe('after a merger', () => {
  it('the merged board answers for its predecessors, with one word', async () => {
    stage = await openStage({ at: '2025-06-20T02:00:00.000Z' as never });
    await stage.say('secretary', 'chỉ đạo cho Hải Phòng, Hải Dương: bàn giao hồ sơ');
    await stage.say('secretary', 'bỏ qua');
    await stage.say('secretary', 'đúng');
    await stage.jumpTo('2025-07-02T09:00:00+07:00');
    const seen = await press('officer:hai-duong', { verb: 'directive_mark', n: '1', mark: 'done' });
    expect(to(seen, 'officer:hai-duong')).toMatch(/✓ .*Hải Phòng.*: đã thực hiện/);
    expect(await read('secretary', '/thongbao 1')).toContain('Chỉ đạo số 1: 2/2 ban đã thực hiện.');
  });
});

describe('in English', () => {
  it('is the whole way', async () => {
    for (const who of ['secretary', TB]) {
      await stage.say(who, '/caidat');
      await stage.press(who, 'English');
    }
    expect(await read('secretary', 'announce to Thai Binh: meeting at 14:00')).toContain(
      'For the boards to know, or to carry out?',
    );
    await stage.press('secretary', 'Directive (to carry out)');
    expect(await read('secretary', 'skip')).toContain('Goes to 1 board, 2 people.');
    const seen = await stage.press('secretary', 'Yes, send');
    expect(to(seen, TB)).toContain('Directive 2\nMeeting at 14:00\nFrom: secretary of the cluster');
    expect(to(await stage.press(TB, 'Understood'), TB)).toContain('✓ Thái Bình: understood, 09:00 10 June.');
    expect(await read('secretary', '/announce 2')).toContain('Directive 2: 0 of 1 board done.');
  });
});
