import type { NativeForm } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { errorBlocks, modal, originOf, valuesOf } from './modal.js';

const FORM: NativeForm = {
  ref: 'r',
  edition: 2,
  title: 'Báo cáo',
  submit: 'Lưu',
  close: 'Đóng',
  notes: ['<!channel> & một'],
  fields: [{ key: 'admitted', kind: 'number', label: 'Kết nạp', hint: '', initial: '', maxChars: 5_000 }],
};
const state = (values: Readonly<Record<string, { value?: string | null; selected_date?: string | null }>>) => ({
  values: Object.fromEntries(Object.entries(values).map(([block, value]) => [block, { value }])),
});

describe('a form as a modal', () => {
  it('parses nothing a person wrote, takes no more than Slack does, and leaves out what is empty', () => {
    const { blocks } = modal(FORM, 'D1');
    expect(blocks[0]).toMatchObject({ type: 'rich_text' });
    expect(blocks[1]).toEqual({
      type: 'input',
      block_id: 'admitted~2',
      optional: true,
      label: { type: 'plain_text', text: 'Kết nạp', emoji: false },
      element: { type: 'plain_text_input', action_id: 'value', multiline: false, max_length: 3_000 },
    });
  });

  it('carries where it belongs, and only what we made counts', () => {
    expect(originOf(modal(FORM, 'D1').private_metadata ?? '')).toEqual({ chat: 'D1', ref: 'r' });
    for (const other of ['', 'x', 'null', '[]', '{"chat":"D1"}']) expect(originOf(other)).toBeNull();
  });

  it('comes back by field, composed, empty where nothing stands', () => {
    expect(
      valuesOf(
        state({
          'a~0': { value: 'Sớm'.normalize('NFD') },
          'b~0': { value: null },
          'c~0': { selected_date: '2024-06-14' },
        }),
      ),
    ).toEqual({ a: 'Sớm', b: '', c: '2024-06-14' });
  });

  it('names the blocks that stand in the view, whatever its edition', () => {
    const view = { private_metadata: '', state: state({ 'a~3': {}, 'ab~3': {} }) };
    const errors = [
      { field: 'ab', message: 'sai' },
      { field: 'gone', message: 'sai' },
    ];
    expect(errorBlocks(view, errors)).toEqual({ 'ab~3': 'sai' });
  });
});
