import { reply, text } from '../../conversation/build.js';
import { ballotTitle, namesOf } from '../../conversation/present/ballot-words.js';
import { type BallotView, presentBallot } from '../../conversation/present/ballots.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import type { BallotRefusal } from '../../domain/ballot/decide.js';
import type { Ballot } from '../../domain/ballot/types.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { assertNever, ok, type Result, refuse } from '../../domain/result.js';
import { say } from '../steering/rounds.js';
import { readText } from '../texts.js';
import type { Said, Turn } from '../turn.js';
import { readBallot, rollOf } from './store.js';

/** The ballot of a number, for whoever may see that there is one. */
export const findBallot = async (turn: Turn, n: string): Promise<Result<Ballot, Said>> => {
  const allowed = may(turn.person, 'see_ballots');
  if (!allowed.ok) return refuse(say(presentRoleMissing(turn.words, allowed.error)));
  const ballot = await readBallot(turn.deps, turn.config.id, Number(n));
  return ballot === null ? refuse(say(reply(text(turn.t.ballots.refusal.unknown({ n }))))) : ok(ballot);
};

/** What it is about. */
export const aboutOf = async ({ deps, t }: Pick<Turn, 'deps' | 't'>, { title }: Ballot): Promise<string> =>
  (title === null ? null : await readText(deps, title)) ?? t.directives.erased;

/** Boards a person may still vote for; only while it is open. */
export const votesOf = ({ person }: Turn, ballot: Ballot, roll: readonly BoardId[]): readonly BoardId[] => {
  const own = boardsOf(person, 'head');
  return ballot.status === 'open'
    ? ballot.entitled.filter((board) => own.includes(board) && !roll.includes(board))
    : [];
};

export const ballotView = async (turn: Turn, number: number, ballot: Ballot): Promise<BallotView> => {
  const roll = await rollOf(turn.deps, turn.config.id, { number, ballot });
  return {
    number,
    ballot,
    now: turn.now,
    about: await aboutOf(turn, ballot),
    roll,
    votes: votesOf(turn, ballot, roll),
    steers: may(turn.person, 'open_ballot').ok,
  };
};

/** As it stands or ended. */
export const showBallot = async (turn: Turn, number: number, ballot: Ballot): Promise<Said> =>
  say(presentBallot(turn.words, await ballotView(turn, number, ballot)));

/** Why nothing was done. */
export const ballotRefusalText = (turn: Turn, number: number, refusal: BallotRefusal): string => {
  const { words } = turn;
  const b = words.t.ballots;
  const title = ballotTitle(words, number);
  switch (refusal.code) {
    case 'wrong_state':
      return refusal.status === 'closed' ? b.refusal.ended({ title }) : b.refusal.unknown({ n: String(number) });
    case 'too_few_candidates':
      return b.refusal.tooFewCandidates;
    case 'choose_out_of_range':
      return b.refusal.chooseOutOfRange({ most: refusal.most });
    case 'too_few_entitled':
      return b.refusal.tooFewEntitled({ fewest: refusal.fewest });
    case 'closes_past':
      return b.ask.past({ time: words.f.dateTime(refusal.closes) });
    case 'share_out_of_range':
      return b.refusal.shareOutOfRange;
    case 'all_voted':
      return b.refusal.allVoted({ title });
    case 'chased_today':
      return b.chasedAlready({ names: namesOf(words, refusal.boards) });
    case 'takes_a_reason':
      return b.ask.reason({ title, names: namesOf(words, refusal.missing) });
    default:
      return assertNever(refusal);
  }
};

export const sayBallotRefusal = (turn: Turn, number: number, refusal: BallotRefusal): Said =>
  say(reply(text(ballotRefusalText(turn, number, refusal))));
