import { composeTelex, composeVni } from './compose.js';
import { fold } from './fold.js';

const YES =
  /^(?:(?:da|vang|u|uh|uk|um|ukm|uhm|ok|oke|oki|okie|okay|o k|yes|y|yep|yeah|yup|sure|dong y|dung|dung roi|dung the|dung vay|chuan|chinh xac|chuan roi|phai|duoc|duoc roi|dc|dc roi|xac nhan|luu|luu di|luu lai|luu nhe|gui di|nop di|nhat tri|correct|right|confirm|confirmed|save|save it|exactly|co|nhu vay|the nhe|chot|1)(?: |$))+(?:a|ah|nhe|nha|em|anh|chi|roi|luon|di|the|day|dong chi|ban|please|it|rui|vay)*(?: (?:a|ah|nhe|nha|em|roi|luon|di|day|ban|anh|chi))*$/;
const NO =
  /^(?:(?:khong|ko|k|kg|khong phai|khong dung|chua dung|chua|sai|sai roi|nham|nham roi|no|nope|n|wrong|cancel|huy|huy bo|bo|bo di|thoi|thoi bo|thoi khong|dung luu|khong luu|khoi|dung|dung lai|stop|discard|khong dong y|incorrect|not correct|don't save|khong can|de sau|bo qua)(?: |$))+(?:a|ah|nhe|nha|em|anh|chi|roi|luon|di|dau|nua|that|phai)*(?: (?:a|ah|nhe|nha|em|roi|luon|di|dau|nua|phai|the))*$/;

/** Reads a short answer to “is that right?”; null when it is anything else. “đừng” declines and “đúng” agrees. */
export const yesOrNo = (text: string): 'yes' | 'no' | null => {
  if (text.length > 60) return null;
  const typed = composeVni(composeTelex(text.normalize('NFC')));
  const said = fold(typed)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  if (/👍|✅|✔/u.test(text) && said === '') return 'yes';
  if (/(?<!\p{L})(?:đừng|dừng)(?!\p{L})/iu.test(typed)) return 'no';
  if (NO.test(said) && !/^dung(?: |$)/.test(said)) return 'no';
  if (YES.test(said)) return 'yes';
  return null;
};
