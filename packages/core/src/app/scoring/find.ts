import { button, buttons, reply, text } from '../../conversation/build.js';
import { yearOf } from '../../domain/cluster/leads.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import { boardsOf } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import type { Opened, Scoring } from '../../domain/scoring/types.js';
import { say } from '../steering/rounds.js';
import type { Said, Turn } from '../turn.js';
import { readScoring, scoringYears } from './stream.js';

/** The scoring of one year that is under way or over. */
export type OpenYear = {
  readonly year: number;
  readonly scoring: Scoring;
  readonly opened: Opened;
  readonly version: number;
};

export const thisYear = (turn: Turn): number => yearOf(turn.words.f.localDate(turn.now));

/** The year that is asked about: the one said, else the last one that was opened, else the present one. */
export const yearAsked = async (turn: Turn, said: string | undefined): Promise<number> => {
  const present = thisYear(turn);
  if (said === 'this') return present;
  if (said === 'last') return present - 1;
  if (said !== undefined && /^20\d\d$/.test(said)) return Number(said);
  return (await scoringYears(turn.deps, turn.config.id)).at(-1) ?? present;
};

/** Not opened yet: said so, with the way to open it for whoever may. */
export const sayNotOpened = (turn: Turn, year: number): Said => {
  const { t } = turn.words;
  const opens = may(turn.person, 'decide_scores').ok && turn.config.scoring !== undefined;
  return say(
    reply(
      text(t.scoring.notOpened({ year }), ...(opens ? [] : [t.scoring.notOpenedNext])),
      buttons(
        opens
          ? [button(t.scoring.button.open({ year }), { verb: 'score', year: String(year), do: 'open' }, 'primary')]
          : [],
        [button(t.scoring.button.rules, { verb: 'ranking', do: 'rules' })],
      ),
    ),
  );
};

export const openYear = async (turn: Turn, said: string | undefined): Promise<Result<OpenYear, Said>> => {
  const year = await yearAsked(turn, said);
  const { state: scoring, version } = await readScoring(turn.deps, turn.config.id, year);
  return scoring.opened === null
    ? refuse(sayNotOpened(turn, year))
    : ok({ year, scoring, opened: scoring.opened, version });
};

/** A person's own boards: those they act for, and every unit these were made of. */
export const ownAll = ({ person, config }: Turn): readonly BoardId[] => {
  const found = new Set<BoardId>();
  const add = (id: BoardId): void => {
    if (found.has(id)) return;
    found.add(id);
    boardOf(config, id)?.predecessors.forEach(add);
  };
  boardsOf(person, 'officer', 'head').forEach(add);
  return [...found];
};

/** Their own boards among those of the year. */
export const ownIn = (turn: Turn, opened: Opened): readonly BoardId[] => {
  const own = ownAll(turn);
  return opened.boards.filter((board) => own.includes(board));
};

/** The board of the year that an id means: itself, or the one of the same name. */
export const boardOfYear = (turn: Turn, opened: Opened, id: string): BoardId | undefined => {
  const name = boardOf(turn.config, id)?.name;
  return (
    opened.boards.find((board) => board === id) ??
    opened.boards.find((board) => boardOf(turn.config, board)?.name === name && name !== undefined)
  );
};

/** The boards they are to cross-score. */
export const assignedTo = (turn: Turn, opened: Opened): readonly BoardId[] => {
  const own = ownIn(turn, opened);
  return opened.pairs.filter(({ scorer }) => own.includes(scorer)).map(({ scored }) => scored);
};
