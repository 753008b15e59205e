import { takeDate } from '../../conversation/date-words.js';
import { groupOfParts, shareInWords, stepsInWords } from '../../conversation/milestone-names.js';
import { groupArgument } from '../../conversation/present/milestone-words.js';
import type { Request } from '../../conversation/request.js';
import { type PlacedStep, type StepGroup, stepsIn, type Term, termOn } from '../../domain/cluster/terms.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { fold } from '../../language/fold.js';
import type { Reading, Slots } from '../../language/types.js';
import { boardNamed } from '../slots.js';

type Context = {
  readonly config: ClusterConfig;
  readonly today: CalendarDate;
  /** The board a person means who names none; null for who looks at the whole cluster. */
  readonly own: string | null;
  readonly enters: (board: BoardId) => boolean;
  readonly said?: string;
};

const argumentOf = (term: Term, steps: readonly PlacedStep[], group: StepGroup | null): string | undefined => {
  const [one, ...others] = steps;
  if (one !== undefined && others.length === 0) return String(one.number);
  const shared = steps.every(({ step }) => step.group === one?.step.group);
  const named = group ?? (shared ? term.groups.find(({ key }) => key === one?.step.group) : undefined);
  return named === undefined ? undefined : groupArgument(term, named);
};

/** The steps that the slots of a reading name: a topic, else an indicator. */
const stepOf = ({ config }: Context, term: Term, slots: Slots): string | undefined => {
  const topic = slots.topic === undefined ? null : stepsInWords(config, term, slots.topic);
  if (topic !== null) return argumentOf(term, topic.steps, topic.group);
  const stated = stepsIn(config).filter(
    (placed) => placed.term.id === term.id && slots.indicator !== undefined && placed.step.field === slots.indicator,
  );
  return argumentOf(term, stated, groupOfParts(config, term, slots.indicator));
};

const CONTRAST =
  /(?<!\p{L})(?:chứ không phải|chứ ko phải|chu khong phai|chu ko phai|không phải|thay vì|rather than|instead of|not)(?!\p{L})/iu;

/** The day that is meant: in “7/6 chứ không phải 5/6” the first. */
const dateSaid = (slot: string | undefined, { said, today }: Context): { readonly date?: string } => {
  const at = said?.search(CONTRAST) ?? -1;
  const meant = said === undefined || at < 0 ? undefined : takeDate(said.slice(0, at), today).date;
  const date = meant ?? slot;
  return date === undefined ? {} : { date };
};

/** What a reading about steps asks for. `value` 3: all the subcommittees; without a topic which ones is asked. */
export const stepsRequest = (reading: Reading, context: Context): Request<'steps' | 'step_report'> => {
  const { config, today } = context;
  const term = termOn(config, today);
  if (term === undefined) return { verb: 'steps' };
  const { slots, intent } = reading;
  const [named] = slots.boards ?? [];
  const board = named === undefined ? undefined : boardNamed(config, named, today)?.id;
  const onlyBoard = board === undefined ? {} : { board };
  const step = stepOf(context, term, slots);
  const single = step === undefined || !step.startsWith('g') || slots.value === 3;
  if (intent !== 'milestone_report') {
    // Of one board and a whole group: all its steps.
    const wide = board !== undefined && step?.startsWith('g') === true;
    return { verb: 'steps', ...(step === undefined || wide ? {} : { step }), ...onlyBoard };
  }
  return {
    verb: 'step_report',
    ...(step === undefined || !single ? {} : { step }),
    ...onlyBoard,
    ...dateSaid(slots.date, context),
  };
};

const ASKS =
  /[?？]|(?<![a-z])(?:chua|den dau|the nao|ra sao|ban nao|tinh nao|don vi nao|nhung ai|ai da|bao nhieu|tinh hinh|xem|which|who|status|how far|how many)(?![a-z])/;
const TELLS =
  /(?<![a-z])(?:da|xong|hoan thanh|thanh lap|lap|ban hanh|phe duyet|duyet|to chuc xong|done|completed|finished|held|approved|set up)(?![a-z])/;
const ROADMAP = /(?<![a-z])(?:lo trinh|cac moc|moc dai hoi|milestones?)(?![a-z])/;

/** What may be read as something else, or as nothing, where a step is named that only the cluster file knows. */
const UNSURE: readonly Reading['intent'][] = [
  'out_of_scope',
  'help',
  'greeting_smalltalk',
  'report_submit',
  'report_start',
  'status_submitted',
  'status_missing',
  'board_status',
  'summary_period',
  'indicator_compare',
  'indicator_value',
  'my_tasks',
];

/** A sentence that names a step of the file, read as a question about it or as a report; null when it names none. */
export const stepsAsked = (reading: Reading, context: Context): Request | null => {
  const { config, today, said, own, enters } = context;
  const term = termOn(config, today);
  if (said === undefined || term === undefined || !UNSURE.includes(reading.intent)) return null;
  const named = stepsInWords(config, term, said);
  const words = fold(said);
  const [place] = reading.slots.boards ?? [];
  const board = place === undefined ? undefined : boardNamed(config, place, today)?.id;
  const at = board === undefined ? {} : { board };
  if (named === null) return ROADMAP.test(words) ? { verb: 'steps', ...at } : null;
  // A name that is also a figure's stays a figure's, but for the steps that no field of the form states.
  const unstated = named.steps.filter(({ step }) => step.field === undefined);
  const group =
    named.group !== null && !term.steps.some(({ group, field }) => group === named.group?.key && field !== undefined);
  if (unstated.length === 0 && !group) return null;
  const step = argumentOf(term, named.steps, named.group);
  const one = step === undefined ? {} : { step };
  const share = shareInWords(said);
  const mine = board === undefined ? own : board;
  const tells =
    !ASKS.test(words) && (share !== null || TELLS.test(named.rest)) && mine !== null && enters(mine as BoardId);
  if (!tells) return { verb: 'steps', ...one, ...at };
  const { date } = reading.slots;
  return {
    verb: 'step_report',
    ...one,
    ...at,
    ...(date === undefined ? {} : { date }),
    ...(share === null ? {} : { share: `${share.done}/${share.of}` }),
  };
};
