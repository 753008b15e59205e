import { type ListedDirective, presentDirectiveList } from '../../conversation/present/directive-list.js';
import { presentDirectiveSource } from '../../conversation/present/directives.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { notYet, wanted } from '../../domain/directives/states.js';
import { may } from '../../domain/people/permissions.js';
import { fold } from '../../language/index.js';
import { beginComposing } from '../compose/steps.js';
import { readWho } from '../queries/who.js';
import { say, steers } from '../steering/rounds.js';
import { notSteering } from '../steering/run-cycle.js';
import type { Handler, Said, Turn } from '../turn.js';
import { answeredBy } from './answering.js';
import { directiveComposition } from './compose.js';
import { findDirective, showDirective } from './find.js';
import { spokenOfUntil } from './matters.js';
import { ALL_BOARDS, readAnnouncement, sayUnread } from './read-words.js';
import { listDirectives } from './store.js';
import { wordsOf } from './view.js';

/** All that a person may see, with the boards they answer for in each. */
const listedFor = async (turn: Turn): Promise<readonly ListedDirective[]> => {
  const inside = steers(turn.person);
  const all = await listDirectives(turn.deps, turn.config.id);
  const listed = await Promise.all(
    all.map(async ({ number, directive }) => ({
      number,
      directive,
      text: await wordsOf(turn, directive),
      own: answeredBy(turn, turn.person, directive),
    })),
  );
  return listed.filter(({ own }) => inside || own.length > 0);
};

const isOwed = ({ directive, own }: ListedDirective): boolean =>
  directive.status === 'open' && notYet(directive, wanted(directive.kind)).some((board) => own.includes(board));

const END = '9';
const byDue = (a: ListedDirective, b: ListedDirective): number =>
  (a.directive.due ?? END).localeCompare(b.directive.due ?? END) || a.number - b.number;

/** What boards of this person's own still owe a word for, earliest due first. */
export const owedDirectives = async (turn: Turn): Promise<readonly ListedDirective[]> =>
  may(turn.person, 'mark_directive').ok ? (await listedFor(turn)).filter(isOwed).sort(byDue) : [];

/** Those of them that are not among what is owed by a day and reminded of. */
export const unspokenDirectives = async (turn: Turn): Promise<readonly ListedDirective[]> =>
  (await owedDirectives(turn)).filter(({ directive: { due } }) => due === null || turn.now > spokenOfUntil(due));

const showList = async (turn: Turn, query: string | null, page: number): Promise<Said> => {
  const listed = await listedFor(turn);
  const found =
    query === null
      ? listed
      : listed.filter(({ text, number }) => fold(`${number} ${text ?? ''}`).includes(fold(query).trim()));
  return say(
    presentDirectiveList(turn.words, {
      now: turn.now,
      owed: found.filter(isOwed).sort(byDue),
      others: found.filter((each) => !isOwed(each)).reverse(),
      steers: steers(turn.person),
      query,
      page,
    }),
  );
};

/** Puts one into words, with what a sentence said of it already. */
const begin = (turn: Turn, said: string): Promise<Said> | Said => {
  const { text, boards, kind, due } = readAnnouncement(turn, said);
  const named = boards === null ? '' : boards.all ? ALL_BOARDS : boards.boards.join();
  const unread = boards?.unread ?? [];
  // Boards that could not be read are asked for, with those that could be taken in already.
  const at = unread.length === 0 ? {} : { at: 'boards', before: [sayUnread(turn, unread)] };
  return beginComposing(turn, directiveComposition, {
    parts: {
      ...(text === '' ? {} : { text }),
      ...(named === '' ? {} : { boards: named }),
      ...(kind === null ? {} : { kind }),
      ...(due === null ? {} : { due }),
    },
    ...at,
  });
};

const NUMBER = /^(?:(?:thông báo|thong bao|chỉ đạo|chi dao)\s+)?(?:số|so|no\.?)?\s*#?(\d{1,5})$/iu;
const SEARCH = /^(?:tìm|tim|search|find)\s+(.+)$/isu;
const LIST = /^(?:danh sach|list|tat ca|all)$/;

/** `/thongbao`: what there is, one by its number, a search, or a new one in words. */
export const announce: Handler<'announce'> = async (turn, request) => {
  const allowed = may(turn.person, 'see_directives');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const said = request.said?.trim() ?? '';
  const [, number] = NUMBER.exec(said) ?? [];
  if (number !== undefined) return showOne(turn, { verb: 'directive', n: number });
  const [, query] = SEARCH.exec(said) ?? [];
  if (query !== undefined) return showList(turn, query.trim(), 1);
  const writes = request.do === 'new' || (said !== '' && !LIST.test(fold(said)));
  if (writes) return notSteering(turn) ?? begin(turn, said);
  const nothing =
    request.do === undefined && said === '' && steers(turn.person) && (await listedFor(turn)).length === 0;
  return nothing ? begin(turn, '') : showList(turn, null, Math.max(1, Number(request.page ?? '1') || 1));
};

/** One of them as it stands, or who made each mark. */
export const showOne: Handler<'directive'> = async (turn, { n, what }) => {
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const directive = found.value;
  if (what !== 'source' || !steers(turn.person)) return showDirective(turn, Number(n), directive);
  const who = await readWho(
    turn,
    directive.marks.map(({ by }) => by),
    [],
  );
  return say(presentDirectiveSource(turn.words, { number: Number(n), directive, now: turn.now }, who.person));
};
