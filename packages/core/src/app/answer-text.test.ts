import { describe, expect, it } from 'vitest';
import { plainText } from '../conversation/plain-text.js';
import type { AccountKey } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { StreamId } from '../ports/store.js';
import { createIds } from '../store/ids.js';
import { createMemoryStore } from '../store/memory.js';
import { bundledCluster } from './codec/cluster-file.js';
import { createApp } from './create-app.js';

const talk = async (who = 'officer:hai-phong') => {
  const store = createMemoryStore();
  const silent = () => undefined;
  const clock = { now: () => '2024-06-10T02:00:00.000Z' as Instant, machineMs: () => 0 };
  const app = createApp({
    store,
    clock,
    ids: createIds(),
    log: { info: silent, warn: silent, error: silent },
    lease: 'test',
    rehearsal: true,
  });
  await app.operator.found(bundledCluster());
  let n = 0;
  const say = async (text: string): Promise<string> => {
    const { outbound } = await app.receive({
      key: `term:test:${++n}`,
      channel: 'terminal',
      account: `term:${who}` as AccountKey,
      displayName: '',
      chat: who,
      place: 'private',
      sentAt: null,
      content: { kind: 'text', text },
      message: null,
      languageHint: null,
    });
    return outbound.map((each) => (each.reply === null ? '' : plainText(each.reply).text)).join('\n');
  };
  return { say, store };
};

describe('a message inside a form', () => {
  it('with another item’s name on its figure is not taken for the open question', async () => {
    const { say, store } = await talk();
    await say('/baocao');
    const said = await say('TCĐ ngoài NN: 6');
    expect(said).toContain('Nội dung ghi được');
    expect(said).toContain('khu vực ngoài nhà nước: 6');
    expect((await store.heads('report:cum-2:2024-H1:hai-phong'))[0]?.version).toBe(1);
  });

  it('with the open item’s own name is its answer', async () => {
    const { say } = await talk();
    await say('/baocao');
    expect(await say('Kết nạp ĐV: 1.034')).toContain('Đã lưu Kết nạp đảng viên: 1.034');
  });

  it('that asks something is answered, and the form stays where it was', async () => {
    const { say, store } = await talk();
    await say('/baocao');
    expect(await say('hạn nộp là 18/6 phải không?')).toContain('18/6/2024');
    expect((await store.heads('report:cum-2:2024-H1:hai-phong'))[0]?.version).toBe(1);
    expect(await say('75')).toContain('Đã lưu Kết nạp đảng viên: 75');
  });

  it.each(['-5', '1,5'])('that this item cannot hold (%s) is not read as something kinder', async (figure) => {
    const { say, store } = await talk();
    await say('/baocao');
    expect(await say(figure)).not.toMatch(/Nội dung ghi được|Đã lưu/);
    expect((await store.heads('report:cum-2:2024-H1:hai-phong'))[0]?.version).toBe(1);
  });

  it('that makes no sense there is given back with where one is', async () => {
    const { say, store } = await talk();
    await say('/baocao');
    expect(await say('abc xyz')).toContain('Kết nạp đảng viên');
    expect((await store.heads('report:cum-2:2024-H1:hai-phong'))[0]?.version).toBe(1);
  });
});

describe('the figures of one message', () => {
  const valuesOf = async (text: string) => {
    const { say, store } = await talk();
    await say(text);
    await say('đúng');
    const { events } = await store.read('report:cum-2:2024-H1:hai-phong' as StreamId);
    return Object.assign({}, ...events.map(({ data }) => (data as { values?: object }).values ?? {}));
  };

  it('are estimates only where their own words say so', async () => {
    expect(await valuesOf('kết nạp 125, ước tinh giản 30, sáp nhập 4')).toMatchObject({
      party_members_admitted: { value: 125, estimate: false },
      staff_streamlined: { value: 30, estimate: true },
      units_merged: { value: 4, estimate: false },
    });
    expect(await valuesOf('báo cáo kết nạp 125 (ước), tinh giản 30')).toMatchObject({
      party_members_admitted: { value: 125, estimate: true },
      staff_streamlined: { value: 30, estimate: false },
    });
  });

  it('in words are estimates by their own clause', async () => {
    expect(await valuesOf('kết nạp một nghìn hai trăm linh năm đảng viên, ước tinh giản 30')).toMatchObject({
      party_members_admitted: { value: 1205, estimate: false },
      staff_streamlined: { value: 30, estimate: true },
    });
  });

  it('may name the plan without saying of what, where the form has one', async () => {
    expect(await valuesOf('Kết nạp ĐV: 848; chỉ tiêu: 2.200')).toMatchObject({
      party_members_admitted: { value: 848 },
      party_members_target: { value: 2200 },
    });
  });

  it('are all estimates where that stands before the colon', async () => {
    expect(await valuesOf('Số ước: kết nạp 125, tinh giản 30')).toMatchObject({
      party_members_admitted: { value: 125, estimate: true },
      staff_streamlined: { value: 30, estimate: true },
    });
  });

  it('keep the parts a share was given with', async () => {
    expect(await valuesOf('kết nạp 125, cán bộ nữ 40/150')).toMatchObject({
      party_members_admitted: { value: 125 },
      planning_women_pct: { numerator: 40, denominator: 150 },
    });
  });
});
