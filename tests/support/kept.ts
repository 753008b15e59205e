import {
  type BoardId,
  type CycleInstants,
  cycleInstants,
  type FieldValue,
  parsePeriod,
  type ReportEvent,
  type Store,
} from '@clusterbot/core';
import { CLUSTER, complete } from './reports.js';

type StreamId = Parameters<Store['read']>[0];
type Json = Parameters<Store['documents']['put']>[2];

const write = async (store: Store, stream: string, at: CycleInstants['due'], events: readonly object[]) => {
  const { version } = await store.read(stream as StreamId);
  for (const [index, event] of events.entries()) {
    const { type, ...data } = event as { readonly type: string };
    await store.commit({
      stream: stream as StreamId,
      expected: version + index,
      key: `${stream}:${version + index}`,
      at,
      events: [{ type, v: 1, data: data as unknown as Json }],
    });
  }
};

/** The boards that existed at the cut-off of a period. */
export const boardsAt = (cutoff: string): readonly BoardId[] =>
  CLUSTER.boards
    .filter((each) => each.validFrom <= cutoff && (each.validTo === null || cutoff <= each.validTo))
    .map((each) => each.id);

export const instantsFor = (id: string): CycleInstants => {
  const period = parsePeriod(id);
  const instants = period === null ? null : cycleInstants(CLUSTER.calendar, period);
  if (instants === null || !instants.ok) throw new Error(id);
  return instants.value;
};

/**
 * Writes a period into a store as if it had been reported there: the cycle, every board's duty, and one complete hand-in at the
 * due instant of each board named, with these figures among it. Synthetic.
 */
export const keepPeriod = async (
  store: Store,
  id: string,
  figures: Readonly<Record<string, Readonly<Record<string, FieldValue>>>>,
): Promise<CycleInstants> => {
  const instants = instantsFor(id);
  const boards = boardsAt(instants.cutoff);
  const cycle = `cycle:${CLUSTER.id}:${id}`;
  const opened = (await store.read(cycle as StreamId)).version > 0;
  if (!opened)
    await write(store, cycle, instants.opens, [{ type: 'CycleOpened', instants, form: CLUSTER.form, boards }]);
  for (const board of boards) {
    const stream = `report:${CLUSTER.id}:${id}:${board}`;
    const { due, lock } = instants;
    const expected = { type: 'ReportExpected', due, lock, formVersion: 1, provisional: false, carried: {} };
    if (!opened) await write(store, stream, instants.opens, [expected]);
    const values = figures[board];
    if (values === undefined) continue;
    const by = `r-officer-${board}`;
    const entered = { by, onBehalf: null, asOf: instants.cutoff, confirmed: [], values: complete(values) };
    await write(store, stream, due, [
      { type: 'FieldsEntered', ...entered },
      { type: 'ReportHandedIn', by, onBehalf: null, sentAt: due, complete: true, texts: {} },
    ]);
  }
  return instants;
};

/** Later facts of one board's report in a period kept here. */
export const addFacts = (
  store: Store,
  id: string,
  board: string,
  at: CycleInstants['due'],
  events: readonly ReportEvent[],
) => write(store, `report:${CLUSTER.id}:${id}:${board}`, at, events);
