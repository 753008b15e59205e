import type { Role } from '../../domain/people/types.js';
import type { QuestionKind } from '../../domain/questions/types.js';
import { capital } from '../../i18n/format.js';
import { cutAt } from '../cut.js';
import type { Words } from './words.js';

/** Who spoke, by role; somebody who has none any more as somebody who had. */
export const roleText = ({ t }: Words, role: Role | null): string =>
  role === null ? t.questions.source.formerly : t.people.role[role];

export const roleTitle = (words: Words, role: Role | null): string => capital(roleText(words, role));

export const kindText = ({ t }: Words, kind: QuestionKind): string => t.difficulties.kind[kind];

export const kindTitle = ({ t }: Words, kind: QuestionKind): string => t.difficulties.kindTitle[kind];

/** As many characters of somebody’s words as a list has room for. */
export const excerpt = (said: string, room: number): string => {
  const plain = said.replace(/\s+/g, ' ').trim();
  return plain.length <= room ? plain : `${plain.slice(0, cutAt(plain, room)).trimEnd()}…`;
};

/** A full stop ends a quotation already where the words had one. */
export const bare = (said: string): string => said.trim().replace(/[.;,]+$/, '');
