// npm run transcripts: writes docs/transcripts anew from what the system says today. Read the difference before it is committed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/journeys/transcripts.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CLUSTERBOT_TRANSCRIPTS: 'write' },
});
process.exitCode = status ?? 1;
