import { describe, expect, it } from 'vitest';
import { namesSomebody } from './person.js';

describe('a post that should name nobody', () => {
  it.each([
    'Trưởng phòng Tổ chức cơ sở đảng',
    'Trưởng Ban Tổ chức Thành ủy Hải Phòng',
    'Phó Chánh Văn phòng Tỉnh ủy Hà Nam',
    'Phòng Tổ chức cơ sở đảng, đảng viên',
    'truong phong to chuc can bo',
    'Chuyên viên phụ trách mô hình, Phòng Đảng viên',
    'Bí thư Đảng ủy phường Lê Lợi',
    'Thường trực Ban Tổ chức',
    'Head of the grassroots division',
  ])('“%s” is one', (text) => {
    expect(namesSomebody(text)).toBe(false);
  });

  it.each([
    'Nguyễn Văn Hùng',
    'đ/c Hùng, trưởng phòng',
    'Lê Thị Lan - Trưởng phòng',
    'trưởng phòng, anh Tuấn',
    'Tran Van An, truong phong',
    'Trưởng phòng, 0225 3 842 019',
    'Trưởng phòng 0912345678',
    'tochuc@haiphong.gov.vn',
    'N. V. An',
  ])('“%s” is not', (text) => {
    expect(namesSomebody(text)).toBe(true);
  });
});
