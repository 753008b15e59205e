import { bold, line, reply, text } from '../../conversation/build.js';
import { namedRevision } from '../../conversation/present/approval.js';
import { approvalOf } from '../../domain/report/approval.js';
import { commitWithReceipt } from '../reporting/commit.js';
import { cardsAfter } from '../reporting/hand-in.js';
import type { Said, Turn } from '../turn.js';
import { dutyFor, ruleFor, showReview } from './find.js';
import { sayReviewRefusal } from './refusals.js';
import { afterAcceptance, afterApproval } from './told.js';

type Asked = { readonly period?: string; readonly board?: string; readonly version?: string };

/** Approves or accepts the revision that a button names; without one the report is read back first. */
export const step = async (turn: Turn, deed: 'approve' | 'accept', request: Asked): Promise<Said> => {
  const rule = ruleFor(turn, deed);
  if (!rule.ok) return rule.error;
  const found = await dutyFor(turn, rule.value, deed, request);
  if (!found.ok) return found.error;
  const duty = found.value;
  if (request.version === undefined) return showReview(turn, duty);
  const { words, t } = turn;
  const command = {
    type: deed === 'approve' ? 'Approve' : 'Accept',
    by: turn.person.id,
    sentAt: turn.sentAt,
    revision: Number(request.version),
    chain: rule.value,
    ownHandIn: rule.value.ownHandIn === true,
  } as const;
  const told = await (deed === 'approve' ? afterApproval : afterAcceptance)(turn, duty);
  const result = await commitWithReceipt(
    turn,
    duty,
    command,
    (report) => {
      const approval = approvalOf(report);
      if (approval === null) throw new Error('a step without a revision');
      const named = namedRevision(words, { board: duty.board, period: duty.ref.period, approval });
      const done = deed === 'approve' ? t.approval.approved(named) : t.approval.accepted(named);
      const passedOn = deed === 'approve' && rule.value.secretary ? [t.approval.passedOn] : [];
      return reply(text(line(bold(done)), ...passedOn));
    },
    told,
  );
  if (!result.ok) return sayReviewRefusal(turn, duty, result.error);
  return { replies: [], outbound: [...result.value.outbound, ...(await cardsAfter(turn, duty.ref))] };
};
