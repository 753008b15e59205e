import { button, buttons, replacing, reply, text } from '../../conversation/build.js';
import {
  type Paper,
  presentPaper,
  presentPaperConfirm,
  presentReceipt,
  unpackChoices,
} from '../../conversation/present/ballot-paper.js';
import { ballotTitle, namesOf } from '../../conversation/present/ballot-words.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { Ballot } from '../../domain/ballot/types.js';
import { castInto, checkChoices, mayVote, type VoteRefusal } from '../../domain/ballot/urn.js';
import type { BoardId } from '../../domain/ids.js';
import { may } from '../../domain/people/permissions.js';
import { assertNever } from '../../domain/result.js';
import type { Deps } from '../deps.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { aboutOf, findBallot } from './find.js';
import { ledBy } from './open.js';
import { readBallot, readUrn, removeUrn, writeUrn } from './store.js';

/** Every vote of a cluster at the same moment, and more. */
const ATTEMPTS = 50;
/** No letter or figure that is mistaken for another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const HALF = 4;

/** `K7M2-9QXF`: random, and of nothing that is known of the vote. */
const newReceipt = ({ ids }: Pick<Deps, 'ids'>): string => `${ids.random(LETTERS, HALF)}-${ids.random(LETTERS, HALF)}`;

/** Nothing said on the way to a vote is kept: neither with the session nor in memory. */
const secretly = (said: Said): Said => ({ ...said, secret: true });

const refusalText = (turn: Turn, number: number, refusal: VoteRefusal): string => {
  const { words } = turn;
  const r = words.t.ballots.refusal;
  const title = ballotTitle(words, number);
  switch (refusal.code) {
    case 'closed':
      return r.closing({ title });
    case 'not_entitled':
      return r.notEntitled({ title });
    case 'voted':
      return r.voted({ board: namesOf(words, [refusal.board]), title });
    case 'own_board':
      return r.ownBoard;
    case 'unknown_candidate':
      return r.unknownCandidate;
    case 'too_many':
      return r.tooMany({ most: refusal.most });
    case 'names_nobody':
      return r.namesNobody;
    default:
      return assertNever(refusal);
  }
};

/** In the place of the paper, so that no choice stays on the screen. */
const refused = (turn: Turn, number: number, refusal: VoteRefusal): Said =>
  secretly(say(replacing(reply(text(refusalText(turn, number, refusal))))));

/**
 * Casts it: the document of the ballot is read, added to and written whole, again where somebody else voted in between. No document may mean
 * that nobody has voted yet, or that the ballot was closed a moment ago: the facts are asked again once the vote is in, and a vote that came
 * too late is taken out and refused.
 */
const cast = async (turn: Turn, { number, board, choices }: Paper): Promise<Said> => {
  const { deps, config, now } = turn;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ballot = await readBallot(deps, config.id, number);
    if (ballot?.status !== 'open') return refused(turn, number, { code: 'closed' });
    const { version, urn } = await readUrn(deps, config.id, number);
    const receipt = newReceipt(deps);
    if (urn.receipts.includes(receipt)) continue;
    const after = castInto(ballot, urn, { board, choices, receipt, now });
    if (!after.ok) return refused(turn, number, after.error);
    if (!(await writeUrn(deps, config.id, number, version, after.value))) continue;
    if ((await readBallot(deps, config.id, number))?.status === 'open')
      return secretly(say(presentReceipt(turn.words, { number, board, receipt })));
    await removeUrn(deps, config.id, number);
    return refused(turn, number, { code: 'closed' });
  }
  throw new Error(`gave up on a ballot after ${ATTEMPTS} conflicts`);
};

/** Which board is voted for: the one named, the only one of the head's own that may, or the head is asked. */
const boardMeant = (
  turn: Turn,
  number: number,
  ballot: Ballot,
  named: string | undefined,
  roll: readonly BoardId[],
): BoardId | Said => {
  const { words } = turn;
  const { refusal, button: label } = words.t.ballots;
  const own = ledBy(turn.person, ballot.entitled);
  if (named !== undefined) {
    if (own.some((board) => board === named)) return named as BoardId;
    const name = namesOf(words, [named as BoardId]);
    return say(
      reply(
        text(
          ballot.entitled.some((board) => board === named)
            ? refusal.otherBoard({ board: name })
            : refusal.notEntitled({ title: ballotTitle(words, number) }),
        ),
      ),
    );
  }
  const [first, ...others] = own.filter((board) => !roll.includes(board));
  if (first === undefined)
    return own[0] ?? say(reply(text(refusal.notEntitled({ title: ballotTitle(words, number) }))));
  if (others.length === 0) return first;
  const choices = [first, ...others].map((board) => [
    button(label.forBoard({ board: namesOf(words, [board]) }), { verb: 'vote', n: String(number), board }),
  ]);
  return say(reply(text(ballotTitle(words, number)), buttons(...choices)));
};

/**
 * A head's vote for the board: choose, confirm, cast. Until it is cast the choice is in the buttons of the paper and nowhere else; afterwards
 * it is in the urn, and the paper gives way to a receipt that names nobody.
 */
export const vote: Handler<'vote'> = async (turn, request) => {
  const number = Number(request.n);
  const allowed = may(turn.person, 'vote');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const found = await findBallot(turn, request.n);
  if (!found.ok) return found.error;
  const ballot = found.value;
  const { urn } = await readUrn(turn.deps, turn.config.id, number);
  if (ballot.status === 'closed')
    return secretly(
      say(replacing(reply(text(turn.t.ballots.refusal.closed({ title: ballotTitle(turn.words, number) }))))),
    );
  const board = boardMeant(turn, number, ballot, request.board, urn.roll);
  if (typeof board !== 'string') return board;
  const open = mayVote(ballot, urn, board, turn.now);
  if (!open.ok) return refused(turn, number, open.error);
  const choices = request.with === undefined ? [] : unpackChoices(ballot, request.with);
  if (choices === null) return secretly(say(reply(text(turn.t.talk.oldButton))));
  const paper: Paper = { number, ballot, board, about: await aboutOf(turn, ballot), choices };
  const checked = checkChoices(ballot, board, choices);
  if (!checked.ok && (request.do === 'confirm' || request.do === 'cast' || checked.error.code !== 'names_nobody')) {
    const why = refusalText(turn, number, checked.error);
    return secretly(say(presentPaper(turn.words, { ...paper, choices: [] }, [why])));
  }
  if (request.do === 'cast') return cast(turn, paper);
  if (request.do === 'full') {
    const full = refusalText(turn, number, { code: 'too_many', most: ballot.choose });
    return secretly(say(presentPaper(turn.words, paper, [full])));
  }
  return secretly(
    say(request.do === 'confirm' ? presentPaperConfirm(turn.words, paper) : presentPaper(turn.words, paper)),
  );
};
