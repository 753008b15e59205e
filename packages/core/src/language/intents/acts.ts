/** What somebody does by a sentence, told from how it is built: shapes over the folded words of a message. */

const PEOPLE = 'dong chi|em|anh|chi|chu|co|bac|he thong|bot|thu ky|you';

/** “đã nhắc Hà Nam chưa”, “ai được nhắc hôm nay”: asks about nudges that went out and orders none. */
export const ASKS_OF_NUDGES =
  /(?<![a-z])(?:nhac|don doc|giuc|thuc)(?: [^\s,;.?!]+){0,5} (?:may|bao nhieu) lan|(?<![a-z])(?:da|duoc|bi|vua|tung|moi) (?:\S+ ){0,2}(?:nhac|don doc|giuc|thuc)(?![a-z])|(?<![a-z])(?:nhac|don doc|giuc|thuc) (?:nhung |cac )?(?:ai|ban nao|tinh nao|may (?:ban|tinh)|bao nhieu|may lan|luc nao|hom nao|khi nao)(?! (?:chua|con|cham|thieu|no))|(?<![a-z])(?:nhac|don doc|giuc)(?: [^\s,;.?!]+){0,5} (?:chua|roi chua|hay chua)(?= (?:em|a|anh|chi|vay|the|nhi|dong chi|\?)|$)|(?:tin nhac|loi nhac|nhac (?:tu dong|viec)|tin don doc|reminders?)(?: [^\s,;.?!]+){0,6} (?:luc nao|may gio|khi nao|the nao|cho (?:nhung )?ai|ra sao|tu dau|chua)(?![a-z])|(?:have|has|did|were|was) (?:\S+ ){0,4}(?:remind|nudge|chase)|^(?:\S+ ){0,3}(?:sao|why) [^?]*(?:nhac|giuc|don doc|remind)(?:ed|ing)?(?: \S+)? (?:em|toi|minh|ben em|ben toi|me|us)(?![a-z])/;

/** “khoan hãy nhắc”, “chưa cần đôn đốc”: the nudge is held back. */
export const HOLDS_BACK =
  /(?<![a-z])(?:khoan|dung|chua can|khong can|khong phai|khoi|chua nen|khoi can|don't|do not|no need to) (?:hay |voi |co |da |ma )?(?:gui )?(?:tin |loi |thong bao )?(?:nhac|don doc|giuc|thuc|remind|nudge|chase)(?![a-z])/;

/** “báo với các ban là …”: word goes out to all. */
export const ANNOUNCES =
  /^(?:\S+ ){0,3}(?:bao|noi|nhan|thong tin|gui loi|chuyen loi|truyen) (?:lai )?(?:voi|cho|toi|den)(?: cho| toi)? (?:\S+ ){0,2}?(?:cac|tat ca|toan|moi|14|9|anh em|nhung|ca) (?:\S+ ){0,4}?(?:la|rang|biet|ve|:) /;

/** “đồng chí có thể đôn đốc … không?”: a question that asks the other one to do something. */
export const ASKS_TO_DO = new RegExp(
  `(?<![a-z])(?:${PEOPLE}) (?:co the|lam on|vui long|chiu kho|tien the)(?: [^\\s,;.?!]+){1,12} (?:khong|duoc chu|nhe|nha)(?![a-z])|(?:can|could|would) you `,
);

/** “nhắn mấy ông chưa nộp là nộp sớm đi”: whom the word goes to are those who are late. */
export const TELLS_THE_LATE =
  /(?<![a-z])(?:bao|nhan|noi|goi|yeu cau|tell|ask|get) (?:[^\s:;.?!]+ ){1,7}(?:chua|cham|tre|no|thieu|con lai|late|missing)(?![a-z])[^:?]*(?:nop|gui|submit|hand in|send)(?![a-z])/;

/** “nhắc tôi”, and not “nhắc tới các ban”. */
export const NUDGES_MYSELF =
  /(?:nhac|remind) (?:lai )?(?:toi(?! (?:nhung|cac|tat|toan|tung|may|moi|ban|tinh|don vi|14|9) )|em|minh|me|tui)(?![a-z])/;

/** Who entered a figure, when, and where it comes from. */
export const ASKS_SOURCE =
  /(?<![a-z])ai (?:da )?(?:nhap|ghi|sua|khai|dien|bao)(?: vao)? (?:\S+ ){0,2}(?:so|muc|gia tri)(?![a-z])|(?<![a-z])so(?: lieu)? (?:nay|do|ay|kia) (?:[^\s,;.?!]+ ){0,3}(?:ai|lay|tu dau|o dau|nguon)(?![a-z])|who (?:entered|typed|changed|put in)/;

/** “có sửa được nữa không”: whether something may be done. */
export const MAY_ONE =
  /(?<![a-z])co (?:\S+ ){1,4}duoc (?:nua |tiep |them )?(?:khong|ko)(?![a-z])|(?:sua|nop|gui|rut|nhap|huy) (?:lai |tiep |them |nua )?duoc (?:nua )?(?:khong|ko)(?![a-z])/;

const ASKED_OF = 'nho|mong|xin|de nghi|kinh mong|kinh nho|dang cho|rat mong|can|cum';
const GUIDES =
  'huong dan|can nhac|nghien cuu|giai dap|thao go|chi dao|xem xet|cho y kien|cho biet y kien|go giup|giai thich|cho huong|goi y|chi giup|chi cach|thong nhat|tra loi|tu van|ho tro|quan tam|tao dieu kien|som co|som ban hanh|co mau|co van ban|co quy dinh|co huong dan|support|giup go';
/** Whoever asks the cluster to settle, explain or grant something raises a question, whatever question words it holds. */
export const APPEALS = new RegExp(
  `(?<![a-z])(?:${ASKED_OF}) (?:[^\\s,;.?!:]+ ){0,6}(?:${GUIDES})(?![a-z])(?! (?:chua|roi|xong|duoc chua)(?![a-z]))(?! (?:cach )?(?:su dung|dung bot|nhap|nop|xem|xuat|dang ky))|(?:mong|kinh mong|de nghi|kien nghi) (?:[^\\s,;.?!:]+ ){0,3}(?:tang|bo sung|ho tro|cap them|giao them)(?! (?:so lieu|han))|please advise|need guidance|clarify (?:who|how|what|whether|which)|(?:ask|asking|request) (?:for )?(?:guidance|clarification)`,
);
/** Asked of the cluster in so many words, or put forward as one's own view. */
export const PUTS_TO_CLUSTER =
  /(?<![a-z])(?:hoi|xin) y kien (?:cua )?(?:cum|cac anh|cac dong chi|trung uong|cap tren|lanh dao)|(?<![a-z])cum (?:minh |ta )?(?:oi |co |cho )+(?:huong|cach|y kien|giai phap|chi dao|goi y)(?: xu ly| giai quyet| thao go)? ?(?:gi|nao|sao|khong|voi|giup)?|(?<![a-z])(?:toi|em|chung toi|ban toi|ben em|ben toi|tinh em) (?:xin |muon |can |dinh )?(?:co|neu|gop|nghi|gui|trinh bay)(?: mot| may)?(?: y kien| kien nghi| de xuat| vuong mac| kho khan)(?![a-z])(?! (?:gi|nao))|(?<![a-z])(?:bao|bao cao|phan anh|neu|gui|noi)(?: len)? de (?:cum|cac anh|cap tren|trung uong|thu ky|lanh dao) (?:\S+ )?(?:biet|xu ly|nam|xem xet|ho tro|giai quyet|thao go)|(?<![a-z])(?:hoi|ro|ve|khoan) (?:ve )?cach (?:xac dinh|tinh|dem|phan loai|ghi nhan|hieu|thong ke|xu ly|lap ho so|quan ly|phan biet)(?![a-z])|(?<![a-z])kho nhat (?:la|o|hien|van|bay gio)|(?<![a-z])(?:chua|khong) dong (?:tinh|y|thuan) (?:voi|ve)|(?<![a-z])(?:de nghi|mong|xin)(?: cum| cac anh| duoc)? (?:xem lai|xem xet|can nhac|nghien cuu|lam ro|chot lai|thong nhat)(?: lai| a| giup| som| voi| cho)*$|(?<![a-z])(?:con|dang|rat|hoi|cung|la|gap) kho(?: khan)?(?: nhat| nhieu)? (?:o|vi|do|la|cho|trong|khi|ve|nen)(?![a-z])|(?<![a-z])(?:phan mem|duong truyen|co so du lieu)(?! nay) [^?]*(?:loi|khong cho|khong nhap|bi treo|cham|mat du lieu)(?![a-z])|(?<![a-z])(?:vuong mac|kho khan|kien nghi|de xuat|bat cap|vuong|van de)(?: lon nhat| chinh| nhat)?(?: hien nay| hien tai| bay gio)?(?: cua (?:ban |ben |tinh |don vi )?(?:em|e|toi|minh|chung toi|chung em))?(?: hien nay)? (?:la|:|nam o|o cho) (?!gi|nao|nhung)|(?<![a-z])(?:xin|cho|muon|can) (?:\S+ )?hoi (?:cum|nghiep vu|ve nghiep vu|trung uong|viec|truong hop)|(?<![a-z])(?:phan anh|kien nghi|de xuat|trinh bay) (?:voi|toi|len|den) (?:cum|trung uong|cap tren|lanh dao)(?! [^?]*(?:chua|roi)(?: a)?$)|^(?:a |one |my |our )?(?:questions?|issues?|problems?|difficult(?:y|ies)|proposals?|suggestions?|requests?|concerns?|worry)(?: [^\s:]+){0,4} ?:/;
/** “đề xuất …”, “kiến nghị …” first of all, said by a board: a proposal, whatever it is about. */
export const PROPOSES =
  /^(?:\S+ ){0,2}(?:co|con|gap) (?:mot |vai |may |nhieu )?(?:bat cap|vuong mac|kho khan|vuong|van de)(?: (?:la|can|de nghi|mong|xin|nho)(?![a-z])| ?[:,])|^(?:(?:da|em|e|thua|toi|chung toi|ban toi|ben em|ben toi|tinh em|xin|kinh|cung|co|ghi nhan|giup|cum|truong|,|:) ){0,6}(?:de xuat|kien nghi|phan anh|propose|suggest)(?! (?:cua|nao|gi|dang|chua|so|hom|truoc|da|#)(?![a-z]))(?![^:]*(?:gia han|lui han|nop (?:muon|cham|tre)))/;
/** “đề nghị …” of something that is not for the bot to do. */
export const REQUESTS =
  /^(?:(?:da|em|e|thua|toi|chung toi|ban toi|ben em|ben toi|tinh em|xin|kinh|cung|cum|truong|,|:) ){0,5}(?:de nghi|xin de nghi)(?! (?:(?:cho|cum|he|thong|thu|ky|phep|duoc|bot|anh|chi|dong|toi|em|ben|ban|tinh|chung|giup|ho|co|lai) ){0,5}(?:nop|gui|sua|dinh chinh|dieu chinh (?:so|bao)|nhap|ghi|xem|mo (?:lai|bao|form|mau|cho)|gia han|lui han|nhac|doi|tat|bat|xuat|tai|huy|biet|cung cap|thong bao|duyet|tra loi|xac nhan|dang ky|chuyen (?:sang|ngon)|dung (?:nhac|gui|lai)|don doc|ket nap|tinh gian|so lieu|bao|lui|hoan)(?![a-z])(?! (?:viec|thoi diem|hoi nghi|tong ket|so ket|dai hoi|cuoc hop|lich|quy dinh|che do|cach|mau))) /;
/** “nhờ cụm …”, “kiến nghị Trung ương …”: whatever the cluster or those above are asked that the bot does not do itself. */
export const ASKS_ABOVE =
  /(?<![a-z])(?:nho|mong|xin|de nghi|kien nghi|kinh mong|kinh de nghi|mong muon) (?:cac dong chi |lanh dao |ban )?(?:cum truong|cum|trung uong|to chuc trung uong|cap tren|cap co tham quyen|bo noi vu|vu dia phuong)(?! (?:[^\s,;:]+ ){0,5}(?:lui|gia han|nop|gui|xem|mo|nhac|xuat|tai|sua|ghi|nhan|duyet|tiep nhan|su dung|khat|cham|muon|tre)(?![a-z]))(?= )|(?:need|want|ask for|request|await) (?:the )?(?:cluster|centre|commission)(?:'s)? |should we (?:count|treat|report|handle|record|include)|(?:do|does|should) (?:\S+ ){1,6}count (?:as|in|towards?)/;
/** Whether something counts, or by which rule: asked of the cluster, not of the figures. */
export const COUNTS_AS =
  /(?:co|duoc|con|thi) (?:con )?(?:duoc )?tinh (?:la|vao|theo|trong|chi tieu) ?[^?]*(?:khong|ko)(?![a-z])|(?<![a-z])co (?:duoc )?(?:tinh|bao gom|gom) (?!nao)(?:[^\s,;.?!]+ ){1,10}(?:khong|ko)(?: (?:a|nhi|vay|em|anh|chi))*(?: \?)?$|(?<![a-z])(?:co|duoc|phai) (?:duoc |phai )?(?:dua|ke|dem|thong ke|bao gom|gop|cong|xep|thuoc|quy) (?:[^\s,;.?!]+ ){0,8}(?:khong|ko|hay khong)(?= (?:a|nhi|vay|em|anh|chi|\?)|$)|(?:chua|khong|ko) biet (?:theo|chon|hieu|ap dung|nghe|dung) (?:[^\s,;.?!]+ ){0,4}(?:nao|sao|gi|ai)(?![a-z])|(?:chua|khong|ko) biet (?:tinh|xu ly|lam|ghi|ke khai|giai quyet) (?:[^\s,;.?!]+ ){0,6}(?:sao|the nao|vao dau|kieu gi)|(?<![a-z])theo (?:cai|ben|so|huong dan|van ban|cach|moc|quy dinh|bieu|mau) nao|(?:ap dung|dung) (?:cai|van ban|huong dan|quy dinh|cach|moc) nao/;
/** “tôi thấy … nên …”, said by a board: its view of how things should be. */
export const OPINES =
  /^(?:\S+ ){0,3}(?:toi|em|chung toi|ban toi|ben em|ben toi) (?:thay|nghi|cho rang|nhan thay)[^?]*(?<![a-z])(?:nen|can|qua|chua|khong|bat cap|trung|kho|lung tung|nhieu|loi|thieu|phuc tap|hop ly)(?![a-z])|^[^;:?]*, (?:theo toi |toi nghi |can )?nen (?:co|giao|quy dinh|gop|bo|them|tang|giam|thong nhat|dua|chuyen|thay|don gian|rut gon)(?![a-z])|^[^,;:?]*(?<!(?:cho|vi|tro) )(?<![a-z])nen (?:duoc |giao |co )?(?:to chuc|co|giao|quy dinh|gop|bo|them|tang|giam|thong nhat|dua|de|sua|lam|cho|chuyen|thay|ap dung|mo|don gian|rut gon|xem)(?![a-z])/;
/** “thì bảo họ nộp đi”: told to hand in by way of the bot. */
export const TELLS_THEM =
  /(?<![a-z])(?<!nghe )(?:bao|noi|yeu cau|keu|goi|nhan|bat|thuc) (?:voi |cho )?(?:ho|cac ban|cac tinh|anh em|may ban|may tinh|may anh|them) (?:\S+ ){0,4}(?:nop|gui|submit|hand)(?![a-z])(?! (?:\S+ )?(?:roi|xong|chua))(?! [^?]*(?:khong|chua)$)|^(?:\S+ ){0,3}(?:goi|nhan|bao|hoi|ping)(?: dien)?(?: cho| toi)? (?:\S+ ){0,3}(?:ban|tinh|don vi|noi|anh|ong|bac) (?:\S+ ){0,2}(?:chua|con|cham|thieu|no|tre)(?: [^\s,;:?]+){1,6} (?:giup|gium|dum|ho|di|nhe|nha|luon|ngay|cai|voi)(?: (?:cai|toi|minh|anh|em|a|nhe|di))*$/;
/** “đảng viên 75 tuổi có được miễn … không”: what holds for a kind of person or organisation. */
export const ASKS_RULE =
  /(?<![a-z])(?:dang vien|can bo|cong chuc|vien chuc|chi bo|dang bo|to chuc dang|quan chung|truong hop|nguoi lao dong|hop dong|cong nhan|sinh vien|xa|cap uy|bi thu)(?: [^\s,;.?!]+){1,12} (?:co )?(?:duoc|phai|can|bi|thuoc)(?: [^\s,;.?!]+){1,10} (?:khong|ko|hay khong)(?: (?:a|nhi|vay|em|anh|chi|cac anh))*(?: \?)?$/;
/** What the bot can do, or how it is used. */
export const ASKS_USE =
  /(?<![a-z])(?:dung|su dung|xai|thao tac) (?:cai |con |thang )?(?:nay|bot|he thong|ung dung|app|phan mem|may|no)(?: nay)? (?:the nao|nhu the nao|ra sao|kieu gi|lam sao|sao)|(?:he thong|bot|ung dung|app|phan mem|cong cu|may|kenh)(?: nay)? (?:co the )?(?:lam|giup|ho tro|tra loi|biet)(?: duoc)?(?: lam)?(?: (?:nhung|cac))?(?: (?:viec|chuc nang|tinh nang|cau|loai cau))?(?: hoi)? (?:gi|nao)|(?:thao tac|bam|nhan|an|vao|go) (?:o |vao )?(?:dau|cho nao|muc nao|nut nao)/;
/** “em vắng 12/6 đến 15/6”: one's own absence, told beforehand. */
export const SAYS_AWAY =
  /^(?:(?:bao|bao cao|toi|em|e|minh|xin|anh|chi|dong|ban|da|thua|cho|phep|tuan|nay|sau|hom|se|i|am|will|be|i'm|we) ){0,6}(?:di |duoc )?(?:vang(?: mat)?|nghi(?: phep| om| mat| le| thai san)?|di cong tac|di hoc|away|out of (?:the )?office|on leave|on holiday)(?![a-z])(?! (?:viec|huu))/;
/** “nộp muộn có bị trừ điểm không”: how points are counted, and no wish to have them changed. */
export const ASKS_SCORING =
  /(?<![a-z])(?:bi|duoc|co) (?:bi |duoc )?(?:tru|cong)(?: bao nhieu| may)? diem(?![a-z])|(?:tru|cong) (?:bao nhieu|may) diem/;
