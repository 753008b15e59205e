import { fold, spelling } from '../fold.js';
import { talksAbout } from './marking.js';
import { findGivenLists, findInitials, findNames } from './names.js';
import { isAttendance, isNews, type Matter } from './news.js';
import { type Guarded, phraseAt, type Word, wordSet } from './words.js';

/** What is decided about persons and is not spoken of here with their names. */
const MATTERS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...wordSet(
      `quy hoạch|qh|bsqh|ns khóa|ns btv|ns bch|ns chủ chốt|ns đại hội|phương án ns|pans|nhân sự|phương án nhân sự|bổ nhiệm|bổ nhiệm lại|kỷ luật|kỉ luật|khiển trách|cảnh cáo|cách chức|khai trừ|tín nhiệm|phiếu tín nhiệm|lý lịch|lí lịch|syll|luân chuyển|
      điều động|ứng cử|ứng viên|đề cử|đề bạt|miễn nhiệm|từ chức|thôi giữ chức|bầu bổ sung|dự kiến giữ|dự kiến phân công|dự nguồn|dự kiến bầu|kiện toàn|cất nhắc|kê khai tài sản|phiếu bầu|số phiếu|phiếu|nguồn cán bộ|cán bộ nguồn|cán bộ chủ chốt|chức danh|cấp ủy khóa|bch khóa|btv khóa|tham gia cấp ủy|tham gia bch|tham gia btv|vào cấp ủy|vào bch|vào btv|vào ban thường vụ|vào ban chấp hành|danh sách đề nghị|danh sách giới thiệu|trích ngang|nguồn quy hoạch|nguồn btv|nguồn bch|nguồn cấp ủy|diện quy hoạch|xếp loại|nhân sự khóa|kl đc|kl đồng chí|kl ông|kl bà|kl anh|kl chị|bn đc|bn đồng chí|bn ông|bn bà|bn anh|bn chị|lc đc|lc anh|lc chị|ptn|lptn|nhân sự chủ chốt|đánh giá xếp loại|
      giữ chức|giữ chức vụ|chuẩn y|tố cáo|vi phạm|đình chỉ|cho thôi việc|buộc thôi việc|cơ cấu|giới thiệu vào|giới thiệu bầu|biệt phái|thi hành kỷ luật|dự khuyết|trúng cử|được bầu|bầu vào|bầu làm|
      chỉ định|bãi nhiệm|phê chuẩn|ra khỏi đảng|xóa tên|ứng cử viên|thay thế vị trí|thay bằng|thay thế bằng|thôi chức|cho thôi|cho nghỉ việc|xin từ chức|đánh giá cán bộ|dự kiến phó|dự kiến trưởng|dự kiến bí thư|dự kiến chủ tịch|dự kiến giám đốc|dự kiến làm|dự kiến lên|btv dự kiến|bch dự kiến|thường vụ dự kiến|dự kiến btv|dự kiến bch|để bầu|bầu phó|bầu bí thư|bầu chủ tịch|bầu trưởng|bị bắt|bị khởi tố|bị đình chỉ|dự kiến nhân sự|quy trình 5 bước|đề xuất nhân sự|tái cử|giáng chức|điểm danh cán bộ nguồn|thăng chức|lên chức|
      planning list|succession plan|appointment|appointed|appoint|discipline|disciplined|disciplinary|candidate|candidates|confidence vote|promotion|promoted|dismissed|personnel option|curriculum vitae|cv of|nominee|nominated|reprimanded|transferred`,
    ),
  ].map((phrase): [string, readonly string[]] => [fold(phrase), phrase.split(' ')]),
);
/** The matter's words, with their diacritics where any are written: gia đình chị is no đình chỉ. */
const isMatter = (words: readonly Word[], at: number, length: number): boolean => {
  const spelt = MATTERS.get(phraseAt(words, at, length));
  return (
    spelt?.every((each, index) => {
      const word = words[at + index];
      return word !== undefined && (word.s === word.f || spelling(word.s) === spelling(each));
    }) ?? false
  );
};
const LONGEST = 4;
const BEGINS: ReadonlySet<string> = new Set([...MATTERS.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));

/** A person put into a post: “làm phó ban”, “lên PTB”. */
const PUT_INTO =
  /^(?:(?:du kien|se|duoc|sap|len|dang|da|vua|moi|dang ky|xin) )?(?:(?:chuyen|dieu|ve|sang) (?:\S+ ){0,6}?)?(?:lam|len|giu|thay|vao|bau|bn|lc|qh|sang lam|ve lam|len lam|tham gia|nhan chuc|giu chuc) (?:chuc |chuc vu )?(?:pho|truong (?!doan|tieu ban)|bi thu|chu tich|giam doc|ptb|pbt|pct|pgd|tuv|uvbtv|btv|bch|chanh|vien truong|uy vien|thuong vu|ban thuong vu|ban chap hanh|cap uy|tinh uy vien|thanh uy vien)|^(?:(?:se|sap|duoc|du kien) )?len (?:thay|lam)(?: |$)|^(?:se|sap|du kien) thay (?:anh|chi|ong|ba|dc|dong chi)|^(?:la |- )?(?:bt|pbt|ct|pct|ptb|cvp|pcvp|gd|pgd)(?: |$)/;
const INTRODUCED = /(?:em|toi|minh|gioi thieu|la|chuc mung|dau moi)(?: \S+)?$/;

/** Between the matter and the name: what shows that the matter is done to the name. */
const HANDOVER = /(?:danh sach|gom|nhu sau|cu the|sau day|duoi day|list|attached|kem theo)/;

const findMatters = (words: readonly Word[]): readonly Matter[] => {
  const found: Matter[] = [];
  for (let at = 0; at < words.length; at += 1)
    for (let length = BEGINS.has(words[at]?.f ?? '') ? LONGEST : 0; length >= 1; length -= 1)
      if (isMatter(words, at, length)) {
        found.push({ from: at, to: at + length - 1 });
        break;
      }
  return found;
};

const sentenceOf = (words: readonly Word[]): readonly number[] => {
  let sentence = 0;
  return words.map((word, at) => {
    const dotted = /\.\s/.test(word.gap) && (words[at - 1]?.f.length ?? 0) > 1 && !/^\d+$/.test(words[at - 1]?.f ?? '');
    if (at > 0 && (/[\n;!?]/.test(word.gap) || dotted)) sentence += 1;
    return sentence;
  });
};

const FAR = 24;

const joined = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(Math.max(0, from), Math.max(0, to))
    .map((word) => word.f)
    .join(' ');

const LISTS =
  /(?:danh sach|ds|list|bang ke|trich ngang)(?: \S+){0,4} (?:nhan su|quy hoach|qh|can bo (?:duoc|bi|trong|dua|bo sung|luan chuyen)|ung vien|ung cu|ky luat|bo nhiem|luan chuyen|du nguon|candidates?|nominees?|planned)|(?:so yeu ly lich|ly lich trich ngang|phieu ly lich|ly lich)(?: \S+){0,3} (?:cua|can bo|nhan su|ung vien|dong chi)|candidates? (?:list|names)|names of (?:the )?(?:candidates|nominees|cadres)|phuong an nhan su (?:cu the|chi tiet|btv|bch|ban chap hanh|thuong vu|cap uy|dai hoi)|(?:ho ten|ten|nhung ai|names?)(?: \S+){0,5} (?:quy hoach|ung vien|nhan su|bi ky luat|luan chuyen|bo nhiem|candidates)/;
const HANDS =
  /(?:^| )(?:gui|g?ui|xin|cho|chuyen|dinh kem|kem|cung cap|send|attach|attached|day la|duoi day|sau day|xem|can|lay|forward|share|nop|up|chup|nhap|here is|list of|trinh)(?: |$)/;
const NUMBERS_ONLY =
  /(?:danh sach|ds)(?: \S+){0,6} \d+|so luong|bao nhieu|ty le|\d+ (?:dong chi|dc|can bo|nguoi|truong hop|chuc danh)/;

/** A list of people that is no list of who comes, is thanked or answers the telephone. */
const LISTED = /(?<![a-z])(?:danh sach|ds|shortlist)(?![a-z])/;
const HARMLESS_LIST =
  /(?:dau moi|lien he|tham du|du hoi nghi|du hop|dai bieu|khen thuong|bieu duong|hoc vien|tap huan|doan cong tac|phong nghi|an nghi|dang ky xe|truc|phan cong nhiem vu|giai|cam on|ket nap)/;

/** Whether persons, or a list of them, are named in the matter of planning, appointment, discipline and the like. */
export const namesPersonnel = (text: Guarded): boolean => {
  const { words, folded } = text;
  const matters = findMatters(words);
  const flat = folded
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 4_000);
  if (
    LISTS.test(flat) &&
    !talksAbout(text) &&
    (HANDS.test(flat) || /^(?:\S+ ){0,2}(?:danh sach|ds|list|so yeu|ly lich|phuong an)/.test(flat)) &&
    !NUMBERS_ONLY.test(flat) &&
    !/ban nao|tinh nao|chua nop/.test(flat)
  )
    return true;
  const names = [...findNames(words, text.shouting), ...findInitials(words), ...findGivenLists(words)];
  if (names.length === 0) return false;
  if (
    names.some(
      (name) =>
        PUT_INTO.test(joined(words, name.to + 1, name.to + 8)) &&
        !INTRODUCED.test(joined(words, name.from - 3, name.from)),
    )
  )
    return true;
  if (names.length >= 2 && LISTED.test(flat) && !HARMLESS_LIST.test(flat)) return true;
  if (matters.length === 0) return false;
  if (/(?<![a-z])ho (?:va )?ten(?![a-z])/.test(folded)) return true;
  const sentences = sentenceOf(words);
  const row = names.some((name, at) => {
    const next = names[at + 1];
    return next !== undefined && next.from - name.to <= 7 && !isAttendance(words, name);
  });
  const heading = words.length < 400 && names.length >= 2 && (HANDOVER.test(flat) || row);
  return matters.some((matter) =>
    names.some((name) => {
      const same = sentences[matter.from] === sentences[name.from];
      const gap = name.from > matter.to ? name.from - matter.to : matter.from - name.to;
      const near = same ? gap <= FAR : heading && name.from > matter.to && gap <= 60;
      const next = !same && name.from > matter.to && gap <= 4 && /[\n:]/.test(words[name.from]?.gap ?? '');
      return (near || next) && gap > 0 && !isNews(words, name, matter);
    }),
  );
};
