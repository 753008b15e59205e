import { ballotTitle } from '../../conversation/present/ballot-words.js';
import type { PlannedMatter } from '../../domain/reminder/types.js';
import type { MatterSource } from '../matters.js';
import { listBallots, readUrn } from './store.js';

/**
 * The vote that each entitled board owes until a ballot ends, as it joins the reminders of its heads. Only the roll is looked at, which
 * everybody may see; it says that a board has voted, not when, so what is done counts from the opening. A vote edits no older card, for
 * it leaves no trace outside the ballot.
 */
export const ballotMatters: MatterSource = {
  of: 'ballot',
  between: async (deps, config, from, to) => {
    const open = (await listBallots(deps, config.id)).flatMap(({ number, ballot }) =>
      ballot.status === 'open' && ballot.openedAt !== null && ballot.closes !== null
        ? [{ number, entitled: ballot.entitled, opens: ballot.openedAt, closes: ballot.closes }]
        : [],
    );
    const planned = await Promise.all(
      open
        .filter(({ opens, closes }) => opens <= to && from <= closes)
        .map(async ({ number, entitled, opens, closes }) => {
          const { roll } = (await readUrn(deps, config.id, number)).urn;
          return entitled.map(
            (board): PlannedMatter => ({
              of: 'ballot',
              id: String(number),
              board,
              owner: 'head',
              opens,
              due: closes,
              until: closes,
              doneSince: roll.includes(board) ? opens : null,
            }),
          );
        }),
    );
    return planned.flat();
  },
  wording:
    async () =>
    (words, { id, board, because }) => {
      const { owed, button } = words.t.ballots;
      return {
        name: ballotTitle(words, Number(id)),
        owes: owed.owes,
        done: owed.done,
        button:
          board === null || because === 'orphan'
            ? { label: button.open({ n: Number(id) }), request: { verb: 'ballot', n: id } }
            : { label: button.vote, request: { verb: 'vote', n: id, board } },
      };
    },
};
