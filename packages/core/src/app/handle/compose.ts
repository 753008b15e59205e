import { reply, text } from '../../conversation/build.js';
import { COMPOSITIONS } from '../compose/registry.js';
import { pressComposing } from '../compose/steps.js';
import { say } from '../steering/rounds.js';
import type { Handlers } from '../turn.js';

/** The buttons under something that is being put into words. */
export const compose: Handlers = {
  compose: async (turn, request) => {
    const { dialogue } = turn.session;
    const composition = dialogue?.kind === 'composing' ? COMPOSITIONS[dialogue.what] : undefined;
    if (dialogue?.kind !== 'composing' || dialogue.card !== request.card || composition === undefined)
      return say(reply(text(turn.t.compose.stale)));
    return pressComposing(turn, composition, dialogue, request);
  },
};
