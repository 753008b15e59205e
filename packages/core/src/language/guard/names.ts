import { type Word, wordSet } from './words.js';

// Family names, as spelt. The folded form alone (lower case, no diacritics) is too common a word for most of them.
const FAMILIES = wordSet(
  `nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đoàn|đinh|lâm|trịnh|mai|tô|hà|cao|lương|lưu|trương|tạ|chu|
  quách|phùng|thái|kiều|khổng|nông|hứa|vương|tăng|triệu|giáp|thân|nghiêm|doãn|bạch|mạc|từ|ninh|âu|lại|tống|vi|sầm|ma|lò|giàng|cù|viên|
  đồng|la|quang|tòng|lường|sùng|thào|bế|đàm|liễu|kim|sơn|đậu|cầm|nhữ|lã|ngụy|chử|khuất|mẫn|thiều|nhâm|lãnh|lù|vừ`,
);
const strip = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd');
const FAMILIES_FOLDED: ReadonlySet<string> = new Set([...FAMILIES].map(strip));
/** Folded family names that are hardly ever another word. */
const CERTAIN = wordSet(
  'nguyen|tran|pham|huynh|bui|ngo|hoang|truong|vuong|trinh|phung|nghiem|le|vu|vo|dang|do|ho|duong|ly|dao|doan|dinh|phan',
);
/** Those that are read as names even unaccented in a text that otherwise has its diacritics. */
const COMMONEST = wordSet('nguyen|tran|pham|huynh|bui|ngo|hoang|truong|nghiem|trinh|vu|le|dang|do');
const MIDDLES = wordSet('van|thi');
const NO_GIVEN = wordSet(
  'ban|phong|kien|hoa|minh hoa|ban nay|nghe|thu|tham|vao|muc|ban so|so|dua|chuyen|truong|xa|tran',
);
/** Words that make of “van …”, “thi …” no name when they follow. */
const TITLES = wordSet(
  'dc|đc|đồng chí|dong chi|ông|ong|bà|ba|anh|chị|chi|cô|co|chú|chu|bác|bac|cậu|cau|mr|mrs|ms|comrade|thầy|cụ',
);
const SHORT_TITLES = wordSet('dc|đc|dong chi|ông|ong|bà|mr|mrs|ms');

const PLACES = wordSet(
  `ha nam|ha noi|ha tinh|ha giang|ha long|ha dong|thai binh|thai nguyen|thai lan|thanh hoa|hai duong|hai phong|lang son|lam dong|cao bang|
  ninh binh|ninh thuan|ho chi minh|ho chi|duong sat|duong lieu|vinh phuc|quang ninh|quang binh|quang nam|quang tri|quang ngai|kim son|kim bang|kim thanh|
  phu tho|phu yen|an giang|tran phu|le loi|ly thuong|dong nai|dong thap|dong hoi|dong chi|dong anh|dong bao|dong y|dong thoi|son la|van kien|van ban|van phong|
  van hoa|cao dang|cao cap|cao nhat|mai chau|thai thuy|luong tai|luong son|cao loc|chi lang|bac ninh|bac giang|vu dia|vu dia phuong|vu can|vu to|dang bo|dang uy|dang vien|dang cong|
  dang ta|doan thanh|doan the|doan kiem|lao cai|ly luan|ly lich|tu phap|vi tri|dinh huong|phan cong|trinh do|phong trao|do thi|kim dong|thach ha|thach that|ninh giang|phung hoa|trang bi|kinh mon`,
);
/** Posts after a title: “đồng chí Trưởng ban” names nobody. */
const POSTS = wordSet(
  'truong|pho|bi|chu|giam|uy|thuong|chanh|vu|can|lanh|thu|tong|cac|nu|nam|nay|do|ay|kia|nao|thuoc|trong|la|da|duoc|dang|se|co|va|voi|phu|em|chi|anh|hung|minh|toi|con|khong|chua|cho|hay|ben|trung|uv|btv|bt|pbt|tb|gd|pgd|ct|tu|dai|nguyen vong|phuong|phai|a|oi|nhe|gui|xem|giup|chung|dien|moi|nhan|cu|duong chuc|nguyen|cum|hai phong|cong',
);

export type PersonName = { readonly from: number; readonly to: number; readonly titled: boolean };

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{L}+$/u.test(word.s) && !/[\n,;:()./!?|]/.test(word.gap);

const PLACE_BEGINS: ReadonlySet<string> = new Set([...PLACES].map((place) => place.split(' ')[0] ?? ''));
const isPlace = (words: readonly Word[], at: number): boolean => {
  if (!PLACE_BEGINS.has(words[at]?.f ?? '')) return false;
  const two = `${words[at]?.f} ${words[at + 1]?.f}`;
  return PLACES.has(two) || PLACES.has(`${two} ${words[at + 2]?.f}`);
};

const GIVEN = wordSet(
  'tuan|hung|dung|lan|hoa|huong|minh|son|long|phuong|thuy|trang|linh|hang|nga|hien|thao|cuong|dat|duc|duy|giang|hieu|hoang|huy|khanh|kien|lam|loan|mai|nghia|ngoc|nhung|oanh|phong|phuc|quan|quang|quyen|quynh|tam|tan|thang|thanh|thinh|tho|thu|tien|toan|trung|truong|tu|van|vinh|xuan|yen|binh|bich|chung|chien|diep|dai|huan|khoa|khoi|kim|loc|luan|manh|nam|nhan|nhat|ninh|phu|sang|sinh|tai|tinh|toai|tri|trinh|tuyen|tuyet|uyen|viet|vu|ha|hai|hanh|hao|hau|hong',
);

/** Nam, Hùng, Minh and the like are names when written with a capital; “Nữ”, “Công an” and “Thư ký” are none. */
const ALSO_NAMES = wordSet('nam|hùng|minh|thu|phương|trung|anh|chi|hung|phuong|dũng|cường|công|hải');
const isGiven = (word: Word): boolean => word.capital && !word.upper && ALSO_NAMES.has(word.s);

/** “a Tuấn”, “c Lan”, “ô. Bình”: titles cut to a letter, only before a given name with a capital. */
const LETTER_TITLES = wordSet('a|c|ô|o|b|đ|e|gs|ts|ths|bs');
const titleBefore = (words: readonly Word[], at: number): string | null => {
  const one = words[at - 1];
  if (one === undefined) return null;
  const gap = words[at]?.gap ?? '';
  if (
    LETTER_TITLES.has(one.s) &&
    !one.capital &&
    words[at]?.capital === true &&
    GIVEN.has(words[at]?.f ?? '') &&
    /^\.? ?$/.test(gap)
  )
    return one.s;
  if (/[\n;:!?,]/.test(gap) || (gap.includes('.') && one.f.length > 2)) return null;
  if (`${words[at - 2]?.f} ${one.f}` === 'dong chi') return 'dong chi';
  return TITLES.has(one.s) ? one.s : null;
};

/** How many words from `at` on make a person's name; 0 when none. `titled` tells that a title stands before. */
const nameLength = (
  words: readonly Word[],
  at: number,
  titled: string | null,
  { shouting, unaccented }: { readonly shouting: boolean; readonly unaccented: boolean },
): number => {
  const first = words[at];
  if (first === undefined || !/^\p{L}+$/u.test(first.s) || isPlace(words, at)) return 0;
  const capitals = first.capital && !(shouting && first.upper && first.s === first.f);
  const family =
    FAMILIES.has(first.s) || (first.s === first.f && (unaccented ? FAMILIES_FOLDED : COMMONEST).has(first.f));
  let length = 1;
  if (capitals) {
    while (length < 4 && isNameWord(words[at + length]) && words[at + length]?.capital === true) length += 1;
    if (family && length >= 2) return length;
    if (titled !== null && (!POSTS.has(first.f) || isGiven(first))) return length;
  }
  if (!family) {
    const known = titled !== null && SHORT_TITLES.has(titled) && GIVEN.has(first.f) && !POSTS.has(first.f);
    return known ? 1 : 0;
  }
  const second = words[at + 1];
  const third = words[at + 2];
  if (!isNameWord(second) || second === undefined) return 0;
  if (
    MIDDLES.has(second.f) &&
    (second.s === 'văn' || second.s === 'thị' || second.s === second.f) &&
    isNameWord(third) &&
    third !== undefined &&
    !NO_GIVEN.has(third.f)
  ) {
    if (CERTAIN.has(first.f) || titled !== null || first.s !== first.f) return 3;
  }
  if (titled !== null && isNameWord(third) && (CERTAIN.has(first.f) || first.s !== first.f)) return 3;
  if (titled !== null && (CERTAIN.has(first.f) || first.s !== first.f)) return 2;
  if (
    ['nguyen', 'tran', 'pham', 'huynh', 'hoang'].includes(first.f) &&
    (GIVEN.has(second.f) || second.f.length === 1) &&
    isNameWord(third) &&
    third !== undefined &&
    (GIVEN.has(third.f) || third.f.length === 1)
  )
    return 3;
  return 0;
};

/** Persons named in the text: a family name with what follows, or a title with a name. */
export const findNames = (words: readonly Word[], shouting: boolean): readonly PersonName[] => {
  const found: PersonName[] = [];
  const how = { shouting, unaccented: words.every((word) => word.s === word.f) };
  for (let at = 0; at < words.length; at += 1) {
    if (isPlace(words, at)) {
      at += 1;
      continue;
    }
    const title = titleBefore(words, at);
    const length = nameLength(words, at, title, how);
    if (length > 0) {
      found.push({ from: at, to: at + length - 1, titled: title !== null });
      at += length - 1;
    }
  }
  return found;
};

const FIRST = wordSet(
  'n|t|l|p|h|v|đ|b|d|c|ng|tr|ph|nv|tt|lv|pv|hv|tv|đv|bv|dv|tx|nt|lt|pt|ht|vt|đt|bt|nđ|tđ|lđ|nx|px|lx',
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
