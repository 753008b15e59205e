import type { BoardId, PeriodId } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import type { StepStatus } from '../../domain/summary/types.js';
import { capital } from '../../i18n/format.js';
import { bold, button, buttons, line, numbered, text } from '../build.js';
import type { Block, Button } from '../reply.js';
import { stepCounts } from './approval.js';
import type { Words } from './words.js';

/** One board in the state of the round. */
export type RoundBoard = {
  readonly id: BoardId;
  readonly name: string;
  readonly handedIn: {
    readonly at: Instant;
    readonly complete: boolean;
    readonly onTime: boolean;
    readonly onBehalf: boolean;
  } | null;
  /** How far its report has come in the approval chain; null while none stands. */
  readonly approval: StepStatus | null;
  readonly due: Instant;
  readonly done: number;
  readonly of: number;
  readonly extended: boolean;
  /** A request for more time that nobody decided yet; `open` when it names no day. */
  readonly asks: CalendarDate | 'open' | null;
  readonly contact: 'reachable' | 'unreachable' | 'away' | 'nobody';
  /** The outcome of its last reminder is unknown. */
  readonly uncertain: boolean;
};

export type RoundView = {
  readonly period: PeriodId;
  readonly reader: 'secretary' | 'leader';
  /** The digest before this one, else a day ago: since when changes are looked for. */
  readonly since: Instant;
  readonly at: Instant;
  readonly boards: readonly RoundBoard[];
};

const names = (boards: readonly RoundBoard[]): string => boards.map((board) => board.name).join(', ');

/** Why a board is missing, as far as it is known: more time, asked for, cannot be reached, how far its draft is. */
const note = ({ t, f }: Words, board: RoundBoard): string => {
  const { digest } = t.reminders;
  const contact = board.contact === 'reachable' ? [] : [digest[board.contact]];
  const extended = board.extended ? [digest.extendedTo({ date: f.shortDate(f.localDate(board.due)) })] : [];
  const asked =
    board.asks === null
      ? []
      : [board.asks === 'open' ? digest.asksForMore : digest.asksFor({ date: f.shortDate(board.asks) })];
  const draft =
    board.done > 0 ? [digest.draft({ done: board.done, of: board.of })] : contact.length > 0 ? [] : [digest.untouched];
  return [...contact, ...extended, ...asked, ...draft].join(', ');
};

/** `Nghệ An, Hà Tĩnh (chưa điền); Thanh Hóa (gia hạn đến 20/6, đã điền 4/11)`: boards of the same note together. */
const missingWords = (words: Words, missing: readonly RoundBoard[]): string => {
  const groups = new Map<string, RoundBoard[]>();
  for (const board of missing) {
    const why = note(words, board);
    groups.set(why, [...(groups.get(why) ?? []), board]);
  }
  return [...groups]
    .map(([why, boards]) => words.t.reminders.digest.part({ board: names(boards), note: why }))
    .join('; ');
};

const asks = ({ t, f }: Words, boards: readonly RoundBoard[]): readonly string[] => {
  const { digest } = t.reminders;
  const orphans = boards.filter(
    (board) => board.handedIn === null && ['unreachable', 'nobody'].includes(board.contact),
  );
  return [
    ...boards.flatMap((board) => {
      if (board.asks === null || board.handedIn !== null) return [];
      return [
        board.asks === 'open'
          ? digest.askExtendMore({ board: board.name })
          : digest.askExtend({ board: board.name, date: f.shortDate(board.asks) }),
      ];
    }),
    ...(orphans.length === 0 ? [] : [digest.askOfficer({ names: names(orphans) })]),
  ];
};

/** What may be done about the round. */
const roundButtons = (
  words: Words,
  { period, since, at }: RoundView,
  missing: number,
): readonly (readonly Button[])[] => {
  const { t, f } = words;
  const label = t.reminders.button;
  return [
    missing === 0
      ? []
      : [
          button(label.remindMissing({ n: missing }), { verb: 'remind', period }),
          button(label.extend, { verb: 'extend', period }),
        ],
    [button(label.status, { verb: 'status', period }), button(label.summary, { verb: 'summary', period })],
    [button(t.changes.button.since({ at: f.shortDateTime(since, at) }), { verb: 'changes', period, since })],
  ];
};

/** The state of the round with names: the verdict first, then what is to be decided, then the details under the thumb. */
export const presentDigest = (words: Words, round: RoundView, several = false): readonly Block[] => {
  const { t, f } = words;
  const { digest } = t.reminders;
  const { boards, period, reader } = round;
  const handedIn = boards.filter((board) => board.handedIn !== null);
  const missing = boards.filter((board) => board.handedIn === null);
  const incomplete = handedIn.filter((board) => board.handedIn?.complete === false);
  const late = handedIn.filter((board) => board.handedIn?.complete === true && !board.handedIn.onTime);
  const onTime = handedIn.length - late.length - incomplete.length;
  const counts =
    handedIn.length === 0
      ? digest.none({ of: boards.length })
      : digest.verdict({ handedIn: handedIn.length, of: boards.length, onTime, late: late.length });
  const rest = missing.length === 0 ? '' : digest.missing({ n: missing.length, names: missingWords(words, missing) });
  const verdict = onTime === boards.length ? digest.all({ of: boards.length }) : `${counts}${rest}`;
  const behalf = boards.filter((board) => board.handedIn?.onBehalf === true);
  const uncertain = missing.filter((board) => board.uncertain);
  const lateNames = late.map((board) =>
    digest.lateBy({ board: board.name, by: board.handedIn === null ? '' : f.duration(board.due, board.handedIn.at) }),
  );
  const open = asks(words, boards);
  return [
    text(
      line(digest.title({ period: f.period(period) })),
      line(bold(verdict)),
      ...(late.length === 0 ? [] : [digest.late({ names: lateNames.join(', ') })]),
      ...(incomplete.length === 0 ? [] : [digest.incomplete({ names: names(incomplete) })]),
      ...stepCounts(
        words,
        boards.map(({ id: board, approval }) => ({ board, approval })),
        round.at,
      ),
      ...(behalf.length === 0 ? [] : [digest.onBehalf({ names: names(behalf) })]),
      ...(uncertain.length === 0 ? [] : [digest.uncertain({ names: names(uncertain) })]),
      ...(open.length === 0 ? [] : [reader === 'leader' ? digest.asksLeader : digest.asksSecretary]),
    ),
    numbered(open),
    buttons(
      ...(several
        ? [[button(capital(f.period(period)), { verb: 'status', period })]]
        : roundButtons(words, round, missing.length)),
    ),
  ];
};
