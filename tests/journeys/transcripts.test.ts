import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ENGLISH } from './days/english.js';
import { LEADER } from './days/leader.js';
import { OFFICER } from './days/officer.js';
import { onSlackScreen, onTelegramScreen, type Screen } from './days/screen.js';
import { type Day, transcribe } from './days/transcript.js';

const PLATFORMS = [
  ['telegram', onTelegramScreen],
  ['slack', onSlackScreen],
] as const;
const TOLD: readonly (readonly [string, Day, () => Promise<Screen>])[] = [
  ...[OFFICER, LEADER].flatMap((day) =>
    PLATFORMS.map(([name, open]) => [`${day.name}-${name}.md`, day, open] as const),
  ),
  [`${ENGLISH.name}-telegram.md`, ENGLISH, onTelegramScreen],
];

/** `npm run transcripts` writes the files; the tests hold them against what is said today. */
const WRITES = process.env.CLUSTERBOT_TRANSCRIPTS === 'write';

it.each(TOLD)('docs/transcripts/%s is what is said today', async (file, day, open) => {
  const screen = await open();
  const told = await transcribe(screen, day).finally(() => screen.close());
  const path = fileURLToPath(new URL(`../../docs/transcripts/${file}`, import.meta.url));
  if (WRITES) await writeFile(path, told);
  expect(told, 'npm run transcripts writes it anew; read the difference').toBe(await readFile(path, 'utf8'));
});
