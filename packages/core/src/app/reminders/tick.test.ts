import { describe, expect, it } from 'vitest';
import type { BoardId } from '../../domain/ids.js';
import type { Grant } from '../../domain/people/types.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { at, stageOn, textOf } from './stage.js';
import { nextReminderDue, tickReminders } from './tick.js';

const stage = (...play: Parameters<typeof stageOn> extends [unknown, ...infer P] ? P : never) =>
  stageOn({ store: createMemoryStore(), ids: createIds() }, ...play);

const officer = (...boards: readonly string[]): readonly Grant[] =>
  boards.map((board) => ({ role: 'officer', board: board as BoardId }));
const head = (board: string): readonly Grant[] => [{ role: 'head', board: board as BoardId }];
const HA_NAM = { 'officer-ha-nam': officer('ha-nam'), 'head-ha-nam': head('ha-nam') };
const SECRETARY: Readonly<Record<string, readonly Grant[]>> = { secretary: [{ role: 'secretary' }] };
const to = (person: string) => (outbound: { readonly to: { readonly chat: string } }) => outbound.to.chat === person;

describe('a reminder', () => {
  it('names what is owed, what is missing and until when, with the next step under the thumb', async () => {
    const { tick } = await stage(HA_NAM);
    const [sent] = await tick('06-15T08:00');
    expect(textOf(sent)).toBe(
      [
        'Đồng chí còn 1 báo cáo sắp đến hạn (còn 3 ngày):',
        '• Báo cáo 6 tháng đầu năm 2024: chưa điền mục nào – hạn 17:00 thứ Ba 18/6/2024',
        '',
        'Diễn tập – số liệu giả định, không phải số liệu thật của các ban.',
        '[1] Bắt đầu điền',
        '[2] Nhắc lại chiều nay   [3] Vì sao tôi nhận tin này?',
      ].join('\n'),
    );
    expect(sent).toMatchObject({
      id: 'notice:officer-ha-nam:2024-06-15T01:00Z',
      kind: 'notice',
      slot: '2024-06-15T01:00Z',
    });
  });

  it('sends nothing more once the report is in, and says in the ledger why', async () => {
    const { tick, handIn, messages, ledger } = await stage(HA_NAM);
    await tick('06-15T08:00');
    await handIn('ha-nam', '06-15T09:40');
    for (const day of ['17', '18', '19', '21']) await tick(`06-${day}T08:00`);
    expect(messages).toHaveLength(1);
    const reasons = (await ledger('officer-ha-nam'))
      .filter((event) => event.type === 'NoticeDecided')
      .map((event) => (event.data as { reason: string }).reason);
    expect(reasons).toEqual(['too_late', 'owed', 'handed_in', 'handed_in', 'handed_in', 'handed_in']);
  });

  it('comes again after a report was taken back', async () => {
    const { tick, handIn, withdraw } = await stage(HA_NAM);
    await handIn('ha-nam', '06-12T09:40');
    await withdraw('ha-nam', '06-16T10:00');
    expect(await tick('06-17T08:00')).toHaveLength(1);
  });

  it('goes on before the due day while required fields are missing, and stops chasing afterwards', async () => {
    const { tick, handIn } = await stage(HA_NAM);
    await handIn('ha-nam', '06-16T09:40', 9);
    const [sent] = await tick('06-18T08:00');
    expect(textOf(sent)).toContain(
      'đã nộp nhưng mới có 9/11 mục, thiếu Cán bộ nữ trong quy hoạch, Mô hình tốt, cách làm hay',
    );
    expect(await tick('06-19T08:00')).toEqual([]);
  });

  it('is recorded before it is sent until the day before, and from then on sent before it is recorded', async () => {
    const { tick, deps } = await stage(HA_NAM);
    const [early] = await tick('06-15T08:00');
    expect([early?.uncertain, early?.row]).toEqual(['leave', null]);
    const [late] = await tick('06-17T08:00');
    expect([late?.uncertain, late?.row?.id]).toEqual(['retry', 'notice:officer-ha-nam:2024-06-17T01:00Z']);
    expect(
      await deps.store.waiting('notices:cum-2:officer-ha-nam' as never, 'notice:officer-ha-nam:2024-06-15T01:00Z'),
    ).toBe(false);
    expect(
      await deps.store.waiting('notices:cum-2:officer-ha-nam' as never, 'notice:officer-ha-nam:2024-06-17T01:00Z'),
    ).toBe(true);
  });
});

describe('old cards', () => {
  it('are edited when the report comes in, and closed', async () => {
    const { tick, handIn, ledger } = await stage(HA_NAM);
    await tick('06-15T08:00');
    const [edit] = await handIn('ha-nam', '06-15T09:40');
    expect(edit).toMatchObject({
      kind: 'edit',
      target: { chat: 'officer-ha-nam', message: 'm-notice:officer-ha-nam:2024-06-15T01:00Z' },
    });
    expect(textOf(edit).split('\n')[0]).toBe('✓ Báo cáo 6 tháng đầu năm 2024: đã nộp 09:40 15/6, lần 1, đúng hạn');
    expect((await ledger('officer-ha-nam')).map((event) => event.type)).toEqual([
      'NoticeDecided',
      'NoticeDecided',
      'NoticeSettled',
      'NoticeClosed',
    ]);
  });

  it('stay open for what is still owed', async () => {
    const { tick, handIn, ledger } = await stage({ both: officer('ha-nam', 'nam-dinh') });
    await tick('06-15T08:00');
    const [edit] = await handIn('ha-nam', '06-15T09:40');
    expect(textOf(edit)).toContain('Đồng chí còn 1 báo cáo sắp đến hạn');
    expect(textOf(edit)).toContain('✓ Báo cáo 6 tháng đầu năm 2024 (Hà Nam): đã nộp 09:40 15/6, lần 1, đúng hạn');
    expect((await ledger('both')).some((event) => event.type === 'NoticeClosed')).toBe(false);
  });

  it('that never arrived are not edited', async () => {
    const { tick, handIn, delivering } = await stage(HA_NAM);
    delivering(() => ({ outcome: 'unreachable', state: 'blocked', code: '403' }));
    await tick('06-15T08:00');
    expect(await handIn('ha-nam', '06-15T09:40')).toEqual([]);
  });
});

describe('silence', () => {
  it('mute: keeps ordinary rungs back, never the day before and the due day', async () => {
    const { tick, change } = await stage(HA_NAM);
    await change('officer-ha-nam', (before) => ({ ...before, preferences: { muteUntil: '2024-06-30' as never } }));
    const sent = [];
    for (const day of ['11', '15', '17', '18', '19'])
      sent.push((await tick(`06-${day}T08:00`)).filter(to('officer-ha-nam')).length);
    expect(sent).toEqual([0, 0, 1, 1, 0]);
  });

  it('snooze: the same reminder comes again at the hour chosen', async () => {
    const { tick, change } = await stage(HA_NAM);
    await tick('06-15T08:00');
    await change('officer-ha-nam', (before) => ({ ...before, preferences: { snoozedUntil: at('06-15T16:00') } }));
    expect(await tick('06-15T15:59')).toEqual([]);
    const [again] = await tick('06-15T16:00');
    expect(again?.slot).toBe('2024-06-15T09:00Z');
  });
});

describe('quiet hours', () => {
  it('hold what falls due in them until 07:00, through a restart', async () => {
    const { tick, change, restart } = await stage(HA_NAM);
    await tick('06-15T15:00');
    await change('officer-ha-nam', (before) => ({ ...before, preferences: { snoozedUntil: at('06-15T22:00') } }));
    expect(await tick('06-15T22:00')).toEqual([]);
    restart();
    expect(await tick('06-16T03:00')).toEqual([]);
    restart();
    const [sent] = await tick('06-16T07:00');
    expect(sent?.slot).toBe('2024-06-15T15:00Z');
  });

  it('hold the news of an outage too', async () => {
    const { tick } = await stage(SECRETARY);
    await tick('06-18T16:00');
    expect(await tick('06-18T22:00')).toEqual([]);
    const sent = await tick('06-19T07:00');
    expect(sent.map((each) => each.slot)).toEqual(['outage-2024-06-18T10:00Z']);
  });
});

describe('an outage over the due instant', () => {
  it('is told to the secretary with one button that extends for all by the gap', async () => {
    const { tick } = await stage({ ...SECRETARY, ...HA_NAM });
    await tick('06-18T15:00');
    const sent = (await tick('06-18T18:30')).filter(to('secretary'));
    expect(sent).toHaveLength(1);
    expect(textOf(sent[0])).toContain('Hệ thống đã ngừng hoạt động từ 15:00 18/6 đến 18:30 18/6.');
    expect(textOf(sent[0])).toContain('đến 20:30 thứ Ba 18/6/2024');
    expect(JSON.stringify(sent[0]?.reply)).toContain('extend_all|2024-H1|210');
    expect(await tick('06-18T18:31')).toEqual([]);
  });

  it('is none when the host was there', async () => {
    const { tick } = await stage(SECRETARY);
    await tick('06-18T08:00');
    const sent = await tick('06-18T17:00');
    expect(sent.map((each) => each.slot)).toEqual(['2024-06-18T10:00Z']);
    expect((await tick('06-18T17:05')).length).toBe(0);
  });
});

describe('a board nobody reports for', () => {
  it('goes to the secretary, all of them in one message', async () => {
    const { tick } = await stage({ ...SECRETARY, ...HA_NAM });
    const sent = (await tick('06-15T08:00')).filter(to('secretary'));
    expect(textOf(sent[0])).toContain('13 ban chưa có ai nhận được tin nhắc');
    expect(textOf(sent[0])).not.toContain('Hà Nam');
  });

  it('is told to its head when its officer blocked the bot', async () => {
    const { tick, change } = await stage(HA_NAM);
    await change('officer-ha-nam', (before) => ({ ...before, reachableSince: null }));
    const sent = await tick('06-15T08:00');
    expect(sent.map((each) => each.to.chat)).toEqual(['head-ha-nam']);
    expect(textOf(sent[0])).toContain('Ban chưa có cán bộ đầu mối nhận được tin nhắc');
  });
});

describe('the next instant with something to do', () => {
  it('is the next slot or due instant of anybody', async () => {
    const { deps, config } = await stage({ ...HA_NAM, ...SECRETARY });
    const next = (local: string) => nextReminderDue(deps, config, at(local));
    expect(await next('06-01T09:00')).toBe(at('06-11T08:00'));
    expect(await next('06-11T08:00')).toBe(at('06-15T08:00'));
    expect(await next('06-18T08:00')).toBe(at('06-18T17:00'));
  });

  it('is the end of quiet hours while something is held', async () => {
    const { deps, config, tick, change } = await stage(HA_NAM);
    await change('officer-ha-nam', (before) => ({ ...before, preferences: { snoozedUntil: at('06-15T22:00') } }));
    await tick('06-15T22:00');
    expect(await nextReminderDue(deps, config, at('06-15T22:00'))).toBe(at('06-16T07:00'));
  });
});

describe('a host that looks twice in a minute', () => {
  it('looks once', async () => {
    const { tick, deps, config } = await stage(HA_NAM);
    await tick('06-15T08:00');
    expect(await tickReminders(deps, config, { now: at('06-15T08:00'), last: at('06-15T07:00') })).toEqual([]);
  });
});
