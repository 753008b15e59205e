import { boardOf } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { ClusterId, PeriodId, PersonId } from '../../domain/ids.js';
import type { Instant } from '../../domain/instant.js';
import type { Person } from '../../domain/people/types.js';
import { latestNotices, outcomeAt } from '../../domain/reminder/evolve.js';
import type { Notice, NoticeItem, PlannedMatter } from '../../domain/reminder/types.js';
import type { Titles } from '../../i18n/format.js';
import { listCycles } from '../cycles.js';
import type { Deps } from '../deps.js';
import { matterWording, type WordMatter } from '../matters.js';
import { type Duty, loadDuty } from '../reporting/duty.js';
import { readTitles } from '../titles.js';
import { readNotices } from './notices.js';
import { active, type Round } from './rounds.js';

/** Everything that words a notice, read beforehand: what is stored together with a decision must be worded without reading. */
export type NoticeFacts = {
  readonly config: ClusterConfig;
  readonly now: Instant;
  readonly rounds: readonly Round[];
  readonly matters: readonly PlannedMatter[];
  readonly word: WordMatter;
  readonly duties: ReadonlyMap<string, Duty>;
  readonly people: readonly Person[];
  /** Boards whose officers’ last reminder has an unknown outcome. */
  readonly uncertain: ReadonlySet<string>;
  /** The digests each person was sent, latest first. */
  readonly digests: ReadonlyMap<PersonId, readonly Notice[]>;
  readonly rehearsal: boolean;
  readonly titles: Titles;
};

/** Names a duty among those that were read. */
export const dutyKey = (period: PeriodId, board: string): string => `${period} ${board}`;

const uncertainBoards = async (
  deps: Pick<Deps, 'store'>,
  cluster: ClusterId,
  people: readonly Person[],
  now: Instant,
): Promise<ReadonlySet<string>> => {
  const found = await Promise.all(
    people.map(async (person) => {
      const sent = latestNotices(await readNotices(deps, cluster, person.id)).find(
        (notice) => notice.decision === 'send',
      );
      return sent !== undefined && outcomeAt(sent, now) === 'uncertain'
        ? sent.items.flatMap((item) =>
            item.kind === 'report' && item.because === 'duty' ? [item.board as string] : [],
          )
        : [];
    }),
  );
  return new Set(found.flat());
};

const digestsSent = async (
  deps: Pick<Deps, 'store'>,
  cluster: ClusterId,
  people: readonly Person[],
): Promise<ReadonlyMap<PersonId, readonly Notice[]>> => {
  const found = await Promise.all(
    people.map(async ({ id }): Promise<readonly [PersonId, readonly Notice[]]> => {
      const all = latestNotices(await readNotices(deps, cluster, id));
      return [id, all.filter((notice) => notice.kind === 'digest' && notice.decision === 'send')];
    }),
  );
  return new Map(found);
};

/** Reads what the given items need: the duties they name, and for a digest or an outage the whole round. */
export const readFacts = async (
  deps: Pick<Deps, 'store' | 'ids' | 'rehearsal'>,
  config: ClusterConfig,
  context: {
    readonly now: Instant;
    readonly rounds: readonly Round[];
    readonly matters: readonly PlannedMatter[];
    readonly people: readonly Person[];
  },
  items: readonly NoticeItem[],
): Promise<NoticeFacts> => {
  const cycles = await listCycles(deps, config.id);
  const duties = new Map<string, Duty>();
  const load = async (period: PeriodId, id: string): Promise<void> => {
    const cycle = cycles.find((each) => each.instants.period === period);
    const board = boardOf(config, id);
    if (cycle === undefined || board === undefined || duties.has(dutyKey(period, id))) return;
    duties.set(dutyKey(period, id), await loadDuty(deps, config.id, board, cycle));
  };
  for (const item of items) {
    if (item.kind === 'report') await load(item.period, item.board);
    else if (item.kind === 'digest' || item.kind === 'outage')
      for (const { board } of context.rounds.find((round) => round.period === item.period)?.boards ?? [])
        await load(item.period, board);
  }
  const people = active(context.people);
  const uncertain = items.some((item) => item.kind === 'digest')
    ? await uncertainBoards(deps, config.id, people, context.now)
    : new Set<string>();
  const named = items.flatMap((item) => (item.kind === 'matter' ? [item] : []));
  const word = await matterWording(deps, config, named);
  const titles = await readTitles(deps, cycles);
  const digests = items.some((item) => item.kind === 'digest')
    ? await digestsSent(deps, config.id, people)
    : new Map<PersonId, readonly Notice[]>();
  return { config, ...context, people, word, duties, uncertain, digests, rehearsal: deps.rehearsal, titles };
};
