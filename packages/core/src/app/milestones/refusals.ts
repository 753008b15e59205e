import { wordText } from '../../conversation/present/milestone-board.js';
import { stepShort, stepValueText } from '../../conversation/present/milestone-words.js';
import { stepKeyed } from '../../domain/cluster/terms.js';
import type { StepRefusal, ValueFault } from '../../domain/milestone/decide.js';
import type { Turn } from '../turn.js';
import { sayersOf } from './view.js';

/** What is wrong with a day or a share, with an example. */
export const faultText = ({ words: { t, f } }: Turn, fault: ValueFault): string => {
  const said = t.milestones.fault;
  switch (fault.code) {
    case 'future':
      return said.future({ date: f.date(fault.date), today: f.date(fault.today) });
    case 'before_term':
      return said.before_term({ date: f.date(fault.date), from: f.date(fault.from) });
    case 'after_term':
      return said.after_term({ date: f.date(fault.date), to: f.date(fault.to) });
    case 'more_than_all':
      return said.more_than_all({ done: f.number(fault.done), of: f.number(fault.of) });
    case 'other_kind':
      return said.other_kind;
  }
};

/** Words a refused word about a step; nothing was changed. */
export const refusalText = async (turn: Turn, refusal: StepRefusal): Promise<string> => {
  const { words, t, config } = turn;
  const said = t.milestones.refusal;
  if (refusal.code === 'unknown_step') return said.unknownStep;
  if (refusal.code === 'value') return faultText(turn, refusal.fault);
  const placed = stepKeyed(config, refusal.ref.step);
  const step = placed === undefined ? refusal.ref.step : stepShort(words, placed.step);
  const { stands } = refusal;
  const value = stands?.value == null ? '' : stepValueText(words, stands.value);
  if (refusal.code === 'wrong_state') return said.wrongState[refusal.deed]({ step, value });
  const who = await sayersOf(turn, [refusal.stands]);
  return said.unchanged({ step, value, source: wordText(words, refusal.ref.board, refusal.stands, who) });
};
