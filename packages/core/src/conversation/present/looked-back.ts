import type { CalendarDate, Instant } from '../../domain/instant.js';
import { decodeAction, encodeAction, fitsButton } from '../action-token.js';
import { button, buttons, line, text } from '../build.js';
import type { Block, Button, Reply } from '../reply.js';
import type { Request } from '../request.js';
import type { Words } from './words.js';

export type LookedBack = {
  readonly at: Instant;
  /** The day whose end it is; null when a time was named. */
  readonly day: CalendarDate | null;
  /** The moment as requests carry it. */
  readonly asof: string;
  /** The same question as known now. */
  readonly now: Request;
};

/** Only what can be asked of the past stays under the thumb, and is asked of the same moment. */
const backThen = (each: Button, asof: string): readonly Button[] => {
  const request = decodeAction(each.action);
  if (request === null) return [];
  switch (request.verb) {
    case 'status':
    case 'summary':
    case 'indicator':
    case 'source': {
      const then = { ...request, asof };
      return fitsButton(then) ? [{ ...each, action: encodeAction(then) }] : [];
    }
    default:
      return [];
  }
};

const asOfLine = ({ t, f }: Words, { at, day }: LookedBack): string =>
  t.comparison.asOf.known({ at: day === null ? f.dateTime(at) : t.comparison.asOf.endOf({ date: f.longDate(day) }) });

/** An answer out of the past: the answer first, at once followed by which moment it speaks of, and the way back to now. */
export const presentLookedBack = (words: Words, answer: Reply, looked: LookedBack): Reply => {
  const said = asOfLine(words, looked);
  const [head, ...rest] = answer.blocks.flatMap((block): Block[] => (block.kind === 'buttons' ? [] : [block]));
  const rows = answer.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.rows.map((row) => row.flatMap((each) => backThen(each, looked.asof))) : [],
  );
  const [first, ...lines] = head?.kind === 'text' ? head.lines : [];
  const top =
    head?.kind === 'text' && first !== undefined
      ? [text(first, line(said), ...lines)]
      : [text(said), ...(head === undefined ? [] : [head])];
  return {
    ...answer,
    blocks: [...top, ...rest, buttons(...rows, [button(words.t.comparison.asOf.now, looked.now)])],
  };
};
