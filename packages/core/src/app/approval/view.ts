import type { ReviewView } from '../../conversation/present/approval.js';
import type { Words } from '../../conversation/present/words.js';
import { formOf } from '../../domain/cycle/form-of.js';
import type { PersonId } from '../../domain/ids.js';
import type { Person } from '../../domain/people/types.js';
import { type Approval, type ApprovalDeed, approvalOf } from '../../domain/report/approval.js';
import type { Report } from '../../domain/report/types.js';
import { calledIn, readWho } from '../queries/who.js';
import type { Duty } from '../reporting/duty.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';
import { deedsFor } from './chain.js';

const peopleBehind = ({ revision, approved, accepted, returned }: Approval): readonly PersonId[] => [
  revision.by,
  ...[approved, accepted, returned].flatMap((step) => (step === null ? [] : [step.by])),
];

/** The words a report was sent back with; null where there are none. */
export const noteOf = async (turn: Pick<Turn, 'deps'>, approval: Approval | null): Promise<string | null> => {
  const note = approval?.returned?.back?.note ?? null;
  return note === null ? null : readText(turn.deps, note.text);
};

/** A report as the reader of this turn sees it on its way; null while nothing stands. */
export const reviewOf = async (turn: Turn, duty: Duty): Promise<ReviewView | null> => {
  const approval = approvalOf(duty.report);
  const rule = turn.config.approval;
  if (approval === null || rule === undefined) return null;
  const who = await readWho(turn, peopleBehind(approval), []);
  return {
    board: duty.board,
    period: duty.ref.period,
    form: formOf(duty.cycle, approval.revision.formVersion),
    report: duty.report,
    approval,
    now: turn.now,
    rehearsal: turn.deps.rehearsal,
    deeds: deedsFor(rule, turn.person, duty, turn.now),
    who: (id) => who.person(id, duty.ref.board),
    note: await noteOf(turn, approval),
  };
};

/**
 * The same for a message to somebody else, from the state after what was just done. `people` are all who may be named; who gets it
 * reports for the board or is the secretary, and may know their names.
 */
export const reviewFor =
  (turn: Turn, duty: Duty, people: readonly Person[], deeds: readonly ApprovalDeed[]) =>
  (words: Words, report: Report): ReviewView => {
    const approval = approvalOf(report);
    if (approval === null) throw new Error('a review of nothing');
    return {
      board: duty.board,
      period: duty.ref.period,
      form: formOf(duty.cycle, approval.revision.formVersion),
      report,
      approval,
      now: turn.now,
      rehearsal: turn.deps.rehearsal,
      deeds,
      who: (id) => {
        const person = people.find((each) => each.id === id);
        return person === undefined ? words.t.questions.source.formerly : calledIn(words, person, duty.ref.board);
      },
      note: null,
    };
  };
