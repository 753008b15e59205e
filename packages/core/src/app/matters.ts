import type { MatterText } from '../conversation/present/reminders-matters.js';
import type { Words } from '../conversation/present/words.js';
import type { ClusterConfig } from '../domain/cluster/types.js';
import type { Instant } from '../domain/instant.js';
import type { MatterItem, MatterKind, PlannedMatter } from '../domain/reminder/types.js';
import { ballotMatters } from './ballot/matters.js';
import type { Deps } from './deps.js';
import { directiveMatters } from './directives/matters.js';
import { stepMatters } from './milestones/matters.js';
import { questionMatters } from './questions/matters.js';

/** Words one of them, from what was read beforehand: what is stored with a decision must be worded without reading. */
export type WordMatter = (words: Words, item: MatterItem) => MatterText;

/** Where things of one kind that are owed beside the reports come from. */
export type MatterSource = {
  readonly of: MatterKind;
  /** Everything of its kind that may be spoken of between two instants: `opens` ≤ `to` and `from` ≤ `until`; done or not. */
  readonly between: (
    deps: Pick<Deps, 'store'>,
    config: ClusterConfig,
    from: Instant,
    to: Instant,
  ) => Promise<readonly PlannedMatter[]>;
  /** Reads what wording these needs. */
  readonly wording: (
    deps: Pick<Deps, 'store'>,
    config: ClusterConfig,
    items: readonly MatterItem[],
  ) => Promise<WordMatter>;
};

const SOURCES: readonly MatterSource[] = [
  // milestones
  stepMatters,
  // difficulties and proposals
  questionMatters,
  // directives
  directiveMatters,
  // secret ballot
  ballotMatters,
];

/** All that is owed beside the reports and may be spoken of between two instants. */
export const mattersBetween = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  from: Instant,
  to: Instant,
): Promise<readonly PlannedMatter[]> =>
  (await Promise.all(SOURCES.map(({ between }) => between(deps, config, from, to)))).flat();

/** How the given ones are worded, read at once; only kinds among them may be worded afterwards. */
export const matterWording = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  items: readonly MatterItem[],
): Promise<WordMatter> => {
  const kinds = new Map<MatterKind, WordMatter>();
  for (const { of, wording } of SOURCES) {
    const these = items.filter((item) => item.of === of);
    if (these.length > 0) kinds.set(of, await wording(deps, config, these));
  }
  return (words, item) => {
    const word = kinds.get(item.of);
    if (word === undefined) throw new Error(`nothing was read to word a ${item.of}`);
    return word(words, item);
  };
};
