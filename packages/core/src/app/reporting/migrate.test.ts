import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { ClusterConfig, FormField } from '../../domain/cluster/types.js';

let stage: Stage;
let next: ClusterConfig;
const said = (seen: readonly Seen[], to: string): string =>
  seen
    .filter((each) => each.to === to)
    .map((each) => each.text)
    .join('\n');
const say = async (who: string, text: string): Promise<string> => said(await stage.say(who, text), who);
const press = async (who: string, button: string): Promise<string> => said(await stage.press(who, button), who);
const HP = 'officer:hai-phong';

/** Gone, asked otherwise, with narrower bounds. */
const changed = (field: FormField): readonly FormField[] => {
  if (field.key === 'staff_streamlined') return [];
  if (field.key === 'planning_added' && field.type === 'count') return [{ ...field, max: 50 }];
  if (field.key === 'private_sector_members') return [{ key: field.key, type: 'ratio', required: true }];
  return [field];
};

beforeEach(async () => {
  stage = await openStage();
  await stage.say(HP, 'kết nạp 1250, kết nạp ngoài nhà nước 37, tinh giản 20, đưa vào quy hoạch 60');
  await stage.say(HP, 'đúng');
  await stage.say('officer:ha-nam', 'kết nạp 10, kết nạp ngoài nhà nước 3');
  await stage.say('officer:ha-nam', 'đúng');
  await stage.say('officer:ha-nam', '/nop');
  await stage.press('officer:ha-nam', 'submit');
  const config = await stage.app.operator.config();
  if (config === null) throw new Error('no cluster');
  next = { ...config, form: { version: 2, fields: config.form.fields.flatMap(changed) } };
});

describe('a new version of the form', () => {
  it('is told by its number', async () => {
    const same = await stage.app.operator.apply({ ...next, form: { ...next.form, version: 1 } });
    expect(same).toMatchObject({ ok: false, error: { code: 'form_version' } });
  });

  it('leaves open cycles on theirs, and says so beforehand', async () => {
    expect(await stage.app.operator.openCyclesOn(next)).toEqual([
      expect.stringMatching(/^open cycle 2024-H1 keeps form version 1; .*staff_streamlined removed/),
    ]);
    expect(await stage.app.operator.apply(next)).toEqual({ ok: true, value: { events: 1, moved: [] } });
    expect(await say('secretary', '/tiendo')).toContain('Kỳ này dùng mẫu báo cáo số 1; cụm đã có mẫu số 2');
    expect(await say(HP, '/baocao')).toContain('/11');
  });

  it('is taken over by the operator’s word', async () => {
    expect(await stage.app.operator.apply(next, 'move')).toEqual({
      ok: true,
      value: { events: 1, moved: ['2024-H1'] },
    });
    expect(await stage.app.operator.openCyclesOn(next)).toEqual([]);
    expect(await say(HP, '/baocao')).toContain('Mẫu báo cáo đã thay đổi, còn 3 mục');
  });
});

describe('a cycle moved by the secretary', () => {
  beforeEach(async () => {
    await stage.app.operator.apply(next);
    await stage.say('secretary', '/tiendo');
    await stage.press('secretary', 'Chuyển sang mẫu mới');
  });
  const move = (): Promise<readonly Seen[]> => stage.press('secretary', 'Chuyển sang mẫu mới');

  it('is shown first: what changes, and how many are asked', () => {
    const shown = stage.seen.at(-1)?.text ?? '';
    expect(shown).toContain('từ mẫu số 1 sang mẫu số 2');
    expect(shown).toContain('Bỏ mục: Tinh giản biên chế.');
    expect(shown).toContain('2 ban sẽ được hỏi lại');
  });

  it('tells the boards; what fits stays, what does not is asked item by item and never lost', async () => {
    expect(said(await move(), HP)).toContain('chuyển sang mẫu số 2');
    expect(await say(HP, '/nop')).toContain('đã nhập 37.\nMẫu mới hỏi mục này theo cách khác');
    expect(stage.seen.at(-1)?.buttons.map(({ label }) => label)).toEqual(['Sửa', 'Bỏ']);
    expect(await press(HP, 'Bỏ')).toContain('đã nhập 60.\nSố này nằm ngoài khoảng');
    expect(await press(HP, 'Giữ')).toContain('đã nhập 20.\nMẫu mới không còn mục này');
    expect(await press(HP, 'Giữ')).toContain('Đã giữ “Tinh giản biên chế”');
    await stage.say(HP, '/nop');
    expect(await press(HP, 'submit')).toContain('Bổ sung quy hoạch cán bộ: 60');
    const { events } = await stage.store.read('report:cum-2:2024-H1:hai-phong' as never);
    expect(events.map(({ type }) => type).filter((type) => /Kept|Cleared/.test(type))).toEqual([
      'FieldsCleared',
      'FieldsKept',
      'FieldsKept',
    ]);
  });

  it('asks for a new figure where one is wanted', async () => {
    await move();
    await stage.say(HP, '/baocao');
    expect(await press(HP, 'Sửa')).toContain('tử số/mẫu số');
    expect(await say(HP, '17/63')).toContain('Đã lưu');
    expect(await say(HP, '/baocao')).toContain('còn 2 mục');
  });

  it('reads what was handed in by the form it was handed in with', async () => {
    await move();
    expect(await say('leader', '/tonghop Hà Nam')).toContain('ngoài nhà nước: 3');
    expect(await say('leader', '/solieu private_sector_members Hà Nam')).toContain('báo cáo theo mẫu cũ');
  });

  it('is moved once', async () => {
    await move();
    expect(await say('secretary', '/tiendo chuyển mẫu 6T')).toContain('đã dùng mẫu báo cáo số 2');
    expect(await say(HP, '/tiendo chuyển mẫu 6T')).toContain('cần vai trò');
  });
});
