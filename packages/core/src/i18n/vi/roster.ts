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

  view: {
    own: (p: { n: number; date: string }) => `Theo ${p.n} ban của kỳ này (trước ${p.date}).`,
    folded: (p: { n: number; units: number; date: string }) =>
      `Theo ${p.n} ban (gộp từ ${p.units} ban trước ${p.date}).`,
    older: (p: { n: number; date: string }) => `Theo danh sách ${p.n} ban trước ${p.date}.`,
    current: (p: { n: number }) => `Theo ${p.n} ban của kỳ này.`,
    sums: (p: { list: string }) => `Số gộp, suy ra từ các ban trước hợp nhất: ${p.list}.`,
    sum: (p: { board: string; names: string }) => `${p.board} = ${p.names}`,
    plus: (p: { names: readonly string[] }) => p.names.join(' + '),
    undivided: (p: { names: string }) => `Số của ban hợp nhất không tách được, để riêng và không xếp hạng: ${p.names}.`,
    partly: (p: { have: number; of: number }) => `${p.have}/${p.of} ban trước hợp nhất`,
    missing: (p: { list: string }) => `Chưa gộp đủ: ${p.list}.`,
    lacks: (p: { board: string; partly: string; names: string }) => `${p.board} (${p.partly}, thiếu ${p.names})`,
    bare: (p: { names: string }) => `Chỉ ghi tỷ lệ nên không gộp được: ${p.names}.`,
    one: (p: { sum: string }) => `Số gộp, suy ra: ${p.sum}.`,
    board: (p: { board: string; period: string }) => `${p.board}, ${p.period}: số gộp, suy ra.`,
    dates: 'Ngày hoàn thành không gộp được nên để theo từng ban báo cáo.',
    unknown: (p: { list: string }) =>
      `Cụm không có danh sách ban như vậy. Xem được theo: ${p.list}. Ví dụ: “tổng hợp 6T/2024 theo 9 ban”.`,
    until: (p: { n: number; date: string }) => `${p.n} ban (đến ${p.date})`,
    since: (p: { n: number; date: string }) => `${p.n} ban (từ ${p.date})`,
  },

  ended: {
    title: (p: { ended: string }) => `${p.ended}.`,
    period: (p: { period: string; names: string }) => `Kỳ ${p.period} do ${p.names} báo cáo.`,
    ask: (p: { board: string }) => `Xem ${p.board}`,
    earlier: (p: { board: string; date: string; names: string }) => `${p.board} có từ ${p.date}; kỳ này là ${p.names}.`,
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

  part: (p: { heading: string; from: string; to: string }) => `${p.heading} (phần từ ${p.from} đến ${p.to})`,
  stretch: (p: { board: string; from: string; to: string }) => `${p.board} báo cáo phần từ ${p.from} đến ${p.to}.`,

  button: {
    by: (p: { n: number }) => `Xem theo ${p.n} ban`,
    byOld: (p: { n: number }) => `Xem theo ${p.n} ban cũ`,
    directory: 'Danh bạ',
    revoke: 'Thu hồi quyền',
    tasks: 'Việc của tôi',
  },
} as const;
