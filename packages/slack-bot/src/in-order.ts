/**
 * Runs jobs of one key one after another, in the order they came; others do not wait. Two messages of one person arrive as two
 * requests at once, and a redelivery can overtake the first delivery that is still being written.
 */
export const createInOrder = (): (<T>(key: string, job: () => Promise<T>) => Promise<T>) => {
  const last = new Map<string, Promise<unknown>>();
  return async (key, job) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(job, job);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
};
