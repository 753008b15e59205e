import type { IntentName } from '../types.js';
import { ASKS_USE } from './acts.js';
import type { Features } from './features.js';

/** Points for an intent; the reasons stand beside them. Nothing speaks for it: 0 or less. */
export type Score = (f: Features) => number;
const on = (condition: boolean, points: number): number => (condition ? points : 0);

const someBoards = (f: Features): boolean =>
  f.has('whichBoards', 'who') ||
  (f.has('allBoards') && (f.question || f.has('show', 'howMany') || f.matches(/danh sach|(?<![a-z])ds(?![a-z])|list/)));
const handIn = (f: Features): boolean =>
  f.has('submit', 'report') || f.matches(/bao cao|(?<![a-z])(?:nop|gui)(?![a-z])/);
const elsewhere = (f: Features): number =>
  on(f.milestone, -3) -
  on(f.has('issues', 'unanswered') && !handIn(f), 3) -
  on(f.named.length > 0, 2) -
  on(f.format, 2.5) -
  on(f.has('ranking'), 2);

/** “đã ai gửi chưa, bên em xong rồi”: of the others, whatever is said of one's own. */
const othersHandIn = (f: Features): boolean => f.before('whichBoards', 'submit', 4) || f.before('who', 'submit', 4);

const ANY_OTHER = /(?:con|co) (?:\S+ )?(?:ban|tinh|don vi|ai|noi|ong|bac)(?: nao)? (?:khac|nua)(?![a-z])/;
/** “… đã về đủ chưa, được mấy ban rồi”. */
const SO_FAR =
  /(?:duoc|moi|co) (?:may|bao nhieu) (?:ban|tinh|don vi|noi|cai|bao cao)(?: \S+)? (?:roi|nop|gui)(?![a-z])/;
const missing: Score = (f) =>
  on(f.has('whichBoards', 'allBoards') && f.has('owes') && f.question, 4) +
  on(f.has('notYet', 'lack') && f.question && ANY_OTHER.test(f.message.canon), 4.4) +
  on(SO_FAR.test(f.message.canon) && !f.has('lack'), -3.4) +
  on(someBoards(f) && (f.negated || f.has('lack')), 3.4) +
  on(!f.boards && !f.ownSide && f.has('lack') && (f.question || f.has('show') || f.short) && handIn(f), 2.2) +
  on(
    !f.boards && !f.ownSide && !(f.has('me') && f.reporter) && f.negated && f.has('submit') && !f.has('when', 'raise'),
    f.steers ? 2.6 : 1.6,
  ) +
  on(
    !f.boards &&
      !f.ownSide &&
      f.has('allBoards', 'whichBoards') &&
      f.has('finish') &&
      f.matches(/chua(?: |$)|yet/) &&
      !f.matches(/(?<![a-z])co (?:ban|tinh|don vi|ai) nao/),
    2.8,
  ) +
  on(f.has('who', 'whichBoards') && f.has('submit') && f.negated, 0.6) +
  on(f.has('report') && f.has('lack'), 0.4) +
  on(f.matches(/(?:con|con thieu) (?:ai|ban nao|tinh nao|don vi nao)|^con (?:nhung )?ai/), 1.2) +
  on(f.ownSide && !f.has('whichBoards', 'who'), -2.5) -
  on(f.has('remind') && !f.held && (!f.question || f.ordered || f.wish), 3) -
  on(f.has('howTo') || f.asksOfNudges, 5) -
  on(f.has('remind') && f.ordered, 3) -
  on(f.has('deadline') && f.has('when'), 2) +
  elsewhere(f);

const submitted: Score = (f) =>
  on(SO_FAR.test(f.message.canon) && f.has('submit', 'report') && !f.has('lack'), 3) +
  on(f.has('upTo') && f.has('allBoards', 'whichBoards') && f.has('report', 'submit') && !f.named.length, 3.4) +
  on(
    f.has('whichBoards', 'who') && f.has('report') && !f.has('submit') && !f.negated && !f.has('lack') && f.question,
    2.8,
  ) +
  on(someBoards(f) && (f.has('submit') || (f.has('finish') && f.has('report'))) && !f.negated && !f.has('lack'), 3.3) +
  on(
    f.has('howMany') &&
      f.has('submit', 'report') &&
      !f.negated &&
      !f.has('lack') &&
      !f.boards &&
      !f.ownSide &&
      !f.has('when', 'owes'),
    2.4,
  ) +
  on(f.has('handInState') && !f.boards && !f.ownSide, 3.2) +
  on(
    f.has('whichBoards', 'who') &&
      f.has('finish') &&
      !f.has('report', 'submit', 'owes', 'lack', 'deadline') &&
      f.question &&
      !f.negated &&
      !f.boards,
    2.8,
  ) +
  on(
    !f.negated &&
      f.matches(
        /how many [^?]*(?:are|is) in(?: |$)|(?:boards|provinces|those|everyone) (?:that |who )?(?:are|is|have) (?:already )?(?:done|finished|complete|submitted)|(?:so|so luong) (?:ban|tinh|don vi|dia phuong)(?: \S+)? (?:nop|gui|hoan thanh)(?![a-z])/,
      ),
    3.4,
  ) +
  on(f.has('status') && f.has('submit') && !f.boards && !f.ownSide, 2) +
  on(
    f.matches(/(?:danh sach|list)(?: of)? (?:\S+ ){0,2}da (?:nop|gui|hoan thanh|bao cao|xong)(?![a-z])/) && !f.boards,
    4.4,
  ) +
  on(f.has('already') && someBoards(f) && f.has('submit') && !f.negated, 0.5) +
  on(f.has('allBoards') && f.has('finish') && f.matches(/chua(?: |$)/), -1) -
  on(f.ownSide && !othersHandIn(f), 2.5) -
  on(f.has('howTo') || f.asksOfNudges, 5) -
  on(f.has('when', 'deadline') && !othersHandIn(f), 1.5) +
  elsewhere(f);

const boardStatus: Score = (f) => {
  if (f.boards === 0) return 0;
  const asks =
    f.has('submit', 'status', 'handInState', 'upTo', 'lack', 'owes') ||
    (f.has('report', 'finish') && (f.question || f.has('notYet')));
  // A board and nothing else: how far it has got is what one wants to know of it.
  const alone = f.message.weight === f.message.boards.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return (
    on(alone, 3) +
    on(asks && (f.question || f.has('show', 'status', 'lack', 'notYet', 'owes') || f.short), 3) +
    on(f.has('status') && !f.message.periods.length, 0.8) +
    on(f.has('submit', 'handInState', 'upTo') && f.question, 0.8) +
    on(f.has('how') && f.message.weight <= f.boards * 2 + 3 && !f.named.length, 2.6) +
    on(f.has('status', 'how') && !f.message.periods.length && !f.named.length, 0.5) -
    on(f.has('summary', 'content') && !f.has('submit', 'upTo', 'handInState'), 1.8) -
    on(f.has('remind', 'extend', 'announce') && !f.question, 3) -
    on(f.has('deadline') && f.has('when'), 2) -
    on(!f.question && !f.has('show') && Object.keys(f.figures.values).length > 0, 3) -
    on(f.reporter && !f.otherBoard && f.has('owes') && !f.has('submit'), 2) -
    on(!f.question && f.reporter && !f.otherBoard && f.has('submit') && !f.negated, 2.5) +
    elsewhere(f)
  );
};

const myTasks: Score = (f) =>
  on(f.has('notYet', 'lack') && ANY_OTHER.test(f.message.canon), -4) +
  on(othersHandIn(f) && !f.negated, -4) +
  on(f.has('who', 'whichBoards') && f.has('notYet', 'lack'), -2) +
  // “which provinces still owe us a report”: owed to whoever asks.
  on(f.steers && f.has('whichBoards') && f.has('owes'), -5) +
  on(f.has('owes') && (f.ownSide || f.has('me')), 3.6) +
  on(f.has('owes') && !f.ownSide && !f.has('me') && f.reporter && !f.otherBoard, 3) +
  on(f.has('owes') && f.steers && !f.boards && !f.has('whichBoards', 'allBoards') && f.short, 1.4) +
  on(
    f.ownSide &&
      (f.has('lack') || (f.has('notYet') && f.has('submit', 'report', 'finish'))) &&
      (f.question || !f.has('extend', 'raise')),
    3,
  ) +
  on(
    f.ownSide && f.has('submit', 'status', 'finish', 'upTo', 'report') && f.question && !f.has('when', 'howTo', 'can'),
    2.6,
  ) +
  on(f.has('me') && f.has('lack') && f.question && !f.has('whichBoards', 'who'), 2.4) +
  on(f.has('me') && f.has('submit', 'finish') && f.matches(/chua(?: |$)/) && f.question && !f.has('whichBoards'), 2.2) +
  on(
    f.reporter && f.has('lack') && f.has('what', 'which', 'howMany') && !f.has('whichBoards', 'who') && !f.otherBoard,
    1.8,
  ) +
  on(
    f.reporter &&
      !f.otherBoard &&
      f.matches(/(?:viec|muc|bao cao|noi dung) (?:gi|nao) (?:\S+ )?(?:den han|toi han|sap den han|qua han)/),
    4,
  ) +
  on(f.has('work') && (f.ownSide || f.has('me')) && (f.question || f.has('show') || f.short), 2.2) +
  on(f.matches(/how many days/), -4) +
  on(f.has('work') && f.has('show', 'deadline') && f.reporter && !f.otherBoard, 1.6) -
  on(f.has('whichBoards', 'allBoards') && !f.ownSide, 2.5) -
  on(f.has('when') && f.has('deadline', 'submit', 'owes'), 3) -
  on(f.otherBoard, 2.5) -
  on(f.has('howTo'), 2) -
  on(f.later, 4) -
  on(f.has('start') && !f.question, 1.5) -
  on(f.has('ranking') || f.named.length > 0 || f.milestone || f.has('issues'), 2) -
  on(f.has('extend'), 2);

/** “nộp sau 17 giờ có bị tính muộn không”. */
const IN_TIME =
  /(?:nop|gui) (?:bao cao )?(?:sau|truoc|luc|vao|den|hom|ngay|trong|sang|chieu)(?: [^\s;?!]+){1,8} (?:co |la )?(?:bi |con |duoc |coi |tinh |la )*(?:muon|tre|cham|kip|dung han|hop le)(?: [^\s;?!]+){0,3} (?:khong|ko|chua)/;
const deadline: Score = (f) =>
  on(f.has('deadline') && (f.question || f.has('show') || f.short), 3.2) +
  on(f.has('deadline') && f.has('when', 'howMany'), 0.8) +
  on(f.has('deadline') && !f.question && !f.short, 1.4) +
  on(
    f.has('when') &&
      (f.has('submit', 'report') || f.matches(/(?:nop|gui)(?![a-z])/)) &&
      !f.negated &&
      !f.matches(/(?:da|vua) (?:nop|gui)/),
    3,
  ) +
  on(f.has('when') && f.matches(/(?<![a-z])(?:khoa|dong|chot)(?: so| lai| so lieu| bao cao)?(?: |$)/), 3) +
  on(!f.boards && IN_TIME.test(f.message.canon), 5.4) +
  on(f.has('when') && f.has('deadline', 'finish') && !f.has('setUp'), 0.6) +
  on(
    f.matches(
      /(?:con|bao) (?:may|bao nhieu|mot may) (?:ngay|hom|tuan)|(?:may|bao nhieu) ngay nua|how many days|how long (?:do|have)|con lau khong|con bao lau/,
    ),
    2.8,
  ) +
  on(
    f.has('extend') &&
      f.question &&
      !f.wish &&
      f.matches(/(?:da|duoc|co) (?:\S+ )?(?:duoc )?(?:gia han|lui|doi)[^?]*(?:chua|khong)/),
    2.2,
  ) -
  on(othersHandIn(f) && !f.has('deadline'), 4) -
  on(f.has('extend') && !(f.question && !f.wish), 4) -
  on(f.has('whichBoards', 'who') && f.has('lack', 'notYet', 'submit') && !f.has('when'), 2) -
  on(f.has('remind', 'mute', 'reminderTime', 'announce') && !f.has('when'), 2.5) -
  on(f.milestone && !f.has('deadline'), 2.5) -
  on(f.has('issues', 'names') || f.has('tamper') || f.named.length > 0, 1.5) -
  on(f.has('export', 'ics') && f.format, 2.5);

const milestoneStatus: Score = (f) =>
  f.milestone
    ? 2.2 +
      on(f.question || f.has('show', 'status', 'allBoards', 'whichBoards', 'summary', 'upTo'), 2.8) +
      on(f.negated || (f.short && !f.has('setUp', 'already')), 1) +
      on(f.steers, 0.5) -
      on(f.has('remind', 'extend', 'announce') && !f.question, 3) -
      on(f.has('raise') && !f.question, 2) -
      on(f.has('howTo'), 2.5) -
      on(f.format, 3)
    : 0;

const milestoneReport: Score = (f) =>
  f.milestone && !f.question
    ? 1.2 +
      on(f.has('setUp', 'already', 'finish') || f.message.dates.length > 0, 3) +
      on(f.reporter, 0.8) -
      on(f.negated || f.has('show', 'whichBoards', 'allBoards', 'status'), 3) -
      on(f.has('remind', 'extend', 'announce', 'raise'), 3) -
      on(f.format, 3)
    : 0;

/** “xem vướng mắc số 5”. */
const SHOWS_ONE =
  /(?:xem|mo|doc|show|see|open) (?:\S+ ){0,4}(?:mac|nghi|hoi|cau|question|issue|y kien|de xuat|kho khan)(?: so)? ?#? ?\d/;
const issueList: Score = (f) =>
  on(f.appeals || ASKS_USE.test(f.message.canon), -4) +
  on(
    /^(?:\S+ ){0,2}(?:de xuat|kien nghi) (?!cua|nao|gi|dang|chua|so)/.test(f.message.canon) &&
      !f.question &&
      f.reporter,
    -4,
  ) +
  on(f.has('who', 'whichBoards', 'allBoards') && f.has('raise', 'issues') && f.question && !f.matches(/:/), 3.4) +
  on(
    f.has('issues') &&
      (f.has('summary', 'compare') ||
        f.matches(/(?:vuong mac|kien nghi|de xuat|kho khan|cau hoi|y kien) (?:\S+ )?(?:cua|tu) /)) &&
      !f.matches(/:/),
    3.2,
  ) +
  on(f.has('issues') && f.has('answer') && f.question && !/# ?\d/.test(f.message.canon), 3.4) +
  on(f.has('issues') && f.has('show') && /(?:so|#) ?\d/.test(f.message.canon), 1.5) +
  on(f.has('show') && !f.has('answer') && SHOWS_ONE.test(f.message.canon), 3.4) +
  on(
    f.has('issues') &&
      (f.has('unanswered') || f.has('show', 'which', 'howMany', 'allBoards', 'whichBoards', 'who', 'status', 'total')),
    3.8,
  ) +
  on(f.has('issues') && f.has('what') && f.question, 2.8) +
  on(f.has('issues') && f.has('unanswered'), 1) +
  on(
    f.matches(
      /(?:cac|nhung|may|bao nhieu|danh sach|xem|co) (?:\S+ )?(?:vuong mac|kien nghi|cau hoi|de xuat|kho khan)/,
    ) &&
      (f.question || !f.reporter || f.has('show')),
    1.6,
  ) +
  on(f.has('issues') && f.question && f.steers, 1) +
  on(f.has('issues') && f.boards > 0 && (f.question || f.has('show')), 1.2) +
  on(f.short && f.has('issues') && f.steers && !f.has('answer'), 1.4) -
  on(f.matches(/: ?\S+ \S+ \S+/) && !f.question, 3) -
  on(f.has('answer') && /#|(?:so|cau) \d/.test(f.message.canon) && !f.question, 3) -
  on(f.has('me', 'ownSide') && f.has('raise') && !f.has('which', 'unanswered', 'show'), 1.2) -
  on(f.has('deadline', 'howTo'), 1.5);

export const ASKING_SCORES: Partial<Record<IntentName, Score>> = {
  status_missing: missing,
  status_submitted: submitted,
  board_status: boardStatus,
  my_tasks: myTasks,
  deadline_next: deadline,
  milestone_status: milestoneStatus,
  milestone_report: milestoneReport,
  question_list: issueList,
};
