import {
  bundledCluster,
  evolveReport,
  type FieldValue,
  NO_REPORT,
  type ReportEvent,
  type Store,
} from '@clusterbot/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appOn, copyOf, dialogues, enrolled, HANDLES, type Heard, reportFacts } from '../support/accounts.js';

let prepared: Store;
beforeAll(async () => {
  prepared = await enrolled();
});

/** More of them by hand: RUNS=500. */
const PATIENCE_MS = 120_000;
const runs = Number(process.env.RUNS ?? 12);

type Act =
  | { readonly kind: 'say'; readonly text: string }
  /** The latest button of a verb that this account was ever shown, or one some way back: then it is stale. */
  | { readonly kind: 'press'; readonly verb: string; readonly back: number };
/** 0 and 1 are one person on two platforms, 2 a colleague. */
type Who = 0 | 1 | 2;
type Step = { readonly who: Who; readonly act: Act };
type Content = Parameters<ReturnType<typeof appOn>['send']>[2];

const LABELS = ['Tinh giản biên chế', 'Đơn vị sáp nhập, hợp nhất', 'Bổ sung quy hoạch cán bộ'] as const;
const figure = fc.integer({ min: 1, max: 60 });
const said: fc.Arbitrary<Act> = fc
  .oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...LABELS), figure).map(([name, n]) => `${name}: ${n}`) },
    { weight: 2, arbitrary: fc.tuple(figure, figure).map(([n, m]) => `${LABELS[0]}: ${n}\n${LABELS[2]}: ${m}`) },
    { weight: 2, arbitrary: figure.map(String) },
    { weight: 1, arbitrary: figure.map((n) => `sửa lại tinh giản ${n}`) },
    { weight: 4, arbitrary: fc.constantFrom('đúng', 'không', '/baocao', '/nop', '/viec', '/huy', 'rút lại') },
  )
  .map((text) => ({ kind: 'say', text }));
const VERBS = [
  'confirm',
  'confirm',
  'confirm',
  'submit',
  'submit',
  'skip',
  'back',
  'withdraw',
  'discard',
  'edit',
  'pause',
];
const press: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('press' as const),
  verb: fc.constantFrom(...VERBS),
  back: fc.constantFrom(0, 0, 0, 1, 2),
});
const act = fc.oneof({ weight: 3, arbitrary: said }, { weight: 2, arbitrary: press });
const step: fc.Arbitrary<Step> = fc.record({ who: fc.constantFrom<Who[]>(0, 1, 2), act });

/** What leads up to something, and the something: so that what happens at once mostly changes the same draft. */
const say = (text: string): Act => ({ kind: 'say', text });
const tap = (verb: string): Act => ({ kind: 'press', verb, back: 0 });
const lead: fc.Arbitrary<readonly [Act, Act]> = fc.oneof(
  fc.tuple(said, fc.constant(tap('confirm'))),
  fc.constant([say('/nop'), tap('submit')] as const),
  fc.tuple(
    fc.constant(say('/baocao')),
    fc.oneof(
      figure.map((n) => say(String(n))),
      fc.constant(tap('skip')),
    ),
  ),
  fc.tuple(act, act),
);

/** Null when there is no such button. */
const contentOf = (wanted: Act, shown: readonly Heard[]): Content | null => {
  if (wanted.kind === 'say') return { kind: 'text', text: wanted.text };
  const tokens = shown.flatMap((each) => each.tokens).filter((token) => token.split('|')[0] === wanted.verb);
  const token = tokens.at(-1 - wanted.back);
  return token === undefined ? null : { kind: 'press', token, card: null };
};

type Message = { readonly who: Who; readonly key: string; readonly content: Content };

/** An application that starts from two enrolled officers, with everything each account was shown. */
const table = async () => {
  const { send, faults, store } = appOn(await copyOf(prepared));
  const shown: readonly Heard[][] = HANDLES.map(() => []);
  /** The same by person, whichever of their accounts it came to. */
  const seen: readonly [Heard[], Heard[]] = [[], []];
  let n = 0;
  const message = ({ who, act: wanted }: Step): Message | null => {
    const content = contentOf(wanted, shown[who] ?? []);
    return content === null ? null : { who, key: `m:${++n}`, content };
  };
  const take = async ({ who, key, content }: Message): Promise<readonly Heard[]> => {
    const heard = await send(HANDLES[who], key, content);
    shown[who]?.push(...heard);
    seen[who === 2 ? 1 : 0].push(...heard);
    return heard;
  };
  return { message, take, faults, store, shown, seen };
};

const config = bundledCluster();
const labelOf = (key: string): string => config.indicators.find((each) => each.key === key)?.vi ?? key;
type Figures = Readonly<Record<string, string>>;
const shownValue = (value: FieldValue): string => (value.kind === 'count' ? String(value.value) : value.kind);
const asFigures = (values: Readonly<Record<string, FieldValue | undefined>>): Figures =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[labelOf(key), shownValue(value)]])),
  );

/** `1. Tinh giản biên chế: 31 → 30` on a card or in a list: the figure that counts. */
const LISTED = /^\d+\. (.+?): (?:.* → )?(\d+)/;
const listed = (text: string): Figures =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, name, value] = LISTED.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
const cardIn = ({ tokens }: Heard): string | undefined => tokens.find((token) => token.startsWith('confirm|'));

/** What a message was told to have stored, read off the screen alone: figures, a hand-in, a withdrawal, or nothing. */
const acknowledged = (
  heard: readonly Heard[],
  { content }: Message,
  before: { readonly here: readonly Heard[]; readonly anywhere: readonly Heard[] },
) => {
  const text = heard.map((each) => each.text).join('\n');
  const [, name, value] = /Đã lưu ([^:\n]+): (\d+)/.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return { [name]: value };
  const [, skipped] = /Đã bỏ qua “([^”]+)”/.exec(text) ?? [];
  if (skipped !== undefined) return { [skipped]: 'none' };
  if (/Đã lưu \d+ mục/.test(text)) {
    // A typed yes is said to the card in front of the person, else to the last one they saw anywhere.
    const cards = [...before.here.slice(-1), ...before.anywhere.toReversed()].filter(
      (each) => cardIn(each) !== undefined,
    );
    const card = content.kind === 'press' ? cards.find((each) => cardIn(each) === content.token) : cards[0];
    return card === undefined ? 'figures of another card' : listed(card.text);
  }
  if (text.includes('Đã nộp báo cáo')) return 'handed in';
  return text.includes('Đã rút lại báo cáo') ? 'withdrawn' : null;
};
type Acknowledged = NonNullable<ReturnType<typeof acknowledged>>;

/** What the facts of one message came to, in the words of the screen. */
const storedBy = (event: ReportEvent): Acknowledged | null => {
  switch (event.type) {
    case 'FieldsEntered':
      return asFigures(event.values);
    case 'ReportHandedIn':
      return 'handed in';
    case 'ReportWithdrawn':
      return 'withdrawn';
    default:
      return null;
  }
};

describe('two officers, one of them on two platforms, at one draft', () => {
  it(
    'stores what it says it stored, replaces no figure unseen, and counts every acknowledged one',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
          const at = await table();
          const told = new Map<string, Acknowledged>();
          for (const each of steps) {
            const message = at.message(each);
            if (message === null) continue;
            const before = { here: [...(at.shown[each.who] ?? [])], anywhere: [...at.seen[each.who === 2 ? 1 : 0]] };
            const heard = await at.take(message);
            const what = acknowledged(heard, message, before);
            if (what !== null) told.set(message.key, what);
          }
          expect(at.faults).toEqual([]);
          const recorded = (await reportFacts(at.store)).map(({ key, at: when, type, data }) => ({
            key,
            when,
            event: { type, ...(data as object) } as unknown as ReportEvent,
          }));
          const did = recorded.flatMap(({ key, event }) => {
            const what = storedBy(event);
            return what === null ? [] : [[key, what] as const];
          });
          expect(Object.fromEntries(did)).toEqual(Object.fromEntries(told));
          // In the order of the facts, what the screens said adds up to the draft that is there, and to every revision as it was handed in.
          let draft: Figures = {};
          const revisions: Figures[] = [];
          for (const [, what] of did) {
            if (typeof what === 'object') draft = { ...draft, ...what };
            else if (what === 'handed in') revisions.push(draft);
          }
          const report = recorded.reduce((sum, { event, when }) => evolveReport(sum, event, when), NO_REPORT);
          const valuesOf = (entries: typeof report.draft): Figures =>
            asFigures(Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, entry?.value])));
          expect(valuesOf(report.draft)).toEqual(draft);
          expect(report.revisions.map(({ entries }) => valuesOf(entries))).toEqual(revisions);
        }),
        { numRuns: runs },
      );
    },
    PATIENCE_MS,
  );
});

/** All orders of a few. */
const orders = <T>(few: readonly T[]): readonly (readonly T[])[] =>
  few.length < 2
    ? [few]
    : few.flatMap((one, at) => orders([...few.slice(0, at), ...few.slice(at + 1)]).map((rest) => [one, ...rest]));

const facts = async (store: Store) =>
  (await reportFacts(store)).map(({ type, key, data }) => `${key} ${type} ${JSON.stringify(data)}`);

describe('messages of several accounts at the same moment', () => {
  it(
    'come out as if they had come one after another',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.tuple(lead, lead, lead), async (begun, together) => {
          const prefix = [...begun, ...together.map(([first], who): Step => ({ who: who as Who, act: first }))];
          const at = await table();
          const sent: Message[] = [];
          for (const each of prefix) {
            const message = at.message(each);
            if (message === null) continue;
            sent.push(message);
            await at.take(message);
          }
          const batch = together.flatMap(([, each], who) => at.message({ who: who as Who, act: each }) ?? []);
          const heard = await Promise.all(batch.map((message) => at.take(message)));
          const outcome = {
            facts: await facts(at.store),
            dialogues: await dialogues(at.store),
            heard: Object.fromEntries(batch.map(({ key }, index) => [key, heard[index]])),
          };
          expect(at.faults).toEqual([]);
          const tried: unknown[] = [];
          for (const order of orders(batch)) {
            const other = await table();
            for (const message of sent) await other.take(message);
            const told: Record<string, unknown> = {};
            for (const message of order) told[message.key] = await other.take(message);
            const one = { facts: await facts(other.store), dialogues: await dialogues(other.store), heard: told };
            tried.push(one);
            if (JSON.stringify(sorted(one)) === JSON.stringify(sorted(outcome))) return;
          }
          expect(tried).toContainEqual(outcome);
        }),
        { numRuns: runs },
      );
    },
    PATIENCE_MS,
  );
});

const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .sort()
          .map(([key, each]) => [key, sorted(each)]),
      );
