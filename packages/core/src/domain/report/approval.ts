import type { Form } from '../cluster/types.js';
import type { PersonId } from '../ids.js';
import type { Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import { difference } from './form.js';
import type { Entries, NoteText, Report, ReportEvent, ReviewStep, Revision } from './types.js';

/** How far the last revision has come: handed in by the board, approved by its head, accepted by the secretary, or sent back. */
export type ApprovalState = 'handed_in' | 'approved' | 'accepted' | 'returned';
export const APPROVAL_STATES: readonly ApprovalState[] = ['handed_in', 'approved', 'accepted', 'returned'];

/** What a head or the secretary does with a revision. */
export type ApprovalDeed = 'approve' | 'accept' | 'return';
export const APPROVAL_DEEDS: readonly ApprovalDeed[] = ['approve', 'accept', 'return'];

/** Which figures are asked for: those approved at least, or those accepted. */
export type Floor = 'approved' | 'accepted';
export const FLOORS: readonly Floor[] = ['approved', 'accepted'];

/** Who takes part, as the cluster file says. */
export type Chain = { readonly head: boolean; readonly secretary: boolean };

/** Reasons for sending back where the file names none of its own; the catalogue words them. */
export const RETURN_REASONS = ['missing', 'period', 'annex', 'compare', 'form', 'unclear', 'other'] as const;

/** What may happen in each state; anything else is refused. A new revision begins at `handed_in`, a withdrawal ends at none. */
const EDGES: Readonly<Record<ApprovalState, Readonly<Partial<Record<ApprovalDeed, ApprovalState>>>>> = {
  handed_in: { approve: 'approved', accept: 'accepted', return: 'returned' },
  approved: { accept: 'accepted', return: 'returned' },
  accepted: {},
  returned: {},
};

/** Whether a chain has a deed at all: who does not take part neither approves nor accepts. */
export const inChain = (chain: Chain, deed: ApprovalDeed): boolean =>
  deed === 'approve' ? chain.head : deed === 'accept' ? chain.secretary : chain.head || chain.secretary;

/** The state a deed leads to; null where it may not happen. The secretary accepts what was only handed in where no head approves. */
export const stateAfter = (chain: Chain, state: ApprovalState, deed: ApprovalDeed): ApprovalState | null => {
  if (!inChain(chain, deed)) return null;
  if (deed === 'accept' && state === 'handed_in' && chain.head) return null;
  return EDGES[state][deed] ?? null;
};

/** The last revision's way through the chain. */
export type Approval = {
  readonly state: ApprovalState;
  readonly revision: Revision;
  readonly approved: ReviewStep | null;
  readonly accepted: ReviewStep | null;
  /** Only while it is sent back and nothing was handed in since. */
  readonly returned: ReviewStep | null;
};

const stepTo = (steps: readonly ReviewStep[], to: ReviewStep['to']): ReviewStep | null =>
  steps.find((step) => step.to === to) ?? null;

/** Null while nothing stands: not handed in, or taken back. */
export const approvalOf = (report: Report): Approval | null => {
  const revision = report.revisions.at(-1);
  if (revision === undefined || report.withdrawn) return null;
  const steps = report.reviews.filter((step) => step.revision === revision.number);
  return {
    state: steps.at(-1)?.to ?? 'handed_in',
    revision,
    approved: stepTo(steps, 'approved'),
    accepted: stepTo(steps, 'accepted'),
    returned: stepTo(steps, 'returned'),
  };
};

/** Whether the standing figures are approved, or accepted, at least. */
export const reaches = (report: Report, floor: Floor): boolean => {
  const state = approvalOf(report)?.state;
  return state === 'accepted' || (state === 'approved' && floor === 'approved');
};

/** Sent back and not handed in again. */
export const sentBack = (report: Report): ReviewStep | null => approvalOf(report)?.returned ?? null;

/** What would be handed in is what stands already; what was sent back or taken back may come again as it was. */
export const standsUnchanged = (report: Report, form: Form, entries: Entries): boolean => {
  const last = report.revisions.at(-1);
  if (last === undefined || report.withdrawn || sentBack(report) !== null) return false;
  return difference(form, last.entries, entries).length === 0;
};

export type ApprovalCommand =
  | {
      readonly type: 'Approve' | 'Accept';
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly revision: number;
      readonly chain: Chain;
      /** The file lets people approve what they handed in themselves. */
      readonly ownHandIn: boolean;
    }
  | {
      readonly type: 'Return';
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly revision: number;
      readonly chain: Chain;
      readonly reason: string;
      readonly note: NoteText | null;
      readonly resubmitBy: Instant;
    };

export type ApprovalRefusal =
  | { readonly code: 'not_expected' }
  | { readonly code: 'nothing_to_review' }
  | { readonly code: 'not_in_chain'; readonly deed: ApprovalDeed }
  | { readonly code: 'not_the_last_revision'; readonly revision: number }
  | { readonly code: 'wrong_step'; readonly deed: ApprovalDeed; readonly approval: Approval }
  | { readonly code: 'own_hand_in' }
  | { readonly code: 'locked'; readonly since: Instant };

const DEEDS: Readonly<Record<ApprovalCommand['type'], ApprovalDeed>> = {
  Approve: 'approve',
  Accept: 'accept',
  Return: 'return',
};

/** Who stated the revision or is stood in for by whoever did. */
const handedInBy = ({ by, deputyFor }: Revision, person: PersonId): boolean => by === person || deputyFor === person;

/**
 * The rules of the chain. Approving and accepting change no figure and may come after the lock; sending back asks for a new hand-in, so
 * it may not.
 */
export const review = (command: ApprovalCommand, report: Report): Result<readonly ReportEvent[], ApprovalRefusal> => {
  const deed = DEEDS[command.type];
  const { by, revision, sentAt, chain } = command;
  if (!report.expected) return refuse({ code: 'not_expected' });
  if (!inChain(chain, deed)) return refuse({ code: 'not_in_chain', deed });
  const approval = approvalOf(report);
  if (approval === null) return refuse({ code: 'nothing_to_review' });
  if (approval.revision.number !== revision)
    return refuse({ code: 'not_the_last_revision', revision: approval.revision.number });
  const ended = report.lockMoved?.why === 'cancelled' || command.type === 'Return';
  if (ended && sentAt > report.lock) return refuse({ code: 'locked', since: report.lock });
  if (stateAfter(chain, approval.state, deed) === null) return refuse({ code: 'wrong_step', deed, approval });
  if (command.type === 'Return') {
    const { reason, note, resubmitBy } = command;
    const until = resubmitBy < report.lock ? resubmitBy : report.lock;
    return ok([
      { type: 'RevisionReturned', revision, by, reason, ...(note === null ? {} : { note }), resubmitBy: until },
    ]);
  }
  if (!command.ownHandIn && handedInBy(approval.revision, by)) return refuse({ code: 'own_hand_in' });
  return ok([
    command.type === 'Approve'
      ? { type: 'RevisionApproved', revision, by, sentAt }
      : { type: 'RevisionAccepted', revision, by },
  ]);
};
