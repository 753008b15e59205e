/** Figures set against a target, another period or several, and answers out of the past. Parameters come formatted. */
export const comparison = {
  asOf: {
    known: (p: { at: string }) => `Theo những gì hệ thống biết đến ${p.at}.`,
    endOf: (p: { date: string }) => `hết ngày ${p.date}`,
    now: 'Xem hiện nay',
    unknown: (p: { text: string; example: string }) =>
      `Chưa rõ thời điểm “${p.text}”, ví dụ: “lúc ${p.example}” hoặc “lúc 17:00 ${p.example}”.`,
    ahead: (p: { at: string }) => `${p.at} chưa đến nên chưa có gì để xem; đồng chí chọn thời điểm đã qua.`,
    before: (p: { at: string; first: string }) =>
      `Đến ${p.at} hệ thống chưa ghi nhận dữ liệu nào; dữ liệu đầu tiên có từ ${p.first}.`,
  },

  /** What a figure is set against, inside a sentence. */
  against: {
    same: 'cùng kỳ',
    previous: (p: { period: string }) => `kỳ trước là ${p.period}:`,
    named: (p: { period: string }) => `${p.period}:`,
  },
  notAdded: 'không cộng được (chỉ ghi tỷ lệ)',
  heading: (p: { label: string; period: string; value: string; boards: string }) =>
    `${p.label}, ${p.period}: ${p.value}${p.boards}`,
  headingOf: (p: { board: string; label: string; period: string; value: string }) =>
    `${p.board}, ${p.period} – ${p.label}: ${p.value}`,
  moved: (p: { move: string; against: string; before: string }) => ` (${p.move} so với ${p.against} ${p.before})`,
  beside: (p: { against: string; before: string }) => ` (${p.against} ${p.before})`,
  noneThen: (p: { period: string }) => ` (${p.period} chưa có số liệu)`,
  merged: (p: { value: string; sum: string; n: number; date: string }) =>
    `${p.value} = ${p.sum}, cộng ${p.n} ban trước hợp nhất ${p.date}`,
  mergedRatio: (p: { value: string; sum: string; n: number; date: string }) =>
    `${p.value}, tính lại từ ${p.sum} của ${p.n} ban trước hợp nhất ${p.date}`,
  boards: (p: { n: number }) => `${p.n} ban`,
  behind: (p: { n: number; of: number }) => `, từ ${p.n}/${p.of} ban`,
  whyBoards: 'Chưa tính tăng, giảm của toàn cụm vì hai bên không cùng các ban có số liệu.',
  whyPart: (p: { period: string; names: string }) =>
    `Chưa tính tăng, giảm vì ${p.period} còn thiếu số liệu: ${p.names}.`,
  whyLength: (p: { period: string; earlier: string }) =>
    `Chưa tính tăng, giảm vì ${p.period} và ${p.earlier} dài khác nhau.`,
  grown: (p: { earlier: string; value: string }) => `Phần có thêm sau ${p.earlier}: ${p.value}.`,
  onlyNow: (p: { period: string; names: string }) => `Chỉ ${p.period} có số liệu: ${p.names}.`,
  onlyBefore: (p: { period: string; names: string }) => `Chỉ ${p.period} có số liệu: ${p.names}.`,
  common: (p: { n: number; now: string; before: string; move: string }) =>
    `Riêng ${p.n} ban có số liệu ở cả hai kỳ: ${p.now}, ${p.move} (trước là ${p.before}).`,
  mergedRows: (p: { list: string }) => `Cộng các ban trước hợp nhất: ${p.list}.`,
  mergedRow: (p: { board: string; sum: string }) => `${p.board} = ${p.sum}`,
  estimates: (p: { list: string }) => `Có số ước nên còn có thể thay đổi: ${p.list}.`,
  estimatesIn: (p: { period: string; names: string }) => `${p.period} (${p.names})`,
  hidden: (p: { period: string }) => `Số liệu ${p.period} đồng chí chưa xem được nên chưa so sánh được.`,
  notKept: (p: { period: string }) => `Hệ thống chưa có số liệu ${p.period} nên chưa so sánh được.`,
  noTarget: (p: { label: string }) => `“${p.label}” không có chỉ tiêu năm để so sánh.`,
  notLater: (p: { period: string }) => `Không có kỳ nào sau ${p.period} để so sánh; đồng chí chọn kỳ sớm hơn.`,
  column: {
    board: 'Ban',
    now: 'Kỳ này',
    move: 'Thay đổi',
    indicator: 'Số liệu',
    same: 'Cùng kỳ',
    previous: 'Kỳ trước',
  },

  all: {
    verdict: (p: { period: string; earlier: string; counts: string }) =>
      `${p.period} so với ${p.earlier}: ${p.counts}.`,
    up: (p: { n: number }) => `${p.n} số liệu tăng`,
    down: (p: { n: number }) => `${p.n} giảm`,
    level: (p: { n: number }) => `${p.n} không đổi`,
    unlike: (p: { n: number }) => `${p.n} chưa so được`,
    common: 'Thay đổi kèm số ban là chỉ so các ban có số liệu ở cả hai kỳ.',
    why: 'Chưa so được là khi một bên chưa có số liệu, hai bên không cùng các ban, hoặc hai kỳ dài khác nhau.',
  },

  target: {
    all: (p: {
      label: string;
      period: string;
      percent: string;
      value: string;
      target: string;
      n: number;
      left: string;
    }) =>
      `${p.label}, ${p.period}: đạt ${p.percent} chỉ tiêu năm (${p.value}/${p.target}, ${p.n} ban có cả hai số; ${p.left}).`,
    one: (p: {
      board: string;
      label: string;
      period: string;
      percent: string;
      value: string;
      target: string;
      left: string;
    }) => `${p.board}, ${p.period} – ${p.label}: đạt ${p.percent} chỉ tiêu năm (${p.value}/${p.target}; ${p.left}).`,
    left: (p: { by: string }) => `còn ${p.by}`,
    beyond: (p: { by: string }) => `vượt ${p.by}`,
    reached: 'vừa đủ',
    nothing: (p: { label: string; period: string }) =>
      `${p.label}, ${p.period}: chưa ban nào có đủ số liệu và chỉ tiêu năm để so sánh.`,
    nothingOf: (p: { board: string; label: string; period: string }) =>
      `${p.board}, ${p.period} – ${p.label}: chưa đủ số liệu và chỉ tiêu năm để so sánh.`,
    time: (p: { date: string; percent: string }) =>
      `Tiến độ theo thời gian: đến ${p.date} đã qua ${p.percent} của năm (để tham khảo, không dùng để đánh giá nhanh, chậm).`,
    without: (p: { names: string }) => `Chưa có đủ số liệu và chỉ tiêu: ${p.names}.`,
    column: { value: 'Số liệu', target: 'Chỉ tiêu', percent: 'Đạt', left: 'Còn' },
  },

  trend: {
    verdict: (p: { label: string; n: number; direction: string }) => `${p.label} qua ${p.n} kỳ: ${p.direction}.`,
    verdictOf: (p: { board: string; label: string; n: number; direction: string }) =>
      `${p.board} – ${p.label} qua ${p.n} kỳ: ${p.direction}.`,
    direction: {
      up: 'tăng',
      upEach: 'tăng liên tục',
      down: 'giảm',
      downEach: 'giảm liên tục',
      level: 'không đổi',
      mixed: 'lúc tăng, lúc giảm',
      none: 'chưa nói được tăng hay giảm vì các kỳ không cùng các ban có số liệu',
    },
    one: (p: { label: string; period: string }) =>
      `${p.label}: mới có số liệu một kỳ (${p.period}) nên chưa nói được xu hướng.`,
    nothing: (p: { label: string }) => `${p.label}: chưa có số liệu kỳ nào.`,
    common: (p: { n: number; list: string }) => `Riêng ${p.n} ban có số liệu ở mọi kỳ: ${p.list}.`,
    merged: 'Kỳ trước hợp nhất tính bằng tổng các ban khi đó.',
    derived: 'Kỳ đánh dấu * là số suy ra: cả năm trừ 6 tháng đầu năm.',
    derivedMark: (p: { period: string }) => `${p.period} *`,
    hidden: (p: { periods: string }) => `Chưa xem được: ${p.periods}.`,
    column: { period: 'Kỳ', total: 'Số liệu', boards: 'Ban', move: 'So với kỳ liền trước' },
  },

  button: {
    same: 'So cùng kỳ',
    previous: 'So kỳ trước',
    target: 'So chỉ tiêu',
    trend: 'Mấy kỳ gần đây',
    sourceNow: 'Nguồn kỳ này',
    sourceBefore: 'Nguồn kỳ so sánh',
  },
} as const;
