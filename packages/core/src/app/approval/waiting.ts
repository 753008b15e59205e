import type { ReviewView } from '../../conversation/present/approval.js';
import { boardOf } from '../../domain/cluster/roster.js';
import { DAY, type Instant, plusMillis } from '../../domain/instant.js';
import { may } from '../../domain/people/permissions.js';
import { type ApprovalDeed, approvalOf } from '../../domain/report/approval.js';
import { listCycles, type OpenedCycle } from '../cycles.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import type { Turn } from '../turn.js';
import { deedsFor } from './chain.js';

/** What waited longer than this after its lock is no longer offered; named with its period it still can be decided. */
const OFFERED_FOR_MS = 60 * DAY;

const offered = ({ instants, cancelled }: OpenedCycle, now: Instant): boolean =>
  cancelled === null && now <= plusMillis(instants.lock, OFFERED_FOR_MS);

/** The reports that wait for a deed of this person, earliest handed in first. */
export const waitingFor = async (turn: Turn, deed: ApprovalDeed): Promise<readonly Duty[]> => {
  const { deps, config, person, now } = turn;
  const rule = config.approval;
  if (rule === undefined) return [];
  const cycles = (await listCycles(deps, config.id)).filter((cycle) => offered(cycle, now));
  const duties = await Promise.all(
    cycles.flatMap((cycle) =>
      cycle.boards.flatMap((id) => {
        const board = boardOf(config, id);
        return board === undefined || !may(person, deed, id).ok ? [] : [loadDuty(deps, config.id, board, cycle)];
      }),
    ),
  );
  const sentAt = ({ report }: Duty): string => report.revisions.at(-1)?.sentAt ?? '';
  return duties
    .filter((duty) => deedsFor(rule, person, duty, now).includes(deed))
    .sort((a, b) => (sentAt(a) < sentAt(b) ? -1 : 1));
};

/** A report that waits, as lists show it. */
export const asWaiting = (duty: Duty): readonly Pick<ReviewView, 'board' | 'period' | 'approval'>[] => {
  const approval = approvalOf(duty.report);
  return approval === null ? [] : [{ board: duty.board, period: duty.ref.period, approval }];
};
