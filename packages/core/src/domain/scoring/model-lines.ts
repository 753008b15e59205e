import type { BoardFacts } from './facts.js';
import type { ReceiptLine } from './receipt.js';
import type { Criterion, CriterionRule, ScoringTable } from './table.js';

type ModelsRule = Extract<CriterionRule, { type: 'models' }>;

/** A line for every merit of the year; former boards' are added up, where the table says how mergers count. */
export const modelLines = (
  table: ScoringTable,
  { id }: Criterion,
  { per }: ModelsRule,
  { merits }: BoardFacts,
): readonly ReceiptLine[] =>
  merits.flatMap(({ side, model, title, other, done, several, divided }): readonly ReceiptLine[] => {
    const points = per[side];
    if (points === undefined || done === null) return [];
    const base = { criterion: id, period: null };
    if (divided || (several && table.merged === undefined))
      return [{ ...base, points: 0, why: { code: 'not_computed' }, sources: [] }];
    return [
      {
        ...base,
        points,
        why: { code: 'model', side, model, title, other },
        sources: [{ board: done.board, revision: 0, by: done.by, at: done.at }],
      },
    ];
  });
