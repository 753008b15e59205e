/** Opening, closing and moving reporting cycles, and what came of figures after publication. Parameters come formatted. */
export const cycles = {
  // why a cycle does not do what was asked
  refusal: {
    planned: (p: { period: string }) => `Báo cáo ${p.period} chưa mở nhập số liệu.`,
    open: (p: { period: string }) => `Báo cáo ${p.period} đang mở nhập số liệu.`,
    closed: (p: { period: string; at: string }) => `Báo cáo ${p.period} đã đóng nhập số liệu lúc ${p.at}.`,
    locked: (p: { period: string; at: string }) =>
      `Báo cáo ${p.period} đã khóa số liệu từ ${p.at}. Cần sửa số liệu của một ban thì mở khóa riêng cho ban đó.`,
    cancelled: (p: { period: string; at: string }) => `Báo cáo ${p.period} đã hủy lúc ${p.at}.`,
    notBegun: (p: { period: string; from: string }) =>
      `Chưa mở sớm được báo cáo ${p.period}: kỳ này tính số liệu từ ${p.from}.`,
    notDue: (p: { period: string; n: number; due: string }) =>
      `Chưa đóng được báo cáo ${p.period}: còn ${p.n} ban chưa nộp và còn hạn đến ${p.due}. Đóng trước hạn được khi cả các ban đã nộp.`,
    notACall: (p: { period: string }) =>
      `Báo cáo ${p.period} theo lịch, không hủy được; chỉ hủy được báo cáo chuyên đề.`,
    pastDue: (p: { period: string; due: string }) =>
      `Báo cáo ${p.period} đã qua hạn nộp ${p.due} nên không hủy được. Có thể đóng nhập số liệu.`,
    noCall: 'Hiện không có báo cáo chuyên đề nào đang mở.',
    sameForm: (p: { period: string; version: number }) => `Báo cáo ${p.period} đã dùng mẫu báo cáo số ${p.version}.`,
    ownForm: (p: { period: string }) => `Báo cáo ${p.period} có mẫu riêng, không chuyển mẫu được.`,
    nothingPlanned: 'Chưa xác định được kỳ tiếp theo: lịch chưa có ngày nghỉ của năm đó.',
    notLocked: (p: { board: string; period: string; lock: string }) =>
      `${p.board} vẫn nhập được báo cáo ${p.period} đến ${p.lock}, không cần mở khóa.`,
    untilPast: (p: { date: string }) => `${p.date} đã qua; đồng chí chọn ngày sau hôm nay.`,
    notExpected: (p: { board: string; period: string }) => `${p.board} không phải nộp báo cáo ${p.period}.`,
    lockedByClosing: (p: { period: string; who: string; at: string; reason: string }) =>
      `Báo cáo ${p.period} đã đóng nhập số liệu: ${p.who} đóng lúc ${p.at} (${p.reason}). Nếu cần sửa, đồng chí liên hệ thư ký cụm.`,
    lockedByCancel: (p: { period: string; who: string; at: string; reason: string }) =>
      `Báo cáo ${p.period} đã hủy: ${p.who} hủy lúc ${p.at} (${p.reason}); không phải nộp nữa.`,
  },

  open: {
    confirm: (p: { period: string; byRule: string; due: string }) =>
      `Mở nhập sớm báo cáo ${p.period} ngay bây giờ (theo lịch mở từ ${p.byRule})? Hạn nộp ${p.due} không đổi.`,
    told: (p: { n: number }) => `Hệ thống sẽ báo cho ${p.n} người của các ban.`,
    done: (p: { period: string; due: string; n: number }) =>
      `Đã mở nhập báo cáo ${p.period}, hạn nộp ${p.due}; đã báo ${p.n} người.`,
    notice: (p: { period: string; who: string; due: string }) =>
      `Báo cáo ${p.period} được ${p.who} mở nhập sớm. Hạn nộp ${p.due}.`,
  },

  close: {
    allIn: (p: { period: string; n: number }) =>
      `Cả ${p.n} ban đã nộp báo cáo ${p.period}. Đóng nhập số liệu ngay bây giờ?`,
    some: (p: { period: string; n: number; names: string }) =>
      `Còn ${p.n} ban chưa nộp báo cáo ${p.period}: ${p.names}. Đóng nhập số liệu thì các ban này không nộp được nữa.`,
    until: (p: { lock: string }) => `Có thể mở lại đến ${p.lock}.`,
    reasonAsk: 'Đồng chí chọn lý do đóng:',
    reason: {
      all_in: 'Cả các ban đã nộp',
      meeting: 'Phục vụ hội nghị',
      instructed: 'Theo chỉ đạo',
      other: 'Lý do khác',
    },
    because: (p: { reason: string }) => `Lý do: ${p.reason}.`,
    done: (p: { period: string; n: number }) => `Đã đóng nhập báo cáo ${p.period}; đã báo ${p.n} người.`,
    notice: (p: { period: string; who: string; reason: string }) =>
      `Báo cáo ${p.period} đã được ${p.who} đóng nhập số liệu (${p.reason}). Số liệu đã nộp giữ nguyên.`,
  },

  reopen: {
    confirm: (p: { period: string; lock: string }) => `Mở lại báo cáo ${p.period} cho các ban nhập đến ${p.lock}?`,
    done: (p: { period: string; lock: string; n: number }) =>
      `Đã mở lại báo cáo ${p.period} đến ${p.lock}; đã báo ${p.n} người.`,
    notice: (p: { period: string; who: string; lock: string }) =>
      `Báo cáo ${p.period} được ${p.who} mở lại: nhập và sửa được đến ${p.lock}.`,
  },

  unlock: {
    which: (p: { period: string }) => `Mở khóa báo cáo ${p.period} cho ban nào?`,
    until: (p: { board: string; period: string }) => `Mở khóa báo cáo ${p.period} cho ${p.board} đến ngày nào?`,
    reasonAsk: 'Đồng chí chọn lý do mở khóa:',
    reason: {
      mistake: 'Số liệu nhập sai',
      supplement: 'Bổ sung số liệu',
      instructed: 'Theo chỉ đạo',
      outage: 'Hệ thống gián đoạn',
    },
    confirm: (p: { board: string; period: string; until: string; reason: string }) =>
      `Mở khóa báo cáo ${p.period} cho ${p.board} đến ${p.until}. Lý do: ${p.reason}. Các ban khác vẫn khóa.`,
    done: (p: { board: string; period: string; until: string }) =>
      `Đã mở khóa báo cáo ${p.period} cho ${p.board} đến ${p.until}.`,
    notice: (p: { board: string; period: string; until: string; reason: string }) =>
      `Báo cáo ${p.period} của ${p.board} được mở khóa đến ${p.until} (${p.reason}). Đồng chí sửa rồi nộp lại trong thời gian này.`,
  },

  form: {
    confirm: (p: { period: string; before: number; after: number }) =>
      `Chuyển báo cáo ${p.period} từ mẫu số ${p.before} sang mẫu số ${p.after}?`,
    added: (p: { list: string }) => `Thêm mục: ${p.list}.`,
    removed: (p: { list: string }) => `Bỏ mục: ${p.list}.`,
    changed: (p: { list: string }) => `Đổi cách nhập: ${p.list}.`,
    drafts: (p: { n: number }) =>
      p.n === 0
        ? 'Không bản nháp nào bị ảnh hưởng. Báo cáo đã nộp giữ mẫu cũ.'
        : `${p.n} ban sẽ được hỏi lại những mục không còn phù hợp. Báo cáo đã nộp giữ mẫu cũ.`,
    done: (p: { period: string; version: number; n: number }) =>
      `Báo cáo ${p.period} từ nay dùng mẫu số ${p.version}; đã báo ${p.n} người.`,
    notice: (p: { period: string; version: number }) =>
      `Báo cáo ${p.period} chuyển sang mẫu số ${p.version}. Số liệu đã nhập còn nguyên; mục nào không còn phù hợp, hệ thống hỏi khi đồng chí nhập tiếp.`,
    ask: (p: { n: number }) => `Mẫu báo cáo đã thay đổi, còn ${p.n} mục đã nhập cần đồng chí cho biết cách xử lý.`,
    entered: (p: { label: string; value: string }) => `${p.label}: đã nhập ${p.value}.`,
    why: {
      removed: 'Mẫu mới không còn mục này. Giữ thì số liệu vẫn lưu cùng báo cáo, không đưa vào tổng hợp.',
      type: 'Mẫu mới hỏi mục này theo cách khác, số cũ không dùng được.',
      bounds: 'Số này nằm ngoài khoảng của mẫu mới.',
    },
    kept: (p: { label: string }) => `Đã giữ “${p.label}”.`,
    dropped: (p: { label: string }) => `Đã bỏ “${p.label}”.`,
  },

  // what is told of a cycle on the round's screen
  state: {
    openedEarly: (p: { at: string; who: string }) => `Mở nhập sớm từ ${p.at} (${p.who}).`,
    closed: (p: { at: string; who: string; reason: string }) =>
      `Đã đóng nhập số liệu lúc ${p.at}: ${p.who}, ${p.reason}.`,
    cancelled: (p: { at: string; who: string; reason: string }) => `Đã hủy lúc ${p.at}: ${p.who}, ${p.reason}.`,
    published: (p: { at: string }) => `Đã công bố số liệu lúc ${p.at}.`,
    olderForm: (p: { before: number; after: number }) =>
      `Kỳ này dùng mẫu báo cáo số ${p.before}; cụm đã có mẫu số ${p.after}.`,
    alsoOpen: (p: { names: string }) => `Cũng đang mở: ${p.names}.`,
    other: (p: { period: string; due: string }) => `báo cáo ${p.period} (hạn ${p.due})`,
    round: (p: { period: string; n: number; of: number; due: string }) =>
      `báo cáo ${p.period}: ${p.n}/${p.of} ban đã nộp, hạn ${p.due}`,
  },

  // figures changed after they were published
  amend: {
    ask: (p: { period: string; at: string }) =>
      `Số liệu ${p.period} đã công bố lúc ${p.at}. Đồng chí chọn lý do sửa, hoặc viết lý do (không quá 300 ký tự):`,
    reason: {
      mistake: 'Số liệu nhập sai',
      settled: 'Số ước, nay đã chốt',
      supplement: 'Bổ sung số liệu',
      instructed: 'Theo chỉ đạo',
    },
    note: {
      mistake: 'số liệu nhập sai',
      settled: 'số ước, nay đã chốt',
      supplement: 'bổ sung số liệu',
      instructed: 'theo chỉ đạo',
      other: 'lý do khác',
      late: 'nộp sau khi công bố',
      withdrawn: 'ban rút lại báo cáo',
      unsaid: 'không ghi lý do',
    },
    tooLong: (p: { length: number }) => `Lý do dài ${p.length} ký tự, tối đa 300; đồng chí rút gọn rồi gửi lại.`,
    receipt: (p: { at: string; note: string }) => `Sửa sau khi công bố (${p.at}): ${p.note}.`,
    receiptLate: (p: { at: string }) => `Nộp sau khi số liệu kỳ này đã công bố (${p.at}).`,
    was: (p: { at: string; was: string; now: string; note: string }) =>
      `Số liệu công bố ngày ${p.at} là ${p.was}; nay là ${p.now} (lý do: ${p.note}).`,
    of: (p: { board: string; was: string; now: string; note: string }) => `${p.board} ${p.was} → ${p.now} (${p.note})`,
    after: (p: { at: string; list: string }) => `Sửa sau khi công bố ngày ${p.at}: ${p.list}.`,
    labelled: (p: { label: string; list: string }) => `${p.label}: ${p.list}`,
    row: (p: { row: string; at: string; was: string; note: string }) =>
      `${p.row}; công bố ngày ${p.at} là ${p.was}, sửa sau đó (${p.note})`,
  },

  button: {
    open: 'Mở nhập',
    openEarly: 'Mở nhập sớm kỳ tiếp theo',
    openThis: 'Mở nhập sớm',
    close: 'Đóng nhập số liệu',
    reopen: 'Mở lại',
    unlock: 'Mở khóa cho một ban',
    agree: 'Mở khóa',
    moveForm: 'Chuyển sang mẫu mới',
    keep: 'Giữ',
    edit: 'Sửa',
    drop: 'Bỏ',
    call: 'Yêu cầu báo cáo chuyên đề',
    cancelCall: 'Hủy yêu cầu này',
  },
} as const;
