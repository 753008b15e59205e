import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole: whoever reads it meanwhile sees the old one or the new one. */
export const replaceFile = (path: string, content: string, mode: number): void => {
  const part = `${path}.${process.pid}.part`;
  const file = openSync(part, 'w', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
};
