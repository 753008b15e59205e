import { bold, bullets, button, buttons, line, reply, text } from '../../conversation/build.js';
import { presentDoubts } from '../../conversation/present/doubts.js';
import { presentErrors } from '../../conversation/present/field-errors.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { labelOf, type Words } from '../../conversation/present/words.js';
import type { Reply } from '../../conversation/reply.js';
import { may } from '../../domain/people/permissions.js';
import type { ReportRefusal } from '../../domain/report/decide.js';
import type { FieldError } from '../../domain/report/validate.js';
import { assertNever } from '../../domain/result.js';
import type { Said, Turn } from '../turn.js';
import type { Duty } from './duty.js';
import type { DutyRefusal } from './resolve.js';
import { viewOf } from './view.js';

const say = (answer: Reply): Said => ({ replies: [answer] });

/** Words a refused command on a report; nothing was changed. */
export const sayReportRefusal = (turn: Turn, duty: Duty, refusal: ReportRefusal): Said => {
  const { t, f } = turn.words;
  const r = t.report;
  const period = f.period(duty.ref.period);
  switch (refusal.code) {
    case 'not_expected':
    case 'already_expected':
      return say(reply(text(r.refusal.not_expected)));
    case 'locked':
      return say(reply(text(r.refusal.locked({ period, since: f.dateTime(refusal.since) }))));
    case 'invalid':
      return say(invalid(turn.words, refusal.errors));
    case 'unusual':
      return say(presentDoubts(turn.words, viewOf(turn, duty), refusal.doubts));
    case 'nothing_entered':
      return say(reply(text(r.refusal.nothing_entered)));
    case 'nothing_changed':
      return say(
        reply(
          text(line(bold(r.nothingChanged({ revision: f.revision(refusal.revision) }))), r.reviseHow),
          buttons([
            button(r.button.revise, { verb: 'revise', period: duty.ref.period, board: duty.ref.board }),
            button(r.button.withdraw, {
              verb: 'withdraw',
              period: duty.ref.period,
              board: duty.ref.board,
              version: String(refusal.revision),
            }),
          ]),
        ),
      );
    case 'incomplete':
      return say(
        reply(text(r.missing({ list: refusal.missing.map((field) => labelOf(turn.words, field.key)).join(', ') }))),
      );
    case 'nothing_to_withdraw':
      return say(reply(text(r.refusal.nothing_to_withdraw)));
    case 'not_the_last_revision':
      return say(reply(text(r.staleCard), text(r.nothingChanged({ revision: f.revision(refusal.revision) }))));
    case 'note_needed':
      return say(reply(text(t.cycles.amend.ask({ period, at: f.dateTime(refusal.publishedAt) }))));
    case 'not_locked':
      return say(
        reply(text(t.cycles.refusal.notLocked({ board: duty.board.name, period, lock: f.dateTime(refusal.lock) }))),
      );
    case 'until_past':
      return say(reply(text(t.cycles.refusal.untilPast({ date: f.dateTime(refusal.until) }))));
    case 'cancelled':
      return say(reply(text(t.cycles.refusal.cancelled({ period, at: f.dateTime(duty.report.lock) }))));
    // Steps of the approval chain are worded where they are taken.
    case 'nothing_to_review':
    case 'not_in_chain':
    case 'wrong_step':
    case 'own_hand_in':
      return say(reply(text(t.talk.oldButton)));
    case 'not_later':
      return say(reply(text(t.steering.extendNotLater({ board: duty.board.name, due: f.dateTime(refusal.due) }))));
    case 'not_requested':
      return say(reply(text(t.steering.notRequested({ board: duty.board.name, due: f.dateTime(duty.report.due) }))));
    default:
      return assertNever(refusal);
  }
};

const invalid = (words: Words, errors: readonly FieldError[]): Reply =>
  reply(text(line(bold(words.t.report.errorsTitle))), bullets(presentErrors(words, errors)));

/** The secretary reports for no board but may name one; to anybody else a role is missing. */
const noOwnBoard = ({ words, person }: Turn): Reply => {
  const entering = may(person, 'enter');
  return may(person, 'enter_on_behalf').ok || entering.ok
    ? reply(text(words.t.report.refusal.noOwnBoard))
    : presentRoleMissing(words, entering.error);
};

/** Words why no report could be found for what was asked. */
export const sayDutyRefusal = (
  turn: Turn,
  refusal: DutyRefusal,
  then: 'report' | 'submit' | 'draft' | 'template' | 'history' | 'revise' | 'withdraw',
): Said => {
  const { t, f } = turn.words;
  const r = t.report.refusal;
  switch (refusal.code) {
    case 'no_own_board':
      return say(noOwnBoard(turn));
    case 'not_your_board':
      return say(reply(text(r.notYourBoard({ board: refusal.board.name }))));
    case 'unknown_board':
      return say(reply(text(r.unknownBoard({ text: refusal.text }))));
    case 'unknown_period':
      return say(reply(text(r.unknownPeriod({ text: refusal.text }))));
    case 'not_open_yet':
      return say(reply(text(r.notOpenYet({ period: f.period(refusal.period), opens: f.dateTime(refusal.opens) }))));
    case 'no_open_period':
      return say(reply(text(r.noOpenPeriod)));
    case 'locked': {
      const period = f.period(refusal.period);
      const { ended } = refusal;
      if (ended === null) return say(reply(text(r.locked({ period, since: f.dateTime(refusal.since) }))));
      const { lockedByCancel, lockedByClosing } = t.cycles.refusal;
      const word = ended.kind === 'closed' ? lockedByClosing : lockedByCancel;
      return say(reply(text(word({ period, who: ended.who, at: f.dateTime(ended.at), reason: ended.reason }))));
    }
    case 'which_board':
      return say(
        reply(
          text(t.report.whichBoard),
          buttons(...refusal.boards.map((board) => [button(board.name, { verb: then, board: board.id })])),
        ),
      );
    default:
      return assertNever(refusal);
  }
};
