import type { BoardId } from '../../domain/ids.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { inRows } from './scoring-words.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

export type ScoringWaitingView = {
  readonly year: number;
  /** `left`: criteria not scored yet; 0: it is whole and waits to be handed in. */
  readonly sheets: readonly { readonly board: BoardId; readonly column: 'self' | 'cross'; readonly left: number }[];
  /** Boards whose points are to be decided. */
  readonly deciding: readonly BoardId[];
};

/** Sheets that wait for the reader, each a button away. */
export const presentScoringWaiting = (words: Words, { year, sheets, deciding }: ScoringWaitingView): Reply => {
  const { t } = words;
  const at = { verb: 'score', year: String(year) } as const;
  return reply(
    text(line(bold(t.scoring.waiting.title({ year })))),
    bullets([
      ...sheets.map(({ board, column, left }) => {
        const said = { board: boardName(words, board), column: t.scoring.column[column], n: left };
        return left === 0 ? t.scoring.waiting.whole(said) : t.scoring.waiting.left(said);
      }),
      ...(deciding.length === 0 ? [] : [t.scoring.waiting.deciding({ n: deciding.length })]),
    ]),
    buttons(
      ...inRows(
        sheets.map(({ board, column }) =>
          button(
            column === 'self'
              ? t.scoring.button.ownOf({ board: boardName(words, board) })
              : t.scoring.button.crossOf({ board: boardName(words, board) }),
            { ...at, board },
          ),
        ),
        2,
      ),
      deciding.length === 0 ? [] : [button(t.scoring.button.progress, at)],
    ),
  );
};
