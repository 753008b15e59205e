/** What has changed since a moment, and estimates that were settled. Parameters come formatted. */
export const changes = {
  verdict: (p: { since: string; about: string; counts: string }) => `Từ ${p.since} đến nay, ${p.about}: ${p.counts}.`,
  none: (p: { since: string; about: string }) => `Từ ${p.since} đến nay, ${p.about}: không có thay đổi.`,
  count: {
    handed_in: (p: { n: number }) => `${p.n} ban nộp báo cáo`,
    revised: (p: { n: number }) => `${p.n} lần nộp sửa`,
    withdrawn: (p: { n: number }) => `${p.n} lần rút lại`,
    step: (p: { n: number }) => `${p.n} lần duyệt, tiếp nhận, trả lại`,
    asked: (p: { n: number }) => `${p.n} lần xin gia hạn`,
    extended: (p: { n: number }) => `${p.n} lần gia hạn`,
  },
  page: (p: { from: number; to: number; of: number }) => `Thay đổi ${p.from}–${p.to}/${p.of}, mới nhất trước:`,
  item: (p: { board: string; what: string; who: string; time: string }) =>
    `${p.board}: ${p.what} – ${p.who}, ${p.time}`,
  handedIn: (p: { revision: string; verdict: string }) => `nộp ${p.revision}, ${p.verdict}`,
  handed: { onTime: 'đúng hạn', late: 'muộn', incomplete: 'chưa đủ mục bắt buộc' },
  revised: (p: { revision: string; figures: string }) => `nộp ${p.revision}: ${p.figures}`,
  revisedOnly: (p: { revision: string }) => `nộp ${p.revision}`,
  withdrawn: (p: { revision: string; reason: string }) => `rút lại ${p.revision} (${p.reason})`,
  step: (p: { state: string; revision: string }) => `${p.state} ${p.revision}`,
  sentBack: (p: { state: string; revision: string; reason: string }) => `${p.state} ${p.revision} (${p.reason})`,
  asked: 'xin gia hạn',
  askedUntil: (p: { until: string }) => `xin gia hạn đến ${p.until}`,
  extended: (p: { from: string; due: string; reason: string }) => `gia hạn ${p.from} → ${p.due} (${p.reason})`,
  figure: (p: { label: string; before: string; after: string }) => `${p.label} ${p.before} → ${p.after}`,
  text: (p: { label: string }) => `${p.label}: viết lại`,
  column: { indicator: 'Toàn cụm', before: 'Trước', after: 'Nay', boards: 'Ban' },
  button: {
    since: (p: { at: string }) => `Thay đổi từ ${p.at}`,
    more: (p: { from: number; to: number; of: number }) => `Xem tiếp ${p.from}–${p.to}/${p.of}`,
    yesterday: 'Từ hôm qua',
    week: '7 ngày qua',
  },

  estimates: {
    settled: (p: { estimate: string; revision: string; final: string; difference: string }) =>
      `Ước ${p.estimate} (${p.revision}) → chính thức ${p.final}, ${p.difference}.`,
    settledOf: (p: { board: string; estimate: string; final: string; difference: string }) =>
      `${p.board} ước ${p.estimate} → chính thức ${p.final} (${p.difference})`,
    settledList: (p: { list: string }) => `Số ước đã chốt: ${p.list}.`,
    settledMany: (p: { n: number; list: string }) =>
      `Số ước đã chốt (${p.n}): ${p.list}; các số khác xem ở nguồn số liệu.`,
    lower: (p: { by: string }) => `thấp hơn ${p.by}`,
    higher: (p: { by: string }) => `cao hơn ${p.by}`,
    same: 'đúng như ước',
    open: (p: { n: number; list: string }) => `Số ước chưa chốt: ${p.n} ban – ${p.list}.`,
    openMany: (p: { n: number; names: string; figures: number }) =>
      `Số ước chưa chốt: ${p.n} ban (${p.names}), ở ${p.figures} số liệu.`,
    openEarlier: (p: { period: string; n: number; names: string }) =>
      `Kỳ trước (${p.period}) còn số ước chưa chốt: ${p.n} ban (${p.names}).`,
    before: (p: { estimate: string; revision: string }) => `trước đó ước ${p.estimate} (${p.revision})`,
  },
} as const;
