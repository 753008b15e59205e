import { reply, text } from '../../conversation/build.js';
import { ballotName, ballotTitle } from '../../conversation/present/ballot-words.js';
import { presentBallotList, presentReceipts } from '../../conversation/present/ballots.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { may } from '../../domain/people/permissions.js';
import { beginComposing } from '../compose/steps.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { ballotComposition } from './compose.js';
import { findBallot, showBallot, votesOf } from './find.js';
import { notOpening } from './open.js';
import { vote } from './vote.js';
import { listedBallots } from './waiting.js';

const begin = (turn: Turn, title: string): Promise<Said> | Said =>
  notOpening(turn) ?? beginComposing(turn, ballotComposition, { parts: title === '' ? {} : { title } });

/** Whether a receipt is in the urn: asked by whoever holds it, once the ballot is closed. */
const checkReceipt = async (turn: Turn, n: string, written: string): Promise<Said> => {
  const found = await findBallot(turn, n);
  if (!found.ok) return found.error;
  const b = turn.t.ballots;
  const number = Number(n);
  const letters = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const code = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  const title = ballotName(turn.words, number);
  const receipts = found.value.closed?.receipts;
  if (receipts === undefined) return say(reply(text(b.notCheckedYet({ title: ballotTitle(turn.words, number) }))));
  return say(reply(text((receipts.includes(code) ? b.inUrn : b.notInUrn)({ code, title }))));
};

const ONE = /^(?:số|so|no\.?)?\s*#?(\d{1,5})$/iu;
const RECEIPT = /^(?:số|so|no\.?)?\s*#?(\d{1,5})\s+(?:mã|ma|code|receipt)?\s*([a-z0-9]{4}[\s-]?[a-z0-9]{4})$/iu;

/** `/bophieu`: the paper of the only ballot that waits for one's vote, one by its number, a receipt, or a new one. */
export const ballot: Handler<'ballot'> = async (turn, request) => {
  const allowed = may(turn.person, 'see_ballots');
  if (!allowed.ok) return say(presentRoleMissing(turn.words, allowed.error));
  const said = request.said?.trim() ?? '';
  const n = request.n ?? ONE.exec(said)?.[1];
  if (n !== undefined) {
    const found = await findBallot(turn, n);
    if (!found.ok) return found.error;
    return request.do === 'receipts' && found.value.status === 'closed'
      ? say(presentReceipts(turn.words, { number: Number(n), ballot: found.value }))
      : showBallot(turn, Number(n), found.value);
  }
  const [, of, code] = RECEIPT.exec(said) ?? [];
  if (of !== undefined && code !== undefined) return checkReceipt(turn, of, code);
  const all = await listedBallots(turn);
  const opens = may(turn.person, 'open_ballot').ok;
  const waiting = all.filter((each) => votesOf(turn, each.ballot, each.roll).length > 0);
  // “/bophieu Thái Bình” of who votes and opens none: the choice is made on the paper and left unread here.
  if (request.do === 'new' || (said !== '' && (opens || waiting.length === 0))) return begin(turn, said);
  const [only, ...others] = waiting;
  if (request.do !== 'list' && only !== undefined && others.length === 0)
    return vote(turn, { verb: 'vote', n: String(only.number) });
  if (all.length === 0 && opens && request.do === undefined) return begin(turn, '');
  return say(presentBallotList(turn.words, { all, steers: opens, now: turn.now }));
};
