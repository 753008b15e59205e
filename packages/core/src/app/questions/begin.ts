import { kindInWords, topicInWords } from '../../conversation/question-words.js';
import { boardsOf } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { answerDeadlines } from '../../domain/questions/rule.js';
import { QUESTION_KINDS } from '../../domain/questions/types.js';
import type { Handler, Said, Turn } from '../turn.js';
import { reportedWords } from './from-report.js';
import { listQuestions } from './lists.js';
import { openComposing } from './open.js';
import { WORDS } from './parts.js';
import { refusedTo } from './raise.js';
import { sayRefusal, sayTooLong } from './refusals.js';

/** Who raises nothing but may read answers sees those to what was written, beside why it is not taken. */
const withFound = async (turn: Turn, refused: Said, said: string): Promise<Said> => {
  const about = topicInWords(said);
  if (about === '' || !may(turn.person, 'find_answers').ok) return refused;
  const found = await listQuestions(turn, { verb: 'questions', said: about });
  return { ...found, replies: [...refused.replies, ...found.replies] };
};

/** Begins to put a difficulty or proposal into words, with what was said of it already. */
export const raiseQuestion: Handler<'question_raise'> = async (turn, request) => {
  const refused = refusedTo(turn, request.board);
  if (refused !== null) return withFound(turn, refused, request.said ?? '');
  const due = answerDeadlines(turn.config, turn.now);
  if (!due.ok) return sayRefusal(turn, 0, due.error);
  const reported = await reportedWords(turn, request);
  const said = reported ?? request.said ?? '';
  const words = topicInWords(said);
  const long = sayTooLong(turn, words, WORDS);
  if (long !== null) return long;
  const own = boardsOf(turn.person, 'officer', 'head');
  const [only, ...others] = own;
  const board = request.board ?? (others.length === 0 ? only : undefined);
  const kind = QUESTION_KINDS.find((each) => each === request.kind) ?? (words === '' ? undefined : kindInWords(said));
  return openComposing(turn, {
    parts: {
      ...(board === undefined ? {} : { board }),
      ...(words === '' ? {} : { words }),
      ...(kind === undefined ? {} : { kind }),
    },
    about: { act: 'raise' },
  });
};
