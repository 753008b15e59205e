import { expect } from 'vitest';
import { enrolAll, handInAtOnce, wholeReport } from './people.js';
import type { Chapter, Stage } from './stage.js';

export const EXCHANGE_PEOPLE = [
  'officer:hai-phong',
  'head:hai-phong',
  'officer:bac-giang',
  'head:bac-giang',
  'head:thanh-hoa',
  'secretary',
  'leader',
] as const;
const [OFFICER, HEAD, NEIGHBOUR, OTHER, THIRD, SECRETARY, LEADER] = EXCHANGE_PEOPLE;

/** A table short enough to be filled in here, and a ballot of which two boards are enough. */
export const WITH_EXCHANGE = {
  ballot: { quorum: '1/7' },
  scoring: {
    vi: 'Bảng điểm thử',
    en: 'A table for trying out',
    source: 'diễn tập',
    scale: 100,
    decimals: 1,
    rounding: 'half_up',
    maxTotal: 100,
    noteAbove: 1,
    groups: [
      {
        vi: 'Kết quả nhiệm vụ',
        en: 'Results',
        criteria: [{ id: 'tc1', vi: 'Tham mưu cấp ủy', en: 'Advice', max: 60, rule: { type: 'manual' } }],
      },
      {
        vi: 'Chế độ báo cáo',
        en: 'Reporting',
        criteria: [
          {
            id: 'tc2',
            vi: 'Báo cáo đúng hạn',
            en: 'Reports on time',
            max: 40,
            rule: { type: 'on_time', perReport: 20, late: 0, missing: 0 },
          },
        ],
      },
    ],
  },
};

const steps = async (stage: Stage): Promise<void> => {
  const { say, press } = stage;
  await enrolAll(stage, EXCHANGE_PEOPLE);
  await say(OFFICER, 'bên em đã thành lập tiểu ban nhân sự ngày 5/6', 'Tiểu ban Nhân sự', '5/6/2024');
  await press(OFFICER, 'Đúng, lưu', 'Đã ghi');
  await say(LEADER, 'ban nào đã lập tiểu ban nhân sự?', 'Hải Phòng', '5/6/2024');
  await say(LEADER, '/lotrinh Hải Phòng', 'Tiểu ban Nhân sự', '5/6/2024');
};

const difficulty = async ({ say, press }: Stage): Promise<void> => {
  await say(OFFICER, 'vướng: sáp nhập xã nên chưa chốt được số tổ chức cơ sở đảng, xin hướng dẫn', 'Vướng mắc');
  await press(OFFICER, 'Đúng, gửi', 'Đã ghi vướng mắc #1', 'Hạn trả lời');
  await say(SECRETARY, '/vuongmac', '#1', 'sáp nhập xã');
  await say(SECRETARY, '/traloi 1 Số tổ chức cơ sở đảng tính theo xã mới từ ngày sáp nhập.', 'Trả lời vướng mắc #1');
  await press(SECRETARY, 'Đúng, gửi', 'Đã trả lời #1');
  await say(OFFICER, '/vuongmac 1', 'tính theo xã mới');
  await press(OFFICER, 'Đã giải đáp', '#1');
  // Who asks the same is shown the answer before anything is filed.
  await say(OTHER, 'vướng: sáp nhập xã, chưa chốt được số tổ chức cơ sở đảng', '#1', 'tính theo xã mới');
  await say(OTHER, '/huy', 'Đã dừng');
};

const model = async (stage: Stage): Promise<void> => {
  const { say, press } = stage;
  await say(OFFICER, 'đăng ký mô hình: Chi bộ không giấy tờ', 'Vấn đề');
  await say(OFFICER, 'Họp chi bộ tốn thời gian in tài liệu', 'Cách làm');
  await say(OFFICER, 'Gửi tài liệu trước ba ngày, họp bằng máy tính bảng', 'Hiệu quả');
  await say(OFFICER, 'Thời gian chuẩn bị giảm 50%', 'Phạm vi');
  await say(OFFICER, '30 chi bộ', 'Áp dụng từ');
  await say(OFFICER, '3/2024', 'Đầu mối liên hệ');
  await say(OFFICER, 'Trưởng phòng Tổ chức cơ sở đảng', 'Nội dung trên đã đúng chưa?');
  await press(OFFICER, 'Đúng, đăng ký', 'mô hình số 1');
  await say(SECRETARY, '/mohinh 1', 'Chi bộ không giấy tờ');
  await press(SECRETARY, 'Mở đánh giá', 'Đã mở đánh giá');
  await say(LEADER, '/mohinh 1', 'đang đánh giá');
  await press(LEADER, 'Chấm điểm', 'Điểm từ 0 đến 10');
  await say(LEADER, '8,5', 'Nhận xét');
  await press(LEADER, 'Bỏ qua', '8,5');
  await press(LEADER, 'Đúng', 'Đã ghi');
  await say(SECRETARY, '/mohinh 1', 'đang đánh giá');
  await press(SECRETARY, 'Đóng đánh giá', 'Đã đóng đánh giá');
  await say(LEADER, '/mohinh 1', '8,5');
  await press(LEADER, 'Công nhận', 'công nhận');
};

const adopted = async ({ say, press }: Stage): Promise<void> => {
  await say(OTHER, '/mohinh khong giay to', 'Chi bộ không giấy tờ');
  await say(OTHER, '/mohinh 1', 'được công nhận');
  await press(OTHER, 'Nhận áp dụng', 'số 1');
  await say(OTHER, 'Làm thử ở 5 chi bộ xã', 'Nội dung trên đã đúng chưa?');
  await press(OTHER, 'Đúng', 'số 1');
  await say(HEAD, '/mohinh 1', 'Bắc Giang');
  await say(OTHER, '/mohinh 1', 'Bắc Giang');
  await press(OTHER, 'Xác nhận kết quả', 'số 1');
  await say(OTHER, 'Cả 5 chi bộ đã họp không giấy, giảm 40% thời gian', 'Nội dung trên đã đúng chưa?');
  await press(OTHER, 'Đúng', 'số 1');
  await say(LEADER, '/mohinh 1', 'đã nhân rộng', 'Bắc Giang');
};

const directive = async (stage: Stage): Promise<void> => {
  const { say, press, clock, player } = stage;
  await say(SECRETARY, '/thongbao Hải Phòng, Bắc Giang: Rà soát quy hoạch và báo cáo kết quả', 'Thông báo');
  await press(SECRETARY, 'Chỉ đạo', 'Hạn');
  await say(SECRETARY, '14/6', 'Gửi tới 2 ban');
  await press(SECRETARY, 'Đúng, gửi', 'Đã gửi chỉ đạo số 1');
  await say(OFFICER, '/thongbao 1', 'Rà soát quy hoạch');
  await press(OFFICER, 'Đã thực hiện', 'đã thực hiện');
  await say(SECRETARY, '/thongbao 1', '1/2 ban đã thực hiện', 'Bắc Giang');
  const before = player(OFFICER).shown().length;
  await clock('2024-06-13T09:00:00+07:00', NEIGHBOUR, 'Chỉ đạo số 1');
  expect(
    player(OFFICER)
      .shown()
      .slice(before)
      .filter(({ text }) => text.includes('Chỉ đạo số 1')),
  ).toEqual([]);
};

const silent = async (stage: Stage): Promise<void> => {
  await handInAtOnce(stage, OFFICER, wholeReport('848/2200', '40/150'));
  await stage.clock('2024-06-19T09:00:00+07:00', SECRETARY, 'Bắc Giang');
  await stage.say(LEADER, 'vì sao Bắc Giang chưa nộp?', 'Bắc Giang', 'đã tới');
};

const scored = async ({ say, press }: Stage): Promise<void> => {
  await say(SECRETARY, '/xephang', 'chưa mở chấm điểm');
  await press(SECRETARY, 'Mở chấm điểm năm 2024', 'Bảng điểm thử');
  await press(SECRETARY, 'Mở chấm điểm năm 2024', 'Đã mở chấm điểm năm 2024');
  await say(HEAD, 'TC1 50 – tham mưu 12 văn bản', 'Minh chứng');
  await say(HEAD, 'Báo cáo số 45-BC/BTCTU ngày 7/6/2024', 'Điểm: 50');
  await press(HEAD, 'Đúng, ghi điểm', 'Đã ghi TC1: 50 điểm');
  await say(HEAD, '/chamdiem', 'Nộp phiếu');
  await press(HEAD, 'Nộp phiếu', 'Nộp rồi thì không sửa được nữa');
  await press(HEAD, 'Nộp phiếu', 'Đã nộp phiếu tự chấm');
  await say(OTHER, '/chamdiem Hải Phòng', 'đang chấm chéo', '50');
  await press(OTHER, 'TC1. Tham mưu cấp ủy', 'tham mưu 12 văn bản');
  await say(OTHER, '48', 'Vì sao?');
  await say(OTHER, 'thiếu minh chứng một văn bản', 'Điểm: 48');
  await press(OTHER, 'Đúng, ghi điểm', 'Đã ghi TC1: 48 điểm');
  await say(OTHER, '/chamdiem Hải Phòng', '48');
  await press(OTHER, 'Nộp phiếu', 'Nộp rồi thì không sửa được nữa');
  await press(OTHER, 'Nộp phiếu', 'Đã nộp phiếu chấm chéo');
  await say(LEADER, '/chamdiem Hải Phòng', 'chờ thống nhất', '50', '48');
  await press(LEADER, 'TC1. Tham mưu cấp ủy', 'thiếu minh chứng một văn bản');
  await say(LEADER, '49', 'Ý kiến');
  await press(LEADER, 'Bỏ qua', 'Điểm: 49');
  await press(LEADER, 'Đúng, ghi điểm', 'Đã ghi TC1: 49 điểm');
  // 49 of what was decided, 20 for the report that came in time.
  await say(LEADER, '/xephang Hải Phòng', '69/100', 'TC2. Báo cáo đúng hạn: 20/40');
  await press(LEADER, 'TC2. Báo cáo đúng hạn', 'lần 1', '+20');
  await say(THIRD, '/xephang', 'chưa công bố');
};

const voted = async (stage: Stage): Promise<void> => {
  const { say, press, clock } = stage;
  await say(SECRETARY, '/bophieu', 'Suy tôn');
  await say(SECRETARY, 'Suy tôn Cờ thi đua năm 2024', 'Giới thiệu');
  await say(SECRETARY, 'Nghệ An, Hà Tĩnh', 'tối đa mấy ban');
  await say(SECRETARY, '1', 'không bỏ phiếu');
  await press(SECRETARY, 'Bỏ qua', 'Kết thúc lúc nào');
  await say(SECRETARY, '17h ngày 20/6', 'Nội dung trên đã đúng chưa?');
  await press(SECRETARY, 'Đúng, mở bỏ phiếu', 'Đã mở bỏ phiếu kín số 1');
  for (const head of [HEAD, OTHER, THIRD]) {
    await say(head, '/bophieu', 'Đồng chí chọn một ban');
    await press(head, 'Nghệ An', 'Bỏ phiếu?');
    await press(head, 'Đúng, bỏ phiếu', 'đã bỏ phiếu', 'Mã biên nhận');
  }
  const open = await say(LEADER, '/bophieu', '3/14');
  expect(open).not.toContain('Nghệ An 3');
  await clock('2024-06-20T17:30:00+07:00', LEADER, 'Bỏ phiếu kín số 1', 'Nghệ An', '3');
};

/** Nothing of it is in the process: another one tells the same. */
const kept = async ({ driver, say }: Stage): Promise<void> => {
  await driver.outageTo('2024-06-21T09:00:00+07:00');
  await say(LEADER, '/mohinh 1', 'đã nhân rộng');
  await say(LEADER, '/bophieu', 'Bỏ phiếu kín số 1');
  await say(SECRETARY, '/thongbao 1', '1/2 ban đã thực hiện');
  await say(OTHER, '/lotrinh', 'Tiểu ban Nhân sự');
};

export const EXCHANGE: readonly Chapter[] = [
  { title: 'a step of the term is reported and asked for', play: steps },
  { title: 'a difficulty is answered, settled, and found by the next who has it', play: difficulty },
  { title: 'a good model is registered, evaluated and recognised', play: model },
  { title: 'another board takes it over and confirms what came of it', play: adopted },
  { title: 'a directive is done by one, and the other alone is reminded of it', play: directive },
  { title: 'why a board is silent is proved by the record of reminders', play: silent },
  { title: 'a board is scored in three columns, and every point has its receipt', play: scored },
  { title: 'heads vote in secret, and the count is told when it ends', play: voted },
  { title: 'all of it is there after a restart', play: kept },
];
