import {
  evolveReport,
  type IndicatorKey,
  NO_REPORT,
  type Report,
  type ReportEvent,
  type StreamId,
} from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FormStage, formOf, openFormStage } from '../../../../../tests/support/form-stage.js';

const WHO = 'officer:hai-phong';
const STREAM = 'report:cum-2:2024-H1:hai-phong' as StreamId;
const [ADMITTED, TARGET, MEMBERS, YOUNG] = [
  'party_members_admitted',
  'party_members_target',
  'private_sector_members',
  'planning_young_pct',
] as const;

let s: FormStage;
beforeEach(async () => {
  s = await openFormStage();
});

const events = async () => (await s.store.read(STREAM)).events;
const report = async (): Promise<Report> =>
  (await events()).reduce(
    (sum, event) => evolveReport(sum, { type: event.type, ...(event.data as object) } as ReportEvent, event.at),
    NO_REPORT,
  );
const draftOf = async (key: string) => (await report()).draft[key as IndicatorKey]?.value;
const dump = async (): Promise<string> => {
  const ids = await s.store.documents.list('');
  return JSON.stringify([await events(), await Promise.all(ids.map((id) => s.store.documents.get(id)))]);
};

describe('the report as a form', () => {
  it('opens with what is required, and shows what the draft holds', async () => {
    await s.say(WHO, '/baocao');
    await s.say(WHO, '848');
    const form = await s.open(WHO);
    expect(form.title.length).toBeLessThanOrEqual(24);
    expect(form.fields.every((field) => field.kind === 'number' || field.kind === 'ratio')).toBe(true);
    expect(form.fields[0]).toMatchObject({ key: ADMITTED, kind: 'number', initial: '848' });
    expect(form.fields[1]?.initial).toBe('');
    expect(form.notes.join('\n')).toContain('Hải Phòng');
  });

  it('goes on through all steps, each stored in one commit with its receipt', async () => {
    const figures = await s.open(WHO);
    const before = (await events()).length;
    const first = await s.send(WHO, figures, { [ADMITTED]: '1.250', [TARGET]: '2.200', [YOUNG]: '17/63' });
    expect((await events()).slice(before).map((event) => event.type)).toEqual(['FieldsEntered']);
    expect(first.said).toContain('Đã lưu 3 mục vào bản nháp');
    expect(first.outbound.map((each) => each.row?.stream)).toEqual([STREAM]);
    expect(await draftOf(YOUNG)).toMatchObject({ kind: 'ratio', numerator: 17, denominator: 63 });
    const dates = formOf(first.answer);
    expect(new Set(dates.fields.map((field) => field.kind))).toEqual(new Set(['date']));
    const second = await s.send(WHO, dates, { job_position_project: '2024-05-30' });
    expect(await draftOf('job_position_project')).toEqual({ kind: 'date', date: '2024-05-30' });
    const texts = formOf(second.answer);
    expect(texts.fields.map((field) => field.kind)).toEqual(['text', 'text', 'text', 'text']);
    const third = await s.send(WHO, texts, { highlights: 'Hoàn thành kế hoạch sớm.', proposals: 'Bổ sung biểu mẫu.' });
    expect(third.answer).toEqual({ kind: 'none' });
    expect(third.said).toContain('Đã lưu 2 mục');
    const again = formOf((await s.send(WHO, formOf((await s.send(WHO, await s.open(WHO), {})).answer), {})).answer);
    expect(again.fields[0]?.initial).toBe('Hoàn thành kế hoạch sớm.');
  });

  it('changes nothing where an input is empty or as it was', async () => {
    await s.send(WHO, await s.open(WHO), { [ADMITTED]: '848', [YOUNG]: '27%' });
    const before = (await events()).length;
    const sent = await s.send(WHO, await s.open(WHO), { [ADMITTED]: '' });
    expect((await events()).length).toBe(before);
    expect(sent.outbound).toEqual([]);
    expect(formOf(sent.answer).fields[0]?.kind).toBe('date');
    expect(await draftOf(ADMITTED)).toMatchObject({ value: 848 });
  });

  it('says so when a whole round changed nothing', async () => {
    let form = await s.open(WHO);
    for (const _ of [1, 2]) form = formOf((await s.send(WHO, form, {})).answer);
    const last = await s.send(WHO, form, {});
    expect(last.answer).toEqual({ kind: 'none' });
    expect(last.said).toContain('Không có thay đổi nào');
  });

  it('names every wrong field at once, in order, with an example, and stores nothing', async () => {
    const before = await dump();
    const sent = await s.send(WHO, await s.open(WHO), {
      [YOUNG]: '70/63',
      [ADMITTED]: 'nhiều lắm',
      [TARGET]: '0',
      staff_streamlined: '1.25',
      units_merged: '3',
    });
    if (sent.answer.kind !== 'fieldErrors') throw new Error(sent.answer.kind);
    expect(sent.answer.errors.map((error) => error.field)).toEqual([ADMITTED, TARGET, 'staff_streamlined', YOUNG]);
    expect(sent.answer.errors.map((error) => error.message).join('\n')).toMatch(
      /nhiều lắm.*ví dụ: 1\.250[\s\S]*ví dụ[\s\S]*1\.250 .*125[\s\S]*17\/63/,
    );
    expect(sent.outbound).toEqual([]);
    expect(await dump()).toBe(before);
  });

  it('takes “848/2200” as figure and target, and asks which when the target is typed otherwise', async () => {
    const form = await s.open(WHO);
    const two = await s.send(WHO, form, { [ADMITTED]: '848/2200', [TARGET]: '2.300' });
    expect(two.answer).toMatchObject({ kind: 'fieldErrors', errors: [{ field: ADMITTED }] });
    await s.send(WHO, form, { [ADMITTED]: '848/2200' });
    expect([await draftOf(ADMITTED), await draftOf(TARGET)]).toMatchObject([{ value: 848 }, { value: 2200 }]);
  });

  it('asks once about a part greater than its whole, and keeps the confirmation', async () => {
    const typed = { [ADMITTED]: '100', [MEMBERS]: '150' };
    const asked = await s.send(WHO, await s.open(WHO), typed);
    const form = formOf(asked.answer);
    expect(form.notes[0]).toContain('kiểm tra');
    expect(form.fields.find((field) => field.key === MEMBERS)?.initial).toBe('150');
    expect(form.edition).toBe(1);
    expect(await draftOf(MEMBERS)).toBeUndefined();
    await s.send(WHO, form, {});
    expect((await report()).draft[MEMBERS as IndicatorKey]).toMatchObject({ confirmed: true, value: { value: 150 } });
  });
});
