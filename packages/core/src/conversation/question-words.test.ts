import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerInWords,
  filterInWords,
  kindInWords,
  numberInWords,
  partsOfAnswer,
  searchInWords,
  topicInWords,
} from './question-words.js';

describe('the words of a difficulty or proposal', () => {
  it.each([
    ['kiến nghị tăng biên chế', 'proposal'],
    ['de xuat lui thoi diem', 'proposal'],
    ['vướng sáp nhập xã', 'difficulty'],
    ['kiến nghị hướng dẫn vì đang vướng', 'difficulty'],
    ['đề nghị hướng dẫn cách tính', 'difficulty'],
    ['đề nghị cụm cho lùi thời điểm chốt số', 'proposal'],
    ['we propose a later date', 'proposal'],
  ])('“%s” is a %s', (said, kind) => {
    expect(kindInWords(said)).toBe(kind);
  });

  it.each([
    ['vướng: chưa chốt số', 'chưa chốt số'],
    ['Bên em có vướng mắc: chưa chốt số.', 'chưa chốt số.'],
    ['kiến nghị:', 'kiến nghị:'],
    ['3 xã: A, B, C vướng', '3 xã: A, B, C vướng'],
    ['vướng mắc về biên chế', 'vướng mắc về biên chế'],
  ])('“%s” is about “%s”', (said, topic) => {
    expect(topicInWords(said)).toBe(topic);
  });

  it('loses no word but the label', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (said) => {
        expect(said.trim().endsWith(topicInWords(said))).toBe(true);
      }),
    );
  });
});

describe('the words of an answer', () => {
  it.each([
    ['trả lời #3: Tính theo xã mới.', 'Tính theo xã mới.'],
    ['#3 đồng ý', 'đồng ý'],
    ['trả lời câu 12 là chưa có hướng dẫn.', 'chưa có hướng dẫn.'],
    ['trả lời kiến nghị số 4: đã ghi nhận', 'đã ghi nhận'],
    ['tra loi so 3 la tinh theo xa moi', 'tinh theo xa moi'],
    ['trả lời #3: lại hỏi', 'lại hỏi'],
    ['trả lời #3', ''],
  ])('“%s” says “%s”', (said, answer) => {
    expect(answerInWords(said)).toBe(answer);
  });

  it.each([
    ['3 Tính theo xã mới', { n: '3', rest: 'Tính theo xã mới' }],
    ['#03: có', { n: '3', rest: 'có' }],
    ['3/6 đã gửi', null],
    ['3.5 ha', null],
    ['theo hướng dẫn 12', null],
  ])('“%s” begins with a number or not', (said, found) => {
    expect(numberInWords(said)).toEqual(found);
  });

  it('names its basis, until when that holds, and the answer it repeats', () => {
    expect(partsOfAnswer('Tính theo xã mới. Căn cứ: Hướng dẫn số 12, hết hiệu lực ngày 31/12/2024.')).toEqual({
      words: 'Tính theo xã mới.',
      basis: 'Hướng dẫn số 12',
      lapses: '31/12/2024',
      based: '',
    });
    expect(partsOfAnswer('Như trả lời #17.')).toMatchObject({ words: 'Như trả lời #17.', based: '17' });
    expect(partsOfAnswer('Căn cứ hướng dẫn 12, các xã tự tính.')).toMatchObject({ basis: '', lapses: '' });
    expect(partsOfAnswer('Căn cứ: Hướng dẫn số 12.')).toMatchObject({ words: 'Căn cứ: Hướng dẫn số 12.', basis: '' });
  });
});

describe('which of them are meant', () => {
  it.each([
    ['vướng mắc chưa trả lời', 'open'],
    ['kien nghi qua han', 'overdue'],
    ['câu đã trả lời', 'answered'],
    ['thời gian trả lời', 'times'],
    ['đã trả lời chưa', undefined],
    ['của Hải Dương', undefined],
  ])('“%s”: %s', (said, filter) => {
    expect(filterInWords(said)).toBe(filter);
  });

  it('looks for what stands behind the word for looking', () => {
    expect(searchInWords('tìm về sáp nhập xã')).toBe('sáp nhập xã');
    expect(searchInWords('sáp nhập xã')).toBeUndefined();
  });
});
