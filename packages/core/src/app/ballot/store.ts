import { type BallotCommand, type BallotRefusal, decideBallot } from '../../domain/ballot/decide.js';
import { evolveBallot, NO_BALLOT, USUAL_RULE } from '../../domain/ballot/evolve.js';
import { parseShare } from '../../domain/ballot/share.js';
import { type Ballot, type BallotEvent, type BallotRule, EMPTY_URN, type Urn } from '../../domain/ballot/types.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { Json } from '../../ports/store.js';
import { readBallotEvent, readUrnDocument } from '../codec/ballot-events.js';
import type { Deps } from '../deps.js';
import { fold } from '../fold.js';
import { listNumbered, numberedStream } from '../numbered.js';
import type { Decider } from '../run-command.js';

type Stored = Pick<Deps, 'store'>;

export const ballotDecider: Decider<Ballot, BallotCommand, BallotEvent, BallotRefusal> = {
  initial: NO_BALLOT,
  read: readBallotEvent,
  evolve: evolveBallot,
  decide: decideBallot,
};

/** The ballot of a number; null when none was opened under it. */
export const readBallot = async (deps: Stored, cluster: string, number: number): Promise<Ballot | null> => {
  if (!Number.isSafeInteger(number) || number < 1) return null;
  const { state, version } = await fold(deps.store, numberedStream('ballot', cluster, number), ballotDecider);
  return version === 0 ? null : state;
};

/** All of them, lowest number first. */
export const listBallots = async (
  deps: Stored,
  cluster: string,
): Promise<readonly { readonly number: number; readonly ballot: Ballot }[]> =>
  (await listNumbered(deps, 'ballot', cluster, ballotDecider)).map(({ number, state }) => ({ number, ballot: state }));

const urnId = (cluster: string, number: number): string => `ballot:${cluster}:${number}`;

/** The one document of an open ballot, with its version; version 0 before the first vote and after the end. */
export const readUrn = async (
  deps: Stored,
  cluster: string,
  number: number,
): Promise<{ readonly version: number; readonly urn: Urn }> => {
  const document = await deps.store.documents.get(urnId(cluster, number));
  return document === null
    ? { version: 0, urn: EMPTY_URN }
    : { version: document.version, urn: readUrnDocument(document.value) };
};

/** Rewrites the document whole in one write; false, and nothing written, when somebody else wrote in between. */
export const writeUrn = (deps: Stored, cluster: string, number: number, version: number, urn: Urn): Promise<boolean> =>
  deps.store.documents.put(urnId(cluster, number), version, urn as unknown as Json);

export const removeUrn = (deps: Stored, cluster: string, number: number): Promise<boolean> =>
  deps.store.documents.remove(urnId(cluster, number));

/** Who has voted so far, or had when it ended. */
export const rollOf = async (
  deps: Stored,
  cluster: string,
  { number, ballot }: { readonly number: number; readonly ballot: Ballot },
): Promise<readonly BoardId[]> => ballot.closed?.roll ?? (await readUrn(deps, cluster, number)).urn.roll;

/** The rules of the cluster file for a ballot that opens now. */
export const ruleOf = ({ ballot = {} }: Pick<ClusterConfig, 'ballot'>): BallotRule => {
  const { quorum, threshold, abstain, ownBoard } = ballot;
  const share = threshold === undefined ? null : parseShare(threshold.share);
  return {
    quorum: (quorum === undefined ? null : parseShare(quorum)) ?? USUAL_RULE.quorum,
    threshold:
      threshold === undefined || share === null
        ? USUAL_RULE.threshold
        : { share, of: threshold.of, more: threshold.more ?? false },
    abstain: abstain ?? USUAL_RULE.abstain,
    ownBoard: ownBoard ?? USUAL_RULE.ownBoard,
  };
};
