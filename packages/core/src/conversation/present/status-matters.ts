import type { BoardStatus, RoundStatus } from '../../domain/summary/types.js';
import { boardName, boardNames } from './summary-words.js';
import type { Words } from './words.js';

/** How what waits is put: asked of a leader, told to the secretary. */
export type Reader = 'leader' | 'secretary';

/** What waits for somebody's word: requests for more time, boards without anybody or out of reach, overdue answers. */
export const openMatters = (words: Words, round: RoundStatus, questions = 0): readonly string[] => {
  const k = words.t.questions.tasks;
  const out = round.boards.filter((status) => !status.handedIn);
  const names = (pick: (status: BoardStatus) => boolean): string =>
    boardNames(
      words,
      out.filter(pick).map((status) => status.board),
    );
  const nobody = names((status) => status.class === 'nobody_enrolled');
  const lost = names((status) => status.class === 'not_reachable');
  return [
    ...out.flatMap((status) =>
      status.extensionRequest === null
        ? []
        : [
            k.extension({
              board: boardName(words, status.board),
              until: status.extensionRequest.until === null ? '' : words.f.shortDate(status.extensionRequest.until),
            }),
          ],
    ),
    ...(nobody === '' ? [] : [k.nobody({ names: nobody })]),
    ...(lost === '' ? [] : [k.notReachable({ names: lost })]),
    ...notResubmitted(words, round),
    ...overdueQuestions(words, questions),
  ];
};

/** Difficulties and proposals whose answer is overdue. */
export const overdueQuestions = ({ t }: Words, n: number): readonly string[] =>
  n === 0 ? [] : [t.difficulties.matter.overdue({ n })];

/** Boards whose report was sent back and did not come again in time. */
const notResubmitted = (words: Words, { boards, at }: RoundStatus): readonly string[] => {
  const names = boards
    .filter(({ approval }) => approval?.resubmitBy != null && at > approval.resubmitBy)
    .map(({ board }) => boardName(words, board));
  return names.length === 0 || words.config.approval === undefined
    ? []
    : [words.t.approval.matter({ names: names.join(', ') })];
};

/** The boards past their due instant, by name; empty when there are none. */
export const overdueNames = (words: Words, round: RoundStatus): string =>
  boardNames(
    words,
    round.boards.filter((status) => !status.handedIn && round.at > status.due).map((status) => status.board),
  );
