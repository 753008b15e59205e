import { button, buttons, reply, text } from '../../conversation/build.js';
import { wordText } from '../../conversation/present/milestone-board.js';
import { stepShort, stepValueText } from '../../conversation/present/milestone-words.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { boardName } from '../../conversation/present/summary-words.js';
import { stepKeyed } from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import type { StepRefusal, ValueFault } from '../../domain/milestone/decide.js';
import { may, type RoleMissing } from '../../domain/people/permissions.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
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

/** Who reports steps of their own board is told whose this one is; anybody else which role is missing. */
export const sayMayNotReport = (turn: Turn, refusal: RoleMissing, board: BoardId | null): Said => {
  const { t } = turn.words;
  if (board === null || !may(turn.person, 'report_step').ok) return say(presentRoleMissing(turn.words, refusal));
  const name = boardName(turn.words, board);
  return say(
    reply(
      text(t.milestones.refusal.otherBoard({ board: name })),
      buttons([button(t.milestones.button.board({ board: name }), { verb: 'steps', board })]),
    ),
  );
};
