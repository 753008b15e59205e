import { phrases } from './words.js';

/** Political history, belief and convictions. */
export const HISTORY = phrases(
  `lịch sử chính trị|vấn đề (?:về )?(?:lịch sử |lý lịch )?chính trị|chính trị hiện nay|chính trị phức tạp|chế độ cũ|việt tân|trước (?:năm )?(?:1975|75)|ba đời|công giáo|giáo dân|giáo xứ|giao dân|giao dan|tin lành|thiên chúa|hội thánh|pháp luân công|đức chúa|cơ đốc|theo đạo|bỏ đạo|theo (?:\\S+ )?giáo phái|tà đạo|
  dịch bắt|địch bắt|đầu hàng|tay sai|gián điệp|mật thám|chỉ điểm|phản bội|phản động|nghi vấn|lịch sử phức tạp|lịch sử gia đình|lịch sử bản thân|lý lịch (?:\\S+ ){0,3}(?:phức tạp|không rõ|có vấn đề|xấu|chưa rõ|đen|không trong sạch|tư pháp|gia đình)|quan hệ với (?:người )?(?:nước ngoài|đối tượng|tổ chức)|
  đối tượng chống|fulro|sĩ quan (?:chế độ|ngụy|sài gòn|cũ|vnch|cộng hòa|quân đội)|chế độ sài gòn|chính quyền (?:sài gòn|cũ|ngụy)|chống (?:phá|đối|đảng|chế độ|cộng)|di cư vào nam|quá khứ (?:\\S+ ){0,2}(?:phức tạp|không|chính trị|xấu|có vấn đề|cách mạng)|khiếu kiện|vnch|quan điểm (?:chính trị|\\S+ ?lệch lạc|sai trái)|
  lệch lạc|bất mãn|suy thoái (?:về )?(?:tư tưởng|đạo đức|chính trị)|tự diễn biến|thành phần (?:gia đình|bóc lột|địa chủ|phản)|bóc lột|phú nông|địa chủ|tư sản|quốc dân đảng|đảng đại việt|đi lính (?:cho )?(?:\\S+ )?(?:ngụy|chế độ|pháp|mỹ|cộng hòa|sài gòn)|lính (?:ngụy|cộng hòa|sài gòn|khố xanh|dù)|
  làm (?:việc )?(?:cho )?(?:chế độ|chính quyền|quân đội) (?:cũ|ngụy|sài gòn)|làm cho (?:pháp|mỹ|ngụy)|ngụy quân|ngụy quyền|ngụy|quân đội sài gòn|tiền án|tiền sự|án tích|đi tù|ở tù|(?:từng |đã )bị (?:bắt|tù|giam|kết án|khởi tố)|biểu tình|tín đồ|tôn giáo|(?:đi|học tập|tập trung) cải tạo|trại cải tạo|cải tạo sau|vượt biên|đảng phái|
  việt nam cộng hòa|political history|political (?:background|past|record)|criminal record|old regime|former regime|religion|religious|convicted|prison`,
);

/** Religion and history as fields of work: “ban tôn giáo”, “công tác tôn giáo”, “thẩm tra lịch sử chính trị 45 trường hợp”. */
export const FIELD_OF_WORK = phrases(
  `(?:ban|sở|công tác|vấn đề|tình hình|chính sách|luật|lĩnh vực|dân tộc|tín ngưỡng|vùng|đồng bào|quản lý nhà nước về|cơ sở|tổ chức|chức sắc|đoàn kết|phát triển đảng|mô hình|tuyên truyền|chống|phòng chống|đấu tranh(?: \\S+)?|phòng|nghị quyết|giải quyết|tiếp công dân|vụ việc)(?: \\S+){0,2} (?:tôn giáo|công giáo|theo đạo|khiếu kiện|phản động|suy thoái|tự diễn biến|biểu tình|vượt biên|lệch lạc)|
  (?:quy định|hướng dẫn|nghị định|tiêu chuẩn|quy trình|công tác|thẩm tra|xác minh|kết luận|rà soát) (?:\\S+ ){0,4}(?:lịch sử chính trị|chính trị hiện nay|lý lịch|tiêu chuẩn chính trị)`,
);
