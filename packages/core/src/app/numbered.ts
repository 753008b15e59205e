import { type Result, refuse } from '../domain/result.js';
import type { StreamId } from '../ports/store.js';
import { type Committed, commitSaid, type SaidAfter } from './commit-said.js';
import type { Deps } from './deps.js';
import { type Folding, fold } from './fold.js';
import type { Decider } from './run-command.js';
import type { Turn } from './turn.js';

/** Things that are counted from 1: good models, difficulties, directives, secret ballots. `kind` is that of their streams. */
export type NumberedKind = 'model' | 'question' | 'directive' | 'ballot';

export const numberedStream = (kind: NumberedKind, cluster: string, number: number): StreamId =>
  `${kind}:${cluster}:${number}` as StreamId;

const numberIn = (stream: StreamId): number => Number(stream.slice(stream.lastIndexOf(':') + 1));

/** Everything of a kind with its number, lowest first. */
export const listNumbered = async <S, E>(
  deps: Pick<Deps, 'store'>,
  kind: NumberedKind,
  cluster: string,
  folding: Folding<S, E>,
): Promise<readonly { readonly number: number; readonly version: number; readonly state: S }[]> => {
  const heads = await deps.store.heads(`${kind}:${cluster}:`);
  const all = await Promise.all(
    heads.map(async ({ stream }) => ({ number: numberIn(stream), ...(await fold(deps.store, stream, folding)) })),
  );
  return all.sort((a, b) => a.number - b.number);
};

const ATTEMPTS = 20;
type Taken = { readonly code: 'taken' };

/**
 * Begins the next of its kind: `command` gets the number it will have. Two at once get two numbers; a redelivered message finds the one
 * it began.
 */
export const beginNumbered = async <S, C, E extends { readonly type: string }, R extends { readonly code: string }>(
  turn: Turn,
  kind: NumberedKind,
  decider: Decider<S, C, E, R>,
  command: (number: number) => C,
  said: (number: number) => SaidAfter<S, E>,
): Promise<Result<Committed<S, E> & { readonly number: number }, R>> => {
  const { store } = turn.deps;
  const cluster = turn.config.id;
  const prefix = `${kind}:${cluster}:`;
  const begun = (await store.find(turn.inbound.key)).find((stream) => stream.startsWith(prefix));
  const used = (await store.heads(prefix)).map(({ stream }) => numberIn(stream));
  const first = begun === undefined ? Math.max(0, ...used) + 1 : numberIn(begun);
  const fresh: Decider<S, C, E, R | Taken> = {
    ...decider,
    decide: (given, state, version) =>
      version > 0 ? refuse({ code: 'taken' }) : decider.decide(given, state, version),
  };
  for (let number = first; number < first + ATTEMPTS; number++) {
    const result = await commitSaid<S, C, E, R | Taken>(
      turn,
      fresh,
      numberedStream(kind, cluster, number),
      command(number),
      said(number),
    );
    if (result.ok) return { ok: true, value: { ...result.value, number } };
    if (result.error.code !== 'taken') return refuse(result.error as R);
  }
  throw new Error(`no free number for a ${kind} after ${ATTEMPTS} attempts`);
};
