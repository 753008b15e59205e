import type { ActionToken, Reply } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { SLACK_LIMITS } from './capabilities.js';
import { render } from './render.js';

const reply = (...blocks: Reply['blocks']): Reply => ({ show: 'new', blocks });

describe('a reply as Slack blocks', () => {
  it('keeps a list with the text that leads into it, and looks as styles', () => {
    const { blocks } = render(
      reply(
        { kind: 'text', lines: [['Đã lưu ', { bold: '848' }], ['']] },
        { kind: 'list', ordered: true, items: [[{ italic: 'một' }], []] },
        { kind: 'text', lines: [['Hết.']] },
      ),
    );
    const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
    const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
    expect(blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          section(text('Đã lưu '), text('848', { bold: true }), text('\n')),
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [section(text('một', { italic: true })), section(text(' '))],
          },
        ],
      },
      { type: 'rich_text', elements: [section(text('Hết.'))] },
    ]);
  });

  it('shows tables and texts to copy in fixed width, line breaks kept', () => {
    const { blocks } = render(reply({ kind: 'copy', text: 'a\n  b' }));
    expect(blocks).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a\n  b' }] }],
      },
    ]);
  });

  it('gives each button an id of its own and its token as value', () => {
    const press = (label: string, tone?: 'danger') => ({
      label,
      action: 'confirm|c1' as ActionToken,
      ...(tone ? { tone } : {}),
    });
    const { blocks, text } = render(
      reply(
        { kind: 'text', lines: [['Chọn:']] },
        { kind: 'buttons', rows: [[press('Có'), press('Không', 'danger')], [press('Sau')]] },
      ),
    );
    const button = (id: string, label: string, style?: string) => ({
      type: 'button',
      action_id: id,
      text: { type: 'plain_text', text: label, emoji: false },
      value: 'confirm|c1',
      ...(style ? { style } : {}),
    });
    expect(blocks.slice(1)).toEqual([
      { type: 'actions', elements: [button('b1', 'Có'), button('b2', 'Không', 'danger')] },
      { type: 'actions', elements: [button('b3', 'Sau')] },
    ]);
    expect(text).toBe('Chọn:\n[1] Có   [2] Không\n[3] Sau');
  });

  it('never splits a character where one text becomes two', () => {
    const words = `${'a'.repeat(SLACK_LIMITS.textElement - 1)}👩${'b'.repeat(10)}`;
    const [block] = render(reply({ kind: 'text', lines: [[words]] })).blocks;
    const texts = JSON.parse(JSON.stringify(block)).elements[0].elements.map(
      (each: { readonly text: string }) => each.text,
    );
    expect(texts).toEqual(['a'.repeat(SLACK_LIMITS.textElement - 1), `👩${'b'.repeat(10)}`]);
  });
});
