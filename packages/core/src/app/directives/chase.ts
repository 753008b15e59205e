import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { boardNames, directiveTitle, presentDirectiveNotice } from '../../conversation/present/directives.js';
import { decideDirective } from '../../domain/directives/decide.js';
import { marksOf, notYet, wanted } from '../../domain/directives/states.js';
import type { Directive, DirectiveEvent } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import { commitSaid } from '../commit-said.js';
import { numberedStream } from '../numbered.js';
import { say } from '../steering/rounds.js';
import { notSteering } from '../steering/run-cycle.js';
import { tell } from '../steering/tell.js';
import type { Handler, Said, Turn } from '../turn.js';
import { answeredBy } from './answering.js';
import { findDirective, sayDirectiveRefusal } from './find.js';
import { reachOf } from './reach.js';
import { directiveDecider } from './store.js';
import { knownOf, viewFor } from './view.js';

const chasedIn = (events: readonly DirectiveEvent[]): readonly BoardId[] =>
  events.flatMap((event) => (event.type === 'DirectiveChased' ? event.boards : []));

/** Who was reminded, who had been today already, and who cannot be reached. */
const saidOf = (
  turn: Turn,
  {
    number,
    directive,
    chased,
    unreached,
    owing,
  }: Readonly<Record<'chased' | 'unreached' | 'owing', readonly BoardId[]>> & {
    readonly number: number;
    readonly directive: Directive;
  },
): readonly string[] => {
  const { words } = turn;
  const d = words.t.directives;
  const already = owing.filter((board) => !chased.includes(board) && !unreached.includes(board));
  const title = directiveTitle(words, number, directive);
  return [
    ...(chased.length === 0 ? [] : [d.chased({ title, n: chased.length, names: boardNames(words, chased) })]),
    ...(already.length === 0 ? [] : [d.chasedAlready({ names: boardNames(words, already) })]),
    ...(unreached.length === 0 ? [] : [d.chaseUnreached({ names: boardNames(words, unreached) })]),
  ];
};

/** Reminds the boards that have not come as far as asked, and only those; a board once a day. */
export const chase: Handler<'chase'> = async (turn, request): Promise<Said> => {
  const refused = notSteering(turn);
  if (refused !== null) return refused;
  const { n } = request;
  const number = Number(n);
  const found = await findDirective(turn, n);
  if (!found.ok) return found.error;
  const directive = found.value;
  const { words, config, now, person } = turn;
  const d = words.t.directives;
  const mark = marksOf(directive.kind).find((each) => each === request.mark) ?? wanted(directive.kind);
  const owing = notYet(directive, mark);
  const unreached = (await reachOf(turn, owing)).unreached.map(({ id }) => id);
  const reachable = owing.filter((board) => !unreached.includes(board));
  const command = { type: 'Chase', by: person.id, now, zone: config.calendar.zone, mark, boards: reachable } as const;
  const decided = decideDirective(command, directive);
  if (!decided.ok && decided.error.code === 'chased_today' && unreached.length > 0)
    return say(reply(text(...saidOf(turn, { number, directive, chased: [], unreached, owing }))));
  if (request.sure !== 'yes') {
    if (!decided.ok) return sayDirectiveRefusal(turn, number, directive, decided.error);
    const boards = chasedIn(decided.value);
    const asked = d.ask.chase({
      title: directiveTitle(words, number, directive),
      n: boards.length,
      state: d.notYet[mark],
      names: boardNames(words, boards),
    });
    const others = marksOf(directive.kind).filter((each) => each !== mark && notYet(directive, each).length > 0);
    return say(
      reply(
        text(
          line(bold(asked)),
          ...saidOf(turn, {
            number,
            directive,
            chased: [],
            unreached,
            owing: owing.filter((each) => !boards.includes(each)),
          }),
        ),
        buttons(
          [button(d.button.send, { verb: 'chase', n, mark, sure: 'yes' }, 'primary')],
          others.map((each) => button(d.button.chaseFor[each], { verb: 'chase', n, mark: each })),
        ),
      ),
    );
  }
  const { people } = await reachOf(turn, reachable);
  const known = await knownOf(turn, number, directive);
  const result = await commitSaid(turn, directiveDecider, numberedStream('directive', config.id, number), command, {
    receipt: (_, __, events) =>
      reply(text(...saidOf(turn, { number, directive, chased: chasedIn(events), unreached, owing }))),
    told: (after, events) => {
      const boards = chasedIn(events);
      const concerned = people.filter((each) =>
        answeredBy(turn, each, directive).some((board) => boards.includes(board)),
      );
      return tell(turn, concerned, `directive-${number}-chase`, (to, reader) =>
        presentDirectiveNotice(to, viewFor(turn, known, after, reader), { owes: mark }),
      );
    },
  });
  return result.ok
    ? { replies: [], outbound: result.value.outbound }
    : sayDirectiveRefusal(turn, number, directive, result.error);
};
