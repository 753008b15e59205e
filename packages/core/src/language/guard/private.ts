import { findNames } from './names.js';
import type { Guarded } from './words.js';

const word = (list: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${list})(?![a-z0-9])`);

const ID_WORD = word(
  'cccd|cmnd|cmt|cmtnd|cccđ|can cuoc|can cuoc cong dan|chung minh|chung minh thu|chung minh nhan dan|so dinh danh|dinh danh ca nhan|ma dinh danh|ho chieu|passport|citizen id|identity (?:card|number)|id card|id number|id no|national id|personal id|so the dang vien|the dang vien so',
);
const DIGITS_12 =
  /(?<![\d.,/-])(?:\d{12}|\d{3}[ .]\d{3}[ .]\d{3}[ .]?\d{3}|\d{3}[ .]\d{3}[ .]\d{6}|\d{4}[ .]\d{4}[ .]\d{4}|\d{3}[ .]\d{9}|(?:\d ){11}\d|(?:\d{2} ){5}\d{2})(?![\d/])/g;
const DIGITS_9 = /(?<![\d.,])(?:\d[ .-]?){8}\d(?![\d])/g;
const CITIZEN = /^0\d{2}[0-3]\d{8}$/;
const MONEY = /^\s*(?:d|dong|vnd|trieu|ty|usd|do la|nghin)(?![a-z])/;
const PAPER =
  /(?:so van ban|ma ho so|so tai khoan|stk|ma so thue|hoa don|bien lai|ma don|ma so|serial|imei|ma van don)[ :]*$/;

const numbersLike = (
  folded: string,
  shape: RegExp,
): readonly { readonly digits: string; readonly at: number; readonly end: number }[] =>
  [...folded.matchAll(shape)].map((match) => ({
    digits: match[0].replace(/\D/g, ''),
    at: match.index,
    end: match.index + match[0].length,
  }));

const SPOKEN =
  /(?:(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)[ ,.-]+){8,12}(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)(?![a-z])/;
/** The letter O struck for the nought of a phone number. */
const withNoughts = (folded: string): string => folded.replace(/(?<![a-z0-9])o(?=[35789][ .-]?\d)/g, '0');

/** A citizen or old identity number with a person. */
export const showsIdentity = (text: Guarded): boolean => {
  const folded = withNoughts(text.folded);
  if (!/\d{2}/.test(folded)) return false;
  const named = ID_WORD.test(folded);
  const long = numbersLike(folded, DIGITS_12).filter(
    ({ at, end }) => !MONEY.test(folded.slice(end, end + 8)) && !PAPER.test(folded.slice(Math.max(0, at - 24), at)),
  );
  if (long.some(({ digits }) => named || CITIZEN.test(digits))) return true;
  const short = numbersLike(folded, DIGITS_9).filter(({ end }) => !MONEY.test(folded.slice(end, end + 8)));
  if (short.length > 0 && named) return true;
  if (named && /(?<![a-z0-9])[a-z]\d{7,8}(?!\d)/.test(folded)) return true;
  const whole = /(?<![\d.,/-])(?:\d{9}|\d{12})(?![\d/])/.exec(folded);
  return (
    whole !== null &&
    !MONEY.test(folded.slice(whole.index + whole[0].length, whole.index + whole[0].length + 8)) &&
    findNames(text.words, text.shouting).length > 0 &&
    !PAPER.test(folded.slice(0, whole.index))
  );
};

const OLD_MOBILE = /(?<![\d.,])(?:\+?84|0)[ .-]?[1-9](?:[ .-]?\d){8,9}(?!\d)/;
const MOBILE = /(?<![\d.,])(?:\+?84|0)[ .-]?[35789](?:[ .-]?\d){8}(?!\d)/;
const LANDLINE = /(?<![\d.,])(?:\+?84|0)[ .-]?2(?:[ .-]?\d){8,9}(?!\d)/;
const OFFICE = word(
  'van phong|co quan|truc ban|duong day nong|hotline|tong dai|ban to chuc|fax|van thu|bo phan mot cua|le tan|phong hanh chinh|truc|ky thuat|office|switchboard|helpdesk|ho tro|tiep dan|khach san',
);
const PERSON_WORD = word(
  'dong chi|dc|anh|chi|ong|ba|em|toi|minh|cua co|chu|bac|di dong|ca nhan|nha rieng|sdt|so dien thoai cua|dtdd|zalo|so may|lien he|goi cho|mobile|personal|his|her|my',
);
const HOME = word(
  'nha (?:em|toi|minh|chung toi) (?:o|tai|so)|hien (?:dang |nay )?(?:o|song|cu ngu|cu tru)|o can ho|cu ngu|nha (?:cua )?(?:truong ban|pho ban|bi thu|chu tich)|dia chi (?:rieng|ca nhan|lien lac)|nha rieng|dia chi nha|dia chi thuong tru|thuong tru|tru tai|ho khau|noi o|cho o|tam tru|nha o|song tai|song o|dang o|cu tru|home address|lives at|living at|residence|resides|residing|noi cu tru|nha (?:cua )?(?:anh|chi|ong|ba|dong chi|dc)',
);
const STREET = word(
  'so \\d+|so nha \\d*|ngo|ngach|hem|duong|pho|phuong|xa|thon|to dan pho|khu pho|khu do thi|chung cu|toa|can ho|can|quan|huyen|ap|xom|street|road|ward|apartment|\\d+[a-z]? (?:le|ly|tran|nguyen|hoang|hung|quang|phan|ngo|dien|hai|ba|to|vo|hai)',
);
const PERSON_ANY =
  /(?<![a-z])(?:dong chi|dc|ong|ba|anh|chi|toi|em|minh|truong ban|pho ban|bi thu|chu tich|giam doc|his|her|my|mr|mrs|ms)(?![a-z])/;

/** A person's phone or home address. */
export const showsContact = (text: Guarded): boolean => {
  const folded = withNoughts(text.folded);
  if (SPOKEN.test(folded)) return true;
  const names = (): boolean => findNames(text.words, text.shouting).length > 0;
  if (MOBILE.test(folded)) {
    const office = OFFICE.test(folded) && !/(?:truc tiep|so rieng|ca nhan|di dong)/.test(folded);
    return !(
      office &&
      !names() &&
      !/(?<![a-z])(?:sdt|dtdd|di dong|zalo)(?![a-z]).{0,12}(?:anh|chi|ong|ba|dong chi|dc)/.test(folded)
    );
  }
  const office = OFFICE.test(folded);
  if (!LANDLINE.test(folded) && OLD_MOBILE.test(folded) && !office && PERSON_WORD.test(folded)) return true;
  if (
    LANDLINE.test(folded) &&
    (/(?<![a-z])nha rieng(?![a-z])/.test(folded) || (names() && !OFFICE.test(folded) && PERSON_WORD.test(folded)))
  )
    return true;
  return (
    HOME.test(folded) &&
    STREET.test(folded) &&
    (names() || PERSON_ANY.test(folded)) &&
    !/(?:tru so|co quan|van phong ban|nha van hoa|nha khach)/.test(folded)
  );
};

const ILLNESS = word(
  `ung thu|hiv|aids|tieu duong|tram cam|tam than|tai bien|dot quy|suy than|viem gan|xa tri|hoa tri|benh an|mac benh|bi benh|benh nang|benh hiem ngheo|benh tim|tim mach|dong kinh|
  nghien|roi loan|huyet ap cao|phau thuat|ghep than|lao phoi|xo gan|parkinson|cap cuu|nhap vien|nam vien|dieu tri|benh man tinh|benh tat|suc khoe yeu|benh(?! vien| thanh tich| hinh thuc| binh| nghe nghiep)|cai nghien|bai liet|bi liet|duong tinh|xuat huyet|dau tim|bi u|tinh trang suc khoe|suc khoe (?:\\S+ ){0,4}(?:yeu|kem|khong tot|suy giam|xau|sut)|huyet ap|mac covid|mu loa|khiem thi|khiem thinh|benh nhan|ung buou|tran dich|mang bau|co bau|mang thai|sinh non|mo (?:tim|nao|mat|xuong|da day|ruot|khoi u)|u nao|om nang|tai nan|chan thuong|benh (?:than|gan|phoi|mau|nan y|man tinh|ung thu|tat)|(?:mac|chua|nhiem) (?:can |chung )?benh|nhiem hiv|mat tri nho|hoang tuong|thai san rui ro|nghien ruou|vo sinh|say thai|dang chua benh|khoi u|chay than|
  cancer|diabetes|depression|stroke|hospitali[sz]ed|illness|mental health|surgery|diagnosed`.replace(/\s*\n\s*/g, ''),
);
const FAMILY = word(
  `hon nhan|ket hon voi|nguoi than|con nuoi|con thu (?:ba|tu|3|4)|co vo hai|vo hai|bo bich|lay (?:chong|vo) (?:\\S+ )?(?:nuoc ngoai|my|dai loan|han quoc|trung quoc|viet kieu|tay)|(?:em|anh|chi|bac|chu|cau) ruot|hu hong|di tu|vo bo|chong bo|ly dị|bao hanh|danh vo|no nan|vo be|cap bo|quan he bat chinh|ly hon|ly di|ly than|ngoai tinh|bo nhi|con rieng|ngoai gia thu|con thu ba|con thu 3|ket hon voi nguoi nuoc ngoai|than nhan o nuoc ngoai|hoan canh gia dinh|quan he gia dinh|gia dinh (?:phuc tap|bat hoa|mau thuan)|
  (?:vo|chong|bo|me|cha|con|anh trai|em trai|chi gai|em gai|bo vo|me vo|bo chong|ong noi|bac ruot|chu ruot)(?: \\S+){0,4} (?:bi|dang|tung|o nuoc ngoai|dinh cu|lam|vuot bien|nghien|no|di tu|tham gia|theo|la|buon|vi pham|pham toi|co tien an|danh bac)|
  divorced?|affair|his wife|her husband|having an affair`.replace(/\s*\n\s*/g, ''),
);
const HISTORY = word(
  `lich su chinh tri|van de chinh tri|chinh tri hien nay|che do cu|viet tan|truoc (?:nam )?(?:19)?75|ba doi|cong giao|giao dan|dich bat|dau hang|tay sai|gian diep|phan boi|nghi van|lich su phuc tap|ly lich (?:\\S+ ){0,3}(?:phuc tap|khong ro|co van de|xau|chua ro)|quan he voi (?:nguoi )?(?:nuoc ngoai|doi tuong)|doi tuong chong|fulro|si quan|che do sai gon|chinh quyen sai gon|chong pha|di cu vao nam|qua khu|bo dao|to chuc phan|khieu kien|vnch|van de (?:ve )?chinh tri|quan diem chinh tri|lech lac|bat man|lich su gia dinh|thanh phan boc lot|phu nong|than nhan|quoc dan dang|di linh (?:cho )?(?:nguy|che do)|lam (?:cho )?(?:che do|chinh quyen) (?:cu|nguy)|theo tin lanh|theo thien chua|tung bi (?:bat|tu)|bieu tinh|chong doi|nguy quan|nguy quyen|linh nguy|linh cong hoa|quan doi sai gon|tien an|tien su|thanh phan gia dinh|dia chu|phan dong|theo dao|dao thien chua|tin do|ton giao|
  cai tao|vuot bien|dang phai|viet nam cong hoa|chinh quyen cu|ly lich gia dinh|political history|political background|criminal record|former regime|religion`.replace(
    /\s*\n\s*/g,
    '',
  ),
);
/** A relative of somebody who is named: “con gái anh Bình”, “bố đ/c Hòa”. The bare words are too common without their diacritics. */
const RELATIVE =
  /(?<!\p{L})(?:bố mẹ|cha mẹ|ba mẹ|bo me|các con|con cái|vợ con|vợ|chồng|con trai|con gái|con rể|con dâu|con|bố|mẹ|cha|anh trai|chị gái|em trai|em gái|bố vợ|mẹ vợ|bố chồng|mẹ chồng|ông nội|bà nội|ông ngoại|bà ngoại|bác ruột|chú ruột|em ruột|anh ruột|con trai|con gai|vo chong|anh trai|em trai|em gai|chi gai|bo vo|me vo|gia đình|gia dinh) (?:của |cua )?(?:trưởng ban|truong ban|phó ban|pho ban|phó trưởng ban|bí thư|bi thu|phó bí thư|chủ tịch|chu tich|lãnh đạo|lanh dao|thủ trưởng|thu truong|giám đốc|giam doc|sếp|đồng chí|dong chi|đc|dc|anh|chị|chi|ông|ong|bà|ba|\p{Lu}\p{Ll}+ \p{Lu})(?!\p{L})/u;
const SOMEONE =
  /(?<![a-z])(?:(?:dong chi|dc|ong|ba|anh|chi|co|chu|bac) (?:ay|ta|do|nay|truong|pho|bi thu|chu tich|giam doc|chanh|can bo|phu trach|uy vien|le|tran|nguyen)|(?:vo|chong|con|bo|me) (?:em|toi|minh)|(?:can bo|nhan su|dong chi|nguoi) (?:nay|do|ay|ta)|lanh dao ban|sep|can bo (?:phu trach|dau moi)|nguoi phu trach|mot dong chi|thu truong|truong ban|pho ban|pho truong ban|bi thu|chu tich|chuyen vien nay|nguoi nay|anh ay|chi ay|ong ay|ba ay|his|her|he|she|chanh van phong)(?![a-z])/;
const CROWD =
  /\d+ (?:truong hop|dong chi|dc|can bo|nguoi|ho so|dang vien)|(?:kham|cham soc) suc khoe|bao hiem|cong tac|nghi dinh|quy dinh|chuyen de|chia buon|tham hoi|gia dinh liet si|tuyen truyen|hoi nghi|ban ton giao|dan toc ton giao/;

const DECIDED = word(
  'quy hoach|bo nhiem|ky luat|tin nhiem|luan chuyen|ung cu|dieu dong|khien trach|canh cao|cach chuc|ung vien|phieu',
);
/** Political history beside a name is named for what it is even where a curriculum vitae is spoken of. */
export const showsHistory = (text: Guarded): boolean => {
  const flat = text.folded.slice(0, 4_000).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return HISTORY.test(flat) && !DECIDED.test(flat) && showsSensitive(text);
};

/** Health, family or political history of a person. */
export const showsSensitive = (text: Guarded): boolean => {
  const { folded } = text;
  const flat = folded.replace(/[^\p{L}\p{N}]+/gu, ' ');
  if (flat.length > 6_000) return false;
  const relative = RELATIVE.test(text.plain);
  const matter = relative || ILLNESS.test(flat) || FAMILY.test(flat) || HISTORY.test(flat);
  if (!matter) return false;
  const named = findNames(text.words, text.shouting).length > 0 || relative;
  if (CROWD.test(flat) && !named) return false;
  if (
    /(?:chia buon|chuc mung|chuc|tham hoi|kinh vieng|vieng|dam cuoi|thiep cuoi|kinh moi|hy hi|chuc tet)(?![a-z])/.test(
      flat,
    )
  )
    return false;
  return named || SOMEONE.test(flat);
};
