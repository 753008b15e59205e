import { fold, spelling } from '../fold.js';
import {
  CERTAIN,
  COMMONEST,
  FAMILIES,
  FAMILIES_FOLDED,
  GIVEN,
  isGivenSpelt,
  PLACE_BEFORE,
  PLACES,
  PLAIN_GIVEN,
  PLAINLY,
} from './name-lists.js';
import { type Word, wordSet } from './words.js';

const MIDDLES = wordSet('van|thi');
const NO_GIVEN = wordSet(
  'ban|phong|kien|minh hoa|ban nay|nghe|thu|tham|vao|muc|ban so|so|dua|chuyen|truong|xa|tran|hanh|cong|uy',
);
const NO_GIVEN_AFTER_VAN = wordSet('hoa|ban|phong|kien|nghe|thu|hien');
const TITLES = wordSet(
  'dc|đc|đồng chí|dong chi|ông|ong|bà|ba|anh|chị|chi|cô|co|chú|chu|bác|bac|cậu|cau|mr|mrs|ms|miss|comrade|thầy|cụ|sếp|thủ trưởng',
);
const SHORT_TITLES = wordSet('dc|đc|đồng chí|dong chi|ông|ong|bà|mr|mrs|ms|anh|chị|sếp');
/** Bare titles that are mostly other words: chi bộ, ba người, có, chủ. */
const DOUBTFUL = wordSet('chi|ba|co|chu|cau|bac|anh|ong');

/** After a title these are no names: “đồng chí Trưởng ban” names nobody. As spelt; bare words are compared folded. */
const POSTS = wordSet(
  `trưởng|phó|bí|chủ|giám|ủy|uỷ|thường|chánh|vụ|cán|lãnh|thủ|tổng|các|nữ|năm|này|đó|ấy|kia|nào|thuộc|trong|là|đã|được|đang|sẽ|có|và|với|phụ|em|chị|anh|hưng yên|tôi|con|không|chưa|cho|hay|bên|trung|uv|btv|bt|pbt|tb|gd|pgd|ct|
  tự|đại|phải|phái|a|ơi|nhé|gửi|xem|giúp|chung|diện|mới|nhận|cũ|đương|nguyên|cụm|cùng|cục|công|thư|tham|kiểm|nhân|vì|đề|dự|tham gia|bị|từ|đến|ở|về|ra|vào|làm|nói|hỏi|bảo|thì|cũng|đều|mà|nếu|khi|của|để|tại|theo|như|ta|ai|gì|nhà|mình|
  em|cả|họ|thầy|bà|ông|cô|chú|bác|nhắc|kiểm tra|duyệt|cần|muốn|chuẩn|báo|nộp|bộ|cấp|ngành|tỉnh|huyện|xã|phường|ban|phòng|sở|hội|đoàn|đảng|kính|thân|quý|lên|xuống|đi|lại|rồi|ạ|à|nhỉ|hả|chỉ|vừa|sắp|hiện|cháu|tiêu|đạo|phí|nhánh|tiết|thị|ủy viên`,
);
const POSTS_FOLDED: ReadonlySet<string> = new Set([...POSTS].map(fold));
const POSTS_SPELT: ReadonlySet<string> = new Set([...POSTS].map(spelling));
/** These are names when written with a capital though a post or a word has the same letters: Hải, Nam, Trung, “Công an”. */
const ALSO_NAMES = wordSet(
  'nam|hùng|minh|thu|phương|trung|anh|chi|hung|phuong|dũng|cường|hải|công|nhân|tham|thư|quý|đoàn|thân|bộ|chung|thường|bảo|cung|hung|quy|thuong|bao|phong|tu',
);

type Text = { readonly shouting: boolean; readonly unaccented: boolean };
export type PersonName = { readonly from: number; readonly to: number; readonly titled: boolean };

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{L}+$/u.test(word.s) && !/[\n,;:()./!?|"“”]/.test(word.gap);

const PLACE_BEGINS: ReadonlySet<string> = new Set([...PLACES].map((place) => place.split(' ')[0] ?? ''));
const isPlace = (words: readonly Word[], at: number): boolean => {
  if (!PLACE_BEGINS.has(words[at]?.f ?? '')) return false;
  const two = `${words[at]?.f} ${words[at + 1]?.f}`;
  return PLACES.has(two) || PLACES.has(`${two} ${words[at + 2]?.f}`);
};
/** “phường Lê Lợi”, “Trường Chính trị Tô Hiệu”. */
const isCalledAfter = (words: readonly Word[], at: number): boolean => {
  const one = words[at - 1];
  if (one === undefined || /[\n,;:()]/.test(words[at]?.gap ?? '')) return false;
  const two = `${words[at - 2]?.s} ${one.s}`;
  if (PLACE_BEFORE.has(one.s) || PLACE_BEFORE.has(two)) return true;
  return /^(?:phuong|quan|huyen|thon|xa|duong|hoc vien)$/.test(one.f) && one.s === one.f;
};

const isPost = (word: Word, { unaccented }: Text): boolean =>
  unaccented ? POSTS_FOLDED.has(word.f) : POSTS_SPELT.has(word.t);
const isAlsoName = (word: Word): boolean => word.capital && !word.upper && ALSO_NAMES.has(word.s);

/** “a Tuấn”, “c Lan”, “ô. Bình”: titles cut to a letter, only before a given name with a capital. */
const LETTER_TITLES = wordSet('a|c|ô|o|b|đ|e|gs|ts|ths|bs|t');
const titleBefore = (words: readonly Word[], at: number): string | null => {
  const one = words[at - 1];
  if (one === undefined) return null;
  const gap = words[at]?.gap ?? '';
  if (
    LETTER_TITLES.has(one.s) &&
    (!one.capital || gap === '. ') &&
    words[at]?.capital === true &&
    GIVEN.has(words[at]?.f ?? '') &&
    /^\.? ?$/.test(gap)
  )
    return one.s;
  if (/[\n;:!?,]/.test(gap) || (gap.includes('.') && one.f.length > 2)) return null;
  const two = `${words[at - 2]?.f} ${one.f}`;
  if (two === 'dong chi' || two === 'thu truong') return 'dong chi';
  return TITLES.has(one.s) ? one.s : null;
};

/** Given names that in lower case are words first: in “bao nhiêu đồng chí thế” nobody is named. */
const WORDS_FIRST = wordSet(
  `thế|học|hội|tới|thêm|thật|lập|tạo|thông|nhân|bằng|ba|bốn|tư|độ|dự|trực|thi|như|sáng|liên|chính|công|thường|chung|thu|hiệu|đồng|đoàn|định|đại|hạ|tài|tình|tính|lượng|ước|quyền|nhi|hưởng|lai|chi|anh|nam|
  bảo|phát|phi|thương|thư|thức|toán|quyết|nghị|hữu|mùi|lành|sinh|quản|đông|mới|soạn|cảnh|lực|lợi|kỳ|khoa|thân|thuần|thuận|vạn|ý|miên|toàn`,
);
const BEFALLS = wordSet('bị|bi|được|duoc|vào|vao|lên|len|giữ|giu|thôi|thoi|sẽ|sắp|vừa|làm|lam|bầu|bau');

/** A given name in lower case after a title: spelt as one, or bare and hardly anything else. */
const isGivenSmall = (words: readonly Word[], at: number, title: string, how: Text): boolean => {
  const { unaccented } = how;
  const word = words[at];
  if (word === undefined || isPost(word, how)) return false;
  if (!unaccented && WORDS_FIRST.has(word.s) && !BEFALLS.has(words[at + 1]?.s ?? '')) return false;
  if (word.s !== word.f) return isGivenSpelt(word.s) && SHORT_TITLES.has(title);
  if (!unaccented) return SHORT_TITLES.has(title) && PLAIN_GIVEN.has(word.f);
  if (DOUBTFUL.has(title)) return PLAIN_GIVEN.has(word.f) && BEFALLS.has(words[at + 1]?.f ?? '');
  return SHORT_TITLES.has(title) && GIVEN.has(word.f);
};

/** How many words from `at` on make a person's name; 0 when none. `titled` tells that a title stands before. */
const nameLength = (words: readonly Word[], at: number, titled: string | null, how: Text): number => {
  const first = words[at];
  if (first === undefined || !/^\p{L}+$/u.test(first.s) || isPlace(words, at)) return 0;
  const capitals = first.capital && !(how.shouting && first.upper && first.s === first.f);
  const family =
    FAMILIES.has(first.s) || (first.s === first.f && (how.unaccented ? FAMILIES_FOLDED : COMMONEST).has(first.f));
  let length = 1;
  if (capitals) {
    while (length < 4 && isNameWord(words[at + length]) && words[at + length]?.capital === true) length += 1;
    if (family && length >= 2) return length;
    if (titled !== null && (!isPost(first, how) || isAlsoName(first))) return length;
  }
  if (family) {
    const small = smallName(words, at, titled, how);
    if (small > 0) return small;
  }
  return titled !== null && isGivenSmall(words, at, titled, how) ? 1 : 0;
};

/** A family name in lower case with what must follow it. */
const smallName = (words: readonly Word[], at: number, titled: string | null, how: Text): number => {
  const { unaccented } = how;
  const [first, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (first === undefined || second === undefined || !isNameWord(second)) return 0;
  const sure = CERTAIN.has(first.f) || first.s !== first.f;
  const follows = third !== undefined && isNameWord(third);
  if (
    MIDDLES.has(second.f) &&
    (second.s === 'văn' || second.s === 'thị' || second.s === second.f) &&
    follows &&
    !NO_GIVEN.has(third.f) &&
    !(second.f === 'van' && NO_GIVEN_AFTER_VAN.has(third.f)) &&
    (sure || titled !== null)
  )
    return 3;
  const given = (word: Word | undefined): boolean =>
    word !== undefined && (word.s === word.f ? GIVEN.has(word.f) || word.f.length === 1 : isGivenSpelt(word.s));
  if (titled !== null && sure && !isPost(second, how) && !BEFALLS.has(second.s)) return follows && given(third) ? 3 : 2;
  const heads = unaccented && sure && /[:\n]|^\d*[.)]/.test(first.gap);
  return (PLAINLY.has(first.f) || heads) && given(second) && follows && given(third) ? 3 : 0;
};

/** Persons named in the text: a family name with what follows, or a title with a name. */
export const findNames = (words: readonly Word[], shouting: boolean): readonly PersonName[] => {
  const found: PersonName[] = [];
  const how = { shouting, unaccented: words.every((word) => word.s === word.f) };
  for (let at = 0; at < words.length; at += 1) {
    const title = titleBefore(words, at);
    if (title === null && isPlace(words, at)) {
      at += 1;
      continue;
    }
    const length = nameLength(words, at, title, how);
    if (length === 0) continue;
    if (title !== null || !isCalledAfter(words, at))
      found.push({ from: at, to: at + length - 1, titled: title !== null });
    at += length - 1;
  }
  return found;
};

/** Whether the person is only spoken to: “anh Hùng ơi”, “chị Lan cho hỏi”. */
export const isAddressed = (words: readonly Word[], name: PersonName): boolean => {
  const next = words[name.to + 1];
  if (next === undefined) return false;
  if (next.s === 'ơi' || next.f === 'oi') return true;
  return next.s === 'cho' && /^(?:em|toi|minh|hoi|biet|xin)$/.test(words[name.to + 2]?.f ?? '');
};

const FIRST = wordSet(
  'n|t|l|p|h|v|đ|b|d|c|ng|tr|ph|nv|tt|lv|pv|hv|tv|đv|bv|dv|tx|nt|lt|pt|ht|vt|đt|bt|nđ|tđ|lđ|nx|px|lx|nh|hg|bđ|vđ|hđ|ntt|nth|tth|lth|pth|hth|vth|nvt|nđt',
);

/** Names with their first parts shortened: `NV An`, `Ng. V. Bình`. Only looked for where persons are decided about. */
export const findInitials = (words: readonly Word[]): readonly PersonName[] =>
  words.flatMap((word, at) => {
    const dotted = (index: number): boolean =>
      words[index]?.s.length === 1 && words[index]?.capital === true && words[index]?.gap === '.';
    if (word.s.length === 1 && word.capital && dotted(at + 1) && (dotted(at + 2) || words[at + 2]?.gap === '.'))
      return [{ from: at, to: at + 2, titled: false }];
    const before = words[at - 1];
    const shortened = before !== undefined && FIRST.has(before.s) && before.capital && /^[. ]{1,2}$/.test(word.gap);
    return shortened && word.capital && !word.upper && (GIVEN.has(word.f) || word.f.length === 1 || word.f === 'an')
      ? [{ from: at - 1, to: at, titled: false }]
      : [];
  });

/** Given names alone, one after the other: “Hùng, Lan, Dũng”. */
export const findGivenLists = (words: readonly Word[]): readonly PersonName[] => {
  const alone = (at: number): boolean => {
    const word = words[at];
    return word?.capital === true && !word.upper && GIVEN.has(word.f) && !isPlace(words, at) && !isPlace(words, at - 1);
  };
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const comma = alone(at) && alone(at + 1) && /^ ?[,;+&] ?$/.test(next?.gap ?? '');
    const and = alone(at) && next?.s === 'và' && alone(at + 2);
    return (comma || and) && word.gap !== '' ? [{ from: at, to: at, titled: false }] : [];
  });
};
