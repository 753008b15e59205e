import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE_PAIRS } from '../../../../tests/support/alike-pairs.js';
import { bundledCluster } from '../app/codec/cluster-file.js';
import { alikeTexts } from '../app/reporting/signals.js';
import type { Instant } from '../domain/instant.js';
import { ALIKE_TEXTS } from '../domain/report/signals.js';
import { bareClaims, isBareClaim, sentencesOf } from './claims.js';
import { fold } from './fold.js';
import { createReader } from './reader.js';

const NOW = '2024-06-10T02:00:00.000Z' as Instant;
const reader = createReader(bundledCluster());

describe('texts that are alike', () => {
  it('are labelled by hand, more than thirty pairs of both kinds', () => {
    expect(ALIKE_PAIRS.length).toBeGreaterThanOrEqual(30);
    for (const kind of [true, false])
      expect(ALIKE_PAIRS.filter(([alike]) => alike === kind).length).toBeGreaterThan(12);
  });

  it.each(ALIKE_PAIRS)('%s: %s', (alike, _, one, other) => {
    expect(alikeTexts(one, other) >= ALIKE_TEXTS).toBe(alike);
  });

  it('are so whichever is named first, with marks or without', () => {
    const text = fc.constantFrom(...ALIKE_PAIRS.flatMap(([, , one, other]) => [one, other]));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(alikeTexts(one, other)).toBe(alikeTexts(other, one));
        expect(alikeTexts(fold(one), other)).toBe(alikeTexts(one, other));
      }),
    );
  });

  it('are not looked for in a few words that are the same everywhere', () => {
    expect(alikeTexts('Không có vướng mắc', 'Không có vướng mắc')).toBe(0);
  });
});

describe('a claim without a figure', () => {
  it.each([
    'Công tác quy hoạch cán bộ có chuyển biến tích cực, rõ nét',
    'Kết quả kết nạp đảng viên tăng so với cùng kỳ năm trước',
    'Tỷ lệ cán bộ nữ đạt cao',
    'Hoàn thành tốt nhiệm vụ được giao',
    'Năm 2024, ban đã hoàn thành xuất sắc kế hoạch đề ra theo Nghị quyết số 18-NQ/TW',
    'ket nap dang vien vuot chi tieu',
    'Sáu tháng đầu năm, số tổ chức đảng tăng mạnh',
    'Admissions rose in every district',
  ])('“%s”', (sentence) => {
    expect(isBareClaim(sentence)).toBe(true);
  });

  it.each([
    'Kết nạp 1.250 đảng viên, tăng 6,2% so với cùng kỳ',
    'Kết nạp đảng viên đạt 848/2200',
    'Số chi bộ tăng gấp đôi',
    'Tăng cường kiểm tra, giám sát các chi bộ',
    'Cán bộ vượt khó bám địa bàn',
    'Phấn đấu cuối năm kết nạp vượt chỉ tiêu',
    'Thời gian tới tiếp tục hoàn thành tốt nhiệm vụ',
    'Cần tăng biên chế cho khối đảng',
    'Đề nghị tăng kinh phí đại hội',
    'Kết quả chưa đạt cao',
    'Đã tổ chức hội nghị sơ kết',
    '',
  ])('none: “%s”', (sentence) => {
    expect(isBareClaim(sentence)).toBe(false);
  });

  it('is told by its place in the text; a dot inside a figure ends no sentence', () => {
    const text =
      'Kết nạp 1.250 đảng viên. Chất lượng sinh hoạt có chuyển biến rõ nét!\nSáp nhập 3 đơn vị; kết quả tăng mạnh';
    expect(sentencesOf(text)).toHaveLength(4);
    expect(bareClaims(text)).toEqual([2, 4]);
  });
});

describe('what a narrative states of the indicators', () => {
  it.each([
    ['Toàn tỉnh kết nạp 1.250 đảng viên mới', { party_members_admitted: [1250] }],
    ['Tinh giản biên chế 31 người, sáp nhập 18 đơn vị', { staff_streamlined: [31], units_merged: [18] }],
    ['Kết nạp 1.250 đảng viên so với cùng kỳ 1.100', { party_members_admitted: [1250] }],
    ['Kết nạp 1.250 đảng viên, trong đó Thủy Nguyên kết nạp 120', { party_members_admitted: [1250] }],
    ['Phấn đấu kết nạp 2.200 đảng viên', {}],
    ['Kết nạp được 1.250 đảng viên (tăng 6,2% so với cùng kỳ)', { party_members_admitted: [1250] }],
    [
      'Tỷ lệ cán bộ nữ trong quy hoạch đạt 42,5%, cán bộ trẻ đạt 25%',
      { planning_women_pct: [42.5], planning_young_pct: [25] },
    ],
    [
      'Bổ sung quy hoạch 63 đồng chí, đưa ra khỏi quy hoạch 12 đồng chí',
      { planning_added: [63], planning_removed: [12] },
    ],
    ['Tinh giản biên chế giảm từ 40 xuống 31 người', { staff_streamlined: [31] }],
    ['Mở 12 lớp bồi dưỡng kết nạp Đảng cho 640 quần chúng', {}],
    ['Ngày 15/5/2024 tổ chức lễ kết nạp cho 12 đảng viên trẻ', {}],
    ['Bình quân mỗi chi bộ kết nạp 2 đảng viên', {}],
    ['Huyện Tiên Lãng kết nạp 120 đảng viên', {}],
    ['Lũy kế từ đầu nhiệm kỳ kết nạp 9.800 đảng viên', {}],
    ['Sau sáp nhập, 9 xã mới đã bầu xong cấp ủy lâm thời', {}],
    ['Sáp nhập các xã kéo theo việc sắp xếp lại 18 tổ chức cơ sở đảng', {}],
    ['Đã họp hai lần', {}],
  ])('“%s”', (text, said) => {
    const found = Object.entries(reader.stated(text, NOW)).map(([key, all]) => [key, all.map(({ value }) => value)]);
    expect(Object.fromEntries(found)).toEqual(said);
  });

  it('knows an approximation', () => {
    expect(reader.stated('Kết nạp gần 1.200 đảng viên', NOW).party_members_admitted).toEqual([
      { value: 1200, about: true },
    ]);
  });
});
