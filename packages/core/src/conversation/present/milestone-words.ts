import type { PlacedStep, StepGroup, Term, TermStep } from '../../domain/cluster/terms.js';
import type { StepCell } from '../../domain/milestone/matrix.js';
import type { StepValue } from '../../domain/milestone/types.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

const vietnamese = ({ t }: Words): boolean => t.common.language === 'vi';

export const stepName = (words: Words, step: TermStep): string => (vietnamese(words) ? step.vi : step.en);
export const stepShort = (words: Words, step: TermStep): string => (vietnamese(words) ? step.viShort : step.enShort);
export const groupName = (words: Words, group: StepGroup): string => (vietnamese(words) ? group.vi : group.en);
export const groupShort = (words: Words, group: StepGroup): string =>
  vietnamese(words) ? group.viShort : group.enShort;
export const termName = (words: Words, term: Term): string => (vietnamese(words) ? term.vi : term.en);

/** `5/6/2024`; `đến 30/6/2024, chưa rõ ngày`; `430/434 (đến 11/6/2024)`. */
export const stepValueText = ({ t, f }: Words, value: StepValue): string => {
  switch (value.kind) {
    case 'date':
      return f.date(value.date);
    case 'by':
      return t.milestones.value.by({ date: f.date(value.date) });
    case 'share':
      return t.milestones.value.share({
        done: f.number(value.done),
        of: f.number(value.of),
        date: f.date(value.asOf),
      });
  }
};

const bare = ({ t, f }: Words, value: StepValue): string => {
  switch (value.kind) {
    case 'date':
      return f.date(value.date);
    case 'by':
      return t.milestones.cell.by({ date: f.date(value.date) });
    case 'share':
      return `${f.number(value.done)}/${f.number(value.of)}`;
  }
};

/** A cell of the matrix: `✓ 5/6/2024`, `430/434`, `–`, `quá hạn`, `1/2: Bắc Ninh`. */
export const stepCellText = (words: Words, cell: StepCell): string => {
  const { t } = words;
  const late = cell.late ? [t.milestones.cell.late] : [];
  if (cell.before.length > 0) {
    const done = cell.before.filter(({ state }) => state === 'done');
    const names = cell.before.flatMap((each) => {
      const name = boardName(words, each.board);
      if (each.state === 'open') return [];
      return [each.value?.kind === 'share' ? t.questions.noted({ name, note: bare(words, each.value) }) : name];
    });
    const by = t.milestones.cell.before({ n: done.length, of: cell.before.length, names: names.join(', ') });
    return [...(cell.value === null ? [] : [bare(words, cell.value)]), by, ...late].join(' · ');
  }
  if (cell.value === null) return late[0] ?? t.milestones.cell.open;
  const shown = bare(words, cell.value);
  return [cell.state === 'done' ? t.milestones.cell.done({ value: shown }) : shown, ...late].join(' · ');
};

/** How buttons name a step, or a group of the running term. */
export const stepArgument = ({ number }: Pick<PlacedStep, 'number'>): string => String(number);
export const groupArgument = (term: Term, group: StepGroup): string => `g${term.groups.indexOf(group) + 1}`;

/** ` – hạn 31/10/2025`, where a day is set. */
export const stepDue = ({ t, f }: Words, step: TermStep): string =>
  step.due === undefined ? '' : t.milestones.due({ date: f.date(step.due) });
