import { fold } from '../fold.js';
import { wordSet } from './words.js';

// Family names, as spelt. The folded form alone (lower case, no diacritics) is too common a word for most of them.
export const FAMILIES = wordSet(
  `nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đoàn|đinh|lâm|trịnh|mai|tô|hà|cao|lương|lưu|trương|tạ|chu|
  quách|phùng|thái|kiều|khổng|nông|hứa|vương|tăng|triệu|giáp|thân|nghiêm|doãn|bạch|mạc|từ|ninh|âu|lại|tống|vi|sầm|ma|lò|giàng|cù|viên|
  đồng|la|quang|tòng|lường|sùng|thào|bế|đàm|liễu|kim|sơn|đậu|cầm|nhữ|lã|ngụy|chử|khuất|mẫn|thiều|nhâm|lãnh|lù|vừ|vàng|tráng|hờ|lầu|hạng|quàng|điêu|lèo|
  hầu|thạch|phí|diệp|tôn|bành|nhan`,
);
export const FAMILIES_FOLDED: ReadonlySet<string> = new Set([...FAMILIES].map(fold));
/** Folded family names that are hardly ever another word. */
export const CERTAIN = wordSet(
  'nguyen|tran|pham|huynh|bui|ngo|hoang|truong|vuong|trinh|phung|nghiem|le|vu|vo|dang|do|ho|duong|ly|dao|doan|dinh|phan',
);
/** Those that are read as names even unaccented in a text that otherwise has its diacritics. */
export const COMMONEST = wordSet('nguyen|tran|pham|huynh|bui|ngo|hoang|truong|nghiem|trinh|vu|le|dang|do|đào|đỗ');
/** Those that are names in lower case and unaccented when a middle and a given name follow. */
export const PLAINLY = wordSet('nguyen|tran|pham|huynh|hoang|bui|ngo|nghiem');

const GIVEN_SPELT = wordSet(
  `tuấn|hùng|dũng|lan|hoa|hòa|hoà|hương|hường|hưởng|minh|sơn|long|phương|phượng|thủy|thuỷ|thúy|thuý|thùy|trang|linh|hằng|nga|hiền|hiển|thảo|cường|đạt|đức|duy|giang|hiếu|hoàng|huy|khánh|kiên|lâm|loan|mai|nghĩa|ngọc|
  nhung|oanh|phong|phúc|phước|quân|quang|quyên|quyền|quỳnh|tâm|tân|thắng|thanh|thành|thịnh|thơ|thọ|thu|tiến|toàn|trung|trường|tú|vân|vinh|xuân|yến|bình|bích|chung|chiến|diệp|điệp|đại|huấn|khoa|khôi|kim|lộc|luân|luận|
  mạnh|nam|nhân|nhàn|nhật|ninh|phú|sang|sáng|sinh|tài|tình|tính|toại|tri|trí|trinh|tuyến|tuyền|tuyết|uyên|việt|vũ|hà|hạ|hải|hạnh|hào|hảo|hậu|hồng|thái|thạch|tùng|tám|tư|đông|thìn|tỵ|dần|an|anh|ánh|ân|bảo|bắc|bách|bằng|ba|bốn|
  cảnh|châu|chi|chí|chính|công|cúc|cương|danh|dung|dương|dự|đài|đăng|định|đoàn|đồng|độ|hân|hiệp|hiệu|hoài|hoan|hoạt|học|hợi|huân|huế|huệ|huyền|hưng|hữu|khang|khải|khiêm|kiệt|kỳ|lai|lam|lan|lập|lê|lệ|liên|liễu|lĩnh|lợi|lực|lương|ly|lý|
  miên|mỹ|na|ngà|ngân|nghị|nguyên|nguyệt|nhi|nhiên|như|nhựt|nhã|oanh|phát|phan|phi|phụng|quế|quốc|quý|quyết|sâm|sen|sĩ|sỹ|tấn|tạo|thà|thạo|thăng|thân|thật|thế|thêm|thi|thiện|thiệp|thoa|thông|thuận|thuần|thục|thư|thương|thường|thức|tịnh|
  toán|tới|trà|trâm|trân|trọng|trực|trúc|tuân|tường|tuệ|ước|vượng|vỹ|vy|xuyên|ý|yên|diễm|diệu|đan|đào|gấm|hiên|hòe|hội|huyên|khuê|lành|lụa|lượng|mận|mến|mùi|nết|ngoan|nhài|nụ|ổn|quảng|soạn|tảo|thấm|thỏa|thoại|tiệp|toản|vạn|cừ|dậu|tuất|sửu|mão|tý|đình|gia|bá|khắc|đắc|mậu|tố|tiểu|vĩnh|phụ|triều`,
);
/** Given names as folded, and as spelt. */
export const GIVEN: ReadonlySet<string> = new Set([...GIVEN_SPELT].map(fold));
export const isGivenSpelt = (word: string): boolean => GIVEN_SPELT.has(word);
/** Folded given names that are hardly ever another word in a bare text. */
export const PLAIN_GIVEN = wordSet(
  'tuan|hung|dung|lan|huong|minh|son|long|thuy|trang|linh|hang|nga|hien|thao|cuong|duc|duy|giang|hieu|huy|khanh|kien|loan|ngoc|nhung|oanh|phuc|quang|quyen|quynh|thinh|tu|vinh|xuan|yen|binh|bich|huan|khoi|loc|luan|trinh|tuyet|uyen|hanh|hao|hau|hong|tung|anh|cuc|ha|hoa|vu|phuong|lam|tam|nam|hai|mai|dat|phong|trung|thanh|thang|truong|tien|nghia|vân|van|tai|toan|hoang|thu|kha|hue|tho|an|chinh|viet|tri|dao',
);

export const PLACES = wordSet(
  `ha nam|ha noi|ha tinh|ha giang|ha long|ha dong|thai binh|thai nguyen|thai lan|thanh hoa|hai duong|hai phong|lang son|lam dong|cao bang|
  ninh binh|ninh thuan|ho chi minh|ho chi|duong sat|duong lieu|vinh phuc|quang ninh|quang binh|quang nam|quang tri|quang ngai|kim son|kim bang|kim thanh|
  phu tho|phu yen|an giang|tran phu|le loi|ly thuong|dong nai|dong thap|dong hoi|dong chi|dong anh|dong bao|dong y|dong thoi|son la|van kien|van ban|van phong|
  van hoa|cao dang|cao cap|cao nhat|mai chau|thai thuy|luong tai|luong son|cao loc|chi lang|bac ninh|bac giang|vu dia|vu dia phuong|vu can|vu to|dang bo|dang uy|dang vien|dang cong|
  dang ta|doan thanh nien|doan the|doan kiem|lao cai|ly luan|ly lich|tu phap|vi tri|dinh huong|phan cong|trinh do|phong trao|do thi|kim dong|thach ha|thach that|ninh giang|phung hoa|trang bi|kinh mon|nghe an|nam dinh|hung yen|tuyen quang|lao cai|phu ly|
  van thu|ngan hang|ngan sach|danh sach|danh muc|chau au|chau a|ban to|ban dan|ban tuyen|luc luong|tieu chi|tieu bieu|ung dung|ung phong|ung cu|ung vien|hang muc|quan ly|hoi nghi|hoi dong|dong chi|thi dua|thi hanh|thi tran|thi xa|thi uy|thi cong|phi co|ha tang`,
);
/** What stands before the name of a place or a school that is called after somebody. */
export const PLACE_BEFORE = wordSet(
  `phường|xã|quận|huyện|thị xã|thị trấn|thành phố|tp|tỉnh|đường|phố|thôn|trường|trường chính trị|trường thpt|trường thcs|trường tiểu học|trường đại học|học viện|chính trị|chính trị quốc gia|thpt|thcs|đại học|công viên|
  bệnh viện|khu|làng|cầu|chợ|nhà máy|quảng trường|giải|giải thưởng|mang tên|đảng bộ xã|đảng bộ phường|đảng bộ huyện|chi bộ|tượng đài|sông|núi|hồ|đền|chùa|đình|ngã tư|ngã năm|cụm|kcn|khu công nghiệp|đồn|lữ đoàn|tàu|tên lửa`,
);
