import { beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { PersonId } from '../../domain/ids.js';
import type { Away } from '../../domain/people/types.js';
import { catalogue } from '../../i18n/catalogue.js';
import { readPerson, savePerson } from './documents.js';
import { revokePerson } from './revoke.js';

const { away: t, settings } = catalogue('vi');
const OFFICER = 'officer:hai-phong';
const HEAD = 'head:hai-phong';
const NAMES = {
  officer: 'Cán bộ đầu mối Hải Phòng (diễn tập)',
  head: 'Trưởng ban Hải Phòng (diễn tập)',
} as const;

let s: Stage;
beforeEach(async () => {
  s = await openStage();
});

const idOf = (who: string) => `r-${who.replace(':', '-')}` as PersonId;
const awayOf = async (who: string): Promise<Away | undefined> =>
  (await readPerson(s.deps, idOf(who)))?.preferences.away;
const text = (seen: readonly Seen[], who?: string): string =>
  seen
    .filter((each) => who === undefined || each.to === who)
    .map((each) => each.text)
    .join('\n');
const labels = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap((each) => each.buttons.map(({ label }) => label));
const say = (who: string, words: string) => s.say(who, words);
/** The officer away from 12 to 20 June, the head standing in. */
const leave = () => say(OFFICER, '/caidat vắng 12/6 đến 20/6 thay bởi trưởng ban hải phòng');
const on = (day: string) => s.playTo(`2024-06-${day}:00+07:00`);

describe('being away', () => {
  it('is set in one message, with a deputy, and shown on both sides', async () => {
    const said = await leave();
    expect(text(said, OFFICER)).toContain(t.set({ from: '12/6/2024', until: '20/6/2024' }));
    expect(text(said, OFFICER)).toContain(t.deputySet({ who: NAMES.head }));
    expect(text(said, HEAD)).toBe('');
    expect(text(await say(OFFICER, '/caidat'))).toContain(
      t.lineDeputy({ line: t.line({ from: '12/6/2024', until: '20/6/2024' }), who: NAMES.head }),
    );
    expect(text(await say(HEAD, '/caidat'))).toContain(
      t.standsIn({ who: NAMES.officer, from: '12/6/2024', until: '20/6/2024' }),
    );
  });

  it('is set without the command: the days are said, the deputy is chosen', async () => {
    const said = await say(OFFICER, 'vắng 12/6 đến 15/6, nhờ đồng chí trưởng ban thay');
    expect(text(said)).toContain(t.set({ from: '12/6/2024', until: '15/6/2024' }));
    expect(await awayOf(OFFICER)).toMatchObject({ from: '2024-06-12', until: '2024-06-15', deputy: null });
    await s.press(OFFICER, NAMES.head);
    expect(await awayOf(OFFICER)).toMatchObject({ deputy: idOf(HEAD) });
  });

  it('is only shown, with its buttons, where the sentence is longer than that', async () => {
    const said = await say(OFFICER, 'tuần này em đi công tác từ 12/6 đến 15/6');
    expect(labels(said)).toContain(t.button.set);
    expect(await awayOf(OFFICER)).toBeUndefined();
  });

  it('is set by buttons: the first day, the last, the deputy', async () => {
    await say(OFFICER, '/caidat');
    expect(text(await s.press(OFFICER, t.button.set))).toContain(t.askFrom);
    expect(text(await s.press(OFFICER, 'Từ 11/6'))).toContain(t.askUntil({ from: '11/6/2024' }));
    const set = await s.press(OFFICER, 'Đến hết 13/6');
    expect(text(set)).toContain(t.goesTo.board);
    await s.press(OFFICER, NAMES.head);
    expect(await awayOf(OFFICER)).toMatchObject({ from: '2024-06-11', until: '2024-06-13', deputy: idOf(HEAD) });
  });

  it('is set by typing what the buttons say', async () => {
    for (const words of ['/caidat', t.button.set, 'từ 11/6', 'đến hết 13/6', 'truong ban hai phong (dien tap)'])
      await say(OFFICER, words);
    expect(await awayOf(OFFICER)).toMatchObject({ from: '2024-06-11', until: '2024-06-13', deputy: idOf(HEAD) });
  });

  it.each([
    ['vắng 12-20/6', '2024-06-12', '2024-06-20'],
    ['vắng từ thứ hai tuần sau đến 20/6', '2024-06-17', '2024-06-20'],
    ['vắng đến hết 13/6', '2024-06-10', '2024-06-13'],
    ['vắng 3 ngày', '2024-06-10', '2024-06-12'],
    ['away 12/6 to 20/6 deputy head', '2024-06-12', '2024-06-20'],
  ])('reads “%s”', async (words, from, until) => {
    await say(OFFICER, `/caidat ${words}`);
    expect(await awayOf(OFFICER)).toMatchObject({ from, until });
  });

  it.each([
    ['vắng 5/6 đến 17/6', t.past({ from: '5/6/2024' }), '10/6 – 17/6'],
    ['vắng 20/6 đến 12/6', t.endBeforeBegin({ from: '20/6/2024', until: '12/6/2024' }), 'Từ 10/6'],
    ['vắng 20/6 đến 20/8', t.tooLong({ days: 62, most: 60 }), '20/6 – 18/8'],
    ['vắng 31/6', t.unclear, 'Từ 10/6'],
    ['vắng hôm nào đó', t.unclear, 'Từ 10/6'],
  ])('refuses “%s” with an example and what may be meant', async (words, expected, offered) => {
    const said = await say(OFFICER, `/caidat ${words}`);
    expect(text(said)).toContain(expected);
    expect(labels(said)).toContain(offered);
    expect(await awayOf(OFFICER)).toBeUndefined();
  });

  it('is taken back by its own card, to what was before; a stale card changes nothing', async () => {
    await say(OFFICER, '/caidat vắng 12/6 đến 14/6');
    const first = await awayOf(OFFICER);
    await say(OFFICER, '/caidat vắng 12/6 đến 20/6');
    await s.press(OFFICER, settings.button.undo);
    expect(await awayOf(OFFICER)).toMatchObject({ from: first?.from, until: '2024-06-14' });
    await say(OFFICER, '/caidat vắng 12/6 đến 13/6');
    await savePerson(s.deps, idOf(OFFICER), ({ preferences: { away: _, ...rest }, ...person }) => ({
      ...person,
      preferences: rest,
    }));
    expect(text(await s.press(OFFICER, settings.button.undo))).toContain(t.noUndo);
    expect(await awayOf(OFFICER)).toBeUndefined();
  });
});

describe('a deputy', () => {
  it('who is not clear is asked for; the days stay', async () => {
    const said = await say(OFFICER, '/caidat vắng 12/6 đến 20/6 thay bởi Nguyễn Văn A');
    expect(text(said)).toContain(t.askDeputyAgain({ said: 'nguyen van a' }));
    expect(labels(said)).toContain(NAMES.head);
    expect(await awayOf(OFFICER)).toMatchObject({ until: '2024-06-20', deputy: null });
  });

  it('is never of another board', async () => {
    await say(OFFICER, '/caidat vắng 12/6 đến 20/6');
    const said = await say(OFFICER, '/caidat người thay cán bộ đầu mối hà nam');
    expect(text(said)).toContain(t.askDeputyAgain({ said: 'can bo dau moi ha nam' }));
    expect(labels(said)).toEqual([NAMES.head]);
    expect(await awayOf(OFFICER)).toMatchObject({ deputy: null });
  });

  it('needs days first', async () => {
    expect(text(await say(OFFICER, '/caidat người thay trưởng ban'))).toContain(t.first);
  });

  it('is refused where both would stand in for each other', async () => {
    await leave();
    const said = await say(HEAD, '/caidat vắng 14/6 đến 16/6 thay bởi cán bộ đầu mối');
    expect(text(said)).toContain(t.circle({ who: NAMES.officer }));
    expect(await awayOf(HEAD)).toMatchObject({ deputy: null });
    expect(labels(said)).not.toContain(NAMES.officer);
  });

  it('is told when it begins and when it has ended', async () => {
    await leave();
    const began = await on('12T09:00');
    expect(text(began, HEAD)).toContain(t.begins({ who: NAMES.officer, until: '20/6/2024' }));
    const ended = await on('21T09:00');
    expect(text(ended, HEAD)).toContain(t.ends({ who: NAMES.officer }));
    expect(text(await on('25T09:00'), HEAD)).not.toContain(t.ends({ who: NAMES.officer }));
  });

  it('is told at once when it begins today, once, and when the person is back', async () => {
    const set = await say(OFFICER, '/caidat vắng 10/6 đến 20/6 thay bởi trưởng ban');
    expect(text(set, HEAD)).toContain(t.begins({ who: NAMES.officer, until: '20/6/2024' }));
    expect(text(await on('10T12:00'), HEAD)).toBe('');
    await say(OFFICER, '/caidat');
    const back = await s.press(OFFICER, t.button.back);
    expect(text(back, OFFICER)).toContain(t.back);
    expect(text(back, OFFICER)).toContain('chưa điền mục nào');
    expect(text(back, HEAD)).toContain(t.ends({ who: NAMES.officer }));
    const again = await s.press(OFFICER, settings.button.undo);
    expect(text(again, HEAD)).toContain(t.begins({ who: NAMES.officer, until: '20/6/2024' }));
  });

  it('waits for the morning to be told, where it is set at night', async () => {
    await on('10T22:00');
    expect(text(await say(OFFICER, '/caidat vắng 10/6 đến 20/6 thay bởi trưởng ban'), HEAD)).toBe('');
    const began = await on('11T07:30');
    expect(text(began, HEAD)).toContain(t.begins({ who: NAMES.officer, until: '20/6/2024' }));
  });

  it('may decline: who is away is told, and the head is told as where nobody stands in', async () => {
    await leave();
    await on('12T09:00');
    const said = await s.press(HEAD, t.button.decline);
    expect(text(said, HEAD)).toContain(t.declined({ who: NAMES.officer }));
    expect(text(said, OFFICER)).toContain(t.isDeclined({ who: NAMES.head }));
    expect(text(await on('15T09:00'), HEAD)).toContain('Ban chưa có cán bộ đầu mối nhận được tin nhắc');
    expect(text(await say(OFFICER, '/caidat'))).toContain('không nhận thay');
  });

  it('may decline later, by word or from the settings', async () => {
    await leave();
    await on('15T09:00');
    expect(labels(await say(HEAD, '/caidat'))).toContain(t.button.decline);
    expect(text(await say(HEAD, '/caidat không nhận thay'), OFFICER)).toContain(t.isDeclined({ who: NAMES.head }));
    expect(text(await say(HEAD, '/caidat không nhận thay'))).toContain(t.over);
    expect(labels(await say(HEAD, '/caidat'))).not.toContain(t.button.decline);
  });

  it('is nobody where there is nobody', async () => {
    const said = await say('leader', '/caidat vắng 12/6 đến 14/6 thay bởi thư ký');
    expect(text(said)).toContain(t.nobodyToChoose);
    expect(text(said)).toContain(t.goesTo.others);
  });

  it('who declined and thinks again stands in', async () => {
    await leave();
    await on('12T09:00');
    await s.press(HEAD, t.button.decline);
    await s.press(HEAD, settings.button.undo);
    expect(text(await on('15T09:00'), HEAD)).toContain(t.inPlaceOf({ who: NAMES.officer }));
  });

  it('who is revoked no longer stands in', async () => {
    await leave();
    await revokePerson(s.deps, idOf(HEAD));
    expect(text(await say(OFFICER, '/caidat'))).toContain(
      t.lineNobody({ line: t.line({ from: '12/6/2024', until: '20/6/2024' }) }),
    );
    const told = await on('15T09:00');
    expect(text(told, OFFICER)).not.toContain('08:00 15/6');
    expect(text(told, 'secretary')).toContain('1 ban chưa có ai nhận được tin nhắc');
  });
});

describe('reminders meanwhile', () => {
  it('come to the deputy and not to who is away, and both can see why', async () => {
    await leave();
    await on('14T09:00');
    const told = await on('15T09:00');
    expect(text(told, OFFICER)).toBe('');
    expect(text(told, HEAD)).toContain(t.inPlaceOf({ who: NAMES.officer }));
    expect(text(await say(OFFICER, '/visao'))).toContain(
      `08:00 15/6: không gửi, vì ${t.why.deputy({ who: NAMES.head })}`,
    );
    expect(text(await say(HEAD, '/visao'))).toContain(`đồng chí thay đồng chí ${NAMES.officer}`);
  });

  it('ordered by the secretary go the same way', async () => {
    await leave();
    await on('13T09:00');
    await say('secretary', '/dondoc Hải Phòng');
    const told = await s.press('secretary', 'remind');
    expect(text(told, OFFICER)).toBe('');
    expect(text(told, HEAD)).toContain(t.inPlaceOf({ who: NAMES.officer }));
  });
});

describe('in English', () => {
  it('everything is said as completely', async () => {
    const en = catalogue('en').away;
    await say(OFFICER, '/caidat en');
    const said = await say(OFFICER, '/settings away 12/6 to 20/6 deputy head');
    expect(text(said)).toContain(en.set({ from: '12 June 2024', until: '20 June 2024' }));
    expect(text(said)).toContain(en.deputySet({ who: NAMES.head }));
    expect(text(await say(OFFICER, '/settings'))).toContain('deputy: ');
    expect(text(await say(OFFICER, '/settings back'))).toContain(en.cancelled);
  });
});
