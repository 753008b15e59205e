import { presentRoleMissing } from '../../conversation/present/roles.js';
import { presentSilence, presentSilenceElsewhere, presentSilences } from '../../conversation/present/silence.js';
import { may } from '../../domain/people/permissions.js';
import { standing } from '../../domain/report/evolve.js';
import type { OpenedCycle } from '../cycles.js';
import type { Handler, Said, Turn } from '../turn.js';
import { boardIn, isInside, ownBoards, say, sayPeriodRefused, sayUnknownBoard } from './asking.js';
import { dutiesOf } from './duties.js';
import { caseOf, readLedgers, readSilence } from './fair-silence.js';
import { resolvePeriod } from './resolve-period.js';
import { readWho } from './who.js';

const answerOne = async (turn: Turn, cycle: OpenedCycle, named: string): Promise<Said> => {
  const { deps, config, now, person } = turn;
  const board = boardIn(turn, cycle, named);
  const duty =
    board === undefined ? undefined : (await dutiesOf(deps, config, cycle)).find((each) => each.board === board.id);
  if (board === undefined || duty === undefined) return sayUnknownBoard(turn, cycle, 'status');
  // To whom a board's reminders went is between the board and those who run the cycle.
  const allowed = may(person, 'see_progress', board.id);
  if (!allowed.ok) return say(presentSilenceElsewhere(turn.words, { period: cycle.instants.period, board: board.id }));
  const { period } = cycle.instants;
  const silence = caseOf(await readLedgers(deps, config.id), period, duty, now);
  const who = await readWho(
    turn,
    silence.attempts.map((attempt) => attempt.person),
    [],
  );
  return say(
    presentSilence(turn.words, {
      period,
      now,
      silence,
      handedInAt: standing(duty.report)?.sentAt ?? null,
      who: who.person,
      inside: isInside(turn),
    }),
  );
};

/**
 * Why reports are missing, by the record of reminders: all of them to secretary and leader, to others their own board's only. Of no
 * board and no period: the current cycle.
 */
export const answerSilence: Handler<'silence'> = async (turn, request) => {
  const { deps, config, now, person } = turn;
  const allowed = may(person, 'see_progress');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const found = await resolvePeriod(turn, request.period);
  if (!found.ok) return sayPeriodRefused(turn, found.error);
  const cycle = found.value;
  const own = ownBoards(turn).find((board) => cycle.boards.includes(board));
  const board = request.board ?? (isInside(turn) ? undefined : own);
  if (board !== undefined) return answerOne(turn, cycle, board);
  const cases = isInside(turn) ? await readSilence(deps, config, cycle, await dutiesOf(deps, config, cycle), now) : [];
  return say(presentSilences(turn.words, { period: cycle.instants.period, cases }));
};
