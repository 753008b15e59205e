import { MINUTE, millis } from '../instant.js';
import type { Read, ReadSubject } from './types.js';

const subject = ({ at: _, ...about }: Read): ReadSubject => about;

/** In whichever order the parts stand. */
const spelt = (about: ReadSubject): string =>
  JSON.stringify(Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Asking for the same again within a minute is one look. Null: there is nothing to write. */
export const withRead = (reads: readonly Read[], read: Read): readonly Read[] | null => {
  const about = spelt(subject(read));
  const known = reads.some(
    (each) => Math.abs(millis(read.at) - millis(each.at)) < MINUTE && spelt(subject(each)) === about,
  );
  return known ? null : [...reads, read];
};
