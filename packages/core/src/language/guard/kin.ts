import { phrases } from './words.js';

const KIN =
  'bố mẹ|cha mẹ|ba mẹ|bố|mẹ|vợ chồng|vợ con|vợ cũ|chồng cũ|vợ|chồng|các con|con cái|con trai|con gái|con rể|con dâu|con nuôi|con riêng|con|cha|anh trai|chị gái|em trai|em gái|anh rể|chị dâu|em rể|em dâu|bố vợ|mẹ vợ|bố chồng|mẹ chồng|bố đẻ|mẹ đẻ|cha đẻ|ông nội|bà nội|ông ngoại|bà ngoại|bác ruột|chú ruột|cậu ruột|em ruột|anh ruột|chị ruột|cháu ruột';
const PERSON =
  'trưởng ban|phó ban|phó trưởng ban|bí thư|phó bí thư|chủ tịch|lãnh đạo|thủ trưởng|giám đốc|chánh văn phòng|sếp|đồng chí|đc|anh|chị|ông|bà|cô|chú|bác|mr|ms|mrs';
const DONE =
  'bị|đang|từng|đã|ở (?:nước ngoài|mỹ|hải ngoại)|định cư|xuất cảnh|vượt biên|nghiện|nợ|đi tù|ở tù|tham gia|theo|là|làm|buôn|vi phạm|phạm tội|có|đánh bạc|lấy|đi (?:lính|cải tạo|theo)|bỏ|mắc|chơi|thua|sống';

/** A relative of somebody: “con gái anh Bình”, “bố của đ/c Hòa”. `con`, `ba`, `chi` bare are mostly còn, ba, chi. */
export const RELATIVE = phrases(`(?:${KIN}) (?:của )?(?:${PERSON}) (?!nào|các|em nào|khác|lo|đã|cũng|chưa)\\S+`);
/** The same where nothing has its diacritics: only with what the relative is or does. */
export const RELATIVE_BARE = phrases(`(?:${KIN}) (?:của )?(?:${PERSON}) \\S+ (?:${DONE})`);

/** What is private in a family. */
export const FAMILY = phrases(
  `ly hôn|ly dị|li hôn|li dị|ly thân|ra tòa ly|ngoại tình|bỏ nhau|bỏ nhà|con riêng|(?:con )?ngoài giá thú|(?:sinh|đẻ|có) con thứ|con thứ (?:ba|tư|3|4)|kết hôn với|hôn nhân|vợ (?:hai|bé|lẽ)|chồng bỏ|vợ bỏ|có vợ hai|bồ bịch|bồ nhí|có bồ|cặp bồ|cặp kè|bỏ (?:vợ|chồng)|
  quan hệ bất chính|quan hệ ngoài luồng|lăng nhăng|trai gái|lấy (?:chồng|vợ) (?:\\S+ ){0,2}(?:nước ngoài|mỹ|đài loan|hàn quốc|hàn|trung quốc|việt kiều|tây|nhật|hai|đạo)|bạo hành|bạo lực gia đình|đánh (?:vợ|chồng|con)|nợ nần|vỡ nợ|cờ bạc|cá độ|lô đề|rượu chè|hư hỏng|con nuôi|
  (?:người thân|thân nhân|người nhà|họ hàng|bà con)(?: \\S+){0,3} (?:nước ngoài|mỹ|hải ngoại|vượt biên|định cư|theo|từng|phản động|chế độ|ngụy)|định cư (?:ở|tại|bên)|xuất cảnh sang|hoàn cảnh gia đình|quan hệ gia đình|
  gia đình(?: \\S+){0,4} (?:phức tạp|bất hòa|mâu thuẫn|trục trặc|tan vỡ|lục đục|nợ|nợ nần|ly tán|khó khăn|theo|bất hạnh|vỡ nợ|không hạnh phúc|đổ vỡ)|cơm không lành|vợ chồng(?: \\S+){0,3} (?:mâu thuẫn|lục đục|cãi nhau|ly|bất hòa|trục trặc)|
  divorced?|divorcing|affair|(?:his|her|s) (?:wife|husband|son|daughter|father|mother|brother|sister|family)|domestic violence|marital|mistress|illegitimate`,
);
/** A relative with what became of them; bare words that are others mostly (bổ nhiệm, còn lại) are no relatives. */
export const KIN_WITH_FATE = phrases(
  `(?:vợ|chồng(?! chéo)|bố|mẹ|cha|con trai|con gái|con rể|con dâu|anh trai|em trai|chị gái|em gái|anh rể|em rể|bố vợ|mẹ vợ|bố chồng|mẹ chồng|bố đẻ|mẹ đẻ|cha đẻ|ông nội|ông ngoại|bà nội|bác ruột|chú ruột|em ruột|anh ruột|chị ruột)(?: \\S+){0,4} (?:${DONE})`,
);
