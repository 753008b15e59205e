import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const ALL = ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'];

/** What stands in for a module of Node or listens to the process's own output, and so wants a module graph of its own. */
const ALONE = [
  'packages/core/src/store/lock.test.ts',
  'packages/core/src/store/durable-file.test.ts',
  'tests/contract/adapter-slack-delivery.test.ts',
];

/** Part of `npm run check` alone, which names them. */
const IN_CHECK = ['tests/house/dead-words.test.ts'];

/** Tests run on the sources, so a change needs no build; what starts a process uses the built command. */
export default defineConfig({
  resolve: {
    alias: {
      '@clusterbot/core/store/lowdb': source('./packages/core/src/store/lowdb.ts'),
      '@clusterbot/core': source('./packages/core/src/index.ts'),
      '@clusterbot/telegram-bot': source('./packages/telegram-bot/src/index.ts'),
      '@clusterbot/slack-bot': source('./packages/slack-bot/src/index.ts'),
    },
  },
  test: {
    // The journeys mostly wait for a host that paces itself, so one worker more than the two processors pays.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/support/seed.ts'],
    projects: [
      // Loading the sources anew for every file took longer than the tests: a worker keeps them from file to file.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ALL,
          exclude: [...configDefaults.exclude, ...ALONE, ...IN_CHECK],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
      ...(process.env.CHECK === undefined
        ? []
        : [{ extends: true as const, test: { name: 'check', include: IN_CHECK } }]),
    ],
  },
});
