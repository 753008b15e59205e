import type { Store } from '@clusterbot/core';
import type { Fresh, lowdbStages } from '../support/store-stage.js';
import { memoryStage } from '../support/store-stage.js';
import { CHECKS, type Check } from './store-contract.js';

/** One thing wrong with an otherwise good store. */
export type Fault = {
  readonly title: string;
  /** The check that must fail; others may fail too. */
  readonly caughtBy: string;
  readonly plant: (good: Store) => Partial<Store>;
  /** Done to the files between closing and opening again. */
  readonly spoil?: (directory: string) => Promise<void>;
};

/** Properties look shortly here: a fault that they alone would find is not what the named check is for. */
const RUNS = 10;

const spoilt = (fault: Fault, disk: ReturnType<typeof lowdbStages>['fresh']): Fresh => {
  const plantIn = (good: Store): Store => ({ ...good, ...fault.plant(good) });
  return async () => {
    const stage = await disk();
    return {
      ...stage,
      store: plantIn(stage.store),
      reopen: async () => {
        await stage.store.close();
        await fault.spoil?.(stage.directory);
        return plantIn(await stage.reopen());
      },
    };
  };
};

/** Titles of the checks that fail for a store with the fault in it; of those that need a disk only the one it is made for. */
export const failing = async (
  fault: Fault,
  disk: ReturnType<typeof lowdbStages>['fresh'],
): Promise<readonly string[]> => {
  const inMemory: Fresh = async () => {
    const { store } = await memoryStage();
    return { store: { ...store, ...fault.plant(store) } };
  };
  const onDisk = spoilt(fault, disk);
  const fails = async ({ check, needs }: Check): Promise<boolean> => {
    try {
      await check(needs === undefined ? inMemory : onDisk, RUNS);
      return false;
    } catch (error) {
      // A fault that breaks down by itself proves nothing about the check.
      if (error instanceof TypeError || error instanceof ReferenceError) throw error;
      return true;
    }
  };
  const titles: string[] = [];
  for (const each of CHECKS)
    if ((each.needs === undefined || each.title === fault.caughtBy) && (await fails(each))) titles.push(each.title);
  return titles;
};
