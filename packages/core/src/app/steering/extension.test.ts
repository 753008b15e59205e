import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import { encodeAction } from '../../conversation/action-token.js';
import type { Request } from '../../conversation/request.js';
import type { BoardId, PeriodId, PersonId } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import { decide, type ReportCommand } from '../../domain/report/decide.js';
import { evolve, NO_REPORT } from '../../domain/report/evolve.js';
import type { Report, ReportEvent } from '../../domain/report/types.js';
import { bundledCluster } from '../codec/cluster-file.js';
import { readReport } from '../reports.js';

const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');
const labels = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map(({ label }) => label));

describe('the day that is asked for', () => {
  it('is typed as well as pressed, by who decides and by who asks; a day that is none is said to be', async () => {
    const stage = await openStage();
    await stage.say('secretary', '/giahan Lạng Sơn');
    expect(text(await stage.say('secretary', '31/6'))).toContain('“31/6”');
    expect(text(await stage.say('secretary', 'đến ngày 20/6'))).toContain('Lý do gia hạn:');
    await stage.say('officer:hai-phong', '/giahan');
    expect(text(await stage.say('officer:hai-phong', 'hạn nộp khi nào?'))).toContain('17:00 thứ Ba 18/6/2024');
    expect(text(await stage.say('officer:hai-phong', '21/6'))).toContain('21/6/2024');
  });

  it('leaves a read-back alone that waits for a word', async () => {
    const stage = await openStage();
    await stage.say('officer:hai-phong', 'kết nạp 848');
    await stage.say('officer:hai-phong', '/giahan');
    expect(text(await stage.say('officer:hai-phong', 'đúng'))).toContain('Đã lưu');
  });
});

describe('a request for more time', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ at: '2024-06-10T02:00:00.000Z' as Instant });
    await stage.say('officer:ha-nam', '/giahan 20/6');
  });
  const report = async (): Promise<Report> => {
    const ref = { cluster: bundledCluster().id, period: '2024-H1' as PeriodId, board: 'ha-nam' as BoardId };
    return (await readReport(stage.deps, ref)).state;
  };
  const shownTo = (who: string): readonly Seen[] => stage.seen.filter(({ to }) => to === who).slice(-1);
  const forge = (who: string, request: Request): Promise<readonly Seen[]> =>
    stage.hand(who, { kind: 'press', token: encodeAction(request), card: { chat: who, message: 'm1' } });

  it('comes to the secretary with yes, no and another day', () => {
    const shown = shownTo('secretary');
    expect(text(shown)).toContain('Hà Nam đề nghị gia hạn báo cáo 6 tháng đầu năm 2024 đến 20/6/2024');
    expect(labels(shown)).toEqual(['Đồng ý, đến 20/6', 'Không đồng ý', 'Chọn ngày khác']);
  });

  it('is refused with a reason: the board is told, the due instant stays', async () => {
    expect(text(await stage.press('secretary', 'Không đồng ý'))).toContain(
      'Không gia hạn cho Hà Nam đến 20/6/2024. Lý do:',
    );
    const said = text(await stage.press('secretary', 'Số liệu cần cho cuộc họp'));
    expect(said).toContain('Đã trả lời Hà Nam: không gia hạn đến 20/6/2024 (Số liệu cần cho cuộc họp).');
    expect(text(shownTo('officer:ha-nam'))).toContain(
      'Đề nghị gia hạn báo cáo 6 tháng đầu năm 2024 của Hà Nam đến 20/6/2024 chưa được đồng ý (Số liệu cần cho cuộc họp).\nHạn nộp vẫn là 17:00 thứ Ba 18/6/2024.',
    );
    expect(await report()).toMatchObject({
      due: '2024-06-18T10:00:00.000Z',
      extensionRequest: null,
      extensionRefused: { until: '2024-06-20', reason: 'meeting' },
    });
    expect(text(await stage.say('officer:ha-nam', '/tiendo Hà Nam'))).toContain('đến 20/6 chưa được đồng ý');
  });

  it('is decided once: a stale button changes nothing and says how things stand', async () => {
    await stage.press('secretary', 'Không đồng ý');
    await stage.press('secretary', 'Lý do khác');
    const before = await report();
    expect(text(await stage.press('secretary', 'Số liệu cần cho cuộc họp'))).toContain(
      'không còn đề nghị gia hạn nào như vậy',
    );
    expect(await report()).toEqual(before);
    await stage.say('officer:ha-nam', '/giahan 21/6');
    expect((await report()).extensionRefused).toBeNull();
  });

  it('asked anew for another day is not refused by the button of the first', async () => {
    await stage.say('officer:ha-nam', '/giahan 21/6');
    const first = { verb: 'extend_refuse', period: '2024-H1', board: 'ha-nam', date: '2024-06-20' } as const;
    expect(text(await forge('secretary', { ...first, reason: 'other' }))).toContain('không còn đề nghị gia hạn');
    expect((await report()).extensionRequest).toMatchObject({ until: '2024-06-21' });
  });

  it('is refused by nobody but secretary and leader', async () => {
    for (const who of ['officer:ha-nam', 'head:ha-nam', 'observer']) {
      const forged = { verb: 'extend_refuse', period: '2024-H1', board: 'ha-nam', date: '2024-06-20' } as const;
      expect(text(await forge(who, { ...forged, reason: 'other' }))).toContain('thư ký');
    }
    expect((await report()).extensionRequest).toMatchObject({ until: '2024-06-20' });
  });
});

/** Every state a request can be in, and what each command does to it. */
const by = 'p1' as PersonId;
const DUE = '2024-06-18T10:00:00.000Z' as Instant;
const LOCK = '2024-07-18T10:00:00.000Z' as Instant;
const UNTIL = '2024-06-20' as CalendarDate;
const LATER = '2024-06-20T10:00:00.000Z' as Instant;
const expected: ReportEvent = {
  type: 'ReportExpected',
  due: DUE,
  lock: LOCK,
  formVersion: 1,
  provisional: false,
  carried: {},
};
const requested: ReportEvent = { type: 'ExtensionRequested', by, until: UNTIL };
const refused: ReportEvent = { type: 'ExtensionRefused', by, reason: 'other' };
const granted: ReportEvent = { type: 'ReportExtended', by, due: LATER, lock: LOCK, reason: 'requested' };
const STATES: Readonly<Record<string, readonly ReportEvent[]>> = {
  none: [],
  expected: [expected],
  requested: [expected, requested],
  refused: [expected, requested, refused],
  granted: [expected, requested, granted],
  'requested again': [expected, requested, refused, requested],
};
const COMMANDS: Readonly<Record<string, ReportCommand>> = {
  request: { type: 'RequestExtension', by, sentAt: DUE, until: UNTIL },
  refuse: { type: 'RefuseExtension', by, until: UNTIL, reason: 'other' },
  'refuse another day': { type: 'RefuseExtension', by, until: '2024-06-21' as CalendarDate, reason: 'other' },
  grant: { type: 'Extend', by, due: LATER, lock: LOCK, reason: 'requested' },
};
const EDGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  none: {
    request: 'not_expected',
    refuse: 'not_requested',
    'refuse another day': 'not_requested',
    grant: 'not_expected',
  },
  expected: { request: 'ok', refuse: 'not_requested', 'refuse another day': 'not_requested', grant: 'ok' },
  requested: { request: 'ok', refuse: 'ok', 'refuse another day': 'not_requested', grant: 'ok' },
  refused: { request: 'ok', refuse: 'not_requested', 'refuse another day': 'not_requested', grant: 'ok' },
  granted: { request: 'ok', refuse: 'not_requested', 'refuse another day': 'not_requested', grant: 'not_later' },
  'requested again': { request: 'ok', refuse: 'ok', 'refuse another day': 'not_requested', grant: 'ok' },
};

describe('the states of a request for more time', () => {
  it.each(Object.keys(STATES).flatMap((state) => Object.keys(COMMANDS).map((command) => [state, command] as const)))(
    '%s: %s',
    (state, command) => {
      const report = (STATES[state] ?? []).reduce((sum, event) => evolve(sum, event, DUE), NO_REPORT);
      const decided = decide(COMMANDS[command] as ReportCommand, report);
      expect(decided.ok ? 'ok' : decided.error.code).toBe(EDGES[state]?.[command]);
    },
  );
});
