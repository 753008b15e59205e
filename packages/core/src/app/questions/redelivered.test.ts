import { beforeEach, describe, expect, it } from 'vitest';
import {
  HD,
  HN,
  LEADER,
  openQuestions,
  type QuestionsStage,
  SECRETARY,
} from '../../../../../tests/support/questions-stage.js';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';

let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
});

const kept = async (of: Stage): Promise<string> =>
  JSON.stringify([await of.store.heads('question:'), await of.store.documents.list('text:')]);

/** What was on a button when it was last seen. */
const tokenOf = (who: string, label: string): never => {
  const found = stage.seen
    .filter((each) => each.to === who)
    .flatMap(({ buttons }) => buttons)
    .findLast((each) => each.label === label);
  if (found === undefined) throw new Error(`${who} saw no ${label}`);
  return found.action as never;
};

const texts = (seen: readonly Seen[], who: string): readonly string[] =>
  seen.filter((each) => each.to === who).map(({ text }) => text);

let n = 0;
/** Presses a button and hands the very press over again, to the same process and to one that begins anew. */
const twice = async (who: string, label: string): Promise<void> => {
  const key = `term:twice:${++n}`;
  const content = { kind: 'press', token: tokenOf(who, label), card: { chat: who, message: 'm1' } } as const;
  const first = await stage.hand(who, content, { key });
  const before = await kept(stage);
  expect(texts(await stage.hand(who, content, { key }), who)).toEqual(texts(first, who));
  const others = await openStage({ store: stage.store });
  const again = await others.hand(who, content, { key });
  // What was said stands in the outbox or went out; nobody is told twice and nothing is stored twice.
  expect(again.filter((each) => each.to !== who)).toEqual([]);
  expect(await kept(stage)).toBe(before);
};

describe('the same message delivered again', () => {
  it('changes nothing, at any step', async () => {
    await stage.say(HD, '/vuongmac sáp nhập xã nên chưa chốt được số');
    await twice(HD, 'Đúng, gửi');
    await stage.say(SECRETARY, '/vuongmac 1');
    await stage.press(SECRETARY, 'Hỏi lại ban');
    await stage.say(SECRETARY, 'Từ ngày nào?');
    await twice(SECRETARY, 'Đúng, gửi');
    await stage.say(HD, 'trả lời #1: từ 1/6/2024');
    await twice(HD, 'Đúng, gửi');
    await stage.say(SECRETARY, '/traloi 1 Tính theo xã mới.');
    await twice(SECRETARY, 'Đúng, gửi');
    await twice(HD, 'Đã giải đáp');
    await stage.say(HN, '/vuongmac sáp nhập xã thì chốt được số thế nào');
    await twice(HN, '#1 đã giải đáp được');
    await stage.say(LEADER, '/vuongmac 1');
    await twice(LEADER, 'Không cho ban khác xem');
    await stage.say(SECRETARY, '/vuongmac 1');
    await stage.press(SECRETARY, 'Thu hồi trả lời');
    await twice(SECRETARY, 'Trả lời nhầm');
    await stage.say(SECRETARY, '/vuongmac 1');
    await twice(SECRETARY, 'Xin ý kiến lãnh đạo');
    await stage.say(SECRETARY, '/vuongmac 1');
    await stage.press(SECRETARY, 'Đóng');
    await twice(SECRETARY, 'Ngoài phạm vi của cụm');
  });
});
