import { describe, expect, it } from 'vitest';
import { bold, bullets, button, buttons, copy, line, numbered, reply, text } from './build.js';
import { layOut } from './layout.js';
import { plainText } from './plain-text.js';

const card = reply(
  text(line('Nội dung ghi được, ', bold('Hải Dương'), ':')),
  numbered([line('Kết nạp đảng viên: ', bold('848')), 'Tinh giản biên chế: 37']),
  text('Cùng kỳ 2023: chưa có số liệu.'),
  buttons(
    [button('Đúng, lưu', { verb: 'confirm', card: 'c1' }), button('Sửa', { verb: 'edit', card: 'c1' })],
    [button('Bỏ', { verb: 'discard', card: 'c1' })],
  ),
);

describe('plainText', () => {
  it('reads as a message with numbered choices', () => {
    expect(plainText(card).text).toBe(
      [
        'Nội dung ghi được, Hải Dương:',
        '1. Kết nạp đảng viên: 848',
        '2. Tinh giản biên chế: 37',
        '',
        'Cùng kỳ 2023: chưa có số liệu.',
        '[1] Đúng, lưu   [2] Sửa',
        '[3] Bỏ',
      ].join('\n'),
    );
  });

  it('tells what each number presses, also when counting goes on from an earlier message', () => {
    expect(plainText(card).buttons).toEqual([
      { n: 1, label: 'Đúng, lưu', action: 'confirm|c1' },
      { n: 2, label: 'Sửa', action: 'edit|c1' },
      { n: 3, label: 'Bỏ', action: 'discard|c1' },
    ]);
    expect(plainText(card, 4).choices).toBe('[4] Đúng, lưu   [5] Sửa\n[6] Bỏ');
  });

  it('lines up a table by letters as they are seen, and keeps a copy as it stands', () => {
    const shown = plainText(
      reply(
        {
          kind: 'table',
          columns: [
            { title: 'Ban', align: 'start' },
            { title: 'Kết nạp', align: 'end' },
          ],
          rows: [
            ['Hải Phòng', '1.034'],
            ['Nghệ An'.normalize('NFD'), '9'],
          ],
        },
        copy('Kết nạp ĐV: \nTCĐ ngoài NN: '),
      ),
    ).text;
    expect(shown.normalize('NFC').split('\n')).toEqual([
      'Ban        Kết nạp',
      '------------------',
      'Hải Phòng    1.034',
      'Nghệ An          9',
      '',
      'Kết nạp ĐV: ',
      'TCĐ ngoài NN: ',
    ]);
  });

  it('has a body without choices when there are none', () => {
    const { body, text: all, choices } = plainText(reply(bullets(['một', 'hai'])));
    expect([body, all, choices]).toEqual(['• một\n• hai', '• một\n• hai', '']);
  });
});

describe('layOut', () => {
  it('keeps the looks of every stretch', () => {
    expect(layOut(reply(text(line('a ', bold('b'), { italic: 'c' }, { code: 'd' })), copy('e')).blocks)).toEqual([
      { text: 'a ', style: 'plain' },
      { text: 'b', style: 'bold' },
      { text: 'c', style: 'italic' },
      { text: 'd', style: 'code' },
      { text: '\n', style: 'plain' },
      { text: 'e', style: 'pre' },
    ]);
  });
});
