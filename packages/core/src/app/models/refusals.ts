import { button, buttons, reply, text } from '../../conversation/build.js';
import { namedModel, stateText } from '../../conversation/present/models.js';
import { boardName } from '../../conversation/present/summary-words.js';
import type { ModelRefusal } from '../../domain/models/decide.js';
import type { NumberedModel } from '../../domain/models/types.js';
import { assertNever } from '../../domain/result.js';
import { capital } from '../../i18n/format.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { titled } from './models.js';

const wordsFor = async (turn: Turn, refusal: ModelRefusal, of: NumberedModel): Promise<string> => {
  const { refusal: r, wrong } = turn.t.models;
  const named = namedModel(turn.words, await titled(turn, of));
  switch (refusal.code) {
    case 'no_model':
      return r.noModel({ text: String(of.number) });
    case 'wrong_state':
      return r.state({ named, state: stateText(turn.words, refusal.state), may: r.may[refusal.deed] });
    case 'other_board':
      return capital(r.otherBoard({ named, board: boardName(turn.words, refusal.board) }));
    case 'origin_later':
      return wrong.originLater({ n: refusal.origin });
    case 'score_range':
      return wrong.score({ text: '' });
    case 'already_scored':
      return r.alreadyScored;
    case 'no_scores':
      return r.noScores;
    case 'own_model':
      return r.ownModel;
    case 'author_confirms':
      return r.authorConfirms;
    case 'already_adopted':
      return r.alreadyAdopted({ named });
    case 'not_adopted':
      return r.notAdopted({ named });
    case 'already_confirmed':
      return r.alreadyConfirmed;
    case 'not_confirmed':
      return r.notConfirmed;
    default:
      return assertNever(refusal);
  }
};

/** Words a refused step; nothing was changed. The card, with what may be done now, is a button away. */
export const sayModelRefusal = async (turn: Turn, refusal: ModelRefusal, of: NumberedModel): Promise<Said> => {
  const words = await wordsFor(turn, refusal, of);
  const card = buttons([button(turn.t.models.button.card, { verb: 'model', n: String(of.number) })]);
  return say(refusal.code === 'no_model' ? reply(text(words)) : reply(text(words), card));
};
