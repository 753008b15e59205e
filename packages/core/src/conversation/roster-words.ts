/** A number of boards by which a table is asked for, and what else was said. */
export type AskedRoster = { readonly boards: number; readonly rest: string };

// “theo 9 ban”, “xem theo 14 ban cũ”, “by the 9 boards”; not “theo 3 ban cao nhất”, which asks for places.
const BY =
  /(?<!\p{L})(?:(?:xem|gộp|gop|tính|tinh)\s+)?theo\s+(\d{1,2})\s+ban(?!\p{L})(?!\s+(?:cao|thấp|thap|đầu|dau|cuối|cuoi|nhiều|nhieu|ít|it|dẫn|dan|đứng|dung|nộp|nop|chưa|chua)(?!\p{L}))(?:\s+(?:cũ|cu|mới|moi|hiện nay|hien nay|trước đây|truoc day|trước hợp nhất|truoc hop nhat|sau hợp nhất|sau hop nhat))?(?!\p{L})/iu;
const BY_ENGLISH = /(?<!\p{L})by\s+(?:the\s+)?(?:(?:old|new)\s+)?(\d{1,2})\s+(?:(?:old|new)\s+)?boards(?!\p{L})/iu;

/** Takes the words that ask for a table by so many boards out of a message; null when there are none. */
export const takeRoster = (text: string): AskedRoster | null => {
  const said = text.normalize('NFC');
  const found = BY.exec(said) ?? BY_ENGLISH.exec(said);
  if (found === null) return null;
  const rest = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`;
  return {
    boards: Number(found[1]),
    rest: rest
      .replace(/\s+/g, ' ')
      .replace(/\s*[,;:]\s*$/, '')
      .trim(),
  };
};
