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
    'bao nhiêu ban đã duyệt?',
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
    ['đồng ý duyệt', 'duyet', ''],
    ['duyệt nhé', 'duyet', ''],
    ['nhất trí phê duyệt báo cáo này', 'duyet', ''],
    ['tiếp nhận giúp Hà Nam nhé', 'tiepnhan', 'ha nam'],
    ['đề nghị trả lại báo cáo', 'tralai', ''],
    ['tra lai bao cao hai phong', 'tralai', 'hai phong'],
    ['please approve it', 'duyet', ''],
    ['send back the report please', 'tralai', ''],
    ['duyệt hết', 'duyet', 'het'],
  ] as const)('“%s” is %s', (said, command, rest) => {
    expect(askedDeed(said)).toEqual({ command, rest });
  });

  it.each(['không duyệt', 'chưa duyệt', 'số liệu đã duyệt', 'approved figures', 'Hải Phòng duyệt'])(
    '“%s” is none',
    (said) => {
      expect(askedDeed(said)).toBeNull();
    },
  );
});
