import {
  type ActionToken,
  type Block,
  type Capabilities,
  fit as fitTo,
  type Inline,
  layOutText,
  plainText,
  type Reply,
} from '@clusterbot/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('kết nạp', 'Hải Phòng', '1.034', '👩‍🌾', 'tổ chức đảng', 'ngoài nhà nước'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(' ')),
  fc.integer({ min: 1, max: 300 }).map((length) => 'ă'.repeat(length)),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words,
  words.map((bold) => ({ bold })),
  words.map((italic) => ({ italic })),
  words.map((code) => ({ code })),
);
const lines = fc.array(fc.array(inline, { maxLength: 4 }), { maxLength: 12 });
const flowing: fc.Arbitrary<Block> = fc.oneof(
  lines.map((each) => ({ kind: 'text', lines: each }) as const),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: lines }),
  words.map((text) => ({ kind: 'copy', text }) as const),
);
const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(fc.record({ title: words, align: fc.constantFrom('start' as const, 'end' as const) }), {
      minLength: columns,
      maxLength: columns,
    }),
    rows: fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { maxLength: 25 }),
  }),
);
const keys: fc.Arbitrary<Block> = fc
  .array(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 9 }), {
    maxLength: 20,
  })
  .map((rows) => ({
    kind: 'buttons',
    rows: rows.map((row, r) => row.map((label, n) => ({ label, action: `choose|c${r}|${n}` as ActionToken }))),
  }));

const capabilities: fc.Arbitrary<Capabilities> = fc.record(
  {
    textChars: fc.integer({ min: 120, max: 2_000 }),
    buttons: fc.constantFrom('native' as const, 'numbered' as const),
    buttonLabelChars: fc.integer({ min: 8, max: 30 }),
    buttonsPerRow: fc.integer({ min: 1, max: 8 }),
    buttonsPerMessage: fc.integer({ min: 9, max: 100 }),
    tables: fc.constantFrom('native' as const, 'monospace' as const, 'list' as const),
    tableRows: fc.integer({ min: 1, max: 20 }),
    tableColumns: fc.integer({ min: 1, max: 4 }),
    tableChars: fc.integer({ min: 20, max: 1_000 }),
    tableWidth: fc.integer({ min: 10, max: 60 }),
    rowChars: fc.integer({ min: 10, max: 60 }),
  },
  {
    requiredKeys: [
      'textChars',
      'buttons',
      'buttonLabelChars',
      'buttonsPerRow',
      'buttonsPerMessage',
      'tables',
      'tableRows',
      'tableColumns',
      'tableChars',
    ],
  },
);
const replyOf = (block: fc.Arbitrary<Block>): fc.Arbitrary<Reply> =>
  fc.array(block, { maxLength: 6 }).map((blocks) => ({ blocks, show: 'new' }) as const);

const dense = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');
const buttonsOf = (reply: Reply) => reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.rows : []));
const together = (replies: readonly Reply[]): string => dense(replies.map((each) => layOutText(each.blocks)).join(''));

describe('fit, whatever the reply and the platform', () => {
  it('never exceeds what the platform can show', () => {
    fc.assert(
      fc.property(replyOf(fc.oneof(flowing, table, keys)), capabilities, (reply, can) => {
        for (const piece of fitTo(reply, can)) {
          expect(
            (can.buttons === 'native' ? layOutText(piece.blocks) : plainText(piece).text).length,
          ).toBeLessThanOrEqual(can.textChars);
          expect(layOutText(piece.blocks).trim()).not.toBe('');
          const rows = buttonsOf(piece);
          expect(rows.flat().length).toBeLessThanOrEqual(can.buttonsPerMessage);
          for (const row of rows) {
            expect(row.length).toBeLessThanOrEqual(can.buttonsPerRow);
            for (const { label } of row) expect(label.length).toBeLessThanOrEqual(can.buttonLabelChars);
          }
          const tables = piece.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
          if (can.tables === 'native') expect(tables.length).toBeLessThanOrEqual(1);
          for (const each of tables) {
            expect(can.tables).not.toBe('list');
            expect(each.rows.length).toBeLessThanOrEqual(can.tableRows);
            expect(each.columns.length).toBeLessThanOrEqual(can.tableColumns);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says every word of a text, list or copy, in order and once', () => {
    fc.assert(
      fc.property(replyOf(flowing), capabilities, (reply, can) => {
        expect(together(fitTo(reply, can))).toBe(dense(layOutText(reply.blocks)));
      }),
      { numRuns: 300 },
    );
  });

  it('shows every cell of a table, row by row, and every title', () => {
    fc.assert(
      fc.property(table, capabilities, (block, can) => {
        if (block.kind !== 'table') return;
        const shown = together(fitTo({ blocks: [block], show: 'new' }, can));
        for (const { title } of block.columns) expect(shown).toContain(dense(title));
        let at = 0;
        for (const cell of block.rows.flat()) {
          const found = shown.indexOf(dense(cell), at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + dense(cell).length;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every button, in order, on the last messages', () => {
    fc.assert(
      fc.property(replyOf(fc.oneof(flowing, keys)), capabilities, (reply, can) => {
        const pieces = fitTo(reply, can);
        expect(
          pieces
            .flatMap(buttonsOf)
            .flat()
            .map((each) => each.action),
        ).toEqual(
          buttonsOf(reply)
            .flat()
            .map((each) => each.action),
        );
        const first = pieces.findIndex((piece) => buttonsOf(piece).length > 0);
        if (first >= 0) for (const piece of pieces.slice(first)) expect(buttonsOf(piece).length).toBeGreaterThan(0);
        const shown = together(pieces);
        for (const { label } of buttonsOf(reply).flat()) {
          const kept = pieces
            .flatMap(buttonsOf)
            .flat()
            .some((each) => each.label === label.normalize('NFC'));
          expect(kept || shown.includes(dense(label))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(replyOf(fc.oneof(flowing, keys)), capabilities, (reply, can) => {
        for (const piece of fitTo(reply, can)) expect(fitTo(piece, can)).toEqual([piece]);
      }),
      { numRuns: 200 },
    );
  });
});
