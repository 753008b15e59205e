import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import type { CalendarDate } from '../domain/instant.js';
import { requestInWords } from './phrases.js';
import { signalsInWords } from './signals-words.js';

const read = (said: string) => signalsInWords(said, bundledCluster(), '2024-06-10' as CalendarDate);

describe('what deserves a second look, asked in words', () => {
  it.each([
    ['dấu hiệu cần xem lại của Hà Nam', { board: 'ha-nam' }],
    ['Ha Nam co dau hieu gi can xem lai khong?', { board: 'ha-nam' }],
    ['các dấu hiệu cần xem lại trong báo cáo của HP', { board: 'hai-phong' }],
    ['what is worth a second look in the report of Ha Nam?', { board: 'ha-nam' }],
    ['có dấu hiệu nào cần xem lại không', {}],
  ])('%s', (said, about) => {
    expect(read(said)).toEqual({ verb: 'signals', ...about });
  });

  it('is nothing else', () => {
    for (const said of ['dấu hiệu cần xem lại số liệu kết nạp', 'xem lại báo cáo', 'Hà Nam nộp chưa'])
      expect(read(said)).toBeNull();
  });

  it('by the words of its button', () => {
    for (const said of ['Dấu hiệu cần xem lại', 'worth a second look'])
      expect(requestInWords(said)).toEqual({ verb: 'signals' });
  });
});
