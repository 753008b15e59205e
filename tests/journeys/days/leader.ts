import { OFFICER } from './officer.js';
import type { Day, DayStage } from './transcript.js';

const report = (admitted: string, women: string, merged = '3'): string =>
  [
    `Kết nạp đảng viên: ${admitted}`,
    'TCĐ ngoài NN: 4',
    'Kết nạp ngoài NN: 20',
    'Tinh giản biên chế: 12',
    `Sáp nhập: ${merged}`,
    'Bổ sung quy hoạch: 40',
    'Đưa ra khỏi quy hoạch: 2',
    'Cán bộ trẻ: 10/40',
    `Cán bộ nữ: ${women}`,
    'Mô hình tốt: 3',
  ].join('\n');

const handsIn = async ({ code, elsewhere }: DayStage, board: string, figures: string): Promise<void> => {
  await elsewhere(
    board,
    `/start ${await code('officer', board)}`,
    '[Đã nhận được tin]',
    figures,
    '[Đúng, lưu]',
    '[Nộp báo cáo]',
  );
};

export const LEADER: Day = {
  name: 'mot-ngay-cua-lanh-dao',
  title: 'Một ngày của lãnh đạo',
  intro:
    'Trưởng ban Ban Tổ chức tỉnh ủy đơn vị cụm trưởng hỏi tình hình trước giờ họp, ngay sau hạn nộp báo cáo 6 tháng đầu năm 2024. Mọi số liệu đều là giả định. Bản ghi do kiểm thử tự viết (`npm run transcripts`).',
  who: 'Lãnh đạo',
  words: { ...OFFICER.words, person: 'Lãnh đạo' },
  play: async (stage) => {
    const { scene, say, press, until, code, elsewhere } = stage;
    await until('2024-06-12T10:00:00+07:00');
    await handsIn(stage, 'hai-phong', report('1.040/2.200', '17/40'));
    await handsIn(stage, 'nghe-an', report('1.204/2.600', '11/40', '6'));
    for (const board of ['thai-binh', 'bac-ninh'])
      await elsewhere(board, `/start ${await code('officer', board)}`, '[Đã nhận được tin]');
    await until('2024-06-18T16:40:00+07:00');
    await handsIn(stage, 'lang-son', report('288/700', '13/40', '1'));

    scene('16:45 thứ Ba 18/6/2024: đăng ký, mười lăm phút trước hạn');
    await until('2024-06-18T16:45:00+07:00');
    await say(`/start ${await code('leader', null)}`);
    await press('Đã nhận được tin');

    scene('17:00: đến hạn, tin tổng hợp tự đến');
    await until('2024-06-18T17:05:00+07:00');
    await handsIn(stage, 'ha-nam', report('75/150', '10/40'));

    scene('07:50 thứ Tư 19/6: trước giờ họp');
    await until('2024-06-19T07:50:00+07:00');
    await say('tình hình 6 tháng thế nào');
    await say('tổng hợp');
    await say('kết nạp đảng viên cao nhất 3 ban');
    await say('thế Hà Nam thì sao');
    await say('còn tỉnh khác thì sao');
    await say('/nguon kết nạp Hải Phòng');

    scene('08:05: hỏi sang kỳ trước, và một tỉnh ngoài cụm');
    await say('Nghệ An nộp lúc nào');
    await say('thế kỳ trước?');
    await say('Hà Nội nộp chưa?');

    scene('08:15: gia hạn cho một ban, đôn đốc những ban còn lại');
    await say('gia hạn cho Thái Bình đến 21/6');
    await press('Thiên tai');
    await press('Đồng ý, đến 21/6');
    await say('/dondoc');
    await press('Gửi đôn đốc');
    await say('tỉnh nào chưa nộp?');
  },
};
