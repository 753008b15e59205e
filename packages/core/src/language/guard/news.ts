import { isAddressed, type PersonName } from './names.js';
import { phrases, saidBy, type Word } from './words.js';

/** A stretch of words that names what is decided about persons. */
export type Matter = { readonly from: number; readonly to: number };

/** What a named person does in news, introductions, thanks and reports. */
const ACTS_SOURCE = `phát biểu|chủ trì|chủ tọa|dự(?! kiến| tuổi| nguồn| khuyết)|tham dự|đến dự|nhấn mạnh|cho biết|kết luận|khai mạc|bế mạc|trao|tặng|chúc mừng|báo cáo|trình bày|quán triệt|triển khai|thông báo|cảm ơn|ký(?! luật)|đánh giá|đề nghị|yêu cầu|chỉ đạo|
  điều hành|phụ trách|hướng dẫn|làm việc|tiếp|thăm|đồng chủ trì|phân công|giới thiệu (?:về|kinh nghiệm|mô hình|nội dung|chuyên đề|cách)|nêu|tham luận|hỏi|bảo|nói|nhắc|gửi|báo|soạn|nộp|tổng hợp|nhập|rà soát|kiểm tra|thống kê|cung cấp|lập|tham mưu|thay mặt|ra mắt|giảng|truyền đạt|said|spoke|chaired|attended|signed|opened|presented|reported|sent|asked`;
const ACTS = phrases(ACTS_SOURCE);
const ACTS_FIRST = phrases(ACTS_SOURCE, 'first');
/** The person is what the matter is done to. */
const BOUND_SOURCE =
  'bị|được|vào|đưa|thôi|lên|giữ|dự kiến|làm(?= (?:phó|trưởng (?:ban|phòng)|bí|chủ|giám|chánh|ptb|pbt|tp|pp|ủy|lãnh|quy trình|nhân sự|lý lịch|hồ sơ|thủ tục))|thay(?! mặt)|xin|thuộc diện|trong diện|có tên|nằm trong|diện|dính|vướng|không đủ|chưa đủ|đủ (?:tuổi|điều kiện|tiêu chuẩn)|was|were|is|has been|to be|will be|as';
const BOUND = phrases(BOUND_SOURCE);
const BOUND_FIRST = phrases(BOUND_SOURCE, 'first');
const THANKS = phrases(
  `cảm ơn|chào|thưa|trân trọng|kính gửi|kính mời|chúc mừng sinh nhật|chia buồn|thank|thanks|dear|regards|best wishes|người ký|ký tên|đã ký|tôi là|em là|mình là|xin giới thiệu|người lập|người báo cáo|đầu mối|liên hệ|phóng viên|tác giả|bài|
  chủ trì|dưới sự chủ trì|theo(?! dõi)|báo cáo|nhờ|hỏi|do`,
);
/** Who came, chaired, was thanked or rewarded: a list of these is news. */
const ATTENDING = phrases(
  'dự(?! kiến| nguồn| khuyết)|tham dự|dự có|có các đồng chí|chủ trì|đại biểu|thành phần|cảm ơn|khen thưởng|tặng|biểu dương|chúc mừng|trao|gồm có các thành viên|ban tổ chức hội nghị',
);
const SETTING = phrases(
  'hội nghị|do|bởi|tại|trong|về|công tác|khi|by|chuyên đề|tập huấn|cuộc họp|họp|buổi làm việc|lớp|at|in',
);
/** What makes a work of it, not a person's case: “số quy hoạch”, “công tác luân chuyển”, “tiểu ban nhân sự”. */
const LABEL = phrases(
  `(?:số|số liệu|số lượng|tỷ lệ|tỉ lệ|công tác|biểu|biểu mẫu|chỉ tiêu|báo cáo|bc|tổng|tổng số|cột|mục|phần|phụ lục|quy trình|quy định|hướng dẫn|lĩnh vực|mảng|tiểu ban|đề án|nội dung|về|chuyên đề|lớp|phần mềm|planning|the)(?: (?:bổ sung|đưa ra|ra khỏi|liệu|lượng|đề nghị|xử lý|các|trường hợp|thi hành)){0,2}`,
  'last',
);
const LABEL_AFTER = phrases('figures?|numbers?|count|statistics|data|report', 'first');
const UNIT =
  '(?:đồng chí|đc|người|cán bộ|trường hợp|đảng viên|lượt|ca|nhân sự|cases?|members?|officials?|comrades?|cadres?)';
const COUNT_BEFORE = phrases(`(?!(?:19|20)\\d\\d )\\d+(?: ${UNIT})?(?: (?:bị|được|đã))?`, 'last');
const COUNT_AFTER = phrases(`(?:\\S+ ){0,3}(?!(?:19|20)\\d\\d )\\d+(?: ${UNIT}|(?= $))`, 'first');
const LINK = phrases('gồm|là|như|cụ thể|trong đó|có|với|sau|tên|including|namely');
const VOTE = /^(?:phieu|so phieu|tin nhiem|lptn|ptn|xep loai|danh gia)/;
/** Right behind the name: it is they who gave or asked for the figure. */
const SAYS = phrases(
  '(?:đã |vừa |mới )?(?:gửi|báo|nói|nhập|soạn|cung cấp|tổng hợp|bảo|hỏi|nộp|lập|thống kê|chốt|ơi|sent|gave|reported|asked)',
  'first',
);

const part = (words: readonly Word[], from: number, to: number): string =>
  saidBy(words.slice(Math.max(0, from), Math.max(0, from, to)));
const isCounted = (words: readonly Word[], { from, to }: Matter, floor: number, ceiling: number): boolean => {
  if (VOTE.test(words[from]?.f ?? '')) return false;
  const after = part(words, to + 1, Math.min(to + 6, ceiling));
  return COUNT_AFTER.test(after) || COUNT_BEFORE.test(part(words, Math.max(floor, from - 4), from));
};
const isLabelled = (words: readonly Word[], { from, to }: Matter, floor: number): boolean =>
  LABEL.test(part(words, Math.max(floor, from - 4), from)) || LABEL_AFTER.test(part(words, to + 1, to + 3));

const namedBefore = (words: readonly Word[], name: PersonName, matter: Matter): boolean => {
  if (name.titled && isAddressed(words, name)) return true;
  const between = part(words, name.to + 1, matter.from);
  if (BOUND.test(between)) return false;
  const before = part(words, name.from - 6, name.from);
  return (
    THANKS.test(before) ||
    ACTS.test(between) ||
    isCounted(words, matter, name.to + 1, words.length) ||
    isLabelled(words, matter, name.to + 1)
  );
};

const namedAfter = (words: readonly Word[], name: PersonName, matter: Matter): boolean => {
  const after = part(words, name.to + 1, name.to + 18);
  const between = part(words, matter.to + 1, name.from);
  const gaps = words.slice(matter.to + 1, name.from + 1).map((word) => word.gap);
  const apart = gaps.some((gap) => gap.includes(','));
  const opened = gaps.some((gap) => /[:(]/.test(gap)) || LINK.test(between);
  if (SAYS.test(after)) {
    if (isLabelled(words, matter, 0)) return true;
    if (apart && !opened && isCounted(words, matter, 0, name.from)) return true;
  }
  return ACTS.test(after) && !BOUND_FIRST.test(after) && (SETTING.test(between) || (apart && ACTS_FIRST.test(after)));
};

/** Whether the sentence makes the person its subject who acts, thanks, signs or reports, not whom the matter is about. */
export const isNews = (words: readonly Word[], name: PersonName, matter: Matter): boolean =>
  matter.from > name.to ? namedBefore(words, name, matter) : namedAfter(words, name, matter);

/** Whether a row of names from this one on is a list of who came or was thanked. */
export const isAttendance = (words: readonly Word[], name: PersonName): boolean =>
  ATTENDING.test(part(words, name.from - 12, name.from));
