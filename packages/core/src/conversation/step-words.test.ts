import { describe, expect, it } from 'vitest';
import { askedDeed, askedStep } from './step-words.js';

describe('questions on approval', () => {
  it.each([
    ['Hải Phòng đã duyệt chưa?', 'hai phong'],
    ['Hải Phòng được duyệt chưa', 'hai phong'],
    ['báo cáo của Hải Phòng đã được tiếp nhận chưa?', 'hai phong'],
    ['số liệu Hải Phòng duyệt chưa', 'hai phong'],
    ['đã duyệt Hải Phòng chưa?', 'hai phong'],
    ['báo cáo 6 tháng bị trả lại không?', '6 thang'],
    ['báo cáo đã duyệt chưa', ''],
    ['is Hải Phòng approved?', 'hai phong'],
    ['has the report of Hải Phòng been accepted yet?', 'hai phong'],
  ])('“%s”', (said, about) => {
    expect(askedStep(said)).toEqual({ all: false, about });
  });

  it.each([
    'ban nào chưa duyệt?',
    'báo cáo nào bị trả lại?',
    'tỉnh nào đã được tiếp nhận',
    'which boards are not yet approved?',
  ])('“%s” is about all', (said) => {
    expect(askedStep(said)).toEqual({ all: true, about: '' });
  });

  it.each(['duyệt', 'trả lại Hải Phòng', 'Hải Phòng đã nộp chưa?', 'số liệu đã duyệt', 'kết nạp 1250', 'chưa'])(
    'not “%s”',
    (said) => {
      expect(askedStep(said)).toBeNull();
    },
  );
});

describe('a step asked for politely', () => {
  it.each([
    ['đồng ý duyệt', 'approve'],
    ['duyệt nhé', 'approve'],
    ['nhất trí phê duyệt báo cáo này', 'approve'],
    ['tiếp nhận giúp nhé', 'accept'],
    ['đề nghị trả lại báo cáo', 'return'],
    ['please approve it', 'approve'],
    ['send back the report please', 'return'],
  ] as const)('“%s” is %s', (said, deed) => {
    expect(askedDeed(said)).toBe(deed);
  });

  it.each([
    'không duyệt',
    'chưa duyệt',
    'duyệt hết',
    'trả lại tiền',
    'đã duyệt chưa',
    'số liệu đã duyệt',
    'trả lại Hải Phòng',
  ])('“%s” is none', (said) => {
    expect(askedDeed(said)).toBeNull();
  });
});
