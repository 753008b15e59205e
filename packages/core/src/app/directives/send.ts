import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { directiveName, presentDirectiveNotice } from '../../conversation/present/directives.js';
import type { DirectiveRefusal } from '../../domain/directives/decide.js';
import type { DirectiveKind } from '../../domain/directives/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { ok, type Result } from '../../domain/result.js';
import { beginNumbered } from '../numbered.js';
import { notSteering } from '../steering/run-cycle.js';
import { tell } from '../steering/tell.js';
import { steeringRole } from '../steering/who-did.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { reachOf } from './reach.js';
import { directiveDecider } from './store.js';
import { type Known, viewFor } from './view.js';

export type ToSend = {
  readonly text: string;
  readonly boards: readonly BoardId[];
  readonly kind: DirectiveKind;
  /** Null for announcements, and where no day was set. */
  readonly due: Instant | null;
};

/** Sends what was confirmed under the next number, to everybody who answers for one of the boards. */
export const sendDirective = async (
  turn: Turn,
  { text: said, boards, kind, due }: ToSend,
): Promise<Result<Said, DirectiveRefusal>> => {
  const refused = notSteering(turn);
  if (refused !== null) return ok(refused);
  const { deps, inbound, person, now, words } = turn;
  const d = words.t.directives;
  const kept = await keepText(deps, { key: inbound.key, part: 'directive', text: said, by: person.id, at: now });
  const { people, unreached } = await reachOf(turn, boards);
  const known = (number: number): Known => ({
    number,
    text: said,
    from: steeringRole(person),
    calledOffBy: null,
    said: [],
  });
  const result = await beginNumbered(
    turn,
    'directive',
    directiveDecider,
    () => ({ type: 'Send', by: person.id, now, kind, boards, due, words: kept }) as const,
    (number) => ({
      receipt: (directive) =>
        reply(
          text(
            line(
              bold(
                d.sent({
                  title: directiveName(words, number, directive),
                  boards: directive.boards.length,
                  people: people.length,
                }),
              ),
            ),
            ...(unreached.length === 0
              ? []
              : [d.compose.unreached({ names: words.f.list(unreached.map(({ name }) => name)) })]),
          ),
          buttons([button(d.button.matrix, { verb: 'directive', n: String(number) })]),
        ),
      told: (directive) =>
        tell(turn, people, `directive-${number}`, (to, reader) =>
          presentDirectiveNotice(to, viewFor(turn, known(number), directive, reader), 'sent'),
        ),
    }),
  );
  return result.ok ? ok({ replies: [], outbound: result.value.outbound }) : result;
};
