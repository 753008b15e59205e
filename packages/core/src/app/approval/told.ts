import { bold, line, reply, text } from '../../conversation/build.js';
import { namedRevision, presentReturned, presentReview } from '../../conversation/present/approval.js';
import { holds } from '../../domain/people/grants.js';
import type { Person } from '../../domain/people/types.js';
import { type ApprovalDeed, approvalOf } from '../../domain/report/approval.js';
import type { Report } from '../../domain/report/types.js';
import { actingPeople } from '../people/acting.js';
import type { TellAfter } from '../reporting/commit.js';
import type { Duty } from '../reporting/duty.js';
import { tell } from '../steering/tell.js';
import type { Turn } from '../turn.js';
import { reviewFor } from './view.js';

const others = (turn: Turn, people: readonly Person[]): readonly Person[] =>
  people.filter((person) => person.revokedAt === null && person.id !== turn.person.id);

const lastOf = (report: Report) => {
  const approval = approvalOf(report);
  if (approval === null) throw new Error('nothing was handed in');
  return approval;
};

/** The report read back to those who have the next step, with the buttons for it. */
const tellNext = (
  turn: Turn,
  duty: Duty,
  people: readonly Person[],
  deed: ApprovalDeed,
): { readonly people: readonly Person[]; readonly told: TellAfter } => {
  const { board } = duty.ref;
  const next = others(turn, people).filter((person) =>
    deed === 'approve' ? holds(person, 'head', board) : holds(person, 'secretary'),
  );
  const view = reviewFor(turn, duty, people, [deed, 'return']);
  return {
    people: next,
    told: (report) => tell(turn, next, `${deed}:${board}`, (words) => presentReview(words, view(words, report))),
  };
};

/** What follows a hand-in where the file has a chain: who is told, and what the board’s receipt says about it. */
export const afterHandIn = async (
  turn: Turn,
  duty: Duty,
): Promise<{ readonly told: TellAfter; readonly next: readonly string[] } | null> => {
  const rule = turn.config.approval;
  if (rule === undefined) return null;
  const { next } = turn.t.approval;
  const everybody = await actingPeople(turn.deps, turn.config, turn.now);
  const { people, told } = tellNext(turn, duty, everybody, rule.head ? 'approve' : 'accept');
  const self = rule.ownHandIn === true && holds(turn.person, 'head', duty.ref.board);
  const reached = people.some((person) => person.reachableSince !== null) || self;
  const waits = !rule.head ? next.accept : reached ? next.approve : next.nobody;
  return { told, next: [waits] };
};

/** Those who report for the board, and who handed this revision in. */
const reporting = (turn: Turn, duty: Duty, people: readonly Person[], withHead: boolean): readonly Person[] => {
  const { board } = duty.ref;
  const by = duty.report.revisions.at(-1)?.by;
  return others(turn, people).filter(
    (person) => holds(person, 'officer', board) || person.id === by || (withHead && holds(person, 'head', board)),
  );
};

/** After an approval: the secretary has the next step; where there is none, the board hears that it is done. */
export const afterApproval = async (turn: Turn, duty: Duty): Promise<TellAfter> => {
  const everybody = await actingPeople(turn.deps, turn.config, turn.now);
  if (turn.config.approval?.secretary === true) return tellNext(turn, duty, everybody, 'accept').told;
  return oneLine(turn, duty, everybody, 'approved');
};

export const afterAcceptance = async (turn: Turn, duty: Duty): Promise<TellAfter> =>
  oneLine(turn, duty, await actingPeople(turn.deps, turn.config, turn.now), 'accepted');

const oneLine =
  (turn: Turn, duty: Duty, people: readonly Person[], what: 'approved' | 'accepted'): TellAfter =>
  (report) =>
    tell(turn, reporting(turn, duty, people, false), `${what}:${duty.ref.board}`, (words) => {
      const named = { board: duty.board, period: duty.ref.period, approval: lastOf(report) };
      return reply(text(line(bold(words.t.approval.notice[what](namedRevision(words, named))))));
    });

/** After a return: the board, its head too when the secretary sent it back, with the reason and the way to correct it. */
export const afterReturn = async (
  turn: Turn,
  duty: Duty,
  role: 'head' | 'secretary',
  note: string | null,
): Promise<TellAfter> => {
  const everybody = await actingPeople(turn.deps, turn.config, turn.now);
  return (report) =>
    tell(turn, reporting(turn, duty, everybody, role === 'secretary'), `returned:${duty.ref.board}`, (words) => {
      const approval = lastOf(report);
      const back = approval.returned?.back;
      if (back == null) throw new Error('nothing was returned');
      const view = { board: duty.board, period: duty.ref.period, approval, role: words.t.people.role[role], note };
      return presentReturned(words, view, back);
    });
};
