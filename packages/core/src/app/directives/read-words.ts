import { boardsOn } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { fold } from '../../language/fold.js';
import { dayIn } from '../calls/read-call.js';
import type { Turn } from '../turn.js';

/** In the place of a list of boards. */
export const ALL_BOARDS = 'all';

/** Boards as they were named; `unread`: what names none. */
export type NamedBoards = {
  readonly boards: readonly BoardId[];
  readonly all: boolean;
  readonly unread: readonly string[];
};

const ALL =
  /^(?:(?:ca|toan) cum|(?:tat ca|toan bo)(?: \d{1,2})?(?: cac)?(?: ban| don vi| tinh)?|(?:\d{1,2} |cac )(?:ban|don vi|tinh)|moi nguoi|all(?: boards)?|every(?:one|body| board))$/;
/** Between names. */
const PARTS = /,|;|\n|\+|&|(?<!\p{L})(?:và|va|and|cùng|cung)(?!\p{L})/iu;
const AROUND = /^(?:cho|toi|den|gui|cac|ban to chuc|tinh uy|thanh uy|ban|tinh|to|for|the)\s+/;

const bare = (part: string): string => {
  const said = fold(part)
    .replace(/[.:]+$/, '')
    .trim();
  const rest = said.replace(AROUND, '');
  return rest === said || ALL.test(said) ? said : bare(rest);
};

export const livingBoards = (turn: Turn): readonly Board[] => boardsOn(turn.config, turn.words.f.localDate(turn.now));

/** Reads boards named one by one, by name or abbreviation, with accents or without. */
export const readBoards = (turn: Turn, said: string): NamedBoards => {
  const living = livingBoards(turn);
  const today = turn.words.f.localDate(turn.now);
  const boards: BoardId[] = [];
  const unread: string[] = [];
  let all = false;
  for (const part of said.split(PARTS).map((each) => each.trim())) {
    const name = bare(part);
    if (name === '') continue;
    const exact = living.find((board) =>
      [board.id, board.name, ...board.abbreviations].some((way) => fold(way) === name),
    );
    const named = exact === undefined ? turn.reader.board(name, today) : [exact];
    const found = living.filter((board) => named.includes(board));
    if (ALL.test(name)) all = true;
    else if (found.length > 0) boards.push(...found.map((board) => board.id));
    else unread.push(part);
  }
  const order = living.map((board) => board.id);
  return { boards: order.filter((id) => boards.includes(id)), all, unread };
};

/** What kept boards mean today. */
export const boardsIn = (turn: Turn, kept: string): readonly Board[] => {
  const ids = kept.split(',');
  const living = livingBoards(turn);
  return ids.includes(ALL_BOARDS) ? living : living.filter(({ id }) => ids.includes(id));
};

/** Why some words are no board, with what comes nearest to each. */
export const sayUnread = (turn: Turn, unread: readonly string[]): string => {
  const { ask } = turn.t.directives;
  const names = livingBoards(turn).map(({ name }) => name);
  return unread
    .map((said) => {
      const nearest = turn.reader.nearest(said, names);
      const shown = said.length > 40 ? `${said.slice(0, 40)}…` : said;
      return nearest.length === 0
        ? ask.unknownBoard({ said: shown })
        : ask.nearBoard({ said: shown, names: turn.words.f.list(nearest) });
    })
    .join('\n');
};

/** An announcement in one sentence, as far as it says what, to whom and how it is meant. */
export type SaidAnnouncement = {
  readonly text: string;
  readonly boards: NamedBoards | null;
  readonly kind: 'directive' | null;
  /** The day it says to be done by. */
  readonly due: CalendarDate | null;
};

const LEAD =
  /^\s*(?:(?:gửi|gui|ra|phát|phat|send|please)\s+)?(?:(?:một|mot|an?|the)\s+)?(thông báo|thong bao|nhắn tin|nhan tin|nhắn|nhan|phổ biến|pho bien|chỉ đạo|chi dao|yêu cầu|yeu cau|announcement|announce|broadcast|notify|tell|directive|báo|bao|tb)(?!\p{L})\s*/iu;
const TO = /^(?:cho|tới|toi|đến|den|với|voi|to|for)(?!\p{L})\s*/iu;
const EVERYBODY =
  /^(?:tất cả |tat ca |toàn bộ |toan bo )?(?:các ban|cac ban|các tỉnh|cac tinh|các đơn vị|cac don vi|toàn cụm|toan cum|cả cụm|ca cum|\d{1,2} ban|all boards|everyone|everybody)(?!\p{L})\s*/iu;
const THAT = /^(?:là|la|rằng|rang|biết|biet|về việc|ve viec|that)(?!\p{L})\s*/iu;
const ORDERS = /^(?:chỉ đạo|chi dao|yêu cầu|yeu cau|directive)$/iu;
const HEAD_CHARS = 300;

const DUE =
  /(?<!\p{L})(?:hạn chót|hạn|han|trước ngày|truoc ngay|xong trước|xong truoc|due|by)\s*(?:ngày|ngay|:)?\s*(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?!\d)/iu;

/** The day behind “hạn”; null where none is said, or it is none to come. */
const dueIn = (turn: Turn, text: string): CalendarDate | null => {
  const [, day] = DUE.exec(text) ?? [];
  const due = day === undefined ? null : dayIn(turn, day);
  return due !== null && due > turn.words.f.localDate(turn.now) ? due : null;
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `thông báo cho Thái Bình, Hà Nam: họp 14h ngày 20/6`: to whom before the colon, what behind it; else all of it is what. */
export const readAnnouncement = (turn: Turn, said: string): SaidAnnouncement => {
  const lead = LEAD.exec(said);
  const rest = said.slice(lead?.[0].length ?? 0).trim();
  const kind = lead !== null && ORDERS.test(lead[1] ?? '') ? 'directive' : null;
  const colon = rest.search(/[:：](?!\d)/u);
  if (colon >= 0 && colon <= HEAD_CHARS) {
    const head = rest.slice(0, colon).trim();
    const boards = head === '' ? null : readBoards(turn, head.replace(TO, ''));
    const names = TO.test(head) || (boards !== null && (boards.all || boards.boards.length > 0));
    const text = capital(rest.slice(colon + 1).trim());
    if (head === '' || names) return { text, boards, kind, due: dueIn(turn, text) };
  }
  const to = rest.replace(TO, '');
  const everybody = EVERYBODY.exec(to);
  const what = everybody === null ? rest : to.slice(everybody[0].length);
  const text = capital(what.replace(THAT, '').trim());
  const boards = everybody === null ? null : { boards: [], all: true, unread: [] };
  return { text, boards, kind, due: dueIn(turn, text) };
};
