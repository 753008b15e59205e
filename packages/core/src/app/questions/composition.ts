import { kindText, kindTitle } from '../../conversation/present/question-words.js';
import { unitName } from '../../conversation/present/unit-words.js';
import type { Composing } from '../../conversation/session.js';
import { boardsOf } from '../../domain/people/grants.js';
import type { QuestionKind } from '../../domain/questions/types.js';
import type { Composition } from '../compose/composition.js';
import { showComposing } from '../compose/steps.js';
import type { Said, Turn } from '../turn.js';
import { giveAnswer, lapsesAlone } from './answer.js';
import { addNote, askBack, replyBack, saysMissing } from './exchange.js';
import { partsFor, spreadAnswer } from './parts.js';
import { fileQuestion, raiseRemarks } from './raise.js';
import { readQuestion } from './read.js';
import { sayUnknown, withWords } from './refusals.js';
import { viewOf } from './view.js';

const KINDS: readonly QuestionKind[] = ['difficulty', 'proposal'];
const kindOf = (code: string | undefined): QuestionKind => KINDS.find((each) => each === code) ?? 'difficulty';

const heading = (turn: Turn, { about, parts }: Composing): string => {
  const { words } = turn;
  const { raise, answer, ask, reply, reopen, note } = words.t.raising;
  const n = Number(about.n ?? '0');
  const kind = kindOf(about.kind ?? parts.kind);
  const board = unitName(words, about.board ?? parts.board ?? boardsOf(turn.person, 'officer', 'head')[0] ?? '');
  const of = { kind: kindText(words, kind), n, board };
  switch (about.act) {
    case 'raise':
      return raise.heading({ kind: kindTitle(words, kind), board });
    case 'answer':
      return answer.heading(of);
    case 'revise':
      return answer.correction(of);
    case 'ask':
      return ask.heading(of);
    case 'reply':
      return reply.heading(of);
    case 'reopen':
      return reopen.heading({ ...of, kind: kindTitle(words, kind) });
    default:
      return note.heading(of);
  }
};

/** What was put into words is given back where it could not be stored. */
const confirm = async (turn: Turn, draft: Composing): Promise<Said> => {
  const said = await store(turn, draft);
  const stored = said.outbound !== undefined || said.dialogue !== undefined;
  return stored ? said : withWords(turn, said, draft.parts.words ?? '');
};

/** Stores what was put into words about a question that the sender may see. */
const store = async (turn: Turn, draft: Composing): Promise<Said> => {
  const { about } = draft;
  if (about.act === 'raise') return fileQuestion(turn, draft);
  const known = await readQuestion(turn.deps, turn.config, Number(about.n));
  if (known === null || (await viewOf(turn, known)) === null) return sayUnknown(turn, about.n ?? '');
  const words = draft.parts.words ?? '';
  switch (about.act) {
    case 'answer':
    case 'revise':
      return lapsesAlone(draft)
        ? showComposing(turn, questionComposition, { ...draft, at: 'basis' })
        : giveAnswer(turn, known, draft);
    case 'ask':
      return askBack(turn, known, words);
    case 'reply':
      return replyBack(turn, known, words);
    case 'reopen':
      return saysMissing(turn, known, Number(about.revision), words);
    default:
      return addNote(turn, known, words);
  }
};

/** How everything about difficulties and proposals is put into words: raised, answered, asked back, noted. */
export const questionComposition: Composition = {
  what: 'question',
  heading,
  parts: partsFor,
  spread: (turn, draft, part) =>
    part === 'words' && (draft.about.act === 'answer' || draft.about.act === 'revise')
      ? { ...draft, parts: spreadAnswer(turn, draft.parts.words ?? '', draft.parts) }
      : draft,
  remarks: async (turn, draft) =>
    draft.about.act === 'raise' ? raiseRemarks(turn, draft) : { lines: [], buttons: [] },
  confirm,
};
