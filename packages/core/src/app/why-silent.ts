import { boardInWords, withoutFillers } from '../conversation/board-words.js';
import type { Request } from '../conversation/request.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import { fold } from '../language/fold.js';
import type { IntentName, Reading } from '../language/types.js';
import { boardNamed, periodArgument } from './slots.js';

// “Sao” alone asks for the reason, “làm sao”, “ra sao” do not.
const WHY = /\b(?:vi sao|tai sao|sao lai|(?<!\b(?:lam|ra|the) )sao|ly do|do dau|why)\b/;
const SILENT =
  /\b(?:(?:chua|khong|cham) (?:thay )?(?:nop|gui|bao cao|co bao cao)(?: bao cao)?|im lang|im hoi lang tieng|silent|not (?:yet )?(?:handed in|submitted|reported|sent)|still missing)\b/;

/** Readings that a question for the reason passes for, when only its other half is looked at. */
const PASSES_FOR: readonly IntentName[] = ['status_missing', 'board_status', 'my_tasks'];

/** “vì sao Hà Nam chưa nộp”, “why is Hà Nam silent”: not whether a report is missing but why; null when that is not asked. */
export const silenceAsked = (
  { intent, slots }: Reading,
  context: {
    readonly config: ClusterConfig;
    readonly today: CalendarDate;
    readonly current: string | null;
    readonly own: string | null;
    readonly said?: string;
  },
): Request | null => {
  const { config, today, current, own, said } = context;
  const words = said === undefined ? '' : fold(said);
  if (!WHY.test(words) || !SILENT.test(words)) return null;
  const [named] = slots.boards ?? [];
  const left = withoutFillers(
    words
      .replace(WHY, ' ')
      .replace(SILENT, ' ')
      .replace(/[?!.]+|\b(?:is|has|cua)\b/g, ' '),
  );
  const board = (named === undefined ? boardInWords(config, left, today) : boardNamed(config, named, today))?.id;
  if (board === undefined && !PASSES_FOR.includes(intent)) return null;
  const period = periodArgument(slots.period, current, config.calendar.parts);
  const mine = intent === 'my_tasks' && own !== null ? { board: own } : {};
  return {
    verb: 'silence',
    ...(period === undefined ? {} : { period }),
    ...mine,
    ...(board === undefined ? {} : { board }),
  };
};
