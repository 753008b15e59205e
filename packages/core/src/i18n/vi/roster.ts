/** Boards that merge and split: which unit a name means, tables by other boards, and who moves. Parameters come formatted. */
export const roster = {
  unit: {
    before: (p: { date: string }) => `trước ${p.date}`,
    merged: (p: { names: string }) => `hợp nhất từ ${p.names}`,
    parted: (p: { names: string }) => `tách từ ${p.names}`,
    from: (p: { date: string }) => `từ ${p.date}`,
    ended: (p: { board: string; names: string; date: string }) => `${p.board} đã hợp nhất vào ${p.names} từ ${p.date}`,
    split: (p: { board: string; names: string; date: string }) => `${p.board} đã chuyển thành ${p.names} từ ${p.date}`,
    gone: (p: { board: string; date: string }) => `${p.board} không còn trong cụm từ ${p.date}`,
  },

  moved: {
    to: (p: { date: string; board: string; note: string; role: string }) =>
      `Từ ${p.date} đồng chí báo cáo cho ${p.board} (${p.note}), vai trò ${p.role}.`,
    kept: (p: { board: string }) => `Số liệu ${p.board} đã báo cáo giữ nguyên; kỳ chưa khóa số liệu vẫn sửa được.`,
    nowhere: (p: { date: string; board: string }) =>
      `Từ ${p.date} ${p.board} không còn và đồng chí chưa được giao ban nào. Đồng chí liên hệ thư ký cụm để nhận mã mới.`,
    title: (p: { date: string; n: number; before: number }) =>
      `Từ ${p.date} cụm có ${p.n} ban (trước đó ${p.before} ban). Vai trò chuyển theo ban:`,
    group: (p: { of: string; people: string }) => `${p.of}: ${p.people}`,
    nobody: 'chưa có ai',
    left: (p: { names: string }) => `Chưa có ban mới: ${p.names}.`,
    revoke: 'Một ban có nhiều người cùng vai trò thì tất cả cùng nhận tin nhắc; ai thôi phụ trách thì thu hồi quyền.',
    why: (p: { date: string }) => `danh sách ban thay đổi từ ${p.date}`,
    from: (p: { names: string; date: string }) => `trước ${p.date}: ${p.names}`,
  },

  button: {
    directory: 'Danh bạ',
    revoke: 'Thu hồi quyền',
    tasks: 'Việc của tôi',
  },
} as const;
