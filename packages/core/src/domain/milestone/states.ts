import type { StepValue, StepWord } from './types.js';

/** How a board's step stands: nothing said, so many of all, or done. */
export type StepState = 'open' | 'begun' | 'done';
export const STEP_STATES: readonly StepState[] = ['open', 'begun', 'done'];

export type StepDeed = 'report' | 'correct' | 'withdraw';
export const STEP_DEEDS: readonly StepDeed[] = ['report', 'correct', 'withdraw'];

/** What may happen in each state; anything else is refused. A share goes on until all is done. */
const EDGES: Readonly<Record<StepState, readonly StepDeed[]>> = {
  open: ['report'],
  begun: ['report', 'correct', 'withdraw'],
  done: ['correct', 'withdraw'],
};

export const mayHappen = (state: StepState, deed: StepDeed): boolean => EDGES[state].includes(deed);

export const stateOf = (value: StepValue | null): StepState => {
  if (value === null) return 'open';
  return value.kind === 'share' && value.done < value.of ? 'begun' : 'done';
};

/** The words about a step, oldest first; what is known from elsewhere before all that was said. */
export const inOrder = (words: readonly StepWord[]): readonly StepWord[] =>
  words.toSorted((a, b) => {
    const [first, second] = [a.at ?? '', b.at ?? ''];
    return first < second ? -1 : first > second ? 1 : 0;
  });

/** The word that stands: the one said last. */
export const standingWord = (words: readonly StepWord[]): StepWord | null => inOrder(words).at(-1) ?? null;
