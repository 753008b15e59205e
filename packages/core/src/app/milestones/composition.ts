import { boardInWords } from '../../conversation/board-words.js';
import { shareInWords, stepsInWords } from '../../conversation/milestone-names.js';
import { wordText } from '../../conversation/present/milestone-board.js';
import { stepName, stepShort, stepValueText } from '../../conversation/present/milestone-words.js';
import { unitName } from '../../conversation/present/unit-words.js';
import type { Composing } from '../../conversation/session.js';
import { boardsOn } from '../../domain/cluster/roster.js';
import { type PlacedStep, stepNumbered, stepsIn, type Term } from '../../domain/cluster/terms.js';
import type { CalendarDate } from '../../domain/instant.js';
import { valueFault } from '../../domain/milestone/decide.js';
import { standingWord } from '../../domain/milestone/states.js';
import type { StepValue } from '../../domain/milestone/types.js';
import { may } from '../../domain/people/permissions.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { dayIn } from '../calls/read-call.js';
import type { Composition, Part, Remarks } from '../compose/composition.js';
import type { Turn } from '../turn.js';
import { boardIn, chosenIn, shareName, termOf } from './draft.js';
import { faultText } from './refusals.js';
import { saveSteps } from './save.js';
import { onBehalfIn, sayersOf, todayOf, wordsSeen } from './view.js';

const boardPart = (turn: Turn): Part => {
  const { report } = turn.t.milestones;
  const boards = boardsOn(turn.config, todayOf(turn)).filter(({ id }) => may(turn.person, 'report_step', id).ok);
  return {
    name: 'board',
    label: () => report.label.board,
    ask: () => [report.ask.board],
    max: 60,
    read: (_, said) => {
      const board = boardInWords(turn.config, said, todayOf(turn));
      return board === undefined || !boards.includes(board) ? refuse(report.noBoard({ said })) : ok(board.id);
    },
    shown: (_, kept) => unitName(turn.words, kept),
    choices: () => boards.map(({ id, name }) => ({ label: name, value: id })),
  };
};

const stepsPart = (turn: Turn, draft: Composing): Part => {
  const { report } = turn.t.milestones;
  const term = termOf(turn, draft);
  const done = (draft.about.done ?? '').split(',');
  const offered = stepsIn(turn.config).filter(
    ({ term: { id }, number }) => id === term.id && !done.includes(String(number)),
  );
  return {
    name: 'steps',
    label: () => report.label.steps,
    ask: () => [report.ask.steps],
    many: true,
    max: 200,
    read: (_, said) => {
      const named = stepsInWords(turn.config, term, said);
      const group = named?.group ?? null;
      const steps = group === null ? named?.steps : offered.filter(({ step }) => step.group === group.key);
      const example = offered[0]?.step ?? term.steps[0];
      return steps === undefined || steps.length === 0
        ? refuse(report.noStep({ said, example: example === undefined ? '' : stepShort(turn.words, example) }))
        : ok(steps.map(({ number }) => String(number)).join(','));
    },
    shown: (_, kept) =>
      kept
        .split(',')
        .flatMap((number) => stepNumbered(turn.config, number) ?? [])
        .map(({ step }) => stepShort(turn.words, step))
        .join(', '),
    choices: () => offered.map(({ step, number }) => ({ label: stepShort(turn.words, step), value: String(number) })),
  };
};

/** A day as it is kept, or what is wrong with it. */
export const readDate = (turn: Turn, term: Term, said: string): Result<string, string> => {
  const date = dayIn(turn, said);
  if (date === null) return refuse(turn.t.milestones.report.noDate({ said }));
  const fault = valueFault(term, { kind: 'date' }, { kind: 'date', date }, todayOf(turn));
  return fault === null ? ok(date) : refuse(faultText(turn, fault));
};

/** A step that words name and that is not being reported: its day would be taken for another one's. */
const otherStep = (turn: Turn, draft: Composing, said: string): string | null => {
  const chosen = chosenIn(turn, draft);
  const named = stepsInWords(turn.config, termOf(turn, draft), said)?.steps ?? [];
  const other = named.find(({ number }) => !chosen.some((each) => each.number === number));
  return other === undefined ? null : stepShort(turn.words, other.step);
};

const datePart = (turn: Turn, draft: Composing): Part => {
  const { report } = turn.t.milestones;
  const today = todayOf(turn);
  return {
    name: 'date',
    label: () => report.label.date,
    ask: (_, asked) => [
      report.ask.date({
        steps: chosenIn(turn, asked)
          .filter(({ step }) => step.kind === 'date')
          .map(({ step }) => stepShort(turn.words, step))
          .join(', '),
      }),
    ],
    max: 60,
    read: (_, said) => {
      const other = otherStep(turn, draft, said);
      return other === null ? readDate(turn, termOf(turn, draft), said) : refuse(report.otherStep({ step: other }));
    },
    shown: (_, kept) => turn.words.f.longDate(kept as CalendarDate),
    choices: () => [{ label: turn.words.f.date(today), value: today }],
  };
};

/** `430/434`; a whole number alone means nothing without what it is of. */
export const readShare = (turn: Turn, term: Term, said: string): Result<string, string> => {
  const share = shareInWords(said);
  if (share === null) return refuse(turn.t.milestones.report.noShare({ said }));
  const value: StepValue = { kind: 'share', ...share, asOf: todayOf(turn) };
  const fault = valueFault(term, { kind: 'share' }, value, todayOf(turn));
  return fault === null ? ok(`${share.done}/${share.of}`) : refuse(faultText(turn, fault));
};

const sharePart = (turn: Turn, placed: PlacedStep): Part => ({
  name: shareName(placed),
  label: () => stepShort(turn.words, placed.step).slice(0, 20),
  ask: () => [turn.t.milestones.report.ask.share({ step: stepName(turn.words, placed.step) })],
  max: 60,
  read: (_, said) => readShare(turn, placed.term, said),
});

const sourcePart = (turn: Turn): Part => ({
  name: 'source',
  label: () => turn.t.milestones.report.label.source,
  ask: () => [turn.t.milestones.report.ask.source],
  optional: true,
  max: 200,
});

const partsOf = (turn: Turn, draft: Composing): readonly Part[] => {
  const chosen = chosenIn(turn, draft);
  const board = boardIn(draft);
  return [
    ...(draft.about.board === undefined ? [boardPart(turn)] : []),
    stepsPart(turn, draft),
    ...(chosen.some(({ step }) => step.kind === 'date') ? [datePart(turn, draft)] : []),
    ...chosen.filter(({ step }) => step.kind === 'share').map((placed) => sharePart(turn, placed)),
    ...(board !== null && onBehalfIn(turn, board) ? [sourcePart(turn)] : []),
  ];
};

/** What stands already and would be corrected, and that it is on behalf. */
const remarksOn = async (turn: Turn, draft: Composing): Promise<Remarks> => {
  const board = boardIn(draft);
  if (board === null) return { lines: [], buttons: [] };
  const { report } = turn.t.milestones;
  const words = await wordsSeen(turn, termOf(turn, draft));
  const lines: string[] = [];
  for (const { step } of chosenIn(turn, draft)) {
    const stands = standingWord(words({ board, step: step.key }));
    if (stands?.value == null || stands.value.kind === 'share') continue;
    const source = wordText(turn.words, board, stands, await sayersOf(turn, [stands]));
    lines.push(
      report.stands({ step: stepShort(turn.words, step), value: stepValueText(turn.words, stands.value), source }),
    );
  }
  return { lines: [...lines, ...(onBehalfIn(turn, board) ? [report.behalf] : [])], buttons: [] };
};

/** How a step is reported: for which board, what, when, and from which document where it is on behalf. */
export const stepComposition: Composition = {
  what: 'step',
  heading: (turn, draft) => {
    const { report } = turn.t.milestones;
    const board = boardIn(draft);
    return board === null ? report.headingNoBoard : report.heading({ board: unitName(turn.words, board) });
  },
  parts: partsOf,
  remarks: remarksOn,
  confirmLabel: (turn) => turn.t.milestones.button.save,
  confirm: (turn, draft) => saveSteps(turn, draft),
};
