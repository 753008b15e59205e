import { hasForms } from '../../conversation/channel.js';
import { openStep } from '../reporting/form-show.js';
import { askUnsettled } from '../reporting/migrate.js';
import type { Handlers } from '../turn.js';
import { enterGuided, toWrite } from './reporting.js';

export const form: Handlers = {
  /** Only a press has a trigger to open a form with; everywhere else the same questions come one by one. */
  form: (turn, request) =>
    toWrite(turn, request, 'report', async (duty, behalf) => {
      const left = askUnsettled(turn, duty);
      if (left !== null) return left;
      const opens = turn.inbound.content.kind === 'press' && hasForms(turn.inbound.channel);
      const answer = opens ? await openStep(turn, duty, 0, behalf) : null;
      return answer === null ? enterGuided(turn, duty, behalf, null) : { replies: [], answer };
    }),
};
