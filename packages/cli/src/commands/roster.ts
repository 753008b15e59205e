import type { BoardId, CalendarDate, NewUnit, RosterChange } from '@clusterbot/core';
import { type Command, type OptionValues, textOf } from '../command.js';
import { type Done, failed, misused } from '../fault.js';
import { applyChanges } from './changes.js';
import { inChatInstead, withDirectory } from './with-directory.js';

const MERGE =
  '--into hai-phong-2025 --name "Hải Phòng" --kind city --code 31 --from hai-phong,hai-duong --on 2025-07-01';
const SPLIT =
  'nghe-an --into nghe-an-2027,vinh --name "Nghệ An,Vinh" --kind province,city --code 40,43 --on 2027-01-01';

const listOf = (options: OptionValues, name: string): readonly string[] =>
  (textOf(options, name) ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** The new units: ids, names, kinds and codes in one order; one kind may stand for all. */
const unitsOf = (options: OptionValues, example: string): Done<readonly NewUnit[]> => {
  const [ids, names, kinds, codes] = ['into', 'name', 'kind', 'code'].map((name) => listOf(options, name));
  const units = (ids ?? []).map((id, index) => ({
    id: id as BoardId,
    name: names?.[index] ?? '',
    kind: (kinds?.[index] ?? (kinds?.length === 1 ? kinds[0] : undefined) ?? 'province') as NewUnit['kind'],
    code: codes?.[index] ?? '',
  }));
  if (units.length === 0) return misused(`--into is missing, e.g. ${example}`);
  if (units.length !== names?.length || units.length !== codes?.length)
    return misused(`--name and --code take one each for every id of --into, e.g. ${example}`);
  return { ok: true, value: units };
};

const changeOf = (operands: readonly string[], options: OptionValues): Done<RosterChange> => {
  const [what, board] = operands;
  if (what !== 'merge' && what !== 'split') return misused(`“${what ?? ''}” is neither merge nor split`);
  const example = what === 'merge' ? `roster merge ${MERGE}` : `roster split ${SPLIT}`;
  const from = what === 'merge' ? listOf(options, 'from') : board === undefined ? [] : [board];
  if (from.length === 0 || (what === 'merge' && board !== undefined))
    return misused(`name the boards, e.g. ${example}`);
  const on = textOf(options, 'on');
  if (on === null || !isDay(on)) return misused(`--on must be a day of the calendar, e.g. ${example}`);
  const into = unitsOf(options, example);
  if (!into.ok) return into;
  if (what === 'merge' && into.value.length > 1) return misused(`a merger makes one board, e.g. ${example}`);
  return { ok: true, value: { from: from as readonly BoardId[], into: into.value, on: on as CalendarDate } };
};

export const roster: Command = {
  name: 'roster',
  usage: 'merge|split [BOARD] --into ID --name NAME --kind KIND --code CODE [--from A,B] --on DAY [--yes]',
  does: 'merge boards into one, or split one, from a day on, after showing all that will change',
  options: {
    into: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string' },
    code: { type: 'string' },
    from: { type: 'string' },
    on: { type: 'string' },
    yes: { type: 'boolean' },
  },
  operands: { min: 1, max: 2 },
  run: async (call) => {
    const change = changeOf(call.operands, call.options);
    if (!change.ok) return change;
    const held = inChatInstead('stop it to change the roster');
    return withDirectory(call, { mode: 'write', held }, async ({ app }) => {
      const changed = await app.operator.rosterChanged(change.value);
      if (!changed.ok) return failed(changed.error.message);
      return applyChanges(app, call.io, changed.value, { yes: call.options.yes === true });
    });
  },
};
