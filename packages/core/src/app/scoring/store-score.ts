import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { criterionCode, criterionLabel } from '../../conversation/present/scoring-words.js';
import type { Composing } from '../../conversation/session.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { missingIn } from '../../domain/scoring/decide.js';
import { criterionOf } from '../../domain/scoring/table.js';
import { COLUMNS, type Scoring, sheetOf } from '../../domain/scoring/types.js';
import { commitSaid } from '../commit-said.js';
import { actsFor } from '../people/deputies.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { mayFill } from './allowed.js';
import { openYear, ownAll } from './find.js';
import { sayScoringRefusal } from './refusals.js';
import { scoringDecider, scoringStream } from './stream.js';

const kept = async (turn: Turn, part: string, words: string | undefined) =>
  words === undefined || words === ''
    ? null
    : keepText(turn.deps, { key: turn.inbound.key, part, text: words, by: turn.person.id, at: turn.now });

/** Stores one criterion's points as they were read back, and leads on to the next one. */
export const storeScore = async (turn: Turn, { about, parts }: Composing): Promise<Said> => {
  const { t, words, person, deps, config, now } = turn;
  const found = await openYear(turn, about.year);
  if (!found.ok) return found.error;
  const { opened, year } = found.value;
  const column = COLUMNS.find((each) => each === about.column) ?? 'self';
  const board = (about.board ?? '') as BoardId;
  const id = about.criterion ?? '';
  const refused = mayFill(turn, opened, board, column);
  if (refused !== null) return refused;
  const reason = await kept(turn, 'reason', parts.reason);
  const evidence = await kept(turn, 'evidence', parts.evidence);
  const decision =
    parts.number === undefined || parts.day === undefined
      ? null
      : { number: parts.number, date: parts.day as CalendarDate };
  const absent = column === 'decided' ? null : await actsFor(deps, config, person, board, now);
  const said = (scoring: Scoring) => {
    const missing = missingIn(opened, sheetOf(scoring, board), column);
    const [next] = missing.flatMap((each) => criterionOf(opened.table, each) ?? []);
    const code = criterionCode(id);
    const where = { verb: 'score', year: String(year), board } as const;
    const left = missing.map(criterionCode).join(', ');
    const settled = column === 'decided' && sheetOf(scoring, board).step === 'decided';
    return reply(
      text(
        line(
          bold(
            t.scoring.stored({ code, points: words.f.number(Number(parts.points)), column: t.scoring.column[column] }),
          ),
        ),
        settled
          ? t.scoring.settled
          : missing.length === 0
            ? t.scoring.allScored
            : t.scoring.left({ n: missing.length, list: left }),
      ),
      buttons(
        next === undefined
          ? []
          : [button(criterionLabel(words, next), { ...where, criterion: next.id, do: column }, 'primary')],
        [button(t.scoring.button.sheet, where)],
      ),
    );
  };
  const result = await commitSaid(
    turn,
    scoringDecider,
    scoringStream(config.id, year),
    {
      type: 'Score',
      by: person.id,
      own: ownAll(turn),
      ...(absent === null ? {} : { deputyFor: absent.id }),
      board,
      column,
      criterion: id,
      points: Number(parts.points ?? '0'),
      reason,
      evidence,
      decision,
    },
    { receipt: said },
  );
  return result.ok
    ? { replies: [], outbound: result.value.outbound, dialogue: null }
    : { ...sayScoringRefusal(turn, opened, year, result.error), dialogue: null };
};
