import { bold, bullets, line, reply, text } from '../../conversation/build.js';
import type { MessageRef } from '../../conversation/inbound.js';
import { presentErrors } from '../../conversation/present/field-errors.js';
import { presentReadback, type Readback } from '../../conversation/present/readback.js';
import { headingOf } from '../../conversation/present/report.js';
import { labelOf } from '../../conversation/present/words.js';
import type { Reply } from '../../conversation/reply.js';
import type { Dialogue, Proposal } from '../../conversation/session.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { type CalendarDate, DAY, millis } from '../../domain/instant.js';
import { fieldOf } from '../../domain/report/form.js';
import { checkValue, type FieldError } from '../../domain/report/validate.js';
import { listCycles } from '../cycles.js';

import type { Said, Turn } from '../turn.js';
import { doubtsOf, markOf, type Values } from './doubts.js';

import { type Duty, loadDuty } from './duty.js';
import { asOfOf } from './guided.js';
import { joined } from './proposals.js';
import type { Figures } from './read-figures.js';
import { behalfWords, unpackBehalf, viewOf } from './view.js';

/** An unanswered read-back is not kept longer than this. */
const READBACK_MS = DAY;

/** Names the card of this message; buttons of an older one are told that it is out of date. */
export const cardOf = (turn: Turn): string => `c${turn.deps.ids.sha256(turn.inbound.key).slice(0, 10)}`;

const placeIn = (duty: Duty, key: IndicatorKey): number => duty.form.fields.findIndex((field) => field.key === key);

const nameOf = (message: MessageRef): string => `${message.chat} ${message.message}`;

/** The read-back that waits for this report; null when none does. */
export const waitingFor = (turn: Turn, duty: Duty): Readback | null => {
  const { dialogue } = turn.session;
  const same =
    dialogue?.kind === 'readback' && dialogue.period === duty.ref.period && dialogue.board === duty.ref.board;
  return same ? dialogue : null;
};

/** Fields that a read-back is about, by name. */
export const namesIn = (turn: Turn, fields: readonly string[]): string =>
  fields.map((field) => labelOf(turn.words, field)).join('; ');
export const fieldsIn = ({ proposals, texts }: Readback): readonly IndicatorKey[] =>
  [...proposals, ...texts].map(({ field }) => field);

/** A read-back of another report gives way; what was in it is named, so that it can be sent again. */
export const displaced = (turn: Turn, duty: Duty): readonly Reply[] =>
  waitingFor(turn, duty) !== null ? [] : displacedAny(turn);

/** The same of any read-back, for what is no report. */
export const displacedAny = (turn: Turn): readonly Reply[] => {
  const { dialogue } = turn.session;
  if (dialogue?.kind !== 'readback') return [];
  const board = boardOf(turn.config, dialogue.board);
  if (board === undefined) return [];
  const heading = headingOf(turn.words, { board, period: dialogue.period });
  return [reply(text(turn.t.report.displaced({ heading, list: namesIn(turn, fieldsIn(dialogue)) })))];
};

export type ReadbackOptions = {
  readonly asOf: CalendarDate | null;
  readonly behalf: string | null;
  readonly revise: boolean;
  readonly guided: boolean;
};

/**
 * Reads figures back in full and waits for the person's word; errors of single values come first, all at once, and lose nothing
 * beside them. Figures that wait already stay: another one for the same field is asked about, unless it corrects.
 */
export const openReadback = async (
  turn: Turn,
  duty: Duty,
  figures: Figures,
  options: ReadbackOptions,
): Promise<Said> => {
  const today = turn.words.f.localDate(turn.now);
  const { content, message } = turn.inbound;
  const errors = figures.proposals.flatMap((proposal): FieldError[] => {
    const field = fieldOf(duty.form, proposal.field);
    const error = field === undefined || proposal.readings.length > 0 ? null : checkValue(field, proposal.value, today);
    return error === null ? [] : [error];
  });
  const unread = figures.unread.map((each) =>
    each.field === null
      ? turn.t.report.template.bad({ line: each.said })
      : turn.t.report.notAFigure({ text: each.said, label: labelOf(turn.words, each.field) }),
  );
  const problems = [...presentErrors(turn.words, errors), ...unread];
  const waiting = waitingFor(turn, duty);
  const edited = content.kind === 'edited' ? nameOf(content.original) : null;
  const from = edited ?? (message === null ? null : nameOf(message));
  const good = figures.proposals
    .filter((proposal) => !errors.some((error) => error.field === proposal.field))
    .map((proposal): Proposal => (from === null ? proposal : { ...proposal, from }));
  const warning = problems.length === 0 ? [] : [reply(text(line(bold(turn.t.report.errorsTitle))), bullets(problems))];
  if (good.length + figures.texts.length === 0) {
    if (waiting === null) return { replies: warning };
    const said = await showReadback(turn, duty, waiting);
    return { ...said, replies: [...warning, ...said.replies] };
  }
  const proposals = joined(waiting?.proposals ?? [], good, { corrects: options.revise || edited !== null, edited });
  const texts = [
    ...(waiting?.texts ?? []).filter((each) => !figures.texts.some(({ field }) => field === each.field)),
    ...figures.texts,
  ];
  const said = await showReadback(turn, duty, {
    kind: 'readback',
    card: cardOf(turn),
    period: duty.ref.period,
    board: duty.ref.board,
    asOf: options.asOf ?? waiting?.asOf ?? asOfOf(turn, duty),
    proposals: [...proposals].sort((a, b) => placeIn(duty, a.field) - placeIn(duty, b.field)),
    shares: { ...waiting?.shares, ...figures.shares },
    texts,
    correcting: null,
    // What waits was read back against what stood then.
    ...(waiting?.beside === undefined ? {} : { beside: waiting.beside }),
    ...(waiting === null ? { since: duty.version } : waiting.since === undefined ? {} : { since: waiting.since }),
    at: turn.now,
    behalf: options.behalf,
    revise: options.revise || waiting?.revise === true,
    guided: options.guided,
  });
  return { ...said, replies: [...displaced(turn, duty), ...warning, ...said.replies] };
};

/** What a read-back would store: its figures that have one reading. */
export const valuesIn = (dialogue: Readback): Values =>
  Object.fromEntries(
    dialogue.proposals.flatMap(({ field, value, readings }) => (readings.length > 0 ? [] : [[field, value]])),
  );

/** Shows a read-back with everything unusual in it, and remembers that this was shown. */
export const showReadback = async (turn: Turn, duty: Duty, dialogue: Readback): Promise<Said> => {
  const view = viewOf(turn, duty, await behalfWords(turn, unpackBehalf(dialogue.behalf)));
  // While a figure has to be chosen, that is all the card asks.
  const unclear = dialogue.proposals.some(({ readings }) => readings.length > 0);
  const doubts = unclear ? [] : await doubtsOf(turn, duty, valuesIn(dialogue), dialogue.shares);
  return {
    replies: [presentReadback(turn.words, view, dialogue, doubts)],
    dialogue: { ...dialogue, asked: doubts.map(markOf) },
  };
};

/** The duty a dialogue is about; null when its report is gone. */
export const dutyOf = async (
  turn: Pick<Turn, 'config' | 'deps'>,
  dialogue: { readonly period: string; readonly board: string },
): Promise<Duty | null> => {
  const board = boardOf(turn.config, dialogue.board);
  const cycle = (await listCycles(turn.deps, turn.config.id)).find((each) => each.instants.period === dialogue.period);
  return board === undefined || cycle === undefined ? null : loadDuty(turn.deps, turn.config.id, board, cycle);
};

export const expired = (now: Turn['now'], dialogue: Dialogue | null): dialogue is Readback =>
  dialogue?.kind === 'readback' && millis(now) - millis(dialogue.at) > READBACK_MS;
