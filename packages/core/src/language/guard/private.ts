import { findNames } from './names.js';
import { type Guarded, phrases } from './words.js';

const word = (list: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${list})(?![a-z0-9])`);

const ID_WORD = word(
  'cccd|cmnd|cmt|cmtnd|cccđ|can cuoc|can cuoc cong dan|chung minh|chung minh thu|chung minh nhan dan|so dinh danh|dinh danh ca nhan|ma dinh danh|ho chieu|passport|citizen id|identity (?:card|number)|id card|id number|id no|national id|personal id|so the dang vien|the dang vien so|so the dang|c\\.c\\.c\\.d|so cc|cc',
);
const DIGITS_12 =
  /(?<![\d.,/-])(?:\d{12}|\d{3}[ .]\d{3}[ .]\d{3}[ .]?\d{3}|\d{3}[ .]\d{3}[ .]\d{6}|\d{4}[ .]\d{4}[ .]\d{4}|\d{3}[ .]\d{9}|(?:\d ){11}\d|(?:\d{2} ){5}\d{2})(?![\d/])/g;
const DIGITS_9 = /(?<![\d.,])(?:\d[ .-]?){8}\d(?![\d])/g;
const CITIZEN = /^0\d{2}[0-3]\d{8}$/;
const MONEY = /^\s*(?:d|dong|vnd|trieu|ty|usd|do la|nghin)(?![a-z])/;
const PAPER =
  /(?:so van ban|so cong van|(?<![a-z])ma (?!dinh danh)[a-z ]{0,30}|so tai khoan|tai khoan|stk|hoa don|bien lai|serial|imei|kinh phi|ngan sach|tong|so tien|von|so hieu)[ :]*$/;

const numbersLike = (
  folded: string,
  shape: RegExp,
): readonly { readonly digits: string; readonly at: number; readonly end: number }[] =>
  [...folded.matchAll(shape)].map((match) => ({
    digits: match[0].replace(/\D/g, ''),
    at: match.index,
    end: match.index + match[0].length,
  }));

const SPOKEN =
  /(?:(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)[ ,.-]+){8,12}(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)(?![a-z])/;
/** O and l struck for the digits of a number, and its parts set apart: `O912…`, `09l2…`, `(+84) 912`, `0912/345/678`. */
const asNumber = (folded: string): string =>
  folded
    .replace(/(?<![a-z0-9])o(?=[35789][ ._-]?\d)|(?<=\d)o(?=\d)/g, '0')
    .replace(/(?<=\d)[li|](?=\d)/g, '1')
    .replace(/\(\s?(\+?\d{1,3})\s?\)/g, '$1')
    .replace(/(?<=\d) [-./_·] (?=\d)/g, ' ')
    .replace(/(?<=\d)[_·*](?=\d)/g, ' ')
    .replace(/(?<!\d)(0\d{2,3})\/(\d{3})\/(\d{3,4})(?!\d)/g, '$1$2$3')
    .replace(/(?<![\d.,])(\+?84) ?\(?0\)? ?(?=[35789])/g, '$1 ');

/** A citizen or old identity number with a person. */
export const showsIdentity = (text: Guarded): boolean => {
  const folded = asNumber(text.folded);
  if (!/\d[ .]?\d/.test(folded)) return false;
  const named = ID_WORD.test(folded);
  const long = numbersLike(folded, DIGITS_12).filter(
    ({ at, end }) => !MONEY.test(folded.slice(end, end + 8)) && !PAPER.test(folded.slice(Math.max(0, at - 48), at)),
  );
  if (long.some(({ digits }) => named || CITIZEN.test(digits))) return true;
  if (/(?<![a-z])the dang vien(?![a-z])/.test(folded) && /\d{2}[. ]?\d{6}(?!\d)/.test(folded)) return true;
  const short = numbersLike(folded, DIGITS_9).filter(({ end }) => !MONEY.test(folded.slice(end, end + 8)));
  if (short.length > 0 && named) return true;
  if (named && /(?<![a-z0-9])[a-z]\d{7,8}(?!\d)/.test(folded)) return true;
  const whole = /(?<![\d.,/-])(?:\d{9}|\d{12})(?![\d/])/.exec(folded);
  return (
    whole !== null &&
    !MONEY.test(folded.slice(whole.index + whole[0].length, whole.index + whole[0].length + 8)) &&
    findNames(text.words, text.shouting).length > 0 &&
    !PAPER.test(folded.slice(0, whole.index))
  );
};

const OLD_MOBILE = /(?<![\d.,])(?:\+?84|0)[ .-]?[1-9](?:[ .-]?\d){8,9}(?!\d)/;
const MOBILE = /(?<![\d.,])(?:\+?84|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)/;
const LANDLINE = /(?<![\d.,])(?:\+?84|0)[ .-]?2(?:[ .-]?\d){8,9}(?!\d)/;
const OFFICE = word(
  'van phong|co quan|truc ban|duong day nong|hotline|tong dai|ban to chuc|fax|van thu|bo phan mot cua|le tan|phong hanh chinh|truc|ky thuat|office|switchboard|helpdesk|ho tro|tiep dan|khach san',
);
const PERSON_WORD = word(
  'dong chi|dc|anh|chi|ong|ba|em|toi|minh|cua co|chu|bac|di dong|ca nhan|nha rieng|sdt|so dien thoai cua|dtdd|zalo|so may|lien he|goi cho|mobile|personal|his|her|my',
);
const HOME = phrases(
  'nhà (?:em|tôi|mình|chúng tôi) (?:ở|tại|số)|hiện (?:đang |nay )?(?:ở|sống|cư ngụ|cư trú)|ở căn hộ|cư ngụ|nhà (?:của )?(?:trưởng ban|phó ban|bí thư|chủ tịch)|địa chỉ (?:riêng|cá nhân|liên lạc|nhà|thường trú)|nhà riêng|thường trú|trú tại|hộ khẩu|nơi (?:ở|cư trú)|chỗ ở|tạm trú|nhà ở|sống tại|sống ở|đang ở|cư trú|home address|lives? (?:at|in)|living at|residence|resides|residing|nhà (?:của )?(?:anh|chị|ông|bà|đồng chí|đc)',
);
const STREET = word(
  'so \\d+|so nha \\d*|ngo|ngach|hem|duong|pho|phuong|xa|thon|to dan pho|khu pho|khu do thi|chung cu|toa|can ho|can|quan|huyen|ap|xom|street|road|ward|apartment|\\d+[a-z]? (?:le|ly|tran|nguyen|hoang|hung|quang|phan|ngo|dien|hai|ba|to|vo|hai)',
);
const OFFICE_PLACE =
  /(?:tru so|co quan|van phong ban|nha van hoa|nha khach|nha tinh nghia|nha dai doan ket|hoi truong|nha hat|cuoc hop)/;
const PERSON_ANY =
  /(?<![a-z])(?:dong chi|dc|ong|ba|anh|chi|toi|em|minh|truong ban|pho ban|bi thu|chu tich|giam doc|his|her|my|mr|mrs|ms)(?![a-z])/;

/** Where somebody named lives: “anh Hà ở số nhà 15”, “nhà a Hòa: số 8 ngách 3”. */
const DWELLS = phrases(
  '(?:ở|sống|trọ|nhà)(?: \\S+){0,7} (?:số nhà|số \\d+|ngõ|ngách|hẻm|căn hộ|chung cư|tòa|toà|kiệt|dãy nhà|khu tập thể|khu đô thị|tổ dân phố|tổ \\d+|khu phố)',
);

/** A person's phone or home address. */
export const showsContact = (text: Guarded): boolean => {
  const folded = asNumber(text.folded);
  if (SPOKEN.test(folded)) return true;
  const names = (): boolean => findNames(text.words, text.shouting).length > 0;
  if (MOBILE.test(folded)) {
    const office = OFFICE.test(folded) && !/(?:truc tiep|so rieng|ca nhan|di dong)/.test(folded);
    return !(
      office &&
      !names() &&
      !/(?<![a-z])(?:sdt|dtdd|di dong|zalo)(?![a-z]).{0,12}(?:anh|chi|ong|ba|dong chi|dc)/.test(folded)
    );
  }
  const office = OFFICE.test(folded);
  if (!LANDLINE.test(folded) && OLD_MOBILE.test(folded) && !office && PERSON_WORD.test(folded)) return true;
  if (
    LANDLINE.test(folded) &&
    (/(?<![a-z])nha rieng(?![a-z])/.test(folded) || (names() && !OFFICE.test(folded) && PERSON_WORD.test(folded)))
  )
    return true;
  if (DWELLS.test(text.said) && names() && !OFFICE_PLACE.test(folded)) return true;
  return (
    HOME.test(text.said) && STREET.test(folded) && (names() || PERSON_ANY.test(folded)) && !OFFICE_PLACE.test(folded)
  );
};
