import { bold, bullets, button, buttons, line, reply, text } from '../../conversation/build.js';
import type { Outbound } from '../../conversation/outbound.js';
import { stepArgument, stepShort, stepValueText } from '../../conversation/present/milestone-words.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { boardName } from '../../conversation/present/summary-words.js';
import { unitName } from '../../conversation/present/unit-words.js';
import type { Words } from '../../conversation/present/words.js';
import type { Composing } from '../../conversation/session.js';
import { type PlacedStep, stepKeyed, type Term } from '../../domain/cluster/terms.js';
import type { BoardId } from '../../domain/ids.js';
import type { StepCommand, Told } from '../../domain/milestone/decide.js';
import { standingWord, stateOf } from '../../domain/milestone/states.js';
import { type Behalf, refKey, type StepEvent, type StepValue } from '../../domain/milestone/types.js';
import { boardsOf, holds } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import { commitSaid } from '../commit-said.js';
import { calledIn } from '../queries/who.js';
import { closeMatter } from '../reminders/close.js';
import { say } from '../steering/rounds.js';
import { concernedIn, enteringFor, tell } from '../steering/tell.js';
import { keepText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { boardIn, chosenIn, termOf, valueIn } from './draft.js';
import { matterId } from './matters.js';
import { refusalText } from './refusals.js';
import { milestoneDecider, milestonesStream, readMilestones } from './stream.js';
import { onBehalfIn, todayOf } from './view.js';
import { readElsewhere } from './words.js';

const eventLine = (words: Words, event: StepEvent): string => {
  const { report } = words.t.milestones;
  const placed = stepKeyed(words.config, event.step);
  const step = placed === undefined ? event.step : stepShort(words, placed.step);
  if (event.type === 'StepWithdrawn') return step;
  const value = stepValueText(words, event.value);
  return event.type === 'StepCorrected'
    ? report.lineWas({ step, was: stepValueText(words, event.was), value })
    : report.line({ step, value });
};

/** The sender as those who hear of it read their name. */
export const whoSays = (turn: Turn, words: Words, board: BoardId): string => calledIn(words, turn.person, board);

/** Cards that name a step of the board show what it is now. */
export const edited = async (
  turn: Turn,
  term: Term,
  board: BoardId,
  events: readonly StepEvent[],
): Promise<readonly Outbound[]> => {
  const { deps, config, now, inbound } = turn;
  const all: Outbound[] = [];
  for (const { step } of events)
    all.push(
      ...(await closeMatter(deps, config, { of: 'step', id: matterId(term, step), board }, { now, key: inbound.key })),
    );
  return all;
};

/** What is said of a step that stands: a share goes on; less than before, or another day, corrects it. */
const deedFor = (was: StepValue | null, value: StepValue): Told['deed'] => {
  const less = was?.kind === 'share' && value.kind === 'share' && (value.done < was.done || value.of !== was.of);
  return stateOf(was) === 'done' || less ? 'correct' : 'report';
};

/** Stores what was put into words, all of it or nothing; the board hears of what is said on its behalf. */
export const saveSteps = async (turn: Turn, draft: Composing): Promise<Said> => {
  const { deps, config, now, inbound, person, sentAt } = turn;
  const board = boardIn(draft);
  const term = termOf(turn, draft);
  const values = chosenIn(turn, draft).flatMap((placed) => {
    const value = valueIn(turn, draft, placed);
    return value === null ? [] : [{ placed, value }];
  });
  if (board === null || values.length === 0) return say(reply(text(turn.t.milestones.refusal.unknownStep)));
  const allowed = may(person, 'report_step', board);
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const behalf = onBehalfIn(turn, board);
  const source = draft.parts.source ?? '';
  const kept =
    behalf && source !== ''
      ? await keepText(deps, { key: inbound.key, part: 'source', text: source, by: person.id, at: now })
      : null;
  const elsewhere = await readElsewhere(deps, config, term, todayOf(turn));
  const said = await readMilestones(deps, config.id, term.id);
  const told = values.map(({ placed, value }): Told => {
    const ref = { board, step: placed.step.key };
    const was = standingWord([...elsewhere(ref), ...(said[refKey(ref)] ?? [])])?.value ?? null;
    return { ...ref, deed: deedFor(was, value), value };
  });
  const onBehalf: Behalf | null = behalf ? { source: kept } : null;
  const people = await hearers(turn, board, behalf);
  const command: StepCommand = {
    type: 'Tell',
    term,
    by: person.id,
    sentAt,
    today: todayOf(turn),
    onBehalf,
    elsewhere,
    told,
  };
  const result = await commitSaid(turn, milestoneDecider, milestonesStream(config.id, term.id), command, {
    receipt: (_, __, events) =>
      receipt(
        turn,
        board,
        events,
        values.map(({ placed }) => placed),
      ),
    told: (_, events) => {
      const corrected = events.some(({ type }) => type === 'StepCorrected');
      return tell(turn, behalf || corrected ? people : [], `step:${board}`, (words) => {
        const { report } = words.t.milestones;
        const at = { board: unitName(words, board), who: whoSays(turn, words, board) };
        return reply(
          text(line(bold(behalf ? report.told(at) : report.toldCorrected(at)))),
          bullets(events.map((event) => eventLine(words, event))),
          buttons([
            button(words.t.milestones.button.board({ board: boardName(words, board) }), { verb: 'steps', board }),
          ]),
        );
      });
    },
  });
  if (!result.ok) return { ...say(reply(text(await refusalText(turn, result.error)))), dialogue: null };
  const { done, outbound } = result.value;
  return { replies: [], outbound: [...outbound, ...(await edited(turn, term, board, done.events))], dialogue: null };
};

/** Who hears of it: what is said on a board's behalf the board, what a board takes back or corrects its own others and the secretary. */
export const hearers = async (turn: Turn, board: BoardId, behalf: boolean): Promise<readonly Person[]> => {
  if (behalf) return enteringFor(turn, [board]);
  const own = (person: Person): boolean => boardsOf(person, 'officer', 'head').includes(board);
  return (await concernedIn(turn, [board])).filter((person) => own(person) || holds(person, 'secretary'));
};

const receipt = (turn: Turn, board: BoardId, events: readonly StepEvent[], placed: readonly PlacedStep[]) => {
  const { words, t, now } = turn;
  const [first] = placed;
  return reply(
    text(line(bold(t.milestones.report.saved({ board: unitName(words, board), time: words.f.shortDateTime(now) })))),
    bullets(events.map((event) => eventLine(words, event))),
    buttons([
      button(t.milestones.button.board({ board: boardName(words, board) }), { verb: 'steps', board }),
      ...(first === undefined
        ? []
        : [button(stepShort(words, first.step), { verb: 'steps', step: stepArgument(first) })]),
    ]),
  );
};
