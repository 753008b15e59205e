import { expect, it } from 'vitest';
import { HN, openQuestions, SECRETARY, to } from '../../../../../tests/support/questions-stage.js';
import { type Instant, parseInstant } from '../../domain/instant.js';

it('after a merger the word is owed by the unit after the board that asked', async () => {
  const stage = await openQuestions({ at: parseInstant('2025-06-27T09:00:00+07:00') ?? ('' as Instant) });
  await stage.raise(HN, 'chưa rõ cách tính chi bộ ghép');
  await stage.answer(1, 'Tính là một chi bộ.');
  const seen = await stage.playTo('2025-07-02T09:00:00+07:00');
  expect(to(seen, 'officer:ninh-binh')).toContain('Vướng mắc #1 của ban: đã có trả lời');
  expect(await stage.read('officer:ninh-binh', '/viec')).toContain('Vướng mắc #1 của ban');
  await stage.on('officer:ninh-binh', 1, 'Đã giải đáp');
  expect(await stage.read('officer:ninh-binh', '/viec')).not.toContain('#1');
  expect(await stage.read(SECRETARY, '/vuongmac 1')).toContain('đã giải đáp');
});
