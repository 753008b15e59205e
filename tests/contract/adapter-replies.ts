import type { ActionToken, Block, Button, Reply } from '@clusterbot/core';

const press = (label: string, action: string): Button => ({ label, action: action as ActionToken });
const reply = (...blocks: readonly Block[]): Reply => ({ show: 'new', blocks });
const LONG_WORD = 'nghiêng'.repeat(900);

/** Replies that every platform must take: each kind of block, and messages as the product makes them. Figures are synthetic. */
export const REPLIES: Readonly<Record<string, Reply>> = {
  'a text with every look': reply({
    kind: 'text',
    lines: [
      ['Đã lưu ', { bold: 'Hải Dương' }, ' lúc ', { italic: '09:13' }, ', mã ', { code: 'abcde-fghij' }],
      [],
      ['👩‍🌾 Còn 10/12 mục.'],
    ],
  }),
  'a list': reply({ kind: 'list', ordered: false, items: [['Kết nạp: ', { bold: '848' }], ['Tinh giản: 37']] }),
  'an ordered list': reply({ kind: 'list', ordered: true, items: [['Điền tiếp'], ['Nộp']] }),
  'a narrow table': reply({
    kind: 'table',
    columns: [
      { title: 'Ban', align: 'start' },
      { title: 'Kết nạp', align: 'end' },
    ],
    rows: [
      ['Hải Phòng', '1.034'],
      ['Nghệ An', '–'],
    ],
  }),
  'a wide table': reply({
    kind: 'table',
    columns: ['Ban', 'Kết nạp đảng viên', 'Chỉ tiêu năm', 'Tỷ lệ', 'Ngoài nhà nước', 'Ghi chú'].map((title) => ({
      title,
      align: 'start' as const,
    })),
    rows: Array.from({ length: 14 }, (_, n) => [`Ban thứ ${n}`, `${n}.034`, '2.200', '38,5%', '', 'số liệu giả định']),
  }),
  'a text to copy': reply(
    { kind: 'text', lines: [['Mẫu tin:']] },
    { kind: 'copy', text: 'Kết nạp ĐV:\nTCĐ ngoài NN:\n' },
  ),
  'text that looks like markup': reply({
    kind: 'text',
    lines: [['<b>*_`~[a](http://b.c) &amp; <!channel> @here </b>']],
  }),
  'a card with buttons': reply(
    { kind: 'text', lines: [['Nội dung ghi được, ', { bold: 'Hải Dương · 6 tháng đầu năm 2024' }, ':']] },
    {
      kind: 'list',
      ordered: true,
      items: [['Kết nạp đảng viên: ', { bold: '848' }, ' · đạt 38,5% chỉ tiêu năm 2.200 ✓ khớp']],
    },
    {
      kind: 'buttons',
      rows: [[press('Đúng, lưu', 'confirm|c12'), press('Sửa', 'edit|c12'), press('Bỏ', 'discard|c12')]],
    },
  ),
  'buttons of the longest token': reply(
    { kind: 'text', lines: [['Chọn mục:']] },
    {
      kind: 'buttons',
      rows: [
        [press('Điền tiếp', `fill|2024-H1|hai-phong-2025|${'x'.repeat(33)}`)],
        [
          press('Nhắc lại chiều nay', 'snooze|2024-06-15T01:00Z'),
          press('Vì sao tôi nhận tin này?', 'why|2024-06-15T01:00Z'),
        ],
      ],
    },
  ),
  'more buttons than a message holds': reply(
    { kind: 'text', lines: [['Chọn ban:']] },
    {
      kind: 'buttons',
      rows: Array.from({ length: 60 }, (_, n) => [
        press(`Ban ${n} a`, `choose|c1|${n}`),
        press(`Ban ${n} b`, `choose|c2|${n}`),
      ]),
    },
  ),
  'a text longer than a message': reply(
    {
      kind: 'text',
      lines: Array.from({ length: 400 }, (_, n) => [`Dòng ${n}: kết quả nổi bật của ban trong kỳ báo cáo.`]),
    },
    { kind: 'buttons', rows: [[press('Nộp', 'submit|2024-H1')]] },
  ),
  'a word longer than a message': reply({ kind: 'text', lines: [[{ bold: LONG_WORD }]] }),
  'more looks than a message honours': reply({
    kind: 'list',
    ordered: false,
    items: Array.from({ length: 150 }, (_, n) => [{ bold: `mục ${n}` }]),
  }),
};

/** The words of a reply: what must arrive, in any arrangement. */
export const leavesOf = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    const words = (line: readonly (string | object)[]): readonly string[] =>
      line.map((each) => (typeof each === 'string' ? each : String(Object.values(each)[0])));
    if (block.kind === 'text') return block.lines.flatMap(words);
    if (block.kind === 'list') return block.items.flatMap(words);
    if (block.kind === 'table') return [...block.columns.map((column) => column.title), ...block.rows.flat()];
    return block.kind === 'copy' ? [block.text] : block.rows.flat().map((button) => button.label);
  });

export const tokensOf = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.rows.flat().map((button) => button.action as string) : [],
  );
