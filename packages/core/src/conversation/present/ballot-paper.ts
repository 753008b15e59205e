import type { Ballot } from '../../domain/ballot/types.js';
import { choicesFor } from '../../domain/ballot/urn.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import { bold, button, buttons, line, replacing, reply, text } from '../build.js';
import type { Button, Reply } from '../reply.js';
import { ballotTitle, namesOf } from './ballot-words.js';
import type { Words } from './words.js';

/** One board's ballot before it is cast. Its choices are in its buttons and nowhere else. */
export type Paper = {
  readonly number: number;
  readonly ballot: Ballot;
  readonly board: BoardId;
  readonly about: string;
  readonly choices: readonly BoardId[];
};

/** The candidates chosen as one number, a bit for each in the ballot's order: short enough for a button, and no name. */
export const packChoices = ({ candidates }: Pick<Ballot, 'candidates'>, choices: readonly BoardId[]): string =>
  candidates.reduce((sum, candidate, at) => sum + (choices.includes(candidate) ? 2 ** at : 0), 0).toString(36);

/** Null for a number that is none of this ballot. */
export const unpackChoices = (
  { candidates }: Pick<Ballot, 'candidates'>,
  packed: string,
): readonly BoardId[] | null => {
  const sum = /^[0-9a-z]{1,10}$/.test(packed) ? Number.parseInt(packed, 36) : Number.NaN;
  if (Number.isNaN(sum) || sum >= 2 ** candidates.length) return null;
  return candidates.filter((_, at) => Math.floor(sum / 2 ** at) % 2 === 1);
};

const nameOf = ({ config }: Words, board: BoardId): string => boardOf(config, board)?.name ?? board;

const inPairs = (all: readonly Button[]): readonly (readonly Button[])[] =>
  all.flatMap((_, at) => (at % 2 === 0 ? [all.slice(at, at + 2)] : []));

const headingOf = (words: Words, { number, board }: Paper): string =>
  words.t.ballots.paper.heading({ title: ballotTitle(words, number), board: nameOf(words, board) });

/** The candidates to choose among; `before` is said first. */
export const presentPaper = (words: Words, paper: Paper, before: readonly string[] = []): Reply => {
  const { t } = words;
  const { ballot, board, choices } = paper;
  const n = String(paper.number);
  const one = ballot.choose === 1;
  const to = (after: readonly BoardId[], step: string) =>
    ({ verb: 'vote', n, board, with: packChoices(ballot, after), do: step }) as const;
  const candidates = choicesFor(ballot, board).map((candidate) => {
    const name = nameOf(words, candidate);
    if (one) return button(name, to([candidate], 'confirm'));
    return choices.includes(candidate)
      ? button(
          t.ballots.button.chosen({ board: name }),
          to(
            choices.filter((each) => each !== candidate),
            'pick',
          ),
        )
      : button(name, choices.length < ballot.choose ? to([...choices, candidate], 'pick') : to(choices, 'full'));
  });
  return replacing(
    reply(
      text(
        ...before,
        line(bold(headingOf(words, paper))),
        t.ballots.paper.about({ about: paper.about }),
        one ? t.ballots.paper.chooseOne : t.ballots.paper.choose({ most: ballot.choose }),
        ...(choices.length === 0 ? [] : [t.ballots.paper.chosen({ n: choices.length, most: ballot.choose })]),
        t.ballots.paper.secret,
      ),
      buttons(...inPairs(candidates), [
        ...(choices.length > 0 ? [button(t.ballots.button.next, to(choices, 'confirm'), 'primary')] : []),
        ...(ballot.rule.abstain ? [button(t.ballots.button.empty, to([], 'confirm'))] : []),
      ]),
    ),
  );
};

/** The last word before it is cast. */
export const presentPaperConfirm = (words: Words, paper: Paper): Reply => {
  const { t } = words;
  const { ballot, board, choices } = paper;
  const n = String(paper.number);
  const packed = packChoices(ballot, choices);
  const named = nameOf(words, board);
  return replacing(
    reply(
      text(
        line(bold(headingOf(words, paper))),
        choices.length === 0
          ? t.ballots.paper.confirmEmpty({ board: named })
          : t.ballots.paper.confirm({ board: named, names: namesOf(words, choices) }),
        t.ballots.paper.final,
      ),
      buttons([
        button(t.ballots.button.cast, { verb: 'vote', n, board, with: packed, do: 'cast' }, 'primary'),
        button(t.ballots.button.again, { verb: 'vote', n, board, with: packed, do: 'pick' }),
      ]),
    ),
  );
};

/** That a board has voted, in the place of the paper: it names nobody, and neither do its buttons. */
export const presentReceipt = (
  words: Words,
  { number, board, receipt }: { readonly number: number; readonly board: BoardId; readonly receipt: string },
): Reply => {
  const { paper, button: label } = words.t.ballots;
  return replacing(
    reply(
      text(
        line(bold(paper.receipt({ board: nameOf(words, board), title: ballotTitle(words, number) }))),
        line(bold(paper.code({ code: receipt }))),
        paper.codeUse,
      ),
      buttons([button(label.open({ n: number }), { verb: 'ballot', n: String(number) })]),
    ),
  );
};
