import { describe, expect, it } from 'vitest';
import { boardsOn, lineage, successorsOf } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate } from '../../domain/instant.js';
import { bundledCluster, parseClusterFile } from './cluster-file.js';

const day = (text: string): CalendarDate => text as CalendarDate;
const names = (boards: readonly { readonly name: string }[]): string => boards.map((board) => board.name).join(', ');

/** The bundled file as plain JSON, to be damaged in one place. */
type Plain = { [key: string]: unknown };
const damaged = (
  change: (
    file: {
      boards: Plain[];
      indicators: Plain[];
      form: { fields: Plain[] };
      calendar: { holidays: Plain[] } & Plain;
    } & Plain,
  ) => void,
): readonly string[] => {
  const file = JSON.parse(JSON.stringify(bundledCluster()));
  change(file);
  const read = parseClusterFile(file);
  return read.ok ? [] : read.error.map((fault) => fault.message);
};

describe('the bundled cluster', () => {
  const config = bundledCluster();

  it('has the 14 boards of the article in its order until 30 June 2025', () => {
    expect(names(boardsOn(config, day('2025-06-30')))).toBe(
      'Lạng Sơn, Quảng Ninh, Hải Phòng, Bắc Giang, Bắc Ninh, Thái Bình, Hưng Yên, Hải Dương, Nam Định, Hà Nam, Ninh Bình, Thanh Hóa, Nghệ An, Hà Tĩnh',
    );
  });

  it('has 9 boards from 1 July 2025, the five unchanged ones under their ids', () => {
    const boards = boardsOn(config, day('2025-07-01'));
    expect(names(boards)).toBe(
      'Lạng Sơn, Quảng Ninh, Hải Phòng, Hưng Yên, Bắc Ninh, Ninh Bình, Thanh Hóa, Nghệ An, Hà Tĩnh',
    );
    expect(boards.map((board) => board.id).filter((id) => !id.endsWith('-2025'))).toEqual([
      'lang-son',
      'quang-ninh',
      'thanh-hoa',
      'nghe-an',
      'ha-tinh',
    ]);
  });

  it('folds every old board into exactly one new one', () => {
    const before = boardsOn(config, day('2025-06-30'));
    const after = boardsOn(config, day('2025-07-01'));
    const folded = after.flatMap((board) => lineage(config, board, day('2025-06-30')).map((old) => old.id));
    expect([...folded].sort()).toEqual(before.map((board) => board.id).sort());
    expect(successorsOf(config, 'bac-giang' as BoardId)[0]?.id).toBe('bac-ninh-2025');
    expect(successorsOf(config, 'nghe-an' as BoardId)).toEqual([]);
  });

  it('labels every field of the form and asks for eleven of them', () => {
    const labelled = new Set(config.indicators.map((indicator) => indicator.key));
    expect(config.form.fields.filter((field) => !labelled.has(field.key))).toEqual([]);
    expect(config.form.fields.filter((field) => field.required)).toHaveLength(11);
  });

  it('keeps labels of buttons within 30 characters', () => {
    const long = config.indicators
      .flatMap((indicator) => [indicator.viShort, indicator.enShort])
      .filter((label) => [...label].length > 30);
    expect(long).toEqual([]);
  });

  it('names a source for every holiday and swapped day', () => {
    const days = config.calendar.holidays.flatMap((year) => [...year.daysOff, ...year.workedDays]);
    expect(days.filter((each) => each.source.trim() === '')).toEqual([]);
    expect(config.calendar.holidays.map((year) => [year.year, year.status])).toEqual([
      [2024, 'decided'],
      [2025, 'decided'],
      [2026, 'decided'],
      [2027, 'provisional'],
    ]);
  });

  it('swaps only weekend days for working days', () => {
    const weekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    expect(config.calendar.holidays.flatMap((year) => year.workedDays).filter((each) => !weekend(each.date))).toEqual(
      [],
    );
  });
});

describe('a cluster file with faults', () => {
  it('is accepted without faults, and with the shipped holidays when it has none', () => {
    const { calendar, ...rest } = bundledCluster();
    const { holidays, ...rule } = calendar;
    const read = parseClusterFile({ ...rest, calendar: rule });
    expect(read.ok && read.value.calendar.holidays).toEqual(holidays);
  });

  it('names the place and gives an example', () => {
    expect(damaged((file) => Object.assign(file, { id: 'Cụm 2' }))).toEqual([
      'id: use 1 to 12 of a-z, 0-9, "-", e.g. "cum-2"',
    ]);
    expect(damaged((file) => Object.assign(file.boards[3] ?? {}, { validFrom: '1/7/2025' }))).toEqual([
      'boards[3].validFrom: must be a day of the calendar, e.g. "2024-06-14"',
    ]);
    expect(damaged((file) => Object.assign(file.calendar, { zone: 'Asia/Hanoi' }))).toEqual([
      'calendar.zone: must be a time zone, e.g. "Asia/Ho_Chi_Minh"',
    ]);
    expect(damaged((file) => Object.assign(file.indicators[0] ?? {}, { sinonyms: [] }))).toEqual([
      'indicators[0]: does not know “sinonyms”; check the spelling against the bundled example',
    ]);
  });

  it('reports all faults of the shape at once', () => {
    expect(damaged((file) => Object.assign(file, { id: '', rules: { figuresVisible: 'never' } }))).toHaveLength(2);
  });

  it.each([
    [
      'a repeated board',
      (file: { boards: Plain[] }) => file.boards.push({ ...file.boards[0], name: 'Lạng Sơn 2', abbreviations: [] }),
      /the id “lang-son” appears twice/,
    ],
    [
      'an unknown predecessor',
      (file: { boards: Plain[] }) => Object.assign(file.boards[11] ?? {}, { predecessors: ['ha-noi'] }),
      /there is no board “ha-noi”/,
    ],
    [
      'a merger cycle',
      (file: { boards: Plain[] }) => Object.assign(file.boards[2] ?? {}, { predecessors: ['hai-phong-2025'] }),
      /descends from itself/,
    ],
    [
      'a predecessor that still lives',
      (file: { boards: Plain[] }) => Object.assign(file.boards[7] ?? {}, { validTo: null }),
      /its predecessor hai-duong lives until ever/,
    ],
    [
      'an abbreviation of two boards',
      (file: { boards: Plain[] }) => Object.assign(file.boards[5] ?? {}, { abbreviations: ['hd'] }),
      /“HD” also means thai-binh at the same time/,
    ],
    [
      'a life that ends before it begins',
      (file: { boards: Plain[] }) => Object.assign(file.boards[0] ?? {}, { validTo: '1990-01-01' }),
      /validTo 1990-01-01 is before validFrom/,
    ],
    [
      'a field without labels',
      (file: { form: { fields: Plain[] } }) => Object.assign(file.form.fields[10] ?? {}, { key: 'models' }),
      /form\.fields\.models: has no entry in indicators/,
    ],
    [
      'a part of no field',
      (file: { form: { fields: Plain[] } }) => Object.assign(file.form.fields[3] ?? {}, { partOf: 'members' }),
      /names “members”, which is no count field/,
    ],
    [
      'a synonym of two indicators',
      (file: { indicators: Plain[] }) => Object.assign(file.indicators[4] ?? {}, { synonyms: ['ket nap'] }),
      /also means party_members_admitted/,
    ],
    [
      'a day of another year',
      (file: { calendar: { holidays: Plain[] } }) =>
        Object.assign(file.calendar.holidays[0] ?? {}, {
          workedDays: [{ date: '2025-05-03', name: 'x', source: 'y' }],
        }),
      /2025-05-03 belongs to another year/,
    ],
    [
      'an unknown lead',
      (file: Plain) => Object.assign(file, { leads: [{ year: 2024, board: 'ha-noi', source: 'x' }] }),
      /leads\.2024: there is no board/,
    ],
    [
      'a rung given twice',
      (file: Plain) => Object.assign(file, { reminders: { ...bundledCluster().reminders, ladder: [-1, -1] } }),
      /the rung “-1” appears twice/,
    ],
    [
      'a limit for small counts that hides everything',
      (file: Plain) => Object.assign(file, { privacy: { smallCount: { under: 100, show: 'suppress' } } }),
      /privacy\.smallCount\.under: must be a whole number from 3 to 20, e\.g\. 5/,
    ],
    [
      'a way of showing that there is not',
      (file: Plain) => Object.assign(file, { privacy: { smallCount: { under: 5, show: 'hide' } } }),
      /privacy\.smallCount\.show: must be one of "suppress", "confirm"/,
    ],
    [
      'a limit that is about nothing',
      (file: { indicators: Plain[] }) => {
        for (const each of file.indicators) delete (each as { personal?: true }).personal;
      },
      /privacy\.smallCount: no indicator is marked as a breakdown of persons/,
    ],
    [
      'a text that breaks persons down',
      (file: { indicators: Plain[] }) =>
        Object.assign(file.indicators.find((each) => (each as { key: string }).key === 'highlights') ?? {}, {
          personal: true,
        }),
      /indicators\.highlights\.personal: only counts and ratios/,
    ],
  ])('reports %s', (_, change, message) => {
    expect(damaged(change as never).join('\n')).toMatch(message);
  });
});
