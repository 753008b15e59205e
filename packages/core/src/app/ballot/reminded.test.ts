import { encodeAction } from '@clusterbot/core';
import { beforeEach, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';

const HN = 'head:ha-nam';
const HP = 'head:hai-phong';
let stage: Stage;

const to = (seen: readonly Seen[], who: string): string =>
  seen
    .filter((each) => each.to === who)
    .map((each) => each.text)
    .join('\n');

const cast = (board: string): Promise<readonly Seen[]> => {
  const token = encodeAction({ verb: 'vote', n: '1', board, with: '1', do: 'cast' });
  return stage.hand(`head:${board}`, { kind: 'press', token, card: null });
};

/** One until 17:00 on 12 June, in which Hải Phòng has voted. */
beforeEach(async () => {
  stage = await openStage();
  await stage.say('secretary', '/bophieu Suy tôn Cờ thi đua năm 2024');
  for (const part of ['Thái Bình, Nghệ An', '1', 'bỏ qua', '17h ngày 12/6']) await stage.say('secretary', part);
  await stage.press('secretary', 'Đúng, mở bỏ phiếu');
  await cast('hai-phong');
});

it('heads that have not voted are reminded before a ballot ends, in their own slots; the others are not', async () => {
  const eve = await stage.playTo('2024-06-11T09:00:00+07:00');
  expect(to(eve, HN)).toContain('Đồng chí còn 1 nội dung sắp đến hạn (còn 1 ngày):');
  expect(to(eve, HN)).toContain('Bỏ phiếu kín số 1: Trưởng ban chưa bỏ phiếu – hạn 17:00 thứ Tư 12/6/2024');
  expect(to(eve, HP)).not.toContain('Bỏ phiếu kín');
  expect(to(eve, 'officer:ha-nam')).not.toContain('Bỏ phiếu kín');
  expect(to(await stage.press(HN, 'Bỏ phiếu'), HN)).toContain('Đồng chí chọn một ban');
  expect(to(await stage.say(HN, '/visao'), HN)).toContain('Bỏ phiếu kín số 1 chưa xong');
  await cast('ha-nam');
  const after = await stage.playTo('2024-06-13T09:00:00+07:00');
  expect(to(after, HN)).not.toContain('chưa bỏ phiếu –');
});

it('the operator sees them coming, and the list of what one owes names a ballot once', async () => {
  const from = '2024-06-10T02:00:00.000Z' as never;
  const lines = await stage.app.operator.reminders(from, '2024-06-13T02:00:00.000Z' as never);
  const votes = lines.filter(({ items }) => items.some(({ kind }) => kind === 'ballot'));
  expect(votes.map(({ to: { role }, rung }) => `${role} ${rung}`).filter((each) => !each.startsWith('head'))).toEqual(
    [],
  );
  expect(votes).toHaveLength(2 * 13);
  expect(votes[0]).toMatchObject({ rung: '-1', why: 'due in 1 day: not voted' });
  expect(votes[0]?.items).toContainEqual(expect.objectContaining({ kind: 'ballot', period: null, id: '1' }));
  const tasks = to(await stage.say(HN, '/viec'), HN);
  expect(tasks.match(/Bỏ phiếu kín số 1/g)).toHaveLength(1);
});
