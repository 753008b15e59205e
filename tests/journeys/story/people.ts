import { enrol, type Stage } from './stage.js';

/** A whole report in one message; `admitted` of a yearly target. Made up, like every figure of a rehearsal. */
export const wholeReport = (admitted: string, women: string): string =>
  [
    `Kết nạp đảng viên: ${admitted}`,
    'TCĐ ngoài NN: 4',
    'Kết nạp ngoài NN: 20',
    'Tinh giản biên chế: 12',
    'Sáp nhập: 3',
    'Bổ sung quy hoạch: 40',
    'Đưa ra khỏi quy hoạch: 2',
    'Cán bộ trẻ: 10/40',
    `Cán bộ nữ: ${women}`,
    'Mô hình tốt: 3',
  ].join('\n');

/** Enters a whole report in one message and hands it in; answers the receipt. */
export const handInAtOnce = async ({ say, press }: Stage, who: string, figures: string): Promise<string> => {
  await say(who, figures, 'Đúng, lưu');
  await press(who, 'Đúng, lưu', 'Đã lưu', '11/11');
  return press(who, 'Nộp báo cáo', 'Đã nộp báo cáo');
};

export const enrolAll = async (stage: Stage, people: readonly string[]): Promise<void> => {
  await Promise.all(people.map((who) => enrol(stage, who)));
};
