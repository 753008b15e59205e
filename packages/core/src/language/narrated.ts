import { sentencesOf } from './claims.js';
import { fold } from './fold.js';

/** Figures of other times, of the plan, of a part: they are not those the report states. Cut off together with what follows. */
const OTHER_FIGURES =
  /[,;(]?\s*(?<![\p{L}])(?:so với|so voi|cùng kỳ|cung ky|năm trước|nam truoc|năm ngoái|nam ngoai|kỳ trước|ky truoc|trong đó|trong do|riêng|rieng|điển hình|dien hinh|như|gồm có|nhất là|tiêu biểu|compared|of which|such as|including)(?![\p{L}]).*$/isu;
const AHEAD =
  /(?<![a-z])(?:phan dau|muc tieu|du kien|de nghi|kien nghi|nam toi|thoi gian toi|cuoi nam|ca nam|will|plan|aim)(?![a-z])/;
const WILL = /(?<!\p{L})sẽ(?!\p{L})/u;

/** A part of the board or of the time, a mean, a ceremony: not what the report counts. */
const PARTIAL =
  /(?<!\p{L})(?:lớp|lễ|hội nghị|bình quân|trung bình|mỗi|từng|lũy kế|luỹ kế|nhiệm kỳ|quý (?:[ivx]+|\d)|sau (?:khi )?sáp nhập|average|each)(?!\p{L})/u;
const PLACE = /(?<!\p{L})(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Dd]istrict)\s+\p{Lu}/u;

const isWhole = (clause: string): boolean =>
  !PARTIAL.test(clause.normalize('NFC').toLowerCase()) && !PLACE.test(clause.normalize('NFC'));

/** The clauses of a narrative that state what the report states, without figures of other times, plans and parts. */
export const statedIn = (text: string): readonly string[] =>
  sentencesOf(text)
    .filter((sentence) => !AHEAD.test(fold(sentence)) && !WILL.test(sentence.normalize('NFC').toLowerCase()))
    .flatMap((sentence) => sentence.replace(OTHER_FIGURES, '').split(/,(?!\d)/))
    .map((clause) => clause.trim())
    .filter((clause) => /\d/.test(clause) && isWhole(clause));

type Span = { readonly from: number; readonly to: number };
/** Words that may stand between an indicator and its figure: “kết nạp được tổng số 1.250”; and “31 biên chế được tinh giản”. */
const BETWEEN = { before: 3, after: 3 };

/** Whether a figure stands next to an indicator. */
export const isBeside = (figure: Span, indicator: Span): boolean =>
  figure.from > indicator.to
    ? figure.from - indicator.to - 1 <= BETWEEN.before
    : indicator.from > figure.to && indicator.from - figure.to - 1 <= BETWEEN.after;
