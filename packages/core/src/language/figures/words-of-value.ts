// All folded, whole phrases. What people write when there is no figure, and what they put around one.
const words = (list: string): string => `(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`;
const NOT = '(?:khong|ko|kh|hk|hong|kg|k|chang|chua)';

/** “không áp dụng”: the figure does not exist for this board. */
export const NOT_APPLICABLE = new RegExp(
  `^(?:${NOT} (?:ap dung|thuoc dien|co trong dien|thuoc doi tuong|phai bao cao|giao chi tieu|duoc giao)|n/?a|not applicable|does not apply)(?![\\p{L}])`,
  'u',
);

/** “chưa có”: nothing, or not known yet; only the person can say which. */
export const NOT_YET =
  /^(?:(?:hien|hien tai|den nay|toi nay|bay gio|tam thoi|dang|so lieu|cai nay|muc nay|ben em|chung toi|em) )*(?:chua(?! phat sinh)(?: (?:co|thong ke|tong hop|chot|nam|ro|cap nhat|bao cao|xong|lam|thuc hien|hoan thanh|kip|biet|ra|thanh lap|phe duyet|duyet|duoc).*)?|dang (?:tong hop|cap nhat|thong ke|ra soat|cho).*|not (?:yet|available).*|no data.*|none yet|tbd|pending|unknown|khong co so lieu.*|cho so lieu.*)$/u;

/** “không phát sinh”, “không có … nào”, “none”: the figure is 0. */
export const ZERO = new RegExp(
  `^(?:(?:da|vang|hien|hien tai|den nay|ky nay|thang nay|nam nay|trong ky|6 thang|ben em|chung toi|em|thi|la|bao cao) )*(?:${NOT}(?: (?:co|phat sinh|ghi nhan|thuc hien|ket nap|tinh gian|sap nhap|thanh lap|bo sung|dua|truong hop|dong chi|nguoi|ai|gi|mo hinh|don vi)(?![\\p{L}\\p{N}]).*)?|zero|none|nil|nothing|no|bang khong|so khong|chua phat sinh.*|no (?:one|new|case|cases|change|members|units).*|not a single.*)(?: (?:a|nhe|nha|ah|dau|luon|het))*$`,
  'u',
);
export const CERTAINLY_UNKNOWN = /^(?:khong|ko|k) (?:biet|ro|nho|chac|hieu|nam)/;

/** Approximations: the figure stands, to be confirmed. “cỡ” and “độ” only with their diacritics or before a figure. */
export const ESTIMATE = new RegExp(
  `[~≈≃]|${words('khoang|xap xi|uoc|uoc tinh|uoc dat|gan|hon|chung|du kien|tam tinh|chac|hinh nhu|gi do|(?<!\\d )tren(?! tong| chi| ke| kh| ct)|duoi|ngot|gan nhu|tuong doi|toi thieu|it nhat|toi da|khong duoi|chua den|chua toi|suyt soat|tro len|tro xuong|do lai|do chung|about|around|approx|approximately|nearly|almost|over|roughly|more than|less than|at least|estimated|est|circa|ca|or so|some')}|(?:${words('tam|do|co|ngoai')}) (?=\\d)|\\d\\+$`,
  'u',
);
export const ESTIMATE_SPELT = /(?<!\p{L})(?:cỡ|độ|tầm|áng|ngoài)(?!\p{L})/iu;

export const PERCENT = new RegExp(`%|(?<=\\d)(?:pt|pct)(?![a-z])|${words('phan tram|percent|per cent|pct|pt')}`, 'u');
export const OF_PLAN = new RegExp(
  words(
    'ke hoach|kh|k/h|chi tieu|c/t|ct|muc tieu|nghi quyet|of (?:the )?(?:yearly |annual )?(?:plan|target)|so voi|dat|plan|target|vuot',
  ),
  'u',
);
export const NEGATIVE =
  /(?<![\p{L}\p{N}][ ]?)[-−–—]\s?\d|(?<![\p{L}])(?:am|tru|minus|negative) (?=\d|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)/u;
