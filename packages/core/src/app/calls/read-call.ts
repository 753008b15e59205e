import type { CallDraft } from '../../conversation/session.js';
import { boardsOn } from '../../domain/cluster/roster.js';
import type { BoardId, IndicatorKey } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { fold } from '../../language/fold.js';
import type { Turn } from '../turn.js';
import { askable } from './draft.js';

/** What a message says of a call, and the parts of it that say nothing. */
export type CallWords = Partial<Pick<CallDraft, 'fields' | 'text' | 'boards' | 'due' | 'lock' | 'title'>> & {
  readonly unread: readonly string[];
};

const DATE = String.raw`((?:\d{1,2}[./-]\d{1,2}(?:[./-]\d{4})?)|\d{4}-\d{2}-\d{2})`;
const DUE = new RegExp(
  String.raw`(?<!\p{L})(?:hạn nộp|hạn|han nop|han|trước ngày|truoc ngay|due)\s*(?:ngày|ngay|on|:)?\s*${DATE}`,
  'iu',
);
const LOCK = new RegExp(
  String.raw`(?<!\p{L})(?:khóa số liệu|khóa|khoá|khoa so lieu|khoa|lock)\s*(?:ngày|ngay|on|:)?\s*${DATE}`,
  'iu',
);
const ALL = /^(?:ca cum|tat ca(?: cac)?(?: ban)?|toan cum|cac ban|all(?: boards)?)$/;
const TEXT = /^(?:noi dung bang chu|mot noi dung bang chu|bang chu|noi dung|one text|text)$/;
/** Between names; what is asked of whom stands on both sides of “của”. */
const PARTS = /,|;|\n|(?<!\p{L})(?:và|va|and|của|cua|cho|từ|for|of|from)(?!\p{L})/iu;
const AROUND = /^(?:cho|cua|tu|cac|ban|muc|gom|bao cao|yeu cau|for|of)\s+/;

/** The day a text names; null when it names none. Day before month, the year that of today. */
export const dayIn = (turn: Turn, said: string): CalendarDate | null => {
  const { zone } = turn.config.calendar;
  const read = turn.reader.parseValue(said, { now: turn.now, zone, as: 'date' });
  return read.kind === 'date' && typeof read.value === 'string' ? (read.value as CalendarDate) : null;
};

const bare = (part: string): string => {
  const said = fold(part).trim();
  const rest = said.replace(AROUND, '');
  return rest === said ? said : bare(rest);
};

/** Items and boards named one by one; what is neither is unread. */
export const readNames = (turn: Turn, said: string): CallWords => {
  const today = turn.words.f.localDate(turn.now);
  const living = boardsOn(turn.config, today).map((board) => board.id);
  const offered = askable(turn.config.form);
  const fields: IndicatorKey[] = [];
  const boards: BoardId[] = [];
  const unread: string[] = [];
  let all = false;
  let text = false;
  for (const part of said
    .split(PARTS)
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const name = bare(part);
    if (name === '') continue;
    if (ALL.test(name)) all = true;
    else if (TEXT.test(name)) text = true;
    else {
      const key = turn.reader.field(name) ?? turn.reader.indicator(name)[0];
      const named = turn.reader.board(name, today).filter((board) => living.includes(board.id));
      if (key !== undefined && key !== null && offered.some((each) => each === key)) fields.push(key as IndicatorKey);
      else if (named.length > 0) boards.push(...named.map((board) => board.id));
      else unread.push(part);
    }
  }
  return {
    ...(fields.length === 0 ? {} : { fields: [...new Set(fields)] }),
    ...(text && fields.length === 0 ? { text } : {}),
    ...(boards.length === 0 ? (all ? { boards: null } : {}) : { boards: [...new Set(boards)] }),
    unread,
  };
};

/** A name as it stands on screens: one line, beginning with a capital. */
export const titleOf = (said: string): string => {
  const line = said.replace(/\s+/gu, ' ').trim();
  return line.slice(0, 1).toUpperCase() + line.slice(1);
};

/** `hạn 25/6 kết nạp, tinh giản: rà soát …`: the due day, items and boards before the colon, the name behind it. */
export const readCall = (turn: Turn, said: string): CallWords => {
  const colon = said.search(/[:：](?!\d)/u);
  const head = colon < 0 ? said : said.slice(0, colon);
  const title = colon < 0 ? '' : said.slice(colon + 1).trim();
  const [dueWords, due] = DUE.exec(head) ?? [];
  const [lockWords, lock] = LOCK.exec(head) ?? [];
  const names = readNames(turn, head.replace(dueWords ?? '', ',').replace(lockWords ?? '', ','));
  const dueDay = due === undefined ? null : dayIn(turn, due);
  const lockDay = lock === undefined ? null : dayIn(turn, lock);
  const bad = [
    ...(due !== undefined && dueDay === null ? [due] : []),
    ...(lock !== undefined && lockDay === null ? [lock] : []),
  ];
  return {
    ...names,
    ...(dueDay === null ? {} : { due: dueDay }),
    ...(lockDay === null ? {} : { lock: lockDay }),
    ...(title === '' ? {} : { title: titleOf(title) }),
    unread: [...names.unread, ...bad],
  };
};
