import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coreBehind } from './adapter-core.js';
import { type Stage, slackStage } from './adapter-slack-stage.js';

let stage: Stage;
let core: Awaited<ReturnType<typeof coreBehind>>;
const lan = () => stage.fake.user('U1LAN', { realName: 'Lan' });
const settle = async (): Promise<void> => {
  await stage.fake.settled();
  await core.delivered();
};
const say = async (text: string): Promise<void> => {
  lan().dm(text);
  await settle();
};
const open = async (): Promise<void> => {
  const before = stage.fake.callsOf('views.open').length;
  lan().press('Điền bằng biểu mẫu');
  await settle();
  await stage.fake.until(() => stage.fake.callsOf('views.open').length > before, 'views.open');
};
const send = async (values: Readonly<Record<string, string>> = {}): Promise<void> => {
  lan().submitForm(values);
  await settle();
};
const errors = () =>
  lan()
    .form()
    ?.fields.flatMap(({ error }) => (error === null ? [] : [error])) ?? [];
const types = async (): Promise<readonly string[]> => (await core.reportOf('hai-phong')).map(({ type }) => type);

beforeEach(async () => {
  stage = await slackStage({ echo: false });
  core = await coreBehind(stage.bot);
  stage.app.receive = core.receive;
  await stage.bot.start();
  await say(`batdau ${await core.code('officer', 'hai-phong')}`);
  lan().press('Đã nhận được');
  await settle();
});
afterEach(() => stage.close());

describe('an officer with the form on Slack', () => {
  it('fills it in through all steps, corrects what is wrong, and hands in', async () => {
    await say('báo cáo');
    await say('848');
    await open();
    expect(lan().form()?.fields[0]).toMatchObject({ label: 'Kết nạp đảng viên', value: '848' });
    const fields = lan().form()?.fields.slice(1) ?? [];
    const isShare = ({ hint }: { readonly hint: string }): boolean => hint.includes('17/63');
    const figures = fields.map((field): [string, string] => [field.label, isShare(field) ? '70/63' : '3']);
    await send(Object.fromEntries(figures));
    expect(errors()).toHaveLength(2);
    expect((await types()).filter((type) => type === 'FieldsEntered')).toHaveLength(1);
    await send(Object.fromEntries(fields.filter(isShare).map(({ label }) => [label, '17/63'])));
    expect((await types()).filter((type) => type === 'FieldsEntered')).toHaveLength(2);
    expect(
      new Set(
        lan()
          .form()
          ?.fields.map(({ kind }) => kind),
      ),
    ).toEqual(new Set(['datepicker']));
    expect(lan().last().text).toContain('Đã lưu 10 mục');
    await send();
    await send({ 'Kết quả nổi bật': 'Hoàn thành kế hoạch sớm.' });
    expect(lan().form()).toBeNull();
    expect(lan().last().text).toContain('Đã lưu 1 mục');
    lan().press('Nộp báo cáo');
    await settle();
    expect((await types()).at(-1)).toBe('ReportHandedIn');
    expect(stage.complaints()).toEqual([]);
    expect(stage.fake.calls.every(({ code }) => code === 'ok')).toBe(true);
  });

  it('sees what somebody else entered meanwhile, and keeps what was typed', async () => {
    await say('báo cáo');
    await open();
    await say('152');
    await send({ 'Kết nạp đảng viên': '125' });
    expect(lan().form()?.text).toMatch(/đã có thay đổi[\s\S]*nay là 152/);
    expect(lan().form()?.fields[0]?.value).toBe('125');
    await send();
    const [entered] = (await core.reportOf('hai-phong')).filter(({ type }) => type === 'FieldsEntered').slice(-1);
    expect(entered?.data).toMatchObject({ values: { party_members_admitted: { value: 125 } } });
  });

  it('is told kindly at the field that personnel lists go another way, and nothing of it stays', async () => {
    await say('báo cáo');
    await open();
    await send();
    await send();
    await send({ 'Khó khăn': 'Danh sách quy hoạch: đồng chí Nguyễn Văn Bình, đồng chí Trần Thị Hoa' });
    expect(errors()).toHaveLength(1);
    expect(errors()[0]).toContain('tên nhân sự');
    const ids = await core.store.documents.list('');
    const bytes = JSON.stringify(await Promise.all(ids.map((id) => core.store.documents.get(id))));
    expect(bytes).not.toContain('Nguyễn Văn Bình');
    expect(JSON.stringify(stage.logged)).not.toContain('Bình');
  });
});
