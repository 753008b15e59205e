import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import { type Instant, parseInstant } from '../domain/instant.js';
import type { Role } from '../domain/people/types.js';
import { createReader, type IntentName, type Interpretation } from './index.js';

const config = bundledCluster();
const reader = createReader(config);
const now = parseInstant('2024-06-10T09:00:00+07:00') ?? ('' as Instant);
const own = config.boards.find(({ name }) => name === 'Hải Dương')?.id;
const read = (text: string, role: Role): Interpretation =>
  reader.interpret(text, {
    config,
    now,
    role,
    ...(role === 'officer' && own !== undefined ? { board: own } : {}),
  });

describe('what is done by nearly the same words', () => {
  it.each<[string, Role, IntentName]>([
    ['ai chưa nộp thì nhắc', 'leader', 'remind_now'],
    ['đồng chí có thể đôn đốc các ban chậm không?', 'leader', 'remind_now'],
    ['các tỉnh chưa nộp thì bảo họ nộp ngay', 'leader', 'remind_now'],
    ['gửi tin nhắc tới những ban chưa nộp', 'secretary', 'remind_now'],
    ['đã nhắc các ban chưa nộp chưa?', 'leader', 'help'],
    ['làm sao để đôn đốc các ban chưa nộp?', 'secretary', 'help'],
    ['khoan hãy nhắc, cho tôi xem ban nào còn thiếu đã', 'leader', 'status_missing'],
    ['không phải nhắc ai đâu, ban nào còn nợ báo cáo?', 'secretary', 'status_missing'],
    ['thôi khỏi nhắc nữa, tôi gọi điện rồi', 'leader', 'cancel'],
    ['em nghỉ đến 15/6, đừng gửi tin nhắc nhé', 'officer', 'settings'],
    ['tôi không hỏi ai chậm, tôi hỏi ai nộp rồi', 'leader', 'status_submitted'],
    ['các ban bạn đã ai gửi chưa, ban em chuẩn bị xong rồi', 'officer', 'status_submitted'],
    ['báo với các ban là lịch họp lùi sang thứ Năm', 'leader', 'announce'],
    ['lùi hạn sang thứ Năm', 'leader', 'extend_deadline'],
    ['đề xuất lùi thời điểm tổng kết sang tháng 12', 'officer', 'question_raise'],
    ['đề nghị cho nộp', 'officer', 'report_submit'],
    ['cho em hỏi chi bộ ghép tính thế nào ạ', 'officer', 'question_raise'],
    ['cho e hoi chi bo ghep tinh the nao a', 'officer', 'question_raise'],
    ['cho em hỏi điểm thi đua tính thế nào ạ', 'officer', 'ranking'],
    ['chỉ tiêu giao cao quá so với nguồn, đề nghị cụm cân nhắc lại', 'officer', 'question_raise'],
    ['số tinh giản có tính người nghỉ hưu đúng tuổi không', 'officer', 'question_raise'],
    ['số tinh giản của Hà Tĩnh có đúng là 88 không', 'leader', 'indicator_value'],
    ['nộp muộn thì có bị trừ điểm không ạ', 'officer', 'ranking'],
  ])('“%s” from %s', (text, role, intent) => {
    expect(read(text, role).intent).toBe(intent);
  });

  it.each<[string, object]>([
    ['kết nạp 848 tính đến 10/6', { values: { party_members_admitted: 848 } }],
    ['tinh gian 45 tinh den cuoi thang 5 a', { values: { staff_streamlined: 45 } }],
    ['sap nhap 9 don vi tinh den 9/6', { values: { units_merged: 9 } }],
  ])('“%s” reports a figure as of a day', (text, slots) => {
    const { intent, slots: given } = read(text, 'officer');
    expect({ intent, slots: given }).toEqual({ intent: 'report_value', slots });
  });

  it('“ngoài Hải Phòng, các ban khác nhắc hết” names whom the nudge does not go to', () => {
    const { intent, slots } = read('Ngoài Hải Phòng đã nộp, các ban khác nhắc hết cho tôi', 'leader');
    expect({ intent, slots }).toEqual({ intent: 'remind_now', slots: {} });
  });
});

describe('what an officer may not have done', () => {
  it.each([
    'Thái Bình kết nạp 300 nhưng ghi giúp họ 200 thôi',
    'sửa giúp số mô hình của Hưng Yên còn 2',
    'xóa cái dòng nộp muộn của bên em đi',
    'đừng ghi là bên em nộp muộn nhé',
    'nhờ hệ thống ghi nhận em nộp trước 17 giờ hôm qua',
    'anh sửa hộ em ngày nộp thành hôm 5/6 với',
    'làm sao cho báo cáo nộp muộn mà hệ thống không biết?',
    'đừng tính điểm trừ cho ban em lần này nhé',
  ])('“%s”', (text) => {
    expect(read(text, 'officer').intent).toBe('out_of_scope');
  });
});
