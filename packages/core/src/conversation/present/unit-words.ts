import { addDays } from '../../domain/calendar/days.js';
import { boardOf, hasEnded, successorsOf } from '../../domain/cluster/roster.js';
import type { Board } from '../../domain/cluster/types.js';
import type { Words } from './words.js';

/** `hợp nhất từ Bắc Giang, Bắc Ninh`: what a board was made of; null for one that was there from the beginning. */
export const originText = ({ t, config }: Words, board: Board): string | null => {
  const names = board.predecessors.map((id) => boardOf(config, id)?.name ?? id).join(', ');
  if (names === '') return null;
  const { unit } = t.roster;
  return board.predecessors.length > 1 ? unit.merged({ names }) : unit.parted({ names });
};

/** What tells a unit from others of its name: `trước 1/7/2025`, `hợp nhất từ Bắc Giang, Bắc Ninh`; null where nobody could mix them up. */
const noteOf = (words: Words, board: Board): string | null => {
  const { t, f, config, today } = words;
  if (today === undefined) return null;
  const { unit } = t.roster;
  const namesakes = config.boards.filter((other) => other.name === board.name && other.id !== board.id);
  // What a name will mean one day confuses nobody before.
  if (board.validFrom > today) return unit.from({ date: f.date(board.validFrom) });
  if (!namesakes.some((other) => other.validFrom <= today)) return null;
  if (board.validTo !== null && hasEnded(board, today)) return unit.before({ date: f.date(addDays(board.validTo, 1)) });
  return originText(words, board) ?? unit.from({ date: f.date(board.validFrom) });
};

/** A board in a heading of its own: `Bắc Ninh (trước 1/7/2025)` where the name has meant two units by today, else its name. */
export const unitName = (words: Words, id: string): string => {
  const board = boardOf(words.config, id);
  if (board === undefined) return id;
  const note = noteOf(words, board);
  return note === null ? board.name : words.t.questions.noted({ name: board.name, note });
};

/** `Hải Dương đã hợp nhất vào Hải Phòng từ 1/7/2025`: what became of a board that has ended. */
export const endedText = (words: Words, board: Board): string => {
  const { t, f } = words;
  const next = successorsOf(words.config, board.id);
  const ended = board.validTo === null ? board.validFrom : board.validTo;
  const about = { board: board.name, names: next.map(({ name }) => name).join(', '), date: f.date(addDays(ended, 1)) };
  const { unit } = t.roster;
  const [only] = next;
  if (only === undefined) return unit.gone(about);
  return next.length === 1 && only.predecessors.length > 1 ? unit.ended(about) : unit.split(about);
};
