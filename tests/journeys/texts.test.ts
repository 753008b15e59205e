import { expect, it } from 'vitest';
import { openStage } from '../support/stage.js';
import { wholeReport } from './story/people.js';

const ME = 'officer:hai-phong';
const text = (shown: readonly { readonly text: string }[]): string => shown.map((each) => each.text).join('\n');

it('a text handed in counts as changed only when it was written anew, though the clock stands still', async () => {
  const stage = await openStage();
  await stage.say(ME, `${wholeReport('1.040/2.200', '17/40')}\nKết quả nổi bật: Sắp xếp xong ba đơn vị.`);
  await stage.press(ME, 'confirm');
  expect(text(await stage.press(ME, 'submit'))).toContain('lần 1');
  expect(text(await stage.say(ME, '/nop'))).toContain('chưa có thay đổi');

  await stage.say(ME, 'Kết quả nổi bật: Sắp xếp xong bốn đơn vị.');
  await stage.press(ME, 'confirm');
  const preview = text(await stage.say(ME, '/nop'));
  expect(preview).toContain('lần 2');
  expect(preview).toContain('Kết quả nổi bật');
  expect(preview).not.toContain('Kết nạp');
});

it('a text goes on over semicolons and lines, and a figure without colon beside it is read too', async () => {
  const stage = await openStage();
  const card = text(
    await stage.say(
      ME,
      'bổ sung quy hoạch 63; mô hình tốt: 3; 17 việc khác; Kết quả nổi bật: Xong A; xong B\nvà xong 5 việc.',
    ),
  );
  expect(card).toContain('Bổ sung quy hoạch cán bộ: 63');
  expect(card).toContain('Mô hình tốt, cách làm hay: 3');
  expect(card).toContain('17');
  await stage.press(ME, 'confirm');
  expect(text(await stage.say(ME, 'bản nháp'))).toContain(`${'Xong A; xong B\nvà xong 5 việc.'.length} ký tự`);
});

it('after a text, the guided entry goes on with what is required', async () => {
  const stage = await openStage();
  await stage.say(ME, 'Kết quả nổi bật: Sắp xếp xong ba đơn vị.');
  await stage.press(ME, 'confirm');
  expect(text(await stage.say(ME, '/baocao'))).toContain('Mục 1/11');
});
