import { sinceText } from '../../conversation/present/model-card.js';
import { boardName } from '../../conversation/present/summary-words.js';
import type { Composing } from '../../conversation/session.js';
import type { BoardId } from '../../domain/ids.js';
import type { ModelText } from '../../domain/models/types.js';
import { ok, refuse } from '../../domain/result.js';
import { namesSomebody } from '../../language/guard/person.js';
import type { Part } from '../compose/composition.js';
import { livingOwn } from './models.js';
import { readSince } from './since.js';

/** Characters of a model’s title. */
export const TITLE_CHARS = 120;
const SHORT_CHARS = 200;
const LONG_CHARS = 1_500;

const words = (name: ModelText, max: number): Part => ({
  name,
  label: ({ t }) => t.models.part[name],
  ask: ({ t }) => [t.models.register[name]],
  max,
  read: ({ t }, said) => {
    if (said === '') return refuse(t.models.wrong.empty);
    return name === 'contact' && namesSomebody(said) ? refuse(t.models.wrong.contact) : ok(said);
  },
});

const boardPart: Part = {
  name: 'board',
  label: ({ t }) => t.models.part.board,
  ask: ({ t }) => [t.models.register.board],
  max: 40,
  shown: (turn, kept) => boardName(turn.words, kept as BoardId),
  choices: (turn) => livingOwn(turn).map((id) => ({ label: boardName(turn.words, id), value: id })),
  read: (turn, said) => {
    const [named] = turn.reader.board(said, turn.words.f.localDate(turn.now));
    return named !== undefined && livingOwn(turn).includes(named.id)
      ? ok(named.id)
      : refuse(turn.t.models.register.board);
  },
};

const sincePart: Part = {
  name: 'since',
  label: ({ t }) => t.models.part.since,
  ask: ({ t }) => [t.models.register.since],
  figure: true,
  max: 40,
  read: readSince,
  shown: (turn, kept) => sinceText(turn.words, kept),
};

/** `about.models`: the numbers there are, with commas. */
const originPart: Part = {
  name: 'origin',
  label: ({ t }) => t.models.part.origin,
  ask: ({ t }) => [t.models.register.origin],
  optional: true,
  figure: true,
  max: 20,
  read: ({ t }, said, draft) => {
    const [, number] = /^(?:#|số|so|mô hình số|no\.?)?\s*(\d{1,4})\.?$/iu.exec(said) ?? [];
    const known = (draft.about.models ?? '').split(',');
    if (number === undefined || !known.includes(String(Number(number))))
      return refuse(t.models.wrong.origin({ text: said.slice(0, 20) }));
    const own = Number(draft.about.number ?? Number.MAX_SAFE_INTEGER);
    return Number(number) >= own
      ? refuse(t.models.wrong.originLater({ n: Number(number) }))
      : ok(String(Number(number)));
  },
};

/** What is asked for a model, in order. */
export const partsOf = (draft: Composing): readonly Part[] => [
  ...(draft.about.board === undefined ? [boardPart] : []),
  words('title', TITLE_CHARS),
  words('problem', LONG_CHARS),
  words('done', LONG_CHARS),
  words('effect', LONG_CHARS),
  words('scope', SHORT_CHARS),
  sincePart,
  words('contact', SHORT_CHARS),
  ...((draft.about.models ?? '') === '' ? [] : [originPart]),
];
