import { beforeAll, describe, expect, it } from 'vitest';
import { bare, complete, count, day, ratio } from '../../../../../tests/support/reports.js';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { Instant } from '../../domain/instant.js';
import { bundledCluster } from '../codec/cluster-file.js';
import { handInFor } from '../years.js';

const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');
const labels = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map(({ label }) => label));
const OLD = bundledCluster().boards.filter((board) => board.validFrom < '2025-07-01');
const NOW = bundledCluster().boards.filter((board) => board.validTo === null);
/** Synthetic: 100, 200, … in official order, but 760 and 1.040 for the two that became Bắc Ninh. */
const admitted = (id: string, index: number) =>
  count(id === 'bac-ninh' ? 760 : id === 'bac-giang' ? 1_040 : (index + 1) * 100);

let stage: Stage;
const ask = (said: string, who = 'leader') => stage.say(who, said);
const press = (label: string, who = 'leader') => stage.press(who, label);

// 2025-H1 by the fourteen without Hà Nam, 2026-H1 by the nine; asked on 5/6/2026.
beforeAll(async () => {
  stage = await openStage({ at: '2025-06-05T02:00:00.000Z' as Instant });
  for (const [index, { id }] of OLD.entries()) {
    if (id === 'ha-nam') continue;
    await handInFor(
      stage,
      '2025-H1',
      id,
      complete({
        party_members_admitted: admitted(id, index),
        planning_women_pct: id === 'hai-duong' ? bare(30) : ratio(id === 'bac-ninh' ? 40 : 10, 100),
        ...(id === 'hai-phong' ? { job_position_project: day('2025-03-03') } : {}),
      }),
    );
  }
  await stage.jumpTo('2026-06-05T09:00:00+07:00');
  for (const { id } of NOW)
    await handInFor(
      stage,
      '2026-H1',
      id,
      complete({
        party_members_admitted: count(id === 'bac-ninh-2025' ? 1_912 : id === 'ha-tinh' ? 1_912 : 500),
      }),
    );
});

describe('a period of fourteen boards, asked about by nine', () => {
  it('says by which boards it counts, names the sums, and goes back and forth by a button', async () => {
    const then = await ask('/tonghop 2025-H1');
    expect(text(then)).toContain('Theo 14 ban của kỳ này (trước 1/7/2025).');
    const now = await press('Xem theo 9 ban');
    expect(text(now)).toContain('Tổng hợp 6 tháng đầu năm 2025 từ 9/9 ban');
    expect(text(now)).toContain('Theo 9 ban (gộp từ 14 ban trước 1/7/2025).');
    expect(text(now)).toContain('Bắc Ninh = Bắc Giang + Bắc Ninh');
    expect(text(now)).toContain('Chưa nộp 1 ban (không tính là 0): Hà Nam.');
    expect(text(now)).toContain('Chỉ ghi tỷ lệ nên không cộng được: Cán bộ nữ trong quy hoạch (Hải Dương).');
    const back = await press('Xem theo 14 ban cũ');
    expect(text(back)).toBe(text(then));
  });

  it('is read out of a sentence and behind a command, in both languages', async () => {
    const said = text(await ask('tổng hợp 6 tháng đầu năm 2025 theo 9 ban'));
    expect(said).toContain('Theo 9 ban (gộp từ 14 ban');
    for (const other of ['/tonghop 2025-H1 theo 9 ban', 'tong hop 6t 2025 theo 9 ban', '/tonghop theo 9 ban 2025-H1'])
      expect(text(await ask(other))).toBe(said);
    expect(text(await ask('summary H1 2025 by the 9 boards'))).toBe(said);
  });

  it('adds sums, computes shares anew, says what is missing and ranks the merged', async () => {
    const ranking = text(await ask('/solieu top 9 kết nạp 2025-H1 theo 9 ban'));
    expect(ranking).toMatch(/2\s+Bắc Ninh\s+1\.800/);
    expect(ranking).toMatch(/1\s+Ninh Bình\s+2\.000 \(2\/3 ban trước hợp nhất\)/);
    expect(ranking).toContain('Chưa gộp đủ: Ninh Bình (2/3 ban trước hợp nhất, thiếu Hà Nam).');
    const women = text(await ask('/solieu cao nhất tỷ lệ nữ trong quy hoạch 2025-H1 theo 9 ban'));
    expect(women).toContain('Bắc Ninh 25%');
    expect(women).toContain('Chỉ ghi tỷ lệ nên không gộp được: Hải Dương.');
  });

  it('leaves dates with the boards that stated them', async () => {
    const done = text(await ask('/solieu đề án vị trí việc làm 2025-H1 theo 9 ban'));
    expect(done).toContain('Ngày hoàn thành không gộp được');
    expect(done).toContain('1/14 ban đã hoàn thành');
  });

  it('shows one merged board as the sum of its predecessors, and traces it to each of them', async () => {
    await ask('/solieu kết nạp bắc ninh 2025-H1');
    const folded = text(await press('Xem theo 9 ban'));
    expect(folded).toContain(
      'Bắc Ninh (hợp nhất từ Bắc Giang, Bắc Ninh), 6 tháng đầu năm 2025 – Kết nạp đảng viên: 1.800',
    );
    expect(folded).toContain('Số gộp, suy ra: Bắc Ninh = Bắc Giang 1.040 + Bắc Ninh 760.');
    const sources = text(await press('Nguồn số liệu'));
    expect(sources).toMatch(/Bắc Giang, 6 tháng đầu năm 2025: lần 1, Cán bộ đầu mối Bắc Giang \(diễn tập\)/);
    expect(sources).toMatch(/Bắc Ninh \(trước 1\/7\/2025\), 6 tháng đầu năm 2025: lần 1/);
    await ask('/tonghop bắc ninh 2025-H1');
    expect(text(await press('Xem theo 9 ban'))).toContain(
      'Bắc Ninh (hợp nhất từ Bắc Giang, Bắc Ninh), 6 tháng đầu năm 2025: số gộp, suy ra.',
    );
  });

  it('keeps the view where a button goes on with the same figures', async () => {
    await ask('/tonghop 2025-H1 theo 9 ban');
    const compared = await press('So các ban');
    expect(text(compared)).toContain('Theo 9 ban');
    expect(text(await press('Kết nạp đảng viên'))).toContain('Theo 9 ban (gộp từ 14 ban');
  });
});

describe('a period of nine boards, asked about by fourteen', () => {
  it('sets apart what cannot be divided, without a place', async () => {
    const old = await ask('/solieu top 3 kết nạp 2026-H1 theo 14 ban');
    expect(text(old)).toContain('Theo danh sách 14 ban trước 1/7/2025.');
    expect(text(old)).toContain('Cao nhất: Hà Tĩnh 1.912');
    expect(text(old)).not.toContain('Cao nhất: Bắc Ninh');
    expect(text(old)).toContain('để riêng và không xếp hạng: Hải Phòng, Hưng Yên, Bắc Ninh, Ninh Bình.');
    expect(text(await press('Xem theo 9 ban'))).toContain('Bắc Ninh 1.912');
  });

  it('has nothing to choose where the boards are those of today', async () => {
    expect(labels(await ask('/tonghop 2026-H1')).join()).not.toContain('Xem theo');
    expect(text(await ask('/tonghop 2026-H1 theo 9 ban'))).toContain('Theo 9 ban của kỳ này.');
  });
});

describe('a name that has meant two boards', () => {
  it('means the one of the period, and the answer says which', async () => {
    expect(text(await ask('kết nạp của Bắc Ninh 6 tháng đầu năm 2025'))).toContain(
      'Bắc Ninh (trước 1/7/2025), 6 tháng đầu năm 2025 – Kết nạp đảng viên: 760.',
    );
    const merged = await ask('kết nạp của Bắc Ninh 6 tháng đầu năm 2026');
    expect(text(merged)).toContain('Bắc Ninh (hợp nhất từ Bắc Giang, Bắc Ninh), 6 tháng đầu năm 2026');
    expect(text(merged)).toMatch(/1\.800.*Bắc Giang 1\.040 \+ Bắc Ninh 760/);
    expect(labels(merged)).toEqual(expect.arrayContaining(['Xem theo 9 ban', 'Xem theo 14 ban cũ']));
    expect(text(await press('Xem theo 14 ban cũ'))).toContain('Kết nạp đảng viên, 6 tháng đầu năm 2025');
    expect(text(await ask('kết nạp của Nghệ An 6 tháng đầu năm 2026'))).toContain('Nghệ An, 6 tháng đầu năm 2026');
  });

  it('as one’s own board means the one reported for at the time', async () => {
    const asked = (year: number) => ask(`kết nạp của ban tôi 6 tháng đầu năm ${year} bao nhiêu?`, 'officer:hai-duong');
    expect(text(await asked(2025))).toContain('Hải Dương, 6 tháng đầu năm 2025 – Kết nạp đảng viên: 800');
    expect(text(await asked(2026))).toContain('Hải Phòng (hợp nhất từ Hải Phòng, Hải Dương), 6 tháng đầu năm 2026');
  });
});

describe('a board outside its validity', () => {
  it.each(['/tiendo hải dương', 'kết nạp của Hải Dương 6 tháng đầu năm 2026', '/nguon hải dương 2026-H1'])(
    '“%s” is told what it became, with that a button away',
    async (asked) => {
      const refused = await ask(asked);
      expect(text(refused)).toContain('Hải Dương đã hợp nhất vào Hải Phòng từ 1/7/2025.');
      expect(text(refused)).toContain('Kỳ 6 tháng đầu năm 2026 do Hải Phòng báo cáo.');
      expect(text(await press('Xem Hải Phòng'))).toContain('Hải Phòng (hợp nhất từ Hải Phòng, Hải Dương)');
    },
  );

  it('is told so for a period that has not opened yet, too', async () => {
    const refused = await ask('kết nạp của Hải Dương năm 2026');
    expect(text(refused)).toContain('Hải Dương đã hợp nhất vào Hải Phòng từ 1/7/2025.');
    expect(text(await press('Xem Hải Phòng'))).toContain('6 tháng đầu năm 2026');
  });

  it.each(['/tonghop theo 12 ban', 'tổng hợp 6T 2025 theo 3 ban'])(
    '“%s” names the rosters there are',
    async (asked) => {
      expect(text(await ask(asked))).toContain('Xem được theo: 14 ban (đến 30/6/2025), 9 ban (từ 1/7/2025).');
    },
  );

  it('a forged roster in a button is refused and nothing else is shown', async () => {
    const { outbound } = await stage.app.receive({
      key: 'forged',
      channel: 'terminal',
      account: 'term:leader' as never,
      displayName: 'leader',
      chat: 'leader',
      place: 'private',
      sentAt: null,
      content: { kind: 'press', token: 'summary|2025-H1|||2025-02-30', card: null },
      message: null,
      languageHint: null,
    });
    expect(JSON.stringify(outbound)).toContain('Cụm không có danh sách ban như vậy');
  });
});

describe('a period of which only a part of a merged board is in', () => {
  it('has figures, by the boards of then as by those of now', async () => {
    const alone = await openStage({ at: '2024-06-20T02:00:00.000Z' as Instant });
    await handInFor(alone, '2024-H1', 'hai-phong', complete({ party_members_admitted: count(125) }));
    const said = text(await alone.say('leader', '/tonghop 6T/2024 theo 9 ban'));
    expect(said).toContain('từ 1/9 ban: Kết nạp đảng viên 125');
    expect(said).toContain('Chưa nộp 13 ban');
  });
});
