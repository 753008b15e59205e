import type { Instant } from '../../domain/instant.js';
import type { OutageItem } from '../../domain/reminder/types.js';
import type { Json } from '../../ports/store.js';
import type { Deps } from '../deps.js';

const ID = 'host:reminders-held';

/** What fell due in quiet hours and waits for the morning: from when on to look again, and the outages to tell of. */
export type Held = { readonly since: Instant; readonly outages: readonly OutageItem[] };

export const readHeld = async (deps: Pick<Deps, 'store'>): Promise<Held | null> => {
  const document = await deps.store.documents.get(ID);
  return document === null ? null : (document.value as unknown as Held);
};

/** Remembers across restarts what waits; written only when it changes. */
export const hold = async (deps: Pick<Deps, 'store'>, held: Held): Promise<void> => {
  const document = await deps.store.documents.get(ID);
  if (document !== null && JSON.stringify(document.value) === JSON.stringify(held)) return;
  await deps.store.documents.put(ID, document?.version ?? 0, held as unknown as Json);
};

export const release = async (deps: Pick<Deps, 'store'>): Promise<void> => {
  await deps.store.documents.remove(ID);
};
