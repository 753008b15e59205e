import type { IntentName } from '../types.js';
import { ANNOUNCES, NUDGES_MYSELF, TELLS_THE_LATE } from './acts.js';
import type { Score } from './asking.js';
import type { Features } from './features.js';

const on = (condition: boolean, points: number): number => (condition ? points : 0);
const told = (f: Features): boolean => Object.keys(f.figures.values).length > 0;
const leading = (f: Features, shape: RegExp): boolean => shape.test(f.message.canon);

/** “nhập báo cáo thay cho Hà Nam”: the secretary enters from a paper. */
const ON_BEHALF = /(?<![a-z])(?:nhap|dien|lam|khai|bao cao)(?: (?:bao cao|so lieu|so))? (?:thay|ho)(?![a-z])/;
const start: Score = (f) =>
  on(f.steers && f.boards > 0 && ON_BEHALF.test(f.message.canon) && !f.question, 7) +
  on(f.matches(/(?:continue|resume|carry on with|finish) (?:my|our|the) (?:report|draft|form)/) && !f.asksOnly, 4) +
  on(f.otherBoard && f.has('show'), -3) +
  on(f.has('start') && (f.has('report', 'figures', 'start') || f.message.periods.length > 0), 2.6) +
  on(f.has('start') && f.matches(/bao cao|so lieu|form|mau|report|figures|data|draft|nhap|dien|lieu/), 1.2) -
  on(f.asksOnly, 3.4) -
  on(told(f) || (f.has('revise', 'notBut') && f.matches(/sua|nham|dinh chinh/)), 2.5) -
  on(f.has('cancel') && f.matches(/khong|thoi|dung|huy|stop|cancel/), 2.5) -
  on(f.has('remind', 'mute', 'unmute', 'extend', 'announce', 'raise'), 2.2) -
  on(f.milestone || f.has('model'), 1.6) -
  on(f.format, 2);

/** “cho em nộp chính thức”, “nộp luôn đi”: the wish to hand in, however it is wrapped. */
const HANDS_IN =
  /(?<![a-z])(?:cho|xin|de nghi|cho phep)(?: [^\s,;.?!]+){0,2} (?:nop|gui)(?: (?:a|nhe|luon|voi|thoi))*$|(?<![a-z])(?:cho|xin|de nghi|xac nhan|dong y|cho phep|nho|muon) (?:[^\s,;.?!]+ ){0,3}(?:nop|gui|trinh) (?:chinh thuc|luon|di|len|bao cao|bc)(?! [^?]*(?:muon|cham|tre|ra file|excel|word|pdf))|cho bao cao (?:di|len)|(?:nop|gui|trinh) (?:di|luon|ngay|thoi|chinh thuc)(?: (?:di|thoi|nhe|a|nao|bao cao))*(?:$| [,.!])/;
/** “mới nộp xong báo cáo”: told, not asked for. */
export const HAS_HANDED_IN = /(?<![a-z])(?:nop|gui) (?:duoc |bao cao )?xong(?![a-z])(?! (?:thi|chua|giup|ho|cho))/;
const submit: Score = (f) =>
  on(f.has('thanks') && HAS_HANDED_IN.test(f.message.canon), -5) +
  on(
    f.has('revise') &&
      f.matches(/(?<![a-z])(?:sua|dieu chinh|chinh|dinh chinh|nham|sai|rut|edit|fix|correct)(?![a-z])/),
    -3,
  ) -
  on(f.matches(/mo hinh|cach lam hay|sang kien/), 3) +
  on(f.has('submit') && !f.boards && !f.has('whichBoards', 'who', 'allBoards'), 2.6) +
  on(f.has('submit') && (f.has('report', 'me', 'ownSide', 'already') || f.short), 1.2) +
  on(f.has('submit') && f.reporter && f.boards > 0 && !f.otherBoard, 2.6) +
  on(f.has('submit') && f.matches(/(?:luon|di|nhe|ngay|a|thoi|now|please|my report|our report)(?: |$)/), 0.4) +
  on(f.reporter, 0.4) +
  on(f.reporter && !f.otherBoard && HANDS_IN.test(f.message.canon), 4.4) +
  on(f.matches(/chot (?:bao cao|so|nop|luon|gui)|^chot$|^nop$|^gui$|^submit$/) && !f.has('deadline'), 2.2) -
  on(!f.has('submit') && !f.matches(/chot/), 1) -
  on(f.asksOnly, 3.4) -
  on(f.steers && f.matches(/(?<![a-z])(?:gui|send) (?:cho |qua |lai )?(?:toi|anh|chi|minh|me)(?![a-z])/), 4) -
  on(f.has('help'), 3) -
  on(f.negated || f.has('lack', 'no'), 2.6) -
  on(f.format || (f.has('export') && f.matches(/file|tai|xuat/)), 2.6) -
  on(f.has('announce', 'remind', 'extend', 'raise', 'register', 'show', 'cancel', 'start', 'names', 'answer'), 2.2) -
  on(told(f) || (f.has('revise') && f.matches(/sua|nham|lai/)), 2.4) -
  on(f.has('deadline', 'when') || f.milestone, 2) -
  on(f.steers, 1.2);

const OFFERS =
  /(?:gioi thieu|them|nop|gui|de cu|chia se|dang ky|dang ki|ghi nhan|ghi ten|ghi danh|dong gop|gop|khai|dua|trinh|add|submit|register|propose|nominate|enter|share) (?:\S+ ){0,3}(?:mo hinh|cach lam|sang kien|dien hinh|model)|(?:have|got) (?:\S+ ){0,3}(?:models?|practices?) to (?:share|register|submit|add)|(?:mo hinh|cach lam|sang kien) [^?]*(?:muon|xin|de) (?:duoc )?(?:gioi thieu|dang ky|dang ki|chia se|gui|nop)/;
const modelRegister: Score = (f) =>
  on(
    OFFERS.test(f.message.canon) &&
      !f.has('allBoards', 'which') &&
      (!f.has('show') || f.matches(/to the (?:list|register)/)),
    4.2,
  ) +
  on(
    f.has('register') &&
      f.has('model', 'register') &&
      f.matches(/mo hinh|cach lam|sang kien|dien hinh|model|practice|dang ky|register/),
    3,
  ) +
  on(f.has('register') && (f.has('model') || f.matches(/mo hinh|model|cach lam|sang kien/)), 1.4) +
  on(/^(?:\S+ ){0,2}(?:danh sach|liet ke|xem|list) /.test(f.message.canon), -5) +
  on(f.matches(/(?:mo hinh|cach lam|sang kien|model)(?: (?:moi|hay|tot|cua \S+ \S+|hieu qua))* ?[:"“]/), 2.6) -
  on(f.asksOnly, 3.4) -
  on(f.has('which', 'whichBoards', 'allBoards') && f.question, 2) -
  on(f.has('show') && !f.matches(/dang ky|register|xin/), 2) -
  on(told(f) && !f.matches(/dang ky|register/) && !OFFERS.test(f.message.canon), 2.4) -
  on(f.has('remind', 'announce', 'cancel', 'names'), 2);

/** “mấy cách làm hay về …”: some of them, not how many. */
const SOME_MODELS =
  /^(?:\S+ ){0,2}(?:may|vai) (?:cach lam|mo hinh|sang kien)|(?:practices|models|mo hinh|cach lam(?: hay| moi)?|sang kien) (?:on|about|regarding|ve|lien quan)(?![a-z])/;
const modelList: Score = (f) => {
  const models =
    f.has('model') ||
    f.matches(/mo hinh|cach lam (?:\S+ )?(?:hay|moi|tot)(?![a-z])|good models?|best practices?/) ||
    f.message.indicators.some(({ key }) => key === 'good_models');
  return models
    ? 1.6 +
        on(
          f.has('show', 'which', 'what', 'allBoards') ||
            f.matches(
              /cac mo hinh|nhung mo hinh|co mo hinh|mo hinh (?:cua|ve|nao|gi|trong|o)|models (?:about|on|in|from|of)|models/,
            ),
          2.4,
        ) +
        on(f.question && !f.has('howMany'), 0.6) +
        on(SOME_MODELS.test(f.message.canon) && !told(f), 2.4) +
        on(f.short && f.message.weight <= 4 && !f.has('howMany'), 0.6) -
        on(
          (f.has('howMany') && !SOME_MODELS.test(f.message.canon)) ||
            f.top ||
            f.bottom ||
            f.matches(/so mo hinh|so luong|tong so/),
          3,
        ) -
        on(
          f.has('register') &&
            f.matches(
              /dang ky|register|gioi thieu|xin|co (?:mot |1 )?mo hinh|them mo hinh|mo hinh (?:moi|hay|tot) ?:/,
            ) &&
            !f.question,
          2.4,
        ) -
        on(told(f) && !f.question, 3) -
        on(f.has('trend') && f.message.periods.length > 0, 2) -
        on(f.format, 3) -
        on(f.has('howTo', 'ranking'), 2) -
        on(OFFERS.test(f.message.canon) && !f.question, 3)
    : 0;
};

/** “bảo Thái Bình nộp đi”: told to hand in by way of the bot. */
const TELLS =
  /^(?:\S+ ){0,2}(?:bao|nhan|noi voi|goi|yeu cau|hoi|keu|thuc|de nghi|tell|ask|get) (?:\S+ ){1,6}(?:nop|gui|submit|hand in|send)(?![a-z])/;
const tellsTheLate = (f: Features): boolean =>
  f.steers && !f.question && f.has('notYet', 'lack') && f.has('submit') && TELLS_THE_LATE.test(f.message.canon);
const remind: Score = (f) =>
  on(f.steers && f.boards > 0 && !f.question && !f.matches(/:/) && TELLS.test(f.message.canon), 4.2) +
  on(tellsTheLate(f), 5) +
  on(f.has('remind'), 3) +
  on(
    f.has('remind') &&
      (f.boards > 0 || f.has('allBoards', 'whichBoards', 'lack', 'notYet', 'submit', 'please', 'ranking')),
    1.2,
  ) +
  on(f.steers && f.has('remind'), 0.6) +
  on(f.has('remind') && f.negated && !f.question, 0.4) -
  on(f.asksOnly && !f.matches(/^(?:nhac|don doc|giuc|remind|nudge|chase|hay|de nghi|gui|giup|please)/), 3.4) -
  on(f.has('mute', 'unmute'), 3.4) -
  on(f.has('reminderTime') || NUDGES_MYSELF.test(f.message.canon), 2.8) -
  on(f.asksOfNudges || f.held || f.has('howTo'), 8) -
  on(f.has('how', 'why', 'byButton') && f.question && !f.ordered, 2) -
  on(f.has('settings', 'cancel') && !f.boards, 1.2) -
  on(f.matches(/vi sao|tai sao|why/), 2);

/** “không xin gia hạn”, “khỏi gia hạn”: no more time is wanted. */
const WANTS_NO_MORE =
  /(?<![a-z])(?:khong|khoi|chua|dung) (?:phai |can |co |muon |dinh )*(?:xin )?(?:gia han|lui han|khat)(?! (?:duoc|kip))/;
const extend: Score = (f) =>
  on(WANTS_NO_MORE.test(f.message.canon) && f.has('deadline', 'remind'), -6) +
  on(
    f.matches(
      /(?:cho|xin) (?:\S+ ){0,3}them (?:\d+|vai|may|mot|hai|ba|it) (?:ngay|hom|tuan|buoi)|(?<![a-z])them cho (?:\S+ ){1,4}(?:\d+|vai|may|mot|hai|ba|it) (?:ngay|hom|tuan|buoi)|(?:a few|\d+|two|three) more days/,
    ),
    4.4,
  ) +
  on(f.has('extend'), 3) +
  on(!f.has('extend') && f.later, 4.6) +
  on(
    f.has('extend') && (f.message.dates.length > 0 || f.boards > 0 || f.has('deadline', 'please', 'me', 'ownSide')),
    1.4,
  ) +
  on(
    f.matches(/gia han|lui han|xin lui|extend|extension|khat|noi han|gian han|doi han|more time|postpone|push back/),
    0.8,
  ) -
  on(
    f.has('extend') &&
      !f.matches(
        /(?<![a-z])(?:han|lui|khat|muon|cham|tre|hoan|thoi gian|ngay|hom|tuan|doi)(?![a-z])|exten|postpone|time|push|delay|grace|deadline|days?|week|until/,
      ),
    3.4,
  ) -
  on(f.has('tamper') && f.matches(/ngay nop|gio nop|dung han/), 3) -
  on(f.matches(/^(?:\S+ ){0,3}(?:de xuat|kien nghi) /) && !f.matches(/(?<![a-z])(?:han|nop|bao cao)(?![a-z])/), 3) -
  on(ANNOUNCES.test(f.message.canon), 5) -
  on(f.reporter && f.matches(/(?:lui|doi|hoan) (?:viec|thoi diem|hoi nghi|tong ket|so ket|dai hoi|cuoc hop|lich)/), 4) -
  on(f.has('announce') && f.matches(/^(?:gui )?(?:thong bao|nhan|tell|announce|notify|tin)/), 4) -
  on(
    f.asksOnly &&
      !f.matches(
        /(?:cho|xin) (?:\S+ ){0,5}(?:duoc khong|duoc chu)|(?:muon|cham|tre|lui|khat|them) [^?]*duoc (?:khong|chu|ko)|could we|can we/,
      ),
    3.2,
  ) -
  on(f.has('reminderTime', 'mute') || f.has('ranking'), 2) -
  on(told(f), 1.5) -
  on(f.named.length > 0 && f.has('trend'), 4) -
  on(f.matches(/^(?:\S+ ){0,3}(?:gop y|phan anh|kien nghi|de xuat) ?:/), 4);

const announce: Score = (f) =>
  on(
    f.has('announce') &&
      f.matches(
        /thong bao|announce|broadcast|nhan|pho bien|truyen dat|gui tin|notify|tell|message|thong tin|inform|bao cho|bao cac|phat tin|loan bao|bao toi|bao voi|noi voi|let everyone|send/,
      ),
    2.4,
  ) +
  on(
    f.has('announce') &&
      (f.has('allBoards', 'total') ||
        f.boards > 0 ||
        f.matches(/:|(?:bao|nhan|gui|loan|truyen) (?:\S+ ){0,2}(?:toan|ca|cac|tat ca|moi nguoi|14|9) /)),
    1.8,
  ) +
  on(f.steers && f.has('announce'), 0.6) +
  on(leading(f, /^(?:gui |ra |phat )?thong bao|^(?:announce|broadcast|nhan|notify|tell)/) && !f.question, 0.8) -
  on(f.asksOnly, 3.2) -
  on((f.boards > 0 && !f.has('allBoards') && !f.matches(/:/) && TELLS.test(f.message.canon)) || tellsTheLate(f), 3) -
  on(f.has('mute', 'unmute', 'reminderTime', 'settings') && !f.matches(/:/), 3.4) -
  on(f.has('remind') && !f.matches(/:|thong bao/), 1.2) -
  on(f.has('export') && f.format, 2) -
  on(f.has('language') && f.has('switch'), 2);

export const DOING_SCORES: Partial<Record<IntentName, Score>> = {
  report_start: start,
  report_submit: submit,
  model_register: modelRegister,
  model_list: modelList,
  remind_now: remind,
  extend_deadline: extend,
  announce,
};
