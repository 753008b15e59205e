import type { Store } from '@clusterbot/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { appOn, copyOf, enrolled, HANDLES, type Heard, reportFacts } from '../support/accounts.js';

let prepared: Store;
beforeAll(async () => {
  prepared = await enrolled();
});

const [PHONE, DESK, COLLEAGUE] = HANDLES;

const opened = async () => {
  const store = await copyOf(prepared);
  const { send, faults } = appOn(store);
  let n = 0;
  const say = (handle: typeof PHONE, text: string): Promise<readonly Heard[]> =>
    send(handle, `m:${++n}`, { kind: 'text', text });
  const figures = async (): Promise<unknown> =>
    (await reportFacts(store)).flatMap(({ data }) => {
      const { values } = data as { readonly values?: Readonly<Record<string, { readonly value?: number }>> };
      return values === undefined ? [] : Object.entries(values).map(([key, { value }]) => `${key} ${value}`);
    });
  return { store, send, say, figures, faults };
};
const text = (heard: readonly Heard[]): string => heard.map((each) => each.text).join('\n');

describe('one draft, several accounts', () => {
  it('an answer is about the question that stands there, whatever a colleague entered meanwhile', async () => {
    const { say, figures } = await opened();
    expect(text(await say(PHONE, '/baocao'))).toContain('Mục 1/11');
    await say(COLLEAGUE, 'Tinh giản: 31 / Bổ sung quy hoạch: 40');
    await say(COLLEAGUE, 'đúng');
    expect(text(await say(PHONE, '75'))).toContain('Đã lưu Kết nạp đảng viên: 75');
    expect(await figures()).toEqual(['staff_streamlined 31', 'planning_added 40', 'party_members_admitted 75']);
  });

  it('a question answered on the other account is not answered twice unseen', async () => {
    const { say, figures } = await opened();
    await say(PHONE, '/baocao');
    await say(DESK, '/baocao');
    await say(DESK, '75');
    const card = text(await say(PHONE, '57'));
    expect(card).toContain('Kết nạp đảng viên: 75 → 57');
    expect(await figures()).toEqual(['party_members_admitted 75']);
    await say(PHONE, 'đúng');
    expect(await figures()).toEqual(['party_members_admitted 75', 'party_members_admitted 57']);
  });

  it('figures that were read back replace nothing stored since unseen', async () => {
    const { say, figures } = await opened();
    await say(PHONE, 'tinh giản: 31');
    await say(COLLEAGUE, 'tinh giản: 13');
    await say(COLLEAGUE, 'đúng');
    const again = text(await say(PHONE, 'đúng'));
    expect(again).toContain('Tinh giản biên chế: 13 → 31');
    expect(await figures()).toEqual(['staff_streamlined 13']);
    expect(text(await say(PHONE, 'không'))).toContain('Đã bỏ');
    expect(await figures()).toEqual(['staff_streamlined 13']);
  });

  it('a question that a colleague has answered is not skipped unseen', async () => {
    const { say, send, figures } = await opened();
    const [question] = await say(PHONE, '/baocao');
    const skip = `${question?.tokens.find((token) => token.startsWith('skip|'))}|in_preparation`;
    await say(COLLEAGUE, '/baocao');
    await say(COLLEAGUE, '75');
    const shown = text(await send(PHONE, 'press', { kind: 'press', token: skip, card: null }));
    expect(shown).toContain('Bản nháp đang ghi: 75');
    expect(await figures()).toEqual(['party_members_admitted 75']);
  });

  it('nothing is handed in that was not on the card', async () => {
    const { say, send, store } = await opened();
    await say(PHONE, 'tinh giản: 31');
    await say(PHONE, 'đúng');
    const [preview] = await say(PHONE, '/nop');
    const submit = preview?.tokens.find((token) => token.startsWith('submit|')) ?? '';
    await say(COLLEAGUE, 'bổ sung quy hoạch: 40');
    const [, said] = await Promise.all([
      say(COLLEAGUE, 'đúng'),
      send(PHONE, 'press', { kind: 'press', token: submit, card: null }),
    ]);
    const types = (await reportFacts(store)).map(({ type }) => type).slice(-2);
    if (text(said).includes('Đã nộp')) expect(types).toEqual(['ReportHandedIn', 'FieldsEntered']);
    else expect(text(said)).toContain('Thẻ này đã cũ');
  });
});

describe('many messages at one moment', () => {
  const LINES = [
    'tinh giản: 31',
    'đúng',
    '/baocao',
    '7',
    'sáp nhập: 5',
    'không',
    '/nop',
    '/viec',
    '/huy',
    'bổ sung quy hoạch: 9',
  ];

  it('of three accounts, each delivered twice, are all answered and none fails', async () => {
    const { store, send, faults } = await opened();
    const answers = await Promise.all(
      LINES.flatMap((line, at) =>
        HANDLES.flatMap((handle, who) =>
          [1, 2].map(() => send(handle, `all:${at}:${who}`, { kind: 'text', text: line })),
        ),
      ),
    );
    expect(faults).toEqual([]);
    expect(answers.filter((heard) => heard.length === 0)).toEqual([]);
    const keys = (await reportFacts(store)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect((await store.verify()).faults).toEqual([]);
  });

  it('through two processes on one store, too: one person is answered once more instead of failing', async () => {
    const store = await copyOf(prepared);
    const [one, other] = [appOn(store, 'one'), appOn(store, 'other')];
    const answers = await Promise.all(
      LINES.flatMap((line, at) => [
        one.send(PHONE, `phone:${at}`, { kind: 'text', text: line }),
        other.send(DESK, `desk:${at}`, { kind: 'text', text: line }),
      ]),
    );
    expect([...one.faults, ...other.faults]).toEqual([]);
    expect(answers.filter((heard) => heard.length === 0)).toEqual([]);
    const sessions = await Promise.all(
      (await store.documents.list('session:')).map(async (id) => (await store.documents.get(id))?.value),
    );
    const keys = sessions.flatMap((each) => (each as { readonly keys: readonly { readonly key: string }[] }).keys);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
  });
});
