import { presentReceipt } from '../../conversation/present/scoring-receipt.js';
import type { BoardId, TextId } from '../../domain/ids.js';
import type { Place } from '../../domain/scoring/rank.js';
import type { ReceiptLine } from '../../domain/scoring/receipt.js';
import { stabilityOf } from '../../domain/scoring/stability.js';
import { criterionOf } from '../../domain/scoring/table.js';
import type { Version } from '../../domain/scoring/types.js';
import { readWho } from '../queries/who.js';
import { say } from '../steering/rounds.js';
import { readText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import type { OpenYear } from './find.js';
import { sayScoringRefusal } from './refusals.js';
import { isOwn, nothingScored, tableSeen } from './seen.js';

const textsOf = async (turn: Turn, lines: readonly ReceiptLine[]): Promise<ReadonlyMap<TextId, string>> => {
  const notes = lines.flatMap(({ why }) =>
    why.code === 'scored' ? [why.reason, why.evidence] : why.code === 'model' ? [why.title] : [],
  );
  const ids = notes.flatMap((note) => (note === null ? [] : [note.text]));
  const read = await Promise.all(ids.map(async (id) => [id, (await readText(turn.deps, id)) ?? ''] as const));
  return new Map(read);
};

export type ReceiptAsked = {
  readonly board: BoardId;
  readonly criterion: string | undefined;
  readonly version: Version | null;
  /** Whether the reader may know the places. */
  readonly ranked: boolean;
};

/** Where a board's points come from: criterion by criterion, or the lines of one. */
export const showReceipt = async (turn: Turn, at: OpenYear, asked: ReceiptAsked): Promise<Said> => {
  const { opened, year } = at;
  const { board, version, ranked } = asked;
  const seen = await tableSeen(turn, at, version);
  const score = seen.scores.find((each) => each.board === board);
  if (score === undefined) return sayScoringRefusal(turn, opened, year, { code: 'unknown_board' });
  const criterion = asked.criterion === undefined ? null : (criterionOf(opened.table, asked.criterion) ?? null);
  if (asked.criterion !== undefined && criterion === null)
    return sayScoringRefusal(turn, opened, year, { code: 'unknown_criterion' });
  const lines = criterion === null ? [] : score.lines.filter((line) => line.criterion === criterion.id);
  const people = lines.flatMap(({ sources }) => sources.flatMap(({ by }) => (by === null ? [] : [by])));
  const nothing = version === null && nothingScored(seen.scores);
  const none: Place = { board, rank: null, partedBy: null };
  const place = nothing ? none : (seen.places.find((each) => each.board === board) ?? none);
  const stability =
    ranked && !nothing ? stabilityOf(opened.table, seen.scores).find((each) => each.board === board) : undefined;
  return say(
    presentReceipt(turn.words, {
      year,
      table: opened.table,
      score,
      place: ranked ? place : null,
      stability: stability ?? null,
      criterion,
      lines,
      who: await readWho(turn, people, []),
      texts: await textsOf(turn, lines),
      version: version === null ? null : { number: version.number, sha256: version.sha256 },
      // Nothing is gained any more by what is frozen.
      own: isOwn(turn, at, board) && at.scoring.state === 'open',
      judged: opened.judged,
      rehearsal: turn.deps.rehearsal,
    }),
  );
};
