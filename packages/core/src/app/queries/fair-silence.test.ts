import { describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../../../../tests/support/stage.js';
import type { Delivery, Outbound } from '../../conversation/outbound.js';
import type { BoardId, ClusterId, PeriodId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { boardsOf } from '../../domain/people/grants.js';
import { listPeople, savePerson } from '../people/documents.js';
import { contactBefore } from './fair-silence.js';

const DUE = '2024-06-18T10:00:00.000Z' as Instant;
const sent = (outbound: Outbound): Delivery => ({
  outcome: 'sent',
  ref: { chat: outbound.to.chat, message: 'm1' },
});
const BLOCKED: Delivery = { outcome: 'unreachable', code: '403', state: 'blocked' };
const FAILED: Delivery = { outcome: 'rejected', code: '400' };

const to = async (said: Promise<readonly { readonly to: string; readonly text: string }[]>, who: string) =>
  (await said)
    .filter((each) => each.to === who)
    .map(({ text }) => text)
    .join('\n');

/** Everybody is reached but Hà Nam, who has blocked the bot, Thái Bình, to whom sending fails, and Lạng Sơn, where nobody is left. */
const stageWith = async (): Promise<Stage> => {
  const stage = await openStage({
    deliver: (outbound) => {
      if (outbound.kind !== 'notice') return sent(outbound);
      if (outbound.to.chat.endsWith(':ha-nam')) return BLOCKED;
      return outbound.to.chat.endsWith(':thai-binh') ? FAILED : sent(outbound);
    },
  });
  await stage.say('secretary', '/batdau');
  for (const person of await listPeople(stage.deps))
    if (boardsOf(person, 'officer', 'head').includes('lang-son' as BoardId))
      await savePerson(stage.deps, person.id, (before) => ({ ...before, revokedAt: stage.now() }));
  await stage.playTo('2024-06-19T09:00:00+07:00');
  return stage;
};

describe('why a report is missing', () => {
  it('is one of four reasons for every missing board, with the proof a button away', async () => {
    const stage = await stageWith();
    const status = await to(stage.say('secretary', '/tiendo'), 'secretary');
    expect(status).toContain('Hải Phòng (đã nhắc 5 lần)');
    expect(status).toContain('Thái Bình (vướng do hệ thống)');
    expect(status).toContain('Vì sao chưa nộp?');
    const all = await to(stage.press('secretary', 'Vì sao chưa nộp?'), 'secretary');
    expect(all.split('\n').slice(0, 6)).toEqual([
      'Vì sao 14 ban chưa nộp, theo sổ gửi tin:',
      'Báo cáo 6 tháng đầu năm 2024.',
      expect.stringContaining('• Đã nhận tin nhắc, chưa nộp 11: Quảng Ninh, Hải Phòng'),
      '• Chưa tin nào tới được 1: Hà Nam',
      '• Chưa có đầu mối 1: Lạng Sơn',
      '• Vướng do hệ thống 1: Thái Bình',
    ]);
    const one = await to(stage.press('secretary', 'Hà Nam'), 'secretary');
    expect(one.split('\n')[0]).toBe('Hà Nam chưa nộp: chưa tin nào tới được.');
    expect(one).toContain('không gửi tới được (Cán bộ đầu mối');
    expect(one).toContain('Chưa tin nào về báo cáo này tới được ban.');
  });
});
describe('who asks', () => {
  // Questions write nothing: one evening is enough for all of them.
  let evening: Promise<Stage> | null = null;
  const asked = (): Promise<Stage> => (evening ??= stageWith());

  it.each([
    ['leader', 'vì sao Hà Nam chưa nộp', /^Hà Nam chưa nộp: chưa tin nào tới được\./],
    ['leader', 'tại sao hà nam im lặng', /^Hà Nam chưa nộp: chưa tin nào tới được\./],
    ['secretary', '/visao Hải Phòng', /^Hải Phòng chưa nộp: đã nhắc 5 lần\./],
    ['leader', 'vi sao cac ban chua nop', /^Vì sao 14 ban chưa nộp/],
    ['officer:hai-phong', 'vì sao bên em chưa nộp', /^Hải Phòng chưa nộp: đã nhắc 5 lần\./],
    ['officer:hai-phong', 'sao chua nop', /^Hải Phòng chưa nộp: đã nhắc 5 lần\./],
    ['leader', 'sao chưa thấy nộp vậy', /^Vì sao 14 ban chưa nộp/],
    ['secretary', 'sao Hà Nam chưa nộp nhỉ', /^Hà Nam chưa nộp: chưa tin nào tới được\./],
    ['officer:hai-phong', 'vì sao Hà Nam chưa nộp', /^Các lượt nhắc Hà Nam chỉ .*trưởng ban của ban đó, thư ký cụm/],
    ['head:hai-phong', '/visao Hà Nam', /^Các lượt nhắc Hà Nam chỉ .* lãnh đạo xem được/],
    ['observer', 'vì sao các ban chưa nộp', /trưởng ban.*thư ký/i],
    ['observer', '/visao Hà Nam', /trưởng ban.*thư ký/i],
  ])('%s: %s', async (who, said, answer) => {
    const stage = await asked();
    expect(await to(stage.say(who, said), who)).toMatch(answer);
  });

  it('shows nothing of it to observers and of other boards to officers', async () => {
    const stage = await asked();
    for (const who of ['observer', 'officer:hai-phong']) {
      const said = await to(stage.say(who, '/tiendo'), who);
      expect(said).not.toContain('đã nhắc');
      expect(said).not.toContain('vướng do hệ thống');
    }
    expect(await to(stage.say('officer:hai-phong', '/tiendo Hải Phòng'), 'officer:hai-phong')).toContain(
      'Theo sổ gửi tin: đã nhắc 5 lần.',
    );
  });

  it('says once what is the same of all', async () => {
    const stage = await openStage();
    await stage.say('secretary', '/batdau');
    await stage.playTo('2024-06-19T09:00:00+07:00');
    const said = await to(stage.say('secretary', '/tiendo'), 'secretary');
    expect(said).toContain('Quá hạn 14: Lạng Sơn, Quảng Ninh');
    expect(said).toContain('Hà Tĩnh (đều đã nhắc 5 lần)');
  });

  it('proves line by line, in English too', async () => {
    const stage = await stageWith();
    await stage.say('leader', '/caidat tiếng Anh');
    const said = await to(stage.say('leader', 'why is Hai Phong silent?'), 'leader');
    expect(said.split('\n')[0]).toBe('Hải Phòng has not handed in: reminded 5 times.');
    expect(said).toMatch(/08:00 .*: arrived/);
    expect(said).toContain('before the deadline');
  });
});

describe('the system’s own fault', () => {
  it('is a due instant that passed while it was down, until the due is moved', async () => {
    const stage = await openStage();
    for (const who of ['officer:hai-phong', 'secretary']) await stage.say(who, '/batdau');
    await stage.playTo('2024-06-18T09:00:00+07:00');
    await stage.jumpTo('2024-06-19T10:00:00+07:00');
    const said = await to(stage.say('secretary', '/visao Hải Phòng'), 'secretary');
    expect(said.split('\n')[0]).toBe('Hải Phòng chưa nộp: vướng do hệ thống.');
    expect(said).toContain('Hệ thống ngừng từ');
    await stage.say('secretary', '/giahan Hải Phòng đến 20/6');
    await stage.playTo('2024-06-21T09:00:00+07:00');
    expect(await to(stage.say('secretary', '/visao Hải Phòng'), 'secretary')).toMatch(/^Hải Phòng chưa nộp/);
  });
});

describe('contact before an instant', () => {
  it('counts what arrived only', async () => {
    const stage = await stageWith();
    const cluster = (await stage.deps.store.heads('cluster:'))[0]?.stream.slice('cluster:'.length) as ClusterId;
    const before = (board: string, at: Instant = DUE): Promise<boolean> =>
      contactBefore(stage.deps, { cluster, period: '2024-H1' as PeriodId, board: board as BoardId }, at);
    expect(await before('hai-phong')).toBe(true);
    expect(await before('hai-phong', '2024-06-11T00:00:00.000Z' as Instant)).toBe(false);
    expect(await before('ha-nam')).toBe(false);
    expect(await before('thai-binh')).toBe(false);
    expect(await before('lang-son')).toBe(false);
  });
});
