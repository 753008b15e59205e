import { reply, text } from '../../conversation/build.js';
import { presentModel } from '../../conversation/present/model-card.js';
import { namedModel, type TitledModel } from '../../conversation/present/models.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { grownFrom, originsOf, spreadOf } from '../../domain/models/ledger.js';
import { MODEL_WITHDRAWALS, type Model, type NumberedModel } from '../../domain/models/types.js';
import { may } from '../../domain/people/permissions.js';
import { isInside } from '../queries/asking.js';
import { readWho } from '../queries/who.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { act, askReason, refusedBefore } from './act.js';
import { giveUp, startAdopt, startResult } from './adopt.js';
import { closeRound, decline, openOne, recognise } from './evaluate.js';
import { actingFor, isShown, listModels, livingOwn, titled, wordsOf } from './models.js';
import { startEdit } from './register.js';
import { deedsOn } from './rights.js';
import { showScores, startScore } from './score.js';
import { peopleOf, tellOf } from './told.js';

/** The result of the last evaluation goes to the board that registered the model and to those who run the cluster. */
const judged = (turn: Turn, model: Model, read: ReadonlyMap<string, string | null>) => {
  const last = model.rounds.at(-1);
  const own = actingFor(turn, model.board) !== null;
  if (last === undefined || !(own || isInside(turn))) return { scored: null, comments: [] };
  const closed = last.closed !== null;
  const forBoard =
    closed && own ? last.scores.flatMap(({ comment }) => (comment?.forBoard === true ? [comment] : [])) : [];
  return {
    scored: { spread: closed ? spreadOf(last) : null, closed, n: last.scores.length, openly: isInside(turn) },
    comments: forBoard.map(({ text: id }) => read.get(id) ?? turn.t.models.erased),
  };
};

export const showModel = async (turn: Turn, of: NumberedModel, full = false): Promise<Said> => {
  const all = await listModels(turn);
  const { number, model } = of;
  const seen = all.filter((each) => isShown(turn, each.model));
  const pick = (numbers: readonly number[]): Promise<readonly TitledModel[]> =>
    Promise.all(seen.filter((each) => numbers.includes(each.number)).map((each) => titled(turn, each)));
  const read = await wordsOf(turn, model);
  const { content, by, edited, withdrawn } = model;
  const who = await readWho(
    turn,
    [by, ...(edited === null ? [] : [edited.by]), ...(withdrawn === null ? [] : [withdrawn.by])],
    [],
  );
  const view = {
    ...(await titled(turn, of)),
    words: (id: Parameters<typeof read.get>[0]) => read.get(id) ?? null,
    origins: await pick(originsOf(all, number).slice(0, 1)),
    grown: await pick(grownFrom(all, number)),
    ...judged(turn, model, read),
    who: who.person,
    deeds: content === null ? [] : deedsOn(turn, model),
    full,
  };
  return say(presentModel(turn.words, view));
};

/** A board takes its model back: the reason is pressed, then confirmed. */
const withdraw = async (turn: Turn, of: TitledModel, reason: string | undefined, sure: boolean): Promise<Said> => {
  const allowed = may(turn.person, 'register_model');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const board = actingFor(turn, of.model.board) ?? livingOwn(turn)[0];
  const { withdraw: words, withdrawal, button: label } = turn.t.models;
  if (board === undefined) return say(reply(text(turn.t.models.refusal.noBoard)));
  const chosen = MODEL_WITHDRAWALS.find((each) => each === reason);
  const named = namedModel(turn.words, of);
  const command = {
    type: 'Withdraw',
    by: turn.person.id,
    roster: turn.config,
    board,
    reason: chosen ?? 'other',
  } as const;
  const where = { verb: 'model', n: String(of.number), do: 'withdraw' } as const;
  if (chosen === undefined || !sure) {
    const refused = await refusedBefore(turn, of, command);
    return (
      refused ??
      askReason(where, chosen, {
        reasons: MODEL_WITHDRAWALS.map((code) => ({ code, label: withdrawal[code] })),
        ask: words.ask({ named }),
        sure: chosen === undefined ? '' : words.sure({ named, reason: withdrawal[chosen] }),
        done: label.withdraw,
      })
    );
  }
  const people = await peopleOf(turn, [of.model.board]);
  return act(turn, of, command, words.done({ named, reason: withdrawal[chosen] }), () =>
    tellOf(turn, people, `model:${of.number}`, [of], (to) =>
      to.t.models.told.withdrawn({ named: namedModel(to, of), reason: to.t.models.withdrawal[chosen] }),
    ),
  );
};

const doOn = async (
  turn: Turn,
  of: TitledModel,
  request: { do?: string; with?: string; sure?: string },
): Promise<Said> => {
  const sure = request.sure === 'yes';
  switch (request.do) {
    case 'score':
      return startScore(turn, of);
    case 'scores':
      return showScores(turn, of);
    case 'close':
      return closeRound(turn, of);
    case 'yes':
      return recognise(turn, of);
    case 'no':
      return decline(turn, of, request.with);
    case 'adopt':
      return startAdopt(turn, of);
    case 'confirm':
    case 'report':
      return startResult(turn, of, request.do);
    case 'leave':
      return giveUp(turn, of, request.with, sure);
    case 'open':
      return openOne(turn, of);
    case 'edit':
      return startEdit(turn, of);
    case 'withdraw':
      return withdraw(turn, of, request.with, sure);
    default:
      return showModel(turn, of, request.do === 'full');
  }
};

/** A model's card, and what is done from it. Who may not see a model may do nothing with it. */
export const answerModel: Handler<'model'> = async (turn, request) => {
  const { refusal } = turn.t.models;
  const found = (await listModels(turn)).find(({ number }) => String(number) === request.n);
  if (found === undefined) return say(reply(text(refusal.noModel({ text: request.n.slice(0, 20) }))));
  if (!isShown(turn, found.model)) return say(reply(text(refusal.notShown({ text: request.n }))));
  return doOn(turn, await titled(turn, found), request);
};
