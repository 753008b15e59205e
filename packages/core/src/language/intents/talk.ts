import type { IntentName } from '../types.js';
import { ASKS_SOURCE, ASKS_USE, NUDGES_MYSELF, SAYS_AWAY } from './acts.js';
import type { Score } from './asking.js';
import { HAS_HANDED_IN } from './doing.js';
import { inDomain } from './domain-words.js';
import type { Features } from './features.js';

const on = (condition: boolean, points: number): number => (condition ? points : 0);
const told = (f: Features): boolean => Object.keys(f.figures.values).length > 0;

/** “xem lại ở đâu”: where something is found or done here. */
const FINDS =
  /(?<![a-z])(?:xem|tim|nhap|lay|sua|tai|nop|gui|dien|dang ky|tra|doi|bat|tat)(?: lai)?(?: [^\s,;.?!]+){0,4} (?:o dau|cho nao|o muc nao|tu dau)(?![a-z])/;
const help: Score = (f) =>
  on(f.matches(/^(?:\S+ ){0,2}giup (?:em |toi |minh )?voi(?: a)?$/) && !inDomain(f), 4) +
  on(
    f.has('help') &&
      !f.appeals &&
      !(f.matches(/lam duoc/) && (f.has('total') || f.boards > 0 || f.message.periods.length > 0)),
    3.2,
  ) +
  on(f.has('help') && (f.short || f.matches(/bot|su dung|dung|lenh|command|chuc nang|what can/)), 0.8) +
  on(
    f.has('howTo') &&
      inDomain(f) &&
      !/stuck|unclear|confus|not sure/.test(f.message.canon) &&
      !f.matches(/(?:de nghi|kien nghi|mong|de xuat) [^?]*huong dan cach/),
    4,
  ) +
  on(f.has('howTo') && !inDomain(f), 1.4) +
  on(f.has('byButton'), 3.8) +
  on(ASKS_USE.test(f.message.canon), 4.4) +
  on(f.asksOfNudges, 6) +
  on(FINDS.test(f.message.canon) && f.question && f.boards === 0 && !f.has('names', 'private'), 4.6) +
  on(f.matches(/(?:quen|doi|dat lai) mat khau|khong (?:dang nhap|vao) duoc|forgot (?:my |the )?password/), 8) +
  on(ASKS_SOURCE.test(f.message.canon), 5) +
  on(
    f.matches(
      /(?<![a-z])ai (?:se |co the |duoc |con )*(?:xem|thay|doc|biet) (?:duoc )?(?:so|bao cao|ban nhap|noi dung)(?![a-z])|who can (?:see|read|view)/,
    ),
    6,
  ) +
  on(
    f.matches(
      /(?:go|dung|nhap) (?:cau )?lenh|lenh (?:gi|nao)|khong biet (?:bat dau|lam sao|dung|nop|nhap|dien|go|sua)|(?:chua|khong) (?:biet|ro|quen|nam) (?:cach |thao tac |lam sao )?(?:dung|nop|nhap|dien|gui|sua|thao tac)(?! [^?]*(?:the nao|ra sao) ?(?:cho dung|$))/,
    ),
    4.8,
  ) +
  on(
    f.has('how') &&
      f.question &&
      f.boards === 0 &&
      f.has('revise', 'submit', 'start', 'register', 'export', 'extend') &&
      f.matches(/kieu gi|(?:sua|nop|nhap|dang ky|xuat|dien|gui)[^?]{0,40}(?:the nao|ra sao|kieu gi|lam sao)/) &&
      !f.matches(/tinh hinh|tien do|ket qua/),
    4.2,
  ) +
  on(
    f.matches(
      /(?:co the|duoc|nen) hoi (?:duoc )?(?:gi|nhung gi)|hoi gi duoc|can i ask|ask you|(?:dung|su dung|xai) (?:con |cai )?(?:bot|he thong|ung dung|app)|bot nay (?:dung|de)|quen cach|tai khoan khac|doi tai khoan|them tai khoan/,
    ),
    4.2,
  ) +
  on(
    f.has('can') &&
      f.question &&
      f.has('revise', 'submit', 'start', 'export', 'register', 'cancel') &&
      !f.boards &&
      !f.wish,
    2.4,
  ) +
  on(
    f.has('how') && !f.appeals && f.has('start', 'register', 'export', 'raise') && f.question && f.named.length === 0,
    2,
  ) +
  on(f.has('why') && f.matches(/nhac|tin|thong bao|nhan|remind|message/), 3) -
  on(f.has('help') && f.has('raise') && f.message.weight > 7, 1.6) -
  on(
    f.has('help') &&
      (f.has('submit', 'whichBoards', 'summary', 'remind') || f.named.length > 0) &&
      !f.matches(/huong dan|how|cach|su dung|help$|lenh/),
    2.4,
  ) -
  on(told(f) && !f.question, 2) -
  on(f.has('byButton') && f.has('names', 'tamper', 'private') && !f.matches(/cham diem|bo phieu|ma moi|danh ba/), 2);

const greeting: Score = (f) => {
  // “chúc anh em trong cụm …” speaks of the boards and asks nothing of them.
  const wishes = f.has('greet') && /(?:^|[,.!] )(?:\S+ ){0,2}chuc /.test(f.message.canon) && !f.question;
  const done = f.has('thanks') && HAS_HANDED_IN.test(f.message.canon) && !f.question;
  const rest = f.message.weight - f.count('greet') - f.count('thanks');
  return (
    on(f.has('greet', 'thanks'), 2.6) +
    on(
      f.has('greet', 'thanks') && (wishes || done || !inDomain(f)) && f.boards === 0 && f.figures.all.length === 0,
      1.4,
    ) -
    on(f.has('greet', 'thanks') && inDomain(f) && !wishes && !done && rest > 2, 4.6) -
    on(f.has('cancel') && rest > 2, 2) -
    on(f.boards > 0, 1.2) -
    on(f.figures.all.length > 0, 1.6) -
    on(f.has('names', 'private', 'tamper', 'inject', 'secrets'), 3) -
    on(f.has('elsewhere') && !f.has('greet'), 1.5) -
    on(f.has('cancel') && f.matches(/huy|khong nhap|bo qua|thoi|cancel/), 1.6)
  );
};

/** “bấm nhầm”, “vào nhầm chỗ”: what was begun is to be left, no figure is wrong. */
const MISTAKEN_TAP =
  /(?:bam|an|vao|cham|mo|nhan|kich|click|chon|nhap(?= (?:nham|lon) (?:cho|noi|kenh))) (?:nham|lon)(?! (?:so|bao cao|muc|gia tri))|wrong (?:button|chat|place)|(?:huy|bo|dung|thoat|stop|cancel) (?:\S+ ){0,4}(?:dang (?:nhap|lam|dien|go)|di)(?: |$)/;
const cancel: Score = (f) =>
  on(
    f.has('cancel') &&
      (f.message.weight <= 7 ||
        f.matches(/khong (?:nhap|lam|gui|nop|bao cao|sua|luu) nua|dung luu|never ?mind|forget it|discard/)),
    3.2,
  ) +
  on(f.has('cancel') && f.message.weight <= 3, 1) +
  on(
    f.matches(/^(?:thoi|huy|cancel|stop|dung lai|bo qua|thoat|quit|exit|khoi|de sau)(?![a-z])/) && f.has('cancel'),
    1,
  ) +
  on(f.count('cancel') >= 2, f.figures.all.length === 0 && f.named.length === 0 ? 2.6 : 0.8) +
  on(f.held && f.steers && /^(?:thoi|khoan|khoi)/.test(f.message.canon) && !f.has('whichBoards', 'who'), 4) +
  on(MISTAKEN_TAP.test(f.message.canon) && f.figures.all.length === 0 && f.named.length === 0, 3.4) -
  on(
    f.has('submit', 'start', 'report') &&
      f.matches(/(?:nop|gui|bao cao|lam|nhap|dien|tiep) (?:luon )?thoi(?: (?:a|nhe|nao|em))*$/),
    5,
  ) -
  on(f.has('inject', 'tamper', 'secrets') && !f.matches(/^(?:thoi|huy)(?: |$)/), 3.5) -
  on(f.has('mute', 'unmute'), 3.5) -
  on(f.asksOnly && !f.matches(/^(?:thoi|huy|cancel)/), 2) -
  on(f.boards > 0 || f.named.length > 0 || f.milestone, 1) -
  on(f.has('extend', 'remind', 'whichBoards', 'deadline', 'announce', 'raise', 'summary'), 1.6) -
  on(told(f), 1.6);

/** Days away and nothing else that is wanted: the settings hold them. */
const isAway = (f: Features): boolean =>
  f.message.dates.length > 0 &&
  !f.question &&
  f.boards === 0 &&
  !f.has('extend', 'whichBoards', 'who', 'mute', 'raise', 'revise', 'announce', 'ownSide', 'submit', 'start') &&
  !f.later &&
  SAYS_AWAY.test(f.message.full);

const settings: Score = (f) =>
  on(f.has('mute') || f.matches(/(?:khong|dung|thoi|ngung) (?:muon )?nhan (?:\S+ ){0,2}(?:nhac|tin nhac)/), 4.2) +
  on(isAway(f), 4.6) +
  on(f.has('unmute'), 4.4) +
  on(f.has('english', 'vietnamese') && (f.has('switch', 'language', 'please') || f.short), 4) +
  on(f.has('reminderTime'), 3.2) +
  on(
    /(?:nhac|remind)(?: (?:lai|nho))? (?:toi|em|minh|me)/.test(f.message.canon) && timeOf(f.message.canon) !== null,
    4,
  ) +
  on(f.has('remind') && timeOf(f.message.canon) !== null && !f.boards && !f.has('allBoards', 'whichBoards'), 3) +
  on(f.has('settings') && (f.short || f.has('language', 'remind')), 3) +
  on(f.has('language') && f.short, 2) -
  on(f.asksOnly && !f.has('mute', 'unmute', 'switch', 'english', 'vietnamese'), 1.8) -
  on(
    f.held && f.steers && /^(?:thoi|khoan|khoi)(?! dung)/.test(f.message.canon) && !NUDGES_MYSELF.test(f.message.canon),
    5,
  ) -
  on(f.has('mute') && f.has('whichBoards', 'who') && f.has('lack', 'notYet') && f.question, 5) -
  on(f.has('mute', 'unmute') && (f.boards > 0 || f.matches(/ca cum|toan cum|cac ban/)), 1) -
  on(f.has('elsewhere') && f.matches(/dich|translate/), 6) -
  on(f.has('why'), 3);

/** A time of day said in the message, `HH:MM`. */
export const timeOf = (canon: string): string | null => {
  const match =
    /(?<![\d/])(\d{1,2}) ?(?:h|gio|:|g) ?(\d{1,2})?(?: ?(ruoi))?(?: ?(sang|chieu|toi|am|pm|trua))?(?![\d/])/.exec(
      canon,
    ) ??
    /(?:at|luc|vao|to|sang|thanh) (\d{1,2})()()(?: ?(sang|chieu|toi|am|pm))?(?![\d/%])(?= |$)/.exec(canon) ??
    /(?<!\d)(\d{1,2})()() ?(am|pm)(?![a-z])/.exec(canon);
  if (match === null) return null;
  const late = /^(?:chieu|toi|pm)$/.test(match[4] ?? '') && Number(match[1]) < 12 ? 12 : 0;
  const hours = Number(match[1]) + late;
  const minutes = match[3] === 'ruoi' ? 30 : Number(match[2] === undefined || match[2] === '' ? 0 : match[2]);
  return hours <= 23 && minutes <= 59 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
};

export const TALK_SCORES: Partial<Record<IntentName, Score>> = {
  help,
  greeting_smalltalk: greeting,
  cancel,
  settings,
};
