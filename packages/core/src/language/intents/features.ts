import { FILLERS } from '../lexicon/abbreviations.js';
import { type Figures, readFigures } from '../read/figures.js';
import type { Message } from '../read/message.js';
import type { ReadingContext } from '../types.js';
import {
  ANNOUNCES,
  APPEALS,
  ASKS_ABOVE,
  ASKS_OF_NUDGES,
  ASKS_RULE,
  ASKS_TO_DO,
  COUNTS_AS,
  HOLDS_BACK,
  MAY_ONE,
  OPINES,
  PROPOSES,
  PUTS_TO_CLUSTER,
  REQUESTS,
  TELLS_THEM,
} from './acts.js';

/** What the intents are scored from. */
export type Features = {
  readonly message: Message;
  readonly context: ReadingContext;
  readonly figures: Figures;
  readonly has: (...tags: readonly string[]) => boolean;
  readonly count: (tag: string) => number;
  /** Whether a phrase of the first meaning stands before one of the second, at most `within` words apart. */
  readonly before: (first: string, second: string, within?: number) => boolean;
  readonly matches: (shape: RegExp) => boolean;
  /** Something is asked: a question word, “… chưa/không” at the end, a question mark, English inversion. */
  readonly question: boolean;
  /** A question that no wish stands behind: “đã sửa chưa”, “ai nhắc”. */
  readonly asksOnly: boolean;
  readonly wish: boolean;
  /** Handing in later is asked for: “nộp muộn 2 hôm được không”. */
  readonly later: boolean;
  /** An order although a question word stands in it: “ai chưa nộp thì nhắc đi”. */
  readonly ordered: boolean;
  /** Asked whether, when or whom a nudge reached; none is ordered. */
  readonly asksOfNudges: boolean;
  /** A nudge is held back: “khoan hãy nhắc”. */
  readonly held: boolean;
  /** A board puts something to the cluster: asks for guidance, proposes, gives its view. */
  readonly appeals: boolean;
  /** A line of figures in which nothing is asked, proposed or called for. */
  readonly plain: boolean;
  readonly negated: boolean;
  readonly reporter: boolean;
  readonly steers: boolean;
  readonly boards: number;
  readonly otherBoard: boolean;
  readonly ownSide: boolean;
  readonly milestone: boolean;
  /** Indicators of figures that were named, milestones and texts left out. */
  readonly named: readonly string[];
  /** The highest or lowest is asked for: “cao nhất”, “nhiều đảng viên nhất”. */
  readonly top: boolean;
  readonly bottom: boolean;
  readonly short: boolean;
  readonly format: boolean;
};

/** What may stand behind the last word of a question. */
const AFTERWORDS: ReadonlySet<string> = new Set(['roi', 'vay', 'the', 'nua', 'ta', 'to', 'minh', 'nhi', 'nhe', 'dau']);
/** “… gửi báo cáo chưa để tôi báo cáo lãnh đạo”: the question is followed by its reason or by an address. */
const MAY_YES_NO = /chua |khong /;
const YES_NO_WITHIN =
  /(?<![a-z])(?:nop|gui|xong|bao cao|duyet|lap|den|du|duoc|hoan thanh|thanh lap|ket nap)(?: [^\s,;.?!]+){0,4} (?:chua|khong)(?= (?:,|;|\.|de (?:toi|em|minh)|giup|ho|gium|nhe|em|anh|chi|dong chi|day|the|vay|nhi|a$))/;
/** “nộp hết rồi hả anh” without its marks. */
const SOFT_TAG = /(?:roi|het|xong|du|nop|gui|chua|a) ha(?: (?:anh|em|chi|a|bac|dong chi))*(?: \?)?$/;
const FINAL_YES_NO = /^(?:chua|khong|yet)$/;
const NEGATION = /khong|ko|not|n't/;
const NOT_DONE =
  /(?<![a-z])(?:khong|ko) (?:\S+ )?(?:nop|gui|kip|chiu|bao cao|thay nop|thay gui|dung han)(?! [^?]*(?:duoc khong|khong)$)|(?:did not|didn't|not) (?:submit|sent?|report|hand)|not on time/;
/** An order whose object is named by a question word: “ai chưa nộp thì nhắc đi”. */
/** After these, or first of all, a verb is an order. */
const LEADS_ORDER =
  /^(?:[,.;:]|thi|hay|giup|ho|nho|dong|chi|em|anh|oi|please|roi|tin|loi|lenh|bat|cho|canlenh|bat|cho|can|nen|thu)$/;
const MAY_ORDER = /nhac|don doc|giuc|thuc|remind|nudge|chase|gia han/;
const ORDERED =
  /^(?:please )?send (?:\S+ )?(?:reminders?|nudges?)|(?<![a-z])(?:nhac|don doc|giuc|thuc|hoi thuc) (?:[^\s,;.?!]+ ){1,7}(?:di|ngay|luon|nhe|nha|voi|gium|dum|ho|cho toi|cho minh)(?: (?:a|nao|em|toi|minh|cai|chu|dong chi|anh|chi))*(?:$| [,.!])|thi (?:hay |cu )?(?:nhan |goi |bao |gui |phat )?(?:tin |loi |lenh )?(?:nhac|don doc|giuc|thuc|gui nhac|gia han)|(?:nhac|don doc|giuc|thuc) (?:giup|di|ngay|ho|nhe|luon)(?: |$)|^(?:hay |giup |nho )?(?:nhac|don doc|giuc|thuc|remind|nudge|chase) /;
const AUX = /^(?:is|are|has|have|did|does|could|should|was|were|will|would|what|which|who|how|when|where|why|whose)$/;
const EXTREME = /nhat|most|fewest|least/;
const TOP = /(?<![a-z])(?:nhieu|cao|lon|tot|manh|kha) (?:[^\s,;.?!]+ ){1,9}nhat(?![a-z])|the most/;
const BOTTOM = /(?<![a-z])(?:it|thap|nho|kem|cham) (?:[^\s,;.?!]+ ){1,9}nhat(?![a-z])|the (?:fewest|least)/;
/** Our side is only what others are held against. */
const BESIDE_OURS =
  /(?:(?<!(?:nam|ky|thang|quy|lan|dot|tuan|hom) )(?:ngoai|truoc|sau)|hon|bang|nhu|voi|cung|khac|before|besides?|than|except) (?:ca )?(?:tinh|ban|ben|don vi|us|our|my) ?(?:em|minh|toi|e)?(?![a-z])/;
const NOTHING_OF =
  /^(?:\S+ ){0,6}(?:khong|ko) (?:co|phat sinh|ghi nhan|kn|ket nap|tinh gian|sap nhap) (?:\S+ ){0,5}(?:nao|ai|gi)(?! (?:\S+ )*(?:khong|chua|nhi|vay|the)$)/;
/** “có ban nào nộp chưa” asks who has. */
const ANY_YET =
  /^(?:has|have|did) (?:any|anybody|anyone|somebody|someone)(?![a-z])|(?<![a-z])(?:co|da|da co) (?:ban|tinh|don vi|ai|noi|dia phuong|nha)(?: nao)? (?:da )?(?:nop|gui|xong|bao cao|hoan tat|hoan thanh|ve dich|du)(?: [^\s,;.?!]+){0,5} chua(?: (?:a|nhi|vay|the|em|,|\?))*(?:$| )/;
/** “nộp rồi mà chưa được tiếp nhận”: handed in all the same. */
const WHO_DID = /(?<![a-z])(?:ban|tinh|don vi|noi|ai) (?:nao )?(?:da )?(?:nop|gui|xong) (?:xong )?roi(?![a-z])/;
const ONLY_NOT_TAKEN =
  /(?:nop|gui)(?: bao cao)? (?:roi|xong)(?: roi)? (?:ma |nhung )(?:van )?chua (?:duoc |thay )?(?!nop|gui)|da (?:nop|gui)(?: bao cao)? (?:ma|nhung) (?:van )?chua (?!nop|gui)/;
/** “những ban chậm” names them, “ban nào chậm” asks. */
const WHICH_ONES = /(?<![a-z])(?:nao|ai|bao nhieu|may|which|what|how many|who)(?![a-z])/;
/** “không phải 22 đâu”: the đâu of a denial. */
const NOT_SO = /(?:khong|chua|ko)(?: \S+){1,6} dau(?![a-z])/;
/** “bắt đầu nhập liệu nào”: the nào of an exhortation. */
const URGED = /^[^?]*(?<![a-z])(?:lieu|nop|gui|di|tiep|thoi|len|xem|nhap|dien|lam|nhac|giup|bao cao|luon) nao$/;
/** Question words inside a phrase of the lexicon: “còn thiếu mục nào”. */
const ASKED_WITHIN =
  /(?<![a-z])(?:muc|viec|phan|bao cao|noi dung|so lieu|thieu|no|ton|con|nop|lam) (?:nhung )?(?:gi|nao)(?![a-z])(?! (?:ca|nua,))|bao nhieu muc/;
const LATER =
  /(?<![a-z])(?:xin|cho|mong)(?: [^\s,;.?!]+){0,6} them (?:\d+|mot|hai|ba|vai|may|it) (?:ngay|hom|tuan|buoi|thoi gian)|(?:xin|phep)(?: [^\s,;.?!]+){0,6} (?:cham|muon|tre|khat|lui)(?: lai| them| nop)? (?:\d+|mot|hai|ba|vai|may|it) (?:ngay|hom|tuan|buoi|bua)|(?:cho|dong y|de|cho phep)(?! (?:toi|em|anh|minh) (?:xem|biet|hoi)) (?:[^\s,;.?!]+ ){1,6}(?:nop|gui|bao cao)(?: muon| cham| bao cao| bc)? (?:den|toi|sang|vao|truoc)(?: het| ngay| cuoi| hom)? (?:\d|thu |ngay|tuan|thang|mai)|(?:cho|xin|phep|duoc) (?:\S+ ){0,8}(?:nop|gui) (?:bao cao |bc |so lieu |so )?(?:muon|cham|tre|sau)(?![a-z])(?! (?:nhat|la|hay))|(?:nop|gui) (?:muon|cham|tre) (?:[^\s,;.?!]+ ){0,4}duoc (?:khong|chu|ko)|(?:have|get|need|submit|report|(?:give|allow|let) (?:\S+ ){1,4}) ?(?:[^\s,;.?!]+ ){0,2}until /;
const MILESTONES = new Set([
  'subcommittees',
  'job_position_project',
  'subcommittee_documents',
  'subcommittee_personnel',
  'subcommittee_service',
]);

/** Things done: “cách gia hạn” asks how it is done. */
const DEEDS: ReadonlySet<string> = new Set([
  'submit',
  'start',
  'revise',
  'extend',
  'remind',
  'announce',
  'export',
  'answer',
  'mute',
  'unmute',
]);
/** “đồng chí nào gửi sớm nhất”: of those who report, not of persons. */
const WHO_OF_THE_BOARDS =
  /(?<![a-z])(?:dong chi|anh|chi|bac|ong|co|nguoi|anh em) nao (?:\S+ ){0,3}(?:nop|gui|cham|tre|bao cao|con thieu|chua xong|con no)(?![a-z])/;
/** “tháng nào cũng”: every one, and no question. */
const EVERY = /(?<![a-z])(?:nao|ai|gi|dau) (?:\S+ )?cung(?![a-z])/;
/** “mở giúp em biểu mẫu”. */
const OPENS_FORM =
  /(?<![a-z])(?:mo|vao|tao|lap|khoi tao|open)(?: (?:giup|ho|cho|lai|em|toi|minh|anh|phan|muc|ra|a|the|my|our|new)){0,4} (?:form|bieu mau|mau bao cao|mau bieu|bao cao|ban nhap|phieu|report|draft)(?! (?:cua|tong hop|excel|word))(?![a-z])/;
/** “… thì làm sao”: asks how it is done here. */
const ENDS_HOW = /(?:lam sao|lam the nao|o dau|kieu gi|bang cach nao)(?: a| vay| nhi| the)*(?: \?)?$/;
/** Meanings that come of how words stand together, beside those of the phrases. */
const derivedTags = ({ tags, tokens, canon, counts }: Message, { role }: ReadingContext): ReadonlySet<string> => {
  const derived = new Set<string>();
  if (tags.some(({ tag, from }) => DEEDS.has(tag) && tokens[from - 1]?.f === 'cach')) derived.add('howTo');
  if (canon.includes('duoc') && MAY_ONE.test(canon)) derived.add('can');
  // A board nudges nobody: who of it wants none speaks of the own ones.
  if ((role === 'officer' || role === 'head') && counts.has('remind') && HOLDS_BACK.test(canon)) derived.add('mute');
  if (role !== 'officer' && role !== 'head' && !canon.includes('?') && !canon.includes(':') && TELLS_THEM.test(canon))
    derived.add('remind');
  if ((role === 'officer' || role === 'head') && OPENS_FORM.test(canon)) derived.add('start');
  if (ANNOUNCES.test(canon)) derived.add('announce');
  if (canon.includes(' nao ') && WHO_OF_THE_BOARDS.test(canon)) derived.add('whichBoards');
  return derived;
};

/** Words of asking the cluster for something, of difficulty or of a view. */
const PUTS_FORWARD =
  /(?<![a-z])(?:xin|mong|de nghi|kien nghi|de xuat|nho|hoi|vuong|kho|phan anh|nen|y kien|bat cap|van de|can|tinh|co duoc|chua ro|khong|ko|please|propos|question|issue|difficult|request|clarif|guidance|should|count)/;

export const featuresOf = (message: Message, context: ReadingContext, fieldNames: FieldNames): Features => {
  const { counts, tags, canon, tokens } = message;
  const derived = derivedTags(message, context);
  const known = derived.size === 0 ? counts : new Set([...counts.keys(), ...derived]);
  const has = (...names: readonly string[]): boolean => {
    for (const name of names) if (known.has(name)) return true;
    return false;
  };
  const words = tokens.filter((token) => token.kind !== 'mark' && !FILLERS.has(token.f));
  const last = words.findLast((token) => !AFTERWORDS.has(token.f))?.f ?? '';
  const first = words[0]?.f ?? '';
  const mark = tokens.some((token) => token.f === '?' || token.f === '？');
  const yesNo =
    FINAL_YES_NO.test(last) ||
    (canon.includes(' ha') && SOFT_TAG.test(canon)) ||
    (MAY_YES_NO.test(canon) && YES_NO_WITHIN.test(canon)) ||
    /(?:chua|khong|dung khong|phai khong|duoc khong|duoc chua) [?]$/.test(canon) ||
    (canon.includes(' chua') &&
      /(?<![a-z])da (?:\S+ ){1,8}chua(?![a-z])/.test(canon) &&
      !/(?<![a-z])nao(?![a-z])/.test(canon));
  const reporter = context.role === 'officer' || context.role === 'head';
  const every = canon.includes(' cung') && EVERY.test(canon) && tags.filter(({ tag }) => /^wh/.test(tag)).length <= 1;
  const asks =
    !every &&
    (has('what', 'which', 'who', 'howMany', 'when', 'how', 'why', 'upTo', 'tag', 'howTo') ||
      (has('where') && !NOT_SO.test(canon)) ||
      (has('whichBoards') && WHICH_ONES.test(canon)));
  // “can” and “do” are Vietnamese syllables too (cán, cần; do, đó).
  const inverted =
    AUX.test(first) || (/^(?:can|do)$/.test(first) && /^(?:i|we|you|they|the|our|my|any)$/.test(words[1]?.f ?? ''));
  const urged = !mark && canon.endsWith(' nao') && URGED.test(canon);
  const denies =
    !mark &&
    !has('whichBoards', 'who', 'howMany', 'when', 'howTo', 'why', 'tag') &&
    /(?<![a-z])(?:khong|chua) (?:\S+ ){1,6}(?:nao|gi)(?: (?:a|ca|het|nhe|luon))*$/.test(canon) &&
    !/(?<![a-z])(?:con|co) (?:\S+ )?khong$/.test(canon);
  const nothing =
    !mark &&
    !(has('whichBoards', 'who') && !reporter) &&
    !has('howMany', 'when', 'howTo', 'why') &&
    NOTHING_OF.test(canon);
  const question =
    mark ||
    yesNo ||
    (asks && !denies && !nothing && !urged) ||
    ASKED_WITHIN.test(canon) ||
    (has('owes') && !urged && /(?<![a-z])(?:nao|gi)(?! cung)(?![a-z])/.test(canon) && !denies && !nothing) ||
    inverted;
  const led =
    !mark &&
    !FINAL_YES_NO.test(last) &&
    tags.some(({ tag, from }) => tag === 'remind' && (from === 0 || LEADS_ORDER.test(tokens[from - 1]?.f ?? '')));
  const held = has('remind', 'mute') && HOLDS_BACK.test(canon);
  const ordered =
    (led && !held) ||
    derived.has('remind') ||
    (!held && MAY_ORDER.test(canon) && ORDERED.test(canon) && (!mark || /(?:duoc khong|duoc chu|duoc ko)/.test(canon)));
  const board = context.config.boards.find((each) => each.id === context.board)?.name;
  const polite =
    /(?<![a-z])(?:xin(?! (?:loi|chao|cam on))|cho (?:em|ben em|toi|ben toi|minh|ben minh|phep)|de nghi|nho|giup|gium|dum|please|can you|could you|would you|can we (?:have|get)|could we|may we|mong)(?![a-z])/.test(
      canon,
    );
  const reporterSaysEm = reporter && /(?<![a-z])em (?:co the|lam on)/.test(canon);
  const asksToDo =
    canon.includes(' co the') || canon.includes('you') ? ASKS_TO_DO.test(canon) && !reporterSaysEm : false;
  const wish =
    asksToDo ||
    (polite &&
      /(?:duoc khong|duoc chua|duoc chu|duoc ko|duoc k|duoc a|khong a|nhe|nha|please|can you|could you|would you|could we|can we|xin(?! (?:loi|chao|cam on)))/.test(
        canon,
      ));
  const asksOfNudges = has('remind') && question && !held && !wish && !ordered && ASKS_OF_NUDGES.test(canon);
  const later = LATER.test(canon);
  const figures = readFigures(message, fieldNames.ratios, fieldNames.figures);
  // A line of figures in which no word asks or proposes anything, which most messages of officers are, is not searched for it.
  const plain = !question && Object.keys(figures.values).length > 0 && !PUTS_FORWARD.test(canon);
  const proposes =
    !plain && reporter && (PROPOSES.test(canon) || (message.weight >= 7 && !question && REQUESTS.test(canon)));
  const appeals =
    !plain &&
    reporter &&
    !later &&
    !(message.weight <= 9 && ENDS_HOW.test(canon)) &&
    (proposes ||
      (!has('extend') &&
        (APPEALS.test(message.full) ||
          PUTS_TO_CLUSTER.test(message.full) ||
          ASKS_ABOVE.test(message.full) ||
          (!has('help') && COUNTS_AS.test(canon)) ||
          (message.boards.length === 0 && !has('howMany') && ASKS_RULE.test(canon)) ||
          (!question && message.weight >= 7 && OPINES.test(message.full)))));
  return {
    message,
    context,
    figures,
    has,
    count: (name) => counts.get(name) ?? 0,
    before: (a, b, within = 6) =>
      tags.some((x) => x.tag === a && tags.some((y) => y.tag === b && y.from > x.to && y.from - x.to <= within)),
    matches: (shape) => shape.test(canon),
    question,
    asksOnly: question && !wish && !ordered,
    ordered,
    later,
    wish,
    asksOfNudges,
    held,
    appeals,
    plain,
    negated:
      (NEGATION.test(canon) && NOT_DONE.test(canon)) ||
      (has('notYet') &&
        !ONLY_NOT_TAKEN.test(canon) &&
        !(WHO_DID.test(canon) && !/(?<![a-z])chua (?:\S+ ){0,2}(?:nop|gui)/.test(canon)) &&
        !ANY_YET.test(canon) &&
        !(yesNo && (counts.get('notYet') ?? 0) === 1 && FINAL_YES_NO.test(last) && !has('whichBoards', 'who'))),
    reporter,
    steers: !reporter && context.role !== 'observer',
    boards: message.boards.length + message.outside.length,
    otherBoard: message.outside.length > 0 || message.boards.some(({ name }) => name !== board),
    ownSide: has('ownSide') && !BESIDE_OURS.test(canon),
    milestone:
      message.indicators.some(({ key }) => MILESTONES.has(key)) ||
      has('subAny', 'subDocuments', 'subPersonnel', 'subService', 'subAll', 'jobPosition'),
    named: [...new Set(message.indicators.map(({ key }) => key))].filter((key) => fieldNames.figures.has(key)),
    top: has('top') || (EXTREME.test(canon) && TOP.test(canon)),
    bottom: has('bottom') || (EXTREME.test(canon) && BOTTOM.test(canon)),
    short: message.weight <= 4,
    format: has('xlsx', 'docx', 'pdf', 'png', 'ics', 'csv', 'json'),
  };
};

/** The kinds of the form's fields, by key. */
export type FieldNames = {
  readonly figures: ReadonlySet<string>;
  readonly ratios: ReadonlySet<string>;
  readonly milestones: ReadonlySet<string>;
};
