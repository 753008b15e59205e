import { describe, expect, it } from 'vitest';
import type { AccountKey, PersonId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import { createIds } from '../store/ids.js';
import { createMemoryStore } from '../store/memory.js';
import { bundledCluster } from './codec/cluster-file.js';
import type { Deps } from './deps.js';
import { putPerson } from './people/documents.js';
import { tellOfSilence } from './silence.js';

const at = (text: string): Instant => text as Instant;
const stage = async () => {
  const deps: Deps = {
    store: createMemoryStore(),
    clock: { now: () => at('2024-06-12T03:00:00.000Z'), machineMs: () => 0 },
    ids: createIds(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    lease: 'test',
    rehearsal: false,
  };
  for (const channel of ['tg', 'sl']) {
    const account = `${channel}:1:2` as AccountKey;
    await putPerson(deps, `p${channel}` as PersonId, () => ({
      id: `p${channel}` as PersonId,
      name: '',
      language: 'vi',
      grants: [{ role: 'leader' }],
      accounts: [account],
      preferred: account,
      chat: '2',
      preferences: {},
      enrolledAt: at('2024-06-01T00:00:00.000Z'),
      reachableSince: at('2024-06-01T00:00:00.000Z'),
      revokedAt: null,
    }));
  }
  return deps;
};
const tell = async (deps: Deps, last: string, now: string) =>
  (await tellOfSilence(deps, bundledCluster(), { last: at(last), now: at(now) })).map((each) => each.to.account);

describe('after a long stop', () => {
  it('tells people on Telegram, which keeps messages for a day, and nobody else', async () => {
    expect(await tell(await stage(), '2024-06-11T02:00:00.000Z', '2024-06-12T03:00:00.000Z')).toEqual(['tg:1:2']);
  });
  it('says nothing after a stop within a day', async () => {
    expect(await tell(await stage(), '2024-06-11T03:00:00.000Z', '2024-06-12T03:00:00.000Z')).toEqual([]);
  });
  it('waits for the end of the quiet hours, then tells once', async () => {
    const deps = await stage();
    expect(await tell(deps, '2024-06-10T15:00:00.000Z', '2024-06-11T16:00:00.000Z')).toEqual([]);
    expect(await tell(deps, '2024-06-11T16:00:00.000Z', '2024-06-12T00:00:00.000Z')).toEqual(['tg:1:2']);
    expect(await tell(deps, '2024-06-12T00:00:00.000Z', '2024-06-12T00:01:00.000Z')).toEqual([]);
  });
});
