import { phrases } from './words.js';

/** What is said of the sick. Written with diacritics; `phrases` takes the bare spelling as well. */
const ILLNESS = phrases(
  `ung thư|ung bướu|ung thu|hiv|aids|tiểu đường|đái tháo đường|trầm cảm|tâm thần|thần kinh (?:phân liệt|không|có vấn đề)|tai biến|đột quỵ|đột quị|suy (?:thận|tim|gan|tủy|nhược|hô hấp)|
  viêm (?:gan|phổi|não|tụy|thận|khớp|loét|đại tràng|cơ tim|màng não)|xạ trị|hóa trị|bệnh án|bệnh nhân|bệnh (?!viện|thành tích|hình thức|binh|nghề nghiệp|xá|dịch|quan liêu|chủ quan|lười)\\S+|(?:mắc|bị|có|chữa|nhiễm|khỏi) (?:\\S+ )?bệnh|
  tim mạch|bị tim|đau tim|nhồi máu|mạch vành|động kinh|nghiện|rối loạn (?:\\S+ )?(?:lo âu|tâm|cảm xúc|lưỡng cực|tiền đình|tiêu hóa|nhịp tim)|huyết áp|phẫu thuật|ghép (?:thận|gan|tủy|tim|thân)|lao phổi|xơ gan|gan nhiễm mỡ|
  parkinson|alzheimer|gout|cấp cứu|nhập viện|nằm viện|vào viện|đi viện|xuất viện|điều trị|cai (?:nghiện|rượu)|sức khỏe (?:\\S+ ){0,4}(?:yếu|kém|không tốt|suy giảm|xấu|sút|có vấn đề|không (?:đảm bảo|đủ|ổn))|tình trạng sức khỏe|khám sức khỏe của|
  hồ sơ sức khỏe|bại liệt|bị liệt|liệt (?:nửa người|giường|hai chân)|dương tính|xuất huyết|bị u|u (?:não|gan|phổi|ác|lành|xơ|tuyến giáp|vú|đại tràng)|khối u|mổ (?:tim|não|mắt|xương|dạ dày|ruột|khối u|ruột thừa|đẻ|sỏi|u|cột sống|khớp|gan|thận)|
  mang bầu|có bầu|bầu bí|có thai|mang thai|sinh non|sảy thai|dọa sảy|vô sinh|hiếm muộn|tai nạn|chấn thương|gãy (?:chân|tay|xương)|bị lẫn|lú lẫn|mất trí|mất trí nhớ|hoang tưởng|tự kỷ|tự tử|tự sát|chạy thận|mắc covid|thoái hóa|thoát vị|
  trầm uất|stress nặng|mất ngủ|tràn dịch|mù lòa|khiếm thị|khiếm thính|điếc|dị tật|khuyết tật|tàn tật|chẩn đoán|chuẩn đoán|ốm nặng|ốm liệt|yếu sinh lý|liệt dương|giang mai|lậu|tiền liệt tuyến|di căn|bạch cầu|nguy kịch|f0|thở máy|hồi sức|hôn mê|thai sản rủi ro|say thai|
  cancer|tumou?r|diabetes|diabetic|depression|depressed|stroke|heart (?:attack|disease|condition)|hospitali[sz]ed|illness|mental health|surgery|diagnosed|pregnant|addict|alcoholic|hepatitis|kidney failure|chronic`,
);

/** A campaign, an institution or its cases, named after an illness: nobody is sick there. */
const PROGRAMME = phrases(
  `(?:phòng chống|phòng tránh|tuyên truyền|quỹ|tháng hành động|chương trình|hội nghị|hội thảo|tập huấn|chuyên đề|đề án|dự án|bệnh viện|khoa|trung tâm|viện|công tác|khám|tầm soát|giám định|hỗ trợ|ủng hộ|chế độ|bảo hiểm|chi bộ|đảng bộ|ngành y tế)(?: \\S+){0,3}
  (?:ung thư|ung bướu|hiv|aids|tiểu đường|tâm thần|thần kinh|tai biến|đột quỵ|bệnh|bệnh nhân|tim mạch|huyết áp|nghiện|cai nghiện|điều trị|lao phổi|tai nạn|cấp cứu|khuyết tật|dị tật|sức khỏe|phẫu thuật|tự kỷ|covid)`,
);
const HIT = phrases('(?:bị|mắc|nhiễm|đang điều trị|nằm viện|nhập viện)(?: \\S+){0,3}');

/** Whether words of illness are said of somebody, and not of a campaign against it or a hospital. */
export const speaksOfIllness = (said: string): boolean =>
  ILLNESS.test(said) && (!PROGRAMME.test(said) || (HIT.test(said) && ILLNESS.test(said.replace(PROGRAMME, ''))));
