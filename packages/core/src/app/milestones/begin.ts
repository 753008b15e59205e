import { reply, text } from '../../conversation/build.js';
import type { Request } from '../../conversation/request.js';
import { groupNumbered, type PlacedStep, stepNumbered, stepsIn, type Term } from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import { standingWord, stateOf } from '../../domain/milestone/states.js';
import { may } from '../../domain/people/permissions.js';
import { beginComposing } from '../compose/steps.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { readDate, readShare, stepComposition } from './composition.js';
import { sayMayNotReport } from './refusals.js';
import { ownToday, termFor, wordsSeen } from './view.js';

/** The steps a request names: one by its place, or all of a group. */
const namedSteps = (turn: Turn, term: Term, step: string | undefined): readonly PlacedStep[] => {
  if (step === undefined) return [];
  const one = stepNumbered(turn.config, step);
  if (one !== undefined) return [one];
  const group = /^g[1-9]$/.test(step) ? groupNumbered(term, Number(step.slice(1))) : undefined;
  return group === undefined
    ? []
    : stepsIn(turn.config).filter((placed) => placed.term.id === term.id && placed.step.group === group.key);
};

/** The steps of a board that are done: they are not offered, and of a whole group they are left out. */
const doneBy = async (turn: Turn, term: Term, board: BoardId): Promise<readonly number[]> => {
  const words = await wordsSeen(turn, term);
  return stepsIn(turn.config)
    .filter((placed) => placed.term.id === term.id)
    .filter(({ step }) => stateOf(standingWord(words({ board, step: step.key }))?.value ?? null) === 'done')
    .map(({ number }) => number);
};

/** Begins to report steps: what was said already is read back, what is missing is asked for. */
export const beginReport = async (
  turn: Turn,
  request: Request<'step_report'>,
  named: BoardId | null,
): Promise<Said> => {
  const { refusal } = turn.t.milestones;
  const placed = request.step === undefined ? undefined : stepNumbered(turn.config, request.step);
  const term = placed?.term ?? termFor(turn);
  if (term === undefined) return say(reply(text(refusal.notInUse)));
  const allowed = may(turn.person, 'report_step', named ?? undefined);
  if (!allowed.ok) return sayMayNotReport(turn, allowed.error, named);
  const own = ownToday(turn);
  const [only] = own;
  const board = named ?? (own.length === 1 && only !== undefined ? only : null);
  const steps = namedSteps(turn, term, request.step);
  if (request.step !== undefined && steps.length === 0) return say(reply(text(refusal.unknownStep)));
  const done = board === null ? [] : await doneBy(turn, term, board);
  const open = steps.filter(({ number }) => !done.includes(number));
  const chosen = steps.length > 1 && open.length > 0 ? open : steps;
  const date = request.date === undefined ? null : readDate(turn, term, request.date);
  const shares = chosen.filter(({ step }) => step.kind === 'share');
  const share = request.share === undefined ? null : readShare(turn, term, request.share);
  const dated = chosen.some(({ step }) => step.kind === 'date');
  const wrong = [date, share].flatMap((each) => (each === null || each.ok ? [] : [each.error]));
  const begun = await beginComposing(turn, stepComposition, {
    parts: {
      ...(chosen.length === 0 ? {} : { steps: chosen.map(({ number }) => String(number)).join(',') }),
      ...(date?.ok === true && (dated || chosen.length === 0) ? { date: date.value } : {}),
      ...(share?.ok === true ? Object.fromEntries(shares.map(({ number }) => [`share${number}`, share.value])) : {}),
    },
    about: {
      ...(board === null ? {} : { board }),
      ...(date?.ok === true && !dated ? { date: date.value } : {}),
      ...(done.length === 0 ? {} : { done: done.join(',') }),
    },
  });
  return wrong.length === 0 ? begun : { ...begun, replies: [reply(text(...wrong)), ...begun.replies] };
};
