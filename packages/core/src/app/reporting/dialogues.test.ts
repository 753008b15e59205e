import { type BoardId, type Inbound, type PeriodId, plainText, type StreamId } from '@clusterbot/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FormStage, openFormStage } from '../../../../../tests/support/form-stage.js';
import type { Dialogue, Session } from '../../conversation/session.js';
import type { Json } from '../../ports/store.js';

const OFFICER = 'officer:hai-phong';
const SECRETARY = 'secretary';
const STREAM = 'report:cum-2:2024-H1:hai-phong' as StreamId;

let s: FormStage;
const says = async (text: string, who = OFFICER): Promise<string> =>
  (await s.say(who, text)).map((each) => each.text).join('\n');
const presses = async (token: string): Promise<string> => {
  const content: Inbound['content'] = { kind: 'press', token, card: null };
  const { outbound } = await s.receive(OFFICER, content, { channel: 'telegram' });
  return outbound.map(({ reply }) => (reply === null ? '' : plainText(reply).text)).join('\n');
};
const idOf = (who: string): string => `session:r-${who.replace(':', '-')}`;
const sessionOf = async (who: string): Promise<Session> => {
  const document = await s.store.documents.get(idOf(who));
  return document === null ? { dialogue: null, keys: [] } : (document.value as unknown as Session);
};
const dialogueOf = async (who: string): Promise<Dialogue | null> => (await sessionOf(who)).dialogue;
const version = async (): Promise<number> => (await s.store.read(STREAM)).version;
const store = async (text: string): Promise<void> => {
  await says(text);
  await says('đúng');
};
const dump = async (): Promise<string> => {
  const ids = await s.store.documents.list('');
  return JSON.stringify(await Promise.all(ids.map((id) => s.store.documents.get(id))));
};

beforeEach(async () => {
  s = await openFormStage();
});

type State = {
  readonly who?: string;
  readonly kind: Dialogue['kind'];
  readonly enter: () => Promise<unknown>;
};

const STATES: Readonly<Record<string, State>> = {
  'a read-back': { kind: 'readback', enter: () => says('Sáp nhập: 4') },
  'an item being corrected': {
    kind: 'readback',
    enter: async () => {
      await says('Sáp nhập: 4');
      await says('Sửa');
    },
  },
  'which item to correct': {
    kind: 'readback',
    enter: async () => {
      await says('Sáp nhập: 4; Tinh giản: 31');
      await says('Sửa');
    },
  },
  'a figure with two readings': { kind: 'readback', enter: () => says('Sáp nhập: 1.25') },
  'two figures for one item': { kind: 'readback', enter: () => says('kn 125, kn 152') },
  'the guided entry': { kind: 'guided', enter: () => says('/baocao') },
  'a narrative': { kind: 'guided', enter: () => presses('fill|2024-H1|hai-phong|highlights') },
  'an unusual figure in the guided entry': {
    kind: 'readback',
    enter: async () => {
      await store('Kết nạp đảng viên: 100; TCĐ ngoài NN: 6; Chỉ tiêu kết nạp đảng viên cả năm: 2200');
      await says('/baocao');
      expect(await says('150')).toContain('lớn hơn tổng');
    },
  },
  'an unusual figure': {
    kind: 'readback',
    enter: async () => {
      await store('Kết nạp đảng viên: 100');
      expect(await says('Kết nạp ngoài NN: 150')).toContain('lớn hơn tổng');
    },
  },
  'the document of an entry on behalf': {
    who: SECRETARY,
    kind: 'behalf_source',
    enter: () => says('/baocao thay Hải Phòng', SECRETARY),
  },
  'one open question': {
    kind: 'ask',
    enter: async () => {
      const dialogue: Dialogue = { kind: 'ask', topic: 'reminder_time', period: null, board: null };
      const value = { dialogue, keys: [] } as unknown as Json;
      const before = await s.store.documents.get(idOf(OFFICER));
      await s.store.documents.put(idOf(OFFICER), before?.version ?? 0, value);
    },
  },
  'why published figures change': {
    kind: 'amend',
    enter: async () => {
      await store('Sáp nhập: 4');
      await says('/nop');
      const dialogue: Dialogue = {
        kind: 'amend',
        period: '2024-H1' as PeriodId,
        board: 'hai-phong' as BoardId,
        sure: 'even',
        behalf: null,
      };
      const before = await s.store.documents.get(idOf(OFFICER));
      const value = { ...(before?.value as object), dialogue } as unknown as Json;
      await s.store.documents.put(idOf(OFFICER), before?.version ?? 0, value);
    },
  },
  'the preview of a hand-in': {
    kind: 'preview',
    enter: async () => {
      await store('Sáp nhập: 4');
      await says('/nop');
    },
  },
  'an unusual figure before the hand-in': {
    kind: 'preview',
    enter: async () => {
      await store('Kết nạp đảng viên: 100; Kết nạp ngoài NN: 60');
      await s.say('head:hai-phong', '/baocao');
      await s.store.commit({
        stream: STREAM,
        expected: await version(),
        key: 'test:whole',
        at: s.now(),
        events: [
          {
            type: 'FieldsEntered',
            v: 1,
            data: {
              by: 'r-head-hai-phong',
              onBehalf: null,
              asOf: '2024-06-10',
              confirmed: [],
              values: { party_members_admitted: { kind: 'count', value: 50, estimate: false } },
            },
          },
        ],
      });
      expect(await says('/nop')).toContain('lớn hơn tổng');
    },
  },
};
const NAMES = Object.keys(STATES);
const enter = async (name: string): Promise<string> => {
  const state = STATES[name];
  if (state === undefined) throw new Error(name);
  const who = state.who ?? OFFICER;
  await state.enter();
  expect((await dialogueOf(who))?.kind).toBe(state.kind);
  return who;
};

describe.each(NAMES)('stopping at %s', (name) => {
  it.each(['/huy', '/cancel', 'thôi', 'thôi không nhập nữa', 'để sau nhé', 'huy'])(
    'by “%s” changes nothing',
    async (word) => {
      const who = await enter(name);
      const before = await version();
      expect(await says(word, who)).toMatch(/Đã dừng|Đã bỏ/);
      expect(await version()).toBe(before);
      const after = await dialogueOf(who);
      // A read-back inside the guided entry is dropped by a no, and the question is asked again; the command stops it all.
      if (word.startsWith('/') || after?.kind !== 'guided') expect(after).toBeNull();
      else expect(name).toContain('guided');
    },
  );
});

describe.each(NAMES)('a reminder while at %s', (name) => {
  it('moves nothing', async () => {
    const who = await enter(name);
    const [before, draft] = [await dialogueOf(who), await version()];
    const sent = await s.playTo('2024-06-11T08:30:00+07:00');
    expect(sent.some(({ kind, to }) => kind === 'notice' && to === OFFICER)).toBe(true);
    expect(await dialogueOf(who)).toEqual(before);
    expect(await version()).toBe(draft);
  });
});

describe('after a reminder', () => {
  it('the read-back is confirmed, the choice made, the question answered', async () => {
    await says('kn 125, kn 152');
    await s.playTo('2024-06-11T08:30:00+07:00');
    expect(await says('152')).toContain('Kết nạp đảng viên: 152');
    expect(await says('đúng')).toContain('Đã lưu 1 mục');
    await says('/baocao');
    await s.playTo('2024-06-15T08:30:00+07:00');
    expect(await says('2200')).toContain('Đã lưu Chỉ tiêu');
  });

  it('its button to go on shows the figures that wait first', async () => {
    await says('Sáp nhập: 4');
    await s.playTo('2024-06-11T08:30:00+07:00');
    expect(await presses('report|2024-H1|hai-phong')).toMatch(/vẫn chờ[\s\S]*hợp nhất: 4/);
    expect(await says('đúng')).toMatch(/Đã lưu 1 mục[\s\S]*Mục 7\/11|Đã lưu 1 mục[\s\S]*Mục \d+\/11/);
  });
});

describe('a read-back nobody answered', () => {
  const LATER = '2024-06-11T09:30:00+07:00';
  const LAPSED = 'Nội dung gửi lúc 09:00 10/6 (Hải Phòng · 6 tháng đầu năm 2024: Đơn vị sáp nhập, hợp nhất) quá 24 giờ';

  it('is told of when the person returns, by whatever they say, once', async () => {
    for (const return_ of [() => says('/viec'), () => says('hạn nộp khi nào?'), () => says('đúng')]) {
      s = await openFormStage();
      await says('Sáp nhập: 4321');
      await s.jumpTo(LATER);
      const said = await return_();
      expect(said).toContain(LAPSED);
      expect(said).not.toMatch(/4\.?321/);
      expect(await dialogueOf(OFFICER)).toBeNull();
      expect(await says('/viec')).not.toContain('quá 24 giờ');
    }
    expect(await version()).toBe(1);
  });

  it('is told of at a press of its card, which saves nothing', async () => {
    await says('Sáp nhập: 4321');
    const card = s.seen.at(-1)?.buttons.find(({ word }) => word === 'confirm')?.action ?? '';
    await s.jumpTo(LATER);
    expect(await presses(card)).toContain(LAPSED);
    expect(await version()).toBe(1);
  });

  it('keeps no figures longer than that', async () => {
    await says('Sáp nhập: 4321');
    expect(await dump()).toMatch(/4\.?321/);
    await s.jumpTo('2024-06-11T08:59:00+07:00');
    expect(await dump()).toMatch(/4\.?321/);
    await s.jumpTo('2024-06-11T10:00:00+07:00');
    expect(await dump()).not.toMatch(/4\.?321/);
    expect(await dialogueOf(OFFICER)).toMatchObject({ kind: 'lapsed', fields: ['units_merged'] });
  });

  it('waits a day, no less', async () => {
    await says('Sáp nhập: 4');
    await s.jumpTo('2024-06-11T09:00:00+07:00');
    expect(await says('đúng')).toContain('Đã lưu 1 mục');
  });
});

describe('a draft', () => {
  it('lives through silence until its report locks, and is then told of', async () => {
    await store('Sáp nhập: 4');
    await says('/baocao');
    await s.jumpTo('2024-07-18T16:59:00+07:00');
    expect(await says('xem bản nháp')).toContain('hợp nhất: 4');
    await s.jumpTo('2024-12-09T09:00:00+07:00');
    expect(await says('/baocao')).toMatch(/6 tháng đầu năm 2024 đã khóa[\s\S]*Mục 1\/11[\s\S]*năm 2024/);
  });
});

describe('text that answers nothing', () => {
  it.each([
    ['an item being corrected', /“abc xyz” chưa đọc được[\s\S]*nhập lại “Đơn vị sáp nhập/],
    ['a figure with two readings', /“abc xyz” chưa đọc được[\s\S]*\[1\]/],
    ['two figures for one item', /“abc xyz” chưa đọc được[\s\S]*125 và 152/],
    ['a read-back', /vẫn chờ[\s\S]*hợp nhất: 4/],
    ['an unusual figure', /vẫn chờ[\s\S]*lớn hơn tổng/],
    ['the guided entry', /“abc xyz” chưa đọc được/],
    ['the document of an entry on behalf', /“abc xyz” chưa nêu văn bản nào[\s\S]*ví dụ/i],
  ])('at %s is asked about, and moves nothing', async (name, expected) => {
    const who = await enter(name);
    const [before, draft] = [await dialogueOf(who), await version()];
    expect(await says('abc xyz', who)).toMatch(expected);
    expect(await dialogueOf(who)).toEqual(before);
    expect(await version()).toBe(draft);
  });

  it('is answered when it asks something, and the dialogue stays', async () => {
    for (const name of ['a read-back', 'an item being corrected', 'the document of an entry on behalf']) {
      s = await openFormStage();
      const who = await enter(name);
      const before = await dialogueOf(who);
      expect(await says('hạn nộp khi nào?', who)).toContain('18/6/2024');
      expect(await dialogueOf(who)).toEqual(before);
    }
  });
});
