import { copy, reply, text } from '../../conversation/build.js';
import type { Reply } from '../../conversation/reply.js';
import type { Composing } from '../../conversation/session.js';
import { beginComposing } from '../compose/steps.js';
import { displacedAny } from '../reporting/readback.js';
import type { Said, Turn } from '../turn.js';
import { questionComposition } from './composition.js';

/** What was being written and is given back, because something else is written now. */
const givesWay = (turn: Turn): readonly Reply[] => {
  const { dialogue } = turn.session;
  if (dialogue?.kind !== 'composing') return displacedAny(turn);
  const written = Object.values(dialogue.parts).filter((each) => /\s/.test(each));
  return written.length === 0 ? [] : [reply(text(turn.t.raising.gaveWay), ...written.map(copy))];
};

/** Begins to put something about a difficulty or proposal into words. Nothing that waits for a word is lost without one. */
export const openComposing = async (
  turn: Turn,
  known: { readonly parts: Composing['parts']; readonly about: Composing['about'] },
): Promise<Said> => {
  const said = await beginComposing(turn, questionComposition, known);
  return { ...said, replies: [...givesWay(turn), ...said.replies] };
};
