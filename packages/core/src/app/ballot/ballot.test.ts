import { bundledCluster, encodeAction, type Request } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import { savePerson } from '../people/documents.js';

const IDS = ['lang-son', 'quang-ninh', 'hai-phong', 'bac-giang', 'bac-ninh', 'thai-binh', 'hung-yen'] as const;
const HN = 'head:ha-nam';
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
/** Opens one among Hải Phòng, Thái Bình, Hà Nam, Nghệ An, until 17:00 on 12 June. */
const open = async (choose = '1'): Promise<readonly Seen[]> => {
  await stage.say('secretary', '/bophieu Suy tôn Cờ thi đua năm 2024');
  for (const part of ['Hải Phòng, Thái Bình, Hà Nam, Nghệ An', choose, 'bỏ qua', '17h ngày 12/6'])
    await stage.say('secretary', part);
  return stage.press('secretary', 'Đúng, mở bỏ phiếu');
};
/** Bits of the candidates in official order: Hải Phòng 1, Thái Bình 2, Hà Nam 4, Nghệ An 8. */
const cast = (board: string, choice: string, key?: string): Promise<string> =>
  press(`head:${board}`, { verb: 'vote', n: '1', board, with: choice, do: 'cast' }, key);
const votedBy = async (boards: readonly string[], choice: string): Promise<void> => {
  for (const board of boards) await cast(board, choice);
};
const facts = async (): Promise<readonly string[]> =>
  (await stage.store.read('ballot:cum-2:1' as never)).events.map(({ type }) => type);

beforeEach(async () => {
  stage = await openStage();
});

describe('opening', () => {
  it('is put into words, read back with its rules, and told to every head', async () => {
    await stage.say('secretary', '/bophieu Suy tôn Cờ thi đua năm 2024');
    await stage.say('secretary', 'Hải Phòng, Nghệ An');
    expect(await read('secretary', '2')).toContain('Số lượng là số từ 1 đến 1');
    await stage.say('secretary', '1');
    await stage.say('secretary', 'Hà Tĩnh, Ninh Bình');
    await stage.press('secretary', 'Vắng mặt');
    expect(await read('secretary', '17h ngày 31/6')).toContain('Chưa rõ “17h ngày 31/6” là lúc nào.');
    expect(await read('secretary', '8h ngày 10/6')).toContain('đã qua. Đồng chí chọn thời điểm khác.');
    const back = await read('secretary', '17h30 ngày 12/6');
    expect(back).toContain('Thời điểm kết thúc: 17:30 thứ Tư 12/6/2024');
    expect(back).toContain(
      '12 ban được bỏ phiếu, mỗi ban một phiếu do Trưởng ban bỏ; hợp lệ khi có ít nhất 8 ban; đạt khi được trên 1/2 số phiếu.',
    );
    const seen = await stage.press('secretary', 'Đúng, mở bỏ phiếu');
    expect(to(seen, 'secretary')).toContain('12 ban được bỏ phiếu, đã báo 12 Trưởng ban.');
    expect(to(seen, HN)).toContain('Bỏ phiếu kín số 1: thư ký cụm mời đồng chí bỏ phiếu.');
    expect([to(seen, 'head:ha-tinh'), to(seen, 'officer:ha-nam')]).toEqual(['', '']);
    expect(await read('head:ha-tinh', '/bophieu 1')).toContain('Không bỏ phiếu: Ninh Bình và Hà Tĩnh (Vắng mặt).');
  });

  it.each([
    ['5h chiều 12/6', '17:00 thứ Tư 12/6/2024'],
    ['14 giờ 30 ngày 12/6', '14:30 thứ Tư 12/6/2024'],
    ['12/6 lúc 16:00', '16:00 thứ Tư 12/6/2024'],
    ['12/6', '17:00 thứ Tư 12/6/2024'],
    ['ngày mai', '17:00 thứ Ba 11/6/2024'],
    ['15h', '15:00 thứ Hai 10/6/2024'],
    ['5pm 12/6', '17:00 thứ Tư 12/6/2024'],
  ])('closes at “%s”: %s', async (said, shown) => {
    await stage.say('secretary', '/bophieu Suy tôn');
    for (const part of ['Hải Phòng, Nghệ An', '1', 'bỏ qua']) await stage.say('secretary', part);
    expect(await read('secretary', said)).toContain(`Thời điểm kết thúc: ${shown}`);
  });

  it('takes two candidates, and loses nothing when there are not', async () => {
    await stage.say('secretary', '/bophieu Suy tôn');
    await stage.press('secretary', 'Hà Nam');
    await stage.press('secretary', 'Tiếp tục');
    for (const part of ['1', 'bỏ qua', '17h ngày 12/6']) await stage.say('secretary', part);
    expect(to(await stage.press('secretary', 'Đúng, mở bỏ phiếu'), 'secretary')).toContain(
      'Cần giới thiệu ít nhất hai ban.',
    );
    expect(await stage.store.heads('ballot:')).toEqual([]);
    await stage.press('secretary', 'Nghệ An');
    expect(to(await stage.press('secretary', 'Tiếp tục'), 'secretary')).toContain('Nội dung suy tôn: Suy tôn');
  });

  it.each([
    [HN, '/bophieu Suy tôn', 'cần vai trò thư ký cụm hoặc lãnh đạo'],
    ['observer', '/bophieu', 'chưa được giao vai trò này'],
    ['secretary', '/bophieu 5', 'Không có cuộc bỏ phiếu kín số 5.'],
  ])('%s, “%s”: %s', async (who, said, why) => {
    expect(await read(who, said)).toContain(why);
  });
});

describe('voting', () => {
  beforeEach(async () => {
    await open('2');
  });

  it('is choosing, confirming and a receipt that names nobody', async () => {
    const paper = await read(HN, '/bophieu');
    expect(paper).toContain('Bỏ phiếu kín số 1 · Phiếu của Hà Nam');
    expect(paper).not.toContain('] Hà Nam');
    await stage.press(HN, 'Thái Bình');
    await stage.press(HN, 'Nghệ An');
    const full = to(await stage.press(HN, 'Hải Phòng'), HN);
    expect(full).toContain('Mỗi phiếu chọn tối đa 2 ban');
    expect(full).toContain('✓ Thái Bình');
    expect(to(await stage.press(HN, 'Tiếp tục'), HN)).toContain('Phiếu của Hà Nam: Thái Bình và Nghệ An.');
    const receipt = await stage.press(HN, 'Đúng, bỏ phiếu');
    expect(receipt.map(({ kind }) => kind)).toEqual(['edit']);
    expect(to(receipt, HN)).toMatch(
      /^✓ Bỏ phiếu kín số 1: Hà Nam đã bỏ phiếu\.\nMã biên nhận: [A-Z2-9]{4}-[A-Z2-9]{4}\./,
    );
    expect(to(receipt, HN)).not.toMatch(/Thái Bình|Nghệ An/);
    expect(receipt.flatMap(({ buttons }) => buttons.map(({ word }) => word))).toEqual(['ballot']);
  });

  it('works by numbers alone, where there are no buttons', async () => {
    await stage.say(HN, '/bophieu');
    expect(await read(HN, '2')).toContain('✓ Thái Bình');
    expect(await read(HN, 'tiếp tục')).toContain('Phiếu của Hà Nam: Thái Bình.');
    expect(await read(HN, '1')).toContain('Hà Nam đã bỏ phiếu.');
    expect(await stage.store.documents.get('ballot:cum-2:1')).toMatchObject({ value: { ballots: [['thai-binh']] } });
  });

  it('of a head of two boards is asked for which, one paper each', async () => {
    await savePerson(stage.deps, 'r-head-ha-nam' as PersonId, (before) => ({
      ...before,
      grants: [...before.grants, { role: 'head', board: 'lang-son' as BoardId }],
    }));
    expect(await read(HN, '/bophieu')).toContain('[2] Phiếu của Hà Nam');
    expect(to(await stage.press(HN, 'Phiếu của Lạng Sơn'), HN)).toContain('Phiếu của Lạng Sơn');
    await cast('ha-nam', '8');
    expect(await read(HN, '/bophieu')).toContain('Bỏ phiếu kín số 1 · Phiếu của Lạng Sơn');
  });

  it('is in the list of what a head has to do, until it is done', async () => {
    expect(await read(HN, '/viec')).toContain('Có 1 cuộc bỏ phiếu kín chờ đồng chí bỏ phiếu:');
    expect(await read('officer:ha-nam', '/viec')).not.toContain('bỏ phiếu');
    await cast('ha-nam', '8');
    expect(await read(HN, '/viec')).not.toContain('bỏ phiếu');
  });

  it('shows how many have voted and who has not, never how', async () => {
    await votedBy(['lang-son', 'quang-ninh'], '8');
    for (const who of ['secretary', 'leader', 'officer:ha-nam', HN]) {
      const shown = await read(who, '/bophieu 1');
      expect(shown).toContain('Bỏ phiếu kín số 1: 2/14 ban đã bỏ phiếu.');
      expect(shown).toContain('Chưa bỏ phiếu 12: Hải Phòng');
      expect(shown).not.toMatch(/\d+ phiếu(?! kín)|%/);
    }
  });

  it.each<[string, string, Request, string]>([
    ['by an officer', 'officer:ha-nam', { verb: 'vote', n: '1' }, 'cần vai trò trưởng ban'],
    [
      'for another board',
      HN,
      { verb: 'vote', n: '1', board: 'nghe-an', with: '1', do: 'cast' },
      'Phiếu của Nghệ An do Trưởng ban của ban đó bỏ.',
    ],
    [
      'naming oneself',
      HN,
      { verb: 'vote', n: '1', board: 'ha-nam', with: '4', do: 'cast' },
      'không chọn ban của chính đồng chí',
    ],
    [
      'naming too many',
      HN,
      { verb: 'vote', n: '1', board: 'ha-nam', with: 'b', do: 'cast' },
      'Mỗi phiếu chọn tối đa 2 ban',
    ],
    [
      'naming who is no candidate',
      HN,
      { verb: 'vote', n: '1', board: 'ha-nam', with: 'zz', do: 'cast' },
      'không còn dùng được',
    ],
    ['in none', HN, { verb: 'vote', n: '3' }, 'Không có cuộc bỏ phiếu kín số 3.'],
  ])('is refused %s', async (_, who, request, why) => {
    expect(await press(who, request)).toContain(why);
    expect(await stage.store.documents.list('ballot:')).toEqual([]);
  });

  it('is once a board: a second press, a second head and a second delivery are told so, not what was chosen', async () => {
    const first = await cast('ha-nam', '8', 'term:again:1');
    expect(first).toContain('Mã biên nhận');
    for (const again of [
      await cast('ha-nam', '8', 'term:again:1'),
      await cast('ha-nam', '1'),
      await press(HN, { verb: 'vote', n: '1' }),
    ])
      expect(again).toBe('Bỏ phiếu kín số 1: Hà Nam đã bỏ phiếu. Mỗi ban một phiếu, không sửa được.');
    expect(await read('secretary', '/bophieu 1')).toContain('1/14 ban đã bỏ phiếu');
  });

  it('of a second head of the board is told that the board has voted, also at the very same moment', async () => {
    await savePerson(stage.deps, 'r-officer-ha-nam' as PersonId, (before) => ({
      ...before,
      grants: [...before.grants, { role: 'head', board: 'ha-nam' as BoardId }],
    }));
    const request = { verb: 'vote', n: '1', board: 'ha-nam', with: '8', do: 'cast' } as const;
    const both = await Promise.all([press(HN, request), press('officer:ha-nam', { ...request, with: '1' })]);
    expect(both.filter((said) => said.includes('Mã biên nhận'))).toHaveLength(1);
    expect(both.filter((said) => said.includes('Hà Nam đã bỏ phiếu. Mỗi ban một phiếu'))).toHaveLength(1);
    expect(await press('officer:ha-nam', { verb: 'vote', n: '1' })).toContain('Hà Nam đã bỏ phiếu. Mỗi ban một phiếu');
  });

  it('loses no vote when all come at once', async () => {
    const all = [
      'lang-son',
      'quang-ninh',
      'bac-giang',
      'bac-ninh',
      'hung-yen',
      'hai-duong',
      'nam-dinh',
      'ninh-binh',
      'thanh-hoa',
    ];
    const receipts = await Promise.all(all.map((board) => cast(board, '9')));
    expect(new Set(receipts.map((said) => /biên nhận: (\S+)\./.exec(said)?.[1])).size).toBe(9);
    expect(await read('secretary', '/bophieu 1')).toContain('9/14 ban đã bỏ phiếu');
  });

  it('is reminded of, only boards that have not, once a day', async () => {
    await votedBy(['lang-son'], '8');
    expect(await press('secretary', { verb: 'ballot_chase', n: '1' })).toContain('nhắc 13 ban chưa bỏ phiếu');
    const seen = await stage.hand('secretary', { kind: 'press', token: 'ballot_chase|1|yes', card: null });
    expect(seen.filter(({ kind }) => kind === 'notice')).toHaveLength(13);
    expect(to(seen, 'head:lang-son')).toBe('');
    expect(to(seen, HN)).toContain('Nhắc: Hà Nam chưa bỏ phiếu (bỏ phiếu kín số 1).');
    expect(await press('secretary', { verb: 'ballot_chase', n: '1', sure: 'yes' })).toContain('Hôm nay đã nhắc');
    expect(await press(HN, { verb: 'ballot_chase', n: '1', sure: 'yes' })).toContain(
      'cần vai trò thư ký cụm hoặc lãnh đạo',
    );
  });
});

describe('closing', () => {
  it('comes with its time: counts, threshold and receipts, told to those it concerns', async () => {
    await open();
    const said = await cast('lang-son', '8');
    await votedBy(['quang-ninh', 'hai-phong', 'bac-giang', 'bac-ninh', 'thai-binh'], '8');
    await votedBy(['hung-yen', 'hai-duong', 'nam-dinh'], '2');
    await cast('ninh-binh', '0');
    const receipt = /biên nhận: (\S+)\./.exec(said)?.[1] ?? '';
    expect(await read('head:lang-son', `/bophieu 1 ${receipt}`)).toContain('chưa kết thúc');
    const seen = await stage.playTo('2024-06-12T17:05:00+07:00');
    const result = to(seen, 'head:ha-tinh');
    expect(result).toContain('Bỏ phiếu kín số 1 đã kết thúc: 10/14 ban đã bỏ phiếu.');
    expect(result).toContain('Được suy tôn: Nghệ An.');
    expect(result).toMatch(/1 {2}Nghệ An +6 +60%\n +2 {2}Thái Bình +3 +30%/);
    expect(result).toContain(
      'Đạt từ 6 phiếu (trên 1/2 số phiếu).\nPhiếu trắng: 1.\nKết thúc đúng giờ, lúc 17:00 thứ Tư 12/6/2024.',
    );
    expect(to(seen, 'officer:ha-nam')).not.toContain('Bỏ phiếu kín');
    expect(await stage.store.documents.list('ballot:')).toEqual([]);
    expect(await read('head:lang-son', `/bophieu 1 ${receipt.toLowerCase()}`)).toBe(
      `Phiếu có mã ${receipt} có trong hòm phiếu của bỏ phiếu kín số 1.`,
    );
    expect(await read(HN, '/bophieu 1 ABCD-EFGH')).toContain('Không có mã ABCD-EFGH');
    const receipts = to(
      await stage.hand('leader', { kind: 'press', token: 'ballot|receipts|1', card: null }),
      'leader',
    );
    expect(receipts).toContain('10 mã biên nhận trong hòm phiếu');
    expect(receipts).not.toMatch(/Nghệ An|Thái Bình/);
    expect(await cast(`ha-nam`, '8')).toContain('đã kết thúc nên không bỏ phiếu được nữa');
    expect(to(await stage.playTo('2024-06-12T18:00:00+07:00'), 'head:ha-tinh')).not.toContain('Bỏ phiếu kín');
    expect(await facts()).toEqual(['BallotOpened', 'BallotClosed']);
  });

  it('before its time takes a reason; below the quorum it is void and the urn is not opened', async () => {
    await open();
    await votedBy(IDS, '8');
    expect(await press('secretary', { verb: 'ballot_close', n: '1' })).toContain('trước giờ? Chưa bỏ phiếu: Hải Dương');
    await stage.press('secretary', 'Các ban thống nhất');
    const seen = await stage.press('secretary', 'Đúng, kết thúc');
    expect(to(seen, 'secretary')).toContain('Bỏ phiếu kín số 1 không hợp lệ: 7/14 ban bỏ phiếu, cần ít nhất 10 ban.');
    expect(to(seen, HN)).toContain('Hòm phiếu không mở');
    expect(to(seen, HN)).not.toContain('Nghệ An');
    expect(JSON.stringify((await stage.store.read('ballot:cum-2:1' as never)).events.at(-1))).not.toContain('nghe-an');
    expect(await press('leader', { verb: 'ballot_close', n: '1' })).toContain('đã kết thúc, không có gì thay đổi');
    expect(await press(HN, { verb: 'ballot_close', n: '1' })).toContain('cần vai trò thư ký cụm hoặc lãnh đạo');
  });

  it('by hand when all have voted takes none, and is done once however often it is delivered', async () => {
    await open();
    await votedBy(
      bundledCluster()
        .boards.filter(({ validTo }) => validTo === null || validTo > '2024')
        .map(({ id }) => id)
        .filter((id) => id !== 'nghe-an'),
      '8',
    );
    await cast('nghe-an', '2');
    expect(await press('secretary', { verb: 'ballot_close', n: '1' })).toContain('Đã có 14/14 ban bỏ phiếu.');
    const first = await press('secretary', { verb: 'ballot_close', n: '1', sure: 'yes' }, 'term:again:2');
    const again = await press('secretary', { verb: 'ballot_close', n: '1', sure: 'yes' }, 'term:again:2');
    expect(first).toContain('14/14 ban đã bỏ phiếu');
    expect(again).toBe(first);
    expect(await facts()).toEqual(['BallotOpened', 'BallotClosed']);
  });

  it('of what was opened by mistake opens no urn, whoever has voted', async () => {
    await open();
    await votedBy([...IDS, 'hai-duong', 'nam-dinh', 'ninh-binh'], '8');
    await press('secretary', { verb: 'ballot_close', n: '1', reason: 'mistake' });
    const seen = await stage.press('secretary', 'Đúng, kết thúc');
    expect(to(seen, HN)).toContain('Bỏ phiếu kín số 1 đã hủy.');
    expect(to(seen, HN)).not.toContain('Nghệ An');
  });

  it('shows a tie as a tie', async () => {
    stage = await openStage({ config: { ...bundledCluster(), ballot: { threshold: { share: '1/3', of: 'cast' } } } });
    await open();
    await votedBy(IDS.slice(0, 5), '8');
    await votedBy(['hai-duong', 'nam-dinh', 'hung-yen', 'ninh-binh', 'thanh-hoa'], '2');
    const result = to(await stage.playTo('2024-06-12T17:05:00+07:00'), 'secretary');
    expect(result).toContain(
      'Không ban nào đạt.\nBằng phiếu, chưa phân định: Thái Bình và Nghệ An (còn 1 suất). Xin ý kiến cụm.',
    );
    expect(result).toContain('Đạt từ 4 phiếu (từ 1/3 số phiếu).');
  });
});

describe('in English', () => {
  it('is the whole way', async () => {
    await open();
    await stage.say(HN, '/caidat');
    await stage.press(HN, 'English');
    expect(await read(HN, '/ballot')).toContain('Secret ballot 1 · Ballot of Hà Nam');
    await stage.press(HN, 'Nghệ An');
    expect(to(await stage.press(HN, 'Yes, cast it'), HN)).toContain('✓ Secret ballot 1: Hà Nam has voted.\nReceipt:');
    expect(to(await stage.playTo('2024-06-12T17:05:00+07:00'), HN)).toContain(
      'Secret ballot 1 is void: 1 of 14 boards voted, at least 10 have to.',
    );
  });
});
