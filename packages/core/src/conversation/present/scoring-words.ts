import { type Criterion, type CriterionId, criterionOf, type ScoringTable } from '../../domain/scoring/table.js';
import type { Button } from '../reply.js';
import type { Words } from './words.js';

/** `TC1`: a criterion as people type it. */
export const criterionCode = (id: CriterionId): string => id.toUpperCase();

export const criterionName = ({ t }: Pick<Words, 't'>, criterion: Pick<Criterion, 'vi' | 'en'>): string =>
  t.common.language === 'vi' ? criterion.vi : criterion.en;

const LABEL = 30;

/** `TC1. Tham mưu cấp ủy`, at most 30 characters, for a button. */
export const criterionLabel = (words: Pick<Words, 't'>, criterion: Criterion): string => {
  const whole = words.t.scoring.named({ code: criterionCode(criterion.id), name: criterionName(words, criterion) });
  return whole.length <= LABEL ? whole : `${whole.slice(0, LABEL - 1).trimEnd()}…`;
};

/** `TC1. Tham mưu cấp ủy`; the code alone of one that the table does not have. */
export const criterionTitle = (words: Pick<Words, 't'>, table: ScoringTable | null, id: CriterionId): string => {
  const criterion = table === null ? undefined : criterionOf(table, id);
  return criterion === undefined
    ? criterionCode(id)
    : words.t.scoring.named({ code: criterionCode(id), name: criterionName(words, criterion) });
};

/** Name and source of a table, without which no points are shown. */
export const tableText = ({ t }: Pick<Words, 't'>, table: ScoringTable): string =>
  t.scoring.table({ name: t.common.language === 'vi' ? table.vi : table.en, source: table.source });

/** `+2`, `−1,5`: points as a change. */
export const signed = ({ f }: Pick<Words, 'f'>, points: number): string =>
  points < 0 ? `−${f.number(-points)}` : `+${f.number(points)}`;

export const inRows = (items: readonly Button[], width: number): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(items.length / width) }, (_, index) =>
    items.slice(index * width, index * width + width),
  );
