import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import { type Instant, parseInstant } from '../domain/instant.js';
import type { Role } from '../domain/people/types.js';
import { createReader, type Unsure } from './index.js';

const config = bundledCluster();
const reader = createReader(config);
const now = parseInstant('2024-06-10T09:00:00+07:00') ?? ('' as Instant);
const unsure = (text: string, role: Role = 'leader'): readonly Unsure[] | undefined =>
  reader.interpret(text, { config, now, role }).unsure;

describe('words that come near a name and are none', () => {
  it.each<[string, string, readonly string[]]>([
    ['ha duong nop chua', 'ha duong', ['Hải Dương']],
    ['has hai dong submitted', 'hai dong', ['Hải Dương', 'Hải Phòng']],
    ['nhac hai dong nop bao cao', 'hai dong', ['Hải Dương']],
  ])('a board: %s', (text, said, choices) => {
    const [first] = unsure(text) ?? [];
    expect(first).toMatchObject({ kind: 'board', said });
    expect(first?.choices[0]).toBe(choices[0]);
    expect(first?.choices.length).toBeLessThanOrEqual(3);
  });

  it('what is asked of a board is asked although its name is not sure', () => {
    const read = reader.interpret('ha duong nop chua', { config, now, role: 'leader' });
    expect(read.intent).toBe('board_status');
    expect(read.slots).toEqual({});
    expect(reader.interpret('danh sach nhan su ha duong', { config, now, role: 'leader' }).intent).toBe('out_of_scope');
  });

  it.each([
    ['kết nạm đảng biên', 'kết nạm đảng biên', 'party_members_admitted'],
    ['kết lạp đảng diên được bao nhiêu', 'kết lạp đảng diên', 'party_members_admitted'],
    ['đơn bị sáp nhật', 'đơn bị sáp nhật', 'units_merged'],
  ])('an indicator: %s', (text, said, key) => {
    expect(unsure(text)).toEqual([{ kind: 'indicator', said, choices: [key] }]);
  });

  it('a period past the end of the year', () => {
    expect(unsure('tổng hợp quý 5')).toEqual([
      {
        kind: 'period',
        said: 'quý 5',
        choices: ['Q4', 'Q3', 'Q2'].map((part) => ({ year: 2024, part })),
      },
    ]);
    expect(unsure('số liệu tháng 13/2023')?.[0]?.choices[0]).toEqual({ year: 2023, part: 'M12' });
  });

  it.each([
    'Hải Dương nộp chưa',
    'hai duong nop chua',
    'thanh hao nộp chưa',
    'hai đồng chí mới kết nạp',
    'thanh niên nộp chưa',
    'hải quan nộp chưa',
    'ba tinh ket nap it nhat',
    'trong tháng 20 đồng chí được kết nạp',
    'party member admited',
    'how many cadres did Hà Tĩnh remove from planning',
    'thông báo các ban: mai họp ở ha duong',
  ])('nothing in “%s”', (text) => {
    expect(unsure(text)).toBeUndefined();
  });

  it('nothing in any labelled message', { timeout: 60_000 }, () => {
    const file = new URL('../../../../tests/fixtures/language/interpret.dev.jsonl', import.meta.url);
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const alarms = lines
      .map((line): { readonly text: string; readonly role: Role; readonly noise?: string } => JSON.parse(line))
      .filter(({ noise, text, role }) => noise !== 'typo' && unsure(text, role) !== undefined);
    expect(lines.length).toBeGreaterThan(1_000);
    expect(alarms.map(({ text }) => text)).toEqual([]);
  });
});
