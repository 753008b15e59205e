import { encodeAction } from '../conversation/action-token.js';
import { bold, button, buttons, line, reply, text } from '../conversation/build.js';
import type { Guess, GuessedArgument } from '../conversation/near.js';
import { presentGuesses } from '../conversation/present/command-outcome.js';
import type { Button } from '../conversation/reply.js';
import type { Request } from '../conversation/request.js';
import { parsePeriod } from '../domain/calendar/periods.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { BoardId } from '../domain/ids.js';
import type { CalendarDate } from '../domain/instant.js';
import { fieldNumber } from '../domain/report/form.js';
import type { IntentName, Interpretation, Reading, Slots, Unsure } from '../language/types.js';
import { comparedIn } from './comparing.js';
import { exchangeAsked } from './exchange-asked.js';
import { handle } from './handlers.js';
import { readingOf } from './last-asked.js';
import { stepsRequest } from './milestones/asked.js';
import { boardNamed, periodArgument } from './slots.js';
import type { Said, Turn } from './turn.js';
import { withUnit } from './units.js';
import { silenceAsked } from './why-silent.js';

/** Below this the bot says what it understood and offers the nearest readings. */
export const CONFIDENT = 0.5;

type Context = {
  readonly config: ClusterConfig;
  readonly today: CalendarDate;
  readonly current: string | null;
  /** The board a person means who names none: their own, unless they look at the whole cluster. */
  readonly own: string | null;
  /** Whether the person may enter figures of a board. */
  readonly enters: (board: BoardId) => boolean;
  /** The sentence itself, where it is at hand: what a figure is compared with is said in words of its own. */
  readonly said?: string;
};

/** How buttons carry an indicator: its place in the form, or its key when it is no field (a milestone in parts). */
const fieldWord = (config: ClusterConfig, key: string): string => {
  const number = fieldNumber(config.form, key);
  return number === '0' ? key : number;
};

/** What a reading asks for; null when it is not answered by a request (figures, small talk, out of scope, later issues). */
export const requestOf = (reading: Reading, { config, today, current, own, enters, said }: Context): Request | null => {
  const { slots, intent } = reading;
  const period = periodArgument(slots.period, current, config.calendar.parts);
  const named = (slots.boards ?? []).flatMap((name) => boardNamed(config, name, today)?.id ?? []);
  const [board] = named;
  const at = { ...(period === undefined ? {} : { period }), ...(board === undefined ? {} : { board }) };
  const onlyBoard = board === undefined ? {} : { board };
  const mine = board !== undefined || own === null ? {} : { board: own };
  const onlyPeriod = period === undefined ? {} : { period };
  const field = slots.indicator === undefined ? {} : { field: fieldWord(config, slots.indicator) };
  const compared = comparedIn(reading, said);
  switch (intent) {
    case 'status_missing':
      return { verb: 'status', ...onlyPeriod, only: 'missing' };
    case 'status_submitted':
      return { verb: 'status', ...onlyPeriod, only: 'submitted' };
    case 'board_status':
      return { verb: 'status', ...at };
    case 'my_tasks':
      return { verb: 'tasks' };
    case 'deadline_next':
      return { verb: 'deadlines', ...onlyPeriod };
    case 'summary_period':
      return { verb: 'summary', ...onlyPeriod };
    case 'summary_board':
      return { verb: 'summary', ...at, ...mine };
    case 'indicator_value':
    case 'indicator_compare':
    case 'trend':
      return {
        verb: 'indicator',
        // A comparison names the period it is made with; the one it is asked from comes with it.
        ...(compared.against === undefined ? at : { ...onlyBoard, ...compared }),
        ...(intent === 'indicator_compare' ? {} : mine),
        ...field,
        ...(slots.order === undefined ? {} : { order: slots.order }),
        ...(slots.limit === undefined ? {} : { limit: String(slots.limit) }),
      };
    case 'ranking':
      return config.scoring === undefined ? null : { verb: 'ranking', ...yearOf(period), ...onlyBoard };
    case 'report_start':
      // Who enters nothing for that board wants to see it.
      return board !== undefined && !enters(board) ? { verb: 'summary', ...at } : { verb: 'report', ...at };
    case 'report_submit':
      return { verb: 'submit', ...at };
    case 'remind_now':
      return { verb: 'remind', ...at };
    case 'extend_deadline':
      return { verb: 'extend', ...at, ...(slots.date === undefined ? {} : { date: slots.date }) };
    case 'milestone_status':
    case 'milestone_report':
      return stepsRequest(reading, { config, today, own, enters, ...(said === undefined ? {} : { said }) });
    case 'settings':
      return {
        verb: 'settings',
        ...(slots.topic === undefined ? {} : { topic: slots.topic }),
        ...settingValue(reading),
      };
    case 'help':
    case 'greeting_smalltalk':
      return { verb: 'help' };
    case 'cancel':
      return { verb: 'cancel' };
    default:
      return exchangeAsked(reading, { period, board }, said);
  }
};

/** The same request as a button can carry it: without what was typed. */
const pressable = (request: Request): Request => {
  if (!('said' in request)) return request;
  const { said: _, ...others } = request;
  return others as Request;
};

/** Points are of a year: of a period only its year counts. */
const yearOf = (period: string | undefined): { readonly year?: string } =>
  period === undefined ? {} : { year: period.slice(0, 4) };

const settingValue = ({ slots }: Reading): { readonly value?: string } => {
  if (typeof slots.value === 'string') return { value: slots.value };
  return slots.date === undefined ? {} : { value: slots.date };
};

/** Says that it was not understood, and offers up to three readings as buttons. */
export const askBack = (turn: Turn, interpretation: Interpretation, context: Context): Said => {
  const labels: Readonly<Record<string, string>> = turn.t.talk.choose;
  const choices = [interpretation, ...interpretation.alternatives].flatMap((reading): Button[] => {
    const request = requestOf(reading, context);
    const label = labels[reading.intent];
    return request === null || label === undefined ? [] : [button(label, pressable(request))];
  });
  const offered = [interpretation, ...interpretation.alternatives].flatMap((reading) => {
    const request = requestOf(reading, context);
    return request !== null && 'said' in request && request.said !== undefined
      ? [{ action: encodeAction(pressable(request)), said: request.said }]
      : [];
  });
  const unique = choices
    .filter((choice, index) => choices.findIndex((other) => other.action === choice.action) === index)
    .slice(0, 3);
  if (unique.length === 0) return { replies: [reply(text(turn.t.talk.notUnderstoodPlain))] };
  return {
    replies: [reply(text(line(bold(turn.t.talk.notUnderstood))), buttons(...unique.map((choice) => [choice])))],
    offered,
  };
};

/** A question about all becomes one about the board that is chosen. */
const OF_ONE: Partial<Record<IntentName, IntentName>> = {
  status_missing: 'board_status',
  status_submitted: 'board_status',
  my_tasks: 'board_status',
  summary_period: 'summary_board',
  indicator_compare: 'indicator_value',
};
/** What a name alone asks for. */
const OF_NAME = { board: 'board_status', indicator: 'indicator_compare', period: 'summary_period' } as const;

type Chosen = { readonly slots: Slots; readonly guess: GuessedArgument };

const chosen = (slots: Slots, unsure: Unsure, at: number, { config, today, current }: Context): Chosen | null => {
  if (unsure.kind === 'period') {
    const period = unsure.choices[at];
    const is = period === undefined ? undefined : (periodArgument(period, current, config.calendar.parts) ?? current);
    return period === undefined || is == null ? null : { slots: { ...slots, period }, guess: { kind: 'period', is } };
  }
  const choice = unsure.choices[at];
  if (choice === undefined) return null;
  if (unsure.kind === 'indicator')
    return { slots: { ...slots, indicator: choice }, guess: { kind: 'field', is: choice } };
  const board = boardNamed(config, choice, today);
  return board === undefined
    ? null
    : { slots: { ...slots, boards: [...(slots.boards ?? []), choice] }, guess: { kind: 'board', is: board.id } };
};

/** What may have been meant by words that come near a name: at most three, each the whole request with everything else kept. */
const guessesOf = (reading: Interpretation, context: Context): readonly Guess[] => {
  const [first, ...others] = reading.unsure ?? [];
  if (first === undefined) return [];
  const known = others.reduce((slots, each) => chosen(slots, each, 0, context)?.slots ?? slots, reading.slots);
  return [0, 1, 2].flatMap((at): Guess[] => {
    const one = chosen(known, first, at, context);
    if (one === null) return [];
    const named = reading.intent === 'out_of_scope' ? OF_NAME[first.kind] : reading.intent;
    const intent = one.slots.boards?.length === 1 ? (OF_ONE[named] ?? named) : named;
    const request = requestOf({ ...reading, intent, slots: one.slots }, context);
    return request === null ? [] : [{ ...one.guess, request: pressable(request) }];
  });
};

const saidUnclear = (turn: Turn, { unsure = [] }: Interpretation): readonly string[] => [
  turn.t.talk.unclear({ said: unsure.map(({ said }) => said).join('”, “') }),
];

/** “kỳ trước” settled to the period it meant, so that the next “kỳ trước” goes on from there. */
const withPeriod = ({ intent, slots, confidence }: Reading, { config, current }: Context): Reading => {
  const read = parsePeriod(periodArgument(slots.period, current, config.calendar.parts) ?? '');
  const period = read === null ? {} : { period: { year: read.year, part: read.part } };
  return { intent, slots: { ...slots, ...period }, confidence };
};

/** Answers a reading by the handler of its request. */
export const answerReading = async (turn: Turn, interpretation: Interpretation, context: Context): Promise<Said> => {
  const outside = interpretation.outside ?? [];
  const note = outside.length === 0 ? [] : [reply(text(turn.t.talk.outside({ names: outside.join(', ') })))];
  const silence = silenceAsked(interpretation, context);
  if (silence !== null) return handle(turn, silence);
  const nothing = interpretation.intent === 'out_of_scope';
  if (nothing && (interpretation.unsure === undefined || interpretation.confidence >= CONFIDENT))
    return { replies: note.length > 0 ? note : [reply(text(turn.t.talk.outOfScope))] };
  const request = requestOf(interpretation, context);
  const meant = guessesOf(interpretation, context);
  if (meant.length > 0) return { replies: [presentGuesses(turn.words, [...saidUnclear(turn, interpretation)], meant)] };
  if (interpretation.confidence < CONFIDENT) return askBack(turn, interpretation, context);
  if (request === null) return { replies: [...note, reply(text(turn.t.talk.notYet, turn.t.commands.available))] };
  if (
    note.length > 0 &&
    interpretation.slots.boards === undefined &&
    ['board_status', 'summary_board', 'indicator_value'].includes(interpretation.intent)
  )
    return { replies: note };
  if (readingOf(request, context.config) !== null) turn.remember(withPeriod(interpretation, context));
  const said = await handle(turn, withUnit(turn, interpretation, request, context.said));
  return note.length === 0 ? said : { ...said, replies: [...note, ...said.replies] };
};
