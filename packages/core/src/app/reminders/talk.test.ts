import { describe, expect, it } from 'vitest';
import { plainText } from '../../conversation/plain-text.js';
import type { Request } from '../../conversation/request.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Grant, Language } from '../../domain/people/types.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { listCycles } from '../cycles.js';
import { reminders } from '../handle/reminders.js';
import { readPerson } from '../people/documents.js';
import { loadDuty } from '../reporting/duty.js';
import type { Said, Turn } from '../turn.js';
import { wordsFor } from './compose.js';
import { reminderLines } from './lines.js';
import { nudge } from './nudge.js';
import { at, stageOn, textOf } from './stage.js';

const stage = (...play: Parameters<typeof stageOn> extends [unknown, ...infer P] ? P : never) =>
  stageOn({ store: createMemoryStore(), ids: createIds() }, ...play);

const grants = (role: 'officer' | 'head', board: string): readonly Grant[] => [{ role, board: board as BoardId }];
const PEOPLE: Readonly<Record<string, readonly Grant[]>> = {
  'officer-ha-nam': grants('officer', 'ha-nam'),
  'head-ha-nam': grants('head', 'ha-nam'),
  secretary: [{ role: 'secretary' }],
};

type Stage = Awaited<ReturnType<typeof stage>>;

/** One message of a person to the handlers of this area, which look at nothing else of a turn. */
const turnOf = async (on: Stage, id: string, now: Instant, key = 'k1', language: Language = 'vi'): Promise<Turn> => {
  const person = await readPerson(on.deps, id as PersonId);
  if (person === null) throw new Error(id);
  const words = wordsFor(on.config, { ...person, language });
  return {
    deps: on.deps,
    now,
    sentAt: now,
    inbound: { key },
    person,
    config: on.config,
    words,
    t: words.t,
  } as unknown as Turn;
};
const said = (answer: Said | undefined): string =>
  (answer?.replies ?? []).map((reply) => plainText(reply).text).join('\n');
const why = async (on: Stage, id: string, now: string, slot?: string, language?: Language): Promise<string> => {
  const request: Request<'why'> = slot === undefined ? { verb: 'why' } : { verb: 'why', slot };
  return said(await reminders.why?.(await turnOf(on, id, at(now), 'k1', language), request));
};
const snooze = async (on: Stage, id: string, now: string, slot: string): Promise<string> =>
  said(await reminders.snooze?.(await turnOf(on, id, at(now)), { verb: 'snooze', slot }));

describe('why did I get this', () => {
  it('names the report, the rung and what comes next', async () => {
    const on = await stage(PEOPLE);
    await on.tick('06-11T07:00');
    await on.tick('06-11T08:00');
    await on.tick('06-15T08:00');
    expect(await why(on, 'officer-ha-nam', '06-15T09:00', '2024-06-15T01:00Z')).toBe(
      [
        'Tin nhắc lúc 08:00 thứ Bảy 15/6/2024: đã gửi, vì báo cáo 6 tháng đầu năm 2024 của Hà Nam chưa đủ hoặc chưa nộp (trước hạn 3 ngày).',
        'Lượt nhắc tiếp theo: 08:00 thứ Hai 17/6/2024, nếu khi đó còn báo cáo chưa nộp.',
      ].join('\n'),
    );
  });

  it('or not get it: handed in, muted, missed', async () => {
    const on = await stage(PEOPLE);
    await on.change('officer-ha-nam', (before) => ({ ...before, preferences: { muteUntil: '2024-06-12' as never } }));
    await on.tick('06-11T08:00');
    await on.handIn('ha-nam', '06-14T09:00');
    await on.tick('06-15T08:00');
    expect(await why(on, 'officer-ha-nam', '06-15T09:00')).toBe(
      [
        'Các lượt nhắc gần đây của đồng chí:',
        '• 08:00 15/6: không gửi, vì báo cáo đã nộp',
        '• 08:00 11/6: không gửi, vì khi đó đồng chí tạm tắt tin nhắc',
        '',
        'Hiện không có lượt nhắc nào sắp tới.',
      ].join('\n'),
    );
  });

  it('answers in English to whom English was chosen', async () => {
    const on = await stage(PEOPLE);
    await on.tick('06-15T07:00');
    await on.tick('06-15T08:00');
    expect(await why(on, 'officer-ha-nam', '06-15T09:00', '2024-06-15T01:00Z', 'en')).toContain(
      'The reminder at 08:00 Saturday 15 June 2024: sent, because the report of Hà Nam for',
    );
  });

  it('tells of a message that did not arrive, and of a slot that never was', async () => {
    const on = await stage(PEOPLE);
    on.delivering(() => ({ outcome: 'unreachable', state: 'blocked', code: '403' }));
    await on.tick('06-15T08:00');
    expect(await why(on, 'officer-ha-nam', '06-15T09:00', '2024-06-15T01:00Z')).toContain(
      'không tới được tài khoản của đồng chí',
    );
    expect(await why(on, 'officer-ha-nam', '06-15T09:00', '2024-06-14T01:00Z')).toContain(
      'Không tìm thấy lượt nhắc này.',
    );
    expect(await why(on, 'head-ha-nam', '06-15T09:00')).toContain('Chưa có lượt nhắc nào cho đồng chí.');
  });
});

describe('a message never heard of again', () => {
  it('is on its way at first, and uncertain after an hour, also in the digest', async () => {
    const on = await stage(PEOPLE);
    on.delivering(() => ({ outcome: 'later', afterMs: 1_000, code: '429' }));
    await on.tick('06-18T08:00');
    expect(await why(on, 'officer-ha-nam', '06-18T08:30', '2024-06-18T01:00Z')).toContain('đang gửi, vì');
    expect(await why(on, 'officer-ha-nam', '06-18T09:30', '2024-06-18T01:00Z')).toContain(
      'đã gửi nhưng chưa rõ kết quả',
    );
    const digest = (await on.tick('06-18T17:00')).find((each) => each.to.chat === 'secretary');
    expect(textOf(digest)).toContain('Tin nhắc chưa rõ đã tới hay chưa: Hà Nam.');
  });
});

describe('snoozing', () => {
  it('puts the reminder off and says when it comes', async () => {
    const on = await stage(PEOPLE);
    await on.tick('06-15T08:00');
    expect(await snooze(on, 'officer-ha-nam', '06-15T08:05', '2024-06-15T01:00Z')).toContain(
      'Sẽ nhắc lại lúc 16:00 thứ Bảy 15/6/2024.',
    );
    const again = (await on.tick('06-15T16:00')).find((each) => each.to.chat === 'officer-ha-nam');
    expect(textOf(again)).toContain('Đồng chí còn 1 báo cáo sắp đến hạn (còn 3 ngày)');
  });

  it('puts it off to the next morning for who got all they want today', async () => {
    const on = await stage(PEOPLE);
    await on.change('officer-ha-nam', (before) => ({ ...before, preferences: { dailyCap: 1 } }));
    await on.tick('06-11T08:00');
    expect(await snooze(on, 'officer-ha-nam', '06-11T08:05', '2024-06-11T01:00Z')).toContain(
      'Hôm nay đã đủ số tin tối đa nên sẽ nhắc lại lúc 08:00 thứ Tư 12/6/2024.',
    );
    expect(await on.tick('06-12T08:00')).toHaveLength(1);
  });

  it('is refused near the due instant, for what is in and for what is no reminder', async () => {
    const on = await stage(PEOPLE);
    await on.tick('06-17T08:00');
    expect(await snooze(on, 'officer-ha-nam', '06-17T08:05', '2024-06-17T01:00Z')).toContain('Đã gần hạn nộp');
    expect(await snooze(on, 'officer-ha-nam', '06-17T08:05', '2024-06-01T01:00Z')).toContain('Không tìm thấy');
    await on.handIn('ha-nam', '06-17T09:00');
    expect(await snooze(on, 'officer-ha-nam', '06-17T09:05', '2024-06-17T01:00Z')).toContain('không cần nhắc lại');
  });
});

describe('a reminder ordered by the secretary', () => {
  const ordered = async (on: Stage, now: string, key: string, ...boards: readonly string[]): Promise<Said> => {
    const [cycle] = await listCycles(on.deps, on.config.id);
    if (cycle === undefined) throw new Error('no cycle');
    const duties = await Promise.all(
      boards.map(async (id) => {
        const board = boardOf(on.config, id);
        if (board === undefined) throw new Error(id);
        return loadDuty(on.deps, on.config.id, board, cycle);
      }),
    );
    return nudge(await turnOf(on, 'secretary', at(now), key), duties);
  };

  it('goes out at once and says whom it reached and whom it cannot', async () => {
    const on = await stage(PEOPLE);
    const answer = await ordered(on, '06-14T09:00', 'k1', 'ha-nam', 'nghe-an');
    expect(said(answer)).toBe(
      'Đã gửi tin đôn đốc tới 1 ban: Hà Nam.\nChưa gửi tới được (chưa có đầu mối hoặc không liên lạc được): Nghệ An.',
    );
    expect(answer.outbound?.map((each) => [each.to.chat, textOf(each).split('\n')[0]])).toEqual([
      ['officer-ha-nam', 'Đề nghị đồng chí sớm nộp 1 báo cáo:'],
    ]);
  });

  it('reaches a board once a day, however often it is ordered', async () => {
    const on = await stage(PEOPLE);
    await ordered(on, '06-14T09:00', 'k1', 'ha-nam');
    const again = await ordered(on, '06-14T15:00', 'k2', 'ha-nam');
    expect([said(again), again.outbound]).toEqual(['Hôm nay đã đôn đốc, không gửi lại: Hà Nam.', []]);
    expect((await ordered(on, '06-15T09:00', 'k3', 'ha-nam')).outbound).toHaveLength(1);
  });

  it('goes to the head while no officer can be reached', async () => {
    const on = await stage(PEOPLE);
    await on.change('officer-ha-nam', (before) => ({ ...before, reachableSince: null }));
    const answer = await ordered(on, '06-14T09:00', 'k1', 'ha-nam');
    expect(answer.outbound?.map((each) => each.to.chat)).toEqual(['head-ha-nam']);
  });

  it('waits for the morning in quiet hours', async () => {
    const on = await stage(PEOPLE);
    const answer = await ordered(on, '06-14T22:00', 'k1', 'ha-nam');
    expect(answer.outbound).toEqual([]);
    const claim = (now: string) =>
      on.deps.store.claim({ now: at(now), nowMs: 1_000_000, limit: 9, leaseMs: 1, by: 'x' });
    expect(await claim('06-15T06:59')).toEqual([]);
    expect((await claim('06-15T07:00')).map((row) => row.id)).toEqual([
      'notice:officer-ha-nam:nudge-2024-06-14-ha-nam',
    ]);
  });
});

describe('the plan an operator sees', () => {
  const lines = (on: Stage, from: string, to: string) => reminderLines(on.deps, on.config, at(from), at(to));

  it('has a line each with offset, rung, items and a reason', async () => {
    const on = await stage(PEOPLE);
    const [first] = (await lines(on, '06-15T00:00', '06-15T23:00')).filter((line) => line.to.board === 'ha-nam');
    expect(first).toEqual({
      at: '2024-06-15T08:00:00+07:00',
      to: { role: 'officer', board: 'ha-nam', person: 'officer-ha-nam' },
      rung: '-3',
      items: [{ kind: 'report', period: '2024-H1', board: 'ha-nam', due: '2024-06-18T17:00:00+07:00' }],
      why: 'due in 3 days: not handed in',
    });
  });

  it('shows a board nobody reports for without a person, and where it goes instead', async () => {
    const on = await stage({ 'head-ha-nam': grants('head', 'ha-nam') });
    const of = (await lines(on, '06-15T00:00', '06-15T23:00')).filter((line) => line.to.board === 'ha-nam');
    expect(of.map((line) => [line.to.role, line.to.person])).toEqual([
      ['officer', null],
      ['head', 'head-ha-nam'],
    ]);
  });

  it('marks the digest at the due instant, and names in it who is missing', async () => {
    const on = await stage(PEOPLE);
    await on.handIn('ha-nam', '06-14T09:00');
    const digests = (await lines(on, '06-18T12:00', '06-19T12:00')).filter((line) => line.to.role === 'secretary');
    expect(digests.map((line) => [line.at, line.rung, line.items.length])).toEqual([
      ['2024-06-18T17:00:00+07:00', 'due', 13],
      ['2024-06-19T08:00:00+07:00', '+1', 13],
    ]);
  });

  it('leaves out what is in, and says what will be skipped', async () => {
    const on = await stage(PEOPLE);
    await on.change('officer-ha-nam', (before) => ({ ...before, preferences: { muteUntil: '2024-06-30' as never } }));
    const own = async () =>
      (await lines(on, '06-10T00:00', '06-30T00:00'))
        .filter((line) => line.to.person === 'officer-ha-nam')
        .map((line) => line.why);
    expect((await own()).slice(0, 3)).toEqual([
      'due in 7 days: not handed in; will be skipped: muted until 2024-06-30',
      'due in 3 days: not handed in; will be skipped: muted until 2024-06-30',
      'due in 1 day: not handed in',
    ]);
    await on.handIn('ha-nam', '06-16T09:00');
    expect(await own()).toHaveLength(2);
  });

  it('is refused where holidays are missing', async () => {
    const on = await stage(PEOPLE);
    const { deps, config } = on;
    const in2028 = (day: string) => `2028-${day}T00:00:00.000Z` as Instant;
    await expect(reminderLines(deps, config, in2028('06-01'), in2028('07-01'))).rejects.toThrow('no holidays for 2028');
  });
});
