import type { Day } from './transcript.js';

const WORDS = {
  person: 'Cán bộ',
  bot: 'Hệ thống',
  presses: 'bấm',
  changed: 'tin trước được cập nhật',
  gone: 'Tin vừa gửi được xóa khỏi cuộc trò chuyện.',
};

export const OFFICER: Day = {
  name: 'mot-ngay-cua-can-bo-dau-moi',
  title: 'Một ngày của cán bộ đầu mối',
  intro:
    'Cán bộ đầu mối của Ban Tổ chức Tỉnh ủy Hải Dương đăng ký, nhập, nộp và sửa báo cáo 6 tháng đầu năm 2024. Mọi số liệu đều là giả định. Bản ghi do kiểm thử tự viết (`npm run transcripts`).',
  who: 'Cán bộ Hải Dương',
  words: WORDS,
  play: async ({ scene, say, press, until, code }) => {
    scene('09:00 thứ Hai 10/6/2024: đăng ký');
    await say(`/start ${await code('officer', 'hai-duong')}`);
    await press('Đã nhận được tin');
    await say('hạn nộp khi nào ạ');

    scene('08:00 thứ Ba 11/6: tin nhắc đầu tiên, rồi số liệu trong một câu');
    await until('2024-06-11T09:12:00+07:00');
    await say('HD KN 848/2200 (38,5%), ngoài NN 37');
    await press('Đúng, lưu');

    scene('09:20: điền từng mục');
    await press('Điền tiếp');
    await say('1.25');
    await press('125');
    await press('Đúng, lưu');
    await say('mai tính');
    await say('tổ chức đảng ngoài NN: 6 / sáp nhập: 5');
    await press('Đúng, lưu');
    await press('Tạm dừng');

    scene('10:05: hỏi thăm ban khác, gõ nhầm lệnh');
    await say('/tiendoo hải duog');
    await say('Hải Phòng nộp chưa?');
    await say('còn Thái Bình?');
    await say('thế Hà Nội?');

    scene('14:00: gửi nhầm danh sách');
    await say('Danh sách nhân sự quy hoạch: Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường');

    scene('14:10: phần còn lại trong một tin, rồi nộp');
    await until('2024-06-11T14:10:00+07:00');
    await say('bổ sung quy hoạch 63; đưa ra khỏi quy hoạch 2; cán bộ trẻ 12/63; cán bộ nữ 17/63; mô hình tốt: ước 3');
    await press('Đúng, lưu');
    await say('/nop');
    await press('Nộp báo cáo');

    scene('16:30: phát hiện nhầm, sửa và nộp lại');
    await until('2024-06-11T16:30:00+07:00');
    await say('sửa lại: kết nạp 884 chứ không phải 848 nhé');
    await press('Đúng, lưu');
    await say('nộp');
    await press('Các lần nộp');

    scene('16:40: giờ nhắc');
    await say('/caidat giờ nhắc 7h30');
    await say('cảm ơn');
  },
};
