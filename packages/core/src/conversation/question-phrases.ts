import { fold } from '../language/fold.js';
import { kindInWords } from './question-words.js';
import type { Request } from './request.js';

const NAMED = '(?:(?:cau hoi|cau|vuong mac|kien nghi|kho khan|de xuat|issue|question)(?: so)? ?#? ?|# ?)(\\d{1,6})';
const POLITE = '(?: (?:a|nhe|nhi|nha|roi|cam on|xin cam on|em cam on|thank you|thanks))*';

const one = (words: string): RegExp => new RegExp(`^(?:${words})${POLITE}$`);

/** What is said of one by its number, as a whole message: folded, without punctuation. */
const ABOUT: readonly (readonly [RegExp, string | null])[] = [
  [one(`(?:xem |mo |cho xem |show |see )?${NAMED}`), null],
  [
    one(
      `${NAMED} (?:da |duoc |co )*(?:den dau|the nao|ra sao|sao|tra loi|giai dap|giai quyet|xu ly|xong|co gi moi)(?: (?:chua|the nao|ra sao|khong))?`,
    ),
    null,
  ],
  [
    one(`${NAMED} (?:da |duoc )*(?:ro|hieu ro|on|giai dap duoc|da giai dap|da duoc giai dap|settled|settles it)`),
    'settle',
  ],
  [one(`${NAMED} (?:van |con )*chua (?:ro|duoc giai dap|giai dap|giai dap duoc|on|du)|${NAMED} not settled`), 'reopen'],
  [one(`(?:xin |cho )?(?:rut lai|rut|withdraw) ${NAMED}`), 'withdraw'],
];

const WHO = '(?:(?:thu ky|cum|lanh dao|cac dong chi|trung uong)(?: cum)? )?';
const ANSWERED_ONE = one(`${WHO}(?:da )?(?:tra loi|giai dap|giai quyet|xu ly) ${NAMED} chua`);
const ANSWERED_OURS = one(
  `${WHO}(?:da )?(?:tra loi|giai dap|giai quyet|xu ly) (?:cau hoi|vuong mac|kien nghi|kho khan|de xuat)(?: cua (?:em|toi|ban em|ben em|ban toi|chung toi|chung em|tinh em))? chua`,
);

const BEGINS =
  /^(?:(?:em|toi|ban em|ben em|chung toi|cho em|dong chi) )*(?:(?:muon|xin|can|duoc) )*(?:neu|gui|phan anh|raise)? ?(?:mot |1 |a )?(?:vuong mac|kien nghi|kho khan|de xuat|difficulty|proposal)(?: moi)?$/;

const HAS_ANSWER =
  /^(?:(?:đã|da)\s+)?(?:có|co)\s+(?:câu\s+|cau\s+)?(?:trả lời|tra loi|hướng dẫn|huong dan)\s+(?:nào\s+|nao\s+)?(?:về|ve)\s+(.+?)(?:\s+(?:chưa|chua|không|khong|ạ|a))*\s*[?？.]*$/iu;

/**
 * A whole message about difficulties and proposals that names one by its number, begins a new one, or asks whether something was
 * answered; null for anything else.
 */
export const questionInWords = (text: string): Request | null => {
  const said = fold(text)
    .replace(/[^a-z0-9# ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [words, deed] of ABOUT) {
    const n = words
      .exec(said)
      ?.slice(1)
      .find((each) => each !== undefined);
    if (n !== undefined) return { verb: 'question', n: String(Number(n)), ...(deed === null ? {} : { do: deed }) };
  }
  const answered = ANSWERED_ONE.exec(said)?.[1];
  if (answered !== undefined) return { verb: 'question', n: String(Number(answered)) };
  if (ANSWERED_OURS.test(said)) return { verb: 'questions' };
  const about = HAS_ANSWER.exec(text.trim())?.[1];
  if (about !== undefined) return { verb: 'questions', said: about };
  // The word alone is the command for the list.
  if (BEGINS.test(said) && /(?:neu|gui|phan anh|raise|muon|xin|can|moi)/.test(said))
    return { verb: 'question_raise', kind: kindInWords(text) };
  return null;
};
