import { Low } from 'lowdb';
import { StoreError } from '../ports/store.js';
import { filesOf, type Half, pathOf } from './directory.js';
import { durableJson } from './durable-file.js';
import type { Contents } from './file-store.js';
import { checkDocument, checkStream } from './shapes.js';
import type { Fault } from './stream-file.js';

const damaged = (path: string, what: string): StoreError =>
  new StoreError(
    `${path} is damaged (${what}): put it back from a backup, or move it out of the directory to go on without it; it was left as it is`,
  );

type Checked<T> = { readonly ok: true; readonly file: T } | { readonly ok: false; readonly fault: Fault };
type Kind<T> = {
  readonly half: Half;
  readonly check: (raw: unknown) => Checked<T>;
  readonly idOf: (file: T) => string;
};

const readFileOf = async <T>(directory: string, path: string, { half, check, idOf }: Kind<T>): Promise<T | null> => {
  const low = new Low<unknown>(durableJson(path), null);
  try {
    await low.read();
  } catch (error) {
    if (error instanceof StoreError && error.cause === undefined) throw damaged(path, 'it holds no JSON object');
    throw error;
  }
  // Removed by the host between listing and reading.
  if (low.data === null) return null;
  const checked = check(low.data);
  if (!checked.ok) throw damaged(path, checked.fault.what);
  const own = pathOf(directory, half, idOf(checked.file));
  if (own !== path) throw damaged(path, `it holds ${idOf(checked.file)}`);
  return checked.file;
};

const readHalf = async <T>(directory: string, kind: Kind<T>): Promise<readonly T[]> => {
  const { finished } = await filesOf(directory, kind.half);
  const files: T[] = [];
  for (const path of finished) {
    const file = await readFileOf(directory, path, kind);
    if (file !== null) files.push(file);
  }
  return files;
};

/** Everything that lies in a data directory, checked for shape. Throws `StoreError` naming the first file that is damaged. */
export const loadContents = async (directory: string): Promise<Contents> => ({
  streams: await readHalf(directory, { half: 'streams', check: checkStream, idOf: (file) => file.stream }),
  documents: await readHalf(directory, { half: 'documents', check: checkDocument, idOf: (file) => file.id }),
});
