import { markOf, notYet, wanted } from '../../domain/directives/states.js';
import type { Directive } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import { directiveTitle } from './directives.js';
import type { Words } from './words.js';

/** One in a list. `own`: the reader’s boards it went to; empty for who only steers. */
export type ListedDirective = {
  readonly number: number;
  readonly directive: Directive;
  readonly text: string | null;
  readonly own: readonly BoardId[];
};

export type DirectiveListView = {
  readonly now: Instant;
  /** Still owed by boards of the reader’s own; earliest due first. */
  readonly owed: readonly ListedDirective[];
  /** All others the reader may see, newest first. */
  readonly others: readonly ListedDirective[];
  readonly steers: boolean;
  readonly query: string | null;
  readonly page: number;
};

const EXCERPT = 80;
const PAGE = 8;
/** A search has no next page: no button carries what was typed. */
const FOUND = 20;
const OPENED = 4;

const excerpt = (words: string): string => {
  const said = words.replace(/\s+/gu, ' ').trim();
  return said.length <= EXCERPT ? said : `${said.slice(0, EXCERPT).trimEnd()}…`;
};

const stateOf = (words: Words, { directive, own }: ListedDirective, now: Instant): string => {
  const d = words.t.directives;
  if (directive.status === 'called_off') return d.list.calledOff;
  const asked = wanted(directive.kind);
  const [first] = own;
  if (first === undefined) {
    const of = directive.boards.length;
    return d.list.count({ n: of - notYet(directive, asked).length, of, mark: d.mark[asked] });
  }
  const owing = own.find((board) => notYet(directive, asked).includes(board)) ?? first;
  const mark = markOf(directive, owing);
  const state = mark === null ? d.notYet.seen : d.mark[mark];
  return directive.due === null || mark === 'done'
    ? state
    : d.list.due({ state, due: words.f.shortDateTime(directive.due, now) });
};

const itemText = (words: Words, item: ListedDirective, now: Instant): string =>
  words.t.directives.list.item({
    title: directiveTitle(words, item.number, item.directive),
    state: stateOf(words, item, now),
    text: item.text === null ? words.t.directives.erased : excerpt(item.text),
  });

const openButton = ({ t }: Words, { number }: ListedDirective): Button =>
  button(t.directives.button.open({ n: number }), { verb: 'directive', n: String(number) });

const verdictOf = (words: Words, { owed, others, steers, query }: DirectiveListView): string => {
  const { list } = words.t.directives;
  const all = owed.length + others.length;
  if (query !== null) return all === 0 ? list.notFound({ query }) : list.found({ n: all, query });
  if (owed.length > 0) return list.own({ n: owed.length });
  if (steers) return all === 0 ? list.nothing : list.all({ n: all });
  return list.ownNone;
};

/** Those that are owed first, then all others, page by page. */
export const presentDirectiveList = (words: Words, view: DirectiveListView): Reply => {
  const { list, button: label } = words.t.directives;
  const { owed, others, now, page, steers, query } = view;
  const shown = query === null ? others.slice((page - 1) * PAGE, page * PAGE) : others.slice(0, FOUND);
  const more = others.length > page * PAGE && query === null;
  const opened = [...owed, ...shown].slice(0, OPENED);
  return reply(
    text(line(bold(verdictOf(words, view)))),
    bullets(owed.map((item) => itemText(words, item, now))),
    text(...(owed.length > 0 && shown.length > 0 && query === null ? [list.past] : [])),
    bullets(shown.map((item) => itemText(words, item, now))),
    text(...(query === null && others.length > 0 ? [list.search] : [])),
    buttons(
      opened.map((item) => openButton(words, item)),
      [
        ...(more ? [button(label.more, { verb: 'announce', do: 'list', page: String(page + 1) })] : []),
        ...(steers ? [button(label.new, { verb: 'announce', do: 'new' })] : []),
      ],
    ),
  );
};

/** What of it is in the list of what somebody has to do, under a heading unless that was said already. */
export const directiveTasks = (
  words: Words,
  owed: readonly ListedDirective[],
  now: Instant,
  said: string,
): readonly Block[] => {
  const heading = words.t.directives.task({ n: owed.length });
  return owed.length === 0
    ? []
    : [
        text(...(heading === said ? [] : [heading])),
        bullets(owed.map((item) => itemText(words, item, now))),
        buttons(owed.slice(0, OPENED).map((item) => openButton(words, item))),
      ];
};
