import { type DirectiveCommand, type DirectiveRefusal, decideDirective } from '../../domain/directives/decide.js';
import { evolveDirective, NO_DIRECTIVE } from '../../domain/directives/evolve.js';
import type { Directive, DirectiveEvent } from '../../domain/directives/types.js';
import { readDirectiveEvent } from '../codec/directive-events.js';
import type { Deps } from '../deps.js';
import { fold } from '../fold.js';
import { listNumbered, numberedStream } from '../numbered.js';
import type { Decider } from '../run-command.js';

export const directiveDecider: Decider<Directive, DirectiveCommand, DirectiveEvent, DirectiveRefusal> = {
  initial: NO_DIRECTIVE,
  read: readDirectiveEvent,
  evolve: evolveDirective,
  decide: decideDirective,
};

/** One with its number. */
export type Numbered = { readonly number: number; readonly directive: Directive };

/** The announcement or directive of a number; null when nothing was sent under it. */
export const readDirective = async (
  deps: Pick<Deps, 'store'>,
  cluster: string,
  number: number,
): Promise<Directive | null> => {
  if (!Number.isSafeInteger(number) || number < 1) return null;
  const { state, version } = await fold(deps.store, numberedStream('directive', cluster, number), directiveDecider);
  return version === 0 ? null : state;
};

/** All of them, lowest number first. */
export const listDirectives = async (deps: Pick<Deps, 'store'>, cluster: string): Promise<readonly Numbered[]> =>
  (await listNumbered(deps, 'directive', cluster, directiveDecider)).map(({ number, state }) => ({
    number,
    directive: state,
  }));
