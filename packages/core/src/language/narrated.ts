import { sentencesOf } from './claims.js';
import { fold } from './fold.js';

/** Figures of other times, of the plan, of a part: they are not those the report states. Cut off together with what follows. */
const OTHER_FIGURES =
  /[,;(]?\s*(?<![\p{L}])(?:so với|so voi|cùng kỳ|cung ky|năm trước|nam truoc|năm ngoái|nam ngoai|kỳ trước|ky truoc|trong đó|trong do|riêng|rieng|điển hình|dien hinh|như|gồm có|nhất là|tiêu biểu|compared|of which|such as|including)(?![\p{L}]).*$/isu;
const AHEAD =
  /(?<![a-z])(?:phan dau|muc tieu|du kien|de nghi|kien nghi|nam toi|thoi gian toi|cuoi nam|ca nam|will|plan|aim)(?![a-z])/;
const WILL = /(?<!\p{L})sẽ(?!\p{L})/u;

/** The sentences of a narrative that state what the report states, without figures of other times, plans and parts. */
export const statedIn = (text: string): readonly string[] =>
  sentencesOf(text)
    .filter((sentence) => !AHEAD.test(fold(sentence)) && !WILL.test(sentence.normalize('NFC').toLowerCase()))
    .map((sentence) => sentence.replace(OTHER_FIGURES, '').trim())
    .filter((sentence) => /\d/.test(sentence));
