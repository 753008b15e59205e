/** What secretary and leader set in motion, and an officer's request for more time. */
export const steering = {
  extendWhich: 'Gia hạn cho ban nào? Đồng chí chọn:',
  extendDate: (p: { board: string; due: string }) => `Gia hạn cho ${p.board} (hạn hiện nay ${p.due}) đến ngày nào?`,
  extendReasonAsk: 'Lý do gia hạn:',
  extendReason: {
    requested: 'Ban đề nghị',
    outage: 'Hệ thống gián đoạn',
    disaster: 'Thiên tai',
    merger: 'Sắp xếp, sáp nhập',
    other: 'Lý do khác',
  },
  extendConfirm: (p: { board: string; period: string; before: string; after: string; reason: string }) =>
    `Gia hạn báo cáo ${p.period} của ${p.board}: ${p.before} → ${p.after}. Lý do: ${p.reason}.`,
  extended: (p: { board: string; period: string; due: string }) =>
    `Đã gia hạn báo cáo ${p.period} của ${p.board} đến ${p.due}.`,
  extendedNotice: (p: { board: string; period: string; due: string; reason: string }) =>
    `Báo cáo ${p.period} của ${p.board} được gia hạn đến ${p.due} (${p.reason}).`,
  extendNotLater: (p: { board: string; due: string }) =>
    `Hạn hiện nay của ${p.board} đã là ${p.due}; đồng chí chọn ngày muộn hơn.`,
  extendedAll: (p: { n: number; period: string; due: string }) =>
    `Đã gia hạn báo cáo ${p.period} cho ${p.n} ban đến ${p.due}.`,
  requestAsk: (p: { board: string; due: string }) => `Xin gia hạn cho ${p.board} (hạn hiện nay ${p.due}) đến ngày nào?`,
  requested: (p: { board: string; until: string }) =>
    `Đã gửi thư ký cụm đề nghị gia hạn cho ${p.board} đến ${p.until}. Hạn nộp chưa thay đổi cho đến khi được đồng ý.`,
  requestNotice: (p: { board: string; period: string; until: string; due: string }) =>
    `${p.board} đề nghị gia hạn báo cáo ${p.period} đến ${p.until} (hạn hiện nay ${p.due}). Xin ý kiến đồng chí.`,
  refuseAsk: (p: { board: string; until: string }) => `Không gia hạn cho ${p.board} đến ${p.until}. Lý do:`,
  refuseReason: {
    meeting: 'Số liệu cần cho cuộc họp',
    earlier: 'Đã được gia hạn trước đó',
    unclear: 'Lý do chưa rõ',
    other: 'Lý do khác',
  },
  refused: (p: { board: string; until: string; reason: string }) =>
    `Đã trả lời ${p.board}: không gia hạn đến ${p.until} (${p.reason}).`,
  refusedNotice: (p: { board: string; period: string; until: string; reason: string }) =>
    `Đề nghị gia hạn báo cáo ${p.period} của ${p.board} đến ${p.until} chưa được đồng ý (${p.reason}).`,
  dueStays: (p: { due: string }) => `Hạn nộp vẫn là ${p.due}.`,
  notRequested: (p: { board: string; due: string }) =>
    `${p.board} không còn đề nghị gia hạn nào như vậy chờ ý kiến; hạn hiện nay ${p.due}.`,
  remindConfirm: (p: { n: number; names: string; period: string }) =>
    `Gửi tin đôn đốc báo cáo ${p.period} tới ${p.n} ban chưa nộp: ${p.names}?`,
  remindNobody: (p: { period: string }) => `Không còn ban nào chưa nộp báo cáo ${p.period} nên không cần đôn đốc.`,
  reminded: (p: { n: number; names: string }) => `Đã gửi tin đôn đốc tới ${p.n} ban: ${p.names}.`,
  remindedAlready: (p: { names: string }) => `Hôm nay đã đôn đốc, không gửi lại: ${p.names}.`,
  remindUnreachable: (p: { names: string }) =>
    `Chưa gửi tới được (chưa có đầu mối hoặc không liên lạc được): ${p.names}.`,
  onlySteering: 'Việc này do thư ký cụm hoặc lãnh đạo thực hiện.',
  publishConfirm: (p: { period: string }) =>
    `Công bố số liệu ${p.period}? Người theo dõi sẽ xem được; số liệu sửa sau đó vẫn được ghi rõ là sửa.`,
  published: (p: { period: string }) => `Đã công bố số liệu ${p.period}.`,
  alreadyPublished: (p: { period: string; at: string }) => `Số liệu ${p.period} đã công bố lúc ${p.at}.`,
  noOpenPeriod: 'Hiện không có kỳ báo cáo nào đang mở. Nhập /hannop để xem kỳ tiếp theo.',
  button: {
    publish: 'Công bố số liệu',
    agree: (p: { date: string }) => `Đồng ý, đến ${p.date}`,
    refuse: 'Không đồng ý',
    otherDay: 'Chọn ngày khác',
    send: 'Gửi đôn đốc',
  },
} as const;
