import { parseDay } from '../../domain/instant.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { fold } from '../../language/index.js';
import type { Turn } from '../turn.js';

const MONTH = /^(?:tu )?(?:thang )?(\d{1,2})(?: ?[/.-] ?| nam | )(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})$/;
/** No model is older than the Party. */
const EARLIEST = 1930;

const monthOf = (said: string): string | null => {
  const [, month, year] = MONTH.exec(said) ?? [];
  const [, isoYear, isoMonth] = ISO.exec(said) ?? [];
  const [y, m] = [Number(year ?? isoYear), Number(month ?? isoMonth)];
  return y >= EARLIEST && m >= 1 && m <= 12 ? `${y}-${String(m).padStart(2, '0')}` : null;
};

/** Since when a model is at work: a month or a day, never one to come. What is wrong, with an example, when it is neither. */
export const readSince = (turn: Turn, said: string): Result<string, string> => {
  const { wrong } = turn.t.models;
  const { f } = turn.words;
  const today = f.localDate(turn.now);
  const words = fold(said)
    .replace(/[.!?]+$/, '')
    .trim();
  const month = monthOf(words);
  if (month !== null) return month <= today.slice(0, 7) ? ok(month) : refuse(wrong.sinceFuture({ since: said.trim() }));
  const read = turn.reader.parseValue(words.replace(/^tu (?:ngay )?/, ''), {
    now: turn.now,
    zone: turn.config.calendar.zone,
    as: 'date',
  });
  const day = read.kind === 'date' && typeof read.value === 'string' ? parseDay(read.value) : null;
  if (day === null) return refuse(wrong.since({ text: said.trim().slice(0, 40) }));
  return day <= today ? ok(day) : refuse(wrong.sinceFuture({ since: f.date(day) }));
};
