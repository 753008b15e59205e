import { fold } from '../fold.js';
import { endsAny, type Guarded, phraseAt, startsAny, type Word, wordSet } from './words.js';

/** Words after “mật” that make another word of it: mật khẩu, mật độ, mật ong. */
const AFTER_MAT = wordSet(
  'khau|do|ong|thiet|ma|ngu|vu|tham|hoa|ngot|gau|mia|rung|nghi vien|duong|truong|tap|ong rung|vu|danh|thu|dam|lenh|ngot|tong|giao',
);
/** Words before it that do: bảo mật, bí mật, thân mật, trăng mật, túi mật. */
const BEFORE_MAT = wordSet('bao|bi|than|trang|tui|soi|ong|duong|rut|ri|ngot|nuoc|moc|lay|quay|co quan|mia|thu|nem');
const SWEET = wordSet('ong|mia|gau|ngot|tui|soi|gan|nuoi|hoa|ri');

/**
 * Unaccented “mat” is mostly mất, mặt, mắt or mát. These words after it say so: “mat dien”, “mat bang”, “mat tran”, “mat roi”.
 */
const NOT_SECRET_AFTER = wordSet(
  `khau|ong|thiet|ma|bang|tran|hang|tien|dien|troi|dat|nuoc|duong|cat|vu|gau|ngot|luon|roi|r|het|tich|doan|uy|lien|ket noi|mang|song|
  thoi|bao lau|bao nhieu|may|phieu|can|dan|kiem|phuong|tu cach|nhieu|it|cong|cap|giay|the|so lieu|so sach|so tien|so dien|so phieu|ho so|quyen|vi tri|vi the|
  gia|long|niem|hieu|tai|khac|ban|duoc|chua|manh|yeu|ton tai|tich cuc|han che|kinh|mui|mo|nhin|thay|do mat|tap|ngu|an ninh|trat tu|di|
  doan ket|hon|ca|them|toi|mot|hai|ba|bon|nam|vai|ngay|gio|tuan|thang|phut|chu|con|bo|me|cai|chat|bo dau|nguoi|chia|dinh huong|
  file|tin|anh|do lau|lanh|me|rang|phang|tren|duoi|truoc|sau|trong|ngoai|nao|nay|ay|do tam|xe|dong|len|xuong|du lieu|lau|`,
);
/** Words before it that say so: “co mat”, “ve mat”, “vang mat”, “bi mat”, “lam mat”, “toi mat dien thoai”. */
const NOT_SECRET_BEFORE = wordSet(
  `bao|bi|than|trang|tui|soi|co|vang|ve|mot|hai|ba|bo|be|ra|gap|truoc|khuon|lam|danh|de|cac|nhieu|moi|tung|guong|mo|nong|sap|
  da|dang|se|khong|chua|cung|vua|moi|chi|duong|ngot|nhan|doi|giap|tren|bon|chop|nhay|rua|thay|bay|nghia|cai|con|bop|nhoc|hoa|kem|ngua|xau|bo mat|thay mat|chat luong|thoang|giam|nghi`,
);
/** Papers and levels: “tài liệu mật”, “độ mật”, “dấu mật”, “mức mật”, “chế độ mật”. */
const CARRIERS = wordSet(
  `tai lieu|van ban|cong van|ho so|thong tin|to trinh|bao cao|quyet dinh|ke hoach|nghi quyet|noi dung|so lieu|du lieu|danh sach|file|
  cv|vb|tl|dau|do|muc|che do|loai|cap|tap tin|bien ban|phuong an|de an|thu|ban|ban sao|giay|dien|cong dien|phu luc|danh muc|muc do|hs|tin|con dau|dong|dong dau|khan|hoa toc|thuong khan|van kien|giay to|ket luan|thong bao|huong dan|phieu trinh|phieu`,
);
const LEVELS = wordSet('toi|tuyet');
const TOUGH_AFTER = wordSet('so|khan|hoa toc|nha nuoc|quoc gia|thuong khan');

/** Telling people not to send secret papers, or asking how they travel, carries none. */
const FORBIDDING =
  /(?:khong|dung|cam|tuyet doi khong|chua|tranh)(?: \S+){0,4} (?:gui|dua|chup|chuyen|up|dang|chia se|soan|luu|trao doi|nhan|truyen|de|lo|lot)|(?:gui|xu ly|chuyen|nhan|soan|luu|quan ly|cach|quy dinh|gui duoc)(?: \S+){0,8} (?:the nao|ra sao|kenh nao|o dau|duong nao|khong a|khong|gi|sao|cho nao)$|(?:co|duoc)(?: \S+){0,3} (?:gui|chuyen|dua|nhan|chup|nhap)(?: \S+){0,8} khong|(?:how|where|can|may|should)(?: \S+){0,4} (?:send|share)|(?:do not|don't|dont|never|must not) (?:send|share|post)|(?:tap huan|luat|nghi dinh|quy dinh|quy che|thong tu|cong tac|nghi quyet|chi thi|huong dan|ky niem|tuyen truyen)(?: \S+){0,3} (?:ve )?(?:bao ve|giu gin)|(?:kenh nao|the nao|ra sao|co duoc|mau nao|khi nao|bao gio)|(?:can|phai|nen)(?: \S+){0,9} khong(?: a| nhi)?$/;

const carrierBefore = (words: readonly Word[], at: number): boolean => endsAny(words, at, CARRIERS, 3);
const isStamp = (word: Word, { shouting }: Guarded): boolean => word.upper && !shouting;

/** Whether the word stands alone as stamps do: between brackets or line ends, or before a colon or dash. */
const standsAlone = (text: Guarded, from: number, to: number): boolean => {
  const before = text.words[from]?.gap ?? '';
  const after = text.words[to + 1]?.gap ?? text.tail;
  const opens = from === 0 || /[[({<"“'*|_\n:/–—-]\s*$/.test(before) || /^\s*[.;!]\s/.test(before);
  const closes = to === text.words.length - 1 || /^\s*[\])}>"”'*|_\n:/–—-]/.test(after) || /^\s*[.;!,]/.test(after);
  return opens && closes;
};

const secretWord = (text: Guarded, at: number): boolean => {
  const { words } = text;
  const word = words[at];
  if (word === undefined) return false;
  const level = at > 0 && LEVELS.has(words[at - 1]?.f ?? '') && !/[.;\n]/.test(word.gap);
  const spelt = word.s === 'mật' || word.s === 'mât';
  const levelSpelt = words[at - 1]?.s === 'tối' || words[at - 1]?.s === 'tuyệt';
  if (spelt) {
    if (level) return isStamp(word, text) || !talksAbout(text);
    if (
      startsAny(words, at + 1, AFTER_MAT, 2) &&
      !/[\])}\n:;,]/.test(words[at + 1]?.gap ?? '') &&
      !isLoudStamp(text, at)
    )
      return false;
    if (phraseAt(words, at - 1, 1) === 'bi') return stateSecret(text, at);
    if (
      at > 0 &&
      BEFORE_MAT.has(words[at - 1]?.f ?? '') &&
      !/[\n;:([{]|\.\s/.test(word.gap) &&
      !(isStamp(word, text) && words[at - 1]?.upper === false)
    ) {
      if (words[at - 1]?.f !== 'bao' || words[at - 1]?.s === 'bảo' || words[at - 1]?.s === 'bao') return false;
    }
    if (
      !word.upper &&
      words.slice(Math.max(0, at - 8), at + 8).some((each) => SWEET.has(each.f)) &&
      !carrierBefore(words, at)
    )
      return false;
    return isStamp(word, text) || standsAlone(text, at, at) || !talksAbout(text);
  }
  if (word.s !== 'mat' && word.s !== 'mạt') return false;
  if (
    startsAny(words, at + 1, TOUGH_AFTER, 2) &&
    carrierBefore(words, at) &&
    !/^(?:so lieu|so sach|so tien|so phieu)/.test(phraseAt(words, at + 1, 2))
  )
    return true;
  const from = level ? at - 1 : at;
  if (
    standsAlone(text, from, at) &&
    (level || word.upper || words.length <= 2 || /[[({<]/.test(words[from]?.gap ?? ''))
  )
    return true;
  if (startsAny(words, at + 1, NOT_SECRET_AFTER, 2) && !/[\])}\n:;]/.test(words[at + 1]?.gap ?? '')) return false;
  if (level && (levelSpelt || words[at - 1]?.f === 'tuyet')) return !talksAbout(text);
  if (level && (carrierBefore(words, at - 1) || word.upper || at === words.length - 1)) return !talksAbout(text);
  if (level) return false;
  if (phraseAt(words, at - 1, 1) === 'bi') return stateSecret(text, at);
  if (words[at - 1]?.f === 'dau' && /^(?:do|hot|quang)$/.test(words[at + 1]?.f ?? '')) return false;
  if (carrierBefore(words, at)) {
    if (/^(?:bi dau|dau con)$/.test(phraseAt(words, at - 2, 2))) return false;
    const spelled = words[at - 1]?.s ?? '';
    if (['đau', 'đầu', 'do', 'đó', 'đo', 'bán', 'bạn', 'diễn'].includes(spelled) && spelled !== words[at - 1]?.f)
      return false;
    return !talksAbout(text);
  }
  if (isStamp(word, text)) return !NOT_SECRET_BEFORE.has(words[at - 1]?.f ?? '') || words[at - 1]?.upper === false;
  return false;
};

const isLoudStamp = (text: Guarded, at: number): boolean => {
  const word = text.words[at];
  return word !== undefined && isStamp(word, text) && text.words[at + 1]?.upper !== true;
};

/** “thuộc bí mật nhà nước”, “tài liệu bí mật”: said of a paper; “bảo vệ bí mật nhà nước” speaks of the law. */
const stateSecret = (text: Guarded, at: number): boolean => {
  const { words } = text;
  const before = words
    .slice(Math.max(0, at - 6), at - 1)
    .map((word) => word.f)
    .join(' ');
  if (
    /(?:bao ve|giu|giu gin|lo|lot|luat|quy dinh|tap huan|cong tac|dam bao|bao dam|vi pham|an toan|nghe nghiep)(?: |$)/.test(
      before,
    )
  )
    return false;
  const nation = phraseAt(words, at + 1, 2) === 'nha nuoc' || phraseAt(words, at + 1, 2) === 'quoc gia';
  const paper =
    /(?:tai lieu|van ban|cong van|ho so|thuoc|chua|mang|noi dung|thong tin|file|dau|bao cao|phu luc)(?: \S+){0,2}$/.test(
      before,
    ) && !/(?:ban hanh|luat|nghi dinh|thong tu)/.test(before);
  const marked =
    /^(?:nha nuoc|quoc gia)/.test(phraseAt(words, at + 1, 2)) &&
    (isStamp(words[at] ?? NO_WORD, text) || standsAlone(text, at - 1, at + 2));
  return (
    (nation && paper) ||
    marked ||
    (/(?:tai lieu|van ban|cong van|ho so)$/.test(before) && !talksAbout(text) && words[at]?.s !== 'mất')
  );
};
const NO_WORD: Word = { f: '', s: '', capital: false, upper: false, gap: '' };

export const talksAbout = ({ folded }: Guarded): boolean =>
  folded.length < 300 && FORBIDDING.test(folded.replace(/[^\p{L}\p{N}']+/gu, ' ').trim());

// Letters kept apart: m.ậ.t, M Ậ T, m-a-t; partly (m ật, m.at) only where it cannot be ordinary spelling.
const LETTER = '[\\p{L}\\p{N}]';
const GAP = '[^\\p{L}\\p{N}]{1,6}';
const APART = new RegExp(`(?<!${LETTER}|\\d[.,])m+${GAP}[aậâạ@4]+${GAP}[t7]+(?!${LETTER})`, 'iu');
const PARTLY = new RegExp(
  `(?<!${LETTER})(?:m${GAP}(?:ậ|â)t|mậ${GAP}t|m[.*_·•|~-]{1,3}at|ma[.*_·•|~-]{1,3}t)(?!${LETTER})`,
  'iu',
);
const STRETCHED = /(?<![\p{L}\p{N}])m+ậ{1,}t{1,}(?![\p{L}\p{N}])/giu;
const LEET = /(?<![\p{L}\p{N}])m[@4]t(?![\p{L}\p{N}@])/iu;
const GLUED =
  /(?:^|[^a-z0-9])(?:toi|tuyet|tailieu|vanban|congvan|hoso|dongdau|dau|do|cv|vb)mat(?![a-z])|(?:tailieu|vanban|congvan|hoso)(?:toi|tuyet)?mat/;
const GLUED_SPELT = /(?:tối|tuyệt|dấu|độ|liệu|bản)mật/iu;
const ENGLISH =
  /(?<![a-z])(?:top secret|strictly confidential|state secrets?)(?![a-z])|(?:marked|classified as|stamped|classification:?) (?:as )?(?:secret|confidential)|(?<![a-z])(?:secret|confidential|classified) (?:document|file|report|paper|memo|dispatch|info)/;
const ENGLISH_STAMP = /(?:^|[[({<\n*|])\s*(?:SECRET|CONFIDENTIAL|CLASSIFIED|TOP SECRET)\s*(?:$|[\])}>\n*|:–—-])/;

/** Whether the text is, or says it carries, something marked Mật, Tối mật or Tuyệt mật. */
export const isMarked = (text: Guarded): boolean => {
  const { plain, folded, words } = text;
  if (words.some((word, at) => word.f === 'mat' && secretWord(text, at))) return true;
  if (APART.test(plain) || PARTLY.test(plain) || LEET.test(plain)) return true;
  for (const match of plain.matchAll(STRETCHED)) if (fold(match[0]) !== 'mat') return true;
  if (GLUED.test(folded) || GLUED_SPELT.test(plain)) return true;
  return (ENGLISH.test(folded) && !talksAbout(text)) || ENGLISH_STAMP.test(plain);
};
