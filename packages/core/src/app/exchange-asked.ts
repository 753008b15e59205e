import { stageIn } from '../conversation/models-words.js';
import { answerInWords, filterInWords, kindInWords, subjectInWords } from '../conversation/question-words.js';
import type { Request } from '../conversation/request.js';
import type { Reading, Slots } from '../language/types.js';

type Where = { readonly period: string | undefined; readonly board: string | undefined };

/**
 * What a sentence about the exchange between reports asks for: good models, difficulties, announcements. What is to be stored are the
 * sender's own words, in `said`, which no button carries. Null for anything else.
 */
export const exchangeAsked = ({ intent, slots }: Reading, { board }: Where, said?: string): Request | null => {
  const at = board === undefined ? {} : { board };
  const words = said === undefined ? {} : { said };
  switch (intent) {
    case 'model_register':
      return { verb: 'model_register', ...topicOf(slots) };
    case 'model_list':
      return { verb: 'models', ...at, ...stageIn(said ?? ''), ...topicOf(slots) };
    case 'question_raise':
      return { verb: 'question_raise', ...(said === undefined ? {} : { kind: kindInWords(said) }), ...words };
    case 'question_list':
      return questionsAsked(slots, said, at);
    case 'question_answer':
      return { verb: 'question_answer', ...numberOf(slots), ...answerOf(said) };
    case 'announce':
      return { verb: 'announce', ...words };
    default:
      return null;
  }
};

const topicOf = ({ topic }: Slots): { readonly said?: string } => (topic === undefined ? {} : { said: topic });

const numberOf = ({ number }: Slots): { readonly n?: string } => (number === undefined ? {} : { n: String(number) });

const answerOf = (said: string | undefined): { readonly said?: string } => {
  const answer = said === undefined ? '' : answerInWords(said);
  return answer === '' ? {} : { said: answer };
};

/** Which difficulties are asked for: one by its number, or part of the list. */
const questionsAsked = (slots: Slots, said: string | undefined, board: { readonly board?: string }): Request => {
  if (slots.number !== undefined) return { verb: 'question', n: String(slots.number) };
  const filter = said === undefined ? undefined : filterInWords(said);
  const proposals = said !== undefined && kindInWords(said) === 'proposal' ? { kind: 'proposal' } : {};
  // Of answers that were given it is said what they are looked for by.
  const about = said === undefined || filter !== 'answered' ? undefined : subjectInWords(said);
  return {
    verb: 'questions',
    ...(filter === undefined ? {} : { do: filter }),
    ...proposals,
    ...board,
    ...(about === undefined ? {} : { said: about }),
  };
};
