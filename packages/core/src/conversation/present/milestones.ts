import { type PlacedStep, type StepGroup, stepsOf } from '../../domain/cluster/terms.js';
import type { StepCell, StepRow } from '../../domain/milestone/matrix.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import {
  cellsOf,
  inRows,
  knownLines,
  type MatrixView,
  matrix,
  openButtons,
  overview,
  ownLine,
  placedIn,
  rosterButtons,
  stepLine,
} from './milestone-lines.js';
import {
  groupArgument,
  groupName,
  groupShort,
  stepArgument,
  stepCellText,
  stepDue,
  stepName,
  stepShort,
  termName,
} from './milestone-words.js';
import { boardName } from './summary-words.js';
import type { Words } from './words.js';

/** The whole term: one's own board first, each step's count, who is late, board × group. */
export const presentTerm = (words: Words, view: MatrixView): Reply => {
  const { t, f } = words;
  const { term } = view;
  const late = view.rows.filter(({ cells }) => cells.some((cell) => cell.late));
  const lines = late.map(({ board }) => boardName(words, board)).join(', ');
  const [mine] = view.own;
  return reply(
    text(
      line(bold(t.milestones.title({ term: termName(words, term) }))),
      t.milestones.about({ date: f.date(view.today), n: view.rows.length }),
      ...view.own.flatMap((board) => ownLine(words, view, board, term.steps)),
      ...(late.length === 0 ? [] : [t.milestones.lateBoards({ n: late.length, names: lines })]),
    ),
    bullets(term.steps.map((step) => `${stepLine(words, view, step)}${stepDue(words, step)}`)),
    overview(words, view),
    buttons(
      ...inRows([
        ...(mine === undefined ? [] : openButtons(words, view, mine, term.steps)),
        ...(mine === undefined && view.forAll ? [button(t.milestones.button.behalf, { verb: 'step_report' })] : []),
      ]),
      ...inRows(
        term.groups.map((group) =>
          button(groupShort(words, group), { verb: 'steps', step: groupArgument(term, group), term: term.id }),
        ),
      ),
      rosterButtons(words, view, { verb: 'steps', term: term.id }),
      ...inRows(
        (words.config.terms ?? [])
          .filter(({ id }) => id !== term.id)
          .map((other) => button(t.milestones.button.term({ id: other.id }), { verb: 'steps', term: other.id })),
      ),
    ),
  );
};

/** One group: board × step. */
export const presentGroup = (words: Words, view: MatrixView, group: StepGroup): Reply => {
  const { t } = words;
  const { term } = view;
  const steps = stepsOf(term, group);
  const [mine] = view.own;
  const parts = view.rows.map(({ board, cells }) => ({
    board,
    cells: cells.filter((cell) => steps.some(({ key }) => key === cell.step)),
  }));
  const all = parts.filter(({ cells }) => cells.every(({ state }) => state === 'done'));
  const some = parts.filter((part) => !all.includes(part) && part.cells.some(({ state }) => state !== 'open'));
  const named = (label: (p: { n: number; names: string }) => string, these: readonly StepRow[]): readonly string[] =>
    these.length === 0
      ? []
      : [label({ n: these.length, names: these.map(({ board }) => boardName(words, board)).join(', ') })];
  return reply(
    text(
      line(
        bold(
          t.milestones.group.verdict({
            group: groupName(words, group),
            n: all.length,
            of: view.rows.length,
            steps: steps.length,
          }),
        ),
      ),
      t.milestones.step.about({ term: termName(words, term) }),
      ...view.own.flatMap((board) => ownLine(words, view, board, steps)),
      ...knownLines(
        words,
        steps.flatMap((step) => cellsOf(view, step)),
      ),
    ),
    bullets([
      ...named(t.milestones.group.all, all),
      ...named(t.milestones.group.some, some),
      ...named(
        t.milestones.group.none,
        parts.filter((part) => !all.includes(part) && !some.includes(part)),
      ),
    ]),
    bullets(steps.length === 1 ? [] : steps.map((step) => `${stepLine(words, view, step)}${stepDue(words, step)}`)),
    matrix(words, view, steps),
    buttons(
      ...inRows(mine === undefined ? [] : openButtons(words, view, mine, steps)),
      ...inRows(
        steps.flatMap((step) => {
          const placed = placedIn(words, step);
          return placed === undefined
            ? []
            : [button(stepShort(words, step), { verb: 'steps', step: stepArgument(placed) })];
        }),
      ),
      rosterButtons(words, view, { verb: 'steps', step: groupArgument(term, group), term: term.id }),
      [button(t.milestones.button.all, { verb: 'steps' })],
    ),
  );
};

/** `Cộng các ban đã báo: 440/468 (2 ban).`: the shares of all boards together. */
const totalLine = (words: Words, cells: readonly StepCell[]): readonly string[] => {
  const shares = cells.flatMap(({ value }) => (value?.kind === 'share' ? [value] : []));
  const sum = (pick: (share: (typeof shares)[number]) => number): string =>
    words.f.number(shares.reduce((all, share) => all + pick(share), 0));
  return shares.length === 0
    ? []
    : [words.t.milestones.step.total({ done: sum(({ done }) => done), of: sum(({ of }) => of), n: shares.length })];
};

const withValue = (words: Words, cell: StepCell): string =>
  words.t.questions.noted({ name: boardName(words, cell.board), note: stepCellText(words, cell) });

/** One step: who has done it, who has begun, who has not, who is late. */
export const presentStep = (words: Words, view: MatrixView, placed: PlacedStep): Reply => {
  const { t } = words;
  const { step, term } = placed;
  const cells = cellsOf(view, step);
  const of = (pick: (cell: StepCell) => boolean): readonly StepCell[] => cells.filter(pick);
  const done = of(({ state }) => state === 'done');
  const begun = of(({ state }) => state === 'begun');
  const late = of((cell) => cell.late && cell.state === 'open');
  const open = of(({ state, late: is }) => state === 'open' && !is);
  const list = (label: (p: { n: number; names: string }) => string, these: readonly StepCell[], valued: boolean) =>
    these.length === 0
      ? []
      : [
          label({
            n: these.length,
            names: these.map((cell) => (valued ? withValue(words, cell) : boardName(words, cell.board))).join(', '),
          }),
        ];
  const [mine] = view.own;
  const group = term.groups.find(({ key }) => key === step.group);
  const verdict = { step: stepName(words, step), n: done.length, of: cells.length };
  return reply(
    text(
      line(bold(step.kind === 'share' ? t.milestones.step.verdictShare(verdict) : t.milestones.step.verdict(verdict))),
      `${t.milestones.step.about({ term: termName(words, term) })}${stepDue(words, step)}`,
      ...totalLine(words, cells),
      ...knownLines(words, cells),
    ),
    bullets([
      ...list(t.milestones.step.doneBy, done, true),
      ...list(t.milestones.step.begunBy, begun, true),
      ...list(t.milestones.step.lateBy, late, false),
      ...list(t.milestones.step.openBy, open, false),
    ]),
    buttons(
      ...inRows([
        ...(mine === undefined ? [] : openButtons(words, view, mine, [step])),
        ...(mine === undefined
          ? []
          : [
              button(t.milestones.button.detail({ board: boardName(words, mine) }), {
                verb: 'steps',
                step: stepArgument(placed),
                board: mine,
              }),
            ]),
        ...(view.forAll && done.length < cells.length
          ? [button(t.milestones.button.behalf, { verb: 'step_report', step: stepArgument(placed) })]
          : []),
      ]),
      rosterButtons(words, view, { verb: 'steps', step: stepArgument(placed) }),
      [
        ...(group === undefined
          ? []
          : [button(groupShort(words, group), { verb: 'steps', step: groupArgument(term, group), term: term.id })]),
        button(t.milestones.button.all, { verb: 'steps' }),
      ],
    ),
  );
};
