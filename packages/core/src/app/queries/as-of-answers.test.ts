import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { board, CLUSTER, complete, count, H1, person } from '../../../../../tests/support/reports.js';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import { decodeAction } from '../../conversation/action-token.js';
import type { Instant } from '../../domain/instant.js';
import type { ReportCommand } from '../../domain/report/decide.js';
import { reportDecider, reportStream } from '../reports.js';
import { runCommand } from '../run-command.js';

const text = (seen: readonly Seen[]): string => seen.map((each) => each.text).join('\n');
const lines = (seen: readonly Seen[]): readonly string[] => text(seen).split('\n');
const actions = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map((button) => button.action));
const BUTTONS = /^(?:\[\d+\] .*)$/;
const AS_OF = /^Theo những gì hệ thống biết đến .*\.$/;
/** What was said, without buttons and the line that names the moment. */
const said = (seen: readonly Seen[]): readonly string[] =>
  lines(seen).filter((line) => !BUTTONS.test(line) && !AS_OF.test(line) && line.trim() !== '');

let n = 0;
const run = async (stage: Stage, id: string, value: ReportCommand): Promise<boolean> => {
  const stream = reportStream({ cluster: CLUSTER.id, period: H1.period, board: board(id) });
  n += 1;
  const done = await runCommand(stage.deps, reportDecider, { stream, key: `a${n}`, at: stage.now(), command: value });
  return done.ok;
};
const base = (stage: Stage, id: string) => ({
  by: person(`r-officer-${id}`),
  onBehalf: null,
  sentAt: stage.now(),
  today: '2024-06-10' as never,
  form: CLUSTER.form,
});
const enter = (stage: Stage, id: string, admitted: number) =>
  run(stage, id, {
    type: 'Enter',
    ...base(stage, id),
    asOf: '2024-06-10' as never,
    values: complete({ party_members_admitted: count(admitted) }),
    confirmed: [],
  });
const handIn = (stage: Stage, id: string) =>
  run(stage, id, { type: 'HandIn', ...base(stage, id), texts: {}, evenIncomplete: false });
const withdraw = (stage: Stage, id: string, revision: number) =>
  run(stage, id, { type: 'Withdraw', by: person(`r-officer-${id}`), sentAt: stage.now(), revision, reason: 'mistake' });

describe('an answer as of a moment', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
    await enter(stage, 'hai-phong', 1_250);
    await handIn(stage, 'hai-phong');
    await stage.jumpTo('2024-06-12T10:00:00+07:00');
    await enter(stage, 'hai-phong', 1_260);
    await handIn(stage, 'hai-phong');
    await enter(stage, 'ha-nam', 300);
    await handIn(stage, 'ha-nam');
    await stage.jumpTo('2024-06-19T09:00:00+07:00');
  });

  it.each(['/tonghop 6T/2024 luc 11/6', 'tổng hợp 6 tháng tính đến 11/6', 'tổng hợp lúc 11/6/2024'])(
    '“%s” is what was known at the end of that day, and says so',
    async (asked) => {
      const seen = await stage.say('leader', asked);
      expect(lines(seen).slice(0, 2)).toEqual([
        'Tổng hợp 6 tháng đầu năm 2024 từ 1/14 ban: Kết nạp đảng viên 1.250, đạt 125% chỉ tiêu năm.',
        'Theo những gì hệ thống biết đến hết ngày thứ Ba 11/6/2024.',
      ]);
      expect(actions(seen).slice(0, 3).map(decodeAction)).toEqual([
        { verb: 'status', period: '2024-H1', asof: '2024-06-11' },
        { verb: 'indicator', period: '2024-H1', asof: '2024-06-11' },
        { verb: 'source', period: '2024-H1', asof: '2024-06-11' },
      ]);
    },
  );

  it('of one figure, of the round and of the source too', async () => {
    expect(lines(await stage.say('leader', 'kết nạp của Hải Phòng tính đến 11/6')).slice(0, 2)).toEqual([
      'Hải Phòng, 6 tháng đầu năm 2024 – Kết nạp đảng viên: 1.250.',
      'Theo những gì hệ thống biết đến hết ngày thứ Ba 11/6/2024.',
    ]);
    const round = await stage.say('leader', '/tiendo lúc 17:00 11/6');
    expect(lines(round).slice(0, 2)).toEqual([
      '1/14 ban đã nộp: 1 đúng hạn. Chưa nộp 13 ban.',
      'Theo những gì hệ thống biết đến 17:00 thứ Ba 11/6/2024.',
    ]);
    expect(actions(round).map((action) => action.split('|')[0])).not.toContain('remind');
    expect(text(await stage.say('leader', '/nguon hải phòng lúc 11/6'))).toContain('lần 1, ');
    expect(text(await stage.say('leader', '/nguon hải phòng'))).toContain('lần 2 (sửa), ');
  });

  it('leads on to the same moment, and back to now', async () => {
    await stage.say('leader', '/tonghop lúc 11/6');
    const source = await stage.press('leader', 'Nguồn số liệu');
    expect(text(source)).toContain('Nguồn số liệu 6 tháng đầu năm 2024: báo cáo của 1/14 ban.');
    await stage.say('leader', '/tonghop lúc 11/6');
    expect(lines(await stage.press('leader', 'Xem hiện nay'))[0]).toContain('từ 2/14 ban: Kết nạp đảng viên 1.560');
  });

  it('that lies ahead, before the first record or nowhere is refused with what to say instead', async () => {
    expect(lines(await stage.say('leader', '/tonghop lúc 25/6'))[0]).toBe(
      '23:59 thứ Ba 25/6/2024 chưa đến nên chưa có gì để xem; đồng chí chọn thời điểm đã qua.',
    );
    expect(lines(await stage.say('leader', '/tonghop lúc 9/6'))[0]).toBe(
      'Đến 23:59 Chủ nhật 9/6/2024 hệ thống chưa ghi nhận dữ liệu nào; dữ liệu đầu tiên có từ 09:00 thứ Hai 10/6/2024.',
    );
    expect(lines(await stage.say('leader', '/tonghop lúc 31/6'))[0]).toContain(
      'Chưa rõ thời điểm “31/6”, ví dụ: “lúc 19/6/2024”',
    );
    expect(lines(await stage.say('leader', '/tonghop lúc hôm nay'))[0]).toContain('từ 2/14 ban');
  });

  it('is shown to who may see figures now, and as published only when it was published then', async () => {
    expect(text(await stage.say('officer:lang-son', '/tonghop lúc 11/6'))).toContain('1.250');
    await stage.say('leader', '/tonghop');
    await stage.press('leader', 'publish');
    await stage.press('leader', 'publish');
    expect(text(await stage.say('observer', '/tonghop'))).toContain('1.560');
    const before = text(await stage.say('observer', '/tonghop lúc 11/6'));
    expect(before).toContain('chưa công bố');
    expect(before).not.toContain('1.250');
  });

  it('leaves figures given “tính đến” a day to the report', async () => {
    const seen = text(await stage.say('officer:thai-binh', 'kết nạp 848 tính đến 10/6'));
    expect(seen).not.toContain('Theo những gì hệ thống biết');
  });
});

const deed = fc.record({
  do: fc.constantFrom('enter', 'enter', 'hand in', 'hand in', 'withdraw', 'ask', 'ask'),
  board: fc.constantFrom('lang-son', 'hai-phong', 'ha-nam'),
  value: fc.nat(2_000),
  revision: fc.integer({ min: 1, max: 3 }),
  later: fc.integer({ min: 1, max: 40 }),
});

describe('whatever happens in between', () => {
  it('a summary as of an instant says what was printed at that instant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 16 }), async (deeds) => {
        const stage = await openStage();
        const printed: { readonly at: Instant; readonly asked: string; readonly lines: readonly string[] }[] = [];
        let hours = 0;
        for (const each of deeds) {
          hours += each.later;
          await stage.jumpTo(new Date(Date.parse('2024-06-10T02:00:00Z') + hours * 3_600_000).toISOString());
          if (each.do === 'enter') await enter(stage, each.board, each.value);
          if (each.do === 'hand in') await handIn(stage, each.board);
          if (each.do === 'withdraw') await withdraw(stage, each.board, each.revision);
          if (each.do !== 'ask') continue;
          for (const asked of ['/tonghop 2024-H1', '/solieu 2024-H1 kết nạp', `/solieu 2024-H1 kết nạp so cùng kỳ`])
            printed.push({ at: stage.now(), asked, lines: said(await stage.say('leader', asked)) });
        }
        await stage.jumpTo('2024-08-20T09:00:00+07:00');
        for (const { at, asked, lines: then } of printed)
          expect(said(await stage.say('leader', `${asked} lúc ${at}`))).toEqual(then);
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});
