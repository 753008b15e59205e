import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../domain/instant.js';
import { takeAgainst } from './compare-words.js';
import { takeAsOf, takeSince } from './moment-words.js';

/** A Thursday. */
const TODAY = '2024-06-20' as CalendarDate;

describe('as of', () => {
  it.each([
    ['tổng hợp 6 tháng tính đến 10/6', '2024-06-10', 'tổng hợp 6 tháng'],
    ['số liệu lúc 10/6', '2024-06-10', 'số liệu'],
    ['6T/2024 luc 10/6', '2024-06-10', '6T/2024'],
    ['Tính đến hết ngày 10/6/2024 tỉnh nào chưa nộp?', '2024-06-10', 'tỉnh nào chưa nộp?'],
    ['kết nạp lúc 17:00 ngày 18/6', '2024-06-18T17:00', 'kết nạp'],
    ['kết nạp lúc 17h30 18/6', '2024-06-18T17:30', 'kết nạp'],
    ['kết nạp lúc 10/6 8h', '2024-06-10T08:00', 'kết nạp'],
    ['tình hình lúc 8 giờ sáng nay', '2024-06-20T08:00', 'tình hình'],
    ['tình hình lúc 8h', '2024-06-20T08:00', 'tình hình'],
    ['tổng hợp tính đến hôm qua', '2024-06-19', 'tổng hợp'],
    ['tổng hợp tính đến thứ Hai', '2024-06-17', 'tổng hợp'],
    ['tổng hợp như lúc 15/12', '2023-12-15', 'tổng hợp'],
    ['tổng hợp lúc 25/6', '2024-06-25', 'tổng hợp'],
    ['/tonghop luc 31/6', '31/6', '/tonghop'],
    ['summary as of 10 June 2024', '2024-06-10', 'summary'],
    ['status as at yesterday', '2024-06-19', 'status'],
    ['luc 2024-06-10T17:00:00+07:00', '2024-06-10T17:00:00+07:00', ''],
  ])('“%s”', (said, moment, rest) => {
    expect(takeAsOf(said, TODAY)).toEqual({ moment, rest });
  });
  it.each(['tổng hợp 6 tháng', 'lúc nào đến hạn?', 'nộp lúc mấy giờ', 'số liệu đến 14/6: kết nạp 848'])(
    'is not said in “%s”',
    (said) => {
      expect(takeAsOf(said, TODAY)).toBeNull();
    },
  );
});

describe('since', () => {
  it.each([
    ['có gì thay đổi từ hôm qua', '2024-06-19', 'có gì thay đổi'],
    ['từ thứ Hai đến nay có gì mới', '2024-06-17', 'có gì mới'],
    ['6T/2024 từ 10/6', '2024-06-10', '6T/2024'],
    ['từ 8h ngày 18/6', '2024-06-18T08:00', ''],
    ['thay đổi trong 3 ngày qua', '2024-06-17', 'thay đổi'],
    ['thay đổi tuần qua', '2024-06-13', 'thay đổi'],
    ['hôm nay có gì mới', '2024-06-20', 'có gì mới'],
    ['what changed since yesterday', '2024-06-19', 'what changed'],
    ['changes over the last 2 weeks', '2024-06-06', 'changes'],
  ])('“%s”', (said, moment, rest) => {
    expect(takeSince(said, TODAY)).toEqual({ moment, rest });
  });
  it('is not said in “có gì thay đổi”', () => {
    expect(takeSince('có gì thay đổi', TODAY)).toBeNull();
  });
});

describe('against', () => {
  it.each([
    ['kết nạp so với chỉ tiêu', 'target', 'ket nap'],
    ['kết nạp so với kế hoạch năm', 'target', 'ket nap'],
    ['kết nạp mấy kỳ gần đây', 'trend', 'ket nap'],
    ['kết nạp qua các năm gần đây', 'trend', 'ket nap'],
    ['xu hướng kết nạp', 'trend', 'ket nap'],
    ['kết nạp so cùng kỳ', 'same', 'ket nap'],
    ['kết nạp so với năm ngoái', 'same', 'ket nap'],
    ['kết nạp so với kỳ trước', 'previous', 'ket nap'],
    ['admissions compared with the target', 'target', 'admissions'],
    ['admissions over the last few periods', 'trend', 'admissions'],
    ['admissions vs same period last year', 'same', 'admissions'],
    ['admissions against the previous period', 'previous', 'admissions'],
  ])('“%s” is %s', (said, against, rest) => {
    expect(takeAgainst(said)).toEqual({ against, rest });
  });
  it('is not said in “kết nạp 6 tháng”', () => {
    expect(takeAgainst('kết nạp 6 tháng')).toBeNull();
  });
});
