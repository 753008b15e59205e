import { it } from 'vitest';
import { openStage } from '../../../../../tests/support/stage.js';

it('shows', async () => {
  const stage = await openStage();
  await stage.playTo('2024-07-02T09:00:00+07:00');
  const P = async (who: string, said: string) => {
    const seen = await stage.say(who, said);
    console.log(`### ${who}> ${said}`);
    for (const each of seen) console.log(`[${each.to}] ${each.text}\n`);
  };
  const B = async (who: string, said: string) => {
    const seen = await stage.press(who, said);
    console.log(`### ${who} presses ${said}`);
    for (const each of seen) console.log(`[${each.to}] ${each.text}\n`);
  };
  const O = 'officer:hai-duong';
  await P('leader', '/lotrinh');
  await B('leader', 'Tiểu ban');
  await P('leader', 'tỉnh nào lập tiểu ban rồi');
  await P('leader', 'ban nào chưa có đề án VTVL');
  await P('leader', 'tiểu ban nhân sự của Hải Phòng lập chưa');
  await P(O, '/lotrinh');
  await P(O, 'bên em đã thành lập tiểu ban nhân sự ngày 5/6');
  await P(O, 'dung');
  await P(O, 'bên em đã thành lập tiểu ban nhân sự ngày 7/6');
  await P(O, 'dung');
  await P(O, 'đã lập đủ 3 tiểu ban');
  await P(O, '31/2');
  await P(O, '31/12/2024');
  await P(O, '1/1/2020');
  await P(O, '3/6');
  await P(O, 'dung');
  await P(O, '/lotrinh Hải Dương');
  await B(O, 'Tiểu ban Nhân sự');
  await B(O, 'Rút lại');
  await B(O, 'Báo nhầm');
  await P(O, 'đại hội cấp cơ sở 430/434');
  await P(O, 'dung');
  await P('leader', 'đại hội cấp cơ sở đến đâu rồi');
  await P('leader', 'lộ trình đến đâu rồi');
  await P('secretary', 'tiểu ban văn kiện của Thái Bình lập ngày 4/6');
  await P('secretary', 'Công văn 12');
  await P('secretary', 'dung');
  await P('officer:thai-binh', '/lotrinh tiểu ban văn kiện');
  await P('observer', 'bên em đã thành lập tiểu ban nhân sự ngày 5/6');
});
