import type { Proposal } from '../../conversation/session.js';
import type { IndicatorKey } from '../../domain/ids.js';
import { figureOf, sameValue } from '../../domain/report/form.js';
import type { FieldValue } from '../../domain/report/types.js';

const readingsOf = (proposal: Proposal): readonly FieldValue[] =>
  proposal.readings.length > 0 ? proposal.readings : [proposal.value];

/** The same figure, whatever else was said of it (an estimate, its numerator). */
const sameFigure = (a: FieldValue, b: FieldValue): boolean =>
  a.kind === 'none' || b.kind === 'none' ? sameValue(a, b) : a.kind === b.kind && figureOf(a) === figureOf(b);

const hasParts = (value: FieldValue): boolean => value.kind === 'ratio' && value.numerator !== null;

/**
 * Two statements about one field. The same figure is one statement; a figure that is one of the readings asked about is the
 * answer; two figures that differ are both kept, to choose from.
 */
const together = (first: Proposal, second: Proposal): Proposal => {
  const [before, after] = [readingsOf(first), readingsOf(second)];
  const [only] = after;
  if (only !== undefined && after.length === 1 && before.some((value) => sameFigure(value, only))) {
    const richer = before.length === 1 && hasParts(first.value) && !hasParts(only) ? first.value : only;
    return { ...second, value: richer };
  }
  const all = [...before, ...after];
  const readings = all.filter((value, at) => all.findIndex((other) => sameFigure(other, value)) === at);
  return { ...second, value: first.value, readings, said: `${first.said}; ${second.said}`, twice: true };
};

/** One proposal for each field, in the order they were first stated. */
export const onePerField = (proposals: readonly Proposal[]): readonly Proposal[] => {
  const settled = new Map<IndicatorKey, Proposal>();
  for (const proposal of proposals) {
    const before = settled.get(proposal.field);
    settled.set(proposal.field, before === undefined ? proposal : together(before, proposal));
  }
  return [...settled.values()];
};

/** A correction takes the place of what waits for its field, and shows what that was. */
const replaced = (waiting: readonly Proposal[], next: Proposal): Proposal => {
  const before = waiting.find(({ field }) => field === next.field);
  const was = before === undefined || before.readings.length > 0 ? before?.was : before.value;
  return was === undefined || sameFigure(was, next.value) ? next : { ...next, was };
};

/**
 * A message beside a read-back that waits: nothing that waits is lost. `corrects`: its figures replace those of their fields;
 * `edited` names the message whose earlier words no longer count.
 */
export const joined = (
  waiting: readonly Proposal[],
  coming: readonly Proposal[],
  { corrects, edited }: { readonly corrects: boolean; readonly edited: string | null },
): readonly Proposal[] => {
  const kept = edited === null ? waiting : waiting.filter(({ from }) => from !== edited);
  if (!corrects) return onePerField([...kept, ...coming]);
  const stays = kept.filter((each) => !coming.some(({ field }) => field === each.field));
  return [...stays, ...coming.map((each) => replaced(waiting, each))];
};
