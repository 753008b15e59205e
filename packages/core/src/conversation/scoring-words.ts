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
  /^\s*([a-z]{1,6})\s?(\d{1,3})(?![\p{L}\d])\s*[:=]?\s*(?:(?:cho|được|duoc|đạt|dat|chấm|cham|give|gets?)\s+(?=[-−]?\d))?([-−]?\d[\d.,]*)?\s*(?:(?:điểm|diem|đ|points?)(?!\p{L}))?\s*[–—:;,.-]*\s*(?:(?:vì|vi|because)\s+)?(.*)$/isu;

/** “TC1 8,5 – lý do”; null where it begins with no criterion of the table. */
export const takeScore = (said: string, table: Pick<ScoringTable, 'groups'>): TypedScore | null => {
  const found = TYPED.exec(said);
  if (found === null) return null;
  const [, letters = '', digits = '', points, reason = ''] = found;
  const criterion = criterionOf(table, `${letters}${digits}`.toLowerCase())?.id;
  return criterion === undefined ? null : { criterion, points: points ?? null, reason: reason.trim() };
};

/** “TC9 8”: written like a criterion of the table, with points, and none of them. */
export const likeCriterion = (said: string, table: Pick<ScoringTable, 'groups'>): boolean => {
  const [, letters = '', , points] = TYPED.exec(said) ?? [];
  const known = table.groups.flatMap(({ criteria }) => criteria.map(({ id }) => id.replace(/\d+$/, '')));
  return points !== undefined && known.includes(letters.toLowerCase()) && takeScore(said, table) === null;
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

const MORE = '(?:them|tang(?: them)?|nang(?: them)?|kiem them|co them|duoc them|gain|get|earn)';
const AMOUNT = '(?: them)?(?: (\\d+(?:[.,]\\d+)?))?(?: more)? (?:diem|points?|thu hang|hang|bac|rank)';
const GAIN: readonly RegExp[] = [
  new RegExp(
    `^(?:lam (?:sao|the nao|cach nao|gi)|can lam gi|phai lam gi|(?:co )?cach nao|cach|the nao|how (?:do|can|could) (?:i|we)|how to)(?: de)?(?: ban (?:toi|minh|em))?(?: co)?(?: duoc)? ${MORE}${AMOUNT}(?![a-z])`,
  ),
  new RegExp(
    `^(?:muon|de)(?: ban (?:toi|minh|em))? ${MORE}${AMOUNT} (?:thi )?(?:can |phai )?(?:lam (?:gi|sao|the nao))`,
  ),
];
const TAKEN =
  /(?<![a-z])(?:bi tru diem|tru bao nhieu diem|tru diem nhu the nao|cach cham diem|cham diem the nao|bang tieu chi|points? (?:taken|deducted)|how are (?:points|scores) computed)(?![a-z])/;
const WANTS =
  /^(?:(?:toi|em|cho toi|cho em) )?(?:muon |xin |vao )?(?:tu cham|cham cheo|cham diem)(?: diem)?(?: thi dua)?(?: cho)?(?: (.+))?$/;
const HAND_IN =
  /^(?:(?:toi|em|xin|cho toi|cho em) )?nop phieu(?: (?:tu cham|cham cheo|cham)(?: diem)?)?(?: thi dua)?$|^hand in (?:the |my |our )?(?:scoring )?sheet$/;
const FIRST =
  /^(?:ban|tinh|don vi|ai)(?: nao)?(?: dang)? (?:cao diem nhat|nhieu diem nhat|(?:co )?diem cao nhat|it diem nhat|thap diem nhat|diem thap nhat)(?: (?:ca )?cum)?(?: nam nay)?$/;
const OF_MODELS = /^(?:moi |mot )?mo hinh(?: tot)?(?: duoc| tinh| cong)+ (?:may|bao nhieu) diem$/;
const STEERS: readonly (readonly [RegExp, 'open' | 'freeze' | 'publish' | 'reopen'])[] = [
  [/^mo (?:phan )?cham diem(?: thi dua)?$|^open (?:the )?scoring$/, 'open'],
  [/^chot (?:bang diem|xep hang)(?: thi dua)?$|^freeze (?:the )?(?:table|ranking|scores)$/, 'freeze'],
  [
    /^cong bo (?:bang diem|xep hang|ket qua cham diem)(?: thi dua)?$|^publish (?:the )?(?:table|ranking|scores)$/,
    'publish',
  ],
  [
    /^mo lai (?:bang diem|cham diem|xep hang)(?: thi dua)?$|^reopen (?:the )?(?:table|ranking|scores|scoring)$/,
    'reopen',
  ],
];

/** “tự chấm”, “nộp phiếu”, “chấm chéo Hà Nam”, “chốt bảng điểm 2024”; what stands behind must be a year or a board. */
const deedInWords = (folded: string, config: ClusterConfig, today: CalendarDate): Request | null => {
  const { year, rest } = takeYear(folded);
  const at = year === undefined ? {} : { year };
  const steers = STEERS.find(([pattern]) => pattern.test(rest));
  if (steers !== undefined) return { verb: 'score', ...at, do: steers[1] };
  if (HAND_IN.test(rest)) return { verb: 'score', ...at, do: 'handin' };
  const wants = WANTS.exec(rest);
  if (wants === null) return null;
  const [, named = ''] = wants;
  const board = boardInWords(config, named, today);
  if (named !== '' && withoutFillers(named) !== '' && board === undefined) return null;
  return { verb: 'score', ...at, ...(board === undefined ? {} : { board: board.id }) };
};

/** “TC1 8,5 – lý do”, “làm sao thêm 3 điểm”, “nộp muộn có bị trừ điểm không”, “tự chấm”; null for anything else. */
export const scoringInWords = (said: string, config: ClusterConfig, today: CalendarDate): Request | null => {
  const table = config.scoring;
  if (table === undefined) return null;
  const typed = takeScore(said, table);
  if ((typed !== null && typed.points !== null) || likeCriterion(said, table)) return { verb: 'score', said };
  const folded = fold(said)
    .replace(/[?!.]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const gain = GAIN.map((pattern) => pattern.exec(folded)).find((found) => found !== null);
  // So many places are no points: what is open is shown whole.
  const points = gain != null && /diem|points?/.test(gain[0]) ? gain[1] : undefined;
  if (gain != null) return { verb: 'gain', ...(points === undefined ? {} : { said: points }) };
  if (FIRST.test(folded)) return { verb: 'ranking' };
  return TAKEN.test(folded) || OF_MODELS.test(folded)
    ? { verb: 'ranking', do: 'rules' }
    : deedInWords(folded, config, today);
};
