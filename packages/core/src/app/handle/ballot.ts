import { chaseBallot } from '../ballot/chase.js';
import { closeBallot } from '../ballot/close.js';
import { ballot as show } from '../ballot/list.js';
import { vote } from '../ballot/vote.js';
import type { Handlers } from '../turn.js';

/** Secret ballots: opened, voted in, reminded of, closed. */
export const ballot: Handlers = {
  ballot: show,
  vote,
  ballot_chase: chaseBallot,
  ballot_close: closeBallot,
};
