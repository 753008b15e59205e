import type { Request } from '../conversation/request.js';
import { approval } from './handle/approval.js';
import { compose } from './handle/compose.js';
import { conversation } from './handle/conversation.js';
import { enrollment } from './handle/enrollment.js';
import { form } from './handle/form.js';
import { groups } from './handle/groups.js';
import { handover } from './handle/handover.js';
import { leaving } from './handle/leaving.js';
import { milestones } from './handle/milestones.js';
import { people } from './handle/people.js';
import { questions } from './handle/questions.js';
import { readback } from './handle/readback.js';
import { reminders } from './handle/reminders.js';
import { reporting } from './handle/reporting.js';
import { steering } from './handle/steering.js';
import type { Handler, Handlers, Said, Turn } from './turn.js';

const ALL: Handlers = {
  ...enrollment,
  ...reporting,
  ...readback,
  ...form,
  ...questions,
  ...approval,
  ...steering,
  ...reminders,
  ...people,
  ...leaving,
  ...handover,
  ...groups,
  ...compose,
  // milestones
  ...milestones,
  // good models
  // difficulties and proposals
  // directives
  // scoring
  // secret ballot
  ...conversation,
};

/** Answers one request by the area that knows its verb. */
export const handle = (turn: Turn, request: Request): Promise<Said> => {
  const handler = ALL[request.verb] as Handler<typeof request.verb> | undefined;
  if (handler === undefined) throw new Error(`no handler for ${request.verb}`);
  return handler(turn, request);
};
