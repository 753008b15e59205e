import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '../domain/instant.js';
import { StoreError, type StreamId } from '../ports/store.js';
import { LockedError, lockHolder, takeLock } from './lock.js';
import { openLowdbStore } from './lowdb.js';

/** Something that happens between looking at a lock and moving it away. */
const meanwhile = vi.hoisted(() => ({ run: async (): Promise<void> => undefined }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, rename: (from: string, to: string) => meanwhile.run().then(() => real.rename(from, to)) };
});

let directory: string;
beforeEach(async () => {
  meanwhile.run = async () => undefined;
  directory = await mkdtemp(join(tmpdir(), 'clusterbot-lock-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const write = (holder: unknown): Promise<void> =>
  writeFile(join(directory, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
const read = async (): Promise<{ pid: number; host: string; token: string }> =>
  JSON.parse(await readFile(join(directory, 'lock'), 'utf8'));
/** The pid of a process that has ended and been waited for. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a data directory', () => {
  it('is a file with pid, host and token, gone after the release', async () => {
    const lock = await takeLock(directory);
    expect(await read()).toEqual({ pid: process.pid, host: hostname(), token: expect.stringMatching(/.{16}/) });
    expect((await stat(join(directory, 'lock'))).mode & 0o777).toBe(0o600);
    expect(lock.held()).toBe(true);
    await lock.release();
    expect(lock.held()).toBe(false);
    await expect(read()).rejects.toThrow('ENOENT');
  });

  it('held by a living process keeps others out, with its pid, and stays', async () => {
    await write({ pid: process.ppid, host: 'elsewhere', token: 'theirs' });
    const error: unknown = await takeLock(directory).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LockedError);
    expect(error).toMatchObject({ pid: process.ppid, host: 'elsewhere', directory });
    expect(String(error)).toContain(String(process.ppid));
    expect((await read()).token).toBe('theirs');
    expect(await lockHolder(directory)).toEqual({ pid: process.ppid, host: 'elsewhere' });
    await expect(openLowdbStore(directory)).rejects.toBeInstanceOf(LockedError);
    expect((await read()).token).toBe('theirs');
  });

  it.each([
    ['a process that is not alive', () => ({ pid: deadPid(), host: hostname(), token: 'old' })],
    ['our own pid in an earlier life', () => ({ pid: process.pid, host: 'container-1', token: 'old' })],
    ['no process at all', () => ({ pid: 0, host: hostname(), token: 'old' })],
    ['a writer that died before it wrote', () => ''],
    ['something that is no lock', () => '{"pid":"x"}'],
  ])('of %s is taken over at once', async (_, holder) => {
    await write(holder());
    expect(await lockHolder(directory)).toBeNull();
    const lock = await takeLock(directory);
    expect((await read()).pid).toBe(process.pid);
    expect(lock.held()).toBe(true);
    await lock.release();
  });

  it('of a rival who was quicker is put back when it was moved by mistake', async () => {
    await write({ pid: deadPid(), host: hostname(), token: 'old' });
    meanwhile.run = () => write({ pid: process.ppid, host: hostname(), token: 'rival' });
    await expect(takeLock(directory)).rejects.toMatchObject({ name: 'LockedError', pid: process.ppid });
    expect((await read()).token).toBe('rival');
    expect(await readdir(directory)).toEqual(['lock']);
  });

  it('that is gone by the time it would be moved is simply taken', async () => {
    await write({ pid: deadPid(), host: hostname(), token: 'old' });
    meanwhile.run = () => rm(join(directory, 'lock'), { force: true });
    expect((await takeLock(directory)).held()).toBe(true);
  });

  it('is released by its token only', async () => {
    const first = await takeLock(directory);
    const second = await takeLock(directory);
    expect([first.held(), second.held()]).toEqual([false, true]);
    await first.release();
    expect(second.held()).toBe(true);
    await second.release();
    await second.release();
  });

  it('has no holder when nobody took it', async () => {
    expect(await lockHolder(directory)).toBeNull();
    expect(await lockHolder(join(directory, 'nowhere'))).toBeNull();
  });

  it('taken over by another container stops the earlier one before its next write', async () => {
    const stream = 'cycle:cum-2:2024-H1' as StreamId;
    const at = '2024-06-10T02:00:00.000Z' as Instant;
    const commit = { stream, expected: 0, key: 'k', at, events: [{ type: 'Opened', v: 1, data: null }] } as const;
    const earlier = await openLowdbStore(directory);
    const later = await openLowdbStore(directory);
    expect((await later.commit(commit)).ok).toBe(true);
    await expect(earlier.commit(commit)).rejects.toBeInstanceOf(StoreError);
    await expect(earlier.documents.put('text:t', 0, 'x')).rejects.toThrow(/taken over/);
    await earlier.close();
    expect((await later.commit({ ...commit, expected: 1, key: 'l' })).ok).toBe(true);
    await later.close();
  });

  it('deleted by hand stops the writing as well', async () => {
    const store = await openLowdbStore(directory);
    await rm(join(directory, 'lock'));
    await expect(store.documents.put('text:t', 0, 'x')).rejects.toThrow(/deleted/);
    await store.close();
  });
});
