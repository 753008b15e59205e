// Writes to a store until it is killed, and says what was acknowledged: node store-writer.mjs STORE-MODULE DIRECTORY RUN
import { writeSync } from 'node:fs';
import { fillerOf, LANES, streamOf } from './store-story.mjs';

const [module = '', directory = '', run = ''] = process.argv.slice(2);

/** Straight into the pipe: what the killer reads was true before the kill. */
const tell = (line) => {
  for (;;) {
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
};

const { openLowdbStore } = await import(module);
const store = await openLowdbStore(directory).catch((error) => {
  tell(error.name === 'LockedError' ? `locked ${error.pid}` : `failed ${error.message}`);
  process.exit(3);
});
tell('ready');

/** One commit is two events and a row; every third row is settled; a document is rewritten, another made and removed. */
const write = async (lane) => {
  const stream = streamOf(run, lane);
  for (let n = 1; ; n += 1) {
    const at = new Date(Date.UTC(2024, 5, 10, 2, 0, n)).toISOString();
    const event = (half) => ({ type: 'Counted', v: 1, data: { n, half, filler: fillerOf(n) } });
    const row = { id: `r:${run}:${lane}:${n}`, dueAt: at, payload: { n } };
    const events = [event('first'), event('second')];
    const commit = { stream, expected: 2 * (n - 1), key: `k:${lane}:${n}`, at, events, schedule: [row] };
    const result = await store.commit(commit);
    tell(`${result.ok && !result.replayed ? 'committed' : 'refused'} ${lane} ${n}`);
    if (n % 3 === 0) {
      await store.settle([{ stream, id: row.id }]);
      tell(`settled ${lane} ${n}`);
    }
    await store.documents.put(`person:${run}-${lane}`, n - 1, { n, filler: fillerOf(n) });
    tell(`put ${lane} ${n}`);
    await store.documents.put(`draft:${run}-${lane}-${n}`, 0, { n });
    tell(`drafted ${lane} ${n}`);
    await store.documents.remove(`draft:${run}-${lane}-${n}`);
    tell(`removed ${lane} ${n}`);
  }
};
await Promise.all(LANES.map(write));
