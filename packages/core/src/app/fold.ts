import type { Instant } from '../domain/instant.js';
import type { Store, StreamId } from '../ports/store.js';

/** How one kind of stream is read: its beginning, its facts and what they add up to. */
export type Folding<S, E> = {
  readonly initial: S;
  readonly read: (type: string, data: unknown) => E;
  readonly evolve: (state: S, event: E, at: Instant) => S;
};

export type Folded<S> = { readonly version: number; readonly state: S };

const cache = new WeakMap<Store, Map<string, Folded<unknown>>>();
const CACHED_STREAMS = 2_000;

/** Reads and folds one stream; what was folded before is remembered by (stream, version). With `until`, the prefix known then. */
export const fold = async <S, E>(
  store: Store,
  stream: StreamId,
  folding: Folding<S, E>,
  until?: { readonly at: Instant } | { readonly version: number },
): Promise<Folded<S>> => {
  const slice = await store.read(stream, until);
  const known = cache.get(store) ?? new Map<string, Folded<unknown>>();
  cache.set(store, known);
  const before = known.get(stream) as Folded<S> | undefined;
  const usable = before !== undefined && before.version <= slice.version;
  const start: Folded<S> = usable ? before : { version: 0, state: folding.initial };
  const state = slice.events
    .filter((event) => event.version > start.version)
    .reduce((sum, event) => folding.evolve(sum, folding.read(event.type, event.data), event.at), start.state);
  const folded = { version: slice.version, state };
  if (until === undefined) {
    known.delete(stream);
    known.set(stream, folded);
    if (known.size > CACHED_STREAMS) known.delete(known.keys().next().value ?? stream);
  }
  return folded;
};
