import type { Instant } from '../domain/instant.js';
import type { Store } from '../ports/store.js';

const refused = (): never => {
  throw new Error('nothing is written into the past');
};

/**
 * The store as it was known at an instant: of every stream only what had been stored by then. Documents (people, texts) keep no
 * past and are those of now. Nothing can be written through it.
 */
export const storeAt = (store: Store, at: Instant): Store => ({
  read: (stream, until) =>
    store.read(stream, { ...until, at: until?.at !== undefined && until.at < at ? until.at : at }),
  heads: (prefix) => store.heads(prefix),
  find: (key) => store.find(key),
  waiting: (stream, id) => store.waiting(stream, id),
  nextDue: () => store.nextDue(),
  verify: () => store.verify(),
  documents: {
    get: (id) => store.documents.get(id),
    list: (prefix) => store.documents.list(prefix),
    put: refused,
    remove: refused,
  },
  commit: refused,
  claim: refused,
  settle: refused,
  postpone: refused,
  rework: refused,
  close: refused,
});
