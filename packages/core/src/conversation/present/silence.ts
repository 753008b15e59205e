import type { BoardId, PeriodId, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import {
  type Attempt,
  bySilence,
  downAtDue,
  firstContact,
  heldUp,
  SILENCE_CLASSES,
  type SilenceCase,
  type SilenceClass,
  silenceClass,
} from '../../domain/reminder/silence-classes.js';
import type { BoardStatus } from '../../domain/summary/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import { boardName } from './summary-words.js';
import { unitName } from './unit-words.js';
import type { Words } from './words.js';

/** Earlier lines than these are counted only. */
const LINES = 12;
const IN_A_ROW = 2;

/** How often a board was reached; what several of its people got at the same hour counts once. */
const reached = ({ attempts }: SilenceCase): number =>
  new Set(attempts.flatMap(({ arrivedAt, at }) => (arrivedAt === null ? [] : [at]))).size;

const classWords = ({ t }: Words, silence: SilenceCase): string => {
  const { short } = t.silence;
  const found = silenceClass(silence);
  if (found === 'did_not_report') return short.did_not_report({ n: reached(silence) });
  return found === 'could_not_be_reached' && silence.attempts.length === 0 ? short.not_tried : short[found];
};

/** What a class of the status answer says already in its own words. */
const SAID: Partial<Record<BoardStatus['class'], SilenceClass>> = {
  nobody_enrolled: 'nobody_enrolled',
  not_reachable: 'could_not_be_reached',
};

/** Beside a board that is past its due instant: why nothing is there, in few words; nothing where the answer says it anyway. */
export const silenceNote = (words: Words, status: BoardStatus, silence: SilenceCase | undefined): readonly string[] =>
  silence === undefined || SAID[status.class] === silenceClass(silence) ? [] : [classWords(words, silence)];

export type SilenceView = {
  readonly period: PeriodId;
  readonly now: Instant;
  readonly silence: SilenceCase;
  /** When the report came after all; null while it is missing. */
  readonly handedInAt: Instant | null;
  /** Names a reader of the proof may know. */
  readonly who: (person: PersonId, board: BoardId) => string;
  readonly inside: boolean;
};

const outcomeWords = ({ t, f }: Words, attempt: Attempt): string => {
  const { line: said, reason } = t.silence;
  if (!attempt.sent) return reason[attempt.reason as keyof typeof reason] ?? said.notSent;
  switch (attempt.outcome) {
    case null:
      return said.onItsWay;
    case 'sent':
      return heldUp(attempt) && attempt.arrivedAt !== null
        ? said.arrivedLate({ time: f.shortDateTime(attempt.arrivedAt) })
        : said.arrived;
    case 'unreachable':
      return said.unreachable;
    case 'rejected':
      return said.rejected;
    case 'uncertain':
      return said.uncertain;
  }
};

const attemptLine = (words: Words, view: SilenceView, attempt: Attempt): string => {
  const { t, f } = words;
  const who = view.who(attempt.person, view.silence.board);
  const outcome = outcomeWords(words, attempt);
  const time = f.shortDateTime(attempt.at);
  return attempt.kind === 'nudge'
    ? t.silence.line.nudge({ time, outcome, who })
    : t.silence.line.slot({ time, outcome, who });
};

const contactLine = ({ t, f }: Words, { silence }: SilenceView): string => {
  const first = firstContact(silence.attempts);
  if (first === null) return t.silence.noContact;
  const time = f.shortDateTime(first);
  return first < silence.due ? t.silence.contactBefore({ time }) : t.silence.contactAfter({ time });
};

const detailButtons = (
  { t }: Words,
  { period, silence, inside, handedInAt }: SilenceView,
): readonly (readonly Button[])[] => {
  const label = t.questions.button;
  const at = { period, board: silence.board };
  if (handedInAt !== null || !inside) return [[button(label.status, { verb: 'status', period })]];
  const found = silenceClass(silence);
  return [
    found === 'did_not_report' || silence.attempts.length === 0
      ? [button(t.silence.button.remind, { verb: 'remind', ...at })]
      : found === 'own_fault'
        ? [button(t.silence.button.extend, { verb: 'extend', ...at })]
        : [button(label.invite, { verb: 'invite', role: 'officer', board: silence.board })],
    [button(t.silence.button.all, { verb: 'silence', period }), button(label.status, { verb: 'status', period })],
  ];
};

/** Why one board is silent, with the proof out of the ledger line by line. */
export const presentSilence = (words: Words, view: SilenceView): Reply => {
  const { t, f } = words;
  const { silence } = view;
  const board = unitName(words, silence.board);
  const outage = downAtDue(silence);
  const shown = silence.attempts.slice(-LINES);
  const left = silence.attempts.length - shown.length;
  const verdict =
    view.handedInAt === null
      ? t.silence.title({ board, why: classWords(words, silence) })
      : t.silence.titleIn({ board, time: f.shortDateTime(view.handedInAt) });
  return reply(
    text(
      line(bold(verdict)),
      t.silence.about({ period: f.period(view.period), due: f.dateTime(silence.due) }),
      ...(outage === null
        ? []
        : [t.silence.outage({ from: f.shortDateTime(outage.from), to: f.shortDateTime(outage.until) })]),
      ...(silence.attempts.length === 0 ? [t.silence.nothing] : []),
    ),
    bullets([
      ...(left > 0 ? [t.silence.earlier({ n: left })] : []),
      ...shown.map((attempt) => attemptLine(words, view, attempt)),
    ]),
    text(...(silence.attempts.length === 0 ? [] : [contactLine(words, view)])),
    buttons(...detailButtons(words, view)),
  );
};

/** A board's own people may ask why it is silent, not why another one is: their role is not what is missing. */
export const presentSilenceElsewhere = (
  words: Words,
  { period, board }: { readonly period: PeriodId; readonly board: BoardId },
): Reply =>
  reply(
    text(words.t.silence.elsewhere({ board: unitName(words, board) })),
    buttons([button(words.t.questions.button.status, { verb: 'status', period })]),
  );

const inRows = (all: readonly Button[]): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(all.length / IN_A_ROW) }, (_, row) => all.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW));

/** Every missing board of a cycle in its class, each with a button to its proof. */
export const presentSilences = (
  words: Words,
  view: { readonly period: PeriodId; readonly cases: readonly SilenceCase[] },
): Reply => {
  const { t, f } = words;
  const { period, cases } = view;
  const back = button(t.questions.button.status, { verb: 'status', period });
  if (cases.length === 0) return reply(text(t.silence.allIn({ period: f.period(period) })), buttons([back]));
  const classes = bySilence(cases);
  return reply(
    text(line(bold(t.silence.missing({ n: cases.length }))), t.silence.aboutAll({ period: f.period(period) })),
    bullets(
      SILENCE_CLASSES.flatMap((each) => {
        const boards = classes[each];
        const names = boards.map((board) => boardName(words, board)).join(', ');
        return boards.length === 0 ? [] : [t.silence.group[each]({ n: boards.length, names })];
      }),
    ),
    buttons(...inRows(cases.map(({ board }) => button(boardName(words, board), { verb: 'silence', period, board }))), [
      back,
    ]),
  );
};
