import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { type CriterionId, criterionOf, type ScoringTable } from '../domain/scoring/table.js';
import { fold } from '../language/fold.js';
import { boardInWords, withoutFillers } from './board-words.js';
import type { Request } from './request.js';

/** `8,5`, `8.5`, `-2`, `1.000`: points as typed; null for anything else. Three figures behind a mark are thousands. */
export const parsePoints = (said: string): number | null => {
  const plain = said
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/[.,]+$/, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''));
  const dotted = plain.replace(',', '.');
  return /^-?\d{1,6}(?:\.\d{1,4})?$/.test(dotted) ? Number(dotted) : null;
};

/** One criterion as typed behind its id: its points, and the words after them. */
export type TypedScore = {
  readonly criterion: CriterionId;
  /** Null: none were typed. */
  readonly points: string | null;
  readonly reason: string;
};

const TYPED =
  /^\s*([a-z]{1,6})\s?(\d{1,3})(?![\p{L}\d])\s*[:=]?\s*([-−]?\d[\d.,]*)?\s*(?:điểm|diem|đ|points?)?\s*[–—:;,.-]*\s*(.*)$/isu;

/** “TC1 8,5 – lý do”; null where it begins with no criterion of the table. */
export const takeScore = (said: string, table: Pick<ScoringTable, 'groups'>): TypedScore | null => {
  const found = TYPED.exec(said);
  if (found === null) return null;
  const [, letters = '', digits = '', points, reason = ''] = found;
  const criterion = criterionOf(table, `${letters}${digits}`.toLowerCase())?.id;
  return criterion === undefined ? null : { criterion, points: points ?? null, reason: reason.trim() };
};

const YEAR = /(?<!\d)(?:nam )?(20\d\d)(?:-(?:h1|h2|y|9m|q\d))?(?!\d)/;
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])(?:nam nay|this year)(?![a-z])/, 'this'],
  [/(?<![a-z])(?:nam (?:truoc|ngoai)|last year)(?![a-z])/, 'last'],
];

/** The year that words name, and the rest of them, folded. */
export const takeYear = (said: string): { readonly year?: string; readonly rest: string } => {
  const folded = fold(said);
  const found = YEAR.exec(folded);
  if (found?.[1] !== undefined) return { year: found[1], rest: folded.replace(found[0], ' ').trim() };
  const named = NAMED.find(([pattern]) => pattern.test(folded));
  return named === undefined ? { rest: folded } : { year: named[1], rest: folded.replace(named[0], ' ').trim() };
};

const RULES =
  /(?<![a-z])(?:quy tac|quy dinh|cac tieu chi|tieu chi|cach tinh|cach cham|thang diem|rules?|criteria)(?![a-z])/;
const FIRM = /(?<![a-z])(?:do vung|vung khong|on dinh|do on dinh|stability|how firm)(?![a-z])/;

export type RankingSaid = Partial<Readonly<Record<'year' | 'board' | 'do', string>>> & {
  /** What was not understood. */
  readonly rest: string;
};

/** What stands behind /xephang: a year, a board, “quy tắc”, “độ vững”. */
export const readRanking = (said: string, config: ClusterConfig, today: CalendarDate): RankingSaid => {
  const { year, rest } = takeYear(said);
  const view = RULES.test(rest) ? 'rules' : FIRM.test(rest) ? 'firm' : undefined;
  const plain = withoutFillers(rest.replace(RULES, ' ').replace(FIRM, ' '));
  const day = (year === undefined || !/^\d/.test(year) ? today : `${year}-12-14`) as CalendarDate;
  const board = boardInWords(config, plain, day);
  return {
    ...(year === undefined ? {} : { year }),
    ...(board === undefined ? {} : { board: board.id }),
    ...(view === undefined ? {} : { do: view }),
    rest: board === undefined ? plain : '',
  };
};

const GAIN =
  /^(?:(?:lam (?:sao|the nao|cach nao)|can lam gi|phai lam gi|cach nao|the nao)(?: de)?(?: ban (?:toi|minh))?(?: co)? (?:duoc )?(?:them|tang(?: them)?|nang|co them|kiem them)|how (?:do|can|could) (?:i|we) (?:gain|get|earn)|how to (?:gain|get|earn))(?: them)? ?(\d+(?:[.,]\d+)?)?(?: more)?(?: ?diem| points?)/;
const TAKEN =
  /(?<![a-z])(?:bi tru diem|tru bao nhieu diem|tru diem nhu the nao|cach cham diem|cham diem the nao|bang tieu chi|points? (?:taken|deducted)|how are (?:points|scores) computed)(?![a-z])/;

/** “TC1 8,5 – lý do”, “làm sao thêm 3 điểm”, “nộp muộn có bị trừ điểm không”; null for anything else. */
export const scoringInWords = (said: string, config: ClusterConfig): Request | null => {
  const table = config.scoring;
  if (table === undefined) return null;
  const typed = takeScore(said, table);
  if (typed !== null && typed.points !== null) return { verb: 'score', said };
  const folded = fold(said)
    .replace(/[?!.]+$/, '')
    .trim();
  const gain = GAIN.exec(folded);
  if (gain !== null) return { verb: 'gain', ...(gain[1] === undefined ? {} : { said: gain[1] }) };
  return TAKEN.test(folded) ? { verb: 'ranking', do: 'rules' } : null;
};
