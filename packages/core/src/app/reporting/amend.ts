import { bold, button, buttons, line, reply, text as words } from '../../conversation/build.js';
import type { Instant } from '../../domain/instant.js';
import { AMEND_NOTES, type Amends, type OnBehalf } from '../../domain/report/types.js';
import type { Said, Turn } from '../turn.js';
import type { Duty } from './duty.js';
import { packBehalf } from './view.js';

/** How a report is handed in. */
export type HandingIn = {
  readonly behalf: OnBehalf | null;
  readonly evenIncomplete: boolean;
  /** Why published figures change. */
  readonly note?: Pick<Amends, 'note' | 'text'>;
};

const CHOICES = ['mistake', 'settled', 'supplement', 'instructed'] as const;

/** The reason a pressed button names; undefined when it names none. */
export const noteOf = (code: string | undefined): Pick<Amends, 'note' | 'text'> | undefined => {
  const note = AMEND_NOTES.find((each) => each === code);
  return note === undefined ? undefined : { note, text: null };
};

/** Figures that were published change only with a reason: a pressed one, or the person's own words as the next message. */
export const askNote = (turn: Turn, duty: Duty, publishedAt: Instant, options: HandingIn): Said => {
  const { t, f } = turn.words;
  const where = { period: duty.ref.period, board: duty.ref.board };
  const sure = options.evenIncomplete ? 'even' : 'yes';
  const items = CHOICES.map((note) =>
    button(t.cycles.amend.reason[note], { verb: 'submit', ...where, version: String(duty.version), sure, note }),
  );
  const asked = t.cycles.amend.ask({ period: f.period(duty.ref.period), at: f.dateTime(publishedAt) });
  return {
    replies: [reply(words(line(bold(asked))), buttons(items.slice(0, 2), items.slice(2)))],
    dialogue: { kind: 'amend', ...where, sure, behalf: packBehalf(options.behalf) },
  };
};
