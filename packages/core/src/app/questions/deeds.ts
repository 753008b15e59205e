import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { presentClosed, presentEnded, presentRaised } from '../../conversation/present/question-notices.js';
import { nameText, presentRoleMissing } from '../../conversation/present/roles.js';
import type { Button } from '../../conversation/reply.js';
import type { Request } from '../../conversation/request.js';
import { boardsOf, holds } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import type { Person } from '../../domain/people/types.js';
import { decideQuestion, type QuestionCommand } from '../../domain/questions/decide.js';
import { wouldRing } from '../../domain/questions/reliance.js';
import { ANSWER_REASONS, CLOSE_REASONS } from '../../domain/questions/types.js';
import { ok } from '../../domain/result.js';
import { actingPeople } from '../people/acting.js';
import { say } from '../steering/rounds.js';
import { tell } from '../steering/tell.js';
import { steeringRole } from '../steering/who-did.js';
import type { Said, Turn } from '../turn.js';
import { retractAnswer } from './answer.js';
import { commitStep, receiptOf } from './commit.js';
import { speaksFor } from './exchange.js';
import { isFindable, type Known, readQuestions, wordsOf } from './read.js';
import { sayRefusal } from './refusals.js';
import { aboutOf, answeringOf, askersOf } from './told.js';

type Asked = Request<'question'>;

const inRows = (all: readonly Button[]): readonly (readonly Button[])[] =>
  all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));

/** Why a command would be refused, before the sender is asked for more; null where it may be carried out. */
const refusedNow = (turn: Turn, known: Known, command: QuestionCommand): Promise<Said> | null => {
  const tried = decideQuestion(command, known.state);
  return tried.ok ? null : sayRefusal(turn, known.number, tried.error);
};

const notIn = async (turn: Turn, { number }: Known): Promise<boolean> =>
  !(await turn.deps.store.find(turn.inbound.key)).some((stream) => stream.endsWith(`:${number}`));

export const settle = async (turn: Turn, known: Known, { version }: Asked): Promise<Said> => {
  const { number } = known;
  const answering = await answeringOf(turn);
  return commitStep(turn, known, {
    command: () =>
      ok({
        type: 'Settle',
        by: turn.person.id,
        boards: speaksFor(turn, known),
        revision: Number(version ?? lastOf(known)),
      }),
    receipt: () => receiptOf(turn, number, turn.t.difficulties.done.settled({ n: number })),
    told: () =>
      tell(turn, answering, `q${number}:settled`, (each) => presentEnded(each, 'settled', aboutOf(turn, known))),
  });
};

export const lastOf = ({ state }: Known): number => state.answers.at(-1)?.revision ?? 0;

export const withdraw = async (turn: Turn, known: Known, { sure }: Asked): Promise<Said> => {
  const { number } = known;
  const command = { type: 'Withdraw', by: turn.person.id, boards: speaksFor(turn, known) } as const;
  if (sure !== 'yes') {
    const refused = await refusedNow(turn, known, command);
    if (refused !== null) return refused;
    const { sure: ask, button: label } = turn.t.difficulties;
    const yes = button(
      label.deed.withdraw,
      { verb: 'question', n: String(number), do: 'withdraw', sure: 'yes' },
      'danger',
    );
    return say(reply(text(ask.withdraw({ n: number })), buttons([yes])));
  }
  const answering = await answeringOf(turn);
  return commitStep(turn, known, {
    command: () => ok(command),
    receipt: () => receiptOf(turn, number, turn.t.difficulties.done.withdrawn({ n: number })),
    told: () =>
      tell(turn, answering, `q${number}:withdrawn`, (each) => presentEnded(each, 'withdrawn', aboutOf(turn, known))),
  });
};

/** Step by step: why, and which one it repeats. `with` is the reason, or the number of the other one. */
export const close = async (turn: Turn, known: Known, request: Asked): Promise<Said> => {
  const { number, board } = known;
  const { sure: ask, closeReason, done } = turn.t.difficulties;
  const n = String(number);
  const reason = CLOSE_REASONS.find((each) => each === request.with);
  const to = request.with !== undefined && /^\d+$/.test(request.with) ? Number(request.with) : null;
  if (await notIn(turn, known)) {
    const of = { type: 'Close', by: turn.person.id, number, duplicateOf: to, reason: reason ?? 'duplicate' } as const;
    const refused = await refusedNow(turn, known, of);
    if (refused !== null) return refused;
  }
  if (reason === undefined && to === null) {
    const items = CLOSE_REASONS.map((code) =>
      button(closeReason[code], { verb: 'question', n, do: 'close', with: code }),
    );
    return say(reply(text(line(bold(ask.close({ n: number })))), buttons(...inRows(items))));
  }
  if (reason === 'duplicate') return askDuplicate(turn, known);
  const all = await readQuestions(turn.deps, turn.config);
  const there = all.some((each) => each.number === to && isFindable(each.state));
  if (to !== null) {
    if (!all.some((each) => each.number === to)) return sayRefusal(turn, number, { code: 'no_answer_there', to });
    if (wouldRing(all, number, to) && (await notIn(turn, known))) return sayRefusal(turn, number, { code: 'ring', to });
  }
  const askers = await askersOf(turn, board);
  const why = reason ?? 'duplicate';
  return commitStep(turn, known, {
    command: () => ok({ type: 'Close', by: turn.person.id, number, reason: why, duplicateOf: to }),
    receipt: () => receiptOf(turn, number, done.closed({ n: number, reason: closeReason[why] })),
    told: () =>
      tell(turn, askers, `q${number}:closed`, (each) => presentClosed(each, aboutOf(turn, known), why, to, there)),
  });
};

const OFFERED = 8;

const askDuplicate = async (turn: Turn, { number }: Known): Promise<Said> => {
  const { sure: ask, button: label } = turn.t.difficulties;
  const others = (await readQuestions(turn.deps, turn.config))
    .filter((each) => each.number !== number && each.state.state !== 'withdrawn' && each.state.state !== 'closed')
    .slice(-OFFERED);
  if (others.length === 0) return say(reply(text(ask.noDuplicate({ n: number }))));
  const items = others.map((each) =>
    button(`#${each.number}`, { verb: 'question', n: String(number), do: 'close', with: String(each.number) }),
  );
  const looks = others
    .slice(-2)
    .map((each) => button(label.open({ n: each.number }), { verb: 'question', n: String(each.number) }));
  return say(reply(text(line(bold(ask.duplicate({ n: number })))), buttons(...inRows(items), looks)));
};

/** To another one of those who answer; without `with` they are offered by name. */
export const assign = async (turn: Turn, known: Known, request: Asked): Promise<Said> => {
  const { number, board, state } = known;
  const { sure: ask, done } = turn.t.difficulties;
  const people = (await actingPeople(turn.deps, turn.config, turn.now)).filter(
    (person) => person.revokedAt === null && may(person, 'answer_question').ok,
  );
  const to = people.find(({ id }) => id === request.with);
  if (to === undefined) {
    const refused = await refusedNow(turn, known, { type: 'Assign', by: turn.person.id, to: '' as Person['id'] });
    if (refused !== null) return refused;
    const others = people.filter(({ id }) => id !== state.owner);
    if (others.length === 0) return say(reply(text(ask.noOne)));
    const items = others.map((person) =>
      button(labelOf(turn, person), { verb: 'question', n: String(number), do: 'assign', with: person.id }),
    );
    return say(reply(text(line(bold(ask.assign({ n: number })))), buttons(...inRows(items))));
  }
  const topic = state.raised === null ? '' : await wordsOf(turn, state.raised.topic);
  const due = state.deadlines?.due ?? turn.now;
  return commitStep(turn, known, {
    command: () => ok({ type: 'Assign', by: turn.person.id, to: to.id }),
    receipt: () => receiptOf(turn, number, done.assigned({ n: number, who: nameText(turn.words, to) })),
    told: () =>
      tell(turn, to.id === turn.person.id ? [] : [to], `q${number}:assigned`, (each) =>
        presentRaised(each, 'assigned', { ...aboutOf(turn, known), board }, topic, due),
      ),
  });
};

const LABEL = 30;
const labelOf = (turn: Turn, person: Person): string => {
  const role = turn.t.people.role[steeringRole(person)];
  const named = turn.t.difficulties.card.named({ role, name: nameText(turn.words, person) });
  return named.length <= LABEL ? named : nameText(turn.words, person).slice(0, LABEL);
};

/** The leader is asked; no leader needs to be. */
export const escalate = async (turn: Turn, known: Known): Promise<Said> => {
  const { number, state } = known;
  const people = await actingPeople(turn.deps, turn.config, turn.now);
  const leaders = people.filter(
    (person) => person.revokedAt === null && holds(person, 'leader') && person.id !== turn.person.id,
  );
  const topic = state.raised === null ? '' : await wordsOf(turn, state.raised.topic);
  return commitStep(turn, known, {
    command: () => ok({ type: 'Escalate', by: turn.person.id }),
    receipt: () => receiptOf(turn, number, turn.t.difficulties.done.escalated({ n: number })),
    told: () =>
      tell(turn, leaders, `q${number}:escalated`, (each) =>
        presentRaised(each, 'escalated', aboutOf(turn, known), topic, state.deadlines?.due ?? turn.now),
      ),
  });
};

/** The leader says whether other boards may find the answer. */
export const share = async (turn: Turn, known: Known, request: Asked): Promise<Said> => {
  const allowed = may(turn.person, 'share_answer');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const { number } = known;
  const shared = request.with === 'yes';
  const { done } = turn.t.difficulties;
  return commitStep(turn, known, {
    command: () => ok({ type: 'Share', by: turn.person.id, shared }),
    receipt: () => receiptOf(turn, number, shared ? done.shared({ n: number }) : done.notShared({ n: number })),
  });
};

/** Why it is taken back, then it is. */
export const retract = async (turn: Turn, known: Known, request: Asked): Promise<Said> => {
  const reason = ANSWER_REASONS.find((each) => each === request.with);
  const revision = Number(request.version ?? lastOf(known));
  if (reason !== undefined) return retractAnswer(turn, known, revision, reason);
  const { number } = known;
  const until = { due: turn.now, escalates: turn.now };
  const refused = await refusedNow(turn, known, {
    type: 'Retract',
    by: turn.person.id,
    revision,
    reason: 'mistake',
    ...until,
  });
  if (refused !== null) return refused;
  const { sure: ask, answerReason } = turn.t.difficulties;
  const items = ANSWER_REASONS.map((code) =>
    button(answerReason[code], {
      verb: 'question',
      n: String(number),
      do: 'retract',
      version: String(revision),
      with: code,
    }),
  );
  return say(reply(text(line(bold(ask.retract({ n: number })))), buttons(...inRows(items))));
};

/** The matter that is being put into words is settled by an answer that is there already: it is not filed. */
export const rely = async (turn: Turn, known: Known, { version }: Asked): Promise<Said> => {
  const { number } = known;
  const { dialogue } = turn.session;
  const { refusal, done } = turn.t.difficulties;
  const draft = dialogue?.kind === 'composing' && dialogue.about.act === 'raise' ? dialogue : null;
  const [own] = boardsOf(turn.person, 'officer', 'head');
  const board = boardsOf(turn.person, 'officer', 'head').find((each) => each === draft?.parts.board) ?? own;
  if (draft === null || board === undefined) return say(reply(text(refusal.stale)));
  const revision = Number(version ?? lastOf(known));
  const said = await commitStep(turn, known, {
    keep: { topic: draft.parts.words ?? '' },
    command: (kept) => ok({ type: 'Rely', by: turn.person.id, board, revision, topic: kept('topic') }),
    receipt: () => receiptOf(turn, number, done.relied({ n: number, revision: turn.words.f.revision(revision) })),
  });
  return said.outbound === undefined ? said : { ...said, dialogue: null };
};
