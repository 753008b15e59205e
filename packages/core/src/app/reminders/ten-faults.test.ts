import { describe, expect, it } from 'vitest';
import { localDate } from '../../domain/calendar/zone.js';
import { boardsOn } from '../../domain/cluster/roster.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { Grant } from '../../domain/people/types.js';
import { plan } from '../../domain/reminder/plan.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { bundledCluster } from '../codec/cluster-file.js';
import { listPeople } from '../people/documents.js';
import { readNotices } from './notices.js';
import { owedBetween, recipientOf } from './rounds.js';
import { at, stageOn, textOf } from './stage.js';

const stage = (...play: Parameters<typeof stageOn> extends [unknown, ...infer P] ? P : never) =>
  stageOn({ store: createMemoryStore(), ids: createIds() }, ...play);

const BOARDS = boardsOn(bundledCluster(), '2024-06-14' as CalendarDate).map((board) => board.id as string);
const officer = (board: string): readonly Grant[] => [{ role: 'officer', board: board as BoardId }];
const HA_NAM = { 'officer-ha-nam': officer('ha-nam') };
const EVERYBODY: Readonly<Record<string, readonly Grant[]>> = {
  ...Object.fromEntries(BOARDS.map((board) => [`officer-${board}`, officer(board)])),
  secretary: [{ role: 'secretary' }],
  leader: [{ role: 'leader' }],
};
const days = (slots: readonly { readonly slot: string | null }[]): readonly string[] =>
  slots.map(({ slot }) => slot?.slice(5, 10) ?? '');

/** Faults read in the reminder engine of DHIS2 (products-and-limits.md §1.1), none of which is ours. */
describe('the ten faults', () => {
  it('1: reminders count from the due date and not from the end of the period', async () => {
    const { play, messages } = await stage(HA_NAM, { ladder: [-3] });
    await play('06-08T08:00', '07-18T20:00');
    expect(days(messages)).toEqual(['06-15']);
  });

  it('2: “three days overdue” comes after the due instant, and never together with “three days left”', async () => {
    const { play, messages } = await stage(HA_NAM, { ladder: [-3, 3] });
    await play('06-08T08:00', '07-18T20:00');
    expect(days(messages)).toEqual(['06-15', '06-21']);
    expect(messages.map((message) => textOf(message).split('\n')[0])).toEqual([
      'Đồng chí còn 1 báo cáo sắp đến hạn (còn 3 ngày):',
      'Đồng chí còn 1 báo cáo quá hạn 3 ngày:',
    ]);
  });

  it('3: a period that is over is chased on, until its lock', async () => {
    const { play, messages } = await stage(HA_NAM, { ladder: [10, 29, 31] });
    await play('06-08T08:00', '07-25T20:00');
    expect(days(messages)).toEqual(['06-28', '07-17']);
  });

  it('4: a host that was down that day reminds when it is back', async () => {
    const { tick } = await stage(HA_NAM);
    await tick('06-14T09:00');
    const sent = await tick('06-15T11:00');
    expect(days(sent)).toEqual(['06-15']);
  });

  it('5: the hour of the tick does not matter, and the due day is announced once', async () => {
    const runs = await Promise.all(
      ['08:00', '09:00', '13:30', '19:45'].map(async (hour) => {
        const { play, messages } = await stage(HA_NAM);
        await play(`06-08T${hour}`, `06-25T${hour}`, 24);
        return days(messages);
      }),
    );
    for (const run of runs) expect(run).toEqual(['06-11', '06-15', '06-17', '06-18', '06-19', '06-21']);
  });

  it('6: as many messages as boards are missing, each to its own officer', async () => {
    const { tick, handIn } = await stage(EVERYBODY);
    const done = ['thai-binh', 'nghe-an', 'ha-tinh'];
    for (const board of done) await handIn(board, '06-12T09:00');
    const sent = await tick('06-15T08:00');
    expect(sent.map((each) => each.to.chat).sort()).toEqual(
      BOARDS.filter((board) => !done.includes(board))
        .map((board) => `officer-${board}`)
        .sort(),
    );
  });

  it('7: the digest names who is missing and why, and who is late', async () => {
    const { tick, handIn, extend, change } = await stage(EVERYBODY);
    for (const board of BOARDS.slice(0, 11)) await handIn(board, '06-14T09:00');
    await extend('thanh-hoa', '06-17T09:00', '06-20');
    await change('officer-ha-tinh', (before) => ({ ...before, reachableSince: null }));
    await tick('06-18T16:00');
    const atDue = (await tick('06-18T17:00')).find((each) => each.to.chat === 'leader');
    expect(textOf(atDue)).toContain(
      '11/14 ban đã nộp, 11 đúng hạn. Thiếu 3: Thanh Hóa (gia hạn đến 20/6, chưa điền); Nghệ An (chưa điền); Hà Tĩnh (đầu mối không nhận được tin).',
    );
    expect(textOf(atDue)).toContain('Xin ý kiến đồng chí:');
    await handIn('nghe-an', '06-18T19:00');
    const dayAfter = (await tick('06-19T08:00')).find((each) => each.to.chat === 'secretary');
    expect(textOf(dayAfter)).toContain('12/14 ban đã nộp, 11 đúng hạn, 1 nộp muộn.');
    expect(textOf(dayAfter)).toContain('Nộp muộn: Nghệ An (2 giờ).');
  });

  it('8: ticking twice, on three hosts or after a restart sends nothing twice', async () => {
    const { tick, restart, messages } = await stage(EVERYBODY);
    restart(3);
    await tick('06-15T08:00');
    await tick('06-15T08:00');
    restart();
    await tick('06-15T08:01');
    expect(messages).toHaveLength(BOARDS.length);
    expect(new Set(messages.map((each) => each.id)).size).toBe(BOARDS.length);
  });

  it('9: over a whole round every planned slot ends in the ledger with a reason', async () => {
    const { play, handIn, deps, config } = await stage(EVERYBODY);
    await play('06-08T08:00', '06-16T20:00', 5);
    for (const board of BOARDS.slice(0, 9)) await handIn(board, '06-16T21:00');
    await play('06-17T07:00', '06-25T20:00', 7);
    const { rounds } = await owedBetween(deps, config, at('06-08T08:00'), at('06-25T20:00'));
    const people = (await listPeople(deps)).map(recipientOf);
    const slots = plan({ config, cycles: rounds, people, from: at('06-08T08:00'), to: at('06-25T00:00') });
    expect(slots.length).toBe(BOARDS.length * 6 + 2 * 3);
    for (const slot of slots) {
      const notices = await readNotices(deps, config.id, slot.to.person ?? ('' as PersonId));
      expect(notices[slot.slot]?.reason).toMatch(/^(owed|handed_in|too_late)$/);
    }
  });

  it('10: a later revision keeps the first one’s on-time verdict', async () => {
    const { handIn, report } = await stage(HA_NAM);
    await handIn('ha-nam', '06-15T09:00');
    await handIn('ha-nam', '06-25T09:00', 11, 7);
    const { revisions, timeliness } = await report('ha-nam');
    expect([revisions.length, timeliness?.onTime]).toEqual([2, true]);
    expect(localDate('Asia/Ho_Chi_Minh', timeliness?.at ?? at('01-01T00:00'))).toBe('2024-06-15');
  });
});
