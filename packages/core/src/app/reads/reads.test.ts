import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import { encodeAction } from '../../conversation/action-token.js';
import { createMemoryStore } from '../../store/memory.js';
import { readReadLog } from '../codec/reads.js';

let stage: Stage;
const says = async (said: string, who = 'leader'): Promise<string> =>
  (await stage.say(who, said)).map((each: Seen) => each.text).join('\n');
const kept = async () => {
  const ids = await stage.store.documents.list('reads:');
  const logs = await Promise.all(ids.map((id) => stage.store.documents.get(id)));
  return logs.flatMap((log) => (log === null ? [] : readReadLog(log.value).reads));
};

beforeEach(async () => {
  stage = await openStage();
});

describe('who looked at which figures', () => {
  it('is kept with what was asked, in codes only, and told latest first', async () => {
    await says('/tonghop');
    await stage.jumpTo('2024-06-10T09:05:00+07:00');
    await says('kết nạp của Hải Phòng so với kỳ trước');
    await stage.jumpTo('2024-06-10T09:10:00+07:00');
    await says('/nguon cán bộ nữ lúc 9/6', 'secretary');
    expect(await kept()).toEqual([
      { at: '2024-06-10T02:00:00.000Z', what: 'summary', period: '2024-H1' },
      {
        at: '2024-06-10T02:05:00.000Z',
        what: 'indicator',
        period: '2024-H1',
        board: 'hai-phong',
        indicator: 'party_members_admitted',
        against: 'previous',
      },
      {
        at: '2024-06-10T02:10:00.000Z',
        what: 'source',
        period: '2024-H1',
        indicator: 'planning_women_pct',
        asOf: '2024-06-09T16:59:59.999Z',
      },
    ]);
    await stage.jumpTo('2024-06-10T09:15:00+07:00');
    const told = (await says('ai đã xem?')).split('\n');
    expect(told.slice(0, 4)).toEqual([
      'Ai đã xem số liệu (mới nhất trước):',
      '• 09:10 10/6/2024 (+07:00) – Thư ký cụm (diễn tập): nguồn số liệu của Cán bộ nữ trong quy hoạch, 6 tháng đầu năm 2024, tính đến 23:59 9/6',
      '• 09:05 10/6/2024 (+07:00) – Lãnh đạo (diễn tập): Kết nạp đảng viên của Hải Phòng, 6 tháng đầu năm 2024, so kỳ trước',
      '• 09:00 10/6/2024 (+07:00) – Lãnh đạo (diễn tập): tổng hợp, 6 tháng đầu năm 2024',
    ]);
    expect(await says('/aixem', 'secretary')).toContain('Lãnh đạo (diễn tập): nhật ký xem');
  });

  it('is one look when it is asked twice within a minute', async () => {
    await says('/tonghop');
    await says('/tonghop');
    await says('tổng hợp 6 tháng đầu năm 2024');
    expect(await kept()).toHaveLength(1);
    await stage.jumpTo('2024-06-10T09:01:00+07:00');
    await says('/tonghop');
    await says('/tonghop', 'secretary');
    expect(await kept()).toHaveLength(3);
  });

  it('is on disk before the answer, and without it there is none', async () => {
    const store = createMemoryStore();
    const full = {
      ...store.documents,
      put: (id: string, expected: number, value: never) =>
        id.startsWith('reads:') ? Promise.reject(new Error('disk full')) : store.documents.put(id, expected, value),
    };
    stage = await openStage({ store: { ...store, documents: full } });
    expect(await says('/tonghop')).not.toContain('6 tháng đầu năm 2024');
  });

  it('holds nothing that somebody typed and nobody understood', async () => {
    await says('/tonghop kỳ bí mật gì đó');
    await stage.hand('leader', { kind: 'press', token: 'summary|xyz|abc|later|elsewhere', card: null });
    await stage.hand('leader', { kind: 'press', token: 'indicator|abc|2024-H1|xyz|||more|m9|q', card: null });
    expect(JSON.stringify(await kept())).not.toMatch(/xyz|abc|later|elsewhere|more|bí mật/);
  });

  it('says when it was refused', async () => {
    await says('/tonghop', 'officer:hai-phong');
    await says('/tonghop Hải Phòng', 'officer:hai-phong');
    expect(await kept()).toMatchObject([{ refused: true }, { board: 'hai-phong' }]);
    expect(await says('/aixem')).toContain('tổng hợp, 6 tháng đầu năm 2024, không được xem');
  });

  it.each(['officer:hai-phong', 'head:hai-phong', 'observer'])('is refused to %s, but for their own', async (who) => {
    await says('/tonghop');
    expect(await says('/aixem', who)).toBe(
      'Việc này cần vai trò thư ký cụm hoặc lãnh đạo; đồng chí chưa được giao vai trò này.',
    );
    await says('/tonghop', who);
    expect(await says('/caidat', who)).toContain('Nhật ký xem của tôi');
    const own = (await stage.press(who, 'Nhật ký xem của tôi')).map(({ text }) => text).join('\n');
    expect(own).toMatch(/^Nhật ký xem của đồng chí \(mới nhất trước\):\n• 09:00 10\/6\/2024 \(\+07:00\) – tổng hợp,/);
    expect(own.split('\n').filter((line) => line.startsWith('•'))).toHaveLength(1);
    expect(await says('nhật ký xem của tôi', who)).toBe(own);
  });

  it('is asked of one period and one board, and a page at a time', async () => {
    for (let minute = 0; minute < 12; minute++) {
      await stage.jumpTo(`2024-06-10T10:${String(minute).padStart(2, '0')}:00+07:00`);
      await says(minute % 2 === 0 ? '/tonghop Hải Phòng' : '/tonghop Hà Nam');
    }
    expect(await says('ai đã xem số liệu của Hà Nam')).toContain('Ai đã xem số liệu Hà Nam (mới nhất trước):');
    const half = await says('ai đã xem tổng hợp 6 tháng đầu năm 2024');
    expect(half).toContain('Ai đã xem số liệu 6 tháng đầu năm 2024');
    expect(await says('ai da xem tong hop nam 2023')).toContain('Chưa có lượt xem nào.');
    await says('/aixem');
    const older = (await stage.press('leader', 'Cũ hơn')).map(({ text }) => text).join('\n');
    expect(older).toContain('Hải Phòng, 6 tháng đầu năm 2024');
    expect(older).toContain('Mới hơn');
    const all = await stage.hand('leader', {
      kind: 'press',
      token: encodeAction({ verb: 'reads', page: '9' }),
      card: null,
    });
    expect(all.map(({ text }) => text).join()).toContain('Chưa có lượt xem nào.');
  });

  it('is a button on the summary for those who may ask, in English too', async () => {
    expect(
      (await stage.say('observer', '/tonghop')).flatMap(({ buttons }) => buttons.map(({ label }) => label)),
    ).not.toContain('Ai đã xem?');
    await says('/tonghop');
    const told = (await stage.press('leader', 'Ai đã xem?')).map(({ text }) => text).join('\n');
    expect(told).toContain('Ai đã xem số liệu 6 tháng đầu năm 2024');
    await says('/settings language en');
    await stage.jumpTo('2024-06-10T11:00:00+07:00');
    expect(await says('who has seen the summary')).toContain('Who has seen figures (latest first):');
  });

  it('is given to the operator between two instants', async () => {
    await says('/tonghop');
    await stage.jumpTo('2024-07-02T09:00:00+07:00');
    await says('/tonghop Hải Phòng', 'secretary');
    const all = await stage.app.operator.reads('2024-06-01T00:00:00.000Z' as never, stage.now());
    expect(all).toMatchObject([
      { at: '2024-06-10T09:00:00+07:00', what: 'summary', name: 'Lãnh đạo (diễn tập)' },
      { at: '2024-07-02T09:00:00+07:00', what: 'summary', board: 'hai-phong' },
    ]);
    expect(await stage.app.operator.reads('2024-06-11T00:00:00.000Z' as never, stage.now())).toHaveLength(1);
  });
});
