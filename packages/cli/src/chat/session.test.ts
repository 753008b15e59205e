import {
  type App,
  encodeAction,
  type Inbound,
  type Instant,
  instantAt,
  millis,
  type Outbound,
  parseInstant,
  type Reply,
} from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { createDispatcher } from '../host/dispatcher.js';
import { createTime } from '../host/time.js';
import { createRehearsalClock, REHEARSAL_BEGINS } from '../rehearsal-clock.js';
import { createDirectory } from './people.js';
import { createSession, type Screen, wordsOf } from './session.js';
import { createTerminal } from './terminal.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const BEGIN = parseInstant(REHEARSAL_BEGINS) as Instant;
const DAY = 86_400_000;
const PEOPLE = ['officer:hai-phong', 'officer:ha-nam', 'secretary'];

const says = (text: string, ...labels: readonly string[]): Reply => ({
  show: 'new',
  blocks: [
    { kind: 'text', lines: [[text]] },
    ...(labels.length === 0
      ? []
      : [
          {
            kind: 'buttons' as const,
            rows: [labels.map((label) => ({ label, action: encodeAction({ verb: 'confirm', card: label }) }))],
          },
        ]),
  ],
});

const outboundTo = (chat: string, id: string, reply: Reply | null, over: Partial<Outbound> = {}): Outbound => ({
  id,
  to: { channel: 'terminal', account: `term:${chat}` as Outbound['to']['account'], chat, person: null },
  kind: 'reply',
  reply,
  target: null,
  orSend: false,
  row: null,
  uncertain: 'leave',
  slot: null,
  ...over,
});

/** An application that echoes, and reminds everybody at 08:00 each day. */
const echoing = (now: () => Instant) => {
  const heard: Inbound[] = [];
  let last = BEGIN;
  const nextEight = (after: Instant): Instant => {
    const midnight = Math.floor((millis(after) + 7 * 3_600_000) / DAY) * DAY - 7 * 3_600_000;
    const eight = midnight + 8 * 3_600_000;
    return instantAt(eight > millis(after) ? eight : eight + DAY);
  };
  const app: Pick<App, 'receive' | 'tick' | 'settled' | 'nextDue' | 'operator'> = {
    receive: async (inbound) => {
      heard.push(inbound);
      const { content, chat, key } = inbound;
      if (content.kind === 'press')
        return {
          answer: { kind: 'none' },
          outbound: [
            outboundTo(chat, `a:${key}`, says(`pressed ${content.token}`), { kind: 'edit', target: content.card }),
          ],
        };
      const text = content.kind === 'text' ? content.text : '';
      const refused =
        text === 'MẬT' ? [outboundTo(chat, `d:${key}`, null, { kind: 'delete', target: inbound.message })] : [];
      return {
        answer: { kind: 'none' },
        outbound: [...refused, outboundTo(chat, `a:${key}`, says(`you said ${text}`, 'A', 'B'))],
      };
    },
    tick: async () => {
      const due = nextEight(last);
      if (now() < due) return [];
      last = now();
      const chats = PEOPLE.filter((who) => who.startsWith('officer'));
      return chats.map((chat) => outboundTo(chat, `n:${chat}:${now()}`, says('remember', 'why'), { kind: 'notice' }));
    },
    nextDue: async (after) => nextEight(after),
    settled: async () => [],
    operator: {
      people: async () =>
        PEOPLE.map((who) => ({ name: `Name of ${who}`, accounts: [`term:${who}`], revoked: false, roles: [] })),
    } as unknown as App['operator'],
  };
  return { app, heard };
};

const stage = (json: boolean) => {
  const shown: string[] = [];
  const clock = createRehearsalClock({ time: { at: BEGIN, runs: 0 }, speed: 0, machineMs: () => 0, write: () => {} });
  const { app, heard } = echoing(clock.now);
  const screen: Screen = { who: 'officer:hai-phong', language: 'vi' };
  const people = createDirectory(app, true);
  const terminal = createTerminal({
    json,
    write: (text) => shown.push(text),
    now: clock.now,
    zone: ZONE,
    who: people.whoOf,
    mine: () => screen.who,
    words: () => wordsOf(screen, ZONE),
  });
  const dispatcher = createDispatcher({
    adapters: new Map([['terminal', terminal.adapter]]),
    settled: app.settled,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    machineMs: () => 0,
    pause: async () => true,
  });
  const time = createTime({ app, dispatcher, rehearsal: clock });
  const session = createSession(
    {
      app,
      dispatcher,
      time,
      rehearsal: clock,
      ticks: true,
      people,
      run: '1',
      zone: ZONE,
      json,
      say: (text) => shown.push(text),
      screen,
      onDefect: (error) => shown.push(String(error)),
    },
    terminal,
  );
  const take = async (...lines: readonly string[]): Promise<readonly string[]> => {
    shown.length = 0;
    for (const line of lines) await session.take(line);
    return [...shown];
  };
  const objects = async (...lines: readonly string[]): Promise<readonly Record<string, unknown>[]> =>
    (await take(...lines)).map((line) => JSON.parse(line) as Record<string, unknown>);
  return { take, objects, heard, clock, session, shown };
};

describe('the terminal chat with --json', () => {
  it('writes one object a reply, with the contract’s names, an offset and stable action words', async () => {
    const { objects } = stage(true);
    expect(await objects('chào')).toEqual([
      {
        at: '2024-06-10T09:00:00+07:00',
        to: 'officer:hai-phong',
        kind: 'reply',
        id: 'a:term:1:1',
        text: 'you said chào',
        buttons: [
          { n: 1, label: 'A', action: 'confirm' },
          { n: 2, label: 'B', action: 'confirm' },
        ],
      },
    ]);
  });

  it('presses by number and by action word, and names the edited message', async () => {
    const { objects, heard } = stage(true);
    const [reply, edit] = await objects('chào', ':press 2');
    expect(edit).toMatchObject({ kind: 'edit', id: reply?.id, text: 'pressed confirm|B' });
    await objects('lại', ':press confirm');
    expect(heard.at(-1)?.content).toMatchObject({ kind: 'press', token: 'confirm|A' });
  });

  it('tells of the deletion of refused matter by the id of the message that was sent', async () => {
    const { objects } = stage(true);
    const [first] = await objects('MẬT');
    expect(first).toMatchObject({ kind: 'delete', id: 'in:1:1', text: '', buttons: [] });
  });

  it('plays the clock through every due instant, notices to others included', async () => {
    const { objects, clock } = stage(true);
    const notices = await objects(':clock +2d');
    expect(notices.map(({ at, to, kind }) => `${String(at)} ${String(to)} ${String(kind)}`)).toEqual([
      '2024-06-11T08:00:00+07:00 officer:hai-phong notice',
      '2024-06-11T08:00:00+07:00 officer:ha-nam notice',
      '2024-06-12T08:00:00+07:00 officer:hai-phong notice',
      '2024-06-12T08:00:00+07:00 officer:ha-nam notice',
    ]);
    expect(clock.now()).toBe(parseInstant('2024-06-12T09:00:00+07:00'));
  });

  it('jumps over an outage and does what is due only then', async () => {
    const { objects } = stage(true);
    const notices = await objects(':outage +2d');
    expect(notices.map(({ at }) => at)).toEqual(['2024-06-12T09:00:00+07:00', '2024-06-12T09:00:00+07:00']);
  });

  it('speaks as somebody else after :as', async () => {
    const { objects, heard } = stage(true);
    await objects(':as secretary', 'chào');
    expect(heard.at(-1)).toMatchObject({ account: 'term:secretary', chat: 'secretary', key: 'term:1:1' });
  });
});

describe('the terminal chat for people', () => {
  it('opens with who one is, the day, what is owed and what to try', async () => {
    const { session, shown } = stage(false);
    await session.open();
    const text = shown.join('\n');
    for (const part of [
      'Name of officer:hai-phong',
      '09:00 thứ Hai 10/6/2024',
      'you said /viec',
      ':clock +5d',
      'English',
    ])
      expect(text).toContain(part);
    expect(session.prompt()).toBe('09:00 10/6 officer:hai-phong> ');
  });

  it('shows its own notice in full and those of others in one line', async () => {
    const { take } = stage(false);
    expect(await take(':clock +1d')).toEqual([
      '── Hệ thống gửi lúc 08:00 thứ Ba 11/6/2024\nremember\n[1] why\n',
      '── 08:00 11/6 → officer:ha-nam: remember',
      'Bây giờ là 09:00 thứ Ba 11/6/2024; đã gửi 2 tin.\n',
    ]);
  });

  it('answers what it cannot do in one line and goes on', async () => {
    const { take, heard } = stage(false);
    const answers = await take(':press 1', ':as nobody', ':clock tomorrow', ':clock 2024-06-01', ':jump', '', ':)');
    expect(answers.slice(0, 5).map((line) => line.split(';')[0])).toEqual([
      'Không có nút “1” ở tin gần nhất.',
      'Không có “nobody” trong buổi diễn tập',
      '“tomorrow” không phải thời điểm',
      'Đồng hồ chỉ chạy tới',
      'Không có lệnh “:jump”',
    ]);
    expect(heard.map(({ content }) => content)).toEqual([{ kind: 'text', text: ':)' }]);
  });

  it('speaks English after :help en', async () => {
    const { take } = stage(false);
    expect((await take(':help en', ':press 9')).at(-1)).toBe('There is no button “9” on the latest message.');
  });
});
