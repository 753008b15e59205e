import { describe, expect, it } from 'vitest';
import {
  asked,
  at,
  board,
  CLUSTER,
  complete,
  count,
  entered,
  expected,
  extended,
  H1,
  handedIn,
  inTime,
  lostSince,
  NOBODY,
  REACHED,
  reportOf,
  withdrawn,
} from '../../../../../tests/support/reports.js';
import type { Report } from '../report/types.js';
import { boardStatus, outward, roundStatus } from './status.js';
import type { Reach } from './types.js';

const LATER = at('2024-06-19T07:50');
const BEFORE = at('2024-06-17T08:00');
const some = { party_members_admitted: count(10), staff_streamlined: count(3) };
const status = (report: Report, reach: Reach = REACHED, now = LATER) =>
  boardStatus({ board: board('ha-nam'), report, reach }, CLUSTER.form, now);

describe('a board in a round', () => {
  it.each([
    ['handed in and complete', inTime(), REACHED, LATER, 'handed_in'],
    ['complete after the due instant', inTime({}, '2024-06-18T18:00'), REACHED, LATER, 'late'],
    [
      'handed in with items missing',
      reportOf(expected(), entered('2024-06-12T09:00', some), handedIn('2024-06-12T09:10', { complete: false })),
      REACHED,
      LATER,
      'incomplete',
    ],
    ['nothing entered', reportOf(expected()), REACHED, BEFORE, 'missing'],
    ['begun', reportOf(expected(), entered('2024-06-12T09:00', some)), REACHED, BEFORE, 'draft'],
    ['past due', reportOf(expected(), entered('2024-06-12T09:00', some)), REACHED, LATER, 'overdue'],
    ['extended', reportOf(expected(), extended('2024-06-17T10:00', '2024-06-20')), REACHED, LATER, 'extended'],
    [
      'past an extension',
      reportOf(expected(), extended('2024-06-17T10:00', '2024-06-20')),
      REACHED,
      at('2024-06-20T17:01'),
      'overdue',
    ],
    ['nobody can be written to', reportOf(expected()), lostSince('2024-06-14T08:00'), LATER, 'not_reachable'],
    ['nobody enrolled', reportOf(expected()), NOBODY, LATER, 'nobody_enrolled'],
    ['handed in though nobody is enrolled', inTime(), NOBODY, LATER, 'handed_in'],
    [
      'taken back',
      reportOf(
        expected(),
        entered('2024-06-12T09:00', complete()),
        handedIn('2024-06-12T09:10'),
        withdrawn('2024-06-13T09:00'),
      ),
      REACHED,
      BEFORE,
      'draft',
    ],
  ] as const)('%s', (_, report, reach, now, expectedClass) => {
    expect(status(report, reach, now).class).toBe(expectedClass);
  });

  it('is on time to the due instant itself, and late a minute after', () => {
    expect(status(inTime({}, '2024-06-18T17:00')).onTime).toBe(true);
    expect(status(inTime({}, '2024-06-18T17:01')).onTime).toBe(false);
  });

  it('keeps its verdict through a late revision, and the revision shown is the last', () => {
    const report = reportOf(
      expected(),
      entered('2024-06-12T09:00', complete()),
      handedIn('2024-06-12T09:10'),
      entered('2024-06-25T09:00', { good_models: count(3) }),
      handedIn('2024-06-25T09:10'),
    );
    expect(status(report)).toMatchObject({ class: 'handed_in', onTime: true, revision: 2, draft: null });
  });

  it('turns from late to on time by an extension, and says so', () => {
    const report = reportOf(
      expected(),
      entered('2024-06-19T09:00', complete()),
      handedIn('2024-06-19T09:10'),
      extended('2024-06-19T10:00', '2024-06-20'),
    );
    expect(status(report)).toMatchObject({ class: 'handed_in', onTime: true, byExtension: true });
  });

  it('counts the draft by required items, and a carried target begins none', () => {
    expect(status(reportOf(expected(), entered('2024-06-12T09:00', some))).draft).toEqual({ done: 2, of: 11 });
    const earlier = entered('2024-06-01T09:00', { party_members_target: count(900) });
    const carried = reportOf(expected(), earlier).draft;
    expect(status(reportOf(expected(H1, carried))).draft).toBeNull();
  });

  it('shows others neither draft, request nor who can be reached', () => {
    const report = reportOf(expected(), entered('2024-06-12T09:00', some), asked('2024-06-17T09:00', '2024-06-20'));
    const seen = outward(status(report, lostSince('2024-06-14T08:00')), LATER);
    expect(seen).toMatchObject({ class: 'overdue', draft: null, draftAt: null, reach: null, extensionRequest: null });
  });
});

describe('the round', () => {
  it('counts completeness and timeliness apart', () => {
    const duties = [
      { board: board('lang-son'), report: inTime(), reach: REACHED },
      { board: board('quang-ninh'), report: inTime({}, '2024-06-18T18:00'), reach: REACHED },
      {
        board: board('hai-phong'),
        report: reportOf(
          expected(),
          entered('2024-06-12T09:00', some),
          handedIn('2024-06-12T09:10', { complete: false }),
        ),
        reach: REACHED,
      },
      { board: board('ha-nam'), report: reportOf(expected()), reach: NOBODY },
    ];
    const round = roundStatus(H1, CLUSTER.form, duties, LATER);
    expect(round.counts).toEqual({ expected: 4, handedIn: 3, onTime: 1, late: 1, incomplete: 1, missing: 1 });
    expect(round.completeness).toEqual({ done: 2, of: 4, percent: 50 });
    expect(round.timeliness).toEqual({ done: 1, of: 4, percent: 25 });
  });
});
