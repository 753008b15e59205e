import { expect } from 'vitest';
import { enrolAll, handInAtOnce, wholeReport } from './people.js';
import type { Chapter, Stage } from './stage.js';

export const APPROVAL_PEOPLE = ['officer:hai-phong', 'head:hai-phong', 'secretary', 'leader'] as const;
const [OFFICER, HEAD, SECRETARY, LEADER] = APPROVAL_PEOPLE;

/** What the file of a cluster with a chain says beside the example. */
export const WITH_APPROVAL = { approval: { head: true, secretary: true, resubmitDays: 2, approveDays: 2 } };

const returned = async (stage: Stage): Promise<void> => {
  const { say, press, player } = stage;
  await enrolAll(stage, APPROVAL_PEOPLE);
  await handInAtOnce(stage, OFFICER, wholeReport('848/2200', '40/150'));
  await say(HEAD, '/duyet', 'chờ Trưởng ban duyệt', '848', 'Duyệt', 'Trả lại');
  await press(HEAD, 'Trả lại', 'chọn lý do');
  await press(HEAD, 'Lệch với bảng kèm theo', 'nộp lại trước 17:00 thứ Tư 12/6/2024');
  await press(HEAD, 'Trả lại', 'Đã trả lại báo cáo');
  await say(OFFICER, '/viec', 'Lệch với bảng kèm theo', '12/6/2024');
  expect(
    player(OFFICER)
      .shown()
      .filter(({ text }) => text.includes('được trưởng ban trả lại')),
  ).toHaveLength(1);
};

const accepted = async (stage: Stage): Promise<void> => {
  const { say, press } = stage;
  await say(OFFICER, 'sửa lại kết nạp 850', '850', 'Đúng, lưu');
  await press(OFFICER, 'Đúng, lưu', 'Nộp lần 2');
  await press(OFFICER, 'Nộp lần 2', 'lần 2 (sửa)', 'chờ Trưởng ban duyệt');
  await say(HEAD, '/duyet', 'lần 2 (sửa)', '850');
  await press(HEAD, 'Duyệt', 'Đã duyệt báo cáo', 'chuyển thư ký cụm');
  await say(SECRETARY, '/tiepnhan', 'chờ thư ký cụm tiếp nhận', '850');
  await press(SECRETARY, 'Tiếp nhận', 'Đã tiếp nhận báo cáo');
  await say(HEAD, '/duyet', 'Không có báo cáo nào chờ');
};

const asked = async ({ say }: Stage): Promise<void> => {
  await say(LEADER, '/tonghop 6T/2024 đã tiếp nhận', 'Chỉ tính số liệu đã tiếp nhận: 1/14 ban', '850');
  await say(LEADER, '/nguon kết nạp', '850', 'lần 2');
  await say(OFFICER, '/hannop', 'Hạn Trưởng ban duyệt: 17:00 thứ Năm 20/6/2024');
};

export const APPROVAL: readonly Chapter[] = [
  { title: 'the head sends a report back, and its board hears why and until when', play: returned },
  { title: 'what comes again is approved, then accepted', play: accepted },
  { title: 'figures are asked for by how far they have come', play: asked },
];
