import type { Request } from '../../conversation/request.js';
import type { BoardId } from '../../domain/ids.js';
import { holds } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { type BoardScore, scoreOf } from '../../domain/scoring/compute.js';
import { type Place, rankBoards } from '../../domain/scoring/rank.js';
import { publishedVersion, type Version } from '../../domain/scoring/types.js';
import type { Turn } from '../turn.js';
import { type OpenYear, ownIn } from './find.js';
import { standingsOf } from './standings.js';

/** The table a person looks at: a frozen version, or, `version` null, as it stands now. */
export type SeenTable = {
  readonly version: Version | null;
  readonly scores: readonly BoardScore[];
  readonly places: readonly Place[];
};

/** Which table somebody may look at; `own`: nothing but their own boards' points; null: nothing yet. */
export type Seen = { readonly kind: 'version'; readonly version: Version } | { readonly kind: 'now' | 'own' } | null;

export const decides = ({ person }: Turn): boolean => may(person, 'decide_scores').ok;

/**
 * Secretary and leader always: as it stands while it is open, else the last version. Everybody else what is published; before, boards
 * their own points, and all of them where the table says so.
 */
export const seenBy = (turn: Turn, at: OpenYear, request: Pick<Request<'ranking'>, 'do' | 'version'>): Seen => {
  const { scoring, opened } = at;
  const inside = decides(turn);
  const published = publishedVersion(scoring);
  const wanted = scoring.versions.find(({ number }) => String(number) === request.version);
  if (wanted !== undefined && (inside || wanted.published !== null)) return { kind: 'version', version: wanted };
  if (inside) {
    const last = scoring.versions.at(-1);
    return scoring.state === 'open' || request.do === 'now' || last === undefined
      ? { kind: 'now' }
      : { kind: 'version', version: last };
  }
  if (published !== null) return { kind: 'version', version: published };
  if (ownIn(turn, opened).length > 0) return { kind: opened.table.visible === 'always' ? 'now' : 'own' };
  return opened.table.visible === 'always' && !holds(turn.person, 'observer') ? { kind: 'now' } : null;
};

export const tableSeen = async (turn: Turn, at: OpenYear, version: Version | null): Promise<SeenTable> => {
  const { scoring, opened } = at;
  if (version === null) {
    const { scores, places } = await standingsOf(turn.deps, turn.config, scoring, opened, turn.now);
    return { version, scores, places };
  }
  const scores = version.snapshot.boards.map((board) => scoreOf(opened.table, board));
  return { version, scores, places: rankBoards(opened.table, scores) };
};

/** Whether a board's receipt is one's own to read before anything is published. */
export const isOwn = (turn: Turn, { opened }: OpenYear, board: BoardId): boolean => ownIn(turn, opened).includes(board);

/** Nobody has a point of any kind: that is no ranking yet. */
export const nothingScored = (scores: readonly BoardScore[]): boolean =>
  scores.every(({ lines }) => lines.every(({ points }) => points === 0));
