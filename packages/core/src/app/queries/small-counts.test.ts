import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { boardsAt, instantsFor, keepPeriod } from '../../../../../tests/support/kept.js';
import { CLUSTER, count, ratio } from '../../../../../tests/support/reports.js';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import { encodeAction } from '../../conversation/action-token.js';
import type { Instant } from '../../domain/instant.js';
import type { FieldValue } from '../../domain/report/types.js';
import type { StreamId } from '../../ports/store.js';
import { createMemoryStore } from '../../store/memory.js';

type World = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, FieldValue>>>>>>;

const NOW = '2026-06-20T02:00:00.000Z' as Instant;
const PERIODS = ['2024-H1', '2024-Y', '2025-H1', '2025-Y', '2026-H1'];
const text = (seen: readonly Seen[]): string => seen.map((each) => `${each.to}: ${each.text}`).join('\n');

const worldOf = (
  figure: (period: string, board: string, index: number) => Readonly<Record<string, FieldValue>>,
): World =>
  Object.fromEntries(
    PERIODS.map((period) => [
      period,
      Object.fromEntries(
        boardsAt(instantsFor(period).cutoff).map((board, index) => [board, figure(period, board, index)]),
      ),
    ]),
  );

const stageOf = async (world: World): Promise<Stage> => {
  const store = createMemoryStore();
  const stage = await openStage({ store, at: NOW });
  for (const period of PERIODS) {
    await keepPeriod(store, period, world[period] ?? {});
    const stream = `cycle:${CLUSTER.id}:${period}` as StreamId;
    const { version } = await store.read(stream);
    const published = { type: 'CyclePublished', v: 1, data: { by: 'r-secretary' } };
    await store.commit({ stream, expected: version, key: `publish ${period}`, at: NOW, events: [published] });
  }
  return stage;
};

/** Whatever can be asked about the two breakdowns: whole, board by board, against other periods, by other boards, where from. */
const QUESTIONS = [
  '/tonghop 2026-H1',
  '/tonghop 2024-Y theo 9 ban',
  '/tonghop 2025-H1 theo 9 ban',
  '/tonghop 2024-H2',
  '/tonghop 2025-H1 lúc 2025-06-30',
  '/tonghop 2024-H1 Hải Phòng',
  '/tonghop 2024-Y Hải Phòng',
  '/solieu cán bộ nữ 2025-H1',
  '/solieu ra khỏi quy hoạch 2024-Y',
  '/solieu ra khỏi quy hoạch Hải Phòng 2024-H1',
  'xếp hạng ra khỏi quy hoạch 2024-H1',
  'so sánh ra khỏi quy hoạch 2024-Y với kỳ trước',
  'so sánh ra khỏi quy hoạch của Hải Phòng 2025-H1 với cùng kỳ',
  'so sánh cán bộ nữ của Hải Phòng 2026-H1 với cùng kỳ',
  'cán bộ nữ mấy kỳ gần đây',
  'ra khỏi quy hoạch mấy kỳ gần đây của Hải Phòng',
  '/nguon 2024-H1 Hải Phòng',
  '/nguon cán bộ nữ 2024-Y',
  '/thaydoi 2026-H1 từ 2026-06-01',
];

const transcript = async (world: World, who: string): Promise<string> => {
  const stage = await stageOf(world);
  const said: string[] = [];
  for (const question of QUESTIONS) said.push(`> ${question}\n${text(await stage.say(who, question))}`);
  return said.join('\n');
};

const removed = (value: number) => ({ planning_removed: count(value) });

describe('a small count of persons', () => {
  let stage: Stage;
  const asks = async (said: string, who = 'observer'): Promise<string> => text(await stage.say(who, said));
  beforeAll(async () => {
    stage = await stageOf(
      worldOf((period, board) => ({
        planning_removed: count(board === 'ninh-binh' && period === '2024-H1' ? 3 : period === '2024-Y' ? 20 : 10),
        planning_women_pct: board === 'hai-phong' && period === '2024-H1' ? ratio(60, 63) : ratio(20, 63),
      })),
    );
  });

  it('is “dưới 5” to others, and in no total', async () => {
    expect(await asks('/solieu ra khỏi quy hoạch Ninh Bình 2024-H1')).toMatch(
      /Đưa ra khỏi quy hoạch cán bộ: dưới 5\.\nSố người quá ít/,
    );
    const said = await asks('/solieu ra khỏi quy hoạch 2024-H1');
    expect(said).toContain('130 cán bộ, từ 13/14 ban');
    expect(said).toContain('Không hiển thị và không tính vào tổng vì có nhóm dưới 5 người: Ninh Bình.');
    expect(said).toContain('Các ban có số liệu đều bằng nhau: 10.');
    const summary = await asks('/tonghop 2024-H1');
    expect(summary).toContain(
      'vì có nhóm dưới 5 người: Đưa ra khỏi quy hoạch (Ninh Bình); Cán bộ nữ trong quy hoạch (Hải Phòng).',
    );
    expect(await asks('/tonghop 2024-H1 Ninh Bình')).toContain('Đưa ra khỏi quy hoạch cán bộ: dưới 5');
    expect(await asks('/nguon 2024-H1 Ninh Bình')).toContain('Đưa ra khỏi quy hoạch cán bộ: dưới 5');
    expect(await asks('/tonghop 2024-H1 Hải Phòng')).toContain(
      'Tỷ lệ cán bộ nữ trong quy hoạch: ẩn (có nhóm dưới 5 người)',
    );
    const token = encodeAction({ verb: 'indicator', field: '8', period: '2024-Y', against: 'previous' });
    const against = text(await stage.hand('observer', { kind: 'press', token, card: null }));
    expect(against).toMatch(/Ninh Bình +20 +dưới 5 +–/);
    expect(against).toContain('vì có nhóm dưới 5 người: Ninh Bình.');
  });

  it.each(['officer:ninh-binh', 'head:ninh-binh', 'secretary', 'leader'])('is itself to %s', async (who) => {
    expect(await asks('/solieu ra khỏi quy hoạch Ninh Bình 2024-H1', who)).toContain('cán bộ: 3.');
    expect(await asks('/tonghop 2024-H1', who)).not.toContain('Đưa ra khỏi quy hoạch (Ninh Bình)');
  });

  it('is to the people of a merged board what its predecessor reported', async () => {
    expect(await asks('/tonghop 2024-H1 Hải Phòng', 'officer:hai-phong')).toContain('95,2% (60/63)');
    expect(await asks('/tonghop 2024-H1 theo 9 ban', 'officer:hai-phong')).not.toContain('Cán bộ nữ trong quy hoạch (');
  });

  it('is left out of what is exported for others, and in what the secretary takes', async () => {
    const all = await stage.app.operator.exportPeriod('2024-H1');
    const some = await stage.app.operator.exportPeriod('2024-H1', { reader: 'observer', against: 'same' });
    if (!all.ok || some.ok) throw new Error('2023 is not kept');
    const shown = await stage.app.operator.exportPeriod('2024-Y', { reader: 'observer', against: 'previous' });
    const half = await stage.app.operator.exportPeriod('2024-H1', { reader: 'observer' });
    if (!shown.ok || !half.ok) throw new Error('kept');
    const of = (exported: typeof half.value) =>
      exported.boards.find(({ id }) => id === 'ninh-binh')?.figures.planning_removed;
    expect(of(all.value)).toMatchObject({ value: 3, state: 'reported' });
    expect(of(half.value)).toMatchObject({ value: null, state: 'small' });
    expect(half.value.totals.planning_removed).toMatchObject({ value: 130, boards: 13, small: ['ninh-binh'] });
    expect(shown.value.against?.totals.planning_removed).toMatchObject({ before: 130, change: null });
  });
});

describe('a small count that is asked about', () => {
  const asking = {
    ...CLUSTER,
    privacy: { smallCount: { under: 5, show: 'confirm' } },
  } as const;

  it('is shown to others once the person who enters it let it stand', async () => {
    const stage = await openStage({ config: asking });
    const says = async (said: string, who = 'officer:hai-phong') => text(await stage.say(who, said));
    const asked = await says('Đưa ra khỏi quy hoạch: 3; Tỷ lệ cán bộ nữ trong quy hoạch: 61/63');
    expect(asked).toContain('Đưa ra khỏi quy hoạch cán bộ: dưới 5 người. Nếu giữ nguyên, các ban khác sẽ xem được');
    expect(asked).toContain('Tỷ lệ cán bộ nữ trong quy hoạch: có nhóm dưới 5 người.');
    await says('đúng');
    expect(await says('/nop')).not.toContain('Nếu giữ nguyên');
    await stage.press('officer:hai-phong', 'submit');
    await stage.jumpTo('2024-06-19T09:00:00+07:00');
    expect(await says('/solieu ra khỏi quy hoạch Hải Phòng', 'officer:ha-nam')).toContain('cán bộ: 3.');
  });

  it('is not handed in without the question, and shown to nobody else when nobody was asked', async () => {
    const stage = await openStage({ config: { ...asking, privacy: {} } });
    const says = async (said: string, who = 'officer:hai-phong') => text(await stage.say(who, said));
    await says('Đưa ra khỏi quy hoạch: 3');
    await says('đúng');
    await stage.app.operator.apply(asking);
    expect(await says('/nop')).toContain('dưới 5 người. Nếu giữ nguyên');
    await stage.app.operator.apply({ ...asking, privacy: {} });
    await says('/nop');
    await stage.press('officer:hai-phong', 'submit');
    await stage.app.operator.apply(asking);
    await stage.jumpTo('2024-06-19T09:00:00+07:00');
    expect(await says('/solieu ra khỏi quy hoạch Hải Phòng', 'officer:ha-nam')).toContain('cán bộ: dưới 5.');
  });

  it('is shown again when the rule is taken out of the file', async () => {
    const { privacy: _, ...without } = CLUSTER;
    const stage = await openStage();
    expect((await stage.app.operator.apply(without)).ok).toBe(true);
    expect((await stage.app.operator.config())?.privacy).toBeUndefined();
  });
});

describe('what was added since a beginning that is shown', () => {
  it('is not told either where it counts too few', async () => {
    const stage = await stageOf(
      worldOf((period, board) =>
        removed(board === 'ninh-binh' && period === '2024-Y' ? 12 : period === '2024-Y' ? 20 : 10),
      ),
    );
    const half = text(await stage.say('observer', '/solieu ra khỏi quy hoạch Ninh Bình 2024-H1'));
    expect(half).toContain('cán bộ: 10.');
    const year = text(await stage.say('observer', '/solieu ra khỏi quy hoạch Ninh Bình 2024-Y'));
    expect(year).toContain('ẩn (thêm dưới 5 người so với kỳ trước)');
    const rest = text(await stage.say('observer', '/solieu ra khỏi quy hoạch 2024-H2'));
    expect(rest).toContain('130 cán bộ, từ 13/14 ban');
    expect(text(await stage.say('leader', '/solieu ra khỏi quy hoạch 2024-H2'))).toContain('132 cán bộ');
  });
});

describe('whatever is asked by others', () => {
  /** A figure of each board and period, small ones among them, and another world that differs in one hidden figure only. */
  const worlds = fc
    .record({
      seed: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 40, maxLength: 40 }),
      women: fc.array(fc.integer({ min: 0, max: 63 }), { minLength: 40, maxLength: 40 }),
      period: fc.constantFrom('2024-H1', '2025-H1'),
      board: fc.constantFrom('hai-phong', 'hai-duong', 'ninh-binh'),
      a: fc.integer({ min: 1, max: 4 }),
      b: fc.integer({ min: 1, max: 4 }),
      key: fc.constantFrom('planning_removed', 'planning_women_pct'),
    })
    .map(({ seed, women, period, board, a, b, key }) => {
      const world = (hidden: number): World =>
        worldOf((each, id, index) => {
          const place = (PERIODS.indexOf(each) * 7 + index) % 40;
          const here = each === period && id === board;
          return {
            planning_removed: count(here && key === 'planning_removed' ? hidden : (seed[place] ?? 0)),
            planning_women_pct: ratio(here && key === 'planning_women_pct' ? hidden : (women[place] ?? 0), 63),
          };
        });
      return { one: world(a), other: world(b), same: a === b };
    });

  it('the answers to whoever runs the cycle differ, so the questions do ask for it', async () => {
    const world = (hidden: number) => worldOf((period) => removed(period === '2024-H1' ? hidden : 20));
    const [one, other] = [await transcript(world(2), 'leader'), await transcript(world(3), 'leader')];
    expect(one).not.toBe(other);
  });

  it('the answers are the same whichever small figure it is, so that nobody can compute it', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom('observer', 'officer:thanh-hoa'), async ({ one, other, same }, who) => {
        fc.pre(!same);
        expect(await transcript(other, who)).toBe(await transcript(one, who));
      }),
      { numRuns: 6 },
    );
  });
});
