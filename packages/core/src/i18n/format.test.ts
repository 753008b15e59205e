import { describe, expect, it } from 'vitest';
import type { CalendarDate, Instant } from '../domain/instant.js';
import { format } from './format.js';

const vi = format('vi', 'Asia/Ho_Chi_Minh');
const en = format('en', 'Asia/Ho_Chi_Minh');
const at = (text: string): Instant => text as Instant;
const day = (text: string): CalendarDate => text as CalendarDate;
const DUE = at('2024-06-18T10:00:00.000Z');

describe('format', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1250, '1.250', '1,250'],
    [1234567.5, '1.234.567,5', '1,234,567.5'],
    [1.25, '1,25', '1.25'],
    [-1250, '-1.250', '-1,250'],
  ])('number %d', (value, vietnamese, english) => {
    expect(vi.number(value)).toBe(vietnamese);
    expect(en.number(value)).toBe(english);
  });

  it.each([
    [62.5, '62,5%', '62.5%'],
    [38.545454, '38,5%', '38.5%'],
    [27, '27%', '27%'],
    [1204.04, '1.204%', '1,204%'],
  ])('percent %d', (value, vietnamese, english) => {
    expect(vi.percent(value)).toBe(vietnamese);
    expect(en.percent(value)).toBe(english);
  });

  it('dates name the weekday where people plan by it', () => {
    expect(vi.date(day('2024-06-18'))).toBe('18/6/2024');
    expect(vi.longDate(day('2024-06-18'))).toBe('thứ Ba 18/6/2024');
    expect(vi.longDate(day('2024-06-16'))).toBe('Chủ nhật 16/6/2024');
    expect(vi.shortDate(day('2024-06-18'))).toBe('18/6');
    expect(vi.dateTime(DUE)).toBe('17:00 thứ Ba 18/6/2024');
    expect(vi.shortDateTime(DUE)).toBe('17:00 18/6');
    expect(en.dateTime(DUE)).toBe('17:00 Tuesday 18 June 2024');
    expect(vi.stamp(at('2024-06-15T02:40:09.000Z'))).toBe('09:40 15/6/2024 (+07:00)');
  });

  it('belongs to the zone, not to the machine', () => {
    expect(format('vi', 'America/St_Johns').dateTime(DUE)).toBe('07:30 thứ Ba 18/6/2024');
    expect(vi.localDate(at('2024-06-17T17:00:00.000Z'))).toBe('2024-06-18');
  });

  it.each([
    ['2024-06-11T02:12:00.000Z', 'còn 7 ngày', '7 days left'],
    ['2024-06-17T16:59:00.000Z', 'còn 1 ngày', '1 day left'],
    ['2024-06-18T01:00:00.000Z', 'đến hạn hôm nay', 'due today'],
    ['2024-06-18T10:00:00.000Z', 'đến hạn hôm nay', 'due today'],
    ['2024-06-18T10:00:00.001Z', 'quá hạn từ 17:00 hôm nay', 'overdue since 17:00 today'],
    ['2024-06-19T00:50:00.000Z', 'quá hạn 1 ngày', '1 day overdue'],
  ])('days left at %s', (now, vietnamese, english) => {
    expect(vi.daysLeft(at(now), DUE)).toBe(vietnamese);
    expect(en.daysLeft(at(now), DUE)).toBe(english);
  });

  it.each([
    ['2024-06-18T10:00:20.000Z', '1 phút', '1 minute'],
    ['2024-06-18T11:30:00.000Z', '1 giờ 30 phút', '1 hour 30 minutes'],
    ['2024-06-20T13:05:00.000Z', '2 ngày 3 giờ', '2 days 3 hours'],
    ['2024-06-19T10:05:00.000Z', '1 ngày', '1 day'],
  ])('duration until %s', (to, vietnamese, english) => {
    expect(vi.duration(DUE, at(to))).toBe(vietnamese);
    expect(en.duration(DUE, at(to))).toBe(english);
  });

  it.each([
    ['2024-H1', '6 tháng đầu năm 2024', 'First half of 2024'],
    ['2024-Y', 'Năm 2024', 'Year 2024'],
    ['2024-Q3', 'Quý III năm 2024', 'Third quarter of 2024'],
    ['2024-M06', 'Tháng 6 năm 2024', 'June 2024'],
    ['nonsense', 'Nonsense', 'Nonsense'],
  ])('period %s', (id, vietnamese, english) => {
    expect(vi.periodTitle(id)).toBe(vietnamese);
    expect(en.periodTitle(id)).toBe(english);
  });
  it('period inside a sentence', () => {
    expect(vi.period('2024-Y')).toBe('năm 2024');
    expect(en.period('2024-H1')).toBe('first half of 2024');
  });

  it('revisions, lists and full names', () => {
    expect([vi.revision(1), vi.revision(2), en.revision(2)]).toEqual(['lần 1', 'lần 2 (sửa)', 'revision 2 (amended)']);
    expect([vi.list([]), vi.list(['A']), vi.list(['A', 'B', 'C'])]).toEqual(['', 'A', 'A, B và C']);
    expect(vi.board({ name: 'Hải Phòng', kind: 'city' })).toBe('Ban Tổ chức Thành ủy Hải Phòng');
    expect(vi.board({ name: 'Lạng Sơn', kind: 'province' })).toBe('Ban Tổ chức Tỉnh ủy Lạng Sơn');
    expect(en.board({ name: 'Hải Phòng', kind: 'city' })).toBe('Organization Board of Hải Phòng');
  });
});
