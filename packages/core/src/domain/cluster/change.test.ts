import { describe, expect, it } from 'vitest';
import { CLUSTER } from '../../../../../tests/support/reports.js';
import { changedConfig } from '../../app/roster-change.js';
import type { BoardId } from '../ids.js';
import type { CalendarDate } from '../instant.js';
import { changeRoster, type NewUnit, type RosterChange } from './change.js';
import { boardsOn } from './roster.js';

const ON = '2027-01-01' as CalendarDate;
const unit = (id: string, name: string, code = '40'): NewUnit => ({ id: id as BoardId, name, kind: 'province', code });
const change = (from: readonly string[], into: readonly NewUnit[], on: string = ON): RosterChange => ({
  from: from as readonly BoardId[],
  into,
  on: on as CalendarDate,
});
const codeOf = (asked: RosterChange): string => {
  const changed = changedConfig(CLUSTER, asked);
  return changed.ok ? 'ok' : changed.error.code;
};

describe('a merger', () => {
  const merged = changeRoster(CLUSTER, change(['nghe-an', 'ha-tinh'], [unit('nghe-tinh', 'Nghệ An')]));

  it('ends the boards the day before, begins one behind them, and changes nothing else', () => {
    if (!merged.ok) throw new Error(merged.error.code);
    const { boards } = merged.value;
    expect(boards.filter((board) => board.validTo === '2026-12-31').map(({ id }) => id)).toEqual([
      'nghe-an',
      'ha-tinh',
    ]);
    expect(boards.at(-1)).toMatchObject({
      id: 'nghe-tinh',
      validFrom: ON,
      validTo: null,
      predecessors: ['nghe-an', 'ha-tinh'],
      abbreviations: ['NA', 'NgAn'],
    });
    expect(boardsOn(merged.value, '2026-12-31' as CalendarDate)).toHaveLength(9);
    expect(boardsOn(merged.value, ON)).toHaveLength(8);
    expect(boards.filter(({ id }) => !['nghe-an', 'ha-tinh', 'nghe-tinh'].includes(id))).toEqual(
      CLUSTER.boards.filter(({ id }) => !['nghe-an', 'ha-tinh'].includes(id)),
    );
  });

  it('and a split are sound as a file would have to be', () => {
    expect(codeOf(change(['nghe-an', 'ha-tinh'], [unit('nghe-tinh', 'Nghệ Tĩnh')]))).toBe('ok');
    expect(codeOf(change(['nghe-an'], [unit('nghe-an-2027', 'Nghệ An'), unit('vinh', 'Vinh', '43')]))).toBe('ok');
  });
});

describe('a merger or split that cannot be', () => {
  it.each([
    ['an unknown board', change(['nghe-an', 'nghe-am'], [unit('x', 'X')]), 'unknown_board'],
    ['a board that ended already', change(['hai-phong', 'nghe-an'], [unit('x', 'X')]), 'board_ended'],
    ['the same board twice', change(['nghe-an', 'nghe-an'], [unit('x', 'X')]), 'duplicate'],
    ['an id that is in use', change(['nghe-an', 'ha-tinh'], [unit('thanh-hoa', 'X')]), 'duplicate'],
    ['one id for two parts', change(['nghe-an'], [unit('x', 'X'), unit('x', 'Y')]), 'duplicate'],
    ['one board into one', change(['nghe-an'], [unit('x', 'X')]), 'too_few'],
    ['a day before the board began', change(['hai-phong-2025', 'nghe-an'], [unit('x', 'X')], '2025-07-01'), 'validity'],
    ['a name another board has', change(['nghe-an', 'ha-tinh'], [unit('x', 'Thanh Hóa')]), 'name_clash'],
    ['an id that buttons cannot carry', change(['nghe-an', 'ha-tinh'], [unit('Nghệ Tĩnh', 'X')]), 'invalid'],
  ])('is refused: %s', (_, asked, code) => {
    expect(codeOf(asked)).toBe(code);
  });
});
