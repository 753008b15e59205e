import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../../../../tests/support/stage.js';

const WHO = 'officer:hai-phong';
const CONTRAST = '125 chứ không phải 152';

let s: Stage;
const says = async (text: string): Promise<string> => (await s.say(WHO, text)).map((each) => each.text).join('\n');
const settled = async (text: string): Promise<void> => {
  await says(text);
  await s.press(WHO, 'confirm');
};

beforeEach(async () => {
  s = await openStage();
});

describe('a figure corrected by the one it takes the place of', () => {
  it.each([CONTRAST, 'sửa lại 125 chứ không phải 152', 'not 152 but 125'])('in what waits: %s', async (text) => {
    await says('Tinh giản: 152; Sáp nhập: 3');
    const shown = await says(text);
    expect(shown).toContain('Tinh giản biên chế: 152 → 125');
    expect(shown).toContain('hợp nhất: 3');
    await s.press(WHO, 'confirm');
    expect(await says('xem bản nháp')).toContain('Tinh giản biên chế: 125');
  });

  it('in the draft, and in what was handed in', async () => {
    await settled('Tinh giản: 152; Sáp nhập: 3');
    expect(await says(CONTRAST)).toContain('Tinh giản biên chế: 152 → 125');
    await says('bỏ');
    await says('/nop');
    await s.press(WHO, 'submit');
    expect(await says(CONTRAST)).toContain('Tinh giản biên chế: 152 → 125');
    await s.press(WHO, 'confirm');
    expect(await says('/nop')).toContain('Tinh giản biên chế: 152 → 125');
  });

  it('while the guided entry asks for something else, which it then goes on with', async () => {
    await settled('Tinh giản: 152');
    await says('/baocao');
    const shown = await says(CONTRAST);
    expect(shown).toContain('Tinh giản biên chế: 152 → 125');
    await s.press(WHO, 'confirm');
    expect(s.seen.at(-1)?.text).toContain('Mục ');
  });

  it('of two figures that wait to be chosen from is the answer', async () => {
    await says('kn 125, kn 152');
    expect(await says(CONTRAST)).toMatch(/Nội dung ghi được[\s\S]*Kết nạp đảng viên: 125/);
  });

  it('held by several items asks which, with a button each', async () => {
    await settled('Tinh giản: 152; Sáp nhập: 152');
    const asked = await says(CONTRAST);
    expect(asked).toContain('152 có ở nhiều mục');
    expect(s.seen.at(-1)?.buttons.map(({ word }) => word)).toEqual(['put', 'put']);
    const label = s.seen.at(-1)?.buttons[0]?.label ?? '';
    expect(await says(label)).toContain('Tinh giản biên chế: 152 → 125');
  });

  it('held by none says so, with what is there', async () => {
    expect(await says(CONTRAST)).toContain('Chưa có mục nào ghi 152 nên chưa sửa thành 125');
    await settled('Tinh giản: 31');
    const said = await says(CONTRAST);
    expect(said).toContain('Chưa có mục nào ghi 152');
    expect(said).toContain('Tinh giản biên chế: 31');
    await says('Sáp nhập: 7');
    expect(await says(CONTRAST)).toContain('hợp nhất: 7');
  });

  it('with the item’s name needs no search', async () => {
    await settled('Tinh giản: 150');
    expect(await says('tinh giản 125 chứ ko phải 152')).toContain('Tinh giản biên chế: 150 → 125');
  });

  it('is a share too', async () => {
    await settled('Tỷ lệ cán bộ nữ trong quy hoạch: 45,6%');
    expect(await says('46,5% chứ không phải 45,6%')).toContain('45,6% → 46,5%');
  });
});
