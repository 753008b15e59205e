import type { Request } from '../conversation/request.js';
import { parsePeriod } from '../domain/calendar/periods.js';
import { boardOf } from '../domain/cluster/roster.js';
import { stepNumbered } from '../domain/cluster/terms.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import { type Instant, MINUTE, millis } from '../domain/instant.js';
import { fieldOf } from '../domain/report/form.js';
import { fold } from '../language/fold.js';
import type { IntentName, PeriodSlot, Reading, Slots } from '../language/types.js';

/** What a conversation was last asked, for “còn Hải Dương?”. */
export type LastAsked = { readonly reading: Reading; readonly at: Instant };

/** After this a short message is no longer taken to go on from the last question. */
const GOES_ON_MS = 30 * MINUTE;

/** The last question while it may still be gone on from; null afterwards. */
export const stillMeant = (last: LastAsked | undefined, now: Instant): Reading | null =>
  last === undefined || millis(now) - millis(last.at) > GOES_ON_MS ? null : last.reading;

const slotOf = (period: string | undefined): PeriodSlot | undefined => {
  const read = period === undefined ? null : parsePeriod(period);
  return read === null ? undefined : { year: read.year, part: read.part };
};

/** A step or a group by its name, as a sentence would have said it. */
const topicOf = (config: ClusterConfig, step: string | undefined): string | null => {
  if (step === undefined) return null;
  const number = /^g([1-9])$/.exec(step)?.[1];
  if (number === undefined) return stepNumbered(config, step)?.step.vi ?? null;
  return config.terms?.map(({ groups }) => groups[Number(number) - 1]?.vi).find((name) => name !== undefined) ?? null;
};

/** A question that came as a command or a button, as a sentence would have been read; null for what is no question. */
export const readingOf = (request: Request, config: ClusterConfig): Reading | null => {
  const name = 'board' in request && request.board !== undefined ? boardOf(config, request.board)?.name : undefined;
  const period = 'period' in request ? slotOf(request.period) : undefined;
  const at: Slots = {
    ...(name === undefined ? {} : { boards: [name] }),
    ...(period === undefined ? {} : { period }),
  };
  const asked = (intent: IntentName, slots: Slots = at): Reading => ({ intent, slots, confidence: 1 });
  switch (request.verb) {
    case 'status':
      if (request.only === 'missing') return asked('status_missing');
      return asked(request.only === 'submitted' ? 'status_submitted' : 'board_status');
    case 'summary':
      return asked(name === undefined ? 'summary_period' : 'summary_board');
    case 'indicator': {
      if (request.field === undefined) return null;
      const indicator = fieldOf(config.form, request.field)?.key ?? request.field;
      const { order } = request;
      return asked(name === undefined ? 'indicator_compare' : 'indicator_value', {
        ...at,
        indicator,
        ...(order === 'top' || order === 'bottom' ? { order } : {}),
        ...(request.limit === undefined ? {} : { limit: Number(request.limit) }),
      });
    }
    case 'ranking': {
      const year = slotOf(`${request.year ?? ''}-Y`);
      return asked('ranking', { ...at, ...(year === undefined ? {} : { period: year }) });
    }
    case 'steps': {
      const topic = topicOf(config, request.step);
      return asked('milestone_status', { ...at, ...(topic === null ? {} : { topic }) });
    }
    case 'deadlines':
      return asked('deadline_next');
    case 'tasks':
      return asked('my_tasks');
    case 'questions':
      return asked('question_list');
    case 'models':
      return asked('model_list', { ...at, ...(request.said === undefined ? {} : { topic: request.said }) });
    default:
      return null;
  }
};

const OTHERS =
  /^(?:the |vay )?(?:con )?(?:cac )?(?:tinh|ban|don vi|noi)(?: thanh)? (?:khac|con lai)(?: thi sao| thi the nao| the nao| ra sao| sao)?$|^(?:the |vay |con )?(?:ca|toan) cum(?: thi sao| the nao| sao)?$|^(?:and |what about |how about )?(?:the )?(?:others|other boards|rest|whole cluster)$/;

/** Asked of one board, then “còn tỉnh khác thì sao”: the same of all. */
const OF_ALL: Partial<Record<IntentName, IntentName>> = {
  board_status: 'board_status',
  my_tasks: 'board_status',
  summary_board: 'summary_period',
  indicator_value: 'indicator_compare',
};

/** The last question asked of the other boards; null when this does not ask for them. */
export const ofTheOthers = (said: string, previous: Reading | null): Reading | null => {
  const intent = previous === null ? undefined : OF_ALL[previous.intent];
  const plain = fold(said)
    .replace(/[^a-z ]+/g, ' ')
    .replace(/ (?:a|nhe|nhi|vay|the|a)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (previous === null || intent === undefined || !OTHERS.test(plain)) return null;
  const { boards: _, ...slots } = previous.slots;
  return { intent, slots, confidence: 1 };
};

/** The words with which a message goes on from the last question, or so few that it can hardly stand by itself. */
const GOES_ON = /^(?:con|the|vay|va|hay|and|what about|how about)(?: |$)|^\S+(?: \S+){0,3}$/;

/** The period from which “kỳ trước” counts: that of the last question where the message goes on from it, else the current one. */
export const countedFrom = (said: string, previous: Reading | null, current: string | null): string | null => {
  const slot = previous?.slots.period;
  return slot !== undefined && 'year' in slot && GOES_ON.test(fold(said).trim())
    ? `${slot.year}-${slot.part}`
    : current;
};
