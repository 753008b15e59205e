import { reply, text } from '../../conversation/build.js';
import { groupName, stepShort } from '../../conversation/present/milestone-words.js';
import { groupNumbered, stepNumbered } from '../../domain/cluster/terms.js';
import type { Reading } from '../../language/types.js';
import { contextOf } from '../interpret.js';
import type { Said, Turn } from '../turn.js';
import { stepsRequest } from './asked.js';
import { termFor } from './view.js';

const nameOf = (turn: Turn, step: string | undefined): string | null => {
  if (step === undefined) return null;
  const placed = stepNumbered(turn.config, step);
  if (placed !== undefined) return stepShort(turn.words, placed.step);
  const term = termFor(turn);
  const group = term === undefined ? undefined : groupNumbered(term, Number(step.slice(1)));
  return group === undefined ? null : groupName(turn.words, group);
};

/** A message with figures and a step: one thing is confirmed at a time, so it is said that the step is not recorded. */
export const withStepNote = (turn: Turn, reading: Reading, said: Said): Said => {
  const request = stepsRequest(reading, contextOf(turn));
  const step = request.verb === 'step_report' ? nameOf(turn, request.step) : null;
  return step === null
    ? said
    : { ...said, replies: [reply(text(turn.t.milestones.report.beside({ step }))), ...said.replies] };
};
