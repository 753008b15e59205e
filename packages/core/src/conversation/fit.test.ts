import { describe, expect, it } from 'vitest';
import { bold, bullets, button, buttons, copy, line, numbered, replacing, reply, text } from './build.js';
import { fit as fitTo } from './fit.js';
import { layOutText } from './layout.js';
import type { Block, Button, Capabilities } from './reply.js';

const WIDE: Capabilities = {
  textChars: 200,
  buttons: 'native',
  buttonLabelChars: 30,
  buttonsPerRow: 3,
  buttonsPerMessage: 6,
  tables: 'monospace',
  tableRows: 5,
  tableColumns: 4,
  tableChars: 150,
};
const textsOf = (replies: readonly { readonly blocks: readonly Block[] }[]): readonly string[] =>
  replies.map((each) => layOutText(each.blocks));
const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.rows.map((row) => row.map((each) => each.label)) : []));
const choice = (label: string, n = 1): Button => button(label, { verb: 'choose', card: 'c1', n: String(n) });
const table = (rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Ban', align: 'start' },
    { title: 'Kết nạp', align: 'end' },
  ],
  rows,
});

describe('fit', () => {
  it('leaves a reply that fits as it is', () => {
    const short = replacing(reply(text('Đã lưu.'), buttons([choice('Điền tiếp')])));
    expect(fitTo(short, WIDE)).toEqual([short]);
  });

  it('breaks between blocks before it breaks inside one, and keeps a heading with its list', () => {
    const items = Array.from({ length: 10 }, (_, index) => `Mục số ${index} còn thiếu`);
    const pieces = fitTo(reply(text('a'.repeat(60)), text('Còn thiếu:'), bullets(items.slice(0, 8))), WIDE);
    expect(textsOf(pieces)[0]).toBe('a'.repeat(60));
    expect(textsOf(pieces)[1]).toMatch(/^Còn thiếu:\n• Mục số 0/);
  });

  it('goes on counting where an ordered list was broken', () => {
    const items = Array.from({ length: 30 }, (_, index) => `Chỉ tiêu thứ ${index + 1}`);
    const whole = textsOf(fitTo(reply(numbered(items)), WIDE)).join('\n');
    expect(whole.split('\n')).toEqual(items.map((item, index) => `${index + 1}. ${item}`));
  });

  it('breaks a long line between words and keeps its looks', () => {
    const words = Array.from({ length: 80 }, () => 'quy hoạch').join(' ');
    const pieces = fitTo(reply(text(line(bold(words)))), WIDE);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) {
      expect(layOutText(piece.blocks)).toMatch(/^(quy|hoạch)( (quy|hoạch))*$/);
      expect(JSON.stringify(piece.blocks)).toContain('"bold"');
    }
  });

  it('does not break a letter from its marks or a family of emoji', () => {
    const family = '👨‍👩‍👧‍👦';
    const pieces = fitTo(reply(copy(family.repeat(60))), WIDE);
    for (const each of textsOf(pieces)) expect(each.length % family.length).toBe(0);
    expect(textsOf(pieces).join('')).toBe(family.repeat(60));
  });

  it('counts composed letters, however they were typed', () => {
    const composed = 'ế'.repeat(200);
    expect(textsOf(fitTo(reply(text(composed.normalize('NFD'))), WIDE))).toEqual([composed]);
  });

  it('pages a table and repeats its titles', () => {
    const pieces = fitTo(reply(table(Array.from({ length: 12 }, (_, n) => [`Ban ${n}`, String(n)]))), WIDE);
    const shown = textsOf(pieces).join('\n');
    expect(shown.match(/Ban {3,}Kết nạp/g)).toHaveLength(3);
    for (let n = 0; n < 12; n += 1) expect(shown).toMatch(new RegExp(`Ban ${n} +${n}(\\n|$)`));
  });

  it('turns a table that is too wide for a phone into a list', () => {
    const [piece] = fitTo(
      reply(
        table([
          ['Hải Phòng', '1.034'],
          ['Nghệ An', ''],
        ]),
      ),
      { ...WIDE, tableWidth: 12 },
    );
    expect(piece === undefined ? '' : layOutText(piece.blocks)).toBe(
      'Ban\n• Hải Phòng – Kết nạp: 1.034\n• Nghệ An – Kết nạp: –',
    );
  });

  it('sends one native table a message', () => {
    const native: Capabilities = { ...WIDE, tables: 'native' };
    expect(fitTo(reply(table([['a', '1']]), table([['b', '2']])), native)).toHaveLength(2);
  });

  it('wraps rows that are too wide for a thumb', () => {
    const [piece] = fitTo(
      reply(
        text('Chọn:'),
        buttons([choice('Điền tiếp'), choice('Nhắc lại chiều nay'), choice('Vì sao tôi nhận tin này?')]),
      ),
      { ...WIDE, rowChars: 36 },
    );
    expect(rowsOf(piece?.blocks ?? [])).toEqual([['Điền tiếp', 'Nhắc lại chiều nay'], ['Vì sao tôi nhận tin này?']]);
  });

  it('keeps the buttons with the last message and sends what is too many after it', () => {
    const many = Array.from({ length: 8 }, (_, n) => choice(`Ban ${n}`, n));
    const pieces = fitTo(reply(text('Đồng chí chọn ban: '.repeat(15)), buttons(many)), WIDE);
    expect(pieces.map((piece) => rowsOf(piece.blocks).flat().length)).toEqual([0, 6, 2]);
    expect(textsOf(pieces)[2]).toBe('…');
  });

  it('writes a label that is too long out in the text', () => {
    const long = 'Tổ chức hội nghị sơ kết sáu tháng đầu năm';
    const [piece] = fitTo(reply(text('Chọn:'), buttons([choice('Bỏ qua'), choice(long)])), WIDE);
    expect(layOutText(piece?.blocks ?? [])).toContain(`[2] ${long}`);
    expect(rowsOf(piece?.blocks ?? [])).toEqual([['Bỏ qua', '[2]']]);
  });

  it('gives buttons without text a message to stand under, and nothing for nothing', () => {
    expect(textsOf(fitTo(reply(buttons([choice('Tiếp tục')])), WIDE))).toEqual(['…']);
    expect(fitTo(reply(text('  ', '')), WIDE)).toEqual([]);
  });
});
