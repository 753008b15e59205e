import { speaksOfIllness } from './health.js';
import { FAMILY, KIN_WITH_FATE, RELATIVE, RELATIVE_BARE } from './kin.js';
import { findNames, isAddressed } from './names.js';
import { FIELD_OF_WORK, HISTORY } from './past.js';
import { type Guarded, phrases } from './words.js';

/** A person spoken of without a name. */
const SOMEONE = phrases(
  `(?:đồng chí|đc|ông|bà|anh|chị|cô|chú|bác) (?:ấy|ta|đó|này|kia|trưởng|phó|bí thư|chủ tịch|giám đốc|chánh|cán bộ|phụ trách|ủy viên|lãnh đạo|lê|trần|nguyễn)|(?:vợ|chồng|con|bố|mẹ|con trai|con gái|anh trai|em trai) (?:em|tôi|mình)|
  (?:cán bộ|nhân sự|đồng chí|người) (?:này|đó|ấy|ta|kia)|lãnh đạo (?:ban|tỉnh|cụm|phòng)|sếp|cán bộ (?:phụ trách|đầu mối)|người phụ trách|một (?:đồng chí|cán bộ|đảng viên|đc)|thủ trưởng|trưởng ban|phó ban|phó trưởng ban|bí thư|trưởng phòng|phó phòng|
  chuyên viên này|his|her|him|he|she|chánh văn phòng|comrade \\S+|(?:mr|mrs|ms) \\S+`,
);
/** A title, a word and what befell: “anh tu bi tram cam”, where nothing tells a name from a word but its place. */
const LOOSELY_NAMED = phrases(
  `(?:anh|chị|ông|đc|đồng chí|sếp|bác|thầy|cậu|chú|cô) (?!bộ|bo|tiêu|tieu|ủy|uy|phí|phi|thị|thi|đạo|dao|nhánh|nhanh|em|cả|ca|đồng|dong|hội|hoi|các|cac|nào|nao|ơi|oi|trung|tiết|tiet|cục|cuc)\\S+ (?:\\S+ )?(?:bị|mắc|đang|từng|có|mới|vừa|phải|nằm|mổ|ly|bỏ|theo|nghiện|chưa rõ|hay|là|vẫn|đã|nhập|bệnh|ung|hiv|ngoại|cặp|đánh|nợ|cờ|lịch|mang|sinh|nghi|khám|chạy|thở|nhiễm|đột|suy|tai|xin nghỉ|rượu|cai)`,
);
const CROWD = phrases(
  '\\d+ (?:\\S+ ){0,2}(?:trường hợp|đồng chí|đc|cán bộ|người|hồ sơ|đảng viên|quần chúng|gia đình|hộ|lượt|bệnh nhân|cháu|em)|(?:khám|chăm sóc) sức khỏe|bảo hiểm|công tác|nghị định|quy định|chuyên đề|gia đình liệt sĩ|tuyên truyền|hội nghị|ban tôn giáo|dân tộc tôn giáo|bao nhiêu|mấy (?:đồng chí|người|trường hợp)|tỷ lệ|số lượng',
);
const KIND = phrases(
  'chia buồn|chúc (?:mừng|sức|anh|chị|đồng|đc|các|gia|em|ông|bà|tết|cả|mọi|bác|thầy|cô)|thăm hỏi|kính viếng|viếng|lễ tang|đám cưới|thiệp cưới|kính mời|hỷ|chúc tết|chung vui',
);
const DECIDED = phrases(
  'quy hoạch|bổ nhiệm|kỷ luật|tín nhiệm|luân chuyển|ứng cử|điều động|khiển trách|cảnh cáo|cách chức|ứng viên|phiếu',
);

const speaksOfHistory = (said: string): boolean =>
  HISTORY.test(said) && (!FIELD_OF_WORK.test(said) || HISTORY.test(said.replace(FIELD_OF_WORK, '')));

/** Political history beside a name is named for what it is even where a curriculum vitae is spoken of. */
export const showsHistory = (text: Guarded): boolean =>
  speaksOfHistory(text.said) && !DECIDED.test(text.said) && showsSensitive(text);

/** Health, family or political history of a person. */
export const showsSensitive = (text: Guarded): boolean => {
  const { said, bare, words } = text;
  const relative = bare ? RELATIVE_BARE.test(said) : RELATIVE.test(said);
  const family = relative || FAMILY.test(said) || (!bare && KIN_WITH_FATE.test(said));
  if (!family && !speaksOfIllness(said) && !speaksOfHistory(said)) return false;
  const named =
    relative || findNames(words, text.shouting).some((name) => !isAddressed(words, name) || name.titled === false);
  if (!named && CROWD.test(said)) return false;
  if (KIND.test(said)) return false;
  return named || SOMEONE.test(said) || LOOSELY_NAMED.test(said);
};
