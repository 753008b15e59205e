import { describe, expect, it } from 'vitest';
import { CLUSTER } from '../../../../../tests/support/reports.js';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { Session } from '../../conversation/session.js';
import type { RetentionRules } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { parseClusterFile } from '../codec/cluster-file.js';
import { trimmed } from './sessions.js';
import { retentionDue } from './sweep.js';

let stage: Stage;
const begin = async (retention: RetentionRules): Promise<void> => {
  stage = await openStage({ config: { ...CLUSTER, retention } });
};
const says = async (said: string, who: string): Promise<string> =>
  (await stage.say(who, said)).map((each: Seen) => each.text).join('\n');
const kept = (prefix: string) => stage.store.documents.list(prefix);
const facts = async () =>
  (await stage.store.heads(''))
    .map(({ stream, version }) => `${stream} ${version}`)
    .filter((each) => !each.startsWith('notices:'));

describe('the read log', () => {
  it('is kept for the months the file says, beside the one that runs', async () => {
    await begin({ readLogMonths: 2 });
    await says('/tonghop', 'leader');
    await stage.jumpTo('2024-08-31T23:30:00+07:00');
    await says('/tonghop', 'leader');
    expect(await kept('reads:')).toHaveLength(2);
    expect(await says('/aixem', 'leader')).toContain('Lưu 2 tháng.');
    await stage.jumpTo('2024-09-01T00:30:00+07:00');
    expect((await kept('reads:')).map((id) => id.slice(0, 13))).toEqual(['reads:2024-08']);
  });

  it('goes once a day of the cluster, and the operator is told what is due', async () => {
    await begin({ readLogMonths: 1 });
    await says('/tonghop', 'leader');
    await stage.jumpTo('2024-06-11T09:00:00+07:00');
    const clockAt = '2024-08-01T09:00:00+07:00';
    expect((await stage.app.operator.retentionDue())?.readMonths).toEqual([]);
    await stage.jumpTo(clockAt);
    expect(await kept('reads:')).toEqual([]);
    expect((await stage.app.operator.retentionDue())?.readMonths).toEqual([]);
  });

  it('is kept without end where the file says nothing', async () => {
    stage = await openStage();
    await says('/tonghop', 'leader');
    await stage.jumpTo('2034-08-01T09:00:00+07:00');
    expect(await kept('reads:')).toHaveLength(1);
    expect(await stage.app.operator.retentionDue()).toBeNull();
  });
});

describe('conversations', () => {
  it('are forgotten after the days the file says, figures and facts stay', async () => {
    await begin({ sessionsDays: 30 });
    await says('kết nạp 1250', 'officer:hai-phong');
    await says('đúng', 'officer:hai-phong');
    await says('kết nạp 90', 'officer:ha-nam');
    await stage.jumpTo('2024-07-05T09:00:00+07:00');
    await says('/baocao', 'officer:ha-nam');
    const before = await facts();
    await stage.jumpTo('2024-07-11T09:00:00+07:00');
    const [only, ...others] = await kept('session:');
    expect([only, others]).toEqual(['session:r-officer-ha-nam', []]);
    expect(await facts()).toEqual(before);
    const session = (await stage.store.documents.get('session:r-officer-ha-nam'))?.value as unknown as Session;
    expect(session.keys.every(({ at }) => at > '2024-07-01')).toBe(true);
  });

  const now = '2024-06-30T02:00:00.000Z' as Instant;
  const at = (day: string) => `${day}T02:00:00.000Z` as Instant;
  const key = (day: string, refused = false) => ({
    key: day,
    at: at(day),
    replies: [],
    ...(refused ? { refused: 'marking' as never } : {}),
  });
  const left = (rules: RetentionRules, ...keys: readonly ReturnType<typeof key>[]) =>
    trimmed({ dialogue: null, keys }, rules, 'Asia/Ho_Chi_Minh', now);

  it('keep the mark of a refused message as long as the file says, without what was answered', () => {
    const [old, recent] = [key('2024-01-10', true), key('2024-06-20')];
    expect(left({ sessionsDays: 30 }, old, recent)?.keys).toEqual([recent]);
    expect(left({ sessionsDays: 30, refusedMonths: 12 }, old, recent)?.keys).toEqual([
      { ...old, replies: null },
      recent,
    ]);
    expect(left({ sessionsDays: 30, refusedMonths: 3 }, old)).toBeNull();
    const { refused: _, ...plain } = old;
    expect(left({ refusedMonths: 3 }, old, recent)?.keys).toEqual([plain, recent]);
  });

  it('stay as they are while nothing in them is past', () => {
    const session: Session = { dialogue: null, keys: [key('2024-06-29')], looked: { '2024-H1': at('2024-06-29') } };
    expect(trimmed(session, { sessionsDays: 30, refusedMonths: 1 }, 'Asia/Ho_Chi_Minh', now)).toBe(session);
    const once = left({ sessionsDays: 30, refusedMonths: 12 }, key('2024-01-10', true));
    if (once === null) throw new Error('kept');
    expect(trimmed(once, { sessionsDays: 30, refusedMonths: 12 }, 'Asia/Ho_Chi_Minh', now)).toBe(once);
  });
});

describe('people who left', () => {
  it('lose their name after the months the file says; what they handed in stays and says “trước đây”', async () => {
    await begin({ peopleLeftMonths: 6 });
    await says('kết nạp 1250, tinh giản 12', 'officer:hai-phong');
    await says('đúng', 'officer:hai-phong');
    await says('/nop', 'officer:hai-phong');
    await stage.press('officer:hai-phong', 'submit');
    await stage.app.operator.revoke('r-officer-hai-phong' as never);
    const before = await facts();
    await stage.jumpTo('2024-12-09T09:00:00+07:00');
    const person = () => stage.store.documents.get('person:r-officer-hai-phong');
    expect(JSON.stringify(await person())).toContain('Hải Phòng');
    await stage.jumpTo('2024-12-11T09:00:00+07:00');
    // As if the secretary had erased them: a tombstone is left, for facts name the id.
    expect(JSON.stringify(await person())).not.toContain('Hải Phòng');
    expect(await stage.store.documents.get('account:term:officer:hai-phong')).toBeNull();
    expect((await facts()).filter((each) => each.includes('2024-H1:hai-phong'))).toEqual(
      before.filter((each) => each.includes('2024-H1:hai-phong')),
    );
    const source = await says('/nguon Hải Phòng 6T/2024', 'leader');
    expect(source).toContain('1.250');
    expect(source).not.toContain('Cán bộ đầu mối');
  });
});

describe('messages that could not be sent', () => {
  it('are given up after the days the file says', async () => {
    const deliver = () => ({ outcome: 'later', afterMs: 1_000, code: '429' }) as const;
    for (const [days, expected] of [
      [undefined, true],
      [5, false],
    ] as const) {
      stage = await openStage({
        config: { ...CLUSTER, ...(days === undefined ? {} : { retention: { outboxDays: days } }) },
        deliver,
      });
      await says('kết nạp 1250', 'officer:hai-phong');
      await says('đúng', 'officer:hai-phong');
      const sent = await stage.jumpTo('2024-06-16T09:10:00+07:00');
      expect(sent.some(({ text }) => text.includes('Đã lưu'))).toBe(expected);
    }
  });
});

describe('what is due', () => {
  it('is told of each kind before the host has removed it, and nothing is changed by asking', async () => {
    const rules = { readLogMonths: 1, sessionsDays: 30, outboxDays: 5, peopleLeftMonths: 6 };
    stage = await openStage({
      config: { ...CLUSTER, retention: rules },
      deliver: () => ({ outcome: 'later', afterMs: 1_000, code: '429' }),
    });
    await says('/tonghop', 'leader');
    await says('kết nạp 1250', 'officer:ha-nam');
    await says('đúng', 'officer:ha-nam');
    await stage.app.operator.revoke('r-officer-hai-phong' as never);
    const config = { ...CLUSTER, retention: rules };
    const due = () => retentionDue(stage.deps, config, '2025-03-01T02:00:00.000Z' as Instant);
    const told = await due();
    expect(told).toMatchObject({
      readMonths: ['2024-06'],
      sessions: ['r-officer-ha-nam'],
      outboxSince: expect.stringMatching(/^2024-06-10/) as string,
    });
    expect(told.people).toContain('person:r-officer-hai-phong');
    expect(told.people).not.toContain('person:r-officer-ha-nam');
    expect(await due()).toEqual(told);
    expect(await retentionDue(stage.deps, config, stage.now())).toEqual({
      readMonths: [],
      sessions: [],
      people: [],
      outboxSince: null,
    });
  });
});

describe('the rules', () => {
  it.each([
    [{ readLogMonths: 0 }, 'retention.readLogMonths: must be a whole number from 1 to 120, e.g. 24'],
    [{ sessionsDays: 1 }, 'retention.sessionsDays: must be a whole number from 2 to 3650, e.g. 90'],
    [{ refusedMonths: 1.5 }, 'retention.refusedMonths: must be a whole number from 1 to 120, e.g. 12'],
    [{ outboxDays: 1 }, 'retention.outboxDays: must be a whole number from 4 to 365, e.g. 14'],
    [{ peopleLeftMonths: -1 }, 'retention.peopleLeftMonths: must be a whole number from 1 to 120, e.g. 12'],
    [{ figuresYears: 5 }, 'retention: does not know “figuresYears”'],
    [7, 'retention: must be an object, e.g. {"readLogMonths": 24, "sessionsDays": 90}'],
  ])('%j is refused with an example', (retention, message) => {
    const { calendar, ...file } = CLUSTER;
    const read = parseClusterFile({ ...file, calendar, retention });
    expect(read.ok ? [] : read.error.map((fault) => fault.message).join('\n')).toContain(message);
  });
});
