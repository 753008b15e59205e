import type { ActionToken, Block } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { render } from './render.js';

describe('render', () => {
  it('counts entity offsets in UTF-16 units, also after an emoji', () => {
    const blocks: readonly Block[] = [
      { kind: 'text', lines: [['👩‍🌾 Đã lưu ', { bold: 'Hải Dương' }, ' · ', { italic: '2024' }]] },
    ];
    const { text, entities } = render(blocks);
    expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
      ['bold', 'Hải Dương'],
      ['italic', '2024'],
    ]);
  });

  it('sends what looks like markup as it was written', () => {
    expect(render([{ kind: 'text', lines: [['<b>*_`[x](y)&amp;']] }])).toEqual({
      text: '<b>*_`[x](y)&amp;',
      entities: [],
    });
  });

  it('shows tables and texts to copy in fixed width', () => {
    const { text, entities } = render([
      { kind: 'text', lines: [['Mẫu tin:']] },
      { kind: 'copy', text: 'Kết nạp ĐV:\nTCĐ:' },
    ]);
    expect(text).toBe('Mẫu tin:\nKết nạp ĐV:\nTCĐ:');
    expect(entities).toEqual([{ type: 'pre', offset: 9, length: 16 }]);
  });

  it('keeps to the hundred entities that Telegram honours', () => {
    expect(render([{ kind: 'text', lines: Array.from({ length: 150 }, () => [{ bold: 'x' }]) }]).entities).toHaveLength(
      100,
    );
  });

  it('puts tokens on buttons, with their tone', () => {
    const rows = [
      [
        { label: 'Nộp', action: 'submit|2024-H1' as ActionToken, tone: 'primary' as const },
        { label: 'Thôi', action: 'cancel' as ActionToken },
      ],
    ];
    expect(
      render([
        { kind: 'text', lines: [['?']] },
        { kind: 'buttons', rows },
      ]).reply_markup,
    ).toEqual({
      inline_keyboard: [
        [
          { text: 'Nộp', callback_data: 'submit|2024-H1', style: 'primary' },
          { text: 'Thôi', callback_data: 'cancel' },
        ],
      ],
    });
  });
});
