import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { stepArgument, stepShort, stepValueText } from '../../conversation/present/milestone-words.js';
import { boardName } from '../../conversation/present/summary-words.js';
import { unitName } from '../../conversation/present/unit-words.js';
import type { Words } from '../../conversation/present/words.js';
import type { PlacedStep } from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import type { StepEvent, StepReason } from '../../domain/milestone/types.js';
import { commitSaid } from '../commit-said.js';
import { say } from '../steering/rounds.js';
import { tell } from '../steering/tell.js';
import type { Said, Turn } from '../turn.js';
import { refusalText } from './refusals.js';
import { edited, hearers, whoSays } from './save.js';
import { milestoneDecider, milestonesStream } from './stream.js';
import { onBehalfIn, todayOf } from './view.js';
import { readElsewhere } from './words.js';

/** Takes back what stands of one step, with its reason; both are kept. */
export const withdrawStep = async (
  turn: Turn,
  placed: PlacedStep,
  board: BoardId,
  reason: StepReason,
): Promise<Said> => {
  const { deps, config, person, sentAt } = turn;
  const { term, step } = placed;
  const behalf = onBehalfIn(turn, board);
  const elsewhere = await readElsewhere(deps, config, term, todayOf(turn));
  const people = await hearers(turn, board, behalf);
  const said = (words: Words, event: StepEvent) => ({
    board: unitName(words, board),
    step: stepShort(words, step),
    was: event.type === 'StepWithdrawn' ? stepValueText(words, event.was) : '',
    reason: words.t.milestones.reason[reason],
  });
  const result = await commitSaid(
    turn,
    milestoneDecider,
    milestonesStream(config.id, term.id),
    {
      type: 'Withdraw',
      term,
      board,
      step: step.key,
      reason,
      by: person.id,
      sentAt,
      today: todayOf(turn),
      onBehalf: behalf ? { source: null } : null,
      elsewhere,
    },
    {
      receipt: (_, __, events) =>
        reply(
          text(...events.map((event) => line(bold(turn.t.milestones.withdraw.done(said(turn.words, event)))))),
          buttons([
            button(turn.t.milestones.button.report({ step: stepShort(turn.words, step) }), {
              verb: 'step_report',
              step: stepArgument(placed),
              board,
            }),
            button(turn.t.milestones.button.board({ board: boardName(turn.words, board) }), { verb: 'steps', board }),
          ]),
        ),
      told: (_, events) =>
        tell(turn, people, `step:${board}`, (words) =>
          reply(
            text(
              ...events.map((event) =>
                words.t.milestones.withdraw.told({ ...said(words, event), who: whoSays(turn, words, board) }),
              ),
            ),
            buttons([
              button(words.t.milestones.button.board({ board: boardName(words, board) }), { verb: 'steps', board }),
            ]),
          ),
        ),
    },
  );
  if (!result.ok) return say(reply(text(await refusalText(turn, result.error))));
  const { done, outbound } = result.value;
  return { replies: [], outbound: [...outbound, ...(await edited(turn, term, board, done.events))] };
};
