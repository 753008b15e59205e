import type { ClusterConfig, Instant, Store } from '@clusterbot/core';
import { to } from './approval-stage.js';
import { openStage, type Seen, type Stage } from './stage.js';

type StreamId = Parameters<Store['read']>[0];
type Json = Parameters<Store['documents']['put']>[2];

/** What is said of a model, part by part, in the order it is asked for. */
export const PARTS = {
  title: 'Chi bộ sinh hoạt chuyên đề trong khu công nghiệp',
  problem: 'Đảng viên công nhân khó dự sinh hoạt vì làm ca',
  done: 'Sinh hoạt theo ca, theo chuyên đề ngắn, mời chủ doanh nghiệp dự',
  effect: 'Trong 6 tháng lập 4 chi bộ, kết nạp 37 đảng viên',
  scope: '3 khu công nghiệp',
  since: '3/2024',
  contact: 'Trưởng phòng Tổ chức cơ sở đảng',
} as const;
export type Parts = Readonly<Partial<Record<keyof typeof PARTS, string>>> & { readonly origin?: string };

export type ModelStage = Stage & {
  read(who: string, text: string): Promise<string>;
  tap(who: string, button: string): Promise<string>;
  /** Says every part of a model and stops at the read-back; answers it. */
  compose(who: string, parts?: Parts): Promise<string>;
  /** The same, and registers it; answers what everybody saw. */
  register(who: string, parts?: Parts): Promise<readonly Seen[]>;
  /** Puts a model into the register as if its board had; `recognised`: evaluated and recognised as well. */
  seed(board: string, parts?: Parts, recognised?: boolean): Promise<void>;
  /** Evaluated by the leader with this score, and recognised. */
  recognise(n: number, score?: string): Promise<void>;
  adopt(who: string, n: number): Promise<readonly Seen[]>;
  confirm(who: string, n: number, result: string): Promise<readonly Seen[]>;
  /** How many facts the model's stream holds. */
  version(n: number): Promise<number>;
};

/** A rehearsal with a register of good models. */
export const openModelStage = async (
  options: { readonly config?: ClusterConfig; readonly at?: Instant } = {},
): Promise<ModelStage> => {
  const stage = await openStage(options);
  const read = async (who: string, text: string): Promise<string> => to(await stage.say(who, text), who);
  const tap = async (who: string, button: string): Promise<string> => to(await stage.press(who, button), who);
  const compose = async (who: string, parts: Parts = {}): Promise<string> => {
    let shown = await read(who, '/mohinh đăng ký');
    for (const text of Object.values({ ...PARTS, ...parts })) shown = await read(who, text);
    return shown.includes('Mô hình gốc') && parts.origin === undefined && shown.includes('8/8')
      ? read(who, 'bỏ qua')
      : shown;
  };
  return {
    ...stage,
    read,
    tap,
    compose,
    register: async (who, parts) => {
      await compose(who, parts);
      return stage.say(who, 'đúng');
    },
    seed: async (board, parts = {}, recognised = false) => {
      const said = { ...PARTS, ...parts };
      const n = (await stage.store.heads('model:cum-2:')).length + 1;
      const texts: Record<string, { readonly text: string; readonly sha256: string }> = {};
      for (const name of ['title', 'problem', 'done', 'effect', 'scope', 'contact'] as const) {
        const id = `tseed${n}${name}`;
        const value = { kind: 'text', text: said[name], salt: 's', by: `author-${board}`, at: stage.now() };
        await stage.store.documents.put(`text:${id}`, 0, value);
        texts[name] = { text: id, sha256: '' };
      }
      const content = { texts, since: '2024-03', origin: said.origin === undefined ? null : Number(said.origin) };
      const events: readonly Record<string, unknown>[] = [
        { type: 'ModelRegistered', by: `author-${board}`, board, content },
        ...(recognised
          ? [
              { type: 'ModelEvaluationOpened', by: 'judge' },
              { type: 'ModelScored', by: 'judge', score: 8 },
              { type: 'ModelEvaluationClosed', by: 'judge' },
              { type: 'ModelRecognised', by: 'judge' },
            ]
          : []),
      ];
      const stored = events.map(({ type, ...data }) => ({ type: String(type), v: 1, data: data as Json }));
      const [first, ...rest] = stored;
      if (first === undefined) return;
      await stage.store.commit({
        stream: `model:cum-2:${n}` as StreamId,
        expected: 0,
        key: `seed:${n}`,
        at: stage.now(),
        events: [first, ...rest],
      });
    },
    recognise: async (n, score = '8') => {
      await stage.say('leader', `/mohinh ${n}`);
      await stage.press('leader', 'Mở đánh giá');
      await stage.press('leader', 'Chấm điểm');
      await stage.say('leader', score);
      await stage.say('leader', 'bỏ qua');
      await stage.say('leader', 'đúng');
      await stage.press('leader', 'Đóng đánh giá');
      await stage.press('leader', 'Công nhận');
    },
    adopt: async (who, n) => {
      await stage.say(who, `/mohinh ${n}`);
      await stage.press(who, 'Nhận áp dụng');
      await stage.say(who, 'bỏ qua');
      return stage.say(who, 'đúng');
    },
    confirm: async (who, n, result) => {
      await stage.say(who, `/mohinh ${n}`);
      await stage.press(who, 'Xác nhận kết quả');
      await stage.say(who, result);
      return stage.say(who, 'đúng');
    },
    version: async (n) => (await stage.store.read(`model:cum-2:${n}` as StreamId)).version,
  };
};
