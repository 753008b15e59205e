import { describe, expect, it } from 'vitest';
import {
  at,
  complete,
  entered,
  expected,
  handedIn,
  person,
  reportOf,
  type Step,
  withdrawn,
} from '../../../../../tests/support/reports.js';
import {
  APPROVAL_DEEDS,
  APPROVAL_STATES,
  type ApprovalCommand,
  type ApprovalDeed,
  type ApprovalState,
  approvalOf,
  type Chain,
  reaches,
  stateAfter,
} from './approval.js';
import { decide } from './decide.js';
import type { Report } from './types.js';

const OFFICER = person('officer');
const HEAD = person('head');
const SECRETARY = person('secretary');

const FULL: Chain = { head: true, secretary: true };
const CHAINS: readonly Chain[] = [FULL, { head: true, secretary: false }, { head: false, secretary: true }];

/** The whole table: chain, state and deed to the next state. What is not here may not happen. */
const LEGAL: readonly (readonly [Chain, ApprovalState, ApprovalDeed, ApprovalState])[] = [
  [CHAINS[0] as Chain, 'handed_in', 'approve', 'approved'],
  [CHAINS[0] as Chain, 'handed_in', 'return', 'returned'],
  [CHAINS[0] as Chain, 'approved', 'accept', 'accepted'],
  [CHAINS[0] as Chain, 'approved', 'return', 'returned'],
  [CHAINS[1] as Chain, 'handed_in', 'approve', 'approved'],
  [CHAINS[1] as Chain, 'handed_in', 'return', 'returned'],
  [CHAINS[1] as Chain, 'approved', 'return', 'returned'],
  [CHAINS[2] as Chain, 'handed_in', 'accept', 'accepted'],
  [CHAINS[2] as Chain, 'handed_in', 'return', 'returned'],
  [CHAINS[2] as Chain, 'approved', 'accept', 'accepted'],
  [CHAINS[2] as Chain, 'approved', 'return', 'returned'],
];

const step = (local: string, event: Step['event']): Step => ({ event, at: at(local) });
const approve = (local: string, revision = 1): Step =>
  step(local, { type: 'RevisionApproved', revision, by: HEAD, sentAt: at(local) });
const accept = (local: string, revision = 1): Step =>
  step(local, { type: 'RevisionAccepted', revision, by: SECRETARY });
const sendBack = (local: string, until: string, revision = 1): Step =>
  step(local, { type: 'RevisionReturned', revision, by: SECRETARY, reason: 'missing', resubmitBy: at(until) });

const IN: readonly Step[] = [expected(), entered('2024-06-12T09:00', complete()), handedIn('2024-06-12T09:10')];
const TO: Readonly<Record<ApprovalState, readonly Step[]>> = {
  handed_in: [],
  approved: [approve('2024-06-12T10:00')],
  accepted: [approve('2024-06-12T10:00'), accept('2024-06-12T11:00')],
  returned: [sendBack('2024-06-12T10:00', '2024-06-14T17:00')],
};
const inState = (state: ApprovalState): Report => reportOf(...IN, ...TO[state]);

const TYPES = { approve: 'Approve', accept: 'Accept', return: 'Return' } as const;
const command = (deed: ApprovalDeed, over: Partial<ApprovalCommand> = {}): ApprovalCommand =>
  ({
    type: TYPES[deed],
    by: deed === 'approve' ? HEAD : SECRETARY,
    sentAt: at('2024-06-13T09:00'),
    revision: 1,
    chain: FULL,
    ownHandIn: false,
    reason: 'missing',
    note: null,
    resubmitBy: at('2024-06-17T17:00'),
    ...over,
  }) as ApprovalCommand;

const refusal = (given: ApprovalCommand, report: Report): string => {
  const decided = decide(given, report);
  return decided.ok ? 'none' : decided.error.code;
};

describe('the states of a revision', () => {
  const edges = CHAINS.flatMap((chain) =>
    APPROVAL_STATES.flatMap((state) => APPROVAL_DEEDS.map((deed) => [chain, state, deed] as const)),
  );
  const legal = (chain: Chain, state: ApprovalState, deed: ApprovalDeed): ApprovalState | null =>
    LEGAL.find((row) => row[0] === chain && row[1] === state && row[2] === deed)?.[3] ?? null;

  it.each(edges)('%o: %s, %s', (chain, state, deed) => {
    const report = inState(state);
    const to = legal(chain, state, deed);
    expect(stateAfter(chain, state, deed)).toBe(to);
    const decided = decide(command(deed, { chain }), report);
    if (to === null) {
      expect(decided.ok).toBe(false);
      expect(['wrong_step', 'not_in_chain']).toContain(decided.ok ? '' : decided.error.code);
    } else {
      const [event] = decided.ok ? decided.value : [];
      if (event === undefined) throw new Error('nothing was decided');
      const after = reportOf(...IN, ...TO[state], step('2024-06-13T09:00', event));
      expect(approvalOf(after)?.state).toBe(to);
    }
  });

  it('begins with a hand-in, anew with every revision, and ends with a withdrawal', () => {
    expect(approvalOf(reportOf(expected()))).toBeNull();
    for (const state of APPROVAL_STATES) {
      const again = [
        entered('2024-06-13T08:00', complete({ good_models: { kind: 'count', value: 5, estimate: false } })),
      ];
      const later = reportOf(...IN, ...TO[state], ...again, handedIn('2024-06-13T08:10'));
      expect(approvalOf(later)).toMatchObject({ state: 'handed_in', approved: null, accepted: null, returned: null });
      expect(later.reviews).toHaveLength(TO[state].length);
      expect(approvalOf(reportOf(...IN, ...TO[state], withdrawn('2024-06-13T08:00')))).toBeNull();
    }
  });

  it('reaches a floor or does not', () => {
    const row = (floor: 'approved' | 'accepted') => APPROVAL_STATES.map((state) => reaches(inState(state), floor));
    expect(row('approved')).toEqual([false, true, true, false]);
    expect(row('accepted')).toEqual([false, false, true, false]);
  });
});

describe('refused, with nothing changed', () => {
  it.each(APPROVAL_DEEDS)('%s of nothing, of what is not expected, of an older or a coming revision', (deed) => {
    expect(refusal(command(deed), reportOf(expected()))).toBe('nothing_to_review');
    expect(refusal(command(deed), reportOf(...IN, withdrawn('2024-06-12T12:00')))).toBe('nothing_to_review');
    expect(refusal(command(deed), reportOf())).toBe('not_expected');
    for (const revision of [0, 2, 99, Number.NaN])
      expect(refusal(command(deed, { revision }), inState('handed_in'))).toBe('not_the_last_revision');
  });

  it('one’s own hand-in, and that of who is stood in for, unless the file allows it', () => {
    expect(refusal(command('approve', { by: OFFICER }), inState('handed_in'))).toBe('own_hand_in');
    expect(refusal(command('accept', { by: OFFICER }), inState('approved'))).toBe('own_hand_in');
    expect(refusal(command('approve', { by: OFFICER, ownHandIn: true }), inState('handed_in'))).toBe('none');
    const deputy = reportOf(...IN.slice(0, 2), {
      event: { ...(IN[2] as Step).event, deputyFor: HEAD } as Step['event'],
      at: at('2024-06-12T09:10'),
    });
    expect(refusal(command('approve'), deputy)).toBe('own_hand_in');
  });

  it('a return after the lock; approving and accepting change no figure and may come later', () => {
    const late = { sentAt: at('2024-07-18T17:01') };
    expect(refusal(command('return', late), inState('handed_in'))).toBe('locked');
    expect(refusal(command('approve', late), inState('handed_in'))).toBe('none');
    expect(refusal(command('accept', late), inState('approved'))).toBe('none');
  });

  it('asks for it again by the lock at the latest', () => {
    const decided = decide(command('return', { resubmitBy: at('2024-07-30T17:00') }), inState('approved'));
    expect(decided).toMatchObject({
      ok: true,
      value: [{ type: 'RevisionReturned', resubmitBy: at('2024-07-18T17:00') }],
    });
  });
});
