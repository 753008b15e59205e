import { localDate } from '../../domain/calendar/zone.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import { type FoundDate, findDates } from '../figures/dates.js';
import { fold } from '../fold.js';
import { FILLERS } from '../lexicon/abbreviations.js';
import { ASKING } from '../lexicon/asking.js';
import { FIGURES } from '../lexicon/figures.js';
import { FORBIDDEN } from '../lexicon/forbidden.js';
import { MORE_NAMES, PLANNING, PLANNING_SHORT } from '../lexicon/indicators.js';
import { NEUTRAL } from '../lexicon/neutral.js';
import { REPORTING } from '../lexicon/reporting.js';
import { STEERING } from '../lexicon/steering.js';
import { TALK } from '../lexicon/talk.js';
import type { ReadingContext } from '../types.js';
import { COMMON_SHORT, settle } from './ambiguous.js';
import { abbreviationsOf, BOARD, boardEntries, misspelt, OUTSIDE } from './boards.js';
import { coreOf, unwanted } from './clauses.js';
import { type FoundPeriod, findPeriods } from './periods.js';
import { findTags, type Tag } from './tags.js';
import { type KnownWords, type Token, tokenize } from './tokens.js';
import { type NearNames, nearNames } from './unsure.js';
import { buildVocabulary, entriesOf, type Vocabulary } from './vocabulary.js';

export const INDICATOR = 'ind:';
const SHORT = 'short:';

/** The lexicon with one cluster's names, compiled once. */
export type Lexicon = {
  readonly config: ClusterConfig;
  readonly vocabulary: Vocabulary;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly keep: ReadonlySet<string>;
  readonly names: readonly { readonly name: string; readonly joined: string; readonly first: string }[];
  readonly near: NearNames;
  readonly known: KnownWords;
  /** The day in the cluster's zone; the last one asked for is kept, for most messages of a minute share it. */
  readonly today: (now: Instant) => CalendarDate;
};

export const compile = (config: ClusterConfig): Lexicon => {
  const keys = new Set(config.indicators.map((indicator): string => indicator.key));
  const abbreviations = abbreviationsOf(config);
  const indicatorNames = config.indicators.flatMap((indicator) =>
    [indicator.vi, indicator.en, indicator.viShort, indicator.enShort, ...indicator.synonyms].map(
      (name): readonly [string, string] => [`${INDICATOR}${indicator.key}`, writtenOut(name)],
    ),
  );
  const more = Object.entries(MORE_NAMES).filter(([key]) => keys.has(key));
  const moreNames = entriesOf(Object.fromEntries(more)).map(([key, name]): readonly [string, string] => [
    `${INDICATOR}${key}`,
    name,
  ]);
  const entries = [
    ...[ASKING, REPORTING, FIGURES, STEERING, TALK, FORBIDDEN].flatMap((table) => entriesOf(table)),
    ...indicatorNames,
    ...moreNames,
    ...entriesOf(PLANNING_SHORT).map(([key, name]): readonly [string, string] => [`${SHORT}${key}`, name]),
    ...entriesOf({ planning: PLANNING, neutral: NEUTRAL }),
    ...boardEntries(config),
  ];
  const names = [...new Set(config.boards.map((board) => board.name))];
  let last: { readonly now: Instant; readonly day: CalendarDate } | null = null;
  const today = (now: Instant): CalendarDate => {
    if (last?.now !== now) last = { now, day: localDate(config.calendar.zone, now) };
    return last.day;
  };
  return {
    config,
    today,
    vocabulary: buildVocabulary(entries),
    abbreviations,
    known: new Map(),
    near: nearNames(
      names,
      [...indicatorNames, ...moreNames].map(([tag, name]) => [tag.slice(INDICATOR.length), name]),
    ),
    keep: new Set([...abbreviations.keys(), ...COMMON_SHORT].filter((each) => !each.includes(' '))),
    names: names.map((name) => ({ name, joined: fold(name).replace(/ /g, ''), first: fold(name).split(' ')[0] ?? '' })),
  };
};

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  nn: 'nhà nước',
  tcđ: 'tổ chức đảng',
  tccsđ: 'tổ chức cơ sở đảng',
  dn: 'doanh nghiệp',
  đv: 'đảng viên',
  qh: 'quy hoạch',
  kn: 'kết nạp',
  cb: 'cán bộ',
  mh: 'mô hình',
  ct: 'chỉ tiêu',
  kh: 'kế hoạch',
  kk: 'khó khăn',
  kq: 'kết quả',
  vk: 'văn kiện',
  ns: 'nhân sự',
  nnn: 'ngoài nhà nước',
  tb: 'tiểu ban',
  vtvl: 'vị trí việc làm',
};
/** Synonyms are compared with messages whose abbreviations are written out, so theirs are as well. */
const writtenOut = (name: string): string =>
  name
    .replace(/[,()]/g, ' ')
    .split(/\s+/)
    .map((word) => WRITTEN_OUT[word.toLowerCase()] ?? word)
    .join(' ');

/** A message taken apart: what the intents and slots are read from. */
export type Message = {
  /** Prepared text; token spans point into it. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The repaired words of the clauses that say what is wanted, with one space between them. */
  readonly canon: string;
  /** The repaired words of all clauses. */
  readonly full: string;
  readonly tags: readonly Tag[];
  readonly counts: ReadonlyMap<string, number>;
  readonly boards: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  readonly outside: readonly string[];
  readonly indicators: readonly { readonly key: string; readonly from: number; readonly to: number }[];
  readonly periods: readonly (FoundPeriod & { readonly first: number; readonly last: number })[];
  readonly dates: readonly (FoundDate & { readonly first: number; readonly last: number })[];
  readonly today: CalendarDate;
  /** Words that carry meaning: neither marks nor politeness. */
  readonly weight: number;
};

export const readMessage = (
  text: string,
  lexicon: Lexicon,
  context: Pick<ReadingContext, 'now' | 'config'>,
): Message => {
  const { vocabulary } = lexicon;
  const { text: prepared, tokens: raw } = tokenize(text, vocabulary, lexicon.keep, lexicon.known);
  const tokens = settle(raw, lexicon.abbreviations);
  const starts: number[] = [];
  let canon = '';
  for (const token of tokens) {
    if (canon !== '') canon += ' ';
    starts.push(canon.length);
    canon += token.f;
  }
  const index = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const span = <T extends { readonly from: number; readonly to: number }>(
    found: T,
  ): T & { first: number; last: number } => ({
    ...found,
    first: index(found.from),
    last: index(found.to - 1),
  });
  const today = lexicon.today(context.now);
  const allDates = MAY_DATE.test(canon) ? findDates(canon, today).map(span) : [];
  const allPeriods = findPeriods(canon, today).map(span);
  const periods = allPeriods.filter((each) => !allDates.some((date) => overlaps(date, each) && longer(date, each)));
  const dates = allDates.filter((date) => !periods.some((each) => overlaps(date, each)));
  const denied = unwanted(tokens);
  const found = findTags(tokens, vocabulary);
  const tags = denied < 0 ? found : found.filter(({ from }) => from > denied);
  const counts = new Map<string, number>();
  for (const { tag, from, to } of tags) {
    // “à này”, “à mà”: at the start it calls, at the end it asks.
    if (tag === 'tag' && to === 0) continue;
    // “May 31” asks for no number.
    if (tag === 'howMany' && dates.some(({ first, last }) => first <= from && to <= last)) continue;
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const whole = coreOf(tokens, tags);
  const core = denied < whole.from ? whole : { from: denied + 1, to: whole.to };
  const inCore = tokens.slice(core.from, core.to + 1);
  const exact = tags.filter(({ tag }) => tag.startsWith(BOARD) || tag.startsWith(OUTSIDE));
  const covered = new Set(
    exact.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step)),
  );
  const near = misspelt(
    tokens,
    lexicon.names,
    (at) => covered.has(at),
    (word) => vocabulary.words.has(word) || FILLERS.has(word),
  );
  const boards = [
    ...exact
      .filter(({ tag }) => tag.startsWith(BOARD))
      .map(({ tag, from, to }) => ({ name: tag.slice(BOARD.length), from, to })),
    ...near,
  ].sort((a, b) => a.from - b.from);
  const hanoi = /(?<![a-z])hue(?![a-z])/;
  const outside = [
    ...new Set(
      exact
        .filter(
          (each) =>
            each.tag.startsWith(OUTSIDE) &&
            !exact.some((other) => other.tag.startsWith(BOARD) && other.from < each.from && each.from <= other.to),
        )
        .map(({ tag }) => tag.slice(OUTSIDE.length)),
    ),
  ].filter(
    (name) =>
      name !== 'Huế' ||
      /huế|tinh hue|thanh pho hue|Hue/.test(`${prepared.normalize('NFC')} ${hanoi.test(canon) ? canon : ''}`),
  );
  return {
    text: prepared,
    tokens,
    full: canon,
    canon: inCore.length === tokens.length ? canon : inCore.map((token) => token.f).join(' '),
    tags,
    counts,
    boards,
    outside,
    indicators: indicatorsOf(tags, tokens),
    periods,
    dates,
    today,
    weight: inCore.filter((token) => token.kind !== 'mark' && !FILLERS.has(token.f)).length,
  };
};

/** Nothing else can name a day: two short figures, or one of these words. */
const MAY_DATE =
  /(?<![\d.,])\d{1,2} ?[-/.] ?\d{1,2}(?!\d)|\d{4} ?[-/.]|\d ?(?:t|th|thg) ?\d|(?<![a-z])(?:thang|mong|mung|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?<![a-z])(?:hom|bua|hnay|hqua|mai|tuan|ngay|cn|chu|today|yester|tomorrow|this|end|mid|start|beginning|thu (?:hai|ba|tu|nam|sau|bay)|(?:cuoi|het|giua|dau) (?:thang|nam|quy)|(?:sang|chieu|toi|trua) (?:nay|qua|mai))|day|week/;

const overlaps = (
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean => a.from < b.to && b.from < a.to;

/** The longer reading wins: “15 tháng 6” is a day although “tháng 6” is a month; “6 tháng đầu năm” is a period. */
const longer = (date: FoundDate, period: FoundPeriod): boolean => date.to - date.from >= period.to - period.from;

/** “la tre”, “nop tre”, “tre han”: trễ typed without its marks. */
const LATE_OR_YOUNG = /^tre$/;
const isLate = (tokens: readonly Token[], at: number): boolean =>
  /^(?:la|bi|nop|gui|con|qua|ai|nao|hay|dang|va|cham|lai|vi|de|xin|cho)$/.test(tokens[at - 1]?.f ?? '') ||
  /^(?:han|nhat|bao|nop|hen|mat|roi|qua|khong|vai|may)$/.test(tokens[at + 1]?.f ?? '');

type Mention = { readonly key: string; readonly from: number; readonly to: number };

const indicatorsOf = (tags: readonly Tag[], tokens: readonly Token[]): readonly Mention[] => {
  const planning = tags.some(({ tag }) => tag === 'planning' || tag.startsWith(`${INDICATOR}planning_`));
  const mentions = tags
    .flatMap(({ tag, from, to }): Mention[] => {
      if (from === to && LATE_OR_YOUNG.test(tokens[from]?.s ?? '') && isLate(tokens, from)) return [];
      if (tag.startsWith(INDICATOR)) return [{ key: tag.slice(INDICATOR.length), from, to }];
      return planning && tag.startsWith(SHORT) ? [{ key: tag.slice(SHORT.length), from, to }] : [];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const plain = (from: number, to: number): boolean =>
    tokens.slice(from, to).every((token) => token.kind === 'word' || /^[-"'()]$/.test(token.f));
  return mentions.filter((mention, at) => {
    const same = mentions.findIndex(
      (other) => other.from === mention.from && other.to === mention.to && other.key === mention.key,
    );
    if (same !== at) return false;
    return !mentions.some((other) => {
      if (other === mention) return false;
      const [first, second] = other.from < mention.from ? [other, mention] : [mention, other];
      const gap = second.from - first.to - 1;
      if (gap < 0 ? overlapsTokens(first, second) && outranks(other, mention) : false) return true;
      return gap >= 0 && gap <= 5 && outranks(other, mention) && plain(first.to + 1, second.from);
    });
  });
};

const overlapsTokens = (a: Mention, b: Mention): boolean => a.from <= b.to && b.from <= a.to;

/** “kết nạp … ngoài nhà nước” is one figure, and so is “tổ chức đảng … ngoài nhà nước”. */
const OUTRANKS: Readonly<Record<string, readonly string[]>> = {
  private_sector_members: ['party_members_admitted'],
  private_sector_orgs: ['private_sector_members', 'party_members_admitted'],
  subcommittee_documents: ['subcommittees'],
  subcommittee_personnel: ['subcommittees'],
  subcommittee_service: ['subcommittees'],
};
const outranks = (other: Mention, mention: Mention): boolean => OUTRANKS[other.key]?.includes(mention.key) === true;
