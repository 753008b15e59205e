import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../domain/instant.js';
import type { Commit, Json, Recorded, StreamId } from '../ports/store.js';
import { canonicalJson } from './canonical.js';
import {
  applyCommit,
  chainHash,
  emptyStream,
  firstFault,
  GENESIS,
  postponeRow,
  type StreamFile,
  settleRows,
} from './stream-file.js';

const STREAM = 'report:cum-2:2024-H1:hai-phong' as StreamId;
const at = (minute: number): Instant => `2024-06-10T02:${String(minute).padStart(2, '0')}:00.000Z` as Instant;
const commit = (expected: number, over: Partial<Commit> = {}): Commit => ({
  stream: STREAM,
  expected,
  key: `k${expected}`,
  at: at(expected),
  events: [{ type: 'Counted', v: 1, data: { n: expected } }],
  ...over,
});
const three = (): StreamFile =>
  [0, 1, 2].reduce((file, expected) => applyCommit(file, commit(expected)).file, emptyStream(STREAM));
const changed = (index: number, over: Partial<Recorded>): readonly Recorded[] =>
  three().events.map((event, each) => (each === index ? { ...event, ...over } : event));

describe('a stream file', () => {
  it('is never changed, only followed by the next one', () => {
    const before = three();
    const copy = structuredClone(before);
    const { file } = applyCommit(before, commit(3, { schedule: [{ id: 'r', dueAt: at(1), payload: null }] }));
    settleRows(file, new Set(['r']));
    expect(before).toEqual(copy);
    expect(file.events).toHaveLength(4);
  });

  it('comes back as the very same one when there is nothing to write', () => {
    const file = three();
    expect(applyCommit(file, commit(9)).file).toBe(file);
    expect(applyCommit(file, commit(3, { key: 'k1' })).file).toBe(file);
    expect(settleRows(file, new Set(['r']))).toBe(file);
    expect(postponeRow(file, 'r', at(1), 1)).toBe(file);
  });
});

describe('the first fault of a chain', () => {
  it('is none in a sound one', () => {
    expect(firstFault(three().events)).toBeNull();
    expect(firstFault([])).toBeNull();
  });

  it.each([
    ['its contents', changed(1, { data: { n: 8 } }), 2],
    ['its key', changed(1, { key: 'tg:1:666' }), 2],
    ['its type', changed(2, { type: 'Other' }), 3],
    ['its hash', changed(0, { hash: '0'.repeat(64) }), 1],
    ['its time', changed(2, { at: at(59) }), 3],
    ['its time, backwards', changed(2, { at: at(0) }), 3],
    ['its version', changed(1, { version: 5 }), 2],
    ['its place', three().events.toReversed(), 1],
    ['its predecessor, taken out', three().events.slice(1), 1],
  ])('is the event that had changed %s', (_, events, version) => {
    expect(firstFault(events)).toMatchObject({ version });
  });
});

describe('time that runs backwards', () => {
  it('is a fault even when every hash was made to fit', () => {
    let previous = GENESIS;
    const forged = three().events.map(({ hash: _, ...record }, index) => {
      const event = { ...record, at: at(10 - index) };
      previous = chainHash(previous, event);
      return { ...event, hash: previous };
    });
    expect(firstFault(forged)).toEqual({ version: 2, what: 'is earlier than the one before' });
  });
});

describe('canonical JSON', () => {
  it('says the same as JSON, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        const text = canonicalJson(json);
        expect(JSON.parse(text)).toEqual(json);
        expect(canonicalJson(turned(json))).toBe(text);
      }),
    );
  });

  it('sorts keys by code unit at every depth and leaves lists alone', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], Z: 'ộ', a: [] })).toBe('{"Z":"ộ","a":[],"b":[{"a":null,"z":1}]}');
  });
});

const turned = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, turned(each as Json)] as const)
      .toReversed(),
  );
};
