import { describe, expect, it } from 'vitest';
import { type Instant, parseInstant } from '../../domain/instant.js';
import type { ValueAs } from '../types.js';
import { parseValue } from './parse-value.js';

const now = parseInstant('2024-06-10T09:00:00+07:00') ?? ('' as Instant);
const read = (text: string, as?: ValueAs) =>
  parseValue(text, { now, zone: 'Asia/Ho_Chi_Minh', ...(as === undefined ? {} : { as }) });

describe('a figure', () => {
  it.each([
    ['1.024', 1024],
    ['1 200', 1200],
    ['1,25 nghìn', 1250],
    ['2,3 nghìn', 2300],
    ['hơn 1 nghìn 2', 1200],
    ['1k2', 1200],
    ['1k25', 1250],
    ['1tr250', 1_250_000],
    ['2 chục nghìn', 20_000],
    ['nửa triệu', 500_000],
    ['2 vạn', 20_000],
    ['một nghìn hai trăm năm mươi', 1250],
    ['hai trăm linh năm', 205],
    ['một trăm lẻ một', 101],
    ['nghìn rưỡi', 1500],
    ['hai mươi mốt', 21],
    ['ba mươi tư', 34],
    ['hai lăm', 25],
    ['một trăn hai mươi', 120],
    ['hai mươ lăm', 25],
    ['dạ em báo cáo anh là 75 ạ', 75],
    ['75 đ/c nhé', 75],
    ['75ng', 75],
    ['không phát sinh', 0],
    ['không có mô hình nào', 0],
  ])('%s is the count %d', (text, value) => {
    expect(read(text)).toMatchObject({ kind: 'count', value });
  });

  it.each([
    ['46,5', 46.5],
    ['2.345,67', 2345.67],
    ['2,345.67', 2345.67],
  ])('%s is the decimal %d', (text, value) => {
    expect(read(text)).toEqual({ kind: 'decimal', value });
  });

  it.each([
    ['38,5%', 38.5],
    ['38 phẩy 5 phần trăm', 38.5],
    ['38,5pt', 38.5],
    ['đạt 120% kế hoạch', 120],
  ])('%s is the share %d', (text, value) => {
    expect(read(text)).toEqual({ kind: 'percent', value });
  });

  it.each(['khoảng 75', 'gần 75', 'hơn 75', 'ước 75', 'chắc tầm 75', '75 gì đó', '~75', '75+'])(
    '%s stands, to be confirmed',
    (text) => {
      expect(read(text)).toEqual({ kind: 'count', value: 75, note: 'estimate' });
    },
  );

  it.each<[string, (number | string)[]]>([
    ['1,250', [1.25, 1250]],
    ['1.25', [1.25, 125, 1250]],
    ['1.250%', [1.25, 1250]],
    ['18/6', ['2024-06-18']],
    ['848/2200', [848, 38.5]],
    ['từ 10 đến 15', [10, 15]],
    ['75-76', [75, 76]],
    ['bảy mươi đến tám mươi', [70, 80]],
    ['bảy tám chục', [70, 80]],
    ['năm sáu người', [56, 5, 6]],
    ['T6', ['2024-06-14', '2024-06-01']],
    ['chưa có', [0]],
  ])('%s has several readings', (text, readings) => {
    const value = read(text);
    expect(value).toMatchObject({ kind: 'ambiguous', value: null });
    expect(value.readings).toEqual(expect.arrayContaining(readings));
  });

  it.each([
    '-5',
    'âm 5',
    '120%',
    '12a5',
    '1..024',
    '31/2',
    '1.2.3',
    'vài chục',
    'hàng trăm',
    'tàm tạm',
    'một nửa',
    'tháng sáu',
    'nhiều',
  ])('%s is none', (text) => {
    expect(read(text)).toMatchObject({ kind: 'invalid', value: null });
  });
});

describe('the open field settles what only it can', () => {
  it.each([
    ['848/2200', 'count', { kind: 'count', value: 848, of: 2200 }],
    ['275 trên chỉ tiêu 640', 'count', { kind: 'count', value: 275, of: 640 }],
    ['1,250', 'count', { kind: 'count', value: 1250 }],
    ['17/63', 'percent', { kind: 'percent', value: 27, of: 63 }],
    ['27', 'percent', { kind: 'percent', value: 27 }],
    ['1,250', 'decimal', { kind: 'decimal', value: 1.25 }],
    ['18/6', 'date', { kind: 'date', value: '2024-06-18' }],
    ['75%', 'count', { kind: 'invalid', value: null }],
    ['không', 'date', { kind: 'invalid', value: null }],
  ] as const)('%s as %s', (text, as, value) => {
    expect(read(text, as)).toEqual(value);
  });
});

describe('a date', () => {
  it.each([
    ['mồng 1/7', '2024-07-01'],
    ['mồng một tháng bảy', '2024-07-01'],
    ['mười lăm tháng sáu', '2024-06-15'],
    ['15 tháng sáu', '2024-06-15'],
    ['15 tháng sau', '2024-07-15'],
    ['15/6/2024 (thứ bảy)', '2024-06-15'],
    ['hôm qua', '2024-06-09'],
    ['tối qua', '2024-06-09'],
    ['ngày kia', '2024-06-12'],
    ['đầu tháng', '2024-06-01'],
    ['cuối tháng này', '2024-06-30'],
    ['cuối tháng hai', '2024-02-29'],
    ['cuối năm ngoái', '2023-12-31'],
    ['thứ sáu tuần trước', '2024-06-07'],
    ['thứ hai tới', '2024-06-17'],
    ['thứ ba tuần sau nữa', '2024-06-25'],
    ['T5 tuần này', '2024-06-13'],
    ['chủ nhật tuần này', '2024-06-16'],
    ['17 giờ ngày 18/6', '2024-06-18'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toEqual({ kind: 'date', value });
  });
});
