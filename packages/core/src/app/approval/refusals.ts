import { reply, text } from '../../conversation/build.js';
import { presentReview } from '../../conversation/present/approval.js';
import { headingOf } from '../../conversation/present/report.js';
import type { ApprovalDeed, ApprovalRefusal } from '../../domain/report/approval.js';
import type { ReportRefusal } from '../../domain/report/decide.js';
import type { ReviewStep } from '../../domain/report/types.js';
import { readWho } from '../queries/who.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import { sayReportRefusal } from '../reporting/refusals.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { reviewOf } from './view.js';

const already = async (turn: Turn, duty: Duty, step: ReviewStep): Promise<string> => {
  const who = await readWho(turn, [step.by], []);
  const { words } = turn;
  return words.t.approval.refusal.already[step.to]({
    who: who.person(step.by, duty.ref.board),
    time: words.f.dateTime(step.at),
  });
};

const wrongStep = async (
  turn: Turn,
  duty: Duty,
  deed: ApprovalDeed,
  refusal: Refused<'wrong_step'>,
): Promise<string> => {
  const { accepted, returned, approved } = refusal.approval;
  const last = accepted ?? returned ?? (deed === 'approve' ? approved : null);
  return last === null ? turn.t.approval.refusal.notApproved : already(turn, duty, last);
};

type Refused<C extends ApprovalRefusal['code']> = Extract<ApprovalRefusal, { readonly code: C }>;

/** Words a refused step of the chain; nothing was changed. A card that is no longer true is followed by the one that is. */
export const sayReviewRefusal = async (turn: Turn, before: Duty, refusal: ReportRefusal): Promise<Said> => {
  const duty = await loadDuty(turn.deps, before.ref.cluster, before.board, before.cycle);
  const { words, t } = turn;
  const r = t.approval.refusal;
  const heading = headingOf(words, { board: duty.board, period: duty.ref.period });
  switch (refusal.code) {
    case 'not_in_chain':
      return say(reply(text(r.notInChain[refusal.deed])));
    case 'nothing_to_review':
      return say(reply(text(r.nothing({ heading }))));
    case 'own_hand_in':
      return say(reply(text(r.ownHandIn)));
    case 'wrong_step':
      return say(reply(text(await wrongStep(turn, duty, refusal.deed, refusal))));
    case 'not_the_last_revision': {
      const view = await reviewOf(turn, duty);
      const stale = r.stale({ heading, revision: words.f.revision(refusal.revision) });
      return say(view === null ? reply(text(stale)) : presentReview(words, view, [stale]));
    }
    case 'locked':
      return say(reply(text(r.locked({ heading, since: words.f.dateTime(refusal.since) }))));
    default:
      return sayReportRefusal(turn, duty, refusal);
  }
};
