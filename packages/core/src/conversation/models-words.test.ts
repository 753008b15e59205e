import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import type { CalendarDate } from '../domain/instant.js';
import { modelsInSentence, modelsInWords } from './models-words.js';

const config = bundledCluster();
const read = (said: string, day = '2024-06-10') => modelsInWords(said, config, day as CalendarDate);

describe('what stands behind /mohinh', () => {
  it.each([
    ['', { verb: 'models' }],
    ['3', { verb: 'model', n: '3' }],
    ['#3', { verb: 'model', n: '3' }],
    ['số 03', { verb: 'model', n: '3' }],
    ['đăng ký', { verb: 'model_register' }],
    ['dang ky mo hinh: Chi bộ nhà trọ', { verb: 'model_register', said: 'Chi bộ nhà trọ' }],
    ['mới', { verb: 'model_register' }],
    ['thêm mô hình mới', { verb: 'model_register' }],
    ['new', { verb: 'model_register' }],
    ['register a branch', { verb: 'model_register', said: 'a branch' }],
    ['cho nhận', { verb: 'model_exchange' }],
    ['cho/nhận', { verb: 'model_exchange' }],
    ['cho và nhận của Hải Phòng', { verb: 'model_exchange', board: 'hai-phong' }],
    ['exchange ha nam', { verb: 'model_exchange', board: 'ha-nam' }],
    ['được công nhận', { verb: 'models', stage: 'recognised' }],
    ['chua duoc cong nhan', { verb: 'models', stage: 'not_recognised' }],
    ['đang đánh giá', { verb: 'models', stage: 'evaluating' }],
    ['đã nhân rộng', { verb: 'models', stage: 'replicated' }],
    ['Hà Nam', { verb: 'models', board: 'ha-nam' }],
    ['HP', { verb: 'models', board: 'hai-phong' }],
    ['chi bộ ngoài nhà nước', { verb: 'models', said: 'chi bộ ngoài nhà nước' }],
    ['có mô hình nào về chi bộ không?', { verb: 'models', said: 'chi bộ' }],
  ])('“%s”', (said, request) => {
    expect(read(said)).toEqual(request);
  });

  it('a message that names a board’s models asks which they are', () => {
    const day = '2024-06-10' as CalendarDate;
    for (const said of ['mô hình của Hải Phòng', 'các mô hình tốt của hai phong?', 'good models of Hải Phòng'])
      expect(modelsInSentence(said, config, day)).toEqual({ verb: 'models', board: 'hai-phong' });
    for (const said of [
      'mô hình số 2',
      'Mở đánh giá mô hình số 2.',
      'model no. 2',
      'đóng đánh giá mô hình số 2',
      'kết quả áp dụng của mô hình 2',
      'close model 2',
    ])
      expect(modelsInSentence(said, config, day)).toEqual({ verb: 'model', n: '2' });
    for (const said of [
      'mô hình tốt của Hải Phòng bao nhiêu',
      'mô hình',
      'số mô hình của Hải Phòng',
      'mô hình tốt: 3',
      'mô hình 3 cái',
      'sửa mô hình 2',
      'xác nhận mô hình 2',
      '3 mô hình được công nhận',
    ])
      expect(modelsInSentence(said, config, day)).toBeNull();
  });

  it.each([
    ['chấm điểm mô hình 2', 'score'],
    ['score model 2', 'score'],
    ['rut lai mo hinh 2', 'withdraw'],
    ['sửa mô hình số 2', 'edit'],
    ['nhận áp dụng mô hình số 2', 'adopt'],
    ['xác nhận kết quả mô hình 2', 'confirm'],
    ['thôi áp dụng mô hình số 2', 'leave'],
    ['xem điểm mô hình 2', 'scores'],
  ])('“%s” names what is to be done with a model', (said, deed) => {
    expect(modelsInSentence(said, config, '2024-06-10' as CalendarDate)).toEqual({ verb: 'model', n: '2', do: deed });
  });

  it.each([
    ['Hải Phòng có mấy mô hình tốt được công nhận?', { stage: 'recognised', board: 'hai-phong' }],
    ['tinh nao co mo hinh duoc cong nhan', { stage: 'recognised' }],
    ['mô hình của Hà Nam đang nhân rộng', { stage: 'replicating', board: 'ha-nam' }],
    ['how many models are recognised?', { stage: 'recognised' }],
  ])('the register answers “%s”', (said, request) => {
    expect(modelsInSentence(said, config, '2024-06-10' as CalendarDate)).toEqual({ verb: 'models', ...request });
  });

  it('a board is the one of that name on the day', () => {
    expect(read('Hải Phòng', '2025-07-01')).toEqual({ verb: 'models', board: 'hai-phong-2025' });
  });
});
