import { reply, text } from '../../conversation/build.js';
import type { Dialogue } from '../../conversation/session.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { dutyFor, ruleFor } from './find.js';
import { returnRevision, untilFor } from './send-back.js';

const NOTE_CHARS = 300;

/** The note that a report goes back with, in the person's own words; it was asked for as the last thing, so it is also the word to send. */
export const answerReturnNote = async (
  turn: Turn,
  dialogue: Extract<Dialogue, { kind: 'return_note' }>,
  said: string,
): Promise<Said> => {
  const rule = ruleFor(turn, 'return');
  if (!rule.ok) return { ...rule.error, dialogue: null };
  const found = await dutyFor(turn, rule.value, 'return', dialogue);
  if (!found.ok) return { ...found.error, dialogue: null };
  const words = said.trim();
  if (words.length > NOTE_CHARS)
    return { replies: [reply(text(turn.t.approval.ask.noteTooLong({ length: words.length })))] };
  const due = untilFor(turn, rule.value, found.value);
  if ('said' in due) return { ...due.said, dialogue: null };
  const { inbound, person, now, deps } = turn;
  const kept = await keepText(deps, { key: inbound.key, part: 'return', text: words, by: person.id, at: now });
  const { revision, reason } = dialogue;
  return returnRevision(turn, rule.value, found.value, { revision, reason, until: due.until, note: { kept, words } });
};
