import type { IntentName } from '../types.js';
import { ASKS_SCORING } from './acts.js';
import type { Score } from './asking.js';
import { inDomain } from './domain-words.js';

const on = (condition: boolean, points: number): number => (condition ? points : 0);

/** Moving a board up the table by wish. */
const PUSHED_UP = /(?:xep|day|dua|nang|cho) (?:\S+ ){0,6}len (?:nhat|dau|top|hang|thu nhat)/;
const SCORE_CHANGE =
  /(?<![a-z])(?:dung|khong|khoi|bo|mien|tha)(?: [^\s,;.?!]+){0,4} (?:diem tru|tru diem)(?![a-z])|(?<![a-z])(?:cong|tru|them|nang|ha|tang|bot|sua|chinh|doi) (?:\S+ ){0,5}(?<!(?:dia|thoi|quan|dac|trong) )diem(?! (?:cua|la) bao)/;
const PERSONNEL =
  /quy hoach|bo nhiem|ky luat|luan chuyen|ung vien|nhan su|tin nhiem|ly lich|candidate|nominee|planning|personnel|trung uong|cap uy|chuc danh|de bat|mien nhiem|khoa xiv|kiem diem|khien trach|canh cao|cach chuc|khai tru|vi pham|nghi huu|ve huu|ban chap hanh|thuong vu|appointed|disciplined|bau|dai hoi|bi thu|chu tich|truong ban/;

/** “vướng: …”, “kiến nghị …”: what follows is the sender's difficulty, not a person's data asked for. */
const MATTER_FIRST =
  /^(?:(?:da|em|thua|dang|ben|bi|xin|toi) ){0,3}(?:vuong|kho khan|kien nghi|de xuat|de nghi|bat cap)(?: mac)?(?: |:|$)/;
/** Another board's figure pushed up or down on request. */
const PUSHES =
  /(?<![a-z])(?:ha|giam|nang|tang|keo|day|bot|them|ep|cat) (?:bot |cho |giup )?(?:so|con so|ty le|chi tieu|ket qua|diem)(?![a-z])/;
/** Persons are asked for: those who were put, named or struck, not the boards that did it. */
const PASSIVE = /(?<![a-z])ai (?:\S+ )?(?:duoc|bi|nam|vao|trong)(?![a-z])/;
/** Who holds an office. */
const WHO_HOLDS =
  /(?<![a-z])(?:ai|dong chi nao|nguoi nao|anh nao) (?:da |se )?(?:cham|cho|danh gia)(?: [^\s,;.?!]+){0,4} (?:diem|phieu)(?![a-z])|(?:truong ban|pho ban|bi thu|chu tich|lanh dao|can bo|dau moi|thu ky|chuyen vien|giam doc)(?: [^\s,;.?!]+){0,6} (?:la ai|ten gi|ten la gi|ten chi|bao nhieu tuoi|may tuoi|o dau$|song o)|(?<![a-z])nha (?:anh|chi|ong|ba|dong chi) [^?]*(?:o dau|so may)|(?:bao nhieu|may) tuoi|(?<![a-z])(?:ai|who)(?![a-z])[^?]*(?:bo phieu|phieu kin|ung ho ai|vote)|(?<![a-z])ai (?:la|duoc) (?:\S+ ){0,2}(?:dang vien|can bo|quan chung|nguoi)(?! (?:nhieu|dau))|(?:dang vien|can bo|quan chung|nguoi)(?: [^\s,;.?!]+){0,5} (?:la|gom) (?:nhung )?ai(?![a-z])|ai (?:dang )?(?:la|lam) (?:\S+ )?(?:truong ban|pho ban|bi thu|chu tich|lanh dao|dau moi)|who is (?:the )?(?:head|chair|secretary|officer)/;
/** A hand-in told to be counted as earlier than it was. */
const FALSE_TIME =
  /(?<![a-z])(?:cho bao cao|dua|xep|chuyen|tinh)(?: [^\s,;.?!]+){0,6} (?:dien|loai|danh sach|muc|nhom) (?:dung han|da nop|nop som)|(?<![a-z])(?:ghi|tinh|coi|xac nhan|danh dau)(?: [^\s,;.?!]+){0,5} (?:nop|gui)(?: [^\s,;.?!]+){0,5} (?:hom qua|hom kia|hom truoc|tuan truoc|truoc \d+|hom \d+|ngay \d+|truoc han|tu hom)(?![a-z])|(?<![a-z])(?:ghi|coi|danh dau|xac nhan|cham|tinh)(?: [^\s,;.?!]+){0,5} (?:nop|gui|bao cao) (?:bao cao )?(?:dung han|som|kip|truoc han|du)(?![a-z])|(?<![a-z])(?:ghi|tinh|coi|xem|khai|danh dau|cho)(?: [^\s,;.?!]+){0,4} (?:la|nhu)(?: [^\s,;.?!]+){0,4} (?:nop|gui) (?:tu|hom|ngay|truoc|dung han|som|roi)|(?<![a-z])(?:coi|xem|tinh) (?:nhu|la)(?: [^\s,;.?!]+){0,4} (?:nop|dung han)(?![a-z])|(?<![a-z])(?:sua|doi|chinh|chuyen)(?: [^\s,;.?!]+){0,4} thanh (?:nop |gui )?(?:dung han|truoc han|som|kip han)|(?<![a-z])(?:dung|khong|bo|khoi) (?:tinh|ghi|ke|bao|noi|neu)(?: [^\s,;.?!]+){0,6} (?:tre|muon|cham|qua han)(?![a-z])/;
/** Done so that nobody notices. */
const UNNOTICED =
  /(?<![a-z])(?:muon|tre|cham)(?: \S+)? (?:ma|nhung) (?:van )?(?:(?:khong|ko) (?:bi |ai |he thong )*(?:ghi|biet|tinh|phat hien|tru|luu|phat)|(?:duoc )?(?:tinh|coi|ghi) (?:la )?dung han)|(?<![a-z])(?:he thong|bot|cum|lanh dao|thu ky|ho|ai|trung uong|moi nguoi)(?: \S+)? (?:khong|ko) (?:biet|hay|phat hien|thay|ghi lai)(?! (?:cach|dung|lam|nop|tinh|xu ly|bat dau|ai|gi|tinh nao|ban nao))|(?<![a-z])khong (?:ai|bi) (?:\S+ )?(?:biet|phat hien|de y)(?![a-z])|without (?:\S+ ){0,4}(?:knowing|noticing|recorded|logged)/;
/** What only the other board may do to its report. */
const CHANGES =
  /(?<![a-z])(?:khoa|mo khoa|chan|cam|xoa|huy|rut|sua|doi|thay|chinh|giam|tang|nang|ha|bot|them|ghi|nhap|dien|change|set|edit|update|lock|block|overwrite|lower|reduce|raise|increase|make|fill)(?![a-z])/;
/** “số của tỉnh khác”. */
const OF_OTHERS =
  /(?<![a-z])(?:sua|doi|thay|xoa|chinh|ghi|nhap|ha|giam|bot|nang|tang|keo)(?: [^\s,;.?!]+){0,5} (?:cua|cho|ho) (?:cac )?(?:tinh|ban|don vi|dia phuong|nguoi) (?:khac|ban)(?![a-z])|(?:change|edit|alter|delete) (?:\S+ ){0,4}(?:other|another) (?:board|province)/;
/** What keeps the bot safe switched off. */
const DISARMS =
  /(?<![a-z])(?:tat|bo|go|vo hieu|vuot|qua mat|lach|disable|turn off|bypass|skip|remove|switch off)(?: [^\s,;.?!]+){0,3} (?:bo loc|bao mat|kiem tra quyen|phan quyen|kiem duyet|kiem tra|quyen truy cap|filters?|security|permissions?|safeguards?|access checks?)(?![a-z])/;
/** Papers about persons. */
const PERSONAL_PAPERS =
  /(?<![a-z])(?:quyet dinh|ho so|don thu|bien ban|ket luan|to trinh|ban nhan xet|ban kiem diem|phieu) (?:[^\s,;.?!]+ ){0,2}(?:ky luat|bo nhiem|dieu dong|luan chuyen|kiem diem|can bo|nhan su|to cao|mien nhiem|quy hoach)(?![a-z])(?! (?:viec|moi|cap|co so))/;
/** “chấm cho bên em cao hơn …”. */
const OWN_SCORE =
  /^(?:\S+ ){0,3}(?:cham|binh chon|bau|cho|xep|danh gia|tinh|nang|day|cong) (?:\S+ ){0,2}(?:ben|ban|tinh|don vi) (?:em|toi|minh)(?! [^?]*(?:khong|chua|nao|may|bao nhieu))[^?]*(?:cao|hon|nhat|diem|hang|dau bang|loai tot|xuat sac)(?![a-z])/;
/** An officer has the day of the hand-in set. */
const SETS_TIME =
  /(?<![a-z])(?:sua|doi|chinh|dat|chuyen|thay|ghi)(?: [^\s,;.?!]+){0,4} (?:ngay|gio|thoi gian|thoi diem|luc) (?:nop|gui)(?: bao cao)? (?:thanh|ve|sang|la|cua|len|lui)(?![a-z])/;
/** Another board's matter, to do one's own by. */
const COPIES =
  /(?<![a-z])de (?:\S+ ){0,3}(?:cham|chinh|ghi|lam|nhap|dien|bao|bat chuoc)(?: so)? (?:theo|giong|bang|cao hon|cho khop|cho bang)(?![a-z])/;
/** What was late made to vanish from the record. */
const HIDES_LATENESS =
  /(?<![a-z])(?:xoa|go|giau|che|bung bit|hide|delete|remove|erase)(?! hoi)(?: [^\s;.?!]+){0,6} (?:muon|tre|cham|qua han|late|lateness)(?![a-z])/;
/** Figures made up to fill the form. */
const MADE_UP =
  /(?:dien|nhap|ghi|lay|bam|tu dien) (?:[^\s,;.?!]+ ){0,5}(?:dai|bua|cho co|cho xong|so nao cung duoc|cho dat|cho du chi tieu|dep)(?![a-z])/;
const outOfScope: Score = (f) => {
  const asksNames =
    (f.has('names') &&
      (PERSONNEL.test(f.message.canon) || f.matches(/danh sach|list|ten |names? of|ho ten|ly lich|ho so/))) ||
    (/(?<![a-z])(?:ai|nhung ai|nguoi nao|dong chi nao|can bo nao|who|whom|(?:ke|neu|doc|cho|liet ke) ten(?! (?:ban|tinh|cac ban|cac tinh|don vi)))(?![a-z])/.test(
      f.message.canon,
    ) &&
      /(?:quy hoach|bo nhiem|ky luat|luan chuyen|ung cu|trung cu|nhan su|bau lam|thay|de cu|gioi thieu|co cau|bau)/.test(
        f.message.canon,
      ) &&
      !f.top &&
      !f.bottom &&
      !f.has('submit') &&
      !(f.has('whichBoards') && !PASSIVE.test(f.message.canon)) &&
      f.matches(/(?<![a-z])(?:ai|who|whom|nhung ai|nguoi nao|dong chi nao|ten)(?![a-z])/));
  const subcommittee =
    f.has('subPersonnel', 'subAny', 'subDocuments', 'subService') &&
    !f.matches(/danh sach|ten |ai (?:la|lam|duoc)|truong tieu ban|thanh vien tieu ban|gom (?:nhung )?ai|names/);
  const own = f.reporter && !f.otherBoard && !f.has('allBoards', 'ranking', 'scoreChange', 'total');
  const tampers =
    (f.has('tamper') && !(f.question && f.count('tamper') === 1 && ASKS_SCORING.test(f.message.canon))) ||
    (f.has('meddle') &&
      !own &&
      !(f.context.role === 'secretary' && f.matches(/nop thay|nhap thay|bao cao thay|nop ho/)));
  return (
    0.9 +
    on(
      ((asksNames && !(f.appeals && !f.has('who', 'whichBoards') && !f.matches(/danh sach|ho ten|(?<![a-z])ten /))) ||
        WHO_HOLDS.test(f.message.canon)) &&
        !subcommittee,
      6,
    ) +
    on(
      f.has('private') &&
        !/(?:khu vuc|mo hinh)/.test(f.message.canon) &&
        !(f.has('greet') && /suc khoe/.test(f.message.canon)) &&
        !(f.has('raise') && MATTER_FIRST.test(f.message.canon)),
      6.4,
    ) +
    on(f.has('secrets') && !f.matches(/(?:quen|doi|dat lai) mat khau/), 6) +
    on(tampers, f.has('tamper') ? 6.4 : 5.4) +
    on(f.has('submit', 'report', 'lack', 'figures', 'revise') && UNNOTICED.test(f.message.canon), 6) +
    on(
      f.reporter &&
        f.context.board !== undefined &&
        f.otherBoard &&
        !f.ownSide &&
        !f.question &&
        CHANGES.test(f.message.canon) &&
        (f.has('revise', 'meddle', 'no') || f.figures.all.length > 0) &&
        (f.named.length > 0 || f.has('report', 'figures', 'revise', 'meddle', 'content', 'deadline')),
      6,
    ) +
    on(f.has('meddle', 'revise', 'figures') && OF_OTHERS.test(f.message.canon) && !f.question, 6) +
    on(DISARMS.test(f.message.canon), 7) +
    on(
      PERSONAL_PAPERS.test(f.message.canon) &&
        (f.has('show') || /(?<![a-z])(?:gui|xin|cho|send)(?![a-z])/.test(f.message.canon)),
      5,
    ) +
    on(f.reporter && !f.question && SETS_TIME.test(f.message.canon), 6) +
    on(f.reporter && f.otherBoard && COPIES.test(f.message.canon), 6) +
    on(f.reporter && OWN_SCORE.test(f.message.canon) && !f.question && !f.appeals && !f.has('target'), 5.4) +
    on(f.reporter && MADE_UP.test(f.message.canon) && !f.question, 6) +
    on((FALSE_TIME.test(f.message.canon) || HIDES_LATENESS.test(f.message.canon)) && !f.question, 6) +
    on(f.otherBoard && f.reporter && PUSHES.test(f.message.canon) && !f.question, 6) +
    on(
      (f.has('scoreChange') || f.matches(SCORE_CHANGE) || (f.has('ranking') && f.matches(PUSHED_UP))) && !f.question,
      5,
    ) +
    on(
      f.matches(
        /(?:ai|who|nhung ai|tinh nao|ban nao) (?:da |se )?(?:bo phieu|bau|voted?|chon) (?:cho|for)|bo phieu cho (?:ai|tinh nao|ban nao)|phieu cua (?:ai|\S+ \S+)/,
      ),
      6,
    ) +
    on(
      f.has('inject') && (f.message.weight > 2 || f.matches(/ignore|jailbreak|bypass/)),
      f.matches(
        /quy dinh|quy tac|huong dan|instruction|rule|prompt|admin|mode|pretend|dong vai|gia vo|gia lam|quan tri|dong gia|gioi han|lenh|luat|override|disregard|guideline|kiem duyet|xac nhan|tuan/,
      )
        ? 7
        : 3.4,
    ) +
    on(f.has('elsewhere') && !inDomain(f), 3.6) +
    on(f.matches(/(?<![a-z])(?:dich (?:giup|ho|cau|doan|bai|sang)|translate)(?![a-z])/), 6) +
    on(
      f.has('elsewhere') && f.boards > 0 && f.named.length === 0 && !f.has('submit', 'report', 'deadline', 'remind'),
      2.4,
    ) +
    on(!inDomain(f) && !f.has('greet', 'thanks', 'cancel') && f.figures.all.length === 0, 1.2) +
    on(!inDomain(f) && f.message.outside.length > 0, 0.5)
  );
};

/** What is not answered: persons, private data, tampering, the bot's rules, and other people's subjects. */
export const REFUSAL_SCORES: Partial<Record<IntentName, Score>> = { out_of_scope: outOfScope };
