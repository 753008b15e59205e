import { fold, spelling } from '../fold.js';
import type { Token } from './tokens.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What an abbreviation can stand for beside a board: the words before and after that speak for it. */
type Other = {
  readonly phrase: string;
  readonly before?: ReadonlySet<string>;
  readonly after?: ReadonlySet<string>;
  readonly first?: boolean;
};

const OTHERS: Readonly<Record<string, readonly Other[]>> = {
  hd: [
    {
      phrase: 'hướng dẫn',
      before: set('xin can nho mong co nghi duoc van theo cong gui ban cu cum tw ve dn voi'),
      after: set('moi so lien ro su cach giup ve them cu thuc toi em nghiep ket quy minh voi nhap dien dung lam'),
    },
  ],
  th: [
    {
      phrase: 'thực hiện',
      before: set('qua da dang chuc khai hinh viec cong viec ket tien'),
      after: set('nhiem ke duoc cong nghi tot cac chi xong viec quy'),
    },
    { phrase: 'trường hợp', before: set('so cac nhung 1 2 3 4 5 6 7 8 9') },
  ],
  tb: [
    { phrase: 'tiểu ban', before: set('cac 3 ba'), after: set('van vk nhan ns to tcpv phuc pv dai') },
    {
      phrase: 'thông báo',
      before: set('gui ra phat giup tat bat mo ngung ngat nhan loan dang'),
      after: set('cho den toi toan cac tat moi rang ca ve'),
    },
    { phrase: 'trung bình', before: set('diem muc') },
  ],
  nb: [{ phrase: 'nội bộ', before: set('tri trong hanh thong') }],
  na: [],
  ht: [{ phrase: 'hoàn thành', before: set('se muc ty le'), after: set('100 de chi nhiem tot') }],
  bg: [{ phrase: 'bây giờ', before: set('den toi tu gio'), after: set('moi la phai lam em toi') }],
  nd: [
    { phrase: 'nghị định', after: set('09 30 số so 9 cp') },
    { phrase: 'nội dung', before: set('cac muc nhung phan'), after: set('bao nay gi nao chinh sau') },
  ],
  hn: [{ phrase: 'hội nghị', before: set('tai dip sau truoc'), after: set('so tong trien truc giao tap') }],
  bn: [
    {
      phrase: 'bao nhiêu',
      before: set(
        'la duoc dat co nap gian nhap kn hoach tong mo % them giam tang thieu con het so khoi tang nua moi truoc hon',
      ),
      after: set('dv dang nguoi dong % phan ban tinh mo don ngay roi bien chi nua to dau can tram mo'),
    },
  ],
  ls: [{ phrase: 'lịch sử', after: set('dang nop') }],
  qn: [{ phrase: 'quân nhân', before: set('cac') }],
};

const BOARD_BEFORE = set(
  'tinh cua cho tai o voi va giua con the ca tu nhac ban ben dondoc duc giuc han phong thanh bao nhung of for and from with is has did hasn remind',
);
const BOARD_AFTER = set(
  'da chua nop gui bao bc ket kn sua xin con dat tinh bo dua thi the : va , nay vua moi len den co bc gap dang has did is and ? can de da duoc so 6',
);

const sayOther = (tokens: readonly Token[], at: number, { before, after }: Other): boolean =>
  before?.has(tokens[at - 1]?.f ?? '') === true || after?.has(tokens[at + 1]?.f ?? '') === true;

const isBoard = (tokens: readonly Token[], at: number, loud: boolean, otherFits: boolean): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  const before = tokens[at - 1]?.f ?? '';
  const after = tokens[at + 1]?.f ?? '';
  const upper = token.upper && !loud;
  let points = upper ? 2 : 0;
  if (BOARD_BEFORE.has(before)) points += 2;
  if (BOARD_AFTER.has(after)) points += 1.5;
  if (at === 0) points += 1;
  if (at === tokens.length - 1) points += 0.5;
  if (tokens[at - 1]?.kind === 'mark' && tokens[at - 1]?.f !== '?') points += 0.5;
  if (otherFits) points -= upper ? 2.5 : 3;
  if (token.written === 'bn' && !upper && at > 0) points -= 1.5;
  return points >= 1;
};

// What abbreviations stand for is a fixed list, so each is folded once.
const written = new Map<string, readonly { readonly f: string; readonly s: string }[]>();
const replaced = (token: Token, phrase: string): readonly Token[] => {
  let words = written.get(phrase);
  if (words === undefined) {
    words = phrase.split(' ').map((word) => ({ f: fold(word), s: spelling(word) }));
    written.set(phrase, words);
  }
  return words.map(({ f, s }) => ({ ...token, f, s }));
};

const KN_ISSUES_BEFORE = set('cac nhung xuat loi dap may nhieu ds sach cau khac mot so va co muc');
const KN_ISSUES_AFTER = set(': # so cua nao chua dang mo cum trung voi bo ve de xuat');
const UNITS_BEFORE = set('cac nhung may nhieu con toan moi tung bao so 2 hai');
const UNITS_AFTER = set('nao chua sap hop da truc con gi thuoc');

/** KN, đv and dc among their neighbours. */
const commonShort = (tokens: readonly Token[], at: number): readonly Token[] | null => {
  const token = tokens[at];
  if (token === undefined) return null;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  switch (token.written) {
    case 'kn': {
      const figure = tokens.slice(at + 1, at + 4).some((each) => each.kind === 'number');
      const listed = KN_ISSUES_BEFORE.has(before?.f ?? '') && !(before?.f === 'so' && tokens[at - 2]?.f !== 'mot');
      const issues =
        listed || (!figure && KN_ISSUES_AFTER.has(after?.f ?? '') && !/^(?:bao|duoc)/.test(tokens[at + 2]?.f ?? ''));
      const ofBoard = after?.f === 'cua' || after?.f === 'chua' || after?.f === 'co';
      return replaced(token, issues && !(ofBoard && !listed && after?.f === 'cua') ? 'kiến nghị' : 'kết nạp');
    }
    case 'dv':
    case 'đv':
      if (after?.f === 'moi' || before?.kind === 'number' || /^(?:nap|moi|trien|kn)$/.test(before?.f ?? ''))
        return replaced(token, 'đảng viên');
      return replaced(
        token,
        UNITS_BEFORE.has(before?.f ?? '') || UNITS_AFTER.has(after?.f ?? '') ? 'đơn vị' : 'đảng viên',
      );
    case 'dn':
      return replaced(
        token,
        /^(?:cum|tw|trung|cap|btc|cho|lanh|cac|xem|huong|hd)$/.test(after?.f ?? '') &&
          before?.f !== 'trong' &&
          before?.f !== 'cac'
          ? 'đề nghị'
          : 'doanh nghiệp',
      );
    case 'dc':
      return replaced(token, before?.kind === 'number' ? 'đồng chí' : 'được');
    default:
      return null;
  }
};

export const COMMON_SHORT: readonly string[] = ['kn', 'dv', 'dc', 'dn'];

/**
 * Settles abbreviations with several meanings (TB = Thái Bình / thông báo / tiểu ban, KN, đv …) by their neighbours. `boards`
 * maps a folded abbreviation to the folded name of its board.
 */
export const settle = (tokens: readonly Token[], boards: ReadonlyMap<string, string>): readonly Token[] => {
  const words = tokens.filter((token) => token.kind === 'word');
  const loud = words.length > 2 && words.every((token) => token.upper || token.written.length === 1);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word') return [token];
    const board = boards.get(token.written);
    if (board !== undefined && token.f === token.written) {
      const others = OTHERS[token.written] ?? [];
      const other = others.find((each) => sayOther(tokens, at, each));
      if (isBoard(tokens, at, loud, other !== undefined)) return replaced(token, board);
      const [fallback] = others;
      return replaced(token, (other ?? fallback)?.phrase ?? token.f);
    }
    return commonShort(tokens, at) ?? [token];
  });
};
