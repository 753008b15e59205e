import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import type { CalendarDate, Instant } from '../domain/instant.js';
import { createReader } from '../language/index.js';
import type { Slots } from '../language/types.js';
import { type CommandOutcome, commandRequest, menu, parseCommand } from './commands.js';

const config = bundledCluster();
const reader = createReader(config);
const asks = (text: string, slots: Slots = {}): CommandOutcome | null => {
  const parsed = parseCommand(text, config);
  return parsed === null
    ? null
    : commandRequest(parsed, {
        config,
        today: '2024-06-10' as CalendarDate,
        now: '2024-06-10T02:00:00.000Z' as Instant,
        reader: { interpret: () => ({ slots }), nearest: reader.nearest },
      });
};
const request = (text: string, slots: Slots = {}): unknown => {
  const outcome = asks(text, slots);
  return outcome?.kind === 'request' ? outcome.request : outcome;
};

describe('the commands of the contract', () => {
  it.each([
    ['start', ['start', 'batdau']],
    ['report', ['baocao', 'report']],
    ['submit', ['nop', 'gui', 'submit']],
    ['tasks', ['viec', 'nhiemvu', 'tasks']],
    ['deadlines', ['hannop', 'han', 'deadlines']],
    ['status', ['tiendo', 'tinhhinh', 'status']],
    ['summary', ['tonghop', 'summary']],
    ['indicator', ['solieu', 'chitieu', 'indicator']],
    ['remind', ['dondoc', 'nhac', 'remind']],
    ['extend', ['giahan', 'extend']],
    ['invite', ['capma', 'moi', 'invite']],
    ['people', ['danhba', 'people']],
    ['revoke', ['thuhoi', 'revoke']],
    ['handover', ['bangiao', 'handover']],
    ['source', ['nguon', 'source']],
    ['why', ['visao', 'why']],
    ['steps', ['lotrinh', 'moc', 'milestones']],
    ['settings', ['caidat', 'settings']],
    ['cancel', ['huy', 'thoat', 'thoi', 'cancel']],
    ['help', ['trogiup', 'huongdan', 'help']],
  ])('%s: %j, with slash, with the name of the bot, and plainly', (verb, names) => {
    for (const name of names) {
      for (const text of [`/${name}`, `/${name}@cum2_bot`, name, name.toUpperCase(), ` /${name.toUpperCase()} `]) {
        expect([text, request(text)]).toEqual([text, { verb }]);
      }
    }
  });

  it.each([
    'mohinh',
    'models',
    'vuongmac',
    'kiennghi',
    'issues',
    'thongbao',
    'announce',
    'xephang',
    'bangdiem',
    'ranking',
    'xuatfile',
    'xuat',
    'taifile',
    'export',
    'traloi',
    'chamdiem',
    'bophieu',
  ])('/%s comes later, and says so', (name) => {
    expect(asks(`/${name} 6T`)?.kind).toBe('not_yet');
  });

  it.each(['duyet', 'approve', 'tiepnhan', 'accept', 'tralai', 'return'])('/%s needs an approval chain', (name) => {
    const approval = { head: true, secretary: true, resubmitDays: 2 };
    expect(asks(`/${name} 6T`)?.kind).toBe('not_in_use');
    expect(parseCommand('trả lại Hải Phòng', config)).toBeNull();
    const chained = { ...config, approval };
    expect(parseCommand(`${name} Hải Phòng`, chained)).toMatchObject({ command: name });
    expect(parseCommand(`${name} rồi nhé`, chained)).toBeNull();
  });

  it('take Vietnamese spellings as whole messages, in either composition', () => {
    for (const text of ['tiến độ', 'Tiến độ', 'tiến độ'.normalize('NFD')])
      expect(request(text)).toEqual({ verb: 'status' });
    expect(request('thôi')).toEqual({ verb: 'cancel' });
    expect(request('Hủy')).toEqual({ verb: 'cancel' });
  });

  it.each([
    'mới',
    'huy hoàng',
    'viec gi day',
    'han nop khi nao',
    'tiendo the nao roi',
    'duyệt',
    'duyet',
    'gui ban',
    '',
  ])('“%s” is no command without a slash', (text) => {
    expect(parseCommand(text, config)).toBeNull();
  });

  it('know boards in plain words only where they know the cluster', () => {
    expect(parseCommand('tiendo hải dương')).toBeNull();
    expect(request('tiendo hải dương')).toEqual({ verb: 'status', board: 'hai-duong' });
  });
});

describe('arguments', () => {
  it.each([
    ['2024-H1', '2024-H1'],
    ['2024-h1', '2024-H1'],
    ['6T/2024', '2024-H1'],
    ['6t', '2024-H1'],
    ['6 tháng đầu năm 2024', '2024-H1'],
    ['6 thang dau nam', '2024-H1'],
    ['6 tháng cuối năm 2023', '2023-H2'],
    ['H1/2023', '2023-H1'],
    ['năm 2023', '2023-Y'],
    ['cả năm 2024', '2024-Y'],
    ['2024-Y', '2024-Y'],
    ['9 tháng đầu năm 2024', '2024-9M'],
    ['quý II/2024', '2024-Q2'],
    ['quý 3', '2024-Q3'],
    ['tháng 5/2024', '2024-M05'],
    ['first half of 2024', '2024-H1'],
  ])('/tonghop %s', (words, period) => {
    expect(request(`/tonghop ${words}`)).toEqual({ verb: 'summary', period });
    expect(request(`tonghop ${words}`)).toEqual({ verb: 'summary', period });
  });

  it.each([
    ['/tiendo Hải Dương', { verb: 'status', board: 'hai-duong' }],
    ['/tiendo hai duong 6T/2024', { verb: 'status', period: '2024-H1', board: 'hai-duong' }],
    ['/tiendo 6T/2024 tỉnh Hà Nam', { verb: 'status', period: '2024-H1', board: 'ha-nam' }],
    ['/tiendo HD', { verb: 'status', board: 'hai-duong' }],
    ['/tiendo bac-ninh', { verb: 'status', board: 'bac-ninh' }],
    ['/tonghop Hải Phòng 2026-H1', { verb: 'summary', period: '2026-H1', board: 'hai-phong-2025' }],
    ['/baocao thay Thái Bình', { verb: 'report', board: 'thai-binh' }],
    ['baocao thay Ban Tổ chức Tỉnh ủy Thái Bình', { verb: 'report', board: 'thai-binh' }],
    ['/report for Ha Nam', { verb: 'report', board: 'ha-nam' }],
    ['/solieu kết nạp đảng viên 6T/2024', { verb: 'indicator', field: 'party_members_admitted', period: '2024-H1' }],
    ['/nguon party_members_admitted', { verb: 'source', field: 'party_members_admitted' }],
    ['/giahan Thái Bình 20/6', { verb: 'extend', board: 'thai-binh', date: '2024-06-20' }],
    ['/giahan thai binh den 20/6/2024', { verb: 'extend', board: 'thai-binh', date: '2024-06-20' }],
    ['/giahan ha nam 2024-06-21', { verb: 'extend', board: 'ha-nam', date: '2024-06-21' }],
    ['/capma trưởng ban Hà Nam', { verb: 'invite', role: 'head', board: 'ha-nam' }],
    ['/capma lãnh đạo', { verb: 'invite', role: 'leader' }],
    ['/danhba hà nam', { verb: 'people', board: 'ha-nam' }],
    ['/start abcde-fghjk', { verb: 'start', code: 'abcde-fghjk' }],
    ['start abcde fghjk', { verb: 'start', code: 'abcde fghjk' }],
    ['batdau ABCDEFGHJK', { verb: 'start', code: 'abcdefghjk' }],
    ['/caidat en', { verb: 'settings', topic: 'language', value: 'en' }],
    ['caidat tiếng Anh', { verb: 'settings', topic: 'language', value: 'en' }],
    ['/caidat ngôn ngữ', { verb: 'settings', topic: 'language' }],
    ['/caidat giờ nhắc 7h30', { verb: 'settings', topic: 'reminder_time', value: '07:30' }],
    ['/settings time 9:00', { verb: 'settings', topic: 'reminder_time', value: '09:00' }],
    ['/caidat tắt nhắc đến 20/6', { verb: 'settings', topic: 'mute', value: '2024-06-20' }],
    ['/caidat tạm dừng nhắc', { verb: 'settings', topic: 'mute' }],
    ['/caidat tắt nhắc đến thứ hai', { verb: 'settings', topic: 'mute', value: '2024-06-10' }],
    ['/caidat tắt nhắc 3 ngày', { verb: 'settings', topic: 'mute', value: '2024-06-13' }],
    ['/settings mute until next monday', { verb: 'settings', topic: 'mute', value: '2024-06-17' }],
    ['/caidat tắt nhắc đến 31/6', { verb: 'settings', topic: 'mute', value: 'unreal' }],
    ['/caidat tối đa 3 tin', { verb: 'settings', topic: 'cap', value: '3' }],
    ['/caidat số tin nhắc tối đa mỗi ngày: 2', { verb: 'settings', topic: 'cap', value: '2' }],
    ['/caidat không giới hạn', { verb: 'settings', topic: 'cap', value: 'none' }],
    ['/settings at most 4 a day', { verb: 'settings', topic: 'cap', value: '4' }],
    ['/settings remind me at 7:30', { verb: 'settings', topic: 'reminder_time', value: '07:30' }],
    ['/settings daily cap', { verb: 'settings', topic: 'cap' }],
    ['/caidat bật nhắc', { verb: 'settings', topic: 'unmute' }],
    ['/caidat tài khoản', { verb: 'link' }],
  ])('%s', (text, expected) => {
    expect(request(text)).toEqual(expected);
  });

  it('are read as a sentence where they are one', () => {
    const slots: Slots = { boards: ['Hải Dương'], indicator: 'staff_streamlined', order: 'top', limit: 3 };
    expect(request('/solieu cao nhất 3 tỉnh tinh giản', slots)).toEqual({
      verb: 'indicator',
      board: 'hai-duong',
      field: 'staff_streamlined',
      order: 'top',
      limit: '3',
    });
    expect(request('/tiendo kỳ này', { period: { relative: 'current' } })).toEqual({ verb: 'status' });
  });

  it.each([
    '/tiendo Sao Hỏa',
    '/capma vua',
    '/caidat màu xanh',
    '/danhba Sao Hỏa',
    '/giahan 31/6',
    '/tiendo 6T/2024 Sao Hỏa',
  ])('are never dropped: %s', (text) => {
    expect(asks(text)?.kind).toBe('arguments');
  });
});

describe('arguments that come near something', () => {
  it.each([
    ['/tonghop 6 thag dau nam', { verb: 'summary', period: '2024-H1' }],
    ['/tonghop 2024-H3', { verb: 'summary', period: '2024-H1' }],
    ['/tiendo hai duog 6T/2024', { verb: 'status', period: '2024-H1', board: 'hai-duong' }],
    ['/solieu tinh gain bien che', { verb: 'indicator', field: 'staff_streamlined' }],
    ['/giahan thai bnh 20/6', { verb: 'extend', board: 'thai-binh', date: '2024-06-20' }],
    ['/capma trưởng ban hà nma', { verb: 'invite', role: 'head', board: 'ha-nam' }],
  ])('%s', (text, expected) => {
    const outcome = asks(text);
    const near = outcome?.kind === 'arguments' ? outcome.nearest : [];
    expect(near.length).toBeLessThanOrEqual(3);
    expect(near.map((each) => each.request)).toContainEqual(expected);
  });

  it('what was typed behind a misspelt command goes with it', () => {
    const outcome = asks('/tiendoo hai duog');
    expect(outcome?.kind === 'unknown' ? outcome.nearest.map((each) => each.request) : []).toContainEqual({
      verb: 'status',
      board: 'hai-duong',
    });
  });
});

describe('a command that does not exist', () => {
  it.each([
    ['/tiendoo', ['status']],
    ['/tonhop', ['summary']],
    ['/bc', []],
    ['/baoca', ['report']],
    ['/sumary', ['summary']],
    ['/zzzzzzzz', []],
  ])('%s is near %j', (text, first) => {
    const outcome = asks(text);
    expect(outcome?.kind).toBe('unknown');
    const near = outcome?.kind === 'unknown' ? outcome.nearest.map(({ is }) => is) : [];
    expect(near.length).toBeLessThanOrEqual(3);
    expect(near.slice(0, first.length)).toEqual(first);
    if (text === '/zzzzzzzz') expect(near).toEqual([]);
  });
});

describe.each(['vi', 'en'] as const)('the menu in %s', (language) => {
  it('keeps the limits of the platforms and names only what works', () => {
    const entries = menu(language);
    expect(entries).toHaveLength(22);
    for (const { command, description } of entries) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(256);
      expect(asks(`/${command}`)?.kind).toBe('request');
    }
    expect(new Set(entries.map(({ command }) => command)).size).toBe(entries.length);
  });

  it('names the steps of the approval chain only where there is one', () => {
    const chained = { ...config, approval: { head: true, secretary: true, resubmitDays: 2 } };
    const more = menu(language, chained).filter(
      ({ command }) => !menu(language, config).some((each) => each.command === command),
    );
    expect(more).toHaveLength(3);
  });
});
