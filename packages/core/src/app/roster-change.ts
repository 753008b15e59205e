import { parsePeriod } from '../domain/calendar/periods.js';
import { isoIn, localDate } from '../domain/calendar/zone.js';
import type { RosterChange } from '../domain/cluster/change.js';
import { changeRoster } from '../domain/cluster/change.js';
import { hasEnded, type RosterVersion, rosterVersions } from '../domain/cluster/roster.js';
import { stretchesIn } from '../domain/cluster/stretches.js';
import type { Board, ClusterConfig } from '../domain/cluster/types.js';
import { nextCycle } from '../domain/cycle/current.js';
import type { CycleInstants } from '../domain/cycle/types.js';
import type { BoardId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import { holds } from '../domain/people/grants.js';
import { movesOn } from '../domain/people/moves.js';
import type { Person } from '../domain/people/types.js';
import { ok, type Result, refuse } from '../domain/result.js';
import { parseClusterFile } from './codec/cluster-file.js';
import { listCycles, type OpenedCycle } from './cycles.js';
import type { Deps } from './deps.js';
import type { OperatorRefusal } from './operator.js';
import { actingOn } from './people/acting.js';
import { listPeople } from './people/documents.js';

const named = (boards: readonly Board[]): string => boards.map(({ id, name }) => `${id} (${name})`).join(', ');

const owing = (config: ClusterConfig, instants: CycleInstants): readonly BoardId[] =>
  stretchesIn(config, instants).map(({ board }) => board);

const sameBoards = (a: readonly BoardId[], b: readonly BoardId[]): boolean =>
  a.length === b.length && a.every((board) => b.includes(board));

const ofCalendar = (cycles: readonly OpenedCycle[]): readonly OpenedCycle[] =>
  cycles.filter(({ instants }) => parsePeriod(instants.period) !== null);

/** A change of the boards that would rewrite a period whose figures are locked; null when it touches none. */
export const lockedPeriod = async (
  deps: Pick<Deps, 'store' | 'clock'>,
  before: ClusterConfig,
  after: ClusterConfig,
): Promise<OperatorRefusal | null> => {
  const now = deps.clock.now();
  const rewritten = { ...before, boards: after.boards };
  const locked = ofCalendar(await listCycles(deps, before.id)).findLast(
    ({ instants }) => instants.lock < now && !sameBoards(owing(before, instants), owing(rewritten, instants)),
  );
  if (locked === undefined) return null;
  const { period, lock, cutoff } = locked.instants;
  return {
    code: 'locked_period',
    message: `${period} was locked on ${localDate(before.calendar.zone, lock)}, so its boards stay as they were; let the change count from a day after its cut-off, ${cutoff}`,
  };
};

/** The configuration after a merger or split, checked as a file would be. */
export const changedConfig = (config: ClusterConfig, change: RosterChange): Result<ClusterConfig, OperatorRefusal> => {
  const changed = changeRoster(config, change);
  if (!changed.ok) return changed;
  const checked = parseClusterFile(JSON.parse(JSON.stringify(changed.value)));
  if (checked.ok) return ok(changed.value);
  const [first] = checked.error;
  return refuse({ code: first?.code ?? 'invalid', message: checked.error.map(({ message }) => message).join('; ') });
};

const same = (a: readonly Board[], b: readonly Board[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const missingIn = (other: RosterVersion, of: RosterVersion): readonly Board['id'][] =>
  of.boards.flatMap(({ id }) => (other.boards.some((board) => board.id === id) ? [] : [id]));

/** The same boards end and begin on that day: it brings nothing that was not to come anyway. */
const sameTurn = (
  [before, after]: readonly [RosterVersion, RosterVersion],
  [oldBefore, oldAfter]: readonly [RosterVersion | undefined, RosterVersion | undefined],
): boolean =>
  oldBefore !== undefined &&
  oldAfter !== undefined &&
  sameBoards(missingIn(after, before), missingIn(oldAfter, oldBefore)) &&
  sameBoards(missingIn(before, after), missingIn(oldBefore, oldAfter));

const who = (people: readonly Person[]): string => people.map(({ id, name }) => (name === '' ? id : name)).join(', ');

const movers = (config: ClusterConfig, people: readonly Person[], { from }: RosterVersion): readonly string[] => {
  const moves = people.flatMap((person) => movesOn(config, person.grants, from).map((move) => ({ person, ...move })));
  const lines = moves.map(({ person, role, from: before, to }) =>
    to === null
      ? `  ${who([person])}, ${role} of ${before.id}, is left without a board; the secretary is told`
      : `  ${who([person])}, ${role} of ${before.id}, becomes ${role} of ${to.id}`,
  );
  return lines.length === 0 ? ['  nobody is enrolled for the boards that end'] : lines;
};

/** What one day of the new roster brings. */
const dayLines = (config: ClusterConfig, people: readonly Person[], version: RosterVersion, before: RosterVersion) => {
  const ending = before.boards.filter((board) => !version.boards.includes(board));
  const begun = version.boards.filter((board) => !before.boards.includes(board));
  return [
    `From ${version.from} on there are ${version.boards.length} boards (${before.boards.length} before):`,
    ...(ending.length === 0 ? [] : [`  ending with ${before.to ?? ''}: ${named(ending)}`]),
    ...begun.map(
      (board) =>
        `  beginning: ${named([board])}${board.predecessors.length === 0 ? '' : `, out of ${board.predecessors.join(' and ')}`}`,
    ),
    ...movers(config, people, version),
  ];
};

const remindedLine = (
  config: ClusterConfig,
  people: readonly Person[],
  board: BoardId,
  cutoff: CycleInstants['cutoff'],
) => {
  const officers = people.filter((person) => holds(actingOn(config, person, cutoff), 'officer', board));
  return officers.length === 0
    ? `  ${board} will have nobody to remind: its head, else the secretary is told`
    : `  ${board} will be reminded through ${who(officers)}`;
};

/** What becomes of the next round: who owes it, and who hears of it. */
const nextLines = (before: ClusterConfig, after: ClusterConfig, people: readonly Person[], now: Instant) => {
  const next = nextCycle(after.calendar, now);
  if (!next.ok) return [];
  const [then, will] = [owing(before, next.value), owing(after, next.value)];
  const { period, cutoff, due } = next.value;
  if (sameBoards(then, will)) return [`The next round, ${period}, is owed by the same ${will.length} boards.`];
  const gone = then.filter((board) => !will.includes(board));
  return [
    `The next round, ${period} (due ${isoIn(after.calendar.zone, due)}), is owed by ${will.length} boards instead of ${then.length}:`,
    ...(gone.length === 0 ? [] : [`  no report of and no reminder to: ${gone.join(', ')}`]),
    ...will.filter((board) => !then.includes(board)).map((board) => remindedLine(after, people, board, cutoff)),
  ];
};

/** What a cluster file would change about the boards, in words, a line each; empty when it changes nothing about them. */
export const rosterPreview = async (
  deps: Pick<Deps, 'store' | 'clock'>,
  before: ClusterConfig,
  after: ClusterConfig,
): Promise<readonly string[]> => {
  if (same(before.boards, after.boards)) return [];
  const now = deps.clock.now();
  const people = (await listPeople(deps)).filter((person) => person.revokedAt === null);
  const old = rosterVersions(before);
  const versions = rosterVersions(after);
  const days = versions.flatMap((version, index) => {
    const earlier = versions[index - 1];
    const at = old.findIndex(({ from }) => from === version.from);
    if (earlier === undefined || sameTurn([earlier, version], [old[at - 1], old[at]])) return [];
    return dayLines(after, people, version, earlier);
  });
  const today = localDate(before.calendar.zone, now);
  const open = ofCalendar(await listCycles(deps, before.id)).filter(({ instants }) => now <= instants.lock);
  const kept = open
    .filter(({ instants }) => !sameBoards(owing(before, instants), owing(after, instants)))
    .map(
      ({ instants, boards }) =>
        `${instants.period} is open already and stays with its ${boards.length} boards; whoever moves enters and corrects it until it is locked.`,
    );
  const codes = before.boards.filter(
    (board) => !hasEnded(board, today) && hasEnded(after.boards.find(({ id }) => id === board.id) ?? board, today),
  );
  return [
    ...days,
    ...kept,
    ...nextLines(before, after, people, now),
    ...(codes.length === 0 ? [] : [`Codes made for ${codes.map(({ id }) => id).join(', ')} are no longer accepted.`]),
  ];
};
