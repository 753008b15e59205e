import { isNumberWord, readNumberWords, scaleOf } from '../figures/number-words.js';
import { spelling } from '../fold.js';
import { takenBack } from './corrections.js';
import type { Message } from './message.js';
import type { Token } from './tokens.js';

/** A figure standing in a message that is neither part of a date or period nor a count of boards, an id or a time of day. */
export type Figure = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly percent: boolean;
  /** The plan in `848/2200`. */
  readonly over?: number;
  /** “chứ không phải 152”: what it is not. */
  readonly denied: boolean;
};

/** What the figures of a message say of which indicator. */
export type Figures = {
  readonly values: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, number>>;
  readonly targets: Readonly<Record<string, number>>;
  /** The figure a correction takes back, with the indicator it was said of. */
  readonly instead?: { readonly indicator?: string; readonly value: number };
  /** Figures no indicator was named for. */
  readonly stray: readonly Figure[];
  readonly all: readonly Figure[];
  readonly estimate: boolean;
};

const COUNTED =
  /^(?:ban|tinh|don|dia|boards?|provinces?|units?|thanh|bao|ngay|tuan|thang|nam|gio|h|phut|days?|weeks?|tieu|subcommittees?|muc|cai|viec|lan|nguoi dau|noi)$/;
const BEFORE_ID =
  /^(?:#|so|cau|hoi|mac|nghi|question|issue|id|no|number|top|bottom|hang|thu|lan|quy|khoa|lenh|khoan|dieu)$/;

const taken = (message: Message): ReadonlySet<number> => {
  const used = new Set<number>();
  for (const { first, last } of [...message.periods, ...message.dates])
    for (let at = first; at <= last; at += 1) used.add(at);
  return used;
};

const wordFigure = (tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | null => {
  if (!isNumberWord(tokens[at]?.f ?? '')) return null;
  let to = at;
  while (
    to < tokens.length &&
    tokens[to]?.kind === 'word' &&
    isNumberWord(tokens[to]?.f ?? '') &&
    !(tokens[to]?.f === 'tram' && tokens[to - 1]?.f === 'phan')
  )
    to += 1;
  const words = tokens.slice(at, to).map((token) => token.f);
  const tens =
    words.some((word) => /^(?:muoi|tram|nghin|ngan|trieu|chuc)$/.test(word)) ||
    (words.length >= 2 && words.includes('lam'));
  // “chúc một …” wishes and counts nothing: a ten has its count before it.
  if (words.length < 2 || !tens || words[0] === 'chuc') return null;
  const value = readNumberWords(words);
  return value === null ? null : { value, to: to - 1 };
};

/** Every free figure, left to right. */
export const findFigures = (message: Message): readonly Figure[] => {
  const { tokens } = message;
  const used = taken(message);
  const found: Omit<Figure, 'denied'>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || used.has(at)) continue;
    if (token.kind === 'word') {
      const spoken = wordFigure(tokens, at);
      if (spoken === null) continue;
      const percent = isPercent(tokens, spoken.to + 1);
      found.push({ from: at, to: spoken.to, value: spoken.value, percent });
      at = spoken.to;
      continue;
    }
    if (token.kind !== 'number' || token.digits == null) continue;
    const next = tokens[at + 1];
    if (BEFORE_ID.test(tokens[at - 1]?.f ?? '') && !named(message, at)) continue;
    if (
      countsBoards(message, at, token.digits.value) &&
      !(/^(?:don|units?)$/.test(next?.f ?? '') && (named(message, at) || namedNext(message, at)))
    )
      continue;
    let value =
      token.digits.kind === 'decimal' && token.digits.others.length === 1 && token.f.includes(',')
        ? (token.digits.others[0] ?? token.digits.value)
        : token.digits.value;
    let to = at;
    const scale = next?.kind === 'word' ? scaleOf(next.f) : undefined;
    if (scale !== undefined && scale >= 100) {
      value = Math.round(token.digits.value * scale);
      to = at + 1;
    }
    const percent = isPercent(tokens, to + 1);
    if (percent) value = token.digits.grouped ? token.digits.value / 1_000 : token.digits.value;
    const plan = tokens[to + 2];
    const over =
      /^(?:\/|tren|of)$/.test(tokens[to + 1]?.f ?? '') &&
      plan?.kind === 'number' &&
      plan.digits != null &&
      !used.has(to + 2)
        ? plan.digits.value
        : undefined;
    const end = over === undefined ? to : to + 2;
    found.push({
      from: at,
      to: end,
      value,
      percent,
      ...(over === undefined ? {} : { over }),
    });
    at = end;
  }
  const back = takenBack(tokens, found);
  return found.map((figure, at) => ({ ...figure, denied: back.has(at) }));
};

/** “848 tính đến 10/6”: no provinces. Without its marks it is told by what follows, and by there being more than there are provinces. */
const asOf = (message: Message, at: number, value: number): boolean =>
  message.tokens[at + 1]?.s === TINH ||
  (/^(?:den|toi|ra|chung|tu|theo)$/.test(message.tokens[at + 2]?.f ?? '') && (value > 70 || named(message, at)));
const TINH = spelling('tính');

/** “14 ban”, “3 tỉnh”, “2 thành ủy”: how many boards, not what they report. */
const countsBoards = (message: Message, at: number, value: number): boolean => {
  const { tokens } = message;
  const [next = '', after = ''] = [tokens[at + 1]?.f, tokens[at + 2]?.f];
  if (next === 'noi' || !COUNTED.test(next)) return false;
  if (next === 'tinh') return !/^gia[nm]$/.test(after) && !asOf(message, at, value);
  if (next === 'thanh') return /^(?:uy|pho|vien)$/.test(after);
  return /^(?:ban|don|dia|boards?|provinces?|units?)$/.test(next) ? value <= 70 : true;
};

/** “KN số 75”, “kết nạp: 75”: an indicator stands right before, so the figure is no id. */
const named = (message: Message, at: number): boolean => message.indicators.some(({ to }) => to < at && at - to <= 3);

/** “12 đơn vị sáp nhập”: the units are those of the indicator. */
const namedNext = (message: Message, at: number): boolean =>
  message.indicators.some(({ from, to }) => from > at && from - at <= 3 && to - at <= 6) &&
  !/nhat|most|fewest/.test(message.canon);

const isPercent = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.f === '%' ||
  (tokens[at]?.f === 'phan' && tokens[at + 1]?.f === 'tram') ||
  /^(?:percent|pct)$/.test(tokens[at]?.f ?? '');

const PLAN = /^(?:ke|hoach|chi|tieu|target|plan|muc|kh|ct)$/;
const ESTIMATE =
  /(?<![a-z])(?:khoang|xap xi|uoc|gan|hon|du kien|tam tinh|about|around|approximately|roughly|nearly|~)(?: \S+)? ?\d/;

/** Gives each figure to the indicator it is said of: the one named before it in its clause, else the one right after it. */
export const readFigures = (message: Message, ratios: ReadonlySet<string>, fields: ReadonlySet<string>): Figures => {
  const { tokens } = message;
  const all = findFigures(message);
  const mentions = message.indicators.filter(({ key }) => fields.has(key));
  const values: Record<string, number> = {};
  const shares: Record<string, number> = {};
  const targets: Record<string, number> = {};
  const stray: Figure[] = [];
  let last: string | null = null;
  const given = new Set<number>();
  for (const figure of all) {
    if (figure.denied) continue;
    const before = mentions.findLastIndex(({ to }) => to < figure.from);
    const own =
      before >= 0 && !given.has(before) && !mentions.slice(before + 1).some(({ from }) => from < figure.from)
        ? mentions[before]
        : undefined;
    const behind = mentions.findIndex(
      ({ from }) => from > figure.to && from - figure.to <= 3 && clear(tokens, figure.to + 1, from),
    );
    const context = tokens.slice(Math.max(0, figure.from - 4), figure.from).map((token) => token.f);
    const after = tokens.slice(figure.to + 1, figure.to + 6).map((token) => token.f);
    const planAfter =
      after.slice(0, 5).some((word) => PLAN.test(word)) && !/^[,;]$/.test(after[figure.percent ? 1 : 0] ?? '');
    const planBefore = context.some((word) => PLAN.test(word) || word === 'dat') && !context.includes(',');
    const subject: string | null = own !== undefined && !(own.key === last) ? own.key : last;
    if (figure.percent && own !== undefined && ratios.has(own.key)) {
      values[own.key] = figure.value;
      given.add(before);
      last = own.key;
      continue;
    }
    if (figure.percent && behind >= 0 && ratios.has(mentions[behind]?.key ?? '') && !planAfter) {
      const key = mentions[behind]?.key ?? '';
      values[key] = figure.value;
      given.add(behind);
      last = key;
      continue;
    }
    if (figure.percent) {
      if (subject !== null && !ratios.has(subject)) shares[shareOwner(subject)] = figure.value;
      else if (planAfter || planBefore) stray.push(figure);
      else stray.push(figure);
      continue;
    }
    const planned =
      last !== null && own === undefined && context.some((word) => PLAN.test(word)) && values[last] !== undefined;
    if (planned && last !== null) {
      targets[last] = figure.value;
      continue;
    }
    if (
      own !== undefined &&
      own.key === 'party_members_target' &&
      last === 'party_members_admitted' &&
      values[last] !== undefined
    ) {
      targets[last] = figure.value;
      given.add(before);
      continue;
    }
    const chosen = own !== undefined ? before : behind >= 0 && !given.has(behind) ? behind : -1;
    const mention = mentions[chosen];
    if (mention === undefined) {
      stray.push(figure);
      continue;
    }
    values[mention.key] = figure.value;
    if (figure.over !== undefined) targets[mention.key] = figure.over;
    given.add(chosen);
    last = mention.key;
  }
  zeroes(message, mentions, given, values);
  const instead = insteadOf(tokens, all, mentions, Object.keys(values));
  return {
    values,
    shares,
    targets,
    stray,
    all,
    estimate: ESTIMATE.test(message.canon),
    ...(instead === undefined ? {} : { instead }),
  };
};

/** “giảm từ 152 xuống 125” tells how a figure moved and corrects nothing. */
const MOVED = /^(?:giam|tang|down|up|rose|fell|risen|fallen|increased|decreased|reduced|cut|grew|went)$/;
const insteadOf = (
  tokens: readonly Token[],
  all: readonly Figure[],
  mentions: Message['indicators'],
  given: readonly string[],
): Figures['instead'] => {
  const old = all.find(({ denied }) => denied);
  if (old === undefined) return undefined;
  if (tokens.slice(Math.max(0, old.from - 5), old.from).some(({ f }) => MOVED.test(f))) return undefined;
  const before = mentions.findLast(({ to }) => to < old.from) ?? mentions.find(({ from }) => from > old.to);
  const indicator = given.length === 1 ? given[0] : before?.key;
  return { value: old.value, ...(indicator === undefined ? {} : { indicator }) };
};

const shareOwner = (key: string): string => (key === 'party_members_target' ? 'party_members_admitted' : key);

const clear = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every((token) => token.kind === 'word' && !/^(?:va|con)$/.test(token.f));

const NOTHING =
  /^(?:: |la |thi |- )*(?:khong|0)(?: (?:phat sinh|co|ghi nhan|thuc hien))?(?: \S+){0,3}? ?(?:$|[,;.\n)])/;

/** “tinh giản: không phát sinh” is 0. */
const zeroes = (
  message: Message,
  mentions: Message['indicators'],
  given: ReadonlySet<number>,
  values: Record<string, number>,
): void => {
  mentions.forEach((mention, at) => {
    if (given.has(at) || values[mention.key] !== undefined) return;
    const until = mentions[at + 1]?.from ?? message.tokens.length;
    const rest = message.tokens
      .slice(mention.to + 1, Math.min(until, mention.to + 8))
      .map((token) => token.f)
      .join(' ');
    const before = message.tokens
      .slice(Math.max(0, mention.from - 3), mention.from)
      .map((token) => token.f)
      .join(' ');
    if (/(?:phat sinh|khong co(?: \S+)? nao)/.test(rest) && NOTHING.test(rest)) values[mention.key] = 0;
    else if (/(?:^| )(?:khong|chua)$/.test(before) && /(?:^| )(?:nao|ai)$/.test(rest)) values[mention.key] = 0;
    else if (
      /(?:^| )(?:khong|ko) (?:co|phat sinh|ghi nhan)(?: \S+){1,4} nao(?: \S+){0,3}$/.test(
        message.tokens
          .slice(Math.max(0, mention.from - 9), mention.from)
          .map((token) => token.f)
          .join(' '),
      )
    )
      values[mention.key] = 0;
    else if (/khong (?:co|phat sinh)(?: truong hop| them)?$/.test(before) && /^(?:nao|moi nao)?(?: |$|,|;)/.test(rest))
      values[mention.key] = 0;
  });
};
