import { describe, expect, it } from 'vitest';
import {
  about,
  at,
  BOARDS,
  bare,
  board,
  CLUSTER,
  count,
  day,
  expected,
  H1,
  inTime,
  none,
  ratio,
  reportOf,
} from '../../../../../tests/support/reports.js';
import type { PeriodId } from '../../domain/ids.js';
import { standing } from '../../domain/report/evolve.js';
import type { Report } from '../../domain/report/types.js';
import { compare } from '../../domain/summary/compare.js';
import { remainder } from '../../domain/summary/derive.js';
import { periodSummary } from '../../domain/summary/period.js';
import { ranked } from '../../domain/summary/rank.js';
import { boardStatus } from '../../domain/summary/status.js';
import type { IndicatorSummary } from '../../domain/summary/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { format } from '../../i18n/format.js';
import { plainText } from '../plain-text.js';
import type { Reply } from '../reply.js';
import { type IndicatorView, presentIndicator } from './indicator.js';
import { presentIndicatorOf } from './indicator-board.js';
import { presentSummary } from './summary.js';
import { presentBoardSummary, presentNoBoardSummary } from './summary-board.js';
import type { Words } from './words.js';

const wordsIn = (language: 'vi' | 'en'): Words => ({
  t: catalogue(language),
  f: format(language, CLUSTER.calendar.zone),
  config: CLUSTER,
});
const vi = wordsIn('vi');
const NOW = at('2024-06-19T07:50');
const lines = (reply: Reply): readonly string[] => plainText(reply).text.split('\n');

const nothing = reportOf(expected());
const REPORTS: Readonly<Record<string, Report>> = {
  'lang-son': inTime({ party_members_admitted: count(288), party_members_target: count(900) }),
  'hai-phong': inTime({ staff_streamlined: about(120), planning_women_pct: ratio(30, 100) }),
  'hai-duong': inTime({
    party_members_admitted: count(848),
    party_members_target: count(2_200),
    units_merged: none('in_preparation'),
    planning_women_pct: bare(31),
    subcommittee_documents: day('2024-05-02'),
    subcommittee_personnel: day('2024-06-03'),
    subcommittee_service: day('2024-05-20'),
  }),
  'nghe-an': inTime({ party_members_admitted: count(848), subcommittee_documents: day('2024-05-09') }),
};
const duties = BOARDS.map((id) => ({ board: id, report: REPORTS[id] ?? nothing }));
const summary = periodSummary(CLUSTER, H1.period, CLUSTER.form, duties);
const indicator = (key: string, of = summary): IndicatorSummary => {
  const found = of.indicators.find((each) => each.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

describe('the summary of a period', () => {
  it('leads with the headline, then the table, then who is missing by name', () => {
    const shown = lines(
      presentSummary(vi, { summary, at: NOW, derivedFrom: null, rehearsal: true, mayPublish: false }),
    );
    expect(shown).toEqual([
      'Tổng hợp 6 tháng đầu năm 2024 từ 4/14 ban: Kết nạp đảng viên 2.384, đạt 46,7% chỉ tiêu năm.',
      'Số liệu                      Toàn cụm   Ban',
      '-------------------------------------------',
      'Kết nạp đảng viên               2.384  4/14',
      'TCĐ mới ngoài nhà nước              8  4/14',
      'Kết nạp ngoài nhà nước             80  4/14',
      'Tinh giản biên chế          210 (ước)  4/14',
      'Đơn vị sáp nhập, hợp nhất          12  3/14',
      'Bổ sung quy hoạch                 252  4/14',
      'Đưa ra khỏi quy hoạch              28  4/14',
      'Cán bộ trẻ trong quy hoạch        19%  4/14',
      'Cán bộ nữ trong quy hoạch       28,3%  3/14',
      'Mô hình tốt, cách làm hay           8  4/14',
      'Đề án vị trí việc làm           0 ban  0/14',
      'Các tiểu ban đại hội            1 ban  1/14',
      '',
      'Kết nạp đảng viên: đạt 46,7% chỉ tiêu năm (2.384/5.100, 4 ban có cả hai số).',
      'Chưa nộp 10 ban (không tính là 0): Quảng Ninh, Bắc Giang, Bắc Ninh, Thái Bình, Hưng Yên, Nam Định, Hà Nam, Ninh Bình, Thanh Hóa, Hà Tĩnh.',
      'Đã nộp nhưng chưa có số liệu: Đơn vị sáp nhập, hợp nhất (Hải Dương).',
      'Số ước chưa chốt: 1 ban – Tinh giản biên chế (Hải Phòng).',
      'Chỉ ghi tỷ lệ nên không cộng được: Cán bộ nữ trong quy hoạch (Hải Dương).',
      'Theo các báo cáo đã nộp đến 07:50 thứ Tư 19/6/2024.',
      '',
      'Diễn tập – số liệu giả định, không phải số liệu thật của các ban.',
      '[1] Tình hình nộp   [2] So các ban   [3] Nguồn số liệu',
      '[4] So cùng kỳ',
    ]);
  });
  it('of nothing says so and shows no zeros', () => {
    const empty = periodSummary(
      CLUSTER,
      H1.period,
      CLUSTER.form,
      BOARDS.map((id) => ({ board: id, report: nothing })),
    );
    expect(
      lines(presentSummary(vi, { summary: empty, at: NOW, derivedFrom: null, rehearsal: false, mayPublish: false })),
    ).toEqual(['Chưa ban nào nộp báo cáo 6 tháng đầu năm 2024 nên chưa có số liệu tổng hợp.', '[1] Tình hình nộp']);
  });
  it('of a second half says that it is derived', () => {
    const half = remainder('2024-H2' as PeriodId, summary, summary, CLUSTER, H1.cutoff);
    const from = { whole: '2024-Y' as PeriodId, less: H1.period };
    const shown = lines(
      presentSummary(vi, { summary: half, at: NOW, derivedFrom: from, rehearsal: false, mayPublish: false }),
    );
    expect(shown[0]).toBe('Tổng hợp 6 tháng cuối năm 2024 từ 4/14 ban: Kết nạp đảng viên 0.');
    expect(shown.at(-1)).toBe(
      'Số liệu suy ra: năm 2024 trừ 6 tháng đầu năm 2024, chỉ với các số cộng được; kỳ này không có báo cáo riêng.',
    );
  });
  it('is as full in English', () => {
    const shown = lines(
      presentSummary(wordsIn('en'), { summary, at: NOW, derivedFrom: null, rehearsal: false, mayPublish: false }),
    );
    expect(shown[0]).toBe(
      'Summary of the first half of 2024 from 4/14 boards: Party members admitted 2,384, 46.7% of the yearly target.',
    );
    expect(shown).toContain('Estimates not settled: 1 board – Staff streamlined (Hải Phòng).');
    expect(shown.join('\n')).toMatch(/^Staff streamlined +210 \(estimate\) +4\/14$/m);
  });
});

describe('the summary of one board', () => {
  const report = REPORTS['hai-duong'] ?? nothing;
  const revision = standing(report);
  if (revision === null) throw new Error('no revision');
  const view = {
    board: board('hai-duong'),
    period: H1.period,
    form: CLUSTER.form,
    status: boardStatus(
      {
        board: board('hai-duong'),
        report,
        reach: { enrolled: true, reachable: true, unreachableSince: null },
      },
      CLUSTER.form,
      NOW,
    ),
    revision,
    texts: [
      { key: 'highlights', text: 'Hoàn thành sớm chỉ tiêu.\nNhân rộng 3 mô hình.' },
      { key: 'proposals', text: null },
    ],
    own: false,
    rehearsal: false,
  };
  it('gives every figure, what is missing and the words', () => {
    const shown = lines(presentBoardSummary(vi, view));
    expect(shown[0]).toBe('Hải Dương, 6 tháng đầu năm 2024: đã nộp lần 1, đúng hạn.');
    expect(shown).toContain('1. Kết nạp đảng viên: 848 · đạt 38,5% chỉ tiêu năm 2.200');
    expect(shown).toContain('Kết quả nổi bật: Hoàn thành sớm chỉ tiêu.');
    expect(shown).toContain('Nhân rộng 3 mô hình.');
    expect(shown).toContain('Kiến nghị, đề xuất: nội dung đã được xóa');
    expect(shown).toContain('Chưa có: Đơn vị sáp nhập, hợp nhất.');
  });
  it('keeps a draft to those who enter it', () => {
    const at = { board: board('ha-nam'), period: H1.period };
    expect(lines(presentNoBoardSummary(vi, { ...at, own: false, inside: true }))).toEqual([
      'Hà Nam chưa nộp báo cáo 6 tháng đầu năm 2024 nên chưa có số liệu.',
      'Nội dung bản nháp chỉ ban đó xem được.',
      '[1] Tình hình nộp',
    ]);
    expect(lines(presentNoBoardSummary(vi, { ...at, own: true, inside: false })).at(-1)).toBe(
      '[1] Điền báo cáo   [2] Xem bản nháp',
    );
  });
});

describe('one indicator across the boards', () => {
  const view = (key: string, more: Partial<IndicatorView> = {}): IndicatorView => ({
    key: indicator(key).key,
    field: '1',
    period: H1.period,
    indicator: indicator(key),
    order: null,
    limit: null,
    earlier: null,
    rehearsal: false,
    ...more,
  });
  const shown = (key: string, more: Partial<IndicatorView> = {}, language: 'vi' | 'en' = 'vi') =>
    lines(presentIndicator(wordsIn(language), view(key, more)));
  const MISSING =
    'Chưa có số liệu 10 ban (không tính là 0): Quảng Ninh, Bắc Giang, Bắc Ninh, Thái Bình, Hưng Yên, Nam Định, Hà Nam, Ninh Bình, Thanh Hóa, Hà Tĩnh.';

  it('gives the total, the highest with whoever is level, the lowest, and the missing', () => {
    expect(shown('party_members_admitted')).toEqual([
      'Kết nạp đảng viên, 6 tháng đầu năm 2024: 2.384 đảng viên, từ 4/14 ban.',
      'Đạt 46,7% chỉ tiêu năm (2.384/5.100, 4 ban có cả hai số).',
      'Cao nhất: Hải Dương 848, Nghệ An 848.',
      'Thấp nhất: Lạng Sơn 288.',
      '',
      MISSING,
      '[1] Xem đủ các ban   [2] Nguồn số liệu   [3] Số liệu',
      '[4] So cùng kỳ   [5] Mấy kỳ gần đây   [6] So chỉ tiêu',
    ]);
  });
  it('answers the places asked for first', () => {
    expect(shown('party_members_admitted', { order: 'top', limit: 1 })[0]).toBe(
      'Kết nạp đảng viên, 6 tháng đầu năm 2024 – Cao nhất: Hải Dương 848, Nghệ An 848.',
    );
    expect(shown('party_members_admitted', { order: 'bottom', limit: 2 }, 'en')[0]).toBe(
      'Party members admitted, first half of 2024 – Lowest: Lạng Sơn 288, Hải Phòng 400.',
    );
  });
  it('has a table of every board with shared places', () => {
    expect(shown('party_members_admitted', { order: 'top', limit: 99 }).slice(2, 8)).toEqual([
      'Hạng  Ban        Số liệu  % chỉ tiêu',
      '------------------------------------',
      '   1  Hải Dương      848       38,5%',
      '   1  Nghệ An        848       84,8%',
      '   3  Hải Phòng      400         40%',
      '   4  Lạng Sơn       288         32%',
    ]);
  });
  it('shows a ratio with what it is computed from', () => {
    expect(shown('planning_women_pct')[0]).toBe(
      'Tỷ lệ cán bộ nữ trong quy hoạch, 6 tháng đầu năm 2024: 28,3% (64/226), từ 3/14 ban.',
    );
    expect(shown('planning_women_pct')).toContain('Chỉ ghi tỷ lệ nên không cộng được: Hải Dương.');
  });
  it('says when all are level', () => {
    expect(shown('good_models')).toContain('Các ban có số liệu đều bằng nhau: 2.');
  });
  it('of a milestone names who is done, who partly, who has said nothing', () => {
    expect(shown('subcommittees').slice(0, 4)).toEqual([
      'Thành lập các tiểu ban phục vụ đại hội, 6 tháng đầu năm 2024: 1/14 ban đã hoàn thành.',
      'Đã xong: Hải Dương 3/6/2024.',
      'Mới xong một phần: Nghệ An (đã xong 1/3).',
      'Chưa có số liệu 12 ban (không tính là 0): Lạng Sơn, Quảng Ninh, Hải Phòng, Bắc Giang, Bắc Ninh, Thái Bình, Hưng Yên, Nam Định, Hà Nam, Ninh Bình, Thanh Hóa, Hà Tĩnh.',
    ]);
  });
  it('sets the same period a year before beside it, and no change where other boards stand behind it', () => {
    const before = periodSummary(
      CLUSTER,
      '2023-H1' as PeriodId,
      CLUSTER.form,
      BOARDS.map((id) => ({
        board: id,
        report: REPORTS[id] === undefined ? nothing : inTime({ party_members_admitted: count(500) }),
      })),
    );
    const earlier = (of: typeof before) => ({
      period: '2023-H1' as PeriodId,
      comparison: compare(
        'sum',
        indicator('party_members_admitted').cells,
        indicator('party_members_admitted', of),
        (id) => [id],
      ),
    });
    expect(shown('party_members_admitted', { earlier: earlier(before) })).toContain(
      'Cùng kỳ (6 tháng đầu năm 2023): 2.000 (4 ban), ▲ 19,2%.',
    );
    const more = periodSummary(
      CLUSTER,
      '2023-H1' as PeriodId,
      CLUSTER.form,
      BOARDS.map((id) => ({ board: id, report: inTime({ party_members_admitted: count(500) }) })),
    );
    expect(shown('party_members_admitted', { earlier: earlier(more) })).toContain(
      'Cùng kỳ (6 tháng đầu năm 2023): 7.000 (14 ban).',
    );
  });
});

describe('one indicator of one board', () => {
  const of = (key: string, id: string, earlier: IndicatorView['earlier'] = null) => {
    const found = indicator(key);
    const cell = found.cells.find((each) => each.board === id);
    if (cell === undefined) throw new Error(id);
    const rank = ranked(found.cells).find((row) => row.cell.board === id)?.rank;
    return lines(
      presentIndicatorOf(vi, {
        key: found.key,
        field: '1',
        period: H1.period,
        aggregation: found.aggregation,
        cell,
        place: rank === undefined ? null : { rank, of: found.reporting.length },
        earlier,
        figures: true,
        rehearsal: false,
      }),
    );
  };
  it('gives the figure, its share, its place and its source', () => {
    expect(of('party_members_admitted', 'hai-duong')).toEqual([
      'Hải Dương, 6 tháng đầu năm 2024 – Kết nạp đảng viên: 848.',
      'Đạt 38,5% chỉ tiêu năm 2.200.',
      'Theo lần 1, số liệu đến 15/6/2024.',
      'Xếp thứ 1/4 ban có số liệu.',
      '[1] Nguồn số liệu   [2] So các ban   [3] Tình hình nộp',
    ]);
  });
  it('says why there is none', () => {
    expect(of('units_merged', 'hai-duong')[0]).toBe(
      'Hải Dương, 6 tháng đầu năm 2024 – Đơn vị sáp nhập, hợp nhất: chưa có số liệu (ban ghi: đang tổng hợp).',
    );
    expect(of('units_merged', 'ha-nam')[0]).toContain('chưa có số liệu (ban chưa nộp báo cáo)');
  });
  it('names the predecessors of a merged board', () => {
    const before = indicator('party_members_admitted');
    const cell = before.cells.filter((each) => each.board === 'hai-duong');
    const comparison = compare('sum', cell, before, () => [board('lang-son'), board('hai-phong')]);
    expect(of('party_members_admitted', 'hai-duong', { period: '2023-H1' as PeriodId, comparison })).toContain(
      'Cùng kỳ (6 tháng đầu năm 2023): 688 = Lạng Sơn 288 + Hải Phòng 400, cộng các ban trước hợp nhất; ▲ 23,3%.',
    );
  });
});
