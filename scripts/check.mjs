// npm run check: lint, types, dead code, then the tests under three zones. Stops at the first step that fails.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = (...path) => join(ROOT, 'node_modules', ...path);
const VITEST = [tool('vitest', 'vitest.mjs'), 'run'];

const STEPS = [
  { name: 'lint', args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'] },
  { name: 'types', args: [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--noEmit'] },
  {
    name: 'types of core for publishing',
    args: [tool('tsup', 'dist', 'cli-default.js'), '--dts-only', '--no-clean', '--silent'],
    cwd: 'packages/core',
  },
  { name: 'dead code', args: [tool('knip', 'bin', 'knip.js'), '--no-progress'] },
  { name: 'dead words', args: [...VITEST, '--project', 'check'], env: { CHECK: 'yes' } },
  // The two ends of the calendar and an offset of half an hour: what reads the machine's zone fails in one of them.
  ...['UTC', 'America/St_Johns', 'Pacific/Kiritimati'].map((TZ) => ({
    name: `tests, TZ=${TZ}`,
    args: VITEST,
    env: { TZ, PROPERTY_SEED: 'new' },
  })),
];

const started = Date.now();
for (const { name, args, cwd = '.', env = {} } of STEPS) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: join(ROOT, cwd),
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) {
    process.stdout.write(`\ncheck: ${name} failed\n`);
    process.exit(status ?? 1);
  }
}
process.stdout.write(`\ncheck: all of it passed in ${Math.round((Date.now() - started) / 1000)} s\n`);
