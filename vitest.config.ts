import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    // The journeys mostly wait for a host that paces itself, so one worker more than the two processors pays.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
