import type { Store } from '@clusterbot/core';

/** Everything a store keeps, as text by where it is kept: streams, waiting rows, documents. */
export const keptIn = async (store: Store): Promise<Readonly<Record<string, string>>> => {
  const rows: unknown[] = [];
  await store.rework((row) => {
    rows.push(row);
    return row.payload;
  });
  const heads = await store.heads('');
  const streams = await Promise.all(
    heads.map(async ({ stream }) => [stream, JSON.stringify(await store.read(stream))] as const),
  );
  const ids = await store.documents.list('');
  const documents = await Promise.all(
    ids.map(async (id) => [`document ${id}`, JSON.stringify(await store.documents.get(id))] as const),
  );
  return Object.fromEntries([['rows', JSON.stringify(rows)], ...streams, ...documents]);
};
