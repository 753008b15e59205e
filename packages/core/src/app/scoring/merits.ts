import { periodWindow } from '../../domain/calendar/window.js';
import { localDate } from '../../domain/calendar/zone.js';
import { boardOf, heirs } from '../../domain/cluster/roster.js';
import type { ClusterConfig } from '../../domain/cluster/types.js';
import type { BoardId } from '../../domain/ids.js';
import type { CalendarDate, Instant } from '../../domain/instant.js';
import { answerableOn } from '../../domain/models/ledger.js';
import { type BoardMerit, type Merit, meritsOf } from '../../domain/scoring/merits.js';
import { criteriaOf } from '../../domain/scoring/table.js';
import type { Opened, Reading } from '../../domain/scoring/types.js';
import type { Deps } from '../deps.js';
import { fold } from '../fold.js';
import { modelDecider } from '../models/models.js';
import { listNumbered, numberedStream } from '../numbered.js';

/** The good models that a year's points come from; `versions` null: no rule of the table asks for them. */
export type YearMerits = {
  of(board: BoardId): readonly BoardMerit[];
  readonly versions: NonNullable<Reading['models']> | null;
};

const NONE: YearMerits = { of: () => [], versions: null };

/** What came of a unit by the year's day: itself, or what it was merged or divided into. */
export const becameOf = (config: ClusterConfig, { day, boards }: Opened, unit: BoardId): readonly BoardId[] => {
  if (boards.includes(unit)) return [unit];
  const board = boardOf(config, unit);
  return board === undefined ? [] : heirs(config, board, day).map(({ id }) => id);
};

const modelsRead = async (deps: Pick<Deps, 'store'>, config: ClusterConfig, reading: Reading | undefined) =>
  reading === undefined
    ? listNumbered(deps, 'model', config.id, modelDecider)
    : Promise.all(
        (reading.models ?? []).map(async ({ model: number, version }) => ({
          number,
          ...(await fold(deps.store, numberedStream('model', config.id, number), modelDecider, { version })),
        })),
      );

/** Reads the good models of a year, as they are now or as they were when a table was frozen. */
export const readMerits = async (
  deps: Pick<Deps, 'store'>,
  config: ClusterConfig,
  opened: Opened,
  reading: Reading | undefined,
): Promise<YearMerits> => {
  if (!criteriaOf(opened.table).some(({ rule }) => rule.type === 'models')) return NONE;
  const models = await modelsRead(deps, config, reading);
  const { from } = periodWindow({ year: opened.year, part: 'Y' }, config.calendar.window);
  const dayOf = (at: Instant): CalendarDate => localDate(config.calendar.zone, at);
  const merits = meritsOf(
    models.map(({ number, state }) => ({ number, model: state })),
    { from, to: opened.day, dayOf },
  );
  // What was done after a merger is the merged board's own, whichever of its units began it.
  const unitOf = ({ unit, done }: Merit): BoardId =>
    answerableOn(config, unit, done === null ? opened.day : dayOf(done.at));
  const units = merits.map((merit) => ({ merit, unit: unitOf(merit) }));
  return {
    of: (board) =>
      units.flatMap(({ merit, unit }): readonly BoardMerit[] => {
        const became = becameOf(config, opened, unit);
        if (!became.includes(board)) return [];
        const former = unit === board ? [] : (boardOf(config, board)?.predecessors ?? []);
        return [{ ...merit, several: former.length > 1, divided: became.length > 1 }];
      }),
    versions: models.map(({ number, version }) => ({ model: number, version })),
  };
};
