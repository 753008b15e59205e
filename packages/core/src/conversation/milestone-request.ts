import { termOn } from '../domain/cluster/terms.js';
import { fold } from '../language/fold.js';
import { boardInWords } from './board-words.js';
import type { CommandContext } from './command-context.js';
import { stepsInWords } from './milestone-names.js';
import { groupArgument } from './present/milestone-words.js';
import type { Request } from './request.js';

/** “/lotrinh tiểu ban nhân sự”, “/lotrinh Hải Phòng”, “/lotrinh đại hội”; null when the words name neither step nor board. */
export const stepsCommand = (words: string, { config, today }: CommandContext): Request | null => {
  if (words.trim() === '') return { verb: 'steps' };
  const other = config.terms?.find(({ id, vi, en }) => [id, vi, en].map(fold).includes(fold(words).trim()));
  if (other !== undefined) return { verb: 'steps', term: other.id };
  const term = termOn(config, today);
  const named = term === undefined ? null : stepsInWords(config, term, words);
  const board = boardInWords(config, named?.rest ?? words, today);
  if (named === null || term === undefined) return board === undefined ? null : { verb: 'steps', board: board.id };
  if (named.rest !== '' && board === undefined) return null;
  const [first, ...others] = named.steps;
  const group = named.group ?? term.groups.find(({ key }) => key === first?.step.group);
  const step =
    first !== undefined && others.length === 0
      ? String(first.number)
      : group === undefined
        ? undefined
        : groupArgument(term, group);
  return {
    verb: 'steps',
    ...(step === undefined ? {} : { step }),
    ...(board === undefined ? {} : { board: board.id }),
  };
};
