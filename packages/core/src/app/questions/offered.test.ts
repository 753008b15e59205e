import { beforeEach, describe, expect, it } from 'vitest';
import { HD, openQuestions, type QuestionsStage, SECRETARY } from '../../../../../tests/support/questions-stage.js';

const MATTER = 'chưa chốt được số chi bộ sau sáp nhập xã';
let stage: QuestionsStage;

beforeEach(async () => {
  stage = await openQuestions();
});

describe('what was typed and is offered as something else', () => {
  it('behind a misspelt command is kept for the button that is pressed next, or typed by number', async () => {
    expect(await stage.read(HD, `/vuogmac ${MATTER}`)).toContain('Không có lệnh “/vuogmac”.');
    expect(await stage.read(HD, '1')).toContain(MATTER);
    await stage.read(HD, 'bỏ');
    await stage.read(HD, `/vuogmac ${MATTER}`);
    expect(await stage.tap(HD, 'Vướng mắc, kiến nghị')).toContain(MATTER);
  });

  it('behind a misspelt answer stays the answer to that number', async () => {
    await stage.raise(HD, MATTER);
    await stage.read(SECRETARY, '/trloi 1 Tính theo xã mới.');
    expect(await stage.tap(SECRETARY, 'Trả lời vướng mắc')).toContain('Tính theo xã mới.');
  });

  it('in a sentence that was not clear is kept too', async () => {
    const shown = await stage.say(HD, 'em hỏi chút, đảng viên sinh hoạt tạm thời tính vào đâu ạ');
    const label = shown.at(-1)?.buttons.find(({ word }) => word === 'question_raise')?.label;
    expect(label).toBeDefined();
    expect(await stage.tap(HD, label ?? '')).toContain('đảng viên sinh hoạt tạm thời tính vào đâu');
  });

  it('is over with the next message', async () => {
    await stage.read(HD, `/vuogmac ${MATTER}`);
    await stage.read(HD, '/viec');
    await stage.read(HD, '/vuongmac');
    expect(await stage.tap(HD, 'Nêu vướng mắc, kiến nghị')).not.toContain(MATTER);
  });
});
