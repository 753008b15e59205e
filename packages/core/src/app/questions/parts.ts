import { partsOfAnswer } from '../../conversation/question-words.js';
import type { Composing } from '../../conversation/session.js';
import { parseDay } from '../../domain/instant.js';
import { boardsOf } from '../../domain/people/grants.js';
import { ANSWER_REASONS, QUESTION_KINDS } from '../../domain/questions/types.js';
import { ok, refuse } from '../../domain/result.js';
import { dayIn } from '../calls/read-call.js';
import type { Part } from '../compose/composition.js';
import type { Turn } from '../turn.js';

/** The most characters of a matter, an answer, a note; of the name of a document. */
export const WORDS = 1_500;
export const DOCUMENT = 300;

const isOneOf = <T extends string>(codes: readonly T[], code: string): code is T => codes.some((each) => each === code);

const words = (name: string, label: Part['label'], ask: (turn: Turn) => string): Part => ({
  name,
  label,
  ask: (turn) => [ask(turn)],
  max: WORDS,
});

const boardName = (turn: Turn, id: string): string => turn.config.boards.find((each) => each.id === id)?.name ?? id;

const board: Part = {
  name: 'board',
  label: ({ t }) => t.raising.raise.board,
  ask: ({ t }) => [t.raising.raise.askBoard],
  max: 20,
  shown: boardName,
  read: (turn, said) => {
    const today = turn.words.f.localDate(turn.now);
    const own = boardsOf(turn.person, 'officer', 'head');
    const found = turn.reader.board(said, today).find(({ id }) => own.includes(id));
    return found === undefined ? refuse(turn.t.raising.raise.askBoard) : ok(found.id);
  },
  choices: (turn) => boardsOf(turn.person, 'officer', 'head').map((id) => ({ label: boardName(turn, id), value: id })),
};

const kind: Part = {
  name: 'kind',
  label: ({ t }) => t.raising.raise.kind,
  ask: ({ t }) => [t.raising.raise.askKind],
  max: 40,
  shown: ({ t }, kept) => (isOneOf(QUESTION_KINDS, kept) ? t.difficulties.kind[kept] : kept),
  read: ({ t }, said) => {
    const found = QUESTION_KINDS.find((each) => t.difficulties.kind[each] === said.trim().toLowerCase());
    return found === undefined ? refuse(t.raising.raise.askKind) : ok(found);
  },
  choices: ({ t }) => QUESTION_KINDS.map((value) => ({ label: t.difficulties.kindTitle[value], value })),
};

const reason: Part = {
  name: 'reason',
  label: ({ t }) => t.raising.answer.reason,
  ask: ({ t }) => [t.raising.answer.askReason],
  max: 60,
  shown: ({ t }, kept) => (isOneOf(ANSWER_REASONS, kept) ? t.difficulties.answerReason[kept] : kept),
  read: ({ t }, said) => {
    const found = ANSWER_REASONS.find(
      (each) => t.difficulties.answerReason[each].toLowerCase() === said.trim().toLowerCase(),
    );
    return found === undefined ? refuse(t.raising.answer.askReason) : ok(found);
  },
  choices: ({ t }) => ANSWER_REASONS.map((value) => ({ label: t.difficulties.answerReason[value], value })),
};

const basis: Part = {
  ...words(
    'basis',
    ({ t }) => t.raising.answer.basis,
    ({ t }) => t.raising.answer.askBasis,
  ),
  optional: true,
  quiet: true,
  max: DOCUMENT,
};

/** The end of a year is far enough to be an example on any day of it. */
const exampleDay = (turn: Turn): string =>
  turn.words.f.date(`${turn.words.f.localDate(turn.now).slice(0, 4)}-12-31` as never);

const lapses: Part = {
  name: 'lapses',
  label: ({ t }) => t.raising.answer.lapses,
  ask: ({ t }) => [t.raising.answer.askLapses],
  optional: true,
  quiet: true,
  max: 60,
  shown: ({ words: { f } }, kept) => {
    const day = parseDay(kept);
    return day === null ? kept : f.date(day);
  },
  read: (turn, said) => {
    const day = dayIn(turn, said);
    return day === null || day < turn.words.f.localDate(turn.now)
      ? refuse(turn.t.raising.answer.badDay({ said, example: exampleDay(turn) }))
      : ok(day);
  },
};

const based: Part = {
  name: 'based',
  label: ({ t }) => t.raising.answer.based,
  ask: ({ t }) => [t.raising.answer.askBased],
  optional: true,
  quiet: true,
  max: 40,
  shown: (_, kept) => `#${kept}`,
  read: ({ t }, said) => {
    const [, n] = /^\s*(?:\S+\s+){0,3}#?\s?(\d{1,6})\s*\.?$/u.exec(said) ?? [];
    return n === undefined || Number(n) < 1 ? refuse(t.raising.answer.badNumber({ said })) : ok(String(Number(n)));
  },
};

const answer = words(
  'words',
  ({ t }) => t.raising.answer.words,
  ({ t }) => t.raising.answer.askWords,
);

/** What is asked for, by what is being put into words. */
export const partsFor = (turn: Turn, { about }: Composing): readonly Part[] => {
  switch (about.act) {
    case 'raise':
      return [
        ...(boardsOf(turn.person, 'officer', 'head').length > 1 ? [board] : []),
        words(
          'words',
          ({ t }) => t.raising.raise.topic,
          ({ t }) => t.raising.raise.askTopic,
        ),
        kind,
      ];
    case 'answer':
      return [answer, basis, lapses, based];
    case 'revise':
      return [answer, reason, basis, lapses, based];
    default:
      return [spoken(about.act ?? '')];
  }
};

/** One text and nothing else. */
const spoken = (act: string): Part => {
  const of = act === 'ask' || act === 'reply' || act === 'reopen' ? act : 'note';
  return words(
    'words',
    ({ t }) => t.raising[of].words,
    ({ t }) => t.raising[of].askWords,
  );
};

/** The day up to which something holds, as written; null for what is no day from today on. */
const holdsUntil = (turn: Turn, said: string): string | null => {
  const day = dayIn(turn, said);
  return day === null || day < turn.words.f.localDate(turn.now) ? null : day;
};

/**
 * An answer as it was written, taken apart: what it names as its basis, its last day and the answer it repeats go to their own parts
 * where nothing was said there. A day that is none is left open, so that it is asked for.
 */
export const spreadAnswer = (turn: Turn, said: string, before: Composing['parts']): Composing['parts'] => {
  const { words, basis, lapses, based } = partsOfAnswer(said);
  const free = (name: string): boolean => (before[name] ?? '') === '';
  const { lapses: held = '', ...others } = before;
  const day = lapses === '' ? held : holdsUntil(turn, lapses);
  if (!free('basis')) return { ...before, words: said, ...(free('based') ? { based } : {}) };
  return { ...others, words, basis, ...(free('based') ? { based } : {}), ...(day === null ? {} : { lapses: day }) };
};
