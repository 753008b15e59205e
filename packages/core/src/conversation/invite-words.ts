import { fold } from '../language/fold.js';
import { boardInWords, withoutFillers } from './board-words.js';
import type { CommandContext } from './command-request.js';
import { type Guess, NEAREST, nearArguments } from './near.js';
import type { Request } from './request.js';
import { takeRole } from './role-words.js';

/** How “/capma can bo hai phog” may have been meant: the role is clear, the board is not. */
export const guessInvite = (rest: string, context: CommandContext): readonly Guess[] => {
  const found = takeRole(fold(rest).trim());
  if (found === undefined) return [];
  return nearArguments(withoutFillers(found.rest), context)
    .filter(({ kind }) => kind === 'board')
    .slice(0, NEAREST)
    .map((each) => ({ ...each, request: { verb: 'invite', role: found.role, board: each.is } }));
};

/** “/capma cán bộ Hải Phòng”; null when the words are neither role nor board. */
export const inviteRequest = (rest: string, { config, today }: CommandContext): Request | null => {
  const folded = fold(rest).trim();
  if (folded === '') return { verb: 'invite' };
  const found = takeRole(folded);
  if (found === undefined) return null;
  if (withoutFillers(found.rest) === '') return { verb: 'invite', role: found.role };
  const board = boardInWords(config, found.rest, today);
  return board === undefined ? null : { verb: 'invite', role: found.role, board: board.id };
};
