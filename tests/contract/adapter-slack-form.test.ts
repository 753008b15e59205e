import type { Answer, NativeForm } from '@clusterbot/core';
import { afterEach, describe, expect, it } from 'vitest';
import { REPLIES } from './adapter-replies.js';
import { type Stage, type StageOptions, slackStage, text } from './adapter-slack-stage.js';

const FORM: NativeForm = {
  ref: '2024-H1|hai-phong|0|0|0|.||',
  edition: 0,
  title: 'Báo cáo · phần 1/3',
  submit: 'Lưu, sang phần sau',
  close: 'Đóng',
  notes: ['Hải Phòng · 6 tháng đầu năm 2024', 'Còn <!channel> & 11/11 mục bắt buộc.'],
  fields: [
    {
      key: 'admitted',
      kind: 'number',
      label: 'Kết nạp đảng viên',
      hint: 'Ví dụ: 1.250',
      initial: '848',
      maxChars: 100,
    },
    { key: 'young', kind: 'ratio', label: 'Tỷ lệ cán bộ trẻ', hint: 'Ví dụ: 17/63', initial: '', maxChars: 100 },
    { key: 'project', kind: 'date', label: 'Đề án vị trí việc làm', hint: '', initial: '2024-05-30', maxChars: 100 },
    { key: 'results', kind: 'text', label: 'Kết quả nổi bật', hint: '', initial: 'Dòng 1\nDòng 2', maxChars: 1_500 },
  ],
};
const open = (form: NativeForm = FORM): Answer => ({ kind: 'openForm', form, otherwise: [] });
const none: Answer = { kind: 'none' };

let stage: Stage;
const begin = async (options: StageOptions = {}): Promise<void> => {
  stage = await slackStage({ echo: false, ...options });
  await stage.bot.start();
  stage.fake.user('U1LAN');
  await stage.send('D1LAN', REPLIES['a card with buttons'] ?? text(''));
};
afterEach(() => stage.close());

const lan = () => stage.fake.user('U1LAN');
/** What core answers, one after another; the last for ever. */
const answering = (...answers: readonly Answer[]): void => {
  let n = 0;
  stage.app.receive = async () => {
    const answer = answers[Math.min(n, answers.length - 1)] ?? none;
    n += 1;
    return { answer, outbound: [] };
  };
};
const press = async (): Promise<void> => {
  lan().press('Sửa');
  await stage.fake.settled();
  await stage.fake.until(() => stage.fake.callsOf('views.open').length > 0, 'views.open');
};
const sent = async (values: Readonly<Record<string, string>> = {}) => {
  const delivery = lan().submitForm(values);
  await stage.fake.settled();
  return delivery;
};
const values = () =>
  lan()
    .form()
    ?.fields.map(({ value }) => value);

describe.each(['http', 'socket'] as const)('a form over %s', (mode) => {
  it('opens with the trigger of the press, after its acknowledgement, and shows what the draft holds', async () => {
    await begin({ mode });
    answering(open());
    await press();
    const [call] = stage.fake.callsOf('views.open');
    expect([call?.code, call?.why]).toEqual(['ok', '']);
    expect(lan().form()).toMatchObject({ title: FORM.title, submit: FORM.submit, close: FORM.close });
    expect(lan().form()?.text).toBe(FORM.notes.join('\n'));
    expect(
      lan()
        .form()
        ?.fields.map(({ label, kind, value }) => [label, kind, value]),
    ).toEqual([
      ['Kết nạp đảng viên', 'plain_text_input', '848'],
      ['Tỷ lệ cán bộ trẻ', 'plain_text_input', ''],
      ['Đề án vị trí việc làm', 'datepicker', '2024-05-30'],
      ['Kết quả nổi bật', 'plain_text_input', 'Dòng 1\nDòng 2'],
    ]);
    expect(stage.fake.deliveries.at(-1)?.state).toBe('acknowledged');
    expect(stage.complaints()).toEqual([]);
  });

  it('comes back with every value, composed, and the conversation it was opened from', async () => {
    await begin({ mode });
    answering(open(), none);
    await press();
    const taken = 'Hoàn thành sớm'.normalize('NFD');
    const delivery = await sent({ 'Tỷ lệ': '17/63', 'Kết nạp': '', 'Kết quả': taken });
    expect(stage.received.at(-1)).toMatchObject({
      key: `sl:T0CUM2:${delivery.id}`,
      chat: 'D1LAN',
      place: 'private',
      sentAt: null,
      content: {
        kind: 'form',
        ref: FORM.ref,
        values: { admitted: '', young: '17/63', project: '2024-05-30', results: 'Hoàn thành sớm' },
      },
    });
    expect(lan().form()).toBeNull();
    expect(delivery.state).toBe('acknowledged');
  });

  it('keeps what was typed and shows each error at its field, inside the acknowledgement', async () => {
    await begin({ mode });
    const errors = [
      { field: 'admitted', message: '“nhiều” chưa đọc được thành con số, ví dụ: 1.250.' },
      { field: 'results', message: 'Không nhận qua kênh này.' },
    ];
    answering(open(), { kind: 'fieldErrors', errors }, none);
    await press();
    await sent({ 'Kết nạp': 'nhiều' });
    expect(
      lan()
        .form()
        ?.fields.map(({ error }) => error),
    ).toEqual([errors[0]?.message, null, null, errors[1]?.message]);
    expect(values()?.[0]).toBe('nhiều');
    await sent({ 'Kết nạp': '849' });
    expect(lan().form()).toBeNull();
  });

  it('gives way to its next step in the same window', async () => {
    await begin({ mode });
    const next = { ...FORM, title: 'Báo cáo · phần 2/3', fields: FORM.fields.slice(2, 3) };
    answering(open(), open(next), none);
    await press();
    await sent();
    expect(lan().form()?.title).toBe(next.title);
    expect(stage.fake.callsOf('views.open').length).toBe(1);
    await sent();
    expect(lan().form()).toBeNull();
    expect(stage.complaints()).toEqual([]);
  });

  it('shown again says what core says, not what stood there before', async () => {
    await begin({ mode });
    const [first, ...others] = FORM.fields;
    if (first === undefined) throw new Error('a form without fields');
    const again = { ...FORM, edition: 1, notes: ['nay là 152'], fields: [{ ...first, initial: '125' }, ...others] };
    answering(open(), open(again));
    await press();
    await sent({ 'Kết nạp': '999', 'Tỷ lệ': '17/63' });
    expect(lan().form()?.text).toBe('nay là 152');
    expect(values()).toEqual(['125', '', '2024-05-30', 'Dòng 1\nDòng 2']);
  });
});

describe('a form that cannot be', () => {
  it('acknowledged before it is stored is not; the window says that there was trouble and stays', async () => {
    await begin();
    answering(open());
    await press();
    stage.app.receive = async () => {
      throw new Error('the disk is full');
    };
    const delivery = await sent({ 'Kết nạp': '850' });
    expect([delivery.state, delivery.attempts.map(({ status }) => status)]).toEqual(['given_up', [500]]);
    expect(values()?.[0]).toBe('850');
    answering(none);
    expect((await sent()).state).toBe('acknowledged');
    expect(lan().form()).toBeNull();
  });

  it.each(['expired_trigger_id', 'invalid_arguments'])(
    'opened (%s) is replaced by what core has instead',
    async (error) => {
      await begin();
      const otherwise = [stage.outboundTo('D1LAN', { reply: text('Chưa mở được biểu mẫu.') })];
      answering({ kind: 'openForm', form: FORM, otherwise });
      stage.fake.faults.plan('views.open', { kind: 'refused', error });
      await press();
      await stage.fake.until(() => stage.handedOut.length > 0, 'something instead');
      expect(stage.handedOut).toEqual(otherwise);
      expect(lan().form()).toBeNull();
      expect(stage.complaints()).toEqual([`slack.call_failed ${error}`]);
    },
  );

  it('opened because Slack does not answer is given up before a person would give up', async () => {
    await begin({ askMs: 50 });
    const otherwise = [stage.outboundTo('D1LAN', { reply: text('Chưa mở được biểu mẫu.') })];
    answering({ kind: 'openForm', form: FORM, otherwise });
    stage.fake.faults.plan('views.open', { kind: 'hang', when: 'before' });
    await press();
    await stage.fake.until(() => stage.handedOut.length > 0, 'something instead');
    expect(stage.handedOut).toEqual(otherwise);
  });

  it('opened by a written message has no trigger, and something else to say', async () => {
    await begin();
    const otherwise = [stage.outboundTo('D1LAN', { reply: text('Chưa mở được biểu mẫu.') })];
    answering({ kind: 'openForm', form: FORM, otherwise });
    lan().dm('điền bằng biểu mẫu');
    await stage.fake.settled();
    await stage.fake.until(() => stage.handedOut.length > 0, 'something instead');
    expect(stage.fake.callsOf('views.open')).toEqual([]);
  });

  it('ours reaches nobody', async () => {
    await begin();
    for (const metadata of ['', '[]', '{"chat":1}']) {
      stage.fake.outlet.action({
        type: 'view_submission',
        user: { id: 'U1LAN' },
        view: { id: 'V9', callback_id: 'report_form', private_metadata: metadata, state: { values: {} } },
      });
    }
    await stage.fake.settled();
    expect(stage.received).toEqual([]);
    expect(stage.fake.deliveries.every(({ state }) => state === 'acknowledged')).toBe(true);
  });
});

describe('a form of the largest measure', () => {
  it('is taken as it is', async () => {
    await begin();
    const fields = Array.from({ length: 20 }, (_, n) => ({
      key: `${'k'.repeat(26)}${n}`,
      kind: 'text' as const,
      label: 'Nhãn '.repeat(12),
      hint: 'Gợi ý '.repeat(60),
      initial: 'x'.repeat(1_500),
      maxChars: 1_500,
    }));
    answering(open({ ...FORM, ref: 'r'.repeat(1_500), title: 't'.repeat(24), submit: 's'.repeat(24), fields }));
    await press();
    expect(stage.fake.callsOf('views.open')[0]?.why).toBe('');
    expect(lan().form()?.fields.length).toBe(20);
  });
});
