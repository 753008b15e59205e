import { describe, expect, it } from 'vitest';
import {
  asked,
  at,
  BOARDS,
  CLUSTER,
  complete,
  count,
  entered,
  expected,
  extended,
  H1,
  handedIn,
  inTime,
  lostSince,
  NOBODY,
  none,
  REACHED,
  reportOf,
} from '../../../../../tests/support/reports.js';
import type { Report } from '../../domain/report/types.js';
import { periodSummary } from '../../domain/summary/period.js';
import { boardStatus, outward, roundStatus } from '../../domain/summary/status.js';
import type { Reach } from '../../domain/summary/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { format } from '../../i18n/format.js';
import { plainText } from '../plain-text.js';
import { presentStatus, type StatusView } from './status.js';
import { presentBoardStatus } from './status-board.js';
import type { Words } from './words.js';

const wordsIn = (language: 'vi' | 'en'): Words => ({
  t: catalogue(language),
  f: format(language, CLUSTER.calendar.zone),
  config: CLUSTER,
});
const NOW = at('2024-06-19T07:50');
const nothing = reportOf(expected());
const some = { party_members_admitted: count(10), planning_women_pct: none('in_preparation') };
const begun = reportOf(expected(), entered('2024-06-10T09:00', some));

/** Fourteen boards: `over` by id, the rest handed in on time. */
const dutiesWith = (over: Readonly<Record<string, readonly [Report, Reach]>>) =>
  BOARDS.map((board, index) => {
    const [report, reach] = over[board] ?? [inTime({ party_members_admitted: count(300 + index) }), REACHED];
    return { board, report, reach };
  });
const view = (over: Readonly<Record<string, readonly [Report, Reach]>>, more: Partial<StatusView> = {}): StatusView => {
  const duties = dutiesWith(over);
  const round = roundStatus(H1, CLUSTER.form, duties, NOW);
  const { indicators } = periodSummary(CLUSTER, H1.period, CLUSTER.form, duties);
  return {
    round,
    inside: true,
    own: [],
    figures: true,
    only: null,
    headline: indicators.find((each) => each.total?.kind === 'sum') ?? null,
    reader: 'leader',
    rehearsal: false,
    ...more,
  };
};
const shown = (over: Parameters<typeof view>[0], more: Partial<StatusView> = {}, language: 'vi' | 'en' = 'vi') =>
  plainText(presentStatus(wordsIn(language), view(over, more))).text.split('\n');

const MORNING = {
  'thai-binh': [reportOf(expected(), asked('2024-06-17T09:00', '2024-06-20')), REACHED],
  'ha-nam': [begun, lostSince('2024-06-14T08:00')],
  'quang-ninh': [inTime({ party_members_admitted: count(288) }, '2024-06-18T18:05'), REACHED],
} as const;

describe('the state of the round', () => {
  it('puts verdict, names and reasons first, then the headline figure, then what waits for the leader', () => {
    expect(shown(MORNING)).toEqual([
      '12/14 ban đã nộp: 11 đúng hạn, 1 nộp muộn. Chưa nộp 2: Thái Bình (xin gia hạn đến 20/6), Hà Nam (không gửi tin tới được từ 14/6, bản nháp 1/11).',
      'Báo cáo 6 tháng đầu năm 2024, lúc 07:50 19/6. Đầy đủ 12/14 (85,7%), đúng hạn 11/14 (78,6%).',
      'Kết nạp đảng viên: 3.664, đạt 30,5% chỉ tiêu năm (12 ban). Cao nhất: Hà Tĩnh 313. Thấp nhất: Quảng Ninh 288.',
      '• Nộp muộn 1: Quảng Ninh (muộn 1 giờ 5 phút)',
      '',
      'Xin ý kiến đồng chí về 2 việc:',
      '1. Thái Bình xin gia hạn đến 20/6',
      '2. không gửi tin tới được: Hà Nam',
      '[1] Đôn đốc 2 ban chưa nộp   [2] Gia hạn',
      '[3] Ban nào đã nộp   [4] Số liệu   [5] Nguồn số liệu',
    ]);
  });

  it('says the same in English', () => {
    expect(shown(MORNING, {}, 'en').slice(0, 3)).toEqual([
      '12/14 boards have handed in: 11 on time, 1 late. Not in, 2: Thái Bình (asks for time to 20 June), Hà Nam (not reachable since 14 June, draft 1/11).',
      'Report for the first half of 2024, at 07:50 19 June. Complete 12/14 (85.7%), on time 11/14 (78.6%).',
      'Party members admitted: 3,664, 30.5% of the yearly target (12 boards). Highest: Hà Tĩnh 313. Lowest: Quảng Ninh 288.',
    ]);
  });

  it('groups many missing by class, each with its name', () => {
    const lines = shown({
      'lang-son': [nothing, REACHED],
      'hai-phong': [nothing, REACHED],
      'bac-ninh': [reportOf(expected(), extended('2024-06-17T09:00', '2024-06-21')), REACHED],
      'thai-binh': [nothing, NOBODY],
      'ha-nam': [begun, lostSince('2024-06-14T08:00')],
    });
    expect(lines[0]).toBe('9/14 ban đã nộp: 9 đúng hạn. Chưa nộp 5 ban.');
    expect(lines.filter((line) => line.startsWith('•'))).toEqual([
      '• Quá hạn 2: Lạng Sơn, Hải Phòng',
      '• Chưa có đầu mối 1: Thái Bình',
      '• Không gửi tin tới được 1: Hà Nam (từ 14/6, bản nháp 1/11)',
      '• Được gia hạn 1: Bắc Ninh (đến 21/6)',
    ]);
  });

  it('tells other boards only who is in and who is not', () => {
    const all = view(MORNING, { inside: false, headline: null, reader: null });
    const boards = all.round.boards.map((status) => outward(status, NOW));
    const outside: StatusView = { ...all, round: { ...all.round, boards } };
    const text = plainText(presentStatus(wordsIn('vi'), outside)).text;
    expect(text.split('\n')[0]).toBe('12/14 ban đã nộp: 11 đúng hạn, 1 nộp muộn. Chưa nộp 2: Thái Bình, Hà Nam.');
    expect(text).not.toMatch(/bản nháp|không gửi|xin gia hạn|Đôn đốc/);
  });

  it('answers who is missing and who is in, each alone', () => {
    expect(shown(MORNING, { only: 'missing' }).slice(0, 2)).toEqual([
      'Còn 2/14 ban chưa nộp: Thái Bình (xin gia hạn đến 20/6), Hà Nam (không gửi tin tới được từ 14/6, bản nháp 1/11).',
      'Báo cáo 6 tháng đầu năm 2024, lúc 07:50 19/6.',
    ]);
    expect(shown(MORNING, { only: 'submitted' }).slice(0, 4)).toEqual([
      '12/14 ban đã nộp.',
      'Báo cáo 6 tháng đầu năm 2024, lúc 07:50 19/6.',
      '• Đúng hạn 11: Lạng Sơn, Hải Phòng, Bắc Giang, Bắc Ninh, Hưng Yên, Hải Dương, Nam Định, Ninh Bình, Thanh Hóa, Nghệ An, Hà Tĩnh',
      '• Nộp muộn 1: Quảng Ninh (muộn 1 giờ 5 phút)',
    ]);
  });

  it('has a verdict for all and for none', () => {
    expect(shown({})[0]).toBe('Cả 14 ban đã nộp: 14 đúng hạn.');
    const empty = Object.fromEntries(BOARDS.map((board) => [board, [nothing, REACHED] as const]));
    expect(shown(empty, { headline: null })[0]).toBe('Chưa ban nào nộp báo cáo (0/14).');
  });

  it('marks what was entered on behalf, and a rehearsal', () => {
    const behalf = reportOf(
      expected(),
      entered('2024-06-17T09:00', complete(), 'secretary'),
      handedIn('2024-06-17T09:10', {
        by: 'secretary',
        onBehalf: { source: 't1' as never, sha256: '' },
      }),
    );
    const lines = shown({ 'ha-nam': [behalf, REACHED] }, { only: 'submitted', rehearsal: true });
    expect(lines.join('\n')).toContain('Hà Nam (nhập thay)');
    expect(lines).toContain('Diễn tập – số liệu giả định, không phải số liệu thật của các ban.');
  });
});

describe('one board', () => {
  const one = (report: Report, reach: Reach, inside = true, own = false) => {
    const [board = BOARDS[0]] = BOARDS.filter((id) => id === 'ha-nam');
    if (board === undefined) throw new Error('no board');
    const full = boardStatus({ board, report, reach }, CLUSTER.form, NOW);
    const status = inside || own ? full : outward(full, NOW);
    return plainText(
      presentBoardStatus(wordsIn('vi'), {
        status,
        period: H1.period,
        at: NOW,
        inside,
        own,
        figures: true,
        rehearsal: false,
      }),
    ).text.split('\n');
  };

  it('that is missing: since when nothing reaches it, and how far its draft is', () => {
    expect(one(begun, lostSince('2024-06-14T08:00'))).toEqual([
      'Hà Nam chưa nộp, quá hạn 1 ngày.',
      'Báo cáo 6 tháng đầu năm 2024. Hạn nộp 17:00 thứ Ba 18/6/2024.',
      'Không gửi tin tới được ban từ 14/6.',
      'Bản nháp 1/11 mục bắt buộc, cập nhật lần cuối 09:00 10/6.',
      '[1] Cấp mã cho đầu mối   [2] Gia hạn cho Hà Nam',
    ]);
  });
  it('that is missing, to an officer of another board', () => {
    expect(one(begun, lostSince('2024-06-14T08:00'), false)).toEqual([
      'Hà Nam chưa nộp, quá hạn 1 ngày.',
      'Báo cáo 6 tháng đầu năm 2024. Hạn nộp 17:00 thứ Ba 18/6/2024.',
      '[1] Tình hình nộp',
    ]);
  });
  it('that is in: revision, verdict, instant', () => {
    expect(one(inTime({}, '2024-06-18T18:05'), REACHED)).toEqual([
      'Hà Nam đã nộp lần 1, muộn 1 giờ 5 phút.',
      'Báo cáo 6 tháng đầu năm 2024. Ghi nhận lúc 18:05 thứ Ba 18/6/2024.',
      'Hạn nộp 17:00 thứ Ba 18/6/2024.',
      '[1] Số liệu Hà Nam   [2] Nguồn số liệu',
    ]);
  });
});
