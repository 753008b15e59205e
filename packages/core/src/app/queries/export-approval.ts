import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { Instant } from '../../domain/instant.js';
import { approvalOf, type Floor } from '../../domain/report/approval.js';
import type { ReviewStep } from '../../domain/report/types.js';
import type { BoardDuty } from '../../domain/summary/types.js';
import type { ExportedPeriod, OperatorRefusal } from '../operator.js';

/** Where a board's report is in the approval chain: null while nothing stands; nothing at all where the cluster has no chain. */
export const approvalLine = (
  config: ClusterConfig,
  { report }: Pick<BoardDuty, 'report'>,
  iso: (instant: Instant) => string,
): Pick<ExportedPeriod['boards'][number], 'approval'> => {
  if (config.approval === undefined) return {};
  const approval = approvalOf(report);
  if (approval === null) return { approval: null };
  const at = (step: ReviewStep | null): string | null => (step === null ? null : iso(step.at));
  const { state, approved, accepted, returned } = approval;
  const back = returned?.back ?? null;
  return {
    approval: {
      state,
      approvedAt: at(approved),
      acceptedAt: at(accepted),
      returned:
        returned === null || back === null
          ? null
          : { at: iso(returned.at), reason: back.reason, resubmitBy: iso(back.resubmitBy) },
    },
  };
};

/** A floor that the cluster's chain does not have. */
export const floorRefusal = ({ approval }: ClusterConfig, floor: Floor): OperatorRefusal | null => {
  if (approval === undefined)
    return {
      code: 'no_approval',
      message: 'this cluster has no approval chain; see "approval" in docs/configuration.md',
    };
  return floor === 'accepted' && !approval.secretary
    ? { code: 'no_approval', message: 'nobody accepts reports in this cluster; use --floor approved' }
    : null;
};
