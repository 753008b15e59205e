import { reply, text } from '../../conversation/build.js';
import { boardNames, directiveTitle, presentDirective } from '../../conversation/present/directives.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { DirectiveRefusal } from '../../domain/directives/decide.js';
import type { Directive } from '../../domain/directives/types.js';
import { may } from '../../domain/people/permissions.js';
import { assertNever, ok, type Result, refuse } from '../../domain/result.js';
import { say, steers } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { answeredBy } from './answering.js';
import { readDirective } from './store.js';
import { knownOf, viewFor } from './view.js';

/** The one of a number, when whoever asks may see it: those who steer, and boards it went to. */
export const findDirective = async (turn: Turn, n: string): Promise<Result<Directive, Said>> => {
  const allowed = may(turn.person, 'see_directives');
  if (!allowed.ok) return refuse(say(presentRoleMissing(turn.words, allowed.error)));
  const directive = await readDirective(turn.deps, turn.config.id, Number(n));
  const { refusal } = turn.t.directives;
  if (directive === null) return refuse(say(reply(text(refusal.unknown({ n })))));
  if (steers(turn.person) || answeredBy(turn, turn.person, directive).length > 0) return ok(directive);
  return refuse(say(reply(text(refusal.notAddressed({ title: directiveTitle(turn.words, Number(n), directive) })))));
};

/** As it stands, to whoever asks; `before` is said above it. */
export const showDirective = async (
  turn: Turn,
  number: number,
  directive: Directive,
  ...before: readonly string[]
): Promise<Said> => {
  const view = viewFor(turn, await knownOf(turn, number, directive), directive, turn.person);
  const card = presentDirective(turn.words, view);
  return say(before.length === 0 ? card : { ...card, blocks: [text(...before), ...card.blocks] });
};

/** Why nothing was done, and how it stands where that helps. */
export const sayDirectiveRefusal = async (
  turn: Turn,
  number: number,
  directive: Directive,
  refusal: DirectiveRefusal,
): Promise<Said> => {
  const { words } = turn;
  const d = words.t.directives;
  const title = directiveTitle(words, number, directive);
  const only = (said: string): Said => say(reply(text(said)));
  switch (refusal.code) {
    case 'wrong_state':
      return only(
        refusal.status === 'called_off' ? d.refusal.calledOff({ title }) : d.refusal.unknown({ n: String(number) }),
      );
    case 'to_nobody':
      return only(d.refusal.toNobody);
    case 'due_past':
      return only(d.ask.duePast({ due: words.f.dateTime(refusal.due) }));
    case 'announcement_has_no_due':
    case 'announcement_is_not_done':
      return showDirective(turn, number, directive, d.refusal.notDone({ title }));
    case 'not_addressed':
      return only(d.refusal.notAddressed({ title }));
    case 'old_version':
      return showDirective(turn, number, directive, d.refusal.oldVersion({ title, version: refusal.version }));
    case 'already': {
      const board = boardNames(words, answeredBy(turn, turn.person, directive));
      return showDirective(turn, number, directive, d.refusal.already({ board, mark: d.mark[refusal.mark] }));
    }
    case 'all_there':
      return only(d.refusal.allThere({ title, mark: d.mark[refusal.mark] }));
    case 'chased_today':
      return only(d.chasedAlready({ names: boardNames(words, refusal.boards) }));
    default:
      return assertNever(refusal);
  }
};
