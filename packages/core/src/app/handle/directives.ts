import { callOff, correct } from '../directives/change.js';
import { chase } from '../directives/chase.js';
import { announce, showOne } from '../directives/list.js';
import { mark } from '../directives/mark.js';
import { tellBack } from '../directives/tell-back.js';
import type { Handlers } from '../turn.js';

/** Announcements and directives: sent, marked by boards, chased, corrected, called off. */
export const directives: Handlers = {
  announce,
  directive: showOne,
  directive_mark: mark,
  directive_say: tellBack,
  directive_chase: chase,
  directive_correct: correct,
  directive_off: callOff,
};
