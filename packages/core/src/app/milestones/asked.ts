import { takeDate } from '../../conversation/date-words.js';
import { groupOfParts, stepsInWords } from '../../conversation/milestone-names.js';
import { groupArgument } from '../../conversation/present/milestone-words.js';
import type { Request } from '../../conversation/request.js';
import { type PlacedStep, type StepGroup, stepsIn, type Term, termOn } from '../../domain/cluster/terms.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { fold } from '../../language/fold.js';
import type { Reading, Slots } from '../../language/types.js';
import { boardNamed } from '../slots.js';

export type Context = {
  readonly config: ClusterConfig;
  readonly today: CalendarDate;
  /** The board a person means who names none; null for who looks at the whole cluster. */
  readonly own: string | null;
  readonly enters: (board: BoardId) => boolean;
  readonly said?: string;
};

/** How buttons name these steps: one, or their group. */
export const argumentOf = (term: Term, steps: readonly PlacedStep[], group: StepGroup | null): string | undefined => {
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

const OURS = /(?<![a-z])(?:(?:ben|ban|tinh|don vi) (?:em|minh|toi|chung em|chung toi)|chung em|our|we)(?![a-z])/;

/** The board a sentence is about: the one named, one's own where it says so; null where it says neither. */
export const boardSaid = (slots: Slots, { config, today, own, said }: Context): string | null => {
  const [named, ...others] = slots.boards ?? [];
  // Several are looked at among all.
  if (others.length > 0) return null;
  if (named !== undefined) return boardNamed(config, named, today)?.id ?? null;
  return said !== undefined && OURS.test(fold(said)) ? own : null;
};

/** What a reading about steps asks for. `value` 3: all the subcommittees; without a topic which ones is asked. */
export const stepsRequest = (reading: Reading, context: Context): Request<'steps' | 'step_report'> => {
  const { config, today } = context;
  const term = termOn(config, today);
  if (term === undefined) return { verb: 'steps' };
  const { slots, intent } = reading;
  const board = boardSaid(slots, context);
  const onlyBoard = board === null ? {} : { board };
  const step = stepOf(context, term, slots);
  const single = step === undefined || !step.startsWith('g') || slots.value === 3;
  if (intent !== 'milestone_report') return { verb: 'steps', ...(step === undefined ? {} : { step }), ...onlyBoard };
  return {
    verb: 'step_report',
    ...(step === undefined || !single ? {} : { step }),
    ...onlyBoard,
    ...dateSaid(slots.date, context),
  };
};
