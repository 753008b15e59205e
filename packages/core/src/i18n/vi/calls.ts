/** Report calls: asking the boards for a report outside the calendar. Parameters come formatted. */
export const calls = {
  name: (p: { title: string }) => `Báo cáo ${p.title.slice(0, 1).toLowerCase()}${p.title.slice(1)}`,
  /** The one item of a call that asks for words. */
  answer: 'Nội dung báo cáo',
  answerShort: 'Nội dung báo cáo',

  start:
    'Yêu cầu báo cáo chuyên đề. Bước 1: các ban báo cáo mục nào? Đồng chí chọn, hoặc ghi tên mục cách nhau bằng dấu phẩy.',
  example: 'Cũng có thể gửi một tin: /yeucau hạn 25/6 kết nạp, tinh giản: rà soát số liệu 6 tháng',
  chosen: (p: { list: string }) => `Đã chọn: ${p.list}.`,
  mark: (p: { label: string }) => `✓ ${p.label}`,
  none: 'Chưa chọn mục nào.',
  boardsAsk: 'Bước 2: ban nào báo cáo? Đồng chí chọn từng ban, hoặc cả cụm.',
  noBoards: 'Chưa chọn ban nào.',
  dueAsk: (p: { time: string }) =>
    `Bước 3: hạn nộp ngày nào (lúc ${p.time})? Đồng chí chọn, hoặc ghi ngày, ví dụ: 25/6.`,
  titleAsk: 'Bước 4: đồng chí ghi tên báo cáo, không quá 120 ký tự, ví dụ: Rà soát tinh giản biên chế 6 tháng.',

  readTitle: 'Yêu cầu báo cáo chuyên đề, đồng chí kiểm tra lại:',
  readName: (p: { title: string }) => `Tên: ${p.title}`,
  readFields: (p: { list: string }) => `Mục báo cáo: ${p.list}`,
  readText: 'Mục báo cáo: một nội dung bằng chữ, không quá 1.500 ký tự',
  readBoards: (p: { n: number; names: string }) => `Ban báo cáo (${p.n}): ${p.names}`,
  readAll: (p: { n: number }) => `Ban báo cáo: cả ${p.n} ban`,
  readDue: (p: { due: string; lock: string }) => `Hạn nộp ${p.due}; khóa số liệu ${p.lock}`,

  opened: (p: { name: string; due: string }) => `Đã mở ${p.name}. Hạn nộp ${p.due}.`,
  told: (p: { n: number }) => `Đã báo ${p.n} người của các ban.`,
  untold: (p: { names: string }) => `Chưa có ai nhận được tin: ${p.names}.`,
  notice: (p: { who: string; name: string }) => `Có yêu cầu của ${p.who}: ${p.name}.`,
  noticeFields: (p: { list: string }) => `Mục báo cáo: ${p.list}.`,
  noticeDue: (p: { due: string; left: string }) => `Hạn nộp ${p.due} (${p.left}).`,

  cancelAsk: (p: { name: string }) =>
    `Hủy ${p.name}? Số liệu đã nộp giữ nguyên, các ban không phải nộp nữa. Đồng chí chọn lý do:`,
  cancelReason: {
    not_needed: 'Không còn cần',
    merged: 'Gộp vào báo cáo khác',
    mistake: 'Lập nhầm',
    instructed: 'Theo chỉ đạo',
  },
  cancelConfirm: (p: { name: string; reason: string }) => `Hủy ${p.name}. Lý do: ${p.reason}.`,
  cancelled: (p: { name: string; n: number }) => `Đã hủy ${p.name}; đã báo ${p.n} người.`,
  cancelNotice: (p: { who: string; name: string; reason: string }) =>
    `${p.name} đã được ${p.who} hủy (${p.reason}). Không phải nộp nữa; số liệu đã nộp giữ nguyên.`,

  wrong: {
    unread: (p: { list: string }) => `Chưa rõ “${p.list}”; những nội dung khác đã ghi nhận.`,
    noFields: 'Yêu cầu phải có ít nhất một mục, ví dụ: kết nạp, tinh giản.',
    tooMany: (p: { max: number }) => `Một yêu cầu có nhiều nhất ${p.max} mục; đồng chí bớt mục.`,
    noBoards: 'Yêu cầu phải có ít nhất một ban, ví dụ: Hải Dương, Thái Bình.',
    duePast: (p: { date: string }) => `Hạn nộp ${p.date} đã qua; đồng chí chọn ngày khác, ví dụ: 25/6.`,
    notADate: (p: { text: string }) => `Chưa đọc được ngày “${p.text}”, ví dụ: 25/6.`,
    lockBeforeDue: (p: { date: string }) =>
      `Ngày khóa số liệu ${p.date} trước hạn nộp; đồng chí ghi lại, ví dụ: khóa 30/6.`,
    tooLong: (p: { length: number }) => `Tên báo cáo dài ${p.length} ký tự, tối đa 120; đồng chí rút gọn rồi gửi lại.`,
    stale: 'Thẻ này đã cũ. Nhập /yeucau để lập yêu cầu mới.',
  },

  button: {
    text: 'Một nội dung bằng chữ',
    next: 'Tiếp tục',
    all: (p: { n: number }) => `Cả ${p.n} ban`,
    fields: 'Sửa mục',
    boards: 'Sửa ban',
    due: 'Sửa hạn',
    title: 'Sửa tên',
    confirm: 'Gửi yêu cầu',
    cancel: 'Xác nhận hủy',
    discard: 'Bỏ',
  },
} as const;
