import { describe, expect, it } from 'vitest';
import { takeFloor, withoutFigures } from './floor-words.js';

describe('words for approved and accepted figures', () => {
  it.each([
    ['/tonghop 6T/2024 đã duyệt', 'approved', '/tonghop 6T/2024'],
    ['/tonghop đã tiếp nhận', 'accepted', '/tonghop'],
    ['/summary H1 approved', 'approved', '/summary H1'],
    ['/summary accepted only', 'accepted', '/summary'],
    ['số liệu đã duyệt', 'approved', 'số liệu'],
    ['cho xem số liệu đã được phê duyệt 6 tháng', 'approved', 'cho xem số liệu 6 tháng'],
    ['so lieu da tiep nhan', 'accepted', 'so lieu'],
    ['tổng hợp 6 tháng đã tiếp nhận', 'accepted', 'tổng hợp 6 tháng'],
    ['kết nạp đảng viên đã duyệt bao nhiêu', 'approved', 'kết nạp đảng viên bao nhiêu'],
    ['kết nạp của Hải Phòng đã tiếp nhận', 'accepted', 'kết nạp của Hải Phòng'],
    ['approved figures of Hải Phòng', 'approved', 'figures of Hải Phòng'],
  ])('“%s”', (said, floor, rest) => {
    expect(takeFloor(said)).toEqual({ floor, rest });
    expect(takeFloor(said.normalize('NFD'))?.floor).toBe(floor);
  });

  it.each([
    'duyệt',
    '/duyet',
    '/tralai Hải Phòng',
    'Hải Phòng đã duyệt chưa?',
    'số liệu Hải Phòng đã duyệt chưa',
    'ban nào đã duyệt số liệu',
    'ai đã duyệt số liệu này',
    'tổng hợp 6 tháng',
    'who approved the figures',
    'kết nạp 1250',
    '/tiendo đã duyệt',
    'the head approved it',
  ])('not “%s”', (said) => {
    expect(takeFloor(said)).toBeNull();
  });

  it('leave what the figures are of', () => {
    expect(withoutFigures('số liệu')).toBe('');
    expect(withoutFigures('cho xem số liệu của Hải Phòng')).toBe('Hải Phòng');
    expect(withoutFigures('figures of Hải Phòng')).toBe('Hải Phòng');
    expect(withoutFigures('kết nạp đảng viên')).toBeNull();
  });
});
