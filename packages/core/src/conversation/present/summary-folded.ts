import type { BoardId } from '../../domain/ids.js';
import type { PeriodSummary } from '../../domain/summary/types.js';
import { bold, bullets, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { figureText, rehearsed } from './summary-words.js';
import { unitName } from './unit-words.js';
import { labelOf, type Words } from './words.js';

/** A merged board’s figures of a period before the merger: what its predecessors’ add up to, as far as they add up. */
export const presentFoldedBoard = (
  words: Words,
  view: { readonly board: BoardId; readonly summary: PeriodSummary; readonly rehearsal: boolean },
): Reply => {
  const { t, f } = words;
  const rows = view.summary.indicators.flatMap((indicator) => {
    const cell = indicator.cells.find((each) => each.board === view.board);
    if (cell === undefined) return [];
    return [t.questions.board.text({ label: labelOf(words, indicator.key), text: figureText(words, cell) })];
  });
  const title = t.roster.view.board({ board: unitName(words, view.board), period: f.period(view.summary.period) });
  return reply(text(line(bold(title))), bullets(rows), ...rehearsed(words, view.rehearsal));
};
