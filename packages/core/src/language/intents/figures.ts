import type { IntentName } from '../types.js';
import { ASKS_SCORING } from './acts.js';
import type { Score } from './asking.js';
import type { Features } from './features.js';

const on = (condition: boolean, points: number): number => (condition ? points : 0);
const told = (f: Features): number => Object.keys(f.figures.values).length + Object.keys(f.figures.shares).length;
const asks = (f: Features): boolean =>
  f.question || f.has('show') || f.top || f.bottom || (told(f) === 0 && f.figures.stray.length === 0);
const orders = (f: Features): boolean =>
  f.has('remind', 'extend', 'announce', 'mute', 'unmute', 'reminderTime') && !f.question;
/** “so với kế hoạch” is a share of the plan, not a trend. */
const againstPlan = (f: Features): boolean =>
  f.matches(
    /so voi (?:ke hoach|chi tieu|muc tieu|plan)|compared (?:to|with) (?:the )?(?:plan|target)|(?:against|vs) (?:the )?(?:plan|target)/,
  );
const earlier = (f: Features): boolean =>
  f.message.periods.some(({ period }) => 'relative' in period && period.relative !== 'current') ||
  f.message.periods.length >= 2 ||
  f.message.periods.some(({ period }) => 'year' in period && period.year < Number(f.message.today.slice(0, 4))) ||
  f.matches(/nam ngoai|nam truoc|last year|ky truoc|quy truoc|thang truoc|before|previous/);
const isTrend = (f: Features): boolean =>
  (f.has('trend') && !againstPlan(f)) ||
  (f.has('change') && earlier(f)) ||
  (f.named.length > 0 &&
    f.matches(/(?<![a-z])so (?:voi )?(?:cung ky|nam ngoai|nam truoc|ky truoc|quy truoc|thang truoc|20\d\d)/)) ||
  (f.named.length > 0 && f.has('compare') && earlier(f)) ||
  (f.named.length > 0 &&
    f.message.periods.length >= 2 &&
    f.boards < 2 &&
    (f.question || f.has('show', 'how', 'compare')));
const extreme = (f: Features): boolean => (f.top || f.bottom) && !f.matches(/dat (?:cao|thap) khong/);

const summaryPeriod: Score = (f) =>
  on(f.boards === 0 && !f.ownSide && f.has('summary'), 3.2) +
  on(f.boards === 0 && f.has('summary') && f.message.periods.length > 0, 0.4) +
  on(
    f.boards === 0 &&
      f.has('status', 'result', 'how', 'content') &&
      (f.message.periods.length > 0 || f.has('total')) &&
      !f.has('submit', 'handInState', 'whichBoards', 'who'),
    2.4,
  ) +
  on(f.boards === 0 && f.has('status') && f.has('how', 'total'), 0.8) +
  on(
    f.boards === 0 &&
      f.has('figures', 'report') &&
      f.has('total', 'show') &&
      f.message.periods.length > 0 &&
      f.named.length === 0 &&
      !f.has('submit'),
    2,
  ) +
  on(f.boards === 0 && f.short && f.has('status') && !f.has('submit', 'handInState', 'report'), 1.6) -
  on(f.named.length > 0, 2.6) -
  on(f.milestone || f.has('ranking', 'issues', 'deadline', 'owes'), 2.2) -
  on(f.has('model') && f.named.every((key) => key === 'good_models'), 1.2) -
  on(f.format || f.has('export'), 2.5) -
  on(f.has('notYet', 'lack') && f.has('submit', 'whichBoards'), 2) -
  on(f.reporter && told(f) > 0 && !f.question, 3) -
  on(orders(f), 3) -
  on(isTrend(f), 0.6);

const summaryBoard: Score = (f) =>
  on(f.boards > 0 && f.has('summary', 'content'), 3.6) +
  on(f.boards > 0 && f.has('result'), 2.8) +
  on(f.boards > 0 && f.has('report') && f.has('how') && f.message.periods.length > 0 && !f.has('submit'), 4.4) +
  on(f.boards > 0 && f.has('show') && f.has('report', 'figures') && !f.has('submit'), 2.4) +
  on(f.boards > 0 && f.has('status') && f.message.periods.length > 0 && !f.has('submit', 'handInState', 'upTo'), 4.4) +
  on(
    f.boards > 0 && f.has('what') && f.has('report', 'submit', 'content') && f.question && !f.has('lack', 'notYet'),
    1.4,
  ) +
  on(
    f.boards > 0 &&
      f.has('report', 'figures') &&
      f.message.weight <= f.boards * 2 + 5 &&
      !f.has('submit', 'notYet', 'lack', 'start', 'remind') &&
      !f.reporter,
    1.6,
  ) +
  on(f.ownSide && f.has('summary', 'content') && (f.question || f.has('show')), 2.6) -
  on(f.has('status') && !f.has('summary') && f.message.periods.length === 0, 2.4) -
  on(f.named.length > 0, 2.6) -
  on(f.milestone || f.has('ranking', 'issues', 'deadline'), 2.4) -
  on(f.format || f.has('export'), 2.5) -
  on(f.has('notYet', 'lack', 'upTo') && !f.has('content', 'summary'), 1.8) -
  on(told(f) > 0 && !f.question, 3) -
  on(f.has('byButton', 'tamper', 'revise') && !f.question, 2) -
  on(orders(f), 3);

const indicatorValue: Score = (f) =>
  f.named.length === 0
    ? 0
    : on(f.boards === 1 && asks(f), 3.8) +
      on(f.boards === 0 && f.ownSide && asks(f), 3.6) +
      on(f.boards === 0 && f.has('me') && f.has('howMany') && f.reporter, 2.2) +
      on(f.boards === 0 && f.message.outside.length > 0 && asks(f), 3.6) +
      on(f.has('howMany', 'percentOf') && f.boards === 1 && asks(f), 0.6) -
      on(extreme(f) && f.boards === 0, 3) -
      on(f.boards >= 2, 2) -
      on(isTrend(f), 2.6) -
      on(f.has('whichBoards', 'allBoards'), 1.8) -
      on(told(f) > 0 && !f.question, 3.5) -
      on(
        f.matches(
          /(?:gioi thieu|them|nop|gui|de cu|dang ky|dang ki|register|add) (?:\S+ ){0,3}(?:mo hinh|cach lam|model)/,
        ),
        4,
      ) -
      on(f.has('howTo', 'why') || (f.has('model') && f.has('which', 'register')), 1.8) -
      on(f.has('revise') && !f.question, 2) -
      on(f.format || f.has('export'), 2.5) -
      on(f.has('raise', 'start') && !f.has('howMany'), 2) -
      on(orders(f), 3);

const indicatorCompare: Score = (f) =>
  f.named.length === 0
    ? 0
    : on(
        f.matches(/(?:practices|models|mo hinh|cach lam(?: hay| moi)?) (?:on|about|regarding|ve)(?![a-z])/) &&
          !f.has('compare'),
        -4,
      ) +
      on(extreme(f) && asks(f), 4) +
      on(f.boards >= 2 && asks(f), 4) +
      on(f.has('compare') && (f.boards >= 2 || f.has('allBoards', 'whichBoards')), 1) +
      on(f.has('whichBoards', 'allBoards', 'total', 'who') && f.boards === 0 && asks(f), 3.6) +
      on(f.has('whichBoards', 'total') && f.boards <= 1 && f.has('howMany'), 0.5) +
      on(f.boards === 0 && !f.ownSide && f.message.outside.length === 0 && asks(f), 2.6) +
      on(f.boards === 0 && f.steers && asks(f), 0.4) -
      on(f.has('me') && f.reporter && f.has('howMany'), 0.8) -
      on(isTrend(f) && !extreme(f), 2.6) -
      on(told(f) > 0 && !f.question && !extreme(f), 3.5) -
      on(
        f.named.every((key) => key === 'good_models') &&
          (!f.has('howMany') || f.matches(/^(?:\S+ ){0,2}may (?:cach lam|mo hinh|sang kien)/)) &&
          !f.top &&
          !f.bottom &&
          !f.matches(/tong|so luong|so mo hinh|total|number/),
        6,
      ) -
      on(f.has('revise', 'howTo', 'why', 'register') && !f.has('howMany') && !f.top && !f.bottom, 2.2) -
      on(f.format || f.has('export'), 2.5) -
      on(f.has('raise', 'start') && !f.has('howMany') && !f.top && !f.bottom, 2) -
      on(orders(f), 3);

const trend: Score = (f) =>
  on(isTrend(f) && (f.named.length > 0 || earlier(f)), 3.6) +
  on(isTrend(f) && f.named.length > 0 && earlier(f), 1.4) +
  on(
    f.named.length > 0 &&
      f.message.periods.some(({ period }) => 'relative' in period && period.relative === 'same_last_year'),
    1.2,
  ) +
  on(f.matches(/tang hay giam|xu huong|trend|bien dong|up or down|dien bien/) && f.named.length > 0, 1.6) -
  on(told(f) > 0 && !f.question, 3.5) -
  on(extreme(f), 1.6) -
  on(f.boards >= 2 && !earlier(f), 3) -
  on(f.has('ranking'), 1) -
  on(f.format || orders(f), 2.5);

const ranking: Score = (f) =>
  on(f.has('ranking'), 3.6) +
  on(f.question && ASKS_SCORING.test(f.message.canon), 4.6) +
  on(f.has('ranking') && (f.question || f.has('show', 'total') || f.top || f.bottom || f.short || f.boards > 0), 0.8) -
  on(f.named.length > 0 && !f.matches(/diem|xep hang|rank|score|point|thi dua/), 3) -
  on(f.named.length > 0, 1) -
  on(f.has('scoreChange') && !f.question, 5) -
  on(f.has('model', 'byButton'), 1.6) -
  on(f.format, 2.5) -
  on(orders(f), 2.5) -
  on(f.has('submit') && f.question && !f.matches(/diem|xep|rank|score/), 2);

const exportFile: Score = (f) => {
  const strong =
    f.has('xlsx', 'docx', 'pdf', 'csv', 'json') ||
    (f.has('png') && f.has('summary', 'export', 'show', 'report', 'figures', 'submit', 'please')) ||
    (f.named.length > 0 && f.has('png')) ||
    (f.has('ics') && (f.matches(/ics|ical|file|outlook|google|calendar/) || f.has('export')));
  const verb =
    f.has('export') &&
    f.matches(
      /xuat|tai (?:ve|xuong|file|bao|bang|so|giup|cho|tong|ban)|^tai |download|export|ket xuat|trich xuat|gui file|ban mem|in ra|lay file|keo ve|file/,
    );
  return (
    on(strong, 3.4) +
    on(strong && (f.has('export', 'submit', 'show', 'summary', 'please') || f.short), 1.2) +
    on(verb, 3.4) +
    on(f.has('png') && !strong && f.short, 2.2) -
    on(f.question && f.has('howTo', 'can') && !f.wish, 2.2) -
    on(f.has('names', 'tamper'), 2)
  );
};

const reportValue: Score = (f) => {
  const bare = f.figures.stray.length > 0 && told(f) === 0 && f.message.weight <= 5 && f.named.length === 0;
  return (
    on(told(f) > 0, 3.6) -
    on(f.matches(/(?:gioi thieu|gui|de cu|dang ky|dang ki) (?:\S+ ){0,3}(?:mo hinh|cach lam|sang kien)/), 3) +
    on(told(f) > 1, 0.6) -
    on(f.figures.instead !== undefined || /\d ?(?:-|=)? ?(?:>|→) ?\d/.test(f.message.canon), 2.6) +
    on(told(f) > 0 && f.reporter, 0.6) +
    on(bare && f.reporter, 2.4) +
    on(bare && f.context.openField !== undefined, 1.5) -
    on(f.asksOnly, 3.4) -
    on(
      f.has('revise', 'notBut') &&
        f.matches(
          /thanh \d|to \d|phai la|sua|dinh chinh|nham|khong phai|chu khong|correct|change|should be|sai|chinh lai|mistake|wrong|cap nhat lai|not \d|instead/,
        ),
      2.6,
    ) -
    on(extreme(f) && f.question, 1) -
    on(f.has('remind', 'extend', 'announce', 'reminderTime', 'mute') && !f.has('percentOf'), 2) -
    on(f.milestone && told(f) === 0, 3) -
    on(f.steers && f.has('show', 'ranking'), 1.5) -
    on(f.has('elsewhere', 'tamper', 'private') && f.named.length === 0, 2)
  );
};

const reportRevise: Score = (f) => {
  const strong = f.matches(
    /(?<![a-z])(?:sua|dinh chinh|nham|chu khong phai|chu khong|cap nhat lai|dieu chinh|chinh lai|chinh thanh|gui nham|bao sai|ghi sai|nhap sai|sai so|bi sai|so sai|sai roi|nop lai|correct|correction|revise|amend|typo|mistake|wrong|fix|rut lai|edit|resubmit|revision|hieu chinh|thay so|moi dung|so dung|dung la|dung ra|should be|should have been|lon)(?![a-z])/,
  );
  const change =
    f.has('revise') &&
    f.matches(/(?<![a-z])(?:doi|thay|chinh|cap nhat|dung phai la|change|update|replace|instead of|not|set)(?![a-z])/) &&
    (f.named.length > 0 || f.figures.all.length > 0 || f.has('report'));
  return (
    on(strong && f.has('revise'), 3) +
    on(
      strong &&
        f.has('revise') &&
        (f.named.length > 0 || f.figures.all.length > 0 || f.has('report', 'figures', 'me', 'ownSide')),
      1.2,
    ) +
    on(change && !strong, 2.8) +
    on(!strong && !change && /\d ?(?:-|=)? ?(?:>|→) ?\d/.test(f.message.canon), 4.6) +
    on(f.has('revise') && f.named.length > 0 && f.matches(/(?:thanh|sang|to|phai la) \d/), 1.6) +
    on(f.figures.instead !== undefined, 1.2) +
    on(!strong && f.figures.instead !== undefined && f.figures.all.length >= 2, 2.4) +
    on(f.reporter, 0.3) -
    on(f.asksOnly, 3.6) -
    on(f.has('settings', 'language', 'reminderTime', 'mute', 'unmute'), 3) -
    on(f.has('extend', 'deadline') && f.figures.all.length === 0, 2) -
    on(f.has('tamper', 'scoreChange') && (f.otherBoard || f.steers || f.has('ranking')), 4) -
    on(f.has('raise', 'remind', 'announce') && f.figures.all.length === 0, 1.6) -
    on(f.milestone && f.message.dates.length === 0 && f.figures.all.length === 0 && !strong, 1)
  );
};

export const FIGURE_SCORES: Partial<Record<IntentName, Score>> = {
  summary_period: summaryPeriod,
  summary_board: summaryBoard,
  indicator_value: indicatorValue,
  indicator_compare: indicatorCompare,
  trend,
  ranking,
  export: exportFile,
  report_value: reportValue,
  report_revise: reportRevise,
};
