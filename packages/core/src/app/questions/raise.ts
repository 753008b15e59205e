import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { precedentLine } from '../../conversation/present/question-answer.js';
import { presentRaised } from '../../conversation/present/question-notices.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { unitName } from '../../conversation/present/unit-words.js';
import type { Composing } from '../../conversation/session.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { answerDeadlines } from '../../domain/questions/rule.js';
import { QUESTION_KINDS, type Question } from '../../domain/questions/types.js';
import type { Remarks } from '../compose/composition.js';
import { beginNumbered } from '../numbered.js';
import { actingPeople } from '../people/acting.js';
import { say } from '../steering/rounds.js';
import { tell } from '../steering/tell.js';
import { steeringRole } from '../steering/who-did.js';
import type { Said, Turn } from '../turn.js';
import { keepAll, openButton } from './commit.js';
import { ownerAmong, questionDecider } from './read.js';
import { sayRefusal } from './refusals.js';
import { similarTo } from './similar.js';
import { answeringOf } from './told.js';

/** Only for a board of one’s own; one who is no officer or head of any is told who may. */
export const refusedTo = (turn: Turn, board: string | undefined): Said | null => {
  const allowed = may(turn.person, 'raise_question', board as BoardId | undefined);
  return allowed.ok ? null : say(presentRoleMissing(turn.words, allowed.error));
};

/** Answers to the like of it that are there already: each may settle the matter before it is filed. */
export const raiseRemarks = async (turn: Turn, { parts }: Composing): Promise<Remarks> => {
  const similar = await similarTo(turn, parts.words ?? '');
  if (similar.length === 0) return { lines: [], buttons: [] };
  const { button: label } = turn.t.difficulties;
  return {
    above: [
      line(bold(turn.t.raising.raise.similar({ n: similar.length }))),
      ...similar.map((each) => precedentLine(turn.words, each)),
    ],
    lines: [],
    buttons: similar.map(({ number, answer }) => [
      button(label.settles({ n: number }), {
        verb: 'question',
        n: String(number),
        do: 'rely',
        version: String(answer.answer.revision),
      }),
      openButton(turn, number),
    ]),
    confirmLabel: label.anyway,
  };
};

const receipt = (turn: Turn, number: number, question: Question, who: string) => {
  const { words } = turn;
  const { done, card, button: label } = turn.t.difficulties;
  const { raised, deadlines } = question;
  if (raised === null || deadlines === null) throw new Error('nothing was raised');
  const named = { kind: turn.t.difficulties.kind[raised.kind], n: number, board: unitName(words, raised.board) };
  return reply(
    text(
      line(bold(done.raised(named))),
      card.owner({ who }),
      card.due({ due: words.f.dateTime(deadlines.due), left: words.f.daysLeft(turn.now, deadlines.due) }),
    ),
    buttons([openButton(turn, number), button(label.list, { verb: 'questions' })]),
  );
};

/** Files it under the next number: the receipt says who answers and until when, and those who answer are told. */
export const fileQuestion = async (turn: Turn, { parts }: Composing): Promise<Said> => {
  const own = boardsOf(turn.person, 'officer', 'head');
  const board = boardOf(turn.config, parts.board ?? own[0] ?? '')?.id;
  const refused = refusedTo(turn, board);
  if (refused !== null || board === undefined) return refused ?? say(reply(text(turn.t.talk.oldButton)));
  const due = answerDeadlines(turn.config, turn.now);
  if (!due.ok) return sayRefusal(turn, 0, due.error);
  const words = parts.words ?? '';
  const kind = QUESTION_KINDS.find((each) => each === parts.kind) ?? 'difficulty';
  const kept = await keepAll(turn, { words });
  const told = await answeringOf(turn);
  const people = await actingPeople(turn.deps, turn.config, turn.now);
  const { nobody } = turn.t.difficulties;
  const result = await beginNumbered(
    turn,
    'question',
    questionDecider,
    () => ({ type: 'Raise', by: turn.person.id, board, kind, topic: kept('words'), ...due.value }) as const,
    (number) => ({
      receipt: (question) => {
        const owner = ownerAmong(turn.config, question, people, turn.now);
        return receipt(turn, number, question, owner === null ? nobody : turn.t.people.role[steeringRole(owner)]);
      },
      told: () =>
        tell(turn, told, `q${number}:raised`, (each) =>
          presentRaised(each, 'raised', { number, kind, board, now: turn.now }, words, due.value.due),
        ),
    }),
  );
  if (!result.ok) return sayRefusal(turn, 0, result.error);
  return { replies: [], outbound: result.value.outbound };
};
