import type { Token } from './tokens.js';

/** Where a figure stands: the tokens it covers, both ends included. */
type Span = { readonly from: number; readonly to: number };

/** Words between: units, the name of the figure; neither another figure nor the end of a clause. */
const words = (most: number): string => `(?: (?!#|ma |but )[^\\s,;.?!]+){0,${most}}`;
const OLD = '#(\\d+)';
const NEW = '#(?:\\d+)';
const ARROW = '(?:[-=–—] ?> ?|>|→|⇒|➜|⟶)';
const WRONG = '(?:nham|lon|sai|wrong|incorrect|mistaken|typo)';
const CHANGES =
  '(?:sua|doi|thay|chinh|dieu chinh|cap nhat|dinh chinh|hieu chinh|change|correct|replace|fix|update|amend|revise|edit|tu|from)';

/** Each shape has one group: the figure that is taken back. Figures stand as `#0`, `#1` … in the folded words. */
const SHAPES: readonly RegExp[] = [
  // “chứ không phải 152”, “not 152”, “thay vì 152”, “ghi nhầm là 152”, “không phải tinh giản 152 mà là 125”
  `(?<![a-z])(?:khong phai|chu khong|not|isn't|wasn't|instead of|rather than|thay vi|thay cho|(?:ghi|bao|nhap|go|gui|viet|dien) (?:nham|lon|sai)|nham|wrongly|mistakenly)(?: (?:la|thanh|so|con|con so|nham|sai|at|as|the)){0,3} ${OLD}`,
  `(?<![a-z])(?:khong phai|chu khong|not)${words(6)} ${OLD}${words(4)} ?,?(?: (?:ma|ma la|but|moi la|phai la))${words(4)} ${NEW}`,
  // “152 → 125”, “152 thành 125”, “từ 152 xuống 125”
  `${OLD}${words(2)}(?: ,)? (?:${ARROW}|thanh|should (?:be|have been|read)|(?<!khong )(?:phai la|dung la|moi la|dung phai la|dung ra la))(?: la| so)? ${NEW}`,
  `(?<![a-z])${CHANGES}${words(6)} ${OLD}${words(3)} (?:sang|bang|to|into|with|by|len|xuong|con|toi|la)(?: la| so)? ${NEW}`,
  // “152, thực ra là 125”
  `${OLD}${words(2)}(?: [,;.])?(?: (?:nhung|ma|con))? (?:thuc ra|that ra|le ra|dang ra|dang le|dung ra|actually|in fact|really)(?: (?:la|thi|phai|chi|so|co|it|is|was|should|be))* ${NEW}`,
  // “152 là sai, đúng là 125”, “152, à nhầm, 125”
  `${OLD}${words(2)}(?: ?,)?(?: (?:a|ah|oi|ui|y|la|bi|ghi|nhap|bao|is|was))* ${WRONG}(?: (?:roi|mat|a))*(?: [,;.])?(?: (?:so|con|moi|phai|dung|ra|la|should|be|it's|the|correct|right|one|figure|number|is))* ${NEW}`,
].map((source) => new RegExp(source, 'g'));
/** “125 mới đúng”, “số đúng là 125”: of two figures, the other one is taken back. */
const RIGHT =
  /#(\d+)(?: (?!#)[^\s,;.?!]+){0,3} moi (?:dung|phai|chuan|chinh xac)|(?<![a-z])(?:so dung|dung ra|dung phai|correct (?:figure|number|one|value) is|right (?:figure|number|one) is)(?: (?:la|so|the)){0,2} #(\d+)/;
const CUE =
  /khong phai|chu khong|not|n't|thuc|that|dang|actual|fact|really|instead|rather|thay|nham|lon|sai|wrong|mistak|typo|incorrect|>|→|⇒|➜|⟶|thanh|should|la|ra|sang|bang|len|xuong|con|toi|to|with|by|moi|dung|right|correct/;

/** Which of the figures a correction takes back, by their place in the list. */
export const takenBack = (tokens: readonly Token[], figures: readonly Span[]): ReadonlySet<number> => {
  const back = new Set<number>();
  if (figures.length === 0) return back;
  let said = '';
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const figure = figures[next];
    if (figure !== undefined && at === figure.from) {
      said += ` #${next}`;
      at = figure.to;
      next += 1;
    } else said += ` ${tokens[at]?.f}`;
  }
  if (!CUE.test(said)) return back;
  for (const shape of SHAPES) for (const match of said.matchAll(shape)) back.add(Number(match[1]));
  if (back.size === 0 && figures.length === 2) {
    const right = RIGHT.exec(said);
    if (right !== null) back.add(1 - Number(right[1] ?? right[2]));
  }
  return back.size === figures.length && figures.length > 1 ? new Set([...back].slice(0, -1)) : back;
};
