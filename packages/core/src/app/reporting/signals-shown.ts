import { reply, text } from '../../conversation/build.js';
import { headingOf } from '../../conversation/present/report.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { presentSignals, type SignalView } from '../../conversation/present/signals.js';
import type { BoardId, TextId } from '../../domain/ids.js';
import { holds } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { standing } from '../../domain/report/evolve.js';
import type { Signal } from '../../domain/report/signals.js';
import { boardIn, maySee, ownBoards, say, sayPeriodRefused, sayUnknownBoard } from '../queries/asking.js';
import { resolvePeriod } from '../queries/resolve-period.js';
import { readText } from '../texts.js';
import type { Handler, Turn } from '../turn.js';
import { type Duty, loadDuty } from './duty.js';
import { ownTexts } from './signals.js';
import { aboutOf } from './view.js';

/** The signals of a report as its own board is told them: another board by name only where its figures may be seen. */
export const signalView = async (turn: Turn, duty: Duty, signals: readonly Signal[]): Promise<SignalView> => {
  const texts = await ownTexts(turn, duty);
  return {
    signals,
    textOf: (field) => texts.find((each) => each.field === field)?.text ?? null,
    entries: duty.entries,
    mayName: (board: BoardId) => maySee(turn, duty.cycle, board).ok,
    advice: true,
  };
};

/** Whether somebody may see the signals of a board's report. */
export const maySeeSignals = ({ person }: Turn, board: BoardId): boolean => may(person, 'see_signals', board).ok;

/** The other texts, by id: to the secretary all, to a board its own of earlier periods. */
const otherTexts = async (turn: Turn, signals: readonly Signal[]): Promise<ReadonlyMap<TextId, string | null>> => {
  const all = holds(turn.person, 'secretary');
  const ids = signals.flatMap((signal) =>
    signal.code === 'repeats' || (signal.code === 'alike' && all) ? [signal.of] : [],
  );
  return new Map(await Promise.all(ids.map(async (id) => [id, await readText(turn.deps, id)] as const)));
};

/** What was said to whoever handed a report in, for the secretary and the board itself. */
export const answerSignals: Handler<'signals'> = async (turn, request) => {
  const { t } = turn;
  const found = await resolvePeriod(turn, request.period);
  if (!found.ok) return sayPeriodRefused(turn, found.error);
  const cycle = found.value;
  const named = request.board ?? ownBoards(turn).find((board) => cycle.boards.includes(board));
  const allowed = may(turn.person, 'see_signals', named as BoardId | undefined);
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  if (named === undefined) return say(reply(text(t.signals.view.whose)));
  const board = boardIn(turn, cycle, named);
  if (board === undefined) return sayUnknownBoard(turn, cycle, 'status');
  if (!maySeeSignals(turn, board.id)) {
    const refused = may(turn.person, 'see_signals', board.id);
    if (!refused.ok) return say(presentRoleMissing(turn.words, refused.error));
  }
  const duty = await loadDuty(turn.deps, turn.config.id, board, cycle);
  const revision = standing(duty.report);
  const heading = headingOf(turn.words, aboutOf(duty));
  if (revision === null) return say(reply(text(t.signals.view.notIn({ heading }))));
  turn.noteRead({ at: turn.now, what: 'summary', period: cycle.instants.period, board: board.id });
  // What stands in the report, not what was typed since.
  const handedIn = { ...duty, entries: revision.entries };
  const signals = revision.signals ?? [];
  const others = await otherTexts(turn, signals);
  return say(
    presentSignals(turn.words, {
      ...(await signalView(turn, handedIn, signals)),
      advice: false,
      heading,
      revision: turn.words.f.revision(revision.number),
      period: cycle.instants.period,
      board: board.id,
      other: (signal) =>
        signal.code === 'repeats' || signal.code === 'alike'
          ? others.has(signal.of)
            ? (others.get(signal.of) ?? t.signals.erased)
            : null
          : null,
    }),
  );
};
