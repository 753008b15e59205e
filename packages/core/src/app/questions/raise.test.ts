import { bundledCluster, type Instant } from '@clusterbot/core';
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

const MATTER = 'sáp nhập xã nên chưa chốt đc số TCCSĐ, xin hướng dẫn';
let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
});

describe('raising a difficulty', () => {
  it('in a sentence is read back, stored when confirmed, numbered, and told to those who answer', async () => {
    const card = await stage.read(HD, `vướng: ${MATTER}`);
    expect(card).toContain(`Vướng mắc của Hải Dương\nNội dung: ${MATTER}\nLoại: vướng mắc`);
    expect(await stage.store.heads('question:')).toEqual([]);
    const seen = await stage.press(HD, 'Đúng, gửi');
    expect(to(seen, HD)).toContain(
      'Đã ghi vướng mắc #1 của Hải Dương.\nNgười trả lời: thư ký cụm.\nHạn trả lời: 17:00 thứ Hai 17/6/2024 (còn 7 ngày).',
    );
    expect(to(seen, SECRETARY)).toContain(
      `Hải Dương nêu vướng mắc #1:\n“${MATTER}”\nHạn trả lời: 17:00 thứ Hai 17/6/2024`,
    );
    expect(to(seen, LEADER)).toContain('nêu vướng mắc #1');
    expect(to(seen, HN) + to(seen, 'observer')).toBe('');
  });

  it.each([
    ['/kiennghi tăng biên chế cho cấp xã', 'Kiến nghị của Hải Dương'],
    ['/vuongmac chưa rõ cách tính', 'Vướng mắc của Hải Dương'],
    ['kiến nghị cụm sớm hướng dẫn về biên chế cấp xã', 'Kiến nghị của Hải Dương'],
    ['kiến nghị: cho lùi thời điểm chốt số vì đang vướng sáp nhập', 'Vướng mắc của Hải Dương'],
    ['bên em đang vướng ở chỗ chưa tách được số đảng viên của chi bộ ghép', 'Vướng mắc của Hải Dương'],
  ])('“%s” is told by its words: %s', async (said, heading) => {
    expect(await stage.read(HD, said)).toContain(heading);
  });

  it('keeps every word as it was typed', async () => {
    await stage.say(HD, 'Bên em có 3 xã: A, B, C sáp nhập, vướng chưa chốt số tổ chức cơ sở đảng. Xin hướng dẫn!');
    const seen = await stage.press(HD, 'Đúng, gửi');
    expect(to(seen, SECRETARY)).toContain(
      '“Bên em có 3 xã: A, B, C sáp nhập, vướng chưa chốt số tổ chức cơ sở đảng. Xin hướng dẫn!”',
    );
  });

  it('may be changed by button, begun by button, and given up without a trace', async () => {
    await stage.say(HD, `vướng: ${MATTER}`);
    await stage.press(HD, 'Sửa: Loại');
    expect(await stage.tap(HD, 'Kiến nghị')).toContain('Kiến nghị của Hải Dương');
    await stage.press(HD, 'Bỏ');
    expect(await stage.store.heads('question:')).toEqual([]);
    await stage.say(HD, '/vuongmac');
    expect(await stage.tap(HD, 'Nêu vướng mắc, kiến nghị')).toContain('Đồng chí viết nội dung vướng mắc, kiến nghị.');
    expect(await stage.read(HD, 'Chưa rõ cách tính chi bộ ghép')).toContain('Đây là vướng mắc hay kiến nghị?');
    expect(await stage.read(HD, 'vướng mắc')).toContain('Nội dung: Chưa rõ cách tính chi bộ ghép');
    expect(await stage.read(HD, 'đúng')).toContain('#1 của Hải Dương');
  });

  it('loses nothing that waits for a word', async () => {
    await stage.say(HD, 'kết nạp 1250');
    expect(await stage.read(HD, '/vuongmac chưa rõ cách tính chi bộ ghép')).toMatch(
      /Kết nạp đảng viên[\s\S]*Vướng mắc của/,
    );
    const other = await stage.read(HD, '/vuongmac thiếu kinh phí in tài liệu');
    expect(other).toContain('Nội dung đang soạn trước đó chưa được lưu:\nchưa rõ cách tính chi bộ ghép');
    expect(other).toContain('Nội dung: thiếu kinh phí in tài liệu');
  });

  it('numbers two of them one after the other, whoever raised them', async () => {
    await stage.raise(HD, 'Chưa rõ cách tính chi bộ ghép');
    expect(to(await stage.raise(HN, 'Thiếu kinh phí đại hội'), HN)).toContain('#2 của Hà Nam');
    expect(to(await stage.raise(HD_HEAD, 'Biên chế cấp xã chưa giao'), HD_HEAD)).toContain('#3 của Hải Dương');
  });

  it('is the business of officers and heads, for their own boards', async () => {
    for (const who of [SECRETARY, LEADER, 'observer'])
      expect(await stage.read(who, '/vuongmac thiếu kinh phí đại hội ở cấp huyện')).toContain(
        'cần vai trò cán bộ đầu mối hoặc trưởng ban',
      );
    expect(await stage.read('observer', '/vuongmac')).toContain('chưa được giao vai trò này');
  });

  it('says what is wrong with too long a text, refused matter and a calendar that ends', async () => {
    expect(await stage.read(HD, `/vuongmac ${'xã '.repeat(600)}`)).toContain('tối đa 1500. Đồng chí rút gọn');
    const refused = await stage.read(HD, '/vuongmac đồng chí Nguyễn Văn An, sinh ngày 12/3/1980, CCCD 031080001234');
    expect(refused).not.toContain('Nội dung:');
    expect(JSON.stringify(await stage.store.documents.list('text:'))).toBe('[]');
    const { calendar, ...others } = bundledCluster();
    const [year] = calendar.holidays.filter((each) => each.year === 2024);
    if (year === undefined) throw new Error('no 2024');
    const short = await openQuestions({
      config: { ...others, calendar: { ...calendar, holidays: [year] } },
      at: '2024-12-30T02:00:00.000Z' as Instant,
    });
    expect(await short.read(HD, '/vuongmac chưa rõ cách tính chi bộ ghép')).toBe(
      'Chưa tính được theo ngày làm việc: lịch chưa có ngày nghỉ năm 2025. Người quản trị bổ sung vào tệp của cụm.',
    );
  });

  it('has the due day of the cluster file', async () => {
    const config = {
      ...bundledCluster(),
      questions: { answerDays: 1, hours: [{ from: '08:00' as never, to: '16:30' as never }] },
    };
    const quick = await openQuestions({ config });
    expect(to(await quick.raise(HD, MATTER), HD)).toContain('Hạn trả lời: 16:30 thứ Ba 11/6/2024');
  });
});

describe('the report’s own item', () => {
  it('stays the report’s where it is named so or a report is open', async () => {
    expect(await stage.read(HD, 'Khó khăn, vướng mắc: thiếu biên chế')).toContain('Đúng, lưu');
    await stage.press(HD, 'Bỏ');
    await stage.say(HD, '/baocao');
    expect(await stage.read(HD, 'vướng: thiếu biên chế, xin hướng dẫn')).not.toContain('Vướng mắc của Hải Dương');
  });

  it('is offered to be raised when the report is handed in, with its words, and nothing happens by itself', async () => {
    await stage.say(HD, 'kết nạp 1250, tinh giản 20');
    await stage.say(HD, 'đúng');
    await stage.say(HD, 'Khó khăn, vướng mắc: sáp nhập xã nên chưa chốt số');
    await stage.say(HD, 'đúng');
    await stage.say(HD, '/nop');
    const seen = await stage.press(HD, 'submit');
    const labels = seen.flatMap(({ buttons }) => buttons.map(({ label }) => label));
    expect(labels).toContain('Nêu vướng mắc với cụm');
    expect(labels).not.toContain('Nêu kiến nghị với cụm');
    expect(await stage.store.heads('question:')).toEqual([]);
    expect(await stage.tap(HD, 'Nêu vướng mắc với cụm')).toContain('Nội dung: sáp nhập xã nên chưa chốt số');
    expect(await stage.read(HD, 'đúng')).toContain('Đã ghi vướng mắc #1');
  });
});

describe('answers that are there already', () => {
  beforeEach(async () => {
    await stage.raise(HD, MATTER);
    await stage.answer(1, 'Tính theo xã mới từ ngày nghị quyết có hiệu lực.');
  });

  it('are offered first; one that settles it closes the matter before it is filed', async () => {
    const card = await stage.read(HN, 'vướng: sáp nhập xã thì chốt số TCCSĐ thế nào');
    expect(card.indexOf('Đã có 1 câu trả lời')).toBe(0);
    expect(card).toContain('“Tính theo xã mới từ ngày nghị quyết có hiệu lực.”');
    expect(await stage.tap(HN, '#1 đã giải đáp được')).toContain('được giải đáp bằng trả lời #1, lần 1; không cần gửi');
    expect(await stage.store.heads('question:')).toHaveLength(1);
    expect(await stage.read(SECRETARY, '/vuongmac 1')).toContain('Đã dựa vào trả lời này: Hà Nam.');
    expect(await stage.tap(SECRETARY, 'Vướng mắc, kiến nghị')).toContain(
      'Không có vướng mắc, kiến nghị nào chờ trả lời.',
    );
  });

  it('do not keep anybody from filing it anyway', async () => {
    await stage.say(HN, 'vướng: sáp nhập xã thì chốt số TCCSĐ thế nào');
    expect(await stage.tap(HN, 'Vẫn gửi')).toContain('Đã ghi vướng mắc #2 của Hà Nam.');
  });

  it('settle nothing from an old card, and nothing once they have changed', async () => {
    await stage.say(HN, 'vướng: sáp nhập xã thì chốt số TCCSĐ thế nào');
    await stage.correct(1, 'Tính theo xã cũ đến hết năm.');
    expect(await stage.tap(HN, '#1 đã giải đáp được')).toContain('Câu trả lời #1 đã thay đổi từ đó. Chưa ghi gì');
    await stage.say(HN, '/huy');
    await stage.say(HN, 'vướng: sáp nhập xã thì chốt số TCCSĐ thế nào');
    await stage.say(HN, '/huy');
    const token = { kind: 'press', token: 'question|1|rely|2' as never, card: { chat: HN, message: 'm1' } } as const;
    expect(to(await stage.hand(HN, token), HN)).toContain('Thẻ này đã cũ');
  });

  it('are not offered where nothing is alike', async () => {
    expect(await stage.read(HN, '/vuongmac thiếu kinh phí in tài liệu đại hội')).not.toContain('Đã có');
  });
});
