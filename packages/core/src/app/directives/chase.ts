import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { boardNames, directiveTitle, presentDirectiveNotice } from '../../conversation/present/directives.js';
import { type DirectiveRefusal, decideDirective } from '../../domain/directives/decide.js';
import { marksOf, notYet, wanted } from '../../domain/directives/states.js';
import type { Directive, DirectiveEvent } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Person } from '../../domain/people/types.js';
import { commitSaid } from '../commit-said.js';
import { numberedStream } from '../numbered.js';
import { actingPeople } from '../people/acting.js';
import { audience } from '../reminders/nudge.js';
import { active } from '../reminders/rounds.js';
import { say } from '../steering/rounds.js';
import { notSteering } from '../steering/run-cycle.js';
import { tell } from '../steering/tell.js';
import type { Handler, Said, Turn } from '../turn.js';
import { answeringFor } from './answering.js';
import { findDirective, sayDirectiveRefusal } from './find.js';
import { directiveDecider } from './store.js';
import { knownOf, viewFor } from './view.js';

const chasedIn = (events: readonly DirectiveEvent[]): readonly BoardId[] =>
  events.flatMap((event) => (event.type === 'DirectiveChased' ? event.boards : []));

/** Whom a reminder reaches, by board: as of a report, officers or who stands in for them, else heads; of a merged unit for its predecessors. */
const toldOf = async (turn: Turn, boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, readonly Person[]>> => {
  const { deps, config, now, words } = turn;
  const people = active(await actingPeople(deps, config, now));
  const today = words.f.localDate(now);
  return new Map(
    boards.map((board) => {
      const told = answeringFor(config, board, today).flatMap((unit) => audience(turn, people, unit));
      return [board, [...new Set(told.map(({ person }) => person))]];
    }),
  );
};

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
export const chase: Handler<'directive_chase'> = async (turn, request): Promise<Said> => {
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
  const told = await toldOf(turn, owing);
  const reachable = owing.filter((board) => (told.get(board) ?? []).length > 0);
  const unreached = owing.filter((board) => !reachable.includes(board));
  const command = { type: 'Chase', by: person.id, now, zone: config.calendar.zone, mark, boards: reachable } as const;
  const decided = decideDirective(command, directive);
  const refusal = (error: DirectiveRefusal): Promise<Said> | Said =>
    error.code === 'chased_today'
      ? say(reply(text(...saidOf(turn, { number, directive, chased: [], unreached, owing }))))
      : sayDirectiveRefusal(turn, number, directive, error);
  if (request.sure !== 'yes') {
    if (!decided.ok) return refusal(decided.error);
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
          [button(d.button.send, { verb: 'directive_chase', n, mark, sure: 'yes' }, 'primary')],
          others.map((each) => button(d.button.chaseFor[each], { verb: 'directive_chase', n, mark: each })),
        ),
      ),
    );
  }
  const known = await knownOf(turn, number, directive);
  const result = await commitSaid(turn, directiveDecider, numberedStream('directive', config.id, number), command, {
    receipt: (_, __, events) =>
      reply(text(...saidOf(turn, { number, directive, chased: chasedIn(events), unreached, owing }))),
    told: (after, events) => {
      const concerned = [...new Set(chasedIn(events).flatMap((board) => told.get(board) ?? []))];
      return tell(turn, concerned, `directive-${number}-chase`, (to, reader) =>
        presentDirectiveNotice(to, viewFor(turn, known, after, reader), { owes: mark }),
      );
    },
  });
  return result.ok ? { replies: [], outbound: result.value.outbound } : refusal(result.error);
};
