import { beforeAll, describe, expect, it } from 'vitest';
import { boardsAt, instantsFor, keepPeriod } from '../../../../../tests/support/kept.js';
import { about, bare, count, ratio } from '../../../../../tests/support/reports.js';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { Instant } from '../../domain/instant.js';
import { createMemoryStore } from '../../store/memory.js';

const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');
const first = (seen: readonly Seen[]): string => text(seen).split('\n')[0] ?? '';
const actions = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map((button) => button.action));

/** Figures of every board of a period but those left out, growing along the official order. Synthetic. */
const figures = (period: string, from: number, step: number, without: readonly string[] = []) =>
  Object.fromEntries(
    boardsAt(instantsFor(period).cutoff)
      .filter((id) => !without.includes(id))
      .map((id, index) => [
        id,
        {
          party_members_admitted: count(from + step * index),
          party_members_target: count(2_500),
          planning_women_pct: ratio(20 + index, 100),
          staff_streamlined: id === 'hai-phong' ? about(40) : count(30),
        },
      ]),
  );

let stage: Stage;
const ask = async (said: string, who = 'leader') => stage.say(who, said);

beforeAll(async () => {
  const store = createMemoryStore();
  stage = await openStage({ store, at: '2026-06-20T02:00:00.000Z' as Instant });
  await keepPeriod(store, '2024-H1', figures('2024-H1', 400, 10));
  await keepPeriod(store, '2024-Y', figures('2024-Y', 900, 20));
  await keepPeriod(store, '2025-H1', figures('2025-H1', 420, 11));
  await keepPeriod(store, '2025-Y', figures('2025-Y', 1_500, 30));
  await keepPeriod(store, '2026-H1', figures('2026-H1', 800, 50, ['ha-tinh']));
});

describe('against the same period of last year', () => {
  it('a merged board is set against its predecessors, named and added up', async () => {
    const seen = await ask('so sánh kết nạp của Bắc Ninh với cùng kỳ');
    expect(first(seen)).toBe(
      'Bắc Ninh, 6 tháng đầu năm 2026 – Kết nạp đảng viên: 1.000 (▲ 9,1% so với cùng kỳ 917 = Bắc Giang 453 + Bắc Ninh 464, cộng 2 ban trước hợp nhất 1/7/2025).',
    );
    expect(actions(seen)).toContain('source|2026-H1|1|bac-ninh-2025');
    expect(actions(seen)).toContain('source|2025-H1|1');
  });
  it('of all boards says why there is no difference, and gives that of the boards in common', async () => {
    const said = text(await ask('kết nạp so với cùng kỳ')).split('\n');
    expect(said.slice(0, 4)).toEqual([
      'Kết nạp đảng viên, 6 tháng đầu năm 2026: 7.800 đảng viên, từ 8/9 ban (cùng kỳ 6.881).',
      'Chưa tính tăng, giảm của toàn cụm vì hai bên không cùng các ban có số liệu.',
      'Chỉ 6 tháng đầu năm 2025 có số liệu: Hà Tĩnh.',
      'Riêng 8 ban có số liệu ở cả hai kỳ: 7.800, ▲ 23,5% (trước là 6.318).',
    ]);
    expect(said.find((line) => line.startsWith('Bắc Ninh '))).toMatch(/1\.000 +917 +▲ 9,1%/);
    expect(said.find((line) => line.startsWith('Hà Tĩnh'))).toMatch(/chưa có +563 +–/);
  });
  it('with the same boards says by how much at once', async () => {
    expect(first(await ask('kết nạp 6T/2025 so với 6T/2024'))).toBe(
      'Kết nạp đảng viên, 6 tháng đầu năm 2025: 6.881 đảng viên, từ 14/14 ban (▲ 5,7% so với cùng kỳ 6.510).',
    );
  });
  it('ratios move in points and come anew from their parts', async () => {
    const said = text(await ask('tỷ lệ nữ của Bắc Ninh so với cùng kỳ'));
    expect(said.split('\n')[0]).toBe(
      'Bắc Ninh, 6 tháng đầu năm 2026 – Tỷ lệ cán bộ nữ trong quy hoạch: 24% (24/100) (▲ 0,5 điểm phần trăm so với cùng kỳ 23,5%, tính lại từ Bắc Giang 23/100, Bắc Ninh 24/100 của 2 ban trước hợp nhất 1/7/2025).',
    );
  });
  it('without a figure named sets every figure beside last year’s', async () => {
    const seen = await ask('so với cùng kỳ', 'secretary');
    expect(first(seen)).toMatch(/^6 tháng đầu năm 2026 so với 6 tháng đầu năm 2025: \d+ số liệu tăng, \d+ giảm/);
    expect(text(seen)).toMatch(/Kết nạp đảng viên +7\.800 +6\.881 +▲ 23,5% \(8 ban\)/);
    expect(actions(seen)).toContain('indicator|10|2026-H1||||s');
  });
});

describe('against the previous period', () => {
  it('of another length gives no difference, and names the part added since when it is its beginning', async () => {
    expect(text(await ask('kết nạp so với kỳ trước'))).toContain(
      'Chưa tính tăng, giảm vì 6 tháng đầu năm 2026 và năm 2025 dài khác nhau.',
    );
    const said = text(await ask('/solieu kết nạp 2025-Y so với kỳ trước')).split('\n');
    expect(said[0]).toBe(
      'Kết nạp đảng viên, năm 2025: 14.580 đảng viên, từ 9/9 ban (kỳ trước là 6 tháng đầu năm 2025: 6.881).',
    );
    expect(said[2]).toBe('Phần có thêm sau 6 tháng đầu năm 2025: 7.699.');
  });
  it('of the same kind compares a derived half-year with the one before it', async () => {
    expect(first(await ask('/solieu kết nạp 2024-H2 so với kỳ trước'))).toBe(
      'Kết nạp đảng viên, 6 tháng cuối năm 2024: 7.910 đảng viên, từ 14/14 ban (▲ 21,5% so với kỳ trước là 6 tháng đầu năm 2024: 6.510).',
    );
  });
});

describe('against the target', () => {
  it('is Σ figure over Σ target with what is left, and the time passed judges nothing', async () => {
    const said = text(await ask('kết nạp so với chỉ tiêu')).split('\n');
    expect(said.slice(0, 3)).toEqual([
      'Kết nạp đảng viên, 6 tháng đầu năm 2026: đạt 39% chỉ tiêu năm (7.800/20.000, 8 ban có cả hai số; còn 12.200).',
      'Tiến độ theo thời gian: đến 14/6/2026 đã qua 49,9% của năm (để tham khảo, không dùng để đánh giá nhanh, chậm).',
      'Chưa có đủ số liệu và chỉ tiêu: Hà Tĩnh.',
    ]);
    expect(said.join('\n')).not.toMatch(/chậm tiến độ|muộn/);
    expect(first(await ask('kết nạp của Hải Phòng so với chỉ tiêu'))).toBe(
      'Hải Phòng, 6 tháng đầu năm 2026 – Kết nạp đảng viên: đạt 36% chỉ tiêu năm (900/2.500; còn 1.600).',
    );
    expect(text(await ask('/solieu tinh giản so với chỉ tiêu'))).toContain('không có chỉ tiêu năm');
  });
});

describe('over several periods', () => {
  it('says the direction first, marks derived and merged periods, and follows the boards in all of them', async () => {
    const said = text(await ask('kết nạp mấy kỳ gần đây'));
    expect(said.split('\n')[0]).toBe('Kết nạp đảng viên qua 5 kỳ: lúc tăng, lúc giảm.');
    expect(said).toMatch(/6 tháng cuối năm 2025 \* +7\.699 +9\/9 +▲ 11,9%/);
    expect(said).toContain('Riêng 8 ban có số liệu ở mọi kỳ: 5.980 → 7.280 → 6.318 → 6.522 → 7.800.');
    expect(said).toContain('Kỳ trước hợp nhất tính bằng tổng các ban khi đó.');
    expect(first(await ask('/solieu tinh giản 2024-H1 xu hướng'))).toBe(
      'Tinh giản biên chế: mới có số liệu một kỳ (6 tháng đầu năm 2024) nên chưa nói được xu hướng.',
    );
  });
  it('marks what rests on estimates', async () => {
    expect(text(await ask('tinh giản 6T/2025 so với 6T/2024'))).toContain(
      'Có số ước nên còn có thể thay đổi: 6 tháng đầu năm 2025 (Hải Phòng); 6 tháng đầu năm 2024 (Hải Phòng).',
    );
  });
});

describe('who may compare', () => {
  it('an officer asks of the own board; an observer sees no period that is not published', async () => {
    expect(first(await ask('kết nạp so với cùng kỳ', 'officer:hai-phong-2025'))).toMatch(
      /^Hải Phòng, .*▼ 4,2% so với cùng kỳ 939/,
    );
    expect(text(await ask('/solieu kết nạp so cùng kỳ', 'observer'))).toContain('chưa công bố');
  });
  it('bad comparisons are refused with a word why', async () => {
    expect(first(await ask('/solieu kết nạp 2024-H1 so cùng kỳ'))).toBe(
      'Hệ thống chưa có số liệu 6 tháng đầu năm 2023 nên chưa so sánh được.',
    );
  });
});

describe('percentages without their parts', () => {
  it('cannot be added up, and are said to be so', async () => {
    const store = createMemoryStore();
    const bareStage = await openStage({ store, at: '2025-07-20T02:00:00.000Z' as Instant });
    const shares = (period: string) =>
      Object.fromEntries(boardsAt(instantsFor(period).cutoff).map((id) => [id, { planning_women_pct: bare(25) }]));
    await keepPeriod(store, '2024-H1', shares('2024-H1'));
    await keepPeriod(store, '2025-H1', shares('2025-H1'));
    const said = text(await bareStage.say('leader', 'so sánh cán bộ nữ 2025-H1 với cùng kỳ')).split('\n');
    expect(said[0]).toBe(
      'Tỷ lệ cán bộ nữ trong quy hoạch, 6 tháng đầu năm 2025: không cộng được (chỉ ghi tỷ lệ) (cùng kỳ không cộng được (chỉ ghi tỷ lệ)).',
    );
    expect(said.join('\n')).toContain('Chỉ ghi tỷ lệ nên không cộng được: Lạng Sơn');
    expect(said.find((line) => line.startsWith('Lạng Sơn'))).toMatch(/25% +25% +không đổi/);
  });
});
