import { decodeAction, encodeAction, type Request } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import { savePerson } from '../people/documents.js';

const TB = 'officer:thai-binh';
const HN = 'officer:ha-nam';
let stage: Stage;

const to = (seen: readonly Seen[], who: string): string =>
  seen
    .filter((each) => each.to === who)
    .map((each) => each.text)
    .join('\n');
const read = async (who: string, said: string): Promise<string> => to(await stage.say(who, said), who);
const press = async (who: string, request: Request, key?: string): Promise<string> => {
  const token = encodeAction(request);
  return to(await stage.hand(who, { kind: 'press', token, card: null }, key === undefined ? {} : { key }), who);
};
const facts = async (n = 1): Promise<readonly string[]> =>
  (await stage.store.read(`directive:cum-2:${n}` as never)).events.map(({ type }) => type);

/** A directive to Thái Bình and Hà Nam, due on 28 June; the seen of its sending. */
const send = async (more: readonly string[] = ['chỉ đạo', '28/6']): Promise<readonly Seen[]> => {
  await stage.say('secretary', 'thông báo cho Thái Bình, Hà Nam: họp 14h ngày 20/6');
  for (const part of more) await stage.say('secretary', part);
  return stage.say('secretary', 'đúng');
};

beforeEach(async () => {
  stage = await openStage();
});

describe('putting one into words', () => {
  it('takes boards and text from the sentence, asks for the rest, reads back and sends', async () => {
    expect(await read('secretary', 'thông báo cho Thái Bình, Hà Nam: họp 14h ngày 20/6')).toContain('3/3: Loại');
    expect(to(await stage.press('secretary', 'Chỉ đạo (phải thực hiện)'), 'secretary')).toContain(
      'Hạn thực hiện là ngày nào?',
    );
    const back = await read('secretary', '28/6');
    expect(back).toContain('Nội dung: Họp 14h ngày 20/6\nNơi nhận: Thái Bình và Hà Nam\nLoại: chỉ đạo');
    expect(back).toContain('Gửi tới 2 ban, 4 người nhận.');
    expect(await stage.store.heads('directive:')).toEqual([]);
    const seen = await stage.press('secretary', 'Đúng, gửi');
    expect(to(seen, 'secretary')).toContain('Đã gửi chỉ đạo số 1 tới 2 ban (4 người nhận).');
    expect(to(seen, TB)).toContain('Chỉ đạo số 1\nHọp 14h ngày 20/6\nNgười gửi: thư ký cụm');
    expect(to(seen, 'head:ha-nam')).toContain('Hà Nam: chưa xác nhận.');
    expect(to(seen, 'officer:hai-phong')).toBe('');
    expect(await facts()).toEqual(['DirectiveSent']);
  });

  it.each([
    ['tất cả các ban', 'tất cả 14 ban'],
    ['thai binh, HD', 'Thái Bình và Hải Dương'],
    ['Hai Phong; bac ninh', 'Hải Phòng và Bắc Ninh'],
  ])('reads “%s” as %s', async (said, shown) => {
    await stage.say('secretary', '/thongbao họp giao ban');
    expect(await read('secretary', said)).toContain('3/3: Loại');
    expect(await read('secretary', 'thông báo')).toContain(`Nơi nhận: ${shown}`);
  });

  it('guesses the nearest of a name it does not know, and keeps those it knows', async () => {
    const asked = await read('secretary', 'thông báo cho Thái Bình, Hà Nm: họp');
    expect(asked).toContain('Không có ban nào là “Hà Nm”. Có phải: Hà Nam?');
    expect(asked).toContain('✓ Thái Bình');
    expect(await read('secretary', 'Sài Gòn')).toContain('Không có ban nào là “Sài Gòn”.');
    await stage.press('secretary', 'Hà Nam');
    await stage.press('secretary', 'Tiếp tục');
    expect(await read('secretary', 'để biết')).toContain('Nơi nhận: Thái Bình và Hà Nam');
  });

  it('refuses one to nobody', async () => {
    await stage.say('secretary', '/thongbao họp giao ban');
    expect(await read('secretary', ', và')).toContain('Đồng chí chọn ít nhất một ban.');
    await stage.press('secretary', 'Hà Nam');
    await stage.press('secretary', '✓ Hà Nam');
    expect(() => stage.press('secretary', 'Tiếp tục')).toThrow('no button');
  });

  it.each([
    ['31/6', '“31/6” không phải là một ngày có thật. Ví dụ: 28/6.'],
    ['1/6', 'Hạn 17:00 thứ Bảy 1/6/2024 đã qua. Đồng chí chọn ngày khác.'],
    ['bao giờ cũng được', '“bao giờ cũng được” không phải là một ngày có thật.'],
  ])('does not take “%s” for a due day, and loses nothing', async (said, why) => {
    await stage.say('secretary', 'chỉ đạo Hà Nam: rà soát biên chế');
    expect(await read('secretary', said)).toContain(why);
    expect(await read('secretary', 'bỏ qua')).toContain('Nội dung: Rà soát biên chế');
  });

  it('takes the due day out of the sentence, when it is one to come', async () => {
    const back = await read('secretary', 'chỉ đạo cho Hà Nam: rà soát biên chế, hạn 28/6');
    expect(back).toContain('Hạn thực hiện: 17:00 thứ Sáu 28/6/2024');
    expect(back).toContain('Nội dung: Rà soát biên chế, hạn 28/6');
    await stage.say('secretary', 'bỏ');
    expect(await read('secretary', 'chỉ đạo cho Hà Nam: rà soát biên chế, hạn 1/6')).toContain(
      'Hạn thực hiện là ngày nào?',
    );
  });

  it('names the boards nobody can be reached for', async () => {
    for (const who of ['officer:ha-nam', 'head:ha-nam'])
      await stage.hand(who, { kind: 'reachability', state: 'blocked' });
    const back = await read('secretary', 'thông báo cho Thái Bình, Hà Nam: họp').then(() =>
      read('secretary', 'thông báo'),
    );
    expect(back).toContain('Gửi tới 2 ban, 2 người nhận.\nChưa có ai nhận được tin: Hà Nam.');
    expect(await read('secretary', 'đúng')).toContain('Chưa có ai nhận được tin: Hà Nam.');
  });

  it('is for secretary and leader; nobody else writes, observers see nothing', async () => {
    expect(await read(TB, 'thông báo cho các ban: họp')).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
    await send();
    expect(await read('observer', '/thongbao')).toContain('chưa được giao vai trò này');
    expect(await press('observer', { verb: 'directive', n: '1' })).toContain('chưa được giao vai trò này');
    expect(await read('officer:hai-phong', '/thongbao 1')).toBe('Chỉ đạo số 1 không gửi tới ban của đồng chí.');
    expect(await read('officer:hai-phong', '/thongbao')).not.toContain('Họp 14h');
  });

  it('is sent once, however often it is delivered', async () => {
    await stage.say('secretary', 'thông báo cho Thái Bình, Hà Nam: họp 14h ngày 20/6');
    await stage.say('secretary', 'chỉ đạo');
    await stage.say('secretary', 'bỏ qua');
    const card = stage.seen.at(-1)?.buttons.find(({ label }) => label === 'Đúng, gửi')?.action ?? '';
    const content = { kind: 'press', token: card, card: null } as const;
    const first = await stage.hand('secretary', content, { key: 'term:again:1' });
    const again = await stage.hand('secretary', content, { key: 'term:again:1' });
    expect(to(again, 'secretary')).toBe(to(first, 'secretary'));
    expect((await stage.store.heads('directive:')).length).toBe(1);
    expect(decodeAction(card)?.verb).toBe('compose');
  });
});

describe('a board’s word', () => {
  beforeEach(async () => {
    await send();
  });

  it('is said by button, and seen with its time by who steers', async () => {
    expect(to(await stage.press(TB, 'Đã xem'), TB)).toContain('✓ Thái Bình: đã xem lúc 09:00 10/6.');
    expect(to(await stage.press(TB, 'Đã thực hiện'), TB)).toContain('✓ Thái Bình: đã thực hiện');
    const matrix = await read('leader', '/thongbao 1');
    expect(matrix).toContain('Chỉ đạo số 1: 1/2 ban đã thực hiện.');
    expect(matrix).toContain('chưa xem 1: Hà Nam');
    expect(matrix).toMatch(/Thái Bình +09:00 10\/6 +09:00 10\/6 +09:00 10\/6/);
    expect(to(await stage.press('leader', 'Ai xác nhận, lúc nào'), 'leader')).toContain(
      'Thái Bình: đã thực hiện (bản 1) – Cán bộ đầu mối Thái Bình (diễn tập), 09:00 10/6',
    );
  });

  it('is told of each board once, at the first mark it has not reached', async () => {
    expect(await read('secretary', '/thongbao 1')).toContain('• chưa xem 2: Thái Bình và Hà Nam\n');
    await press(TB, { verb: 'directive_mark', n: '1', mark: 'seen', version: '1' });
    const shown = await read('secretary', '/thongbao 1');
    expect(shown).toContain('• chưa xem 1: Hà Nam\n• chưa nắm được 1: Thái Bình\n');
    expect(shown).not.toContain('• chưa thực hiện');
  });

  it('is said by word, with a report that goes to whoever sent it', async () => {
    expect(await read(HN, 'đã nắm được')).toContain('✓ Hà Nam: đã nắm được');
    expect(await read(HN, 'đã thực hiện chỉ đạo 1: đã họp quán triệt')).toContain('Báo cáo ngắn: đã họp quán triệt');
    const seen = await stage.say(HN, 'đúng');
    expect(to(seen, 'secretary')).toBe(
      'Hà Nam đã thực hiện chỉ đạo số 1.\n“đã họp quán triệt”\n[1] Tình hình thực hiện',
    );
    expect(await read('secretary', '/thongbao 1')).toContain('Hà Nam báo cáo, 09:00 10/6: “đã họp quán triệt”');
    // No free text in a fact.
    expect(JSON.stringify((await stage.store.read('directive:cum-2:1' as never)).events)).not.toContain('quán triệt');
  });

  it('typed freely is read back before it is stored', async () => {
    await stage.say(TB, '/hannop');
    expect(await read(TB, 'đã xem')).toContain('Chỉ đạo số 1: ghi nhận Thái Bình đã xem?\nHọp 14h ngày 20/6');
    expect(await facts()).toEqual(['DirectiveSent']);
    expect(await read(TB, 'đúng')).toContain('✓ Thái Bình: đã xem');
    expect(await read(TB, 'đã thực hiện chỉ đạo số 1')).toContain('ghi nhận Thái Bình đã thực hiện?');
    expect(await facts()).toEqual(['DirectiveSent', 'DirectiveMarked']);
    expect(await read(TB, 'đã xem chỉ đạo 1')).toContain('Thái Bình đã xem rồi');
  });

  it('may be a question back to whoever sent it', async () => {
    await stage.press('head:thai-binh', 'Chưa rõ, hỏi lại');
    await stage.say('head:thai-binh', 'họp ở đâu?');
    await stage.say('head:thai-binh', 'họp tại phòng nào');
    const seen = await stage.say('head:thai-binh', 'đúng');
    expect(to(seen, 'secretary')).toContain('Thái Bình hỏi lại về chỉ đạo số 1:');
    expect(to(seen, 'leader')).toBe('');
    expect(await facts()).toEqual(['DirectiveSent', 'DirectiveAsked']);
  });

  it.each<[string, string, Request, string]>([
    [
      'another board',
      TB,
      { verb: 'directive_mark', n: '1', mark: 'seen', board: 'ha-nam' },
      'Hà Nam do cán bộ của ban đó xác nhận',
    ],
    [
      'a board it did not go to',
      'officer:hai-phong',
      { verb: 'directive_mark', n: '1', mark: 'seen' },
      'không gửi tới ban',
    ],
    [
      'who steers',
      'secretary',
      { verb: 'directive_mark', n: '1', mark: 'seen' },
      'cần vai trò cán bộ đầu mối hoặc trưởng ban',
    ],
    ['no number', TB, { verb: 'directive_mark', n: '7', mark: 'seen' }, 'Không có thông báo, chỉ đạo số 7.'],
    ['a forged mark', TB, { verb: 'directive_mark', n: '1', mark: 'burnt' }, 'không còn dùng được'],
  ])('is refused: %s', async (_, who, request, why) => {
    expect(await press(who, request)).toContain(why);
    expect(await facts()).toEqual(['DirectiveSent']);
  });

  it('does not go back, and is not said twice', async () => {
    await press(TB, { verb: 'directive_mark', n: '1', mark: 'done' });
    expect(await press(TB, { verb: 'directive_mark', n: '1', mark: 'seen' })).toContain('Thái Bình đã thực hiện rồi');
    expect(await press('head:thai-binh', { verb: 'directive_mark', n: '1', mark: 'done' })).toContain(
      'đã thực hiện rồi',
    );
    expect(await facts()).toEqual(['DirectiveSent', 'DirectiveMarked']);
  });

  it('is stored once, however often it is delivered', async () => {
    const first = await press(TB, { verb: 'directive_mark', n: '1', mark: 'seen', version: '1' }, 'term:again:2');
    const again = await press(TB, { verb: 'directive_mark', n: '1', mark: 'seen', version: '1' }, 'term:again:2');
    expect(again).toBe(first);
    expect(await facts()).toEqual(['DirectiveSent', 'DirectiveMarked']);
  });
});

describe('who answers for two boards', () => {
  it('is asked for which one, and may say each', async () => {
    await savePerson(stage.deps, 'r-officer-thai-binh' as PersonId, (before) => ({
      ...before,
      grants: [...before.grants, { role: 'officer', board: 'ha-nam' as BoardId }],
    }));
    const card = to(await send(), TB);
    expect(card).toContain('Thái Bình: chưa xác nhận.\nHà Nam: chưa xác nhận.');
    expect(to(await stage.press(TB, 'Đã thực hiện'), TB)).toContain('Chỉ đạo số 1: đồng chí xác nhận cho ban nào?');
    expect(to(await stage.press(TB, 'Hà Nam'), TB)).toContain('Thái Bình: chưa xác nhận.\n✓ Hà Nam: đã thực hiện');
    expect(await facts()).toEqual(['DirectiveSent', 'DirectiveMarked']);
  });
});

describe('two at once', () => {
  it('get two numbers', async () => {
    for (const who of ['secretary', 'leader'])
      for (const said of [`thông báo cho Hà Nam: tin của ${who}`, 'để biết']) await stage.say(who, said);
    const seen = await Promise.all([stage.say('secretary', 'đúng'), stage.say('leader', 'đúng')]);
    expect(seen.map(([first]) => /số (\d)/.exec(first?.text ?? '')?.[1]).sort()).toEqual(['1', '2']);
    expect(await read(HN, '/thongbao')).toContain('còn 2 thông báo, chỉ đạo chưa xong');
  });
});

describe('an announcement', () => {
  it('is done with once seen, and cannot be carried out', async () => {
    await send(['thông báo']);
    expect(await press(TB, { verb: 'directive_mark', n: '1', mark: 'done' })).toContain('Thông báo số 1 chỉ để biết');
    expect(await read(TB, '/viec')).toContain('Thông báo số 1 (chưa xem): Họp 14h ngày 20/6');
    await read(TB, 'đã xem');
    await read(TB, 'đúng');
    expect(await read(TB, '/viec')).not.toContain('Thông báo số 1');
    expect(await read('secretary', '/thongbao 1')).toContain('Thông báo số 1: 1/2 ban đã xem.');
  });
});
