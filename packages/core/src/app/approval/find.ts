import { reply, text } from '../../conversation/build.js';
import { presentReview, presentWaiting } from '../../conversation/present/approval.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { ApprovalRule } from '../../domain/cluster/types.js';
import { holds } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { type ApprovalDeed, approvalOf, inChain } from '../../domain/report/approval.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { listCycles } from '../cycles.js';
import { boardIn } from '../queries/asking.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { deedsFor, takesPart } from './chain.js';
import { reviewOf } from './view.js';
import { asWaiting, waitingFor } from './waiting.js';

type Named = { readonly period?: string; readonly board?: string };

/** Refuses who has no part in the chain, or none with this deed; the rule of the file when they have. */
export const ruleFor = (turn: Turn, deed: ApprovalDeed): Result<ApprovalRule, Said> => {
  const rule = turn.config.approval;
  const { refusal } = turn.t.approval;
  if (rule === undefined) return refuse(say(reply(text(refusal.notInUse))));
  const allowed = may(turn.person, deed);
  if (!allowed.ok) return refuse(say(presentRoleMissing(turn.words, allowed.error)));
  return inChain(rule, deed) ? ok(rule) : refuse(say(reply(text(refusal.notInChain[deed]))));
};

/** The reports of a board, the one that waits for the deed first, else the last one handed in. */
const dutyOfBoard = async (turn: Turn, rule: ApprovalRule, deed: ApprovalDeed, named: Named): Promise<Duty | null> => {
  const cycles = (await listCycles(turn.deps, turn.config.id)).filter(
    ({ instants }) => named.period === undefined || instants.period === named.period,
  );
  const duties = await Promise.all(
    cycles.flatMap((cycle) => {
      const board = boardIn(turn, cycle, named.board ?? '');
      return board === undefined ? [] : [loadDuty(turn.deps, turn.config.id, board, cycle)];
    }),
  );
  const waits = duties.find((duty) => deedsFor(rule, turn.person, duty, turn.now).includes(deed));
  return waits ?? duties.findLast((duty) => approvalOf(duty.report) !== null) ?? duties.at(-1) ?? null;
};

/** The report that a step names: of a board, or the only one that waits; a list where there are several. */
export const dutyFor = async (
  turn: Turn,
  rule: ApprovalRule,
  deed: ApprovalDeed,
  named: Named,
): Promise<Result<Duty, Said>> => {
  const { words, person } = turn;
  if (named.board === undefined) {
    const waiting = (await waitingFor(turn, deed)).filter(
      ({ ref }) => named.period === undefined || ref.period === named.period,
    );
    const [only, ...others] = waiting;
    if (only !== undefined && others.length === 0) return ok(only);
    return refuse(say(presentWaiting(words, deed, waiting.flatMap(asWaiting))));
  }
  const board = boardOf(turn.config, named.board);
  const duty = await dutyOfBoard(turn, rule, deed, named);
  if (board === undefined || duty === null) {
    const told = turn.t.report.refusal.unknownBoard({ text: board?.name ?? named.board });
    return refuse(say(reply(text(told))));
  }
  if (takesPart(rule, person, deed, duty.ref.board)) return ok(duty);
  // The role is there, so it is that of another board, or one without a part in this cluster's chain.
  const { otherBoard, returnedBy } = turn.t.approval.refusal;
  const elsewhere = rule.head && holds(person, 'head') && !holds(person, 'head', duty.ref.board);
  const said = elsewhere ? otherBoard({ board: board.name }) : returnedBy[rule.head ? 'head' : 'secretary'];
  return refuse(say(reply(text(said))));
};

/** The report read back, with what may be done. */
export const showReview = async (turn: Turn, duty: Duty): Promise<Said> => {
  const view = await reviewOf(turn, duty);
  const heading = turn.t.report.heading({ board: duty.board.name, period: turn.words.f.period(duty.ref.period) });
  return say(
    view === null ? reply(text(turn.t.approval.refusal.nothing({ heading }))) : presentReview(turn.words, view),
  );
};
