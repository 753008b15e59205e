import { reply, text as words } from '../../conversation/build.js';
import type { Dialogue } from '../../conversation/session.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { handIn } from './hand-in.js';
import { dutyOf } from './readback.js';
import { unpackBehalf } from './view.js';

type Amending = Extract<Dialogue, { kind: 'amend' }>;

const REASON_CHARS = 300;

/** The reason in the person's own words; kept as a text of its own beside the code. */
export const answerAmend = async (turn: Turn, dialogue: Amending, said: string): Promise<Said> => {
  const duty = await dutyOf(turn, dialogue);
  const reason = said.trim();
  if (duty === null) return { replies: [reply(words(turn.t.report.refusal.not_expected))], dialogue: null };
  if (reason.length > REASON_CHARS)
    return { replies: [reply(words(turn.t.cycles.amend.tooLong({ length: reason.length })))] };
  const { inbound, person, now, deps } = turn;
  const kept = await keepText(deps, { key: inbound.key, part: 'amend', text: reason, by: person.id, at: now });
  return handIn(turn, duty, {
    behalf: unpackBehalf(dialogue.behalf),
    evenIncomplete: dialogue.sure === 'even',
    note: { note: 'other', text: kept },
  });
};
