import type { BoardId } from '../../domain/ids.js';
import { parseDay } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import type { Read } from '../../domain/reads/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import type { Request } from '../request.js';
import { nameText, rolesText } from './roles.js';
import { boardName, noted } from './summary-words.js';
import { shortLabelOf, type Words } from './words.js';

export type ReadsView = {
  /** One's own looks alone. */
  readonly mine: boolean;
  readonly period: string | null;
  readonly board: BoardId | null;
  readonly page: number;
  /** Latest first; null: somebody whose data were removed. */
  readonly shown: readonly { readonly read: Read; readonly person: Person | null }[];
  readonly more: boolean;
  /** How long looks are kept; null: without end. */
  readonly keptMonths: number | null;
};

const rosterText = ({ t, f }: Words, roster: string): string => {
  if (roster === 'now') return t.reads.rosterNow;
  const day = parseDay(roster);
  return day === null ? t.reads.rosterThen : t.reads.rosterOf({ date: f.date(day) });
};

/** `Cán bộ nữ trong quy hoạch của Hải Phòng, 6 tháng đầu năm 2024, so cùng kỳ`. */
const subjectText = (words: Words, read: Read): string => {
  const { t, f } = words;
  const { against, of, asOf, since, kind, refused } = t.reads;
  const named = read.indicator === undefined ? kind[read.what] : shortLabelOf(words, read.indicator);
  const what = read.what === 'source' && read.indicator !== undefined ? of({ what: kind.source, whose: named }) : named;
  const whole = read.board === undefined ? what : of({ what, whose: boardName(words, read.board) });
  const word = read.against;
  const details = [
    ...(read.period === undefined ? [] : [f.period(read.period)]),
    ...(word === undefined
      ? []
      : [word in against ? against[word as keyof typeof against] : t.reads.beside({ period: f.period(word) })]),
    ...(read.roster === undefined ? [] : [rosterText(words, read.roster)]),
    ...(read.asOf === undefined ? [] : [(read.what === 'changes' ? since : asOf)({ at: f.shortDateTime(read.asOf) })]),
    ...(read.refused === true ? [refused] : []),
  ];
  return [whole, ...details].join(', ');
};

const rowText = (words: Words, mine: boolean, { read, person }: ReadsView['shown'][number]): string => {
  const { t, f } = words;
  const what = subjectText(words, read);
  const time = f.stamp(read.at);
  if (mine) return t.reads.own({ time, what });
  const who =
    person === null ? t.questions.source.formerly : noted(words, nameText(words, person), roles(words, person));
  return t.reads.row({ time, who, what });
};

/** A rehearsal's people are named by their role already. */
const roles = (words: Words, person: Person): readonly string[] => {
  const held = rolesText(words, person);
  const known = Object.values(words.t.people.role).some((role) => person.name.toLowerCase().startsWith(role));
  return held === '' || known ? [] : [held];
};

/** Who looked at what, latest first. */
export const presentReads = (words: Words, view: ReadsView): Reply => {
  const { t, f } = words;
  const { mine, period, board, page, shown, more, keptMonths } = view;
  const about = [
    ...(board === null ? [] : [boardName(words, board)]),
    ...(period === null ? [] : [f.period(period)]),
  ].join(', ');
  const title = mine ? t.reads.titleOwn : about === '' ? t.reads.title : t.reads.titleAbout({ about });
  const at = {
    verb: 'reads',
    ...(period === null ? {} : { period }),
    ...(board === null ? {} : { board }),
    ...(mine ? { whose: 'me' } : {}),
  } as const satisfies Request<'reads'>;
  return reply(
    text(line(bold(title)), ...(shown.length === 0 ? [t.reads.nothing] : [])),
    bullets(shown.map((row) => rowText(words, mine, row))),
    text(keptMonths === null ? t.reads.kept : t.reads.keptFor({ n: keptMonths })),
    buttons(
      [
        ...(page > 1 ? [button(t.reads.button.newer, { ...at, page: String(page - 1) })] : []),
        ...(more ? [button(t.reads.button.older, { ...at, page: String(page + 1) })] : []),
      ],
      mine || about === '' ? [] : [button(t.reads.button.all, { verb: 'reads' })],
    ),
  );
};
