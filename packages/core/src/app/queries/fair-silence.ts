import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { ClusterId, PeriodId, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import { boardOfGrant } from '../../domain/people/grants.js';
import {
  type Attempt,
  attemptsAbout,
  contactedBefore,
  outagesIn,
  type SilenceCase,
  type SpeaksFor,
} from '../../domain/reminder/silence-classes.js';
import type { Notices } from '../../domain/reminder/types.js';
import { standing } from '../../domain/report/evolve.js';
import type { ReportRef } from '../../domain/report/types.js';
import type { BoardDuty } from '../../domain/summary/types.js';
import type { OpenedCycle } from '../cycles.js';
import type { Deps } from '../deps.js';
import { listPeople } from '../people/documents.js';
import { readNotices } from '../reminders/notices.js';

type Stored = Pick<Deps, 'store'>;

/** Every ledger of a cluster, those of people who have left included, and who speaks for which board. */
export type Ledgers = {
  readonly all: readonly { readonly person: PersonId; readonly notices: Notices }[];
  readonly speaks: SpeaksFor;
};

export const readLedgers = async (deps: Stored, cluster: ClusterId): Promise<Ledgers> => {
  const prefix = `notices:${cluster}:`;
  const heads = await deps.store.heads(prefix);
  const all = await Promise.all(
    heads.map(async ({ stream }) => {
      const person = stream.slice(prefix.length) as PersonId;
      return { person, notices: await readNotices(deps, cluster, person) };
    }),
  );
  // Grants as they were given: who has handed over or was revoked spoke for the board while they held them.
  const held = new Map(
    (await listPeople(deps)).map((person) => [person.id, [...person.grants, ...(person.handedOver?.grants ?? [])]]),
  );
  return {
    all,
    speaks: (person, board) => (held.get(person) ?? []).some((grant) => boardOfGrant(grant) === board),
  };
};

/** All that was tried to ask for one report, earliest first. */
export const attemptsOf = (
  { all, speaks }: Ledgers,
  about: Pick<ReportRef, 'period' | 'board'>,
  now: Instant,
): readonly Attempt[] =>
  all
    .flatMap(({ person, notices }) => attemptsAbout(notices, person, about, { speaks, now }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** What is known of the asking for one board's report. */
export const caseOf = (ledgers: Ledgers, period: PeriodId, duty: BoardDuty, now: Instant): SilenceCase => ({
  board: duty.board,
  due: duty.report.due,
  enrolled: duty.reach.enrolled,
  attempts: attemptsOf(ledgers, { period, board: duty.board }, now),
  outages: outagesIn(
    ledgers.all.map(({ notices }) => notices),
    period,
  ),
});

/** The missing reports of a cycle with all that is known of the asking for them, in official order. */
export const readSilence = async (
  deps: Stored,
  config: Pick<ClusterConfig, 'id'>,
  cycle: OpenedCycle,
  duties: readonly BoardDuty[],
  now: Instant,
): Promise<readonly SilenceCase[]> => {
  const missing = duties.filter(({ report }) => standing(report) === null);
  if (missing.length === 0) return [];
  const ledgers = await readLedgers(deps, config.id);
  return missing.map((duty) => caseOf(ledgers, cycle.instants.period, duty, now));
};

/**
 * Whether any message about a report had reached anybody of the board before an instant, its own due instant as a rule. Without such
 * contact lateness is nobody's fault. For many reports read the ledgers once and use `attemptsOf` and `contactedBefore`.
 */
export const contactBefore = async (deps: Stored, ref: ReportRef, before: Instant): Promise<boolean> =>
  contactedBefore(attemptsOf(await readLedgers(deps, ref.cluster), ref, before), before);
