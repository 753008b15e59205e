import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import type { BoardId, IndicatorKey } from '../domain/ids.js';
import { type Instant, parseInstant } from '../domain/instant.js';
import { createReader, type Interpretation } from './index.js';

const config = bundledCluster();
const reader = createReader(config);
const now = parseInstant('2024-06-10T09:00:00+07:00') ?? ('' as Instant);
const read = (text: string, openField?: string): Interpretation =>
  reader.interpret(text, {
    config,
    now,
    role: 'officer',
    board: 'quang-ninh' as BoardId,
    ...(openField === undefined ? {} : { openField: openField as IndicatorKey }),
  });

describe('a figure put in place of another', () => {
  it.each([
    '125 chứ không phải 152',
    '125 chu khong phai 152',
    '125 chứ ko phải 152 ạ',
    'không phải 152 mà là 125',
    'khong phai 152 ma la 125 nhe',
    '125 not 152',
    'it should be 125, not 152',
    'not 152 but 125',
    '125 instead of 152',
    '152 → 125',
    '152 -> 125',
    '152 => 125',
    'sửa 152 thành 125',
    'sua 152 thanh 125',
    'đổi từ 152 sang 125',
    'thay 152 bằng 125',
    'change 152 to 125',
    'replace 152 with 125',
    '125 thay vì 152',
    'báo nhầm 152, đúng là 125',
    '152 là nhầm, 125 mới đúng',
    '152, à nhầm, 125',
    'một trăm hai mươi lăm chứ không phải một trăm năm hai',
  ])('%s', (text) => {
    const reading = read(text);
    expect(reading.intent).toBe('report_revise');
    expect(reading.slots).toEqual({ value: 125 });
    expect(reading.instead).toEqual({ value: 152 });
  });

  it.each([
    'tinh giản 125 chứ không phải 152',
    'tinh gian 125 chu ko phai 152 a',
    'tinh giản không phải 152 mà là 125',
    'không phải tinh giản 152 mà là 125',
    'tinh giản: 152 → 125',
    'sửa tinh giản từ 152 thành 125',
    'sua so tinh gian 152 thanh 125',
    'streamlined staff should be 125 not 152',
    'correct staff cuts from 152 to 125',
    'tinh giản ghi nhầm 152, số đúng là 125',
    'bên em báo tinh giản 152 là sai, đúng ra là 125',
  ])('%s', (text) => {
    const reading = read(text);
    expect(reading.intent).toBe('report_revise');
    expect(reading.slots.values).toEqual({ staff_streamlined: 125 });
    expect(reading.instead).toEqual({ indicator: 'staff_streamlined', value: 152 });
  });

  it('is of the open field when no indicator is named', () => {
    const reading = read('125 chứ không phải 152', 'staff_streamlined');
    expect(reading.slots.values).toEqual({ staff_streamlined: 125 });
    expect(reading.instead).toEqual({ indicator: 'staff_streamlined', value: 152 });
  });

  it('is told without the new one', () => {
    const reading = read('sai rồi, không phải 152');
    expect([reading.intent, reading.slots, reading.instead]).toEqual(['report_revise', {}, { value: 152 }]);
  });

  it.each([
    'kết nạp 848/2200 (38,5%)',
    'chỉ tiêu 2200, thực tế 848',
    'kết nạp 75, tinh giản 125',
    'giảm từ 152 xuống 125 đơn vị',
    '125 chứ không phải 152 à?',
    'có phải 125 chứ không phải 152 không?',
  ])('is not read out of “%s”', (text) => {
    const reading = read(text);
    expect(reading.intent).not.toBe('report_revise');
    expect(reading.instead).toBeUndefined();
  });
});
