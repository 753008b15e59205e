import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { criterionCode } from '../../conversation/present/scoring-words.js';
import { boardName } from '../../conversation/present/summary-words.js';
import type { Words } from '../../conversation/present/words.js';
import type { Button } from '../../conversation/reply.js';
import type { BoardId } from '../../domain/ids.js';
import type { ScoringCommand } from '../../domain/scoring/commands.js';
import { missingIn, scorerOf } from '../../domain/scoring/decide.js';
import { BOARD_TABLE } from '../../domain/scoring/states.js';
import { RETURN_REASONS, type Scoring, type ScoringEvent, sheetOf } from '../../domain/scoring/types.js';
import { commitSaid, type SaidAfter } from '../commit-said.js';
import { actsFor } from '../people/deputies.js';
import { say } from '../steering/rounds.js';
import { concernedIn, enteringFor, tell } from '../steering/tell.js';
import type { Said, Turn } from '../turn.js';
import { mayHandIn, refusedFor } from './allowed.js';
import { type OpenYear, ownAll } from './find.js';
import { sayScoringRefusal } from './refusals.js';
import { scoringDecider, scoringStream } from './stream.js';

type Saying = SaidAfter<Scoring, ScoringEvent>;

const carryOut = async (turn: Turn, at: OpenYear, command: ScoringCommand, said: Saying): Promise<Said> => {
  const stream = scoringStream(turn.config.id, at.year);
  const result = await commitSaid(turn, scoringDecider, stream, command, said);
  return result.ok
    ? { replies: [], outbound: result.value.outbound, remember: true }
    : sayScoringRefusal(turn, at.opened, at.year, result.error);
};

const where = ({ year }: OpenYear, board: BoardId) => ({ verb: 'score', year: String(year), board }) as const;
const sheetButton = ({ t }: Pick<Words, 't'>, at: OpenYear, board: BoardId): Button =>
  button(t.scoring.button.sheet, where(at, board));

/** When no board scores any more, those who decide are told. */
const decidersTold = async (turn: Turn, at: OpenYear) => {
  const people = await concernedIn(turn, []);
  return (state: Scoring) => {
    const waiting = at.opened.boards.some((board) => ['self', 'cross'].includes(sheetOf(state, board).step));
    return tell(turn, waiting ? [] : people, 'scoring-decide', (to) =>
      reply(
        text(line(bold(to.t.scoring.notice.decide({ year: at.year })))),
        buttons([button(to.t.scoring.button.progress, { verb: 'score', year: String(at.year) }, 'primary')]),
      ),
    );
  };
};

/** Hands in a column: the self-score goes to the board that cross-scores, the cross-score to those who decide. */
export const handInColumn = async (
  turn: Turn,
  at: OpenYear,
  board: BoardId,
  column: 'self' | 'cross',
  sure: boolean,
): Promise<Said> => {
  const { t, words, person } = turn;
  const { opened, scoring, year } = at;
  const refused = mayHandIn(turn, opened, board, column);
  if (refused !== null) return refused;
  const name = boardName(words, board);
  const missing = missingIn(opened, sheetOf(scoring, board), column);
  const fits = BOARD_TABLE[sheetOf(scoring, board).step][`hand_in_${column}`] !== undefined;
  if (!sure && fits && missing.length === 0 && scoring.state === 'open')
    return say(
      reply(
        text(line(bold(t.scoring.handIn.confirm[column]({ board: name, year }))), t.scoring.handIn.after),
        buttons([
          button(t.scoring.button.handIn, { ...where(at, board), do: 'handin', sure: 'yes' }, 'primary'),
          sheetButton(turn, at, board),
        ]),
      ),
    );
  const scorer = scorerOf(opened, board);
  const next = column === 'self' && scorer !== null ? await enteringFor(turn, [scorer]) : [];
  const deciders = await decidersTold(turn, at);
  const absent = await actsFor(
    turn.deps,
    turn.config,
    person,
    column === 'self' || scorer === null ? board : scorer,
    turn.now,
  );
  const deputy = absent === null ? {} : { deputyFor: absent.id };
  return carryOut(
    turn,
    at,
    { type: 'HandIn', by: person.id, own: ownAll(turn), ...deputy, board, column },
    {
      receipt: () =>
        reply(
          text(
            line(bold(t.scoring.handIn.done[column]({ board: name, year }))),
            column === 'self' && scorer !== null
              ? t.scoring.handIn.goesTo({ board: boardName(words, scorer) })
              : t.scoring.handIn.decided,
          ),
          buttons([sheetButton(turn, at, board)]),
        ),
      told: (state) =>
        column === 'cross' || scorer === null
          ? deciders(state)
          : tell(turn, next, 'scoring-cross', (to) =>
              reply(
                text(line(bold(to.t.scoring.notice.cross({ board: boardName(to, board), year })))),
                buttons([button(to.t.scoring.button.cross, where(at, board), 'primary')]),
              ),
            ),
    },
  );
};

/** Passes a board's step over, for those who decide: what was not scored stays empty and is seen to be. */
export const passColumn = async (turn: Turn, at: OpenYear, board: BoardId, sure: boolean): Promise<Said> => {
  const { t, words, person } = turn;
  const refused = refusedFor(turn, 'decide_scores');
  if (refused !== null) return refused;
  const { step } = sheetOf(at.scoring, board);
  const column = step === 'self' ? 'self' : 'cross';
  const name = boardName(words, board);
  if (!sure && (step === 'self' || step === 'cross'))
    return say(
      reply(
        text(line(bold(t.scoring.pass.confirm[column]({ board: name })))),
        buttons([
          button(t.scoring.button.pass, { ...where(at, board), do: 'pass', sure: 'yes' }, 'danger'),
          sheetButton(turn, at, board),
        ]),
      ),
    );
  return carryOut(
    turn,
    at,
    { type: 'Pass', by: person.id, own: ownAll(turn), board, column },
    {
      receipt: () =>
        reply(text(line(bold(t.scoring.pass.done[column]({ board: name })))), buttons([sheetButton(turn, at, board)])),
    },
  );
};

/** Sends a handed-in self-score back to its board, with a reason of the list. */
export const returnSelf = async (turn: Turn, at: OpenYear, board: BoardId, said: string | undefined): Promise<Said> => {
  const { t, words, person } = turn;
  const refused = refusedFor(turn, 'decide_scores');
  if (refused !== null) return refused;
  const name = boardName(words, board);
  const reason = RETURN_REASONS.find((each) => each === said);
  if (reason === undefined)
    return say(
      reply(
        text(line(bold(t.scoring.returned.ask({ board: name })))),
        buttons(
          ...RETURN_REASONS.map((each) => [
            button(t.scoring.returnReason[each], { ...where(at, board), do: 'return', reason: each }),
          ]),
        ),
      ),
    );
  const people = await enteringFor(turn, [board]);
  return carryOut(
    turn,
    at,
    { type: 'Return', by: person.id, own: ownAll(turn), board, reason },
    {
      receipt: () =>
        reply(text(line(bold(t.scoring.returned.done({ board: name, reason: t.scoring.returnReason[reason] }))))),
      told: () =>
        tell(turn, people, 'scoring-returned', (to) =>
          reply(
            text(
              line(bold(to.t.scoring.returned.notice({ year: at.year, reason: to.t.scoring.returnReason[reason] }))),
            ),
            buttons([button(to.t.scoring.button.self, where(at, board), 'primary')]),
          ),
        ),
    },
  );
};

/** Decides everything that needs no note as the assigned board gave it. */
export const agreeScores = async (turn: Turn, at: OpenYear, board: BoardId): Promise<Said> => {
  const { t, words, person } = turn;
  const refused = refusedFor(turn, 'decide_scores');
  if (refused !== null) return refused;
  return carryOut(
    turn,
    at,
    { type: 'Agree', by: person.id, own: ownAll(turn), board },
    {
      receipt: (state) => {
        const left = missingIn(at.opened, sheetOf(state, board), 'decided');
        const list = left.map(criterionCode).join(', ');
        return reply(
          text(
            line(bold(t.scoring.agreed({ board: boardName(words, board) }))),
            left.length === 0 ? t.scoring.settled : t.scoring.left({ n: left.length, list }),
          ),
          buttons([sheetButton(turn, at, board)]),
        );
      },
    },
  );
};
