import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { namedRevision } from '../../conversation/present/approval.js';
import { reasonText, returnReasons } from '../../conversation/present/return-reasons.js';
import type { ApprovalRule } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { holds } from '../../domain/people/grants.js';
import { approvalOf, review } from '../../domain/report/approval.js';
import type { NoteText } from '../../domain/report/types.js';
import { commitWithReceipt } from '../reporting/commit.js';
import type { Duty } from '../reporting/duty.js';
import { cardsAfter } from '../reporting/hand-in.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { resubmitBy } from './chain.js';
import { dutyFor, ruleFor } from './find.js';
import { sayReviewRefusal } from './refusals.js';
import { afterReturn } from './told.js';

const commandOf = (turn: Turn, rule: ApprovalRule, to: Back) =>
  ({
    type: 'Return',
    by: turn.person.id,
    sentAt: turn.sentAt,
    revision: to.revision,
    chain: rule,
    reason: to.reason,
    note: to.note?.kept ?? null,
    resubmitBy: to.until,
  }) as const;

/** What goes back with a report. */
type Back = {
  readonly revision: number;
  readonly reason: string;
  readonly until: Instant;
  readonly note: { readonly kept: NoteText; readonly words: string } | null;
};

/** Sends a revision back, with its reason and the day until which it is to be handed in again. */
export const returnRevision = async (turn: Turn, rule: ApprovalRule, duty: Duty, back: Back): Promise<Said> => {
  const { words, t } = turn;
  const role = rule.secretary && holds(turn.person, 'secretary') ? 'secretary' : 'head';
  const result = await commitWithReceipt(
    turn,
    duty,
    commandOf(turn, rule, back),
    (report) => {
      const approval = approvalOf(report);
      const step = approval?.returned?.back;
      if (approval === null || step == null) throw new Error('nothing was returned');
      const named = namedRevision(words, { board: duty.board, period: duty.ref.period, approval });
      const said = { ...named, reason: reasonText(words, step.reason), until: words.f.dateTime(step.resubmitBy) };
      return reply(text(line(bold(t.approval.returned(said)))));
    },
    await afterReturn(turn, duty, role, back.note?.words ?? null),
  );
  if (!result.ok) return { ...(await sayReviewRefusal(turn, duty, result.error)), dialogue: null };
  return { replies: [], outbound: [...result.value.outbound, ...(await cardsAfter(turn, duty.ref))], dialogue: null };
};

/** Until when it would have to come again; said when the calendar does not reach that far. */
export const untilFor = (
  turn: Turn,
  rule: ApprovalRule,
  duty: Duty,
): { readonly until: Instant } | { readonly said: Said } => {
  const until = resubmitBy(turn, rule, duty);
  return until.ok
    ? { until: until.value }
    : { said: say(reply(text(turn.t.approval.refusal.until({ year: String(until.error.year) })))) };
};

/** Step by step: which report, why, and the last word before it goes back. */
export const sendBack: Handler<'return'> = async (turn, request) => {
  const rule = ruleFor(turn, 'return');
  if (!rule.ok) return rule.error;
  const found = await dutyFor(turn, rule.value, 'return', request);
  if (!found.ok) return found.error;
  const duty = found.value;
  const due = untilFor(turn, rule.value, duty);
  if ('said' in due) return due.said;
  const { until } = due;
  const { words, t } = turn;
  const approval = approvalOf(duty.report);
  const revision = request.version === undefined ? (approval?.revision.number ?? 0) : Number(request.version);
  const reason = returnReasons(words).find((each) => each === request.reason);
  const back = { revision, reason: reason ?? 'other', until, note: null };
  const allowed = review(commandOf(turn, rule.value, back), duty.report);
  if (!allowed.ok) return sayReviewRefusal(turn, duty, allowed.error);
  if (reason !== undefined && request.sure === 'yes') return returnRevision(turn, rule.value, duty, back);
  if (approval === null) return say(reply(text(t.talk.oldButton)));
  const where = { verb: 'return', period: duty.ref.period, board: duty.ref.board, version: String(revision) } as const;
  const named = namedRevision(words, { board: duty.board, period: duty.ref.period, approval });
  if (reason === undefined) {
    const items = returnReasons(words).map((code) => button(reasonText(words, code), { ...where, reason: code }));
    const rows = Array.from({ length: Math.ceil(items.length / 2) }, (_, index) =>
      items.slice(index * 2, index * 2 + 2),
    );
    return say(reply(text(line(bold(t.approval.ask.reason(named)))), buttons(...rows)));
  }
  if (request.sure === 'note')
    return {
      replies: [reply(text(t.approval.ask.note))],
      dialogue: { kind: 'return_note', period: duty.ref.period, board: duty.ref.board, revision, reason },
    };
  const asked = t.approval.ask.confirm({ ...named, reason: reasonText(words, reason), until: words.f.dateTime(until) });
  return say(
    reply(
      text(line(bold(asked))),
      buttons([
        button(t.approval.button.return, { ...where, reason, sure: 'yes' }, 'danger'),
        button(t.approval.button.withNote, { ...where, reason, sure: 'note' }),
      ]),
    ),
  );
};
