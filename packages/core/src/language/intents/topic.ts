import { fold } from '../fold.js';
import type { Message } from '../read/message.js';
import type { IntentName } from '../types.js';

const trim = (text: string): string =>
  text
    .trim()
    .replace(/^[\s:,.;"“”'–—-]+/, '')
    .replace(/[\s:,;"“”'–—-]+$/, '')
    .replace(/(?:\s+(?:ạ|a|nhé|nhe|nha|với|voi|giúp em|giup em|please))+[.!?]*$/iu, '')
    .replace(/[\s.!?,;]+$/, '');

const LEADS: Partial<Record<IntentName, RegExp>> = {
  model_register:
    /^(?:.*?(?:đăng ký|đăng kí|dang ky|dang ki|giới thiệu|gioi thieu|register|submit|add|thêm|them|ghi nhận|ghi nhan|đề cử|de cu|có|co|đk|dk)\s+)?(?:(?:thêm|them|một|mot|1|a|our|the|cho em|cho)\s+)*(?:(?:mô hình|mo hinh|cách làm|cach lam|sáng kiến|sang kien|mh|good model|model)\s*)(?:(?:mới|moi|tốt|tot|hay)(?!\p{L})\s*)*(?:(?:là|la|called|named|về|ve|tên là|ten la|tên|ten)(?!\p{L})\s*)?/iu,
  model_list:
    /^.*?(?<!\p{L})(?:về|ve|liên quan đến|lien quan den|liên quan|lien quan|lĩnh vực|linh vuc|chủ đề|chu de|about|on|on the topic of|regarding|mảng|mang)\s+/iu,
  announce:
    /^.*?(?:thông báo|thong bao|nhắn|nhan|announce|broadcast|notify|tell|tb|thong tin|thông tin|báo|bao|message)(?:\s+(?:cho|tới|toi|đến|den|to|tất cả|tat ca|toàn|toan|cả|ca|các|cac|all|everyone|the|ban|tỉnh|tinh|đơn vị|don vi|boards|cụm|cum|mọi người|moi nguoi|14|9|trong|là|la|rằng|rang|that|biết|biet|về|ve|về việc|ve viec))*\s*/iu,
  question_raise:
    /^(?:(?:em|e|bên em|ben em|tỉnh em|tinh em|chúng tôi|chung toi|tôi|toi|dạ|da|thưa|đang|dang|có|co|gặp|gap|bị|bi|xin|we are|we have a|i have a)\s+)*(?:vướng mắc|vuong mac|vướng|vuong|khó khăn|kho khan|kiến nghị|kien nghi|đề xuất|de xuat|đề nghị|de nghi|thắc mắc|thac mac|phản ánh|phan anh|bất cập|bat cap|kn|proposal|problem|issue|difficulty|stuck on|stuck with|question)(?:\s*(?:là|la|về|ve|ở|o|chỗ|cho|khâu|khau|with|about))?\s*:?\s*/iu,
  question_answer:
    /^.*?(?:#\s?\d+|(?:số|so|câu|cau|hỏi|hoi|question|issue|no\.?)\s*\d+)\s*(?:là|la|rằng|rang|that|như sau|nhu sau)?\s*[:,-]?\s*/iu,
};

/** The subject in the sender's own words: what follows the colon, else what follows the words of the order. */
export const topicOf = (intent: IntentName, message: Message): string | undefined => {
  const lead = LEADS[intent];
  if (lead === undefined) return undefined;
  const { text } = message;
  const colon = text.indexOf(':');
  if (intent !== 'model_list' && intent !== 'question_answer' && colon > 0 && colon < 60)
    return trim(text.slice(colon + 1)) || undefined;
  const match = lead.exec(text);
  if (match === null) return intent === 'model_list' ? undefined : trim(text) || undefined;
  const rest = trim(text.slice(match[0].length));
  return rest === '' || fold(rest).length < 2 ? undefined : rest;
};
