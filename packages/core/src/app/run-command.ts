import type { Instant } from '../domain/instant.js';
import type { Result } from '../domain/result.js';
import type { Json, OutboxRow, StoredEvent, StreamId } from '../ports/store.js';
import type { Deps } from './deps.js';
import { type Folding, fold } from './fold.js';

const ATTEMPTS = 5;
/** Long enough for any delivery with its retries; afterwards another process may take the row. */
const LEASE_MS = 60_000;

export type Decider<S, C, E, R> = Folding<S, E> & {
  /** `version` is that of the state, for what may only happen to just that. */
  readonly decide: (command: C, state: S, version: number) => Result<readonly E[], R>;
};

export type Done<S, E> = {
  readonly state: S;
  readonly version: number;
  readonly events: readonly E[];
  /** The command was carried out before: this is a redelivery. */
  readonly replayed: boolean;
};

const stored = (event: { readonly type: string }): StoredEvent => {
  const { type, ...data } = event;
  return { type, v: 1, data: data as unknown as Json };
};

/**
 * The whole application loop: read, fold, decide, commit; on a conflict again. The key is looked up before deciding, so a
 * redelivered command is answered from what it did and never decided twice. `schedule` words the outbox rows of the commit
 * from the state after it (and the version before it); they are born leased to this process, which sends them itself.
 */
export const runCommand = async <S, C, E extends { readonly type: string }, R>(
  deps: Pick<Deps, 'store' | 'clock' | 'lease'>,
  decider: Decider<S, C, E, R>,
  command: { readonly stream: StreamId; readonly key: string; readonly at: Instant; readonly command: C },
  schedule: (state: S, events: readonly E[], version: number) => readonly OutboxRow[] = () => [],
): Promise<Result<Done<S, E>, R>> => {
  const { stream, key, at } = command;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { version, state } = await fold(deps.store, stream, decider);
    const slice = await deps.store.read(stream);
    const done = slice.events.filter((event) => event.key === key);
    if (done.length > 0) {
      const events = done.map((event) => decider.read(event.type, event.data));
      return { ok: true, value: { state, version: slice.version, events, replayed: true } };
    }
    const decision = decider.decide(command.command, state, version);
    if (!decision.ok) return decision;
    const [first, ...rest] = decision.value.map(stored);
    if (first === undefined) return { ok: true, value: { state, version, events: [], replayed: false } };
    const after = decision.value.reduce((sum, event) => decider.evolve(sum, event, at), state);
    const result = await deps.store.commit({
      stream,
      expected: version,
      key,
      at,
      events: [first, ...rest],
      schedule: schedule(after, decision.value, version),
      lease: { by: deps.lease, untilMs: deps.clock.machineMs() + LEASE_MS },
    });
    if (result.ok && !result.replayed) {
      return { ok: true, value: { state: after, version: result.version, events: decision.value, replayed: false } };
    }
  }
  throw new Error(`gave up on ${stream} after ${ATTEMPTS} conflicts`);
};
