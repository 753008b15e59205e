import { describe, expect, it } from 'vitest';
import { CLUSTER } from '../../../../tests/support/reports.js';
import type { CalendarDate } from '../domain/instant.js';
import { changesInWords } from './changes-words.js';

const read = (said: string) => changesInWords(said, CLUSTER, '2024-06-20' as CalendarDate);

describe('asking what has changed', () => {
  it.each([
    ['có gì thay đổi từ hôm qua', { since: '2024-06-19' }],
    ['Có gì mới không?', {}],
    ['từ thứ Hai đến nay có gì thay đổi', { since: '2024-06-17' }],
    ['số liệu 6T/2024 có gì thay đổi từ 10/6', { period: '2024-H1', since: '2024-06-10' }],
    ['Hải Phòng có thay đổi gì từ hôm qua', { board: 'hai-phong', since: '2024-06-19' }],
    ['co gi moi tu 8h 18/6', { since: '2024-06-18T08:00' }],
    ['các thay đổi 3 ngày qua', { since: '2024-06-17' }],
    ['what changed since yesterday?', { since: '2024-06-19' }],
    ['any changes over the last 7 days', { since: '2024-06-13' }],
  ])('“%s”', (said, request) => {
    expect(read(said)).toEqual({ verb: 'changes', ...request });
  });
  it.each([
    'kết nạp có gì thay đổi so với cùng kỳ',
    'thay đổi giờ nhắc thành 7:30',
    'từ hôm qua ai đã nộp',
    'báo cáo có gì',
    'đổi ngôn ngữ',
    'tinh giản thay đổi thành 125',
  ])('is not “%s”', (said) => {
    expect(read(said)).toBeNull();
  });
});
