import type { PeriodId } from '../../domain/ids.js';
import type { FieldValue } from '../../domain/report/types.js';
import { valueText, type Words } from './words.js';

/** What is known of a field already: of an earlier period, or (null) of the roadmap. */
export type LastKnown = { readonly value: FieldValue; readonly period: PeriodId | null };

/** `Lần gần nhất: 1.204 (6 tháng đầu năm 2023)`, `Lộ trình đang ghi: 5/6/2024`. */
export const lastKnownText = (words: Words, { value, period }: LastKnown): string =>
  period === null
    ? words.t.milestones.inForm({ value: valueText(words, value) })
    : words.t.report.lastKnown({ value: valueText(words, value), period: words.f.period(period) });
