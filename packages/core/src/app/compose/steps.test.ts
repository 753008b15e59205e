import { beforeEach, describe, expect, it } from 'vitest';
import { decodeAction } from '../../conversation/action-token.js';
import { reply, text } from '../../conversation/build.js';
import { plainText } from '../../conversation/plain-text.js';
import type { Composing } from '../../conversation/session.js';
import { ok, refuse } from '../../domain/result.js';
import { catalogue } from '../../i18n/catalogue.js';
import { bundledCluster } from '../codec/cluster-file.js';
import type { Said, Turn } from '../turn.js';
import type { Composition } from './composition.js';
import { answerComposing, beginComposing, pressComposing } from './steps.js';

const turn = {
  t: catalogue('vi'),
  config: bundledCluster(),
  inbound: { key: 'term:1:1' },
  deps: { ids: { sha256: () => '0123456789abcdef' } },
  session: { dialogue: null },
} as unknown as Turn;

const stored: Composing[] = [];
const letter: Composition = {
  what: 'directive',
  heading: () => 'Thư',
  parts: () => [
    { name: 'text', label: () => 'Nội dung', ask: () => ['Đồng chí viết nội dung.'], max: 20 },
    {
      name: 'boards',
      label: () => 'Nơi nhận',
      ask: () => ['Gửi ban nào?'],
      max: 50,
      many: true,
      choices: () => [
        { label: 'Hải Phòng', value: 'hai-phong' },
        { label: 'Hà Nam', value: 'ha-nam' },
      ],
      read: (_, said) => (said === 'Hà Nam' ? ok('ha-nam') : refuse('Chưa rõ ban nào, ví dụ: Hà Nam.')),
      shown: (_, kept) => kept.toUpperCase(),
    },
    { name: 'note', label: () => 'Ghi chú', ask: () => ['Ghi chú gì thêm?'], max: 20, optional: true },
  ],
  confirm: async (_, draft) => {
    stored.push(draft);
    return { replies: [reply(text('Đã gửi.'))] };
  },
};

let draft: Composing;
const follow = (said: Said | null): string => {
  if (said === null) return '(nothing)';
  if (said.dialogue?.kind === 'composing') draft = said.dialogue;
  return said.replies.map((each) => plainText(each).text).join('\n');
};
const labels = (said: Said | null): readonly string[] =>
  (said?.replies ?? []).flatMap((each) => plainText(each).buttons.map(({ label }) => label));
const type = (said: string) => answerComposing(turn, letter, draft, said);
const press = (what: string, part?: string, value?: string) =>
  pressComposing(turn, letter, draft, {
    do: what,
    ...(part === undefined ? {} : { part }),
    ...(value === undefined ? {} : { with: value }),
  });

beforeEach(async () => {
  stored.length = 0;
  follow(await beginComposing(turn, letter));
});

describe('something put into words', () => {
  it('is asked for part by part, read back whole, and stored when confirmed', async () => {
    expect(draft.at).toBe('text');
    expect(follow(await type('Họp ngày 20/6'))).toContain('Thư · 2/3: Nơi nhận');
    const chosen = await press('put', 'boards', 'ha-nam');
    expect(labels(chosen)).toContain('✓ Hà Nam');
    follow(chosen);
    follow(await press('put', 'boards', 'hai-phong'));
    // In the order of the choices, whatever the order of pressing.
    expect(draft.parts.boards).toBe('hai-phong,ha-nam');
    expect(follow(await press('next'))).toContain('Thư · 3/3: Ghi chú');
    const whole = follow(await type('bỏ qua'));
    expect(whole).toContain('Nội dung: Họp ngày 20/6');
    expect(whole).toContain('Nơi nhận: HAI-PHONG,HA-NAM');
    expect(whole).toContain('Ghi chú: không có');
    const done = await type('đúng');
    expect([follow(done), done?.dialogue]).toEqual(['Đã gửi.', null]);
    expect(stored.map(({ parts }) => parts)).toEqual([{ text: 'Họp ngày 20/6', boards: 'hai-phong,ha-nam', note: '' }]);
  });

  it('loses nothing to what cannot be: the rest stays, and the part is asked for again', async () => {
    expect(follow(await type('Họp ngày 20/6 tại Hải Phòng, 8 giờ sáng'))).toContain('Nội dung dài 39 ký tự, tối đa 20');
    follow(await type('Họp ngày 20/6'));
    expect(follow(await type('abc'))).toContain('Chưa rõ ban nào, ví dụ: Hà Nam.');
    expect([draft.at, draft.parts]).toEqual(['boards', { text: 'Họp ngày 20/6' }]);
  });

  it('lets a question and a command in between be answered as such', async () => {
    follow(await type('Họp ngày 20/6'));
    expect(await type('ban nào chưa nộp?')).toBeNull();
    expect(await type('/tiendo')).toBeNull();
  });

  it('goes back, and changes one part without asking for the others again', async () => {
    follow(await type('Họp ngày 20/6'));
    expect(follow(await type('quay lại'))).toContain('Thư · 1/3: Nội dung');
    follow(await type('Họp ngày 21/6'));
    follow(await type('Hà Nam'));
    follow(await press('skip', 'note'));
    expect(follow(await press('edit', 'text'))).toContain('Nội dung');
    expect(follow(await type('Họp ngày 22/6'))).toContain('Nội dung: Họp ngày 22/6');
    expect(draft.parts.boards).toBe('ha-nam');
  });

  it('is stored by nothing but a whole one, and dropped by a word', async () => {
    expect(follow(await press('confirm'))).toContain('Thư · 1/3');
    expect(stored).toEqual([]);
    follow(await type('Họp'));
    follow(await type('Hà Nam'));
    follow(await press('skip', 'note'));
    const dropped = await type('không');
    expect([follow(dropped), dropped?.dialogue]).toEqual(['Đã dừng; nội dung đang soạn không được lưu.', null]);
    expect(stored).toEqual([]);
  });

  it('passes nothing over that is needed, and takes no choice that was not offered', async () => {
    expect(follow(await press('skip', 'text'))).toContain('Thư · 1/3');
    expect(follow(await type('bỏ qua'))).toContain('Phần này cần có, không bỏ qua được.');
    follow(await type('Họp'));
    expect(follow(await press('put', 'boards', 'ha-noi'))).toContain('Thư · 2/3');
    expect(draft.parts.boards).toBeUndefined();
  });

  it('has buttons that name the card and never the words', async () => {
    const said = await type('Họp ngày 20/6');
    const tokens = (said?.replies ?? []).flatMap((each) => plainText(each).buttons.map(({ action }) => action));
    expect(tokens.length).toBeGreaterThan(3);
    for (const token of tokens) expect(decodeAction(token)).toMatchObject({ verb: 'compose', card: 'k0123456789' });
  });
});
