import type { Floor } from '../domain/report/approval.js';

/** Which figures a message asks for, and what else was said. */
export type AskedFloor = { readonly floor: Floor; readonly rest: string };

const DONE = '(?<!\\p{L})(?:đã được|da duoc|đã|da|được|duoc)\\s+';
const APPROVED = new RegExp(`${DONE}(?:phê\\s+|phe\\s+)?(?:duyệt|duyet)(?!\\p{L})`, 'iu');
const ACCEPTED = new RegExp(`${DONE}(?:tiếp nhận|tiep nhan)(?!\\p{L})`, 'iu');
const ENGLISH = /(?<!\p{L})(approved|accepted)(?:\s+only)?(?!\p{L})/iu;

/** Commands that show figures. */
const COMMAND = /^\s*\/(?:tonghop|summary|solieu|chitieu|indicator)(?:@\w+)?\s/iu;
/** “approved” alone may be a verb: in English figures are named. */
const FIGURES = /(?<!\p{L})(?:figures?|summary|totals?)(?!\p{L})/iu;
const ASKS_WHETHER =
  /(?<!\p{L})(?:chưa|chua|ai|nào|nao|bao giờ|bao gio|khi nào|không|khong|who|which|whether|not)(?!\p{L})/iu;

/** Takes the words that ask for approved or accepted figures out of a message; null when there are none. */
export const takeFloor = (text: string): AskedFloor | null => {
  const said = text.normalize('NFC');
  const command = COMMAND.test(said);
  if ((!command && /^\s*\//.test(said)) || ASKS_WHETHER.test(said)) return null;
  const english = command || FIGURES.test(said) ? ENGLISH.exec(said) : null;
  const accepted = ACCEPTED.exec(said);
  const found = accepted ?? APPROVED.exec(said) ?? english;
  if (found === null) return null;
  const floor = found === accepted || found[1]?.toLowerCase() === 'accepted' ? 'accepted' : 'approved';
  const rest = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`;
  return { floor, rest: rest.replace(/\s+/g, ' ').trim() };
};

const LEAD =
  /^(?:(?:xem|cho xem|show|the|all|các|cac)\s+)*(?:số liệu|so lieu|con số|con so|figures?|totals?)(?!\p{L})/iu;

/** What is left when nothing but “số liệu” was asked for, with or without a period or a board: these; null for anything more. */
export const withoutFigures = (rest: string): string | null => {
  const lead = LEAD.exec(rest);
  return lead === null
    ? null
    : rest
        .slice(lead[0].length)
        .replace(/^\s*(?:của|cua|kỳ|ky|of|for|in)(?!\p{L})/iu, '')
        .trim();
};
