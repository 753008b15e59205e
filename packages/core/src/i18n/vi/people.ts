/** Codes, directory, revocation; and what roles are called. */
export const people = {
  role: {
    officer: 'cán bộ đầu mối',
    head: 'trưởng ban',
    secretary: 'thư ký cụm',
    leader: 'lãnh đạo',
    observer: 'người theo dõi',
  },
  roleTitle: {
    officer: 'Cán bộ đầu mối',
    head: 'Trưởng ban',
    secretary: 'Thư ký cụm',
    leader: 'Lãnh đạo',
    observer: 'Người theo dõi',
  },
  roleOf: (p: { role: string; board: string }) => `${p.role}, ${p.board}`,
  rehearsalName: (p: { who: string }) => `${p.who} (diễn tập)`,
  roleMissing: (p: { roles: string }) => `Việc này cần vai trò ${p.roles}; đồng chí chưa được giao vai trò này.`,
  or: 'hoặc',
  noName: '(chưa có tên)',
  noAccount: 'chưa có tài khoản',
  platform: { telegram: 'Telegram', slack: 'Slack', terminal: 'cửa sổ lệnh' },

  invite: {
    askRole: 'Cấp mã cho vai trò nào?',
    askBoard: (p: { role: string }) => `Cấp mã ${p.role} của ban nào?`,
    made: (p: { role: string }) => `Mã đăng ký, vai trò ${p.role}:`,
    expires: (p: { expires: string }) => `Dùng một lần, có giá trị đến ${p.expires}.`,
    how: 'Đồng chí chuyển riêng cho người được cấp; người nhận nhắn cho hệ thống “start” kèm mã này.',
    link: 'Hoặc mở liên kết trên Telegram:',
    notPossible: (p: { ended: string }) => `${p.ended} nên không cấp được mã. Đồng chí chọn:`,
  },

  directory: {
    verdict: (p: { covered: number; of: number }) =>
      `Danh bạ: ${p.covered}/${p.of} ban có cán bộ đầu mối liên lạc được.`,
    verdictBoard: (p: { n: number }) => (p.n === 0 ? 'chưa có ai đăng ký' : `${p.n} người đăng ký`),
    wholeCluster: 'Toàn cụm',
    nobody: 'chưa có ai đăng ký',
    empty: (p: { n: number; boards: string }) => `Chưa có ai đăng ký (${p.n} ban): ${p.boards}.`,
    entry: (p: { role: string; name: string; platform: string; reach: string }) =>
      `${p.role}: ${p.name} · ${p.platform} · ${p.reach}`,
    reachable: (p: { since: string }) => `liên lạc được từ ${p.since}`,
    notReachable: 'không liên lạc được',
    ended: (p: { board: string; date: string }) => `${p.board} (đến ${p.date})`,
    begins: (p: { board: string; date: string }) => `${p.board} (từ ${p.date})`,
  },

  revoke: {
    which: 'Thu hồi quyền của ai? Đồng chí chọn ban:',
    nobody: 'Không có ai để thu hồi.',
    confirm: (p: { who: string; roles: string }) =>
      `Thu hồi quyền của ${p.who} (${p.roles})? Vai trò và tài khoản chấm dứt ngay; số liệu đã nộp giữ nguyên.`,
    done: (p: { who: string }) => `Đã thu hồi quyền của ${p.who}. Cần dùng lại thì cấp mã mới.`,
    already: 'Người này đã được thu hồi quyền trước đó.',
    unknown: 'Không tìm thấy người này trong danh bạ.',
    lastSecretary:
      'Đây là thư ký cụm duy nhất nên chưa thu hồi được. Đồng chí cấp mã cho thư ký khác trước, rồi thu hồi sau.',
  },

  button: {
    invite: 'Cấp mã',
    directory: 'Danh bạ',
    revoke: (p: { n: number }) => `Thu hồi số ${p.n}`,
    revokeSure: 'Thu hồi quyền',
    keep: 'Không, giữ nguyên',
    wholeCluster: 'Toàn cụm',
  },
} as const;
