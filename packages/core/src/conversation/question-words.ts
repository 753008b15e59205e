import type { QuestionKind } from '../domain/questions/types.js';
import { fold } from '../language/fold.js';

const PROPOSES = /(?<![a-z])(?:kien nghi|de xuat|propos\w*|suggest\w*|recommend\w*)(?![a-z])/;
/** “đề nghị cụm cho lùi …” proposes, “đề nghị hướng dẫn …” asks. */
const REQUESTS_IT = /(?<![a-z])de nghi (?!(?:\S+ ){0,4}(?:huong dan|giai dap|lam ro|cho biet|cho y kien|thao go))/;
const STUCK =
  /(?<![a-z])(?:vuong|kho khan|bat cap|thac mac|xin huong dan|chua ro|stuck|difficult\w*|problem|unclear)(?![a-z])/;

/** What the words say it is: a proposal only where they propose and name no difficulty. */
export const kindInWords = (said: string): QuestionKind => {
  const plain = fold(said);
  return (PROPOSES.test(plain) || REQUESTS_IT.test(plain)) && !STUCK.test(plain) ? 'proposal' : 'difficulty';
};

const LABEL =
  /^\s*(?:(?:em|bên em|ben em|tỉnh em|tinh em|ban em|dạ|da|thưa|thua)\s+)*(?:có\s+|co\s+)?(?:vướng mắc|vuong mac|vướng|vuong|khó khăn|kho khan|kiến nghị|kien nghi|đề xuất|de xuat|thắc mắc|thac mac|kn|issue|problem|difficulty|proposal)\s*[:：]\s*/iu;

/** The matter itself, without the word that says what is meant by the message. Nothing else is taken away. */
export const topicInWords = (said: string): string => said.replace(LABEL, '').trim() || said.trim();

const NUMBERED =
  /^.*?(?:#\s?\d+|(?:số|so|câu|cau|hỏi|hoi|mắc|mac|nghị|nghi|question|issue|no\.?)\s+#?\d+)\s*(?:(?:là|la|rằng|rang|that|như sau|nhu sau)(?!\p{L}))?\s*[:：,.–-]?\s*/iu;

/** What is answered, behind the number of the question; empty where nothing follows it. */
export const answerInWords = (said: string): string => said.replace(NUMBERED, '').trim();

/** `3 …`, `#3: …`: a number and what stands behind it; null without a number. */
export const numberInWords = (said: string): { readonly n: string; readonly rest: string } | null => {
  const match = /^\s*#?\s?(\d{1,6})(?!\d|\s*[/%.]\d)\s*[:：,.–-]?\s*([\s\S]*)$/u.exec(said);
  return match === null ? null : { n: String(Number(match[1])), rest: (match[2] ?? '').trim() };
};

const BASIS = /(?:^|[\s.;,(])căn cứ\s*[:：]\s*([\s\S]+)$/iu;
const LAPSES =
  /[\s,;.(]*(?:hết hiệu lực|hiệu lực đến hết|hiệu lực đến)(?:\s*(?:từ|sau|vào))?(?:\s*ngày)?\s*[:：]?\s*(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})\)?\.?/iu;
const BASED = /(?:^|[\s(])(?:như|theo|giống)\s+(?:câu\s+)?trả lời\s+(?:số\s+)?#?(\d{1,6})(?!\d)/iu;

/** An answer with what it names in passing: its basis, until when that holds (as written), and the answer it repeats. */
export const partsOfAnswer = (
  said: string,
): { readonly words: string; readonly basis: string; readonly lapses: string; readonly based: string } => {
  const [, based = ''] = BASED.exec(said) ?? [];
  const found = BASIS.exec(said);
  if (found === null) return { words: said.trim(), basis: '', lapses: '', based };
  const tail = found[1] ?? '';
  const [, lapses = ''] = LAPSES.exec(tail) ?? [];
  const basis = tail
    .replace(LAPSES, '')
    .trim()
    .replace(/[.;,]+$/, '');
  const words = said.slice(0, found.index).trim();
  // Nothing but a basis is an answer in itself.
  return words === '' ? { words: said.trim(), basis: '', lapses: '', based } : { words, basis, lapses, based };
};

const FILTERS = [
  ['overdue', /qua han|tre han|(?<![a-z])overdue(?![a-z])/],
  ['times', /thoi gian (?:tra loi|giai dap|xu ly)|(?:answer|response) times?|tra loi (?:mat )?bao lau/],
  [
    'open',
    /chua (?:duoc |co )?(?:tra loi|giai dap|giai quyet|xu ly)|(?:cho|dang cho) tra loi|(?<![a-z])(?:unanswered|waiting)(?![a-z])/,
  ],
  ['answered', /da (?:duoc |co )?(?:tra loi|giai dap)(?! chua)|cau tra loi|(?<![a-z])(?:answered|answers)(?![a-z])/],
] as const;

/** Which of the questions are asked for: those that wait, the overdue, the answers given, how long answers took. */
export const filterInWords = (said: string): (typeof FILTERS)[number][0] | undefined =>
  FILTERS.find(([, words]) => words.test(fold(said)))?.[0];

const SEARCH = /^\s*(?:tìm|tim|tra cứu|tra cuu|search|find)\s+(?:về\s+|ve\s+|about\s+)?([\s\S]+)$/iu;

/** What answers are looked for, behind the word for looking. */
export const searchInWords = (said: string): string | undefined => SEARCH.exec(said)?.[1]?.trim();

const SUBJECT =
  /(?<!\p{L})(?:về việc|về|ve viec|ve|liên quan đến|lien quan den|about|on)\s+(.+?)(?:\s+(?:chưa|chua|không|khong|ko|ạ|a|nhỉ|nhi|yet))*\s*[?？.]*$/iu;

/** What a question about answers is about: “đã có trả lời nào về sáp nhập xã chưa?”. */
export const subjectInWords = (said: string): string | undefined => SUBJECT.exec(said.trim())?.[1];
