import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coreBehind } from './adapter-core.js';
import { slackStage } from './adapter-slack-stage.js';
import { telegramStage } from './adapter-telegram-stage.js';

/** An officer of Hải Phòng on one platform, the whole product behind it. */
type Officer = {
  readonly core: Awaited<ReturnType<typeof coreBehind>>;
  /** Sends a message and waits for all that follows; answers its id. */
  say(text: string): Promise<string>;
  edit(id: string, text: string): Promise<void>;
  press(label: string): Promise<void>;
  /** What the bot shows now, oldest first. */
  shown(): readonly string[];
  last(): string;
  close(): Promise<void>;
};

const onSlack = async (): Promise<Officer> => {
  const stage = await slackStage({ echo: false });
  const core = await coreBehind(stage.bot);
  stage.app.receive = core.receive;
  await stage.bot.start();
  const person = stage.fake.user('U1LAN', { realName: 'Lan' });
  const settle = async (): Promise<void> => {
    await stage.fake.settled();
    await core.delivered();
  };
  const shown = (): readonly string[] =>
    person
      .messages()
      .flatMap(({ from, text, buttons }) => (from === 'bot' ? [[text, ...buttons.flat()].join('\n')] : []));
  return {
    core,
    shown,
    last: () => shown().at(-1) ?? '',
    say: async (text) => {
      const id = person.dm(text);
      await settle();
      return id;
    },
    edit: async (id, text) => {
      person.edit(id, text);
      await settle();
    },
    press: async (label) => {
      person.press(label);
      await settle();
    },
    close: () => stage.close(),
  };
};

const onTelegram = async (): Promise<Officer> => {
  const stage = await telegramStage();
  const core = await coreBehind(stage.bot);
  stage.app.receive = core.receive;
  await stage.bot.start();
  const person = stage.fake.user(42, { firstName: 'Lan' });
  const settle = async (): Promise<void> => {
    await stage.fake.settled();
    await core.delivered();
  };
  const shown = (): readonly string[] =>
    person
      .messages()
      .flatMap(({ from, text, buttons }) => (from === 'bot' ? [[text, ...buttons.flat()].join('\n')] : []));
  return {
    core,
    shown,
    last: () => shown().at(-1) ?? '',
    say: async (text) => {
      const id = person.send(text);
      await settle();
      return String(id);
    },
    edit: async (id, text) => {
      person.edit(Number(id), text);
      await settle();
    },
    press: async (label) => {
      person.press(label);
      await settle();
    },
    close: () => stage.close(),
  };
};

const entered = async (officer: Officer): Promise<readonly unknown[]> =>
  (await officer.core.reportOf('hai-phong')).flatMap(({ type, data }) =>
    type === 'FieldsEntered' ? [(data as { readonly values: unknown }).values] : [],
  );
const types = async (officer: Officer): Promise<readonly string[]> =>
  (await officer.core.reportOf('hai-phong')).map(({ type }) => type);

describe.each([
  ['Slack', onSlack],
  ['Telegram', onTelegram],
] as const)('an edited message on %s', (_, open) => {
  let officer: Officer;
  beforeEach(async () => {
    officer = await open();
    await officer.say(`batdau ${await officer.core.code('officer', 'hai-phong')}`);
    await officer.press('Đã nhận được');
  });
  afterEach(() => officer.close());

  it('whose figure is in the draft proposes the new one with the difference, and stores it when confirmed', async () => {
    const id = await officer.say('Kết nạp đảng viên: 152');
    await officer.press('Đúng, lưu');
    await officer.edit(id, 'Kết nạp đảng viên: 125');
    expect(officer.last()).toMatch(/Kết nạp đảng viên.*: 152 → 125/);
    expect(await entered(officer)).toHaveLength(1);
    await officer.press('Đúng, lưu');
    expect((await entered(officer)).at(-1)).toMatchObject({ party_members_admitted: { value: 125 } });
  });

  it('that waits for an answer is read anew, and the old card confirms nothing', async () => {
    const id = await officer.say('Kết nạp đảng viên: 152');
    await officer.edit(id, 'Kết nạp đảng viên: 125');
    expect(officer.last()).toContain('125');
    await officer.press('Đúng, lưu');
    expect(await entered(officer)).toEqual([
      { party_members_admitted: { kind: 'count', value: 125, estimate: false } },
    ]);
  });

  it('of a report handed in proposes a revision, shows the difference, and changes nothing until it is handed in', async () => {
    const id = await officer.say('Kết nạp đảng viên: 152');
    await officer.press('Đúng, lưu');
    await officer.say('nop');
    await officer.press('Nộp phần đã có');
    expect((await types(officer)).at(-1)).toBe('ReportHandedIn');
    await officer.edit(id, 'Kết nạp đảng viên: 125');
    expect(officer.last()).toMatch(/152 → 125/);
    await officer.press('Đúng, lưu');
    expect((await types(officer)).filter((type) => type === 'ReportHandedIn')).toHaveLength(1);
    expect(officer.last()).toMatch(/Nộp lần 2/);
    await officer.press('Nộp lần 2');
    expect((await types(officer)).filter((type) => type === 'ReportHandedIn')).toHaveLength(2);
    expect(officer.last()).toContain('lần 2');
  });

  it('that held a figure and holds the same one still proposes nothing', async () => {
    const id = await officer.say('Kết nạp đảng viên: 152');
    await officer.press('Đúng, lưu');
    await officer.edit(id, 'Kết nạp đảng viên:  152');
    expect(officer.last()).not.toContain('→');
    expect(await entered(officer)).toHaveLength(1);
  });

  it('without a figure stores nothing and says how to correct', async () => {
    const id = await officer.say('xin chào');
    await officer.edit(id, 'chào cả nhà nhé');
    expect(officer.last()).toContain('sửa');
    expect(await entered(officer)).toEqual([]);
  });

  it('is answered as a question when it became one', async () => {
    const id = await officer.say('hạn nôp');
    await officer.edit(id, 'Khi nào đến hạn nộp báo cáo?');
    expect(officer.last()).toContain('18/6');
  });

  it('inside the guided entry does not answer its question', async () => {
    const id = await officer.say('Kết nạp đảng viên: 152');
    await officer.press('Đúng, lưu');
    await officer.say('báo cáo');
    const before = await entered(officer);
    await officer.edit(id, '125');
    expect(await entered(officer)).toEqual(before);
  });

  it('of a period that is locked changes nothing and says since when', async () => {
    const id = await officer.say('Kết nạp đảng viên: 152');
    await officer.press('Đúng, lưu');
    await officer.core.playTo('2024-08-01T02:00:00.000Z');
    await officer.edit(id, 'Kết nạp đảng viên: 125');
    expect(await entered(officer)).toHaveLength(1);
    expect(officer.last()).toMatch(/khóa|không có kỳ báo cáo nào đang mở/);
  });

  it('into which something secret came is refused like any other', async () => {
    const id = await officer.say('Kết nạp đảng viên: 152');
    await officer.edit(id, 'Danh sách quy hoạch: đồng chí Nguyễn Văn Bình, đồng chí Trần Thị Hoa');
    expect(officer.last()).toContain('tên nhân sự');
    expect(officer.last()).not.toContain('Bình');
  });
});
