import type { CalendarDate, Instant } from '../../domain/instant.js';
import type { Role } from '../../domain/people/types.js';
import type { Answer } from '../../domain/questions/types.js';
import { bare, excerpt, roleText } from './question-words.js';
import type { Words } from './words.js';

/** The answer that stands, with its words. */
export type AnswerView = {
  readonly answer: Answer;
  readonly role: Role | null;
  readonly words: string;
  readonly basis: string | null;
  /** The answer that this one repeats has changed since. */
  readonly moved: boolean;
};

/** Whether what an answer rests on holds no more. */
export const hasLapsed = ({ basis }: Answer, today: CalendarDate): boolean =>
  basis?.lapses != null && basis.lapses < today;

/** What an answer rests on, if that was said. */
export const basisLines = (words: Words, { answer, basis, moved }: AnswerView, now: Instant): readonly string[] => {
  const { card } = words.t.difficulties;
  const lapses = answer.basis?.lapses ?? null;
  const said = { words: bare(basis ?? ''), until: lapses === null ? '' : words.f.date(lapses) };
  const rests =
    basis === null
      ? []
      : [
          lapses === null
            ? card.basis(said)
            : hasLapsed(answer, words.f.localDate(now))
              ? card.lapsed(said)
              : card.holds(said),
        ];
  const to = answer.basedOn?.number;
  return [...rests, ...(to === undefined ? [] : [moved ? card.baseMoved({ to }) : card.basedOn({ to })])];
};

/** An answer that others may find. */
export type Precedent = { readonly number: number; readonly topic: string; readonly answer: AnswerView };

const ASKED = 110;
const ANSWERED = 240;

export const precedentLine = (words: Words, { number, topic, answer }: Precedent): string =>
  words.t.difficulties.list.precedent({
    n: number,
    who: roleText(words, answer.role),
    date: words.f.date(words.f.localDate(answer.answer.at)),
    words: excerpt(topic, ASKED),
    answer: excerpt(answer.words, ANSWERED),
  });
