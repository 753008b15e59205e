import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import type { BoardId, IndicatorKey } from '../domain/ids.js';
import { type CalendarDate, type Instant, parseInstant } from '../domain/instant.js';
import type { Role } from '../domain/people/types.js';
import { createReader, type Interpretation, type Reading } from './index.js';

const config = bundledCluster();
const reader = createReader(config);
const at = (text: string): Instant => parseInstant(text) ?? ('' as Instant);
const NOW = at('2024-06-10T09:00:00+07:00');
type More = {
  readonly board?: string;
  readonly now?: Instant;
  readonly openField?: string;
  readonly previous?: Reading;
};
const read = (text: string, role: Role, { board, now = NOW, openField, previous }: More = {}): Interpretation =>
  reader.interpret(text, {
    config,
    now,
    role,
    ...(board === undefined ? {} : { board: board as BoardId }),
    ...(openField === undefined ? {} : { openField: openField as IndicatorKey }),
    ...(previous === undefined ? {} : { previous }),
  });
const brief = ({ intent, slots }: Interpretation) => ({ intent, slots });

describe('the examples of the contract', () => {
  it.each<[string, Role, string, object]>([
    ['tinh nao chua gui bc 6t', 'leader', 'status_missing', { period: { year: 2024, part: 'H1' } }],
    ['Hải Dương đã nộp chưa nhỉ?', 'leader', 'board_status', { boards: ['Hải Dương'] }],
    ['ddax keets nạp 75 ddv', 'officer', 'report_value', { values: { party_members_admitted: 75 } }],
    ['lui han cho thai binh den 18/6', 'leader', 'extend_deadline', { boards: ['Thái Bình'], date: '2024-06-18' }],
    ['danh sách nhân sự quy hoạch Thanh Hóa', 'leader', 'out_of_scope', {}],
    ['thoi bo qua, khong nhap nua', 'officer', 'cancel', {}],
  ])('%s', (text, role, intent, slots) => {
    expect(brief(read(text, role))).toEqual({ intent, slots });
  });

  it('reads value, plan and share of one line', () => {
    const { slots } = read('HD KN 848/2200 (38,5%)', 'officer', { board: 'hai-duong' });
    expect(slots).toMatchObject({
      values: { party_members_admitted: 848 },
      target: { party_members_admitted: 2200 },
      pct_of_target: { party_members_admitted: 38.5 },
    });
  });

  it('takes the corrected figure and not the one it replaces', () => {
    const reading = read('QN sửa lại: tinh giản 125 chứ ko phải 152 nhé', 'officer', { board: 'quang-ninh' });
    expect(reading.intent).toBe('report_revise');
    expect(reading.slots.values).toEqual({ staff_streamlined: 125 });
  });

  it('ranks with a limit', () => {
    expect(read('top 3 boards by women in planning this half', 'leader')).toMatchObject({
      intent: 'indicator_compare',
      slots: { indicator: 'planning_women_pct', order: 'top', limit: 3 },
    });
  });
});

describe('context', () => {
  it('settles abbreviations by their neighbours', () => {
    expect(read('TB gửi báo cáo chưa', 'leader').slots.boards).toEqual(['Thái Bình']);
    expect(read('TB cho các ban: họp lúc 8h', 'secretary').intent).toBe('announce');
    expect(read('xin hd nhap so lieu', 'officer').slots.boards).toBeUndefined();
    expect(read('HD kn dc bn dv', 'leader')).toMatchObject({
      intent: 'indicator_value',
      slots: { boards: ['Hải Dương'], indicator: 'party_members_admitted' },
    });
  });

  it('asks the last question again with what is new', () => {
    const first = read('Hải Phòng kết nạp được bao nhiêu đảng viên', 'leader');
    expect(brief(read('còn Hải Dương?', 'leader', { previous: first }))).toEqual({
      intent: 'indicator_value',
      slots: { boards: ['Hải Dương'], indicator: 'party_members_admitted' },
    });
    expect(read('thế kỳ trước?', 'leader', { previous: first }).slots).toMatchObject({
      boards: ['Hải Phòng'],
      period: { relative: 'previous' },
    });
  });

  it('gives a lone figure to the open field', () => {
    expect(read('75 nhé', 'officer', { openField: 'staff_streamlined' }).slots.values).toEqual({
      staff_streamlined: 75,
    });
  });

  it('names the merged board after the merger and the old one for an old period', () => {
    const now = at('2026-11-20T09:00:00+07:00');
    expect(read('Bắc Giang nộp chưa', 'leader', { now }).slots.boards).toEqual(['Bắc Ninh']);
    expect(read('kết nạp của Bắc Giang 6T/2024', 'leader', { now }).slots.boards).toEqual(['Bắc Giang']);
  });

  it('says which province is outside', () => {
    const reading = read('Đà Nẵng nộp chưa', 'leader');
    expect(reading.outside).toEqual(['Đà Nẵng']);
    expect(reading.slots.boards).toBeUndefined();
  });
});

describe('no write is read out of a question', () => {
  const WRITES = [
    'report_value',
    'report_submit',
    'report_revise',
    'milestone_report',
    'remind_now',
    'extend_deadline',
    'announce',
    'model_register',
    'report_start',
  ];
  it.each([
    'Hải Dương sửa lại số tinh giản chưa?',
    'đã nhắc các ban chưa nộp chưa',
    'ai gia hạn cho Thái Bình thế?',
    'có được sửa báo cáo đã nộp không?',
    'thông báo họp gửi cho các ban chưa?',
    'bên em đã nộp báo cáo chưa nhỉ?',
    'kết nạp 75 đảng viên đúng không?',
    'did we submit the report?',
    'khi nào thì nhắc các ban?',
    'làm sao để đăng ký mô hình?',
  ])('%s', (text) => {
    for (const role of ['officer', 'leader'] as const) expect(WRITES).not.toContain(read(text, role).intent);
  });
});

describe('the small readers', () => {
  it('find boards, indicators, fields and periods', () => {
    expect(reader.board('quang nih va hà nam', '2024-06-10' as CalendarDate).map(({ id }) => id)).toEqual([
      'quang-ninh',
      'ha-nam',
    ]);
    expect(reader.board('Hải Dương', '2026-01-01' as CalendarDate).map(({ id }) => id)).toEqual(['hai-phong-2025']);
    expect(reader.field('Kết nạp ĐV')).toBe('party_members_admitted');
    expect(reader.field('TCĐ ngoài NN')).toBe('private_sector_orgs');
    expect(reader.field('ngày sinh')).toBeNull();
    expect(reader.period('6T/2024', NOW)).toEqual({ year: 2024, part: 'H1' });
    expect(reader.period('cùng kỳ', NOW)).toEqual({ relative: 'same_last_year' });
  });

  it('offers at most three near choices, nearest first', () => {
    expect(reader.nearest('tonghpo', ['tong hop', 'tien do', 'huy', 'nop'])).toEqual(['tong hop']);
    expect(reader.nearest('', ['nop'])).toEqual([]);
  });

  it('tells agreeing from declining, đúng from đừng', () => {
    expect(['dung', 'đúng rồi ạ', 'ok em', 'lưu đi', '👍'].map(reader.yesOrNo)).toEqual(Array(5).fill('yes'));
    expect(['không', 'đừng', 'thôi bỏ', 'sai rồi', 'cancel'].map(reader.yesOrNo)).toEqual(Array(5).fill('no'));
    expect(['75', 'nộp chưa', ''].map(reader.yesOrNo)).toEqual([null, null, null]);
  });
});
