import { StoreError, type StreamId } from '../ports/store.js';
import type { Disk } from './disk.js';
import { checkStream } from './shapes.js';
import { type Fault, firstFault, versionOf } from './stream-file.js';

/** Reads one stream's file anew and recomputes its chain; `known` is the version it must have reached. */
export const verifyStream = async (
  disk: Disk,
  stream: StreamId,
  known: number,
): Promise<{ readonly events: number; readonly fault: Fault | null }> => {
  let raw: unknown;
  try {
    raw = await disk.loadStream(stream);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { events: 0, fault: { version: 0, what: error.message } };
  }
  const checked = checkStream(raw);
  if (!checked.ok) return { events: 0, fault: checked.fault };
  const { file } = checked;
  const events = file.events.length;
  if (file.stream !== stream) return { events, fault: { version: 0, what: `the file holds ${file.stream}` } };
  const fault = firstFault(file.events);
  if (fault !== null) return { events, fault };
  const next = versionOf(file) + 1;
  return { events, fault: next > known ? null : { version: next, what: 'was read before and is missing now' } };
};
