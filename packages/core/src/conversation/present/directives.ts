import { boardOf } from '../../domain/cluster/roster.js';
import {
  markOf,
  marksOf,
  nextMark,
  notYet,
  reachesMark,
  standsOn,
  versionOf,
  wanted,
} from '../../domain/directives/states.js';
import type { Directive, Mark } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Role } from '../../domain/people/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import type { Words } from './words.js';

/** What a board wrote with a mark, or asked. */
export type BoardWords = {
  readonly kind: 'report' | 'question';
  readonly board: BoardId;
  readonly at: Instant;
  readonly text: string | null;
};

export type DirectiveView = {
  readonly number: number;
  readonly directive: Directive;
  readonly now: Instant;
  /** The words of the version in force; null once they were erased. */
  readonly text: string | null;
  /** The role that sent it, and that called it off. */
  readonly from: Role;
  readonly calledOffBy: Role | null;
  /** The boards the reader may say a word for, those of one unit together. */
  readonly own: readonly (readonly BoardId[])[];
  /** Reader steers: sees every board and what they wrote. */
  readonly steers: boolean;
  readonly said: readonly BoardWords[];
};

export const directiveTitle = ({ t }: Words, number: number, { kind }: Pick<Directive, 'kind'>): string =>
  t.directives.title[kind]({ n: number });

/** In the middle of a sentence. */
export const directiveName = (words: Words, number: number, directive: Pick<Directive, 'kind'>): string => {
  const title = directiveTitle(words, number, directive);
  return title.slice(0, 1).toLowerCase() + title.slice(1);
};

export const boardNames = ({ config, f }: Words, boards: readonly BoardId[]): string =>
  f.list(config.boards.filter(({ id }) => boards.includes(id)).map(({ name }) => name));

const nameOf = ({ config }: Words, board: BoardId): string => boardOf(config, board)?.name ?? board;

/** How far boards that are answered for together have come. */
const ownState = (words: Words, { directive, now }: DirectiveView, boards: readonly BoardId[]): string => {
  const { t, f } = words;
  const board = boardNames(words, boards);
  const [first] = boards;
  const mark = first === undefined ? null : markOf(directive, first);
  if (first !== undefined && mark !== null) {
    const at = standsOn(directive, first, mark)?.at ?? now;
    return t.directives.marked({ board, mark: t.directives.mark[mark], time: f.shortDateTime(at, now) });
  }
  const before = directive.marks.findLast((made) => made.board === first);
  return before === undefined
    ? t.directives.notMarked({ board })
    : t.directives.notMarkedAgain({ board, mark: t.directives.mark[before.mark], version: before.version });
};

const headLines = (words: Words, { directive, now, from, calledOffBy }: DirectiveView): readonly string[] => {
  const { t, f } = words;
  const d = t.directives;
  const last = directive.versions.at(-1);
  const off = directive.calledOff;
  return [
    ...(directive.sentAt === null
      ? []
      : [d.from({ who: t.people.role[from], time: f.shortDateTime(directive.sentAt, now) })]),
    ...(versionOf(directive) > 1 && last !== undefined
      ? [d.version({ version: versionOf(directive), time: f.shortDateTime(last.at, now) })]
      : []),
    ...(directive.due === null || off !== null
      ? []
      : [d.due({ due: f.dateTime(directive.due), left: f.daysLeft(now, directive.due) })]),
    ...(off === null
      ? []
      : [
          d.calledOffBy({
            who: t.people.role[calledOffBy ?? 'secretary'],
            time: f.shortDateTime(off.at, now),
            reason: d.reason[off.reason],
          }),
        ]),
  ];
};

const markButtons = (words: Words, { number, directive, own }: DirectiveView): readonly (readonly Button[])[] => {
  const { button: label } = words.t.directives;
  const n = String(number);
  const version = String(versionOf(directive));
  const boards = own.flat();
  const open = marksOf(directive.kind).filter((mark) =>
    boards.some((board) => !reachesMark(markOf(directive, board), mark)),
  );
  if (directive.status !== 'open' || boards.length === 0) return [];
  const tone = (mark: Mark) => (mark === wanted(directive.kind) ? 'primary' : undefined);
  const board = own.length === 1 ? {} : null;
  const marks = open.map((mark) => button(label[mark], { verb: 'directive_mark', n, mark, version }, tone(mark)));
  const report =
    open.includes('done') && board !== null
      ? [button(label.withReport, { verb: 'directive_say', n, what: 'report' })]
      : [];
  return [marks, [...report, button(label.ask, { verb: 'directive_say', n, what: 'question' })]];
};

/** One as a board has it: what it says, until when, how far the board has come, and its word under the thumb. */
const forBoards = (words: Words, view: DirectiveView, first: string): Reply => {
  const { t } = words;
  return reply(
    text(line(bold(first)), view.text ?? t.directives.erased, ...headLines(words, view)),
    text(...view.own.map((boards) => ownState(words, view, boards))),
    bullets(wordsOfBoards(words, { ...view, said: view.said.filter(({ board }) => view.own.flat().includes(board)) })),
    buttons(...markButtons(words, view)),
  );
};

const timeOf = (words: Words, { directive, now }: DirectiveView, board: BoardId, mark: Mark): string => {
  const { t, f } = words;
  const made = standsOn(directive, board, mark);
  if (made === null) return t.directives.none;
  const time = f.shortDateTime(made.at, now);
  return made.version === versionOf(directive) ? time : t.directives.ofVersion({ time, version: made.version });
};

const matrix = (words: Words, view: DirectiveView): Block => {
  const { column } = words.t.directives;
  const marks = marksOf(view.directive.kind);
  return {
    kind: 'table',
    columns: [
      { title: column.board, align: 'start' },
      ...marks.map((mark) => ({ title: column[mark], align: 'end' as const })),
    ],
    rows: view.directive.boards.map((board) => [
      nameOf(words, board),
      ...marks.map((mark) => timeOf(words, view, board, mark)),
    ]),
  };
};

const wordsOfBoards = (words: Words, { said, now }: DirectiveView): readonly string[] => {
  const { t, f } = words;
  return said.map(({ kind, board, at, text: written }) => {
    const p = { board: nameOf(words, board), time: f.shortDateTime(at, now), text: written ?? t.directives.erased };
    return kind === 'report' ? t.directives.boardReport(p) : t.directives.boardQuestion(p);
  });
};

/** Where it stands with every board: how many have come as far as asked, who has not, and the marks with their times. */
const forSteering = (words: Words, view: DirectiveView): Reply => {
  const { number, directive } = view;
  const d = words.t.directives;
  const n = String(number);
  const asked = wanted(directive.kind);
  const owing = notYet(directive, asked);
  const verdict = d.state({
    title: directiveTitle(words, number, directive),
    n: directive.boards.length - owing.length,
    of: directive.boards.length,
    mark: d.mark[asked],
  });
  const behind = marksOf(directive.kind).flatMap((mark) => {
    const boards = directive.boards.filter((board) => nextMark(directive, board) === mark);
    return boards.length === 0
      ? []
      : [d.behind({ state: d.notYet[mark], n: boards.length, names: boardNames(words, boards) })];
  });
  const label = d.button;
  const open = directive.status === 'open';
  return reply(
    text(line(bold(verdict)), view.text ?? d.erased, ...headLines(words, view)),
    bullets(open ? behind : []),
    matrix(words, view),
    bullets(wordsOfBoards(words, view)),
    text(...view.own.map((boards) => ownState(words, view, boards))),
    buttons(
      ...markButtons(words, view),
      open && owing.length > 0
        ? [button(label.chase({ n: owing.length }), { verb: 'directive_chase', n, mark: asked }, 'primary')]
        : [],
      open
        ? [
            button(label.correct, { verb: 'directive_correct', n }),
            button(label.callOff, { verb: 'directive_off', n }, 'danger'),
          ]
        : [],
      [
        button(label.source, { verb: 'directive', n, what: 'source' }),
        button(label.list, { verb: 'announce', do: 'list' }),
      ],
    ),
  );
};

/** One announcement or directive to who asks for it. */
export const presentDirective = (words: Words, view: DirectiveView): Reply =>
  view.steers ? forSteering(words, view) : forBoards(words, view, directiveTitle(words, view.number, view.directive));

/** The same as a message that comes by itself, under a first line of its own. */
export const presentDirectiveNotice = (
  words: Words,
  view: DirectiveView,
  why: 'sent' | 'corrected' | { readonly owes: Mark },
): Reply => {
  const { notice, notYet: state } = words.t.directives;
  const title = directiveTitle(words, view.number, view.directive);
  const first =
    why === 'sent'
      ? notice.sent({ title })
      : why === 'corrected'
        ? notice.corrected({ title, version: versionOf(view.directive) })
        : notice.chase({ title: directiveName(words, view.number, view.directive), state: state[why.owes] });
  return forBoards(words, { ...view, steers: false }, first);
};

/** Who made each mark and when. */
export const presentDirectiveSource = (
  words: Words,
  { number, directive, now }: Pick<DirectiveView, 'number' | 'directive' | 'now'>,
  who: (id: Directive['marks'][number]['by'], board: BoardId) => string,
): Reply => {
  const d = words.t.directives;
  const back = buttons([button(d.button.matrix, { verb: 'directive', n: String(number) })]);
  if (directive.marks.length === 0)
    return reply(text(line(bold(d.sourceNone({ title: directiveTitle(words, number, directive) })))), back);
  return reply(
    text(line(bold(d.source({ title: directiveName(words, number, directive) })))),
    bullets(
      directive.marks.map(({ board, mark, version, by, at }) =>
        d.sourceLine({
          board: nameOf(words, board),
          mark: d.mark[mark],
          version,
          who: who(by, board),
          time: words.f.shortDateTime(at, now),
        }),
      ),
    ),
    back,
  );
};

/** What a board wrote, to whoever sent it. */
export const presentDirectiveWord = (
  words: Words,
  said: {
    readonly number: number;
    readonly directive: Directive;
    readonly boards: readonly BoardId[];
    readonly kind: 'report' | 'question';
    readonly text: string;
  },
): Reply => {
  const { notice, button: label } = words.t.directives;
  const about = { board: boardNames(words, said.boards), title: directiveName(words, said.number, said.directive) };
  return reply(
    text(line(bold(notice[said.kind](about))), notice.quoted({ text: said.text })),
    buttons([button(label.matrix, { verb: 'directive', n: String(said.number) })]),
  );
};
