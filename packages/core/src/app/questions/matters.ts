import type { MatterText } from '../../conversation/present/reminders-matters.js';
import { unitName } from '../../conversation/present/unit-words.js';
import type { Words } from '../../conversation/present/words.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import {
  answerOwed,
  lapsesOf,
  overdueAmong,
  type QuestionMatter,
  questionOfMatter,
  wordOwed,
} from '../../domain/questions/owed.js';
import type { PlannedMatter } from '../../domain/reminder/types.js';
import type { Deps } from '../deps.js';
import type { MatterSource } from '../matters.js';
import { boardsNow, type Known, readQuestions } from './read.js';

const between: MatterSource['between'] = async (deps, config, from, to) => {
  const all = await readQuestions(deps, config);
  return all
    .flatMap((each): readonly PlannedMatter[] => {
      return [...owedOf(config, each, to), ...moved(config, lapsesOf(config, all, each), to)];
    })
    .filter(({ opens, until }) => opens <= to && from <= until);
};

/** The answer and the word that one question is waiting for, or was last; of the board that asked, or the unit after it. */
export const owedOf = (config: ClusterConfig, known: Known, now: Instant): readonly PlannedMatter[] => {
  const [answer, word] = [answerOwed(known), wordOwed(config, known)];
  return [...(answer === null ? [] : [answer]), ...(word === null ? [] : moved(config, [word], now))];
};

/** What a board relied on, the unit after it relies on now; each once. */
const moved = (config: ClusterConfig, matters: readonly PlannedMatter[], now: Instant): readonly PlannedMatter[] =>
  matters
    .flatMap((each) =>
      each.board === null ? [each] : boardsNow(config, each.board, now).map((board) => ({ ...each, board })),
    )
    .filter((each, index, all) => all.findIndex(({ board }) => board === each.board) === index);

const wordOne = (words: Words, number: number, known: Known | undefined, what: QuestionMatter): MatterText => {
  const { matter, kindTitle, button } = words.t.difficulties;
  const see = { label: button.open({ n: number }), request: { verb: 'question', n: String(number) } } as const;
  if (what === 'lapse')
    return { name: matter.relied({ n: number }), owes: matter.lapses, done: matter.replaced, button: see };
  const kind = kindTitle[known?.state.raised?.kind ?? 'difficulty'];
  if (what === 'reply' || what === 'settle')
    return { name: matter.own({ kind, n: number }), owes: matter.word[what], done: matter.said, button: see };
  const name = matter.name({
    kind,
    n: number,
    board: known === undefined ? '' : unitName(words, known.board),
  });
  const waits = known?.state.state === 'waiting';
  return { name, owes: matter.owes, done: waits ? matter.waits : matter.done, button: see };
};

/** Answers that are owed, to whoever answers for questions; the word of the boards that asked; and answers that lapse, to those that relied on them. */
export const questionMatters: MatterSource = {
  of: 'question',
  between,
  wording: async (deps, config) => {
    const all = await readQuestions(deps, config);
    return (words, { id }) => {
      const { number, what } = questionOfMatter(id);
      return wordOne(
        words,
        number,
        all.find((each) => each.number === number),
        what,
      );
    };
  },
};

/** How many answers are overdue now. */
export const countOverdue = async (deps: Pick<Deps, 'store'>, config: ClusterConfig, now: Instant): Promise<number> =>
  overdueAmong(await between(deps, config, now, now), now);
