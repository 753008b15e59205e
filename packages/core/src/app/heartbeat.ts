import { type Instant, MINUTE, millis } from '../domain/instant.js';
import type { Deps } from './deps.js';

const ID = 'host:heartbeat';
/** Written at most this often, so that an idle host does not wear the disk. */
const EVERY_MS = MINUTE;

/** When the host last ran, as far as known; null for a store that never ran. */
export const lastHeartbeat = async (deps: Pick<Deps, 'store'>): Promise<Instant | null> => {
  const document = await deps.store.documents.get(ID);
  return document === null ? null : (document.value as { readonly at: Instant }).at;
};

/** Notes that the host runs at `now`; `always` when something fell due, so that no due instant is taken for missed. */
export const beat = async (deps: Pick<Deps, 'store'>, now: Instant, always: boolean): Promise<void> => {
  const document = await deps.store.documents.get(ID);
  const before = document === null ? null : (document.value as { readonly at: Instant }).at;
  if (before !== null && !always && millis(now) - millis(before) < EVERY_MS) return;
  if (before === null || before < now) await deps.store.documents.put(ID, document?.version ?? 0, { at: now });
};
