import type { IntentName } from '../types.js';
import { COUNTS_AS } from './acts.js';
import type { Score } from './asking.js';
import type { Features } from './features.js';

const on = (condition: boolean, points: number): number => (condition ? points : 0);
const told = (f: Features): boolean => Object.keys(f.figures.values).length > 0;
const leading = (f: Features, shape: RegExp): boolean => shape.test(f.message.canon);

const PUZZLED =
  /(?:tinh|xu ly|giai quyet|ap dung|thuc hien|xac dinh|thong ke|ghi nhan|lam|bao cao) (?:\S+ ){0,3}(?:the nao|ra sao|vao dau|theo (?:so|cach|moc) nao)|co duoc tinh|(?:duoc )?tinh (?:la|vao|theo) [^?]{0,40}khong|hay (?:la )?(?:theo|tinh)/;
/** “cho em hỏi …”: asked of whoever answers. */
const MAY_I_ASK = /(?<![a-z])(?:cho|xin)(?: (?:em|e|toi|minh|chung toi|chung em|ben em|ben toi))? hoi(?![a-z])/;
/** How something of the Party’s own is counted, and no figure of it that was reported. */
const PARTY_MATTER = /(?<![a-z])(?:chi bo|dang vien|dang bo|to chuc dang|to chuc co so dang|cap uy)(?![a-z])/;
const STUCK = /stuck|unclear|confus|not sure|vuong|khong ro|chua ro|lung tung|bi mac|chua biet tinh/;
const raise: Score = (f) =>
  on(
    (f.has('howTo') &&
      !STUCK.test(f.message.canon) &&
      !f.matches(/(?:de nghi|kien nghi|mong|nho|de xuat|can) [^?]*huong dan/)) ||
      f.matches(/khong biet (?:bat dau|dung|nop|nhap|dien|go)|kieu gi|lenh/) ||
      (f.has('who', 'whichBoards') && f.question && !f.appeals && !f.matches(/:/)),
    -3,
  ) +
  on(
    f.reporter &&
      PUZZLED.test(f.message.canon) &&
      f.message.weight >= 7 &&
      !f.has('howTo') &&
      f.named.length === 0 &&
      f.boards === 0,
    2.4,
  ) +
  on(
    f.reporter &&
      f.matches(
        /(?:xin|cho (?:em|toi|ben em) ) ?hoi (?:cum|trung uong|ve|truong hop|cach tinh|viec|quy dinh|tieu chuan|ho so|thu tuc)/,
      ),
    2.6,
  ) +
  on(
    f.matches(/^(?:\S+ ){0,3}(?:hoi|xin hoi|cho hoi|neu|gui) (?:\S+ )?(?:vuong mac|kho khan|kien nghi|de xuat) ?:/),
    3.4,
  ) -
  on(
    f.has('summary') ||
      (f.has('answer') && f.question) ||
      (f.matches(/(?:vuong mac|kien nghi|de xuat|kho khan) (?:\S+ )?(?:cua|tu) /) &&
        !f.matches(/:/) &&
        (f.question || f.message.weight <= 7 || (f.steers && f.boards > 0))),
    2.6,
  ) +
  on(f.has('raise'), 2.2) +
  on(
    leading(
      f,
      /^(?:(?:da |em |thua |bao cao |xin |ben em |ben minh |toi |kinh gui |chung toi |\S+ \S+ ?)?)(?:dang )?(?:vuong|vuong mac|kho khan|kien nghi|de xuat|de nghi|thac mac|phan anh|bat cap|gop y)[^:]{0,24}:/,
    ),
    3,
  ) +
  on(
    f.matches(
      /(?:dang |gap |bi |con )?vuong (?:o|cho|mac|khau|ve|viec|thu tuc|nhieu|vi|do)|gap kho|lung tung|xin (?:\S+ ){0,2}(?:huong dan|y kien)|chua ro|khong ro|(?:de nghi|mong|nho) (?:\S+ ){0,4}(?:huong dan|thao go|xem xet|cho y kien|giai dap)|kien nghi (?:cum|trung uong|ban|cap|bo|som|cho|tang|sua|bo sung)|de xuat (?:cum|cho|trung uong|bo|tang|som|sua|ban)|stuck|problem|difficult|need guidance|propose|suggest|advise|unclear/,
    ),
    2,
  ) +
  on(f.has('raise') && (f.has('me', 'ownSide') || f.reporter), 0.5) +
  on(f.reporter && PUZZLED.test(f.message.canon) && MAY_I_ASK.test(f.message.canon), 2) +
  on(
    f.reporter &&
      PUZZLED.test(f.message.canon) &&
      PARTY_MATTER.test(f.message.canon) &&
      !f.has('howTo') &&
      f.named.length === 0 &&
      f.boards === 0,
    2,
  ) +
  on(f.reporter && COUNTS_AS.test(f.message.canon), 5) +
  on(f.appeals && f.message.weight >= 5, 3.4) +
  on(f.appeals && f.message.weight >= 9 && f.figures.all.length === 0, 1.4) +
  on(f.has('raise') && f.message.weight >= 6, 0.4) -
  on(f.has('unanswered', 'show') && f.has('issues') && !f.appeals && !f.matches(/^[^:]{0,30}:/), 2.4) -
  on(
    f.question &&
      !f.appeals &&
      (f.has('which', 'whichBoards', 'howMany', 'who') ||
        f.matches(
          /(?:nhung|cac|co) (?:\S+ )?(?:vuong mac|kho khan|kien nghi|de xuat)|vuong mac gi|kho khan gi|kien nghi gi/,
        )),
    3,
  ) -
  on(f.short && f.message.weight <= 3, 1.2) -
  on(f.has('answer') && f.matches(/#|(?:so|cau|nghi|mac) \d/), 3) -
  on(f.has('extend', 'remind', 'announce', 'export') && !f.appeals && !f.matches(/vuong|kho khan/), 1.8) -
  on(f.later, 5) -
  on(!f.appeals && f.matches(/(?:de nghi|xin) (?:cho |duoc )?(?:nop|gui)(?: (?:a|nhe|luon|voi))*$/), 3) -
  on(f.has('elsewhere') && !f.appeals && !f.matches(/vuong|kho khan|kien nghi|de nghi|de xuat|bat cap/), 4) -
  on(told(f), 1.5) -
  on(f.has('names', 'tamper', 'meddle', 'inject', 'private'), 1) -
  on(f.has('help', 'howTo') && !f.appeals && !f.matches(/vuong|kho khan|chua ro/), 2) -
  on(f.has('show') && /(?:mac|nghi|hoi|cau|question|issue)(?: so)? ?#? ?\d/.test(f.message.canon), 4) -
  on(f.steers && !f.matches(/vuong|kho khan/), 1);

const HASH =
  /# ?\d|(?:cau(?: hoi)?|vuong mac|kien nghi|question|issue|y kien|de xuat|kho khan|noi dung)(?: so)? \d|so \d/;
/** “#7 đồng ý”, “câu 9 thì bảo …”: a number of a question, then what is said to it. */
const SPEAKS_TO =
  /^(?:(?:da|thua|em|anh|chi|dong chi|a|oi|nay) )*(?:# ?\d+ (?!(?:la|thi) (?:gi|sao)|the nao|ra sao|chua|da|cua|noi|hoi)\S|(?:cau|cau hoi|kien nghi|vuong mac|de xuat)(?: so)? ?#? ?\d+ (?:thi|cu|bao|:|la|(?:, )?(?:toi|anh|chi|chung toi) (?:cho|xin|co|tra|nghi)) (?!sao|gi|the))/;
const answer: Score = (f) =>
  on(f.has('answer') && HASH.test(f.message.canon), 4.4) +
  on(leading(f, /^# ?\d+ ?[:,-]/) || (f.steers && leading(f, SPEAKS_TO)), 4.4) +
  on(f.has('answer') && f.matches(/:/), 1.4) +
  on(f.has('answer') && f.steers, 0.8) -
  on(f.asksOnly && !leading(f, /^(?:tra loi|# ?\d|giai dap|answer|reply|phan hoi)/), 3.4) -
  on(f.has('unanswered') && !HASH.test(f.message.canon), 3) -
  on(!HASH.test(f.message.canon) && !f.matches(/:/), 1.2) -
  on(f.has('language', 'english', 'vietnamese'), 3);

/** Difficulties and proposals raised with the cluster, and the answers given to them. */
export const QUESTION_SCORES: Partial<Record<IntentName, Score>> = { question_raise: raise, question_answer: answer };
