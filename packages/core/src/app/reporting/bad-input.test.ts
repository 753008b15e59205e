import { type Inbound, plainText, type StreamId } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FormStage, openFormStage } from '../../../../../tests/support/form-stage.js';

const WHO = 'officer:hai-phong';
const STREAM = 'report:cum-2:2024-H1:hai-phong' as StreamId;

let s: FormStage;
const says = async (text: string, who = WHO): Promise<string> =>
  (await s.say(who, text)).map((each) => each.text).join('\n');
const hears = async (content: Inbound['content']): Promise<string> =>
  (await s.receive(WHO, content, { channel: 'telegram' })).outbound
    .map(({ reply }) => (reply === null ? '' : plainText(reply).text))
    .join('\n');
const version = async (): Promise<number> => (await s.store.read(STREAM)).version;

beforeEach(async () => {
  s = await openFormStage();
});

/** What is wrong with one item, and what the answer says of it, with an example where one helps. */
const WRONG: Readonly<Record<string, readonly [said: string, answer: RegExp]>> = {
  'no figure at all': ['Tinh giản: nhiều lắm', /“nhiều lắm” chưa đọc được thành nội dung mục “Tinh giản biên chế”/],
  'letters inside digits': ['Tinh giản: 1O2x', /“1O2x” chưa đọc được/],
  'a negative count': ['Tinh giản: -5', /“-5” chưa đọc được/],
  'a count out of range': ['Tinh giản: 999.999.999', /999\.999\.999 ngoài khoảng cho phép 0–100\.000, ví dụ/],
  'a target of nothing': ['Chỉ tiêu kết nạp đảng viên cả năm: 0', /ngoài khoảng cho phép 1–100\.000, ví dụ/],
  'a share over a hundred': ['Tỷ lệ cán bộ nữ trong quy hoạch: 127%', /chưa đọc được|ngoài khoảng/],
  'a numerator above its denominator': [
    'Tỷ lệ cán bộ nữ trong quy hoạch: 70/63',
    /tử số 70 lớn hơn mẫu số 63, ví dụ: 17\/63/,
  ],
  'a whole of zero': ['Tỷ lệ cán bộ nữ trong quy hoạch: 17/0', /“17\/0” chưa đọc được/],
  'a date to come': ['Đề án vị trí việc làm: 14/12/2024', /ngày 14\/12\/2024 chưa đến; cần ngày đã hoàn thành, ví dụ/],
  'an impossible date': ['Đề án vị trí việc làm: 31/2/2024', /“31\/2\/2024” chưa đọc được/],
  'an item nobody knows': ['Số xe công: 3', /Chưa đọc được dòng: “Số xe công: 3”/],
};

describe.each(Object.entries(WRONG))('%s', (_, [wrong, answer]) => {
  it('among good items is named with its reason, and the good ones are read back', async () => {
    const said = await says(`Sáp nhập: 4\n${wrong}\nMô hình tốt: 2`);
    expect(said).toMatch(answer);
    expect(said).toMatch(/Nội dung ghi được[\s\S]*hợp nhất: 4[\s\S]*cách làm hay: 2/);
    await says('đúng');
    const draft = await says('xem bản nháp');
    expect(draft).toMatch(/hợp nhất: 4[\s\S]*cách làm hay: 2/);
    expect(await version()).toBe(2);
  });

  it('after good items that wait leaves them waiting', async () => {
    await says('Sáp nhập: 4; Mô hình tốt: 2');
    const said = await says(`${wrong}\nKết nạp đảng viên:`);
    // A line that names no item of the form is no report at all: it is asked about, and the card stays.
    if (!wrong.startsWith('Số xe')) expect(said).toMatch(answer);
    await says('đúng');
    expect(await says('xem bản nháp')).toMatch(/hợp nhất: 4[\s\S]*cách làm hay: 2/);
  });
});

describe('in the guided entry', () => {
  it.each(['nhiều lắm', '-5', '999.999.999', '12,5%', '1O2x'])(
    '“%s” stores nothing and asks the same again',
    async (said) => {
      await says('/baocao');
      const answer = await says(said);
      expect(answer).toMatch(/chưa đọc được|ngoài khoảng|chưa rõ/);
      expect(await version()).toBe(1);
      await says('thôi');
      await says('/baocao');
      expect(await says('75')).toContain('Đã lưu Kết nạp đảng viên: 75');
    },
  );

  it('a wrong correction of one item keeps the others and still asks for it', async () => {
    await says('Sáp nhập: 4; Tinh giản: 31');
    await says('Sửa');
    await s.press(WHO, 'Tinh giản biên chế');
    expect(await says('999.999.999')).toContain('ngoài khoảng');
    expect(await says('nhiều lắm')).toMatch(/chưa đọc được[\s\S]*nhập lại/);
    expect(await says('30')).toMatch(/Tinh giản biên chế: 30[\s\S]*hợp nhất: 4/);
  });
});

describe('what cannot be taken at all', () => {
  it('leaves what waits as it is: a file, a refused text, a foreign board, a foreign template', async () => {
    await says('Sáp nhập: 4');
    const file: Inbound['content'] = { kind: 'attachment', media: 'photo', caption: '', fileName: 'x.jpg' };
    expect(await hears(file)).toContain('chưa nhận tệp');
    expect(await says('Danh sách quy hoạch: đồng chí Nguyễn Văn Bình, đồng chí Trần Thị Hoa')).toContain('văn thư');
    expect(await says('BÁO CÁO 2024-H1 – Hà Nam\nKết nạp đảng viên: 75')).toContain('không phải ban của đồng chí');
    expect(await says('BÁO CÁO 2019-H1 – Hải Phòng\nKết nạp đảng viên: 75')).toContain('Không có kỳ báo cáo');
    expect(await hears({ kind: 'press', token: 'put|2024-H1|hai-phong|99|5', card: null })).toContain('không còn dùng');
    expect(await hears({ kind: 'press', token: 'put|2024-H1|ha-nam|1|5', card: null })).toContain('Chỉ cán bộ');
    expect(await says('đúng')).toContain('Đã lưu 1 mục');
  });

  it('is a text too long, in its own place', async () => {
    await hears({ kind: 'press', token: 'fill|2024-H1|hai-phong|highlights', card: null });
    expect(await says('a '.repeat(800))).toContain('tối đa 1.500');
    expect(await says('Hoàn thành sớm việc sắp xếp.')).toContain('Đã lưu Kết quả nổi bật');
  });

  it('says a share alone needs its figure, and a figure alone its item', async () => {
    expect(await says('kết nạp đạt 49% chỉ tiêu')).toContain('ví dụ: 848/2200');
    expect(await says('bên em được 75')).toMatch(/mục nào|Chưa rõ/);
    expect(await version()).toBe(1);
  });
});
