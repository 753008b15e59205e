import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../ports/store.js';
import { durableJson, eraseFile, makeDirectory } from './durable-file.js';

const calls = vi.hoisted(() => ({ log: [] as string[], failing: '' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const note = (call: string): void => {
    calls.log.push(call);
    if (calls.failing !== '' && call.startsWith(calls.failing))
      throw Object.assign(new Error('no'), { code: 'ENOSPC' });
  };
  return {
    ...real,
    rename: (from: string, to: string) => {
      note(`rename to ${basename(to)}`);
      return real.rename(from, to);
    },
    open: async (path: string, flags: string, mode?: number) => {
      const handle = await real.open(path, flags, mode);
      const name = flags === 'r' ? `directory ${basename(path)}` : 'temporary';
      const wrapped = {
        writeFile: (text: string) => {
          note(`write ${name}`);
          return handle.writeFile(text);
        },
        sync: async () => {
          note(`sync ${name}`);
          return handle.sync();
        },
        close: () => handle.close(),
      };
      return wrapped;
    },
  };
});

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'durable-'));
  calls.log.length = 0;
  calls.failing = '';
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('a durable file', () => {
  it('is written aside, synced, renamed, and its directory synced, in this order', async () => {
    const path = join(directory, 'a.json');
    await durableJson(path).write({ a: [1] });
    expect(calls.log).toEqual([
      'write temporary',
      'sync temporary',
      'rename to a.json',
      `sync directory ${basename(directory)}`,
    ]);
    expect(await readFile(path, 'utf8')).toBe('{"a":[1]}');
    expect(await readdir(directory)).toEqual(['a.json']);
  });

  it.each(['write temporary', 'sync temporary', 'rename'])('stays as it was when “%s” fails', async (step) => {
    const path = join(directory, 'a.json');
    const file = durableJson<{ a: number }>(path);
    await file.write({ a: 1 });
    calls.failing = step;
    const error: unknown = await file.write({ a: 2 }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain(`cannot write ${path}: ENOSPC`);
    expect(await file.read()).toEqual({ a: 1 });
    expect(await readdir(directory)).toEqual(['a.json']);
  });

  it('is not reported as written before its directory is synced', async () => {
    calls.failing = 'sync directory';
    await expect(durableJson(join(directory, 'a.json')).write({})).rejects.toBeInstanceOf(StoreError);
  });

  it('is taken away together with its name', async () => {
    const path = join(directory, 'a.json');
    await durableJson(path).write({});
    calls.log.length = 0;
    await eraseFile(path);
    expect(calls.log).toEqual([`sync directory ${basename(directory)}`]);
    expect(await readdir(directory)).toEqual([]);
  });

  it('reads as null when it is not there', async () => {
    expect(await durableJson(join(directory, 'none.json')).read()).toBeNull();
  });

  it('lies in directories whose every name is synced', async () => {
    await makeDirectory(join(directory, 'one', 'two'));
    expect(calls.log.sort()).toEqual([`sync directory ${basename(directory)}`, 'sync directory one'].sort());
  });
});
