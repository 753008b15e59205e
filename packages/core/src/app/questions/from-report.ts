import { button } from '../../conversation/build.js';
import type { Button } from '../../conversation/reply.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { Form } from '../../domain/cluster/types.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import type { QuestionKind } from '../../domain/questions/types.js';
import { fieldNumber, fieldOf } from '../../domain/report/form.js';
import type { ReportRef, Revision } from '../../domain/report/types.js';
import { listCycles } from '../cycles.js';
import { loadDuty } from '../reporting/duty.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';

/** The texts of a report that may be raised, and as what. */
const RAISED_FROM: readonly (readonly [IndicatorKey, QuestionKind])[] = [
  ['difficulties' as IndicatorKey, 'difficulty'],
  ['proposals' as IndicatorKey, 'proposal'],
];

/** Under a report that was handed in with difficulties or proposals in words: a button each to raise them; nothing by itself. */
export const raiseButtons = (
  { t, person }: Pick<Turn, 't' | 'person'>,
  { period, board }: Pick<ReportRef, 'period' | 'board'>,
  form: Form,
  { entries }: Revision,
): readonly (readonly Button[])[] =>
  RAISED_FROM.filter(([key]) => entries[key]?.value.kind === 'text' && fieldOf(form, key) !== undefined)
    .filter(() => may(person, 'raise_question', board).ok)
    .map(([key, kind]) => [
      button(t.difficulties.button.fromReport[kind], {
        verb: 'question_raise',
        kind,
        board,
        period,
        field: fieldNumber(form, key),
      }),
    ]);

/** What a report that was handed in says in one of its texts; null where nothing of the kind is asked for, or it says nothing. */
export const reportedWords = async (
  turn: Turn,
  { period, board, field }: { readonly period?: string; readonly board?: string; readonly field?: string },
): Promise<string | null> => {
  const of = board === undefined ? undefined : boardOf(turn.config, board);
  if (of === undefined || period === undefined || field === undefined || !may(turn.person, 'raise_question', of.id).ok)
    return null;
  const cycle = (await listCycles(turn.deps, turn.config.id)).find(({ instants }) => instants.period === period);
  if (cycle === undefined) return null;
  const duty = await loadDuty(turn.deps, turn.config.id, of, cycle);
  const key = fieldOf(duty.form, field)?.key;
  const value = key === undefined ? undefined : duty.report.revisions.at(-1)?.entries[key]?.value;
  return value?.kind === 'text' && value.text !== 'draft' ? readText(turn.deps, value.text) : null;
};
