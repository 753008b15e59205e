import type { ClusterConfig } from '../domain/cluster/types.js';
import type { Verb } from './request.js';

/** The verbs that have a command of their own. */
export type CommandVerb = Extract<
  Verb,
  | 'start'
  | 'report'
  | 'submit'
  | 'tasks'
  | 'deadlines'
  | 'status'
  | 'summary'
  | 'indicator'
  | 'remind'
  | 'extend'
  | 'invite'
  | 'people'
  | 'revoke'
  | 'handover'
  | 'source'
  | 'changes'
  | 'reads'
  | 'why'
  | 'settings'
  | 'bind_group'
  | 'unbind_group'
  | 'pin_group'
  | 'cancel'
  | 'help'
  | 'call'
  | 'approve'
  | 'accept'
  | 'return'
  // difficulties and proposals
  | 'questions'
  | 'question_answer'
  | 'announce'
  | 'ballot'
  | 'models'
  | 'score'
  | 'ranking'
  | 'steps'
>;

/**
 * A command of the contract. `names`: how it is typed, the menu's name first, each with its Vietnamese spelling, which counts as
 * well when it is the whole message. `verb` null: it comes with a later version.
 */
export type CommandEntry = {
  readonly verb: CommandVerb | null;
  readonly names: readonly (readonly [name: string, spelling: string])[];
  readonly english: string | null;
  /** Reserved names count with a slash only: the words are everyday ones. */
  readonly slashOnly?: true;
  /** For the secretary in a group: in no menu. */
  readonly inGroups?: true;
  /** Only where the cluster file has this section. */
  readonly needs?: 'approval' | 'scoring' | 'terms';
};

/** In the order of the contract, which is that of the menu. */
export const COMMANDS: readonly CommandEntry[] = [
  { verb: 'report', names: [['baocao', 'báo cáo']], english: 'report' },
  {
    verb: 'submit',
    names: [
      ['nop', 'nộp'],
      ['gui', 'gửi'],
    ],
    english: 'submit',
  },
  {
    verb: 'tasks',
    names: [
      ['viec', 'việc'],
      ['nhiemvu', 'nhiệm vụ'],
    ],
    english: 'tasks',
  },
  {
    verb: 'deadlines',
    names: [
      ['hannop', 'hạn nộp'],
      ['han', 'hạn'],
    ],
    english: 'deadlines',
  },
  {
    verb: 'status',
    names: [
      ['tiendo', 'tiến độ'],
      ['tinhhinh', 'tình hình'],
    ],
    english: 'status',
  },
  { verb: 'summary', names: [['tonghop', 'tổng hợp']], english: 'summary' },
  {
    verb: 'indicator',
    names: [
      ['solieu', 'số liệu'],
      ['chitieu', 'chỉ tiêu'],
    ],
    english: 'indicator',
  },
  {
    verb: 'steps',
    names: [
      ['lotrinh', 'lộ trình'],
      ['moc', 'mốc'],
    ],
    english: 'milestones',
    needs: 'terms',
  },
  { verb: 'models', names: [['mohinh', 'mô hình']], english: 'models' },
  // difficulties and proposals
  {
    verb: 'questions',
    names: [
      ['vuongmac', 'vướng mắc'],
      ['kiennghi', 'kiến nghị'],
    ],
    english: 'issues',
  },
  { verb: 'question_answer', names: [['traloi', 'trả lời']], english: 'answer', slashOnly: true },
  {
    verb: 'remind',
    names: [
      ['dondoc', 'đôn đốc'],
      ['nhac', 'nhắc'],
    ],
    english: 'remind',
  },
  { verb: 'extend', names: [['giahan', 'gia hạn']], english: 'extend' },
  { verb: 'approve', names: [['duyet', 'duyệt']], english: 'approve', needs: 'approval' },
  { verb: 'accept', names: [['tiepnhan', 'tiếp nhận']], english: 'accept', needs: 'approval' },
  { verb: 'return', names: [['tralai', 'trả lại']], english: 'return', needs: 'approval' },
  { verb: 'call', names: [['yeucau', 'yêu cầu']], english: 'call', slashOnly: true },
  { verb: 'announce', names: [['thongbao', 'thông báo']], english: 'announce' },
  { verb: 'score', names: [['chamdiem', 'chấm điểm']], english: 'score', needs: 'scoring' },
  {
    verb: 'ranking',
    names: [
      ['xephang', 'xếp hạng'],
      ['bangdiem', 'bảng điểm'],
    ],
    english: 'ranking',
    needs: 'scoring',
  },
  { verb: 'ballot', names: [['bophieu', 'bỏ phiếu']], english: 'ballot', slashOnly: true },
  {
    verb: 'invite',
    names: [
      ['capma', 'cấp mã'],
      ['moi', 'mời'],
    ],
    english: 'invite',
  },
  { verb: 'people', names: [['danhba', 'danh bạ']], english: 'people' },
  { verb: 'revoke', names: [['thuhoi', 'thu hồi']], english: 'revoke' },
  { verb: 'handover', names: [['bangiao', 'bàn giao']], english: 'handover' },
  { verb: 'source', names: [['nguon', 'nguồn']], english: 'source' },
  { verb: 'changes', names: [['thaydoi', 'thay đổi']], english: 'changes' },
  {
    verb: 'reads',
    names: [
      ['aixem', 'ai đã xem'],
      ['aidaxem', 'ai da xem'],
      ['nhatkyxem', 'nhật ký xem'],
    ],
    english: 'reads',
  },
  { verb: 'why', names: [['visao', 'vì sao']], english: 'why' },
  { verb: 'settings', names: [['caidat', 'cài đặt']], english: 'settings' },
  {
    verb: 'cancel',
    names: [
      ['huy', 'hủy'],
      ['thoat', 'thoát'],
      ['thoi', 'thôi'],
    ],
    english: 'cancel',
  },
  {
    verb: 'help',
    names: [
      ['trogiup', 'trợ giúp'],
      ['huongdan', 'hướng dẫn'],
    ],
    english: 'help',
  },
  {
    verb: 'start',
    names: [
      ['start', 'start'],
      ['batdau', 'bắt đầu'],
    ],
    english: 'start',
  },
  { verb: 'bind_group', names: [['gannhom', 'gắn nhóm']], english: 'bind', inGroups: true },
  { verb: 'unbind_group', names: [['gonhom', 'gỡ nhóm']], english: 'unbind', inGroups: true },
  { verb: 'pin_group', names: [['ghim', 'ghim']], english: 'pin', inGroups: true },
  // With later versions: answered honestly, not in the menu.
  {
    verb: null,
    names: [
      ['xuatfile', 'xuất file'],
      ['xuat', 'xuất'],
      ['taifile', 'tải file'],
    ],
    english: 'export',
  },
];

/** Whether a cluster has what a command is about. */
export const inUse = ({ needs }: CommandEntry, config: ClusterConfig | null): boolean =>
  needs === undefined || config?.[needs] !== undefined;

/** The command a word names, whichever of its names it is. */
export const commandNamed = (word: string): CommandEntry | undefined =>
  COMMANDS.find((entry) => entry.english === word || entry.names.some(([name]) => name === word));

/** How a command is typed in a language. */
export const nameOf = (entry: CommandEntry, language: 'vi' | 'en'): string =>
  (language === 'en' ? entry.english : null) ?? entry.names[0]?.[0] ?? '';

export const entryOf = (verb: CommandVerb): CommandEntry | undefined => COMMANDS.find((entry) => entry.verb === verb);
