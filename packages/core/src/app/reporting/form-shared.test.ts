import { type Outbound, type PlainText, plainText } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FormStage, formOf, openFormStage } from '../../../../../tests/support/form-stage.js';

const WHO = 'officer:hai-phong';
const HEAD = 'head:hai-phong';
const STREAM = 'report:cum-2:2024-H1:hai-phong' as Parameters<FormStage['store']['read']>[0];
const [ADMITTED, TARGET] = ['party_members_admitted', 'party_members_target'] as const;

let s: FormStage;
beforeEach(async () => {
  s = await openFormStage();
});

const version = async () => (await s.store.read(STREAM)).version;
const dump = async (): Promise<string> => {
  const ids = await s.store.documents.list('');
  const streams = await s.store.read(STREAM);
  return JSON.stringify([streams, await Promise.all(ids.map((id) => s.store.documents.get(id)))]);
};
const draft = async (): Promise<string> => (await s.say(WHO, 'xem bản nháp')).map((each) => each.text).join('\n');
const toTexts = async (): Promise<ReturnType<typeof formOf>> => {
  let form = await s.open(WHO);
  while (form.fields[0]?.kind !== 'text') form = formOf((await s.send(WHO, form, {})).answer);
  return form;
};
const shown = (outbound: readonly Outbound[]): readonly PlainText[] =>
  outbound.flatMap(({ reply }) => (reply === null ? [] : [plainText(reply)]));

describe('a form beside other ways of entering', () => {
  it('goes on where the guided entry stopped, and the other way round', async () => {
    await s.say(WHO, '/baocao');
    await s.say(WHO, '848');
    const form = await s.open(WHO);
    await s.send(WHO, form, { [TARGET]: '2.200', private_sector_orgs: '6' });
    const next = await s.say(WHO, '/baocao');
    expect(next.map((each) => each.text).join('\n')).toContain('Mục 4/');
  });

  it('that is stale shows what changed and keeps what was typed', async () => {
    const form = await s.open(WHO);
    await s.send(HEAD, await s.open(HEAD), { [ADMITTED]: '152', units_merged: '3' });
    const before = await version();
    const again = formOf((await s.send(WHO, form, { [ADMITTED]: '125', [TARGET]: '2200' })).answer);
    expect(await version()).toBe(before);
    expect(again.notes.slice(0, 4).join('\n')).toMatch(/đã có thay đổi[\s\S]*nay là 152[\s\S]*nay là 3[\s\S]*vẫn còn/);
    expect(again.edition).toBe(1);
    const holds = (key: string) => again.fields.find((field) => field.key === key)?.initial;
    expect([holds(ADMITTED), holds(TARGET), holds('units_merged')]).toEqual(['125', '2200', '3']);
    await s.send(WHO, again, {});
    expect(await version()).toBe(before + 1);
    const text = await draft();
    expect(text).toContain('125');
    expect(text).not.toContain('152');
  });

  it('never puts an untouched old figure over a newer one', async () => {
    await s.send(WHO, await s.open(WHO), { [ADMITTED]: '100' });
    const old = await s.open(WHO);
    await s.send(HEAD, await s.open(HEAD), { [ADMITTED]: '152' });
    const again = formOf((await s.send(WHO, old, { [TARGET]: '2200' })).answer);
    expect(again.fields[0]?.initial).toBe('152');
    await s.send(WHO, again, {});
    expect(await draft()).toContain('152');
  });

  it('says that the report was handed in meanwhile', async () => {
    const form = await s.open(WHO);
    await s.send(HEAD, await s.open(HEAD), { planning_added: '7' });
    await s.say(HEAD, '/nop');
    await s.press(HEAD, 'submit');
    const again = formOf((await s.send(WHO, form, { [ADMITTED]: '125' })).answer);
    expect(again.notes.join('\n')).toContain('Báo cáo đã nộp lần 1');
  });

  it('sent again after its answer was lost stores nothing twice and goes on', async () => {
    const form = await s.open(WHO);
    await s.send(WHO, form, { [ADMITTED]: '848' });
    const after = await version();
    const again = await s.send(WHO, form, { [ADMITTED]: '848' });
    expect(await version()).toBe(after);
    expect(formOf(again.answer).fields[0]?.kind).toBe('date');
  });

  it('delivered twice is answered twice alike and stored once', async () => {
    const form = await s.open(WHO);
    const first = await s.send(WHO, form, { [ADMITTED]: '848' }, { key: 'sl:T:once' });
    const after = await version();
    const second = await s.send(WHO, form, { [ADMITTED]: '848' }, { key: 'sl:T:once' });
    expect(await version()).toBe(after);
    expect(second.answer).toEqual(first.answer);
    expect(second.outbound.map(({ id }) => id)).toEqual(first.outbound.map(({ id }) => id));
  });
});

describe('what may not enter by a form', () => {
  const SECRET = 'Danh sách quy hoạch: đồng chí Nguyễn Văn Bình, đồng chí Trần Thị Hoa';

  it('is refused at its field, kindly, and nothing of the form is stored', async () => {
    const form = await toTexts();
    const sent = await s.send(WHO, form, { highlights: 'Hoàn thành sớm.', difficulties: SECRET });
    if (sent.answer.kind !== 'fieldErrors') throw new Error(sent.answer.kind);
    expect(sent.answer.errors.map(({ field }) => field)).toEqual(['difficulties']);
    expect(sent.answer.errors[0]?.message).toContain('tên nhân sự');
    expect(sent.answer.errors[0]?.message).not.toContain('Bình');
    const bytes = await dump();
    for (const word of ['Nguyễn Văn Bình', 'Trần Thị Hoa', 'Hoàn thành sớm']) expect(bytes).not.toContain(word);
    expect(bytes).toContain('"refused":"personnel_names"');
    const fixed = await s.send(WHO, form, { highlights: 'Hoàn thành sớm.', difficulties: 'Thiếu biên chế.' });
    expect(fixed.answer).toEqual({ kind: 'none' });
    expect(await dump()).toContain('Thiếu biên chế.');
  });

  it('is caught in a figure too', async () => {
    const sent = await s.send(WHO, await s.open(WHO), { [ADMITTED]: '0912 345 678 của đồng chí Nguyễn Văn Bình' });
    expect(sent.answer.kind).toBe('fieldErrors');
    expect(await dump()).not.toContain('345 678');
  });

  it('is a text longer than the form takes', async () => {
    const sent = await s.send(WHO, await toTexts(), { highlights: 'a'.repeat(1501) });
    expect(sent.answer).toMatchObject({ kind: 'fieldErrors', errors: [{ field: 'highlights' }] });
  });
});

describe('who may fill in a form, and when', () => {
  it('not of a report that is locked: it stays on the screen with the reason', async () => {
    const form = await s.open(WHO);
    await s.jumpTo('2024-08-01T09:00:00+07:00');
    const sent = await s.send(WHO, form, { [ADMITTED]: '848' });
    if (sent.answer.kind !== 'fieldErrors') throw new Error(sent.answer.kind);
    expect(sent.answer.errors).toHaveLength(1);
    expect(sent.answer.errors[0]?.message).toContain('đã khóa');
  });

  it('not another board’s, whatever its form says', async () => {
    const form = await s.open(WHO);
    const before = await version();
    const sent = await s.send('officer:lang-son', form, { [ADMITTED]: '848' });
    expect(sent.answer.kind).toBe('fieldErrors');
    expect(await version()).toBe(before);
  });

  it('a secretary only from a document, which the entries then name', async () => {
    const press = await s.say('secretary', '/baocao thay hải phòng');
    expect(press.at(-1)?.text).toContain('Nhập thay');
    const alone = await s.send('secretary', await s.open(WHO), { [ADMITTED]: '848' });
    expect(alone.answer.kind).toBe('fieldErrors');
    await s.say('secretary', 'Báo cáo số 12-BC/BTCTU ngày 7/6/2024');
    const form = await s.open('secretary', {
      content: { kind: 'press', token: 'form|2024-H1|hai-phong', card: null },
    });
    expect(form.notes.join('\n')).toContain('Báo cáo số 12-BC/BTCTU');
    await s.send('secretary', form, { [ADMITTED]: '848' });
    expect(JSON.stringify((await s.store.read(STREAM)).events.at(-1)?.data)).toMatch(/"onBehalf":\{"source":"t/);
  });

  it('nobody with a form that was not made here', async () => {
    const form = await s.open(WHO);
    for (const ref of ['', 'x', '2024-H1|hai-phong|9|0|0|||']) {
      const sent = await s.send(WHO, { ...form, ref }, { [ADMITTED]: '848' });
      expect(sent.answer.kind).toBe('fieldErrors');
    }
  });
});

describe('the button of the form', () => {
  const formButtons = (outbound: readonly Outbound[]): readonly string[] =>
    outbound.flatMap(({ reply }) =>
      (reply?.blocks ?? [])
        .flatMap((block) => (block.kind === 'buttons' ? block.rows.flat() : []))
        .filter(({ needs }) => needs === 'forms')
        .map(({ label }) => label),
    );

  it('stands on the question, the draft and the reminder', async () => {
    const noted: Outbound[] = [];
    s = await openFormStage({
      deliver: (outbound) => {
        noted.push(outbound);
        return { outcome: 'sent', ref: null };
      },
    });
    const question = await s.receive(WHO, { kind: 'text', text: '/baocao' });
    const answer = await s.receive(WHO, { kind: 'text', text: 'xem bản nháp' });
    await s.playTo('2024-06-15T09:00:00+07:00');
    const reminders = noted.filter((each) => each.kind === 'notice' && each.to.chat === WHO);
    expect([question.outbound, answer.outbound, reminders.slice(0, 1)].map(formButtons)).toEqual(
      Array.from({ length: 3 }, () => ['Điền bằng biểu mẫu']),
    );
  });

  it('is no choice where nothing but text is shown, and takes no number there', async () => {
    const { outbound } = await s.receive(WHO, { kind: 'text', text: '/baocao' });
    const choices = shown(outbound).flatMap((each) => each.buttons.map(({ label }) => label));
    expect(choices).toEqual(['Bỏ qua mục này', 'Mục trước', 'Tạm dừng']);
    const typed = await s.receive(WHO, { kind: 'text', text: 'Điền bằng biểu mẫu' });
    expect(typed.answer).toEqual({ kind: 'none' });
  });

  it('asks one by one where there are no forms', async () => {
    const press = { kind: 'press', token: 'form', card: null } as const;
    const { answer, outbound } = await s.receive(WHO, press, { channel: 'telegram' });
    expect(answer).toEqual({ kind: 'none' });
    expect(shown(outbound)[0]?.text).toContain('Mục 1/');
  });

  it('sends something to go on with when the platform could not open it', async () => {
    const { answer } = await s.receive(WHO, { kind: 'press', token: 'form', card: null });
    if (answer.kind !== 'openForm') throw new Error(answer.kind);
    expect(shown(answer.otherwise)[0]?.text).toContain('Chưa mở được biểu mẫu');
    expect(formButtons(answer.otherwise)).toHaveLength(1);
  });
});
