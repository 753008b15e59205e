import { fold } from '../fold.js';
import { endsAny, type Guarded, phraseAt, startsAny, type Word, wordSet } from './words.js';

/** Words after “mật” that make another word of it: mật khẩu, mật độ, mật ong. */
const AFTER_MAT = wordSet(
  'khẩu|khau|độ|do|ong|thiết|thiet|mã|ma|ngữ|ngu|vụ|vu|thám|tham|hoa|hóa|ngọt|gấu|mía|rừng|nghị|nghị viện|đường|danh|thư|đắm|lệnh|tông|giao|đà|ong rừng|vàng|ngọt ngào|nhãn',
);
/** Words before it that do: bảo mật, bí mật, thân mật, trăng mật, túi mật. */
const BEFORE_MAT = wordSet(
  'song|banh|bao|bi|than|trang|tui|soi|ong|duong|rut|ri|ngot|nuoc|lay|quay|co quan|mia|thu|nem',
);
const SWEET = wordSet('ong|mia|gau|ngot|tui|soi|gan|nuoi|hoa|ri');

/**
 * Unaccented “mat” is mostly mất, mặt, mắt or mát. These words after it say so: “mat dien”, “mat bang”, “mat tran”, “mat roi”.
 */
const NOT_SECRET_AFTER = wordSet(
  `khau|ong|thiet|ma|bang|tran|hang|tien|dien|troi|dat|nuoc|duong|cat|vu|gau|ngot|luon|roi|r|het|tich|doan|uy|lien|ket noi|mang|song|
  thoi|bao lau|bao nhieu|may|phieu|can|dan|kiem|phuong|tu cach|nhieu|it|cong|cap|giay|the|so lieu|so sach|so tien|so dien|so phieu|ho so|quyen|vi tri|vi the|
  gia|long|niem|hieu|tai|khac|ban|duoc|chua|manh|yeu|ton tai|tich cuc|han che|kinh|mui|mo|nhin|thay|do mat|tap|ngu|an ninh|trat tu|di|
  doan ket|hon|ca|them|toi|mot|hai|ba|bon|nam|vai|ngay|gio|tuan|thang|phut|chu|con|bo|me|cai|chat|bo dau|nguoi|chia|dinh huong|
  file|tin|anh|do lau|lanh|me|rang|phang|tren|duoi|truoc|sau|trong|tieu|cot|dinh dang|cong thuc|sheet|link|trang|chu ky|chu|dau|to|phan|ngoai|nao|nay|ay|do tam|xe|dong|len|xuong|du lieu|lau|`,
);
/** Words before it that say so: “co mat”, “ve mat”, “vang mat”, “bi mat”, “lam mat”, “toi mat dien thoai”. */
const NOT_SECRET_BEFORE = wordSet(
  `bao|bi|than|trang|tui|soi|co|vang|ve|mot|hai|ba|bo|be|ra|gap|truoc|khuon|lam|danh|de|cac|nhieu|moi|tung|guong|mo|nong|sap|
  da|dang|se|khong|chua|cung|vua|moi|chi|duong|ngot|nhan|doi|giap|tren|bon|chop|nhay|rua|thay|bay|nghia|cai|con|bop|nhoc|hoa|kem|ngua|xau|bo mat|thay mat|chat luong|thoang|giam|nghi`,
);
/** Papers and levels: “tài liệu mật”, “độ mật”, “dấu mật”, “mức mật”, “chế độ mật”. */
const CARRIERS = wordSet(
  `tai lieu|van ban|cong van|ho so|thong tin|to trinh|bao cao|quyet dinh|ke hoach|nghi quyet|noi dung|so lieu|du lieu|danh sach|file|
  cv|vb|tl|dau|do|muc|che do|loai|cap|tap tin|bien ban|phuong an|de an|thu|ban|ban sao|giay|dien|cong dien|phu luc|danh muc|muc do|hs|tin|con dau|dau do|moc|moc do|dong|dong dau|khan|hoa toc|thuong khan|van kien|giay to|ket luan|thong bao|huong dan|phieu trinh|phieu`,
);
const LEVELS = wordSet('toi|tuyet');
const TOUGH_AFTER = wordSet('so|khan|hoa toc|nha nuoc|quoc gia|thuong khan');

/** Telling people not to send secret papers: before they are named, or of where they may not go. */
const FORBIDDING =
  /(?:khong|dung|cam|tuyet doi khong|chua|tranh)(?: \S+){0,4} (?:gui|dua|chup|chuyen|up|dang|chia se|soan|luu|trao doi|nhan|truyen|de|lo|lot|nhap)(?: \S+){0,8} mat(?: |$)|mat(?: \S+){0,6} (?:khong|dung|cam)(?: \S+){0,4} (?:gui|dua|up|dang|chup|nhap|chia se|trao doi|nhan)(?: \S+){0,4} (?:qua|len|vao|o|tren|day|bot|zalo|telegram|slack|nhom|mang|chat)(?: |$)|(?:do not|don't|dont|never|must not) (?:send|share|post|upload)/;
/** Asking how they travel, or speaking of the law and the training about them. */
const ASKING =
  /(?:gui|xu ly|chuyen|nhan|soan|luu|quan ly|cach|quy dinh|gui duoc)(?: \S+){0,8} (?:the nao|ra sao|kenh nao|o dau|duong nao|khong a|khong|gi|sao|cho nao)$|(?:co|duoc)(?: \S+){0,3} (?:gui|chuyen|dua|nhan|chup|nhap)(?: \S+){0,8} khong|(?:how|where|can|may|should)(?: \S+){0,4} (?:send|share|upload|post|put|attach|submit|report)|(?:tap huan|luat|nghi dinh|quy dinh|quy che|thong tu|cong tac|nghi quyet|chi thi|huong dan|ky niem|tuyen truyen)(?: \S+){0,3} (?:ve )?(?:bao ve|giu gin)|(?:kenh nao|the nao|ra sao|co duoc|mau nao|khi nao|bao gio)|(?:can|phai|nen)(?: \S+){0,9} khong(?: a| nhi)?$/;
/** “Đây là”, “kèm”, “em gửi”: what is marked is at hand. */
const AT_HAND =
  /(?:^| )(?:(?:day|nay|do|dưới đây|duoi day) la|kem (?:theo|day)|dinh kem|em (?:gui|chuyen)|attached|here is)(?: |$)/;

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
      AFTER_MAT.has(words[at + 1]?.s ?? '') &&
      !/[\])}\n:;,"”’»*]/.test(words[at + 1]?.gap ?? '') &&
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
  if (word.s === 'mạt')
    return level || (carrierBefore(words, at) && !/^(?:cuoc|ki|sat|nhat)/.test(words[at + 1]?.f ?? ''));
  if (word.s !== 'mat') return false;
  if (
    startsAny(words, at + 1, TOUGH_AFTER, 2) &&
    carrierBefore(words, at) &&
    !/^(?:so lieu|so sach|so tien|so phieu)/.test(phraseAt(words, at + 1, 2))
  )
    return true;
  const from = level ? at - 1 : at;
  if (isTired(text, at)) return false;
  if (/^(?:nay|do|ay|nhe|a)$/.test(words[at + 1]?.f ?? '') && endsAny(words, at, PAPERS, 2)) return !talksAbout(text);
  if (MEASURED.test(phraseAt(words, at + 1, 2))) return false;
  if (said(text, at)) return true;
  if (stampedInStem(text, at)) return true;
  if (
    standsAlone(text, from, at) &&
    (level || word.upper || words.length <= 2 || /[[({<]/.test(words[from]?.gap ?? ''))
  )
    return true;
  if (startsAny(words, at + 1, NOT_SECRET_AFTER, 2) && !/[\])}\n:;,]/.test(words[at + 1]?.gap ?? '')) return false;
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

/** Papers that a bare “mat” after them can only mark. */
const PAPERS = wordSet('tai lieu|van ban|cong van|vb|cv|tl|cong dien|to trinh|file');
/** “mat 2 ngay”, “mat may gio”: mất. */
const MEASURED =
  /^(?:\d+|may|vai|nua|hon|gan|ca) (?:ngay|gio|tuan|thang|phut|trang|nguoi|trieu|ty|buoi|hom|dong|nam|phieu|tiet)/;
/** “em ban toi mat”: bận tối mắt. */
const isTired = ({ words }: Guarded, at: number): boolean =>
  phraseAt(words, at - 2, 2) === 'ban toi' &&
  (/^(?:em|anh|chi|toi|minh|dang|qua|deu|nay|lam|cung|bon)$/.test(words[at - 3]?.f ?? '') ||
    /^(?:nen|lam|luon|qua|toi|vi|roi)$/.test(words[at + 1]?.f ?? ''));
/** “file nay la mat”, at the end of a clause. */
const said = (text: Guarded, at: number): boolean => {
  const { words } = text;
  const closes = at === words.length - 1 || /[.,;!\n)]/.test(words[at + 1]?.gap ?? '');
  const particle = /^(?:nhe|nha|do|day|a)$/.test(words[at + 1]?.f ?? '') && at + 1 === words.length - 1;
  const subject = /^(?:nguoi|ke|doi tuong|khach|so)$/.test(words[at - 2]?.f ?? '');
  return words[at - 1]?.f === 'la' && (closes || particle) && !subject && !talksAbout(text);
};
const FILE = /\.(?:docx?|xlsx?|pdf|pptx?|jpe?g|png|zip|rar|txt|csv)$/;
/** “bc-quy-2-mat.docx”: the last word of a file's name. */
const stampedInStem = ({ words, folded }: Guarded, at: number): boolean =>
  FILE.test(folded.trim()) &&
  at === words.length - 2 &&
  /[-_. ]/.test(words[at]?.gap ?? '') &&
  !NOT_SECRET_BEFORE.has(words[at - 1]?.f ?? '');

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
const NO_WORD: Word = { f: '', s: '', t: '', capital: false, upper: false, gap: '' };

export const talksAbout = ({ folded }: Guarded): boolean =>
  folded.length < 300 && isTalk(folded.replace(/[^\p{L}\p{N}']+/gu, ' ').trim());
const isTalk = (flat: string): boolean => ASKING.test(flat) || (FORBIDDING.test(flat) && !AT_HAND.test(flat));

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
  /(?:^|[^a-z0-9])(?:toi|tuyet|tailieu|vanban|congvan|hoso|dongdau|dau|do|cv|vb|baocao|totrinh|kehoach|quyetdinh|nghiquyet|phuluc|dean|danhsach)mat(?![a-z])|(?:tailieu|vanban|congvan|hoso)(?:toi|tuyet)?mat/;
const GLUED_SPELT = /(?:tối|tuyệt|dấu|độ|liệu|bản)mật/iu;
/** Half composed: `mâtj`, `ma5t`; with marks that no Vietnamese letter bears: `ḿật`, `mąt`. */
const HALF_TYPED = /(?<![\p{L}\p{N}])m(?:[aâ]{1,2}(?:t[j5]|[j5]t)6?|ậ(?:t[j5]|[j5]t))(?![\p{L}\p{N}])/iu;
const isOdd = (word: Word): boolean => word.f === 'mat' && ODD.test(word.s.normalize('NFD'));
const ODD = /[mt]\p{M}|a(?![\u0300\u0301\u0302\u0303\u0306\u0309\u0323]*t)\p{M}/u;

const ENGLISH =
  /(?<= )(?:top ?secret|strictly confidential|state secrets?|(?:marked|classified as|stamped|labell?ed|classification:?|secrecy level) (?:as )?(?:secret|confidential)|(?:secret|confidential|classified) (?:\S+ )?(?:documents?|files?|reports?|papers?|memos?|dispatch(?:es)?|info|information|annex|material)|(?:document|file|report|paper|attachment|annex|memo|this|it|content|attached|data) (?:is|are)(?: \S+)? (?:secret|confidential|classified))(?= )/;
/** A stamp alone on its line, in brackets or before a colon. */
const ENGLISH_STAMP =
  /(?:^|[[({<\n*|]|^.{0,200}\n)\s*(?:secret|confidential|classified|top[ -]secret)\s*(?:$|[\])}>\n*|:–—]| - )/i;

/** Whether the text is, or says it carries, something marked Mật, Tối mật or Tuyệt mật. */
export const isMarked = (text: Guarded): boolean => {
  const { plain, folded, words } = text;
  if (words.some((word, at) => word.f === 'mat' && secretWord(text, at))) return true;
  if (APART.test(plain) || PARTLY.test(plain) || LEET.test(plain)) return true;
  for (const match of plain.matchAll(STRETCHED)) if (fold(match[0]) !== 'mat') return true;
  if (HALF_TYPED.test(plain) || words.some(isOdd)) return true;
  if (GLUED.test(folded) || GLUED_SPELT.test(plain)) return true;
  return (ENGLISH.test(text.said) && !talksAbout(text)) || ENGLISH_STAMP.test(plain);
};
