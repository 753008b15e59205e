import { button, buttons, reply, text } from '../../conversation/build.js';
import type { Button, Reply } from '../../conversation/reply.js';
import type { CycleRefusal } from '../../domain/cycle/commands.js';
import type { PeriodId } from '../../domain/ids.js';
import type { Turn } from '../turn.js';

const wrongState = (turn: Turn, period: PeriodId, refusal: Extract<CycleRefusal, { code: 'wrong_state' }>): string => {
  const { t, f } = turn.words;
  const r = t.cycles.refusal;
  const at = refusal.since === null ? '' : f.dateTime(refusal.since);
  switch (refusal.state) {
    case 'planned':
      return r.planned({ period: f.period(period) });
    case 'open':
      return r.open({ period: f.period(period) });
    case 'closed':
      return r.closed({ period: f.period(period), at });
    case 'locked':
      return r.locked({ period: f.period(period), at });
    case 'cancelled':
      return r.cancelled({ period: f.period(period), at });
  }
};

/** Why a cycle did not do what was asked; nothing was changed. */
const refusalText = (turn: Turn, period: PeriodId, refusal: CycleRefusal): string => {
  const { t, f } = turn.words;
  const r = t.cycles.refusal;
  const named = { period: f.period(period) };
  switch (refusal.code) {
    case 'wrong_state':
      return wrongState(turn, period, refusal);
    case 'already_published':
      return t.steering.alreadyPublished({ ...named, at: f.dateTime(refusal.at) });
    case 'not_due':
      return r.notDue({ ...named, n: refusal.missing, due: f.dateTime(refusal.due) });
    case 'reason_needed':
      return t.cycles.close.reasonAsk;
    case 'not_a_call':
      return r.notACall(named);
    case 'past_due':
      return r.pastDue({ ...named, due: f.dateTime(refusal.due) });
    case 'own_form':
      return r.ownForm(named);
    case 'same_form':
      return r.sameForm({ ...named, version: refusal.version });
    case 'no_fields':
      return t.calls.wrong.noFields;
    case 'too_many_fields':
      return t.calls.wrong.tooMany({ max: refusal.max });
    case 'no_boards':
      return t.calls.wrong.noBoards;
    case 'due_past':
      return t.calls.wrong.duePast({ date: f.dateTime(refusal.due) });
    case 'lock_before_due':
      return t.calls.wrong.lockBeforeDue({ date: f.dateTime(refusal.lock) });
  }
};

/** The way out of the state a cycle is in, for those who steer. */
const wayOut = (turn: Turn, period: PeriodId, refusal: CycleRefusal): readonly Button[] => {
  const { button: label } = turn.t.cycles;
  if (refusal.code !== 'wrong_state') return [];
  if (refusal.state === 'closed') return [button(label.reopen, { verb: 'reopen', period })];
  if (refusal.state === 'locked') return [button(label.unlock, { verb: 'unlock', period })];
  return [];
};

export const sayCycleRefusal = (turn: Turn, period: PeriodId, refusal: CycleRefusal): Reply =>
  reply(
    text(refusalText(turn, period, refusal)),
    buttons([
      ...wayOut(turn, period, refusal),
      button(turn.t.questions.button.status, { verb: 'status', period }),
      button(turn.t.questions.button.deadlines, { verb: 'deadlines', period }),
    ]),
  );
