import type { MatterText } from '../../conversation/present/reminders-matters.js';
import { unitName } from '../../conversation/present/unit-words.js';
import type { Words } from '../../conversation/present/words.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { answerOwed, lapsesOf, overdueAmong, questionOfMatter } from '../../domain/questions/owed.js';
import type { PlannedMatter } from '../../domain/reminder/types.js';
import type { Deps } from '../deps.js';
import type { MatterSource } from '../matters.js';
import { boardsNow, type Known, readQuestions } from './read.js';

const between: MatterSource['between'] = async (deps, config, from, to) => {
  const all = await readQuestions(deps, config);
  return all
    .flatMap((each): readonly PlannedMatter[] => {
      const owed = answerOwed(each);
      return [...(owed === null ? [] : [owed]), ...moved(config, lapsesOf(config, all, each), to)];
    })
    .filter(({ opens, until }) => opens <= to && from <= until);
};

/** What a board relied on, the unit after it relies on now; each once. */
const moved = (config: ClusterConfig, matters: readonly PlannedMatter[], now: Instant): readonly PlannedMatter[] =>
  matters
    .flatMap((each) =>
      each.board === null ? [each] : boardsNow(config, each.board, now).map((board) => ({ ...each, board })),
    )
    .filter((each, index, all) => all.findIndex(({ board }) => board === each.board) === index);

const wordOne = (words: Words, number: number, known: Known | undefined, lapses: boolean): MatterText => {
  const { matter, kindTitle, button } = words.t.difficulties;
  const see = { label: button.open({ n: number }), request: { verb: 'question', n: String(number) } } as const;
  if (lapses) return { name: matter.relied({ n: number }), owes: matter.lapses, done: matter.replaced, button: see };
  const name = matter.name({
    kind: kindTitle[known?.state.raised?.kind ?? 'difficulty'],
    n: number,
    board: known === undefined ? '' : unitName(words, known.board),
  });
  const waits = known?.state.state === 'waiting';
  return { name, owes: matter.owes, done: waits ? matter.waits : matter.done, button: see };
};

/** Answers that are owed, to whoever answers for questions; and answers that lapse, to the boards that relied on them. */
export const questionMatters: MatterSource = {
  of: 'question',
  between,
  wording: async (deps, config) => {
    const all = await readQuestions(deps, config);
    return (words, { id }) => {
      const { number, lapses } = questionOfMatter(id);
      return wordOne(
        words,
        number,
        all.find((each) => each.number === number),
        lapses,
      );
    };
  },
};

/** How many answers are overdue now. */
export const countOverdue = async (deps: Pick<Deps, 'store'>, config: ClusterConfig, now: Instant): Promise<number> =>
  overdueAmong(await between(deps, config, now, now), now);
