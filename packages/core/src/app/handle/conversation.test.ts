import { describe, expect, it } from 'vitest';
import { decodeAction } from '../../conversation/action-token.js';
import { type Dialogue, EMPTY_SESSION } from '../../conversation/session.js';
import type { BoardId, PeriodId } from '../../domain/ids.js';
import { ROLES } from '../../domain/people/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { createIds } from '../../store/ids.js';
import { createMemoryStore } from '../../store/memory.js';
import { createLink } from '../people/invite.js';
import { labelsOf, stageOn, textOf, tokensOf } from '../people/stage.js';

const vi = catalogue('vi');
const { settings, help } = vi;
const stage = () => stageOn(createMemoryStore(), createIds());
type Asks = ReturnType<typeof stage>['asks'];

/** Presses the undo button of an answer. */
const undo = async (asks: Asks, account: string, said: Awaited<ReturnType<Asks>>) => {
  const token =
    tokensOf(said.replies)[
      labelsOf(said.replies).findIndex((label) =>
        [settings.button.undo, catalogue('en').settings.button.undo].includes(label),
      )
    ] ?? '';
  const request = decodeAction(token);
  if (request === null) throw new Error(`no undo in ${labelsOf(said.replies).join(', ')}`);
  return asks(account, request);
};

describe('help', () => {
  it.each(ROLES)('is short and speaks to the role: %s', async (role) => {
    const s = stage();
    await s.enrol('tg:1:1', role, role === 'officer' || role === 'head' ? 'ha-nam' : null);
    const { replies } = await s.asks('tg:1:1', { verb: 'help' });
    expect(textOf(replies)).toContain(vi.people.role[role]);
    expect(textOf(replies).split('\n').length).toBeLessThanOrEqual(9);
    expect(labelsOf(replies)).toContain(help.button.all);
    const all = textOf((await s.asks('tg:1:1', { verb: 'help', topic: 'commands' })).replies);
    expect(all.includes('/capma')).toBe(['head', 'secretary', 'leader'].includes(role));
    expect(all.includes('/baocao')).toBe(['officer', 'head', 'secretary'].includes(role));
    expect(all).toContain('/tiendo');
    expect(all).toContain('/lotrinh');
    expect(all).not.toContain('/xuatfile');
  });
});

describe('settings', () => {
  it('change the language at once, answered in the new one, and back', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'leader');
    const said = await s.asks('tg:1:1', { verb: 'settings', topic: 'language', value: 'en' });
    expect(textOf(said.replies)).toBe(catalogue('en').settings.languageSet);
    expect(said.remember).toBe(true);
    expect((await s.personOf('tg:1:1')).language).toBe('en');
    expect(textOf((await s.asks('tg:1:1', { verb: 'help' })).replies)).toContain(
      catalogue('en').help.roles({ roles: 'leader' }),
    );
    await undo(s.asks, 'tg:1:1', said);
    expect((await s.personOf('tg:1:1')).language).toBe('vi');
  });

  it('set the hour of reminders and take it back to what it was', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const first = await s.asks('tg:1:1', { verb: 'settings', topic: 'reminder_time', value: '7h30' });
    expect(textOf(first.replies)).toBe(settings.timeSet({ time: '07:30' }));
    const second = await s.asks('tg:1:1', { verb: 'settings', topic: 'reminder_time', value: '16:00' });
    expect((await s.personOf('tg:1:1')).preferences).toEqual({ reminderTime: '16:00' });
    await undo(s.asks, 'tg:1:1', second);
    expect((await s.personOf('tg:1:1')).preferences).toEqual({ reminderTime: '07:30' });
    await undo(s.asks, 'tg:1:1', first);
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
  });

  it.each([
    ['06:59', settings.timeQuiet({ from: '07:00', to: '20:00' })],
    ['20:01', settings.timeQuiet({ from: '07:00', to: '20:00' })],
    ['25:00', settings.timeUnclear],
    ['sáng', settings.timeUnclear],
  ])('refuse the hour %s and offer others', async (value, expected) => {
    const s = stage();
    await s.enrol('tg:1:1', 'leader');
    const { replies } = await s.asks('tg:1:1', { verb: 'settings', topic: 'reminder_time', value });
    expect(textOf(replies)).toBe(expected);
    expect(labelsOf(replies)).toContain(settings.button.defaultTime({ time: '08:00' }));
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
  });

  it('mute for a week when no day is said, until a day when one is, and take it back', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const week = await s.asks('tg:1:1', { verb: 'settings', topic: 'mute' });
    expect(textOf(week.replies)).toBe(settings.muted({ date: '17/6/2024' }));
    const longer = await s.asks('tg:1:1', { verb: 'settings', topic: 'mute', value: '2024-06-20' });
    expect((await s.personOf('tg:1:1')).preferences.muteUntil).toBe('2024-06-20');
    await undo(s.asks, 'tg:1:1', longer);
    expect((await s.personOf('tg:1:1')).preferences.muteUntil).toBe('2024-06-17');
    await undo(s.asks, 'tg:1:1', week);
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
  });

  it('unmute, and mute again by undo', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'leader');
    await s.asks('tg:1:1', { verb: 'settings', topic: 'mute', value: '2024-06-20' });
    const on = await s.asks('tg:1:1', { verb: 'settings', topic: 'unmute' });
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
    await undo(s.asks, 'tg:1:1', on);
    expect((await s.personOf('tg:1:1')).preferences.muteUntil).toBe('2024-06-20');
  });

  it.each([
    ['2024-06-09', settings.mutePast],
    ['2024-02-30', settings.muteUnclear],
    ['mai', settings.muteUnclear],
  ])('do not mute until %s', async (value, expected) => {
    const s = stage();
    await s.enrol('tg:1:1', 'leader');
    const { replies } = await s.asks('tg:1:1', { verb: 'settings', topic: 'mute', value });
    expect(textOf(replies)).toBe(expected);
    expect(labelsOf(replies)).toContain(settings.button.muteUntil({ date: '17/6' }));
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
  });

  it('limit the messages of a day, change that, and take it back', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const three = await s.asks('tg:1:1', { verb: 'settings', topic: 'cap', value: '3' });
    expect(textOf(three.replies)).toBe(settings.capSet({ n: 3 }));
    const off = await s.asks('tg:1:1', { verb: 'settings', topic: 'cap', value: 'none' });
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
    await undo(s.asks, 'tg:1:1', off);
    expect((await s.personOf('tg:1:1')).preferences).toEqual({ dailyCap: 3 });
    expect(textOf((await s.asks('tg:1:1', { verb: 'settings' })).replies)).toContain(settings.cap({ n: 3 }));
    await undo(s.asks, 'tg:1:1', three);
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
  });

  it.each(['0', '21', 'nhiều'])('refuse %s messages a day and offer others', async (value) => {
    const s = stage();
    await s.enrol('tg:1:1', 'leader');
    const { replies } = await s.asks('tg:1:1', { verb: 'settings', topic: 'cap', value });
    expect(textOf(replies)).toBe(settings.capUnclear({ from: 1, to: 20 }));
    expect(labelsOf(replies)).toContain(settings.button.capOf({ n: 2 }));
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
  });

  it('show that reminders are put off, and take that back and again', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const value = '2024-06-10T09:00:00.000Z';
    const time = '16:00 thứ Hai 10/6/2024';
    await s.asks('tg:1:1', { verb: 'settings', topic: 'snoozed', value });
    expect(textOf((await s.asks('tg:1:1', { verb: 'settings' })).replies)).toContain(settings.snoozed({ time }));
    const back = await s.asks('tg:1:1', { verb: 'settings', topic: 'snoozed' });
    expect(textOf(back.replies)).toBe(settings.snoozeBack);
    await undo(s.asks, 'tg:1:1', back);
    const on = await s.asks('tg:1:1', { verb: 'settings', topic: 'unmute' });
    expect((await s.personOf('tg:1:1')).preferences).toEqual({});
    await undo(s.asks, 'tg:1:1', on);
    expect((await s.personOf('tg:1:1')).preferences).toEqual({ snoozedUntil: value });
    s.at('2024-06-10T17:00:00+07:00');
    expect(textOf((await s.asks('tg:1:1', { verb: 'settings', topic: 'unmute' })).replies)).toBe(settings.alreadyOn);
  });

  it('choose which account gets reminders, by number, only one that is reachable', async () => {
    const s = stage();
    const { id } = await s.enrol('tg:1:1', 'leader');
    await s.says('sl:T:U', `start ${(await createLink(s.deps, id)).code}`);
    const early = await s.asks('tg:1:1', { verb: 'settings', topic: 'preferred', value: '2' });
    expect(textOf(early.replies)).toBe(settings.preferredNot);
    await s.presses('sl:T:U', 'reachable');
    const shown = (await s.asks('tg:1:1', { verb: 'settings' })).replies;
    expect(textOf(shown)).toContain(
      settings.accounts({ list: `${settings.receives({ account: 'Telegram' })}, Slack` }),
    );
    expect(labelsOf(shown)).toContain(settings.button.preferred({ account: 'Slack' }));
    const said = await s.asks('tg:1:1', { verb: 'settings', topic: 'preferred', value: '2' });
    expect(await s.personOf('tg:1:1')).toMatchObject({ preferred: 'sl:T:U', chat: 'chat-sl:T:U' });
    await undo(s.asks, 'tg:1:1', said);
    expect(await s.personOf('tg:1:1')).toMatchObject({ preferred: 'tg:1:1', chat: 'chat-tg:1:1' });
  });
});

describe('cancelling', () => {
  const at = { period: '2024-H1' as PeriodId, board: 'ha-nam' as BoardId };
  const guided: Dialogue = { kind: 'guided', ...at, at: null, since: 0, behalf: null };
  it.each([
    ['guided', guided, help.cancel.guided],
    ['ask', { kind: 'ask', topic: 'extend_date', ...at }, help.cancel.ask],
    ['behalf_source', { kind: 'behalf_source', ...at }, help.cancel.behalf],
  ] as const)('in %s ends the dialogue and says what stays', async (_, dialogue, expected) => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const said = await s.asks('tg:1:1', { verb: 'cancel' }, { ...EMPTY_SESSION, dialogue });
    expect(textOf(said.replies)).toBe(expected);
    expect(said.dialogue).toBeNull();
  });

  it('in a read-back says that nothing of it is stored', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const dialogue: Dialogue = {
      kind: 'readback',
      ...at,
      card: 'c1',
      asOf: '2024-06-10' as never,
      proposals: [],
      shares: {},
      correcting: null,
      at: s.now(),
      behalf: null,
      revise: false,
      texts: [],
      guided: false,
    };
    const said = await s.asks('tg:1:1', { verb: 'cancel' }, { ...EMPTY_SESSION, dialogue });
    expect(textOf(said.replies)).toBe(help.cancel.readback);
    expect(said.dialogue).toBeNull();
  });

  it('with nothing under way changes nothing', async () => {
    const s = stage();
    await s.enrol('tg:1:1', 'officer', 'ha-nam');
    const said = await s.asks('tg:1:1', { verb: 'cancel' });
    expect(said.dialogue).toBeUndefined();
    expect(textOf(said.replies)).toBe(help.cancel.nothing);
  });
});
