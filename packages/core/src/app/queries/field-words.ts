import type { IndicatorKey } from '../../domain/ids.js';
import { fieldNumber, fieldOf } from '../../domain/report/form.js';
import type { OpenedCycle } from '../cycles.js';

/** How buttons carry an indicator: its place in the form, or its key when it is no field (a milestone in parts). */
export const fieldWord = (cycle: OpenedCycle, key: IndicatorKey): string => {
  const number = fieldNumber(cycle.form, key);
  return number === '0' ? key : number;
};

/** The indicator a word means; a target stands for what it is the target of. */
export const keyOf = (cycle: OpenedCycle, word: string): IndicatorKey => {
  const field = fieldOf(cycle.form, word);
  return field === undefined ? (word as IndicatorKey) : field.type === 'target' ? field.of : field.key;
};
