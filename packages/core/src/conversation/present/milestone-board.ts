import { type PlacedStep, type StepGroup, stepsOf, type Term } from '../../domain/cluster/terms.js';
import type { BoardId, PersonId, TextId } from '../../domain/ids.js';
import type { StepCell, StepRow } from '../../domain/milestone/matrix.js';
import { inOrder, mayHappen, type StepState } from '../../domain/milestone/states.js';
import { STEP_REASONS, type StepWord } from '../../domain/milestone/types.js';
import { bold, bullets, button, buttons, line, reply, text } from '../build.js';
import type { Reply } from '../reply.js';
import { inRows, placedIn } from './milestone-lines.js';
import {
  groupName,
  stepArgument,
  stepCellText,
  stepDue,
  stepName,
  stepShort,
  stepValueText,
  termName,
} from './milestone-words.js';
import { boardName } from './summary-words.js';
import { unitName } from './unit-words.js';
import type { Words } from './words.js';

/** Who said a word, and from which document, as far as the reader may know. */
export type Sayer = {
  readonly person: (id: PersonId, board: BoardId) => string;
  readonly document: (id: TextId) => string;
};

/** `báo lúc 09:12 10/6 (Trưởng ban)`, `báo cáo 6 tháng đầu năm 2024, lần 1`, `theo Báo …`: where a word comes from. */
export const wordText = (words: Words, board: BoardId, word: StepWord, who: Sayer): string => {
  const { t, f } = words;
  const { source: said } = t.milestones;
  const { source, onBehalf } = word;
  if (source.kind === 'known') return said.known({ source: source.source });
  const by = word.by === null ? '' : who.person(word.by, board);
  const at = word.at === null ? '' : f.shortDateTime(word.at);
  const document = onBehalf?.source == null ? '' : who.document(onBehalf.source.text);
  const behalf = onBehalf === null ? '' : document === '' ? said.behalf : said.behalfOf({ document });
  if (source.kind === 'handed_in')
    return said.handedIn({ period: f.period(source.period), revision: f.revision(source.revision), by, at, behalf });
  return said.said({ by, at, behalf });
};

const historyLine = (words: Words, board: BoardId, word: StepWord, who: Sayer): string => {
  const { history } = words.t.milestones;
  const source = wordText(words, board, word, who);
  const value = word.value === null ? '' : stepValueText(words, word.value);
  const was = word.was === null ? '' : stepValueText(words, word.was);
  if (word.source.kind === 'said' && word.source.deed === 'withdraw')
    return history.withdrawn({ was, reason: words.t.milestones.reason[word.source.reason ?? 'mistake'], source });
  return was === '' ? history.stated({ value, source }) : history.corrected({ was, value, source });
};

export type StepDetailView = {
  readonly placed: PlacedStep;
  readonly cell: StepCell;
  readonly words: readonly StepWord[];
  readonly who: Sayer;
  /** May report, correct and take back here. */
  readonly reports: boolean;
};

const detailVerdict = (words: Words, { cell, placed }: StepDetailView): string => {
  const { detail } = words.t.milestones;
  const at = { board: unitName(words, cell.board), step: stepName(words, placed.step) };
  if (cell.before.length > 0) return detail.before({ ...at, value: stepCellText(words, cell) });
  return cell.value === null ? detail.open(at) : detail.done({ ...at, value: stepValueText(words, cell.value) });
};

/** One step of one board: what stands, who said it, and every word before. */
export const presentStepDetail = (words: Words, view: StepDetailView): Reply => {
  const { t } = words;
  const { placed, cell, who } = view;
  const at = { step: stepArgument(placed), board: cell.board };
  const can = (deed: 'report' | 'correct' | 'withdraw'): boolean => view.reports && mayHappen(ownState(cell), deed);
  const short = stepShort(words, placed.step);
  return reply(
    text(
      line(bold(detailVerdict(words, view))),
      ...(cell.word === null || cell.value === null
        ? []
        : [t.milestones.detail.source({ source: wordText(words, cell.board, cell.word, who) })]),
      ...(placed.step.due === undefined
        ? []
        : [`${t.milestones.step.about({ term: termName(words, placed.term) })}${stepDue(words, placed.step)}`]),
      ...(view.words.length > 1 ? [t.milestones.history.title] : []),
    ),
    bullets(view.words.length > 1 ? inOrder(view.words).map((word) => historyLine(words, cell.board, word, who)) : []),
    buttons(
      [
        ...(can('report') ? [button(t.milestones.button.report({ step: short }), { verb: 'step_report', ...at })] : []),
        ...(can('correct') ? [button(t.milestones.button.correct, { verb: 'step_report', ...at })] : []),
        ...(can('withdraw') ? [button(t.milestones.button.withdraw, { verb: 'step_withdraw', ...at })] : []),
      ],
      [
        button(t.milestones.button.board({ board: boardName(words, cell.board) }), {
          verb: 'steps',
          board: cell.board,
        }),
        button(short, { verb: 'steps', step: at.step }),
      ],
    ),
  );
};

/** What a board itself may still do: where its predecessors answer for it, it has said nothing. */
const ownState = (cell: StepCell): StepState => (cell.before.length > 0 ? 'open' : cell.state);

export type BoardStepsView = {
  readonly term: Term;
  readonly row: StepRow;
  readonly reports: boolean;
  /** Only the steps of this one were asked for. */
  readonly group?: StepGroup;
};

/** The steps of one board, by group, each with a button to report it or to see where it comes from. */
export const presentBoardSteps = (words: Words, { term, row: whole, reports, group: only }: BoardStepsView): Reply => {
  const { t } = words;
  const groups = only === undefined ? term.groups : [only];
  const wanted = groups.flatMap((group) => stepsOf(term, group).map(({ key }) => key));
  const row = { ...whole, cells: whole.cells.filter(({ step }) => wanted.includes(step)) };
  const done = row.cells.filter(({ state }) => state === 'done').length;
  const open = row.cells.filter(({ state }) => state !== 'done');
  const at = { board: unitName(words, row.board), n: done, of: row.cells.length, term: termName(words, term) };
  return reply(
    text(line(bold(t.milestones.board.verdict(at)))),
    ...groups.flatMap((group) => [
      text(line(bold(groupName(words, group)))),
      bullets(
        row.cells.flatMap((cell) => {
          const step = term.steps.find(({ key }) => key === cell.step);
          if (step === undefined || step.group !== group.key) return [];
          return [
            `${t.milestones.board.line({ step: stepShort(words, step), value: stepCellText(words, cell) })}${stepDue(words, step)}`,
          ];
        }),
      ),
    ]),
    buttons(
      ...inRows(
        row.cells.flatMap((cell) => {
          const step = term.steps.find(({ key }) => key === cell.step);
          const placed = step === undefined ? undefined : placedIn(words, step);
          if (step === undefined || placed === undefined) return [];
          const named = { step: stepArgument(placed), board: row.board };
          const short = stepShort(words, step);
          if (reports && open.includes(cell))
            return [button(t.milestones.button.report({ step: short }), { verb: 'step_report', ...named })];
          return cell.state === 'open' ? [] : [button(short, { verb: 'steps', ...named })];
        }),
      ),
      [
        ...(only === undefined
          ? []
          : [
              button(t.milestones.button.board({ board: unitName(words, row.board) }), {
                verb: 'steps',
                board: row.board,
              }),
            ]),
        button(t.milestones.button.all, { verb: 'steps' }),
      ],
    ),
  );
};

/** What would be taken back, with the reasons to choose from. */
export const presentWithdrawal = (words: Words, { placed, cell }: Pick<StepDetailView, 'placed' | 'cell'>): Reply => {
  const { t } = words;
  const at = { step: stepArgument(placed), board: cell.board };
  const said = {
    board: unitName(words, cell.board),
    step: stepName(words, placed.step),
    value: cell.value === null ? '' : stepValueText(words, cell.value),
  };
  return reply(
    text(line(bold(t.milestones.withdraw.ask(said))), t.milestones.withdraw.why),
    buttons(
      ...inRows(
        STEP_REASONS.map((reason) =>
          button(t.milestones.reasonButton[reason], { verb: 'step_withdraw', ...at, reason }),
        ),
      ),
      [button(t.milestones.button.keep, { verb: 'steps', ...at })],
    ),
  );
};
