import { decodeAction, encodeAction, REQUESTS, type Request, TOKEN_BYTES } from '@clusterbot/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const of = (alphabet: string, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: max, maxLength: max });

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789-';
/** Every argument at its longest, as ids.ts bounds them. */
const ARGUMENTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  period: fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom('H1', 'H2', 'Y', 'Q1', '9M', 'M12'))
    .map(([year, part]) => `${year}-${part}`),
  board: of(LOWER, 20),
  // A field or an indicator is named by its place in the list.
  field: fc.integer({ min: 1, max: 99 }).map(String),
  card: of(LOWER, 11),
  version: fc.integer({ min: 0, max: 99999 }).map(String),
  n: fc.integer({ min: 1, max: 99 }).map(String),
  sure: fc.constantFrom('yes', 'even'),
  only: fc.constantFrom('missing', 'submitted'),
  order: fc.constantFrom('top', 'bottom'),
  limit: fc.integer({ min: 1, max: 99 }).map(String),
  date: fc.constant('2024-06-18'),
  minutes: fc.integer({ min: 1, max: 99999 }).map(String),
  slot: of(LOWER, 20),
  role: fc.constantFrom('officer', 'secretary'),
  person: of(LOWER, 30),
  topic: of(LOWER, 16),
  value: of(LOWER, 21),
  code: of(LOWER, 11),
  against: fc.constantFrom('target', 'previous', 'same', 'trend'),
  asof: fc.constantFrom('2024-06-18', '2024-06-18T17:00', '2024-06-18T10:00:00.123Z'),
  since: fc.constantFrom('2024-06-18', '2024-06-18T17:00', '2024-06-18T10:00:00.123Z'),
  roster: fc.constantFrom('now', 'then', '2025-06-30', '2096-12-31'),
  page: fc.integer({ min: 1, max: 99 }).map(String),
  what: fc.constantFrom('keep', 'edit', 'drop'),
  note: fc.constantFrom('mistake', 'supplement', 'instructed'),
  do: of(LOWER, 8),
  part: of(LOWER, 12),
  with: of(LOWER, 20),
  from: of(LOWER, 13),
  to: of(LOWER, 13),
  year: fc.constantFrom('2099', 'this', 'last', 'next'),
  state: fc.constantFrom('on', 'off'),
  floor: fc.constantFrom('approved', 'accepted'),
  whose: fc.constant('me'),
  // A step by its place in the file, or a group.
  step: fc.oneof(
    fc.integer({ min: 1, max: 99 }).map(String),
    fc.integer({ min: 1, max: 9 }).map((n) => `g${n}`),
  ),
  term: of(LOWER, 12),
  share: fc.constant('9999/9999'),
  // A person's id has 13 characters.
  who: of(LOWER, 13),
};

/** Typed behind the command; no button carries it. */
const TYPED = new Set(['said']);

/** Reasons are lists of their own, one a verb. */
const REASONS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  skip: fc.constantFrom('not_available', 'not_applicable', 'in_preparation', 'other_channel'),
  withdraw: fc.constantFrom('mistake', 'incomplete', 'instructed'),
  return: of('abcdefghijklmnopqrstuvwxyz0123456789_', 12),
  extend: fc.constantFrom('requested', 'outage', 'disaster', 'merger', 'other'),
  extend_refuse: fc.constantFrom('meeting', 'earlier', 'unclear', 'other'),
  unlock: fc.constantFrom('mistake', 'supplement', 'instructed', 'outage'),
  close: fc.constantFrom('all_in', 'meeting', 'instructed', 'other'),
  step_withdraw: fc.constantFrom('mistake', 'not_done', 'other_board', 'instructed'),
  call_cancel: fc.constantFrom('not_needed', 'merged', 'mistake', 'instructed'),
};

const argument = (verb: string, name: string): fc.Arbitrary<string> => {
  const made =
    name === 'reason' ? REASONS[verb] : name === 'sure' && verb !== 'submit' ? fc.constant('yes') : ARGUMENTS[name];
  if (made === undefined) throw new Error(`${verb} has an argument ${name} this test does not know`);
  return made;
};

const carried = (verb: Request['verb']): readonly string[] =>
  REQUESTS[verb].map((name) => name.replace('?', '')).filter((name) => !TYPED.has(name));

const request = fc.constantFrom(...(Object.keys(REQUESTS) as Request['verb'][])).chain((verb) =>
  fc.tuple(...carried(verb).map((name) => argument(verb, name))).map((values) => {
    const entries = carried(verb).map((name, index): [string, string] => [name, values[index] ?? 'x']);
    return Object.fromEntries([['verb', verb], ...entries]) as unknown as Request;
  }),
);

describe('buttons', () => {
  it('come back as the request they were made from, in at most 64 bytes, for every verb at its longest', () => {
    fc.assert(
      fc.property(request, (made) => {
        const token = encodeAction(made);
        expect(Buffer.byteLength(token, 'utf8')).toBeLessThanOrEqual(TOKEN_BYTES);
        expect(decodeAction(token)).toEqual(made);
      }),
    );
  });

  it('are refused when forged', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const decoded = decodeAction(text);
        return decoded === null || Object.hasOwn(REQUESTS, decoded.verb);
      }),
    );
    expect(decodeAction('submit|2024-H1|hai-phong|1|yes|mistake|more')).toBeNull();
    expect(decodeAction('__proto__')).toBeNull();
    expect(decodeAction('fill|2024-H1')).toBeNull();
  });
});
