/** Runs works of one id one after another, in the order they were asked for; different ids do not wait for each other. */
export type InOrder = {
  run<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything asked for so far has ended, well or badly. */
  idle(): Promise<void>;
};

export const createInOrder = (): InOrder => {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: (id, work) => {
      const before = tails.get(id);
      const result = before === undefined ? work() : before.then(work);
      const tail: Promise<unknown> = result
        .catch(() => undefined)
        .then(() => {
          if (tails.get(id) === tail) tails.delete(id);
        });
      tails.set(id, tail);
      return result;
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
};
