import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, type Outbound, type Store, StoreError } from '@clusterbot/core';
import { describe, expect, it } from 'vitest';
import { keptIn } from '../../../../../tests/support/bytes.js';
import { openStage, type Stage } from '../../../../../tests/support/stage.js';
import { openLowdbStore } from '../../store/lowdb.js';

const URN = 'document ballot:cum-2:1';
const WHO = 'head:ha-nam';

const opened = async (store: Store, sent: Outbound[] = []): Promise<Stage> => {
  const stage = await openStage({
    store,
    deliver: (outbound) => {
      sent.push(outbound);
      return { outcome: 'sent', ref: { chat: outbound.to.chat, message: 'm1' } };
    },
  });
  await stage.say('secretary', '/bophieu Suy tôn');
  for (const part of ['Hải Phòng, Thái Bình, Nghệ An', '2', 'bỏ qua', '17h ngày 12/6'])
    await stage.say('secretary', part);
  await stage.press('secretary', 'Đúng, mở bỏ phiếu');
  return stage;
};

/** Chooses on the paper as a person does, up to the receipt. */
const vote = async (stage: Stage, who: string, names: readonly string[]): Promise<void> => {
  await stage.say(who, '/bophieu');
  for (const name of names) await stage.press(who, name);
  await stage.press(who, names.length === 0 ? 'Phiếu trắng' : 'Tiếp tục');
  await stage.press(who, 'Đúng, bỏ phiếu');
};

describe('nothing that is kept says how a board voted', () => {
  it('a vote changes the one document of the ballot and not a byte elsewhere', async () => {
    const store = createMemoryStore();
    const stage = await opened(store);
    await stage.app.flush();
    const { [URN]: none, ...before } = await keptIn(store);
    expect(none).toBeUndefined();
    await vote(stage, WHO, ['Thái Bình', 'Nghệ An']);
    await stage.app.flush();
    const { [URN]: urn, ...after } = await keptIn(store);
    expect(after).toEqual(before);
    expect(JSON.parse(urn ?? '').value).toEqual({
      roll: ['ha-nam'],
      receipts: [expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)],
      ballots: [['thai-binh', 'nghe-an']],
      frozen: null,
    });
    // No key of a message, no time, no person.
    expect(urn).not.toMatch(/term:|r-head|\d{4}-\d{2}-\d{2}T/);
  });

  it('a choice that is typed instead of pressed opens the paper and is kept nowhere', async () => {
    const store = createMemoryStore();
    const stage = await opened(store);
    await stage.say(WHO, '/baocao');
    await stage.app.flush();
    for (const said of ['em bỏ phiếu cho Thái Bình', '/bophieu Thái Bình', 'bầu cho Thái Bình', 'bầu Thái Bình']) {
      const shown = await stage.say(WHO, said);
      if (said !== 'bầu Thái Bình') expect(shown.map(({ text }) => text).join()).toContain('Phiếu của Hà Nam');
      await stage.app.flush();
      for (const [where, text] of Object.entries(await keptIn(store)))
        if (where.includes('session') || where.includes('outbox'))
          expect(text).not.toMatch(/(?:cho|bầu|phieu) Thái Bình/);
    }
  });

  it('not even when an open dialogue lapses at that very message', async () => {
    const store = createMemoryStore();
    const stage = await opened(store);
    await stage.say(WHO, 'kết nạp 1250');
    await stage.playTo('2024-06-11T12:00:00+07:00');
    const before = await keptIn(store);
    await vote(stage, WHO, ['Thái Bình', 'Nghệ An']);
    const after = await keptIn(store);
    const changed = Object.keys(after).filter((each) => after[each] !== before[each] && each !== URN);
    for (const each of changed) expect(after[each]).not.toMatch(/Nghệ An|nghe-an|vote\|/);
  });

  it('is the same, byte for byte, whichever boards cast which ballots in which order', async () => {
    const played = async (votes: readonly (readonly [string, readonly string[]])[]) => {
      const store = createMemoryStore();
      const stage = await opened(store);
      for (const [board, names] of votes) await vote(stage, `head:${board}`, names);
      const urn = (await keptIn(store))[URN] ?? '';
      const { roll, ballots } = JSON.parse(urn).value;
      return { roll, ballots };
    };
    const one = await played([
      ['ha-nam', ['Nghệ An']],
      ['lang-son', ['Hải Phòng', 'Thái Bình']],
      ['hung-yen', []],
    ]);
    const other = await played([
      ['hung-yen', ['Nghệ An']],
      ['ha-nam', ['Hải Phòng', 'Thái Bình']],
      ['lang-son', []],
    ]);
    expect(other).toEqual(one);
  });

  it('no receipt stands beside a ballot, and none beside a board, at the end either', async () => {
    const store = createMemoryStore();
    const sent: Outbound[] = [];
    const stage = await opened(store, sent);
    for (const board of [
      'lang-son',
      'quang-ninh',
      'bac-giang',
      'bac-ninh',
      'hung-yen',
      'hai-duong',
      'nam-dinh',
      'ha-nam',
      'ninh-binh',
      'thanh-hoa',
    ])
      await vote(stage, `head:${board}`, board === 'ha-nam' ? ['Thái Bình'] : ['Nghệ An']);
    await stage.playTo('2024-06-12T18:00:00+07:00');
    await stage.app.flush();
    const kept = await keptIn(store);
    expect(kept[URN]).toBeUndefined();
    const closed = (await store.read('ballot:cum-2:1' as never)).events.at(-1)?.data as Record<
      string,
      readonly string[]
    >;
    expect(closed.receipts).toEqual([...(closed.receipts ?? [])].sort());
    expect(closed.ballots).toEqual([...Array(9).fill(['nghe-an']), ['thai-binh']]);
    const receipts = closed.receipts ?? [];
    const elsewhere = Object.entries(kept).filter(([where]) => where !== 'ballot:cum-2:1');
    for (const [, text] of elsewhere) for (const receipt of receipts) expect(text).not.toContain(receipt);
    // Nothing stored names the card of a vote: no session, no row, no ledger.
    for (const [, text] of Object.entries(kept))
      expect(text).not.toMatch(/vote\|1\|[a-z-]+\|[0-9a-z]+\|(?:pick|confirm|cast)/);
    // Nor does anything sent after a commit carry a choice in its buttons.
    const after = sent.filter(({ to, reply }) => to.chat === WHO && JSON.stringify(reply).includes('Mã biên nhận:'));
    expect(after).toHaveLength(1);
    for (const each of after) {
      expect(each.row).toBeNull();
      expect(JSON.stringify(each.reply)).not.toMatch(/Thái Bình|thai-binh|vote\|/);
    }
  });

  it('the log says nothing at all of it', async () => {
    const lines: string[] = [];
    const stage = await opened(createMemoryStore());
    const note = (...words: readonly unknown[]) => void lines.push(JSON.stringify(words));
    Object.assign(stage.deps.log, { info: note, warn: note, error: note });
    await vote(stage, WHO, ['Nghệ An']);
    expect(lines).toEqual([]);
  });
});

describe('on disk', () => {
  it('the document is one file, and no older generation of it lies anywhere', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'clusterbot-ballot-'));
    const store = await openLowdbStore(directory);
    try {
      const stage = await opened(store);
      await vote(stage, WHO, ['Thái Bình']);
      await vote(stage, 'head:lang-son', ['Nghệ An']);
      await vote(stage, 'head:nam-dinh', ['Thái Bình', 'Nghệ An']);
      const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((each) =>
        each.isFile(),
      );
      const texts = await Promise.all(files.map((each) => readFile(join(each.parentPath, each.name), 'utf8')));
      expect(texts.filter((each) => each.includes('"ballots"'))).toHaveLength(1);
      expect(files.filter(({ name }) => name.endsWith('.tmp'))).toEqual([]);
      for (const each of texts) expect(each).not.toMatch(/vote\|1\|[a-z-]+\|/);
    } finally {
      await store.close();
      await rm(directory, { recursive: true, force: true });
    }
  });
});

describe('a process that dies between the vote and its answer', () => {
  it('has the vote; the message that comes again is told that the board has voted', async () => {
    const memory = createMemoryStore();
    let dies = false;
    const store: Store = {
      ...memory,
      documents: {
        ...memory.documents,
        put: async (id, expected, value) => {
          const written = await memory.documents.put(id, expected, value);
          if (dies && id.startsWith('ballot:')) throw new StoreError('killed');
          return written;
        },
      },
    };
    const stage = await opened(store);
    const cast = () =>
      stage.hand(WHO, { kind: 'press', token: 'vote|1|ha-nam|4|cast', card: null }, { key: 'term:killed:1' });
    dies = true;
    await expect(cast()).rejects.toThrow('killed');
    dies = false;
    const again = JSON.stringify(await cast());
    expect(again).toContain('Hà Nam đã bỏ phiếu. Mỗi ban một phiếu');
    expect(again).not.toMatch(/Nghệ An|nghe-an/);
    expect((await store.documents.get('ballot:cum-2:1'))?.value).toMatchObject({
      roll: ['ha-nam'],
      ballots: [['nghe-an']],
    });
  });
});

describe('a vote that comes while it is being closed', () => {
  it('is in the count, or refused: none is lost, none gets a receipt for nothing', async () => {
    const store = createMemoryStore();
    const stage = await opened(store);
    const boards = [
      'lang-son',
      'quang-ninh',
      'bac-giang',
      'bac-ninh',
      'hung-yen',
      'hai-duong',
      'nam-dinh',
      'ha-nam',
      'ninh-binh',
      'thanh-hoa',
      'ha-tinh',
    ];
    const press = (who: string, token: string) => stage.hand(who, { kind: 'press', token, card: null });
    for (const board of boards.slice(0, 8)) await press(`head:${board}`, `vote|1|${board}|4|cast`);
    const [closing, ...votes] = await Promise.all([
      press('secretary', 'ballot_close|1|agreed|yes'),
      ...boards.slice(8).map((board) => press(`head:${board}`, `vote|1|${board}|4|cast`)),
    ]);
    const receipts = votes.filter((seen) => JSON.stringify(seen).includes('Mã biên nhận')).length;
    const data = (await store.read('ballot:cum-2:1' as never)).events.at(-1)?.data as Record<string, readonly string[]>;
    expect(data.roll).toHaveLength(8 + receipts);
    expect(JSON.stringify(closing)).toContain(`${8 + receipts}/14`);
    expect(await store.documents.list('ballot:')).toEqual([]);
  });

  it('a closing cut short is gone on with at the next tick', async () => {
    const store = createMemoryStore();
    const stage = await opened(store);
    const press = (who: string, token: string) => stage.hand(who, { kind: 'press', token, card: null });
    await press(WHO, 'vote|1|ha-nam|4|cast');
    const document = await store.documents.get('ballot:cum-2:1');
    const urn = { ...(document?.value as object), frozen: { why: 'early', reason: 'agreed' } };
    await store.documents.put('ballot:cum-2:1', 1, urn);
    expect(JSON.stringify(await press('head:nghe-an', 'vote|1|nghe-an|1|cast'))).toContain('đã hết giờ bỏ phiếu');
    await stage.playTo('2024-06-10T10:00:00+07:00');
    const { events } = await store.read('ballot:cum-2:1' as never);
    expect(events.at(-1)?.data).toMatchObject({ why: 'early', reason: 'agreed', by: null, roll: ['ha-nam'] });
    expect(await store.documents.list('ballot:')).toEqual([]);
  });
});
