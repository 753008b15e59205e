import { expect, it } from 'vitest';
import { openStage, type Seen } from '../../../../../tests/support/stage.js';
import type { StreamId } from '../../ports/store.js';

const STREAM = 'report:cum-2:2024-H1:hai-phong' as StreamId;
const [OFFICER, HEAD] = ['officer:hai-phong', 'head:hai-phong'];
const ABSENT = 'Cán bộ đầu mối Hải Phòng (diễn tập)';
const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');

const play = async () => {
  const s = await openStage();
  const handIn = async (who: string, figure: string): Promise<string> => {
    await s.say(who, figure);
    await s.press(who, 'confirm');
    await s.say(who, '/nop');
    return text(await s.press(who, 'submit'));
  };
  const facts = async () =>
    (await s.store.read(STREAM)).events.map(({ type, data }) => [type, (data as { deputyFor?: string }).deputyFor]);
  return { s, handIn, facts };
};

it('what a deputy enters and hands in says for whom: in the facts, the receipt, the history and the source', async () => {
  const { s, handIn, facts } = await play();
  await s.say(OFFICER, '/caidat vắng 10/6 đến 20/6 thay bởi trưởng ban');
  expect(await handIn(HEAD, 'kết nạp 848/2200')).toContain(`Thay mặt đồng chí ${ABSENT}.`);
  expect((await facts()).slice(-2)).toEqual([
    ['FieldsEntered', 'r-officer-hai-phong'],
    ['ReportHandedIn', 'r-officer-hai-phong'],
  ]);
  expect(text(await s.say(HEAD, 'các lần nộp'))).toContain(`(thay mặt đồng chí ${ABSENT})`);
  expect(text(await s.say('secretary', '/nguon Hải Phòng'))).toContain(`thay mặt ${ABSENT}`);
});

it('before and after the absence, and by others, nothing is marked', async () => {
  const { s, handIn, facts } = await play();
  await s.say(OFFICER, '/caidat vắng 12/6 đến 14/6 thay bởi trưởng ban');
  expect(await handIn(HEAD, 'kết nạp 848/2200')).not.toContain('Thay mặt');
  await s.playTo('2024-06-13T09:00:00+07:00');
  expect(await handIn(OFFICER, 'sửa kết nạp thành 850')).not.toContain('Thay mặt');
  await s.playTo('2024-06-15T09:00:00+07:00');
  expect(await handIn(HEAD, 'sửa kết nạp thành 851')).not.toContain('Thay mặt');
  expect((await facts()).map(([, deputyFor]) => deputyFor)).not.toContain('r-officer-hai-phong');
});

it('a deputy who declined enters as themselves', async () => {
  const { s, handIn, facts } = await play();
  await s.say(OFFICER, '/caidat vắng 10/6 đến 20/6 thay bởi trưởng ban');
  await s.press(HEAD, 'Không nhận thay');
  await handIn(HEAD, 'kết nạp 848/2200');
  expect((await facts()).map(([, deputyFor]) => deputyFor)).not.toContain('r-officer-hai-phong');
});
