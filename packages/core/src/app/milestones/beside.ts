import { button, buttons, reply, text } from '../../conversation/build.js';
import { groupName, stepShort } from '../../conversation/present/milestone-words.js';
import type { Readback } from '../../conversation/present/readback.js';
import type { Reply } from '../../conversation/reply.js';
import { groupNumbered, stepNumbered } from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import { standingWord } from '../../domain/milestone/states.js';
import type { Reading } from '../../language/types.js';
import { contextOf } from '../interpret.js';
import type { Said, Turn } from '../turn.js';
import { stepsRequest } from './asked.js';
import { ownToday, termFor, wordsSeen } from './view.js';

type Beside = NonNullable<Readback['beside']>;

const nameOf = (turn: Turn, step: string): string | null => {
  const placed = stepNumbered(turn.config, step);
  if (placed !== undefined) return stepShort(turn.words, placed.step);
  const term = termFor(turn);
  const group = term === undefined ? undefined : groupNumbered(term, Number(step.slice(1)));
  return group === undefined ? null : groupName(turn.words, group);
};

/** Whether the step stands as the message says it: then there is nothing left to record. */
const stands = async (turn: Turn, { step, board, date }: Beside): Promise<boolean> => {
  const placed = stepNumbered(turn.config, step);
  const [own] = ownToday(turn);
  const of = (board as BoardId | undefined) ?? own;
  if (placed === undefined || of === undefined) return false;
  const words = await wordsSeen(turn, placed.term);
  const value = standingWord(words({ board: of, step: placed.step.key }))?.value ?? null;
  return value?.kind === 'date' && (date === undefined || value.date === date);
};

/** A message with figures and a step: the figures are confirmed first, and the step is kept to be offered with their receipt. */
export const withStepNote = async (turn: Turn, reading: Reading, said: Said): Promise<Said> => {
  const request = stepsRequest(reading, contextOf(turn));
  if (request.verb !== 'step_report' || request.step === undefined) return said;
  const { step, board, date } = request;
  const name = nameOf(turn, step);
  const beside: Beside = {
    step,
    ...(board === undefined ? {} : { board }),
    ...(date === undefined ? {} : { date }),
  };
  if (name === null || (await stands(turn, beside))) return said;
  const { report } = turn.t.milestones;
  const { dialogue } = said;
  if (dialogue?.kind !== 'readback')
    return { ...said, replies: [reply(text(report.besideAlone({ step: name }))), ...said.replies] };
  return {
    ...said,
    replies: [reply(text(report.beside({ step: name }))), ...said.replies],
    dialogue: { ...dialogue, beside },
  };
};

/** A receipt for figures, with the step that was named beside them a button away. */
export const withStepButton = (turn: Turn, { beside }: Readback, receipt: Reply): Reply => {
  const name = beside === undefined ? null : nameOf(turn, beside.step);
  if (beside === undefined || name === null) return receipt;
  const { button: label, report } = turn.t.milestones;
  const offered = buttons([button(label.report({ step: name }), { verb: 'step_report', ...beside })]);
  return { ...receipt, blocks: [...receipt.blocks, text(report.besideNow({ step: name })), offered] };
};
